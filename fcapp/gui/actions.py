"""The table of actions: menus, tool tips, palette, shortcut sheet and manual all come from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fcapp.model.claim_order import ClaimFilter, ClaimSort
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.text.edges import Edge

if TYPE_CHECKING:
    from fcapp.gui.theme import Choice
    from fcapp.gui.window import Window

MENUS = ("File", "Edit", "Claim", "Go", "View", "Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the program can do."""

    id: str
    """Stands in the settings beside a chosen key; never changes."""
    menu: str
    text: str
    """As it stands in the menu; a `&` marks the letter for the keyboard."""
    keys: tuple[str, ...]
    help: str
    """One sentence for tool tip, palette and manual."""
    run: Callable[["Window"], object]
    when: Callable[["Window"], bool] = lambda _: True
    """Whether it can be done now."""
    checked: Callable[["Window"], bool] | None = None
    """For a switch: whether it is on."""

    @property
    def name(self) -> str:
        """The text without mnemonic and dots."""
        return self.text.replace("&", "").removesuffix("…")


def _has_library(window: "Window") -> bool:
    return window.workbench.library is not None


def _can_write(window: "Window") -> bool:
    return window.workbench.writable


def _can_import(window: "Window") -> bool:
    return window.workbench.can_import


def _has_review(window: "Window") -> bool:
    return window.workbench.review is not None


def _can_change_review(window: "Window") -> bool:
    return window.workbench.writable and _has_review(window)


def _has_claim(window: "Window") -> bool:
    return window.workbench.current is not None


def _has_something(window: "Window") -> bool:
    return _has_claim(window) or window.workbench.current_suggestion is not None


def _can_change_claim(window: "Window") -> bool:
    return window.workbench.writable and _has_claim(window)


def _has_suggestions(window: "Window") -> bool:
    return bool(window.workbench.ghosts.shown)


def _can_accept(window: "Window") -> bool:
    return window.workbench.writable and window.workbench.current_suggestion is not None


def _can_look_again(window: "Window") -> bool:
    return _can_change_claim(window) and window.workbench.versions.is_to_look_at()


def _can_confirm(window: "Window") -> bool:
    row = window.workbench.row(window.workbench.current)
    return _can_look_again(window) and row is not None and bool(row.spans)


def _can_accept_or_confirm(window: "Window") -> bool:
    if _can_look_again(window):
        return _can_confirm(window)
    return window.workbench.writable and _has_suggestions(window)


def _has_versions(window: "Window") -> bool:
    review = window.workbench.review
    return review is not None and review.versions > 1


def _suggests(window: "Window") -> bool:
    return _has_review(window) and window.workbench.ghosts.on


def _verdict(verdict: Verdict, key: str, help_text: str) -> Action:
    return Action(
        f"claim.{verdict}",
        "Claim",
        f"{verdict.capitalize()}",
        (key,),
        help_text,
        lambda window: window.workbench.set_verdict(verdict),
        _can_change_review,
    )


def _priority(priority: Priority, key: str) -> Action:
    word = priority.name.lower()
    return Action(
        f"claim.priority_{word}",
        "Claim",
        f"{word.capitalize()} Priority",
        (key,),
        f"Give the claim {word} priority.",
        lambda window: window.workbench.set_priority(priority),
        _can_change_claim,
    )


def _nudge(name: str, text: str, keys: tuple[str, ...], edge: Edge, step: int, help_text: str) -> Action:
    return Action(
        f"claim.{name}",
        "Claim",
        text,
        keys,
        help_text,
        lambda window: window.desk.nudge(edge, step),
        _can_change_claim,
    )


def _filter(chosen: ClaimFilter, text: str, key: str) -> Action:
    return Action(
        f"view.{chosen}",
        "View",
        text,
        (key,),
        f"List {text.removeprefix('Show ').lower()}.",
        lambda window: window.workbench.set_filter(chosen),
        _has_review,
        lambda window: window.workbench.filter is chosen,
    )


def _theme(choice: "Choice", text: str, key: str) -> Action:
    return Action(
        f"view.theme_{choice}",
        "View",
        text,
        (key,),
        f"Use the {choice.replace('-', ' ')} colours."
        if choice != "system"
        else "Use light or dark colours as the desktop does.",
        lambda window: window.choose_theme(choice),
        checked=lambda window: window.workbench.settings.theme == choice,
    )


ACTIONS: tuple[Action, ...] = (
    Action(
        "file.open",
        "File",
        "&Open Article…",
        ("Ctrl+O",),
        "Import files as new reviews: text, web pages, Word, OpenDocument, RTF, PDF, e-books.",
        lambda window: window.open_files(),
        _can_import,
    ),
    Action(
        "file.paste",
        "File",
        "&Paste Article…",
        ("Ctrl+Shift+V",),
        "Make a new review of a pasted text.",
        lambda window: window.sheets.paste_article(),
        _can_import,
    ),
    Action(
        "file.fetch",
        "File",
        "&Fetch Article…",
        ("Ctrl+L",),
        "Fetch the article at a web address and make a new review of it.",
        lambda window: window.fetch_article(),
        _can_import,
    ),
    Action(
        "file.sample",
        "File",
        "Add &Sample Article",
        ("Ctrl+Shift+A",),
        "Make a new review of the sample article.",
        lambda window: window.add_sample(),
        _can_import,
    ),
    Action(
        "file.library",
        "File",
        "Open &Library…",
        ("Ctrl+Shift+O",),
        "Open another library file, or make a new one.",
        lambda window: window.choose_library(),
    ),
    Action(
        "file.details",
        "File",
        "Article &Details…",
        ("Ctrl+I",),
        "Correct title, byline, outlet, date, language and link of the article.",
        lambda window: window.sheets.describe_article(),
        _can_change_review,
    ),
    Action(
        "file.encoding",
        "File",
        "Correct &Encoding…",
        ("Ctrl+Shift+E",),
        "Read a text or a web page again in another encoding, if letters look wrong.",
        lambda window: window.sheets.correct_encoding(),
        _can_change_review,
    ),
    Action(
        "file.new_version",
        "File",
        "&New Version…",
        ("Ctrl+N",),
        "Bring in a later draft of the article and place every claim again.",
        lambda window: window.sheets.new_version(),
        _can_change_review,
    ),
    Action(
        "file.original",
        "File",
        "Save Or&iginal…",
        ("Ctrl+Shift+S",),
        "Write the file that this version was brought in from, bit for bit.",
        lambda window: window.sheets.save_original(),
        _has_review,
    ),
    Action(
        "file.export",
        "File",
        "E&xport Report…",
        ("Ctrl+E",),
        "Preview the verification report and write it as HTML or PDF.",
        lambda window: window.sheets.export(),
        _has_review,
    ),
    Action(
        "file.reviewer",
        "File",
        "&Reviewer’s Name…",
        ("Ctrl+Shift+N",),
        "Say whose name every change carries.",
        lambda window: window.ask_reviewer(),
    ),
    Action(
        "file.quit",
        "File",
        "&Quit",
        ("Ctrl+Q",),
        "Close the program; everything is saved.",
        lambda window: window.close(),
    ),
    Action(
        "edit.undo",
        "Edit",
        "&Undo",
        ("Ctrl+Z",),
        "Take back the last step, also one of an earlier day.",
        lambda window: window.workbench.undo(),
        lambda window: window.workbench.writable and window.workbench.undo_label() is not None,
    ),
    Action(
        "edit.redo",
        "Edit",
        "&Redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "Do again what was undone last.",
        lambda window: window.workbench.redo(),
        lambda window: window.workbench.writable and window.workbench.redo_label() is not None,
    ),
    Action(
        "edit.paste",
        "Edit",
        "&Paste as Evidence",
        ("Ctrl+V",),
        "Link the pasted address or text to the claim in hand.",
        lambda window: window.paste_evidence(),
        _can_write,
    ),
    Action(
        "edit.find",
        "Edit",
        "&Find in Article",
        ("Ctrl+F",),
        "Find words in the article.",
        lambda window: window.desk.open_find(),
        _has_review,
    ),
    Action(
        "edit.search",
        "Edit",
        "&Search Library",
        ("Ctrl+Shift+F",),
        "Search all reviews: articles, claims, rationales, evidence and sources.",
        lambda window: window.search_library(),
        _has_library,
    ),
    Action(
        "claim.mark",
        "Claim",
        "&Mark as Claim",
        ("M",),
        "Make a claim of the selected words.",
        lambda window: window.desk.mark(),
        _can_change_review,
    ),
    Action(
        "claim.accept",
        "Claim",
        "Acce&pt Suggestion or Confirm Claim",
        ("Return", "Enter"),
        "Make a claim of the suggestion in hand and go to the next one, or confirm that a changed claim still holds.",
        lambda window: window.accept(),
        _can_accept_or_confirm,
    ),
    Action(
        "claim.accept_visible",
        "Claim",
        "Accept A&ll Suggestions in View",
        ("Ctrl+Return",),
        "Make claims of all suggestions that are seen in the article, in one step.",
        lambda window: window.desk.accept_visible(),
        lambda window: window.workbench.writable and _has_suggestions(window),
    ),
    Action(
        "claim.add_words",
        "Claim",
        "&Add Words to Claim",
        ("Shift+M",),
        "Let the claim in hand stand at the selected words, too.",
        lambda window: window.desk.add_words(),
        _can_change_claim,
    ),
    _verdict(Verdict.CONFIRMED, "1", "Give the verdict confirmed: the evidence bears it out."),
    _verdict(Verdict.UNVERIFIED, "2", "Give the verdict unverified: looked, and nothing settles it."),
    _verdict(Verdict.DISPUTED, "3", "Give the verdict disputed: the evidence speaks against it."),
    Action(
        "claim.open",
        "Claim",
        "&Clear Verdict",
        ("0",),
        "Make the claim open again: not looked at yet.",
        lambda window: window.workbench.set_verdict(None),
        _can_change_claim,
    ),
    Action(
        "claim.rationale",
        "Claim",
        "Write &Rationale",
        ("R",),
        "Write down the reason for the verdict.",
        lambda window: window.desk.write_rationale(),
        _can_change_review,
    ),
    Action(
        "claim.evidence",
        "Claim",
        "Add &Evidence",
        ("E",),
        "Link a source, a quotation or a note to the claim.",
        lambda window: window.desk.add_evidence(),
        _can_change_review,
    ),
    Action(
        "claim.attach",
        "Claim",
        "A&ttach from Draft",
        ("A",),
        "Make evidence of the first note or link that the draft itself has at the claim.",
        lambda window: window.desk.claim.pointers.attach(),
        _can_change_claim,
    ),
    Action(
        "claim.dismiss_pointer",
        "Claim",
        "Dism&iss from Draft",
        ("Shift+A",),
        "Offer the first note or link that the draft has at the claim no more.",
        lambda window: window.desk.claim.pointers.dismiss(),
        _can_change_claim,
    ),
    _priority(Priority.HIGH, "Ctrl+1"),
    _priority(Priority.NORMAL, "Ctrl+2"),
    _priority(Priority.LOW, "Ctrl+3"),
    _nudge("end_out", "End One Word On", ("]",), "end", 1, "Move the end of the claim's mark on by a word."),
    _nudge("end_in", "End One Word Back", ("[",), "end", -1, "Move the end of the claim's mark back by a word."),
    _nudge("start_in", "Start One Word On", ("}",), "start", 1, "Move the start of the mark on by a word."),
    _nudge(
        "start_out",
        "Start One Word Back",
        ("{",),
        "start",
        -1,
        "Move the start of the mark back by a word.",
    ),
    Action(
        "claim.place",
        "Claim",
        "Place Claim &Here",
        ("P",),
        "Let a changed or lost claim stand at the selected words.",
        lambda window: window.desk.place_by_hand(),
        _can_look_again,
    ),
    Action(
        "claim.let_go",
        "Claim",
        "Not in This Ver&sion",
        ("Shift+X",),
        "Say that a changed or lost claim is not in this version; it stays listed with its old words.",
        lambda window: window.workbench.versions.let_go(),
        _can_look_again,
    ),
    Action(
        "claim.nothing",
        "Claim",
        "&Nothing Checkable Here",
        ("X",),
        "Say that the sentence has nothing checkable, or take that back.",
        lambda window: window.desk.toggle_nothing_checkable(),
        _can_change_review,
    ),
    Action(
        "claim.remove",
        "Claim",
        "Remo&ve Claim or Suggestion",
        ("Del",),
        "Remove the claim in hand with its evidence, or dismiss the suggestion in hand; undo brings it back.",
        lambda window: window.workbench.remove(),
        lambda window: _can_change_claim(window) or _can_accept(window),
    ),
    Action(
        "go.next",
        "Go",
        "&Next Claim",
        ("J",),
        "Go to the next claim in the list.",
        lambda window: window.workbench.step(1),
        _has_review,
    ),
    Action(
        "go.previous",
        "Go",
        "&Previous Claim",
        ("K",),
        "Go to the previous claim in the list.",
        lambda window: window.workbench.step(-1),
        _has_review,
    ),
    Action(
        "go.next_open",
        "Go",
        "Next &Open Claim",
        ("N",),
        "Go to the next claim without a verdict.",
        lambda window: window.workbench.next_open(),
        _has_review,
    ),
    Action(
        "go.suggestion",
        "Go",
        "Next &Suggestion",
        ("G",),
        "Go to the next suggestion.",
        lambda window: window.desk.step_suggestion(1),
        _suggests,
    ),
    Action(
        "go.suggestion_before",
        "Go",
        "Previous S&uggestion",
        ("Shift+G",),
        "Go to the previous suggestion.",
        lambda window: window.desk.step_suggestion(-1),
        _suggests,
    ),
    Action(
        "go.changes",
        "Go",
        "&Look Again",
        ("L",),
        "Go through the claims that a new version changed or left out, or stop that.",
        lambda window: window.desk.changes.open(on=not window.desk.changes.is_open),
        lambda window: _has_versions(window) and not window.workbench.looks_back,
        lambda window: _has_versions(window) and window.desk.changes.is_open,
    ),
    Action(
        "go.new_sentence",
        "Go",
        "Next Ne&w Sentence",
        ("Shift+N",),
        "Go to the next sentence that is new or changed in this version and not looked at yet.",
        lambda window: window.desk.next_new_sentence(),
        lambda window: _has_versions(window) and not window.workbench.looks_back,
    ),
    Action(
        "go.older_version",
        "Go",
        "Ol&der Version",
        ("Alt+PgUp",),
        "Read the version before this one, with its marks.",
        lambda window: window.workbench.versions.show_older(),
        _has_versions,
    ),
    Action(
        "go.newer_version",
        "Go",
        "Newe&r Version",
        ("Alt+PgDown",),
        "Read the version after this one, with its marks.",
        lambda window: window.workbench.versions.show_newer(),
        lambda window: window.workbench.looks_back,
    ),
    Action(
        "go.newest_version",
        "Go",
        "Newes&t Version",
        ("Alt+End",),
        "Go back to the version that is under review.",
        lambda window: window.workbench.show_version(None),
        lambda window: window.workbench.looks_back,
    ),
    Action(
        "go.let_go",
        "Go",
        "Let &Go",
        ("Esc",),
        "Have neither a claim nor a suggestion in hand.",
        lambda window: window.workbench.let_go(),
        _has_something,
    ),
    Action(
        "go.claims",
        "Go",
        "To the &Claims",
        ("Alt+1",),
        "Put the keyboard into the list of claims.",
        lambda window: window.desk.claims.setFocus(),
        _has_review,
    ),
    Action(
        "go.article",
        "Go",
        "To the &Article",
        ("Alt+2",),
        "Put the keyboard into the article.",
        lambda window: window.desk.article.setFocus(),
        _has_review,
    ),
    Action(
        "go.claim",
        "Go",
        "To the Claim &in Hand",
        ("Alt+3",),
        "Put the keyboard into the pane of the claim in hand.",
        lambda window: window.desk.focus_claim(),
        _has_claim,
    ),
    Action(
        "go.reviews",
        "Go",
        "&Back to Reviews",
        ("Alt+Left",),
        "Leave the desk for the list of reviews.",
        lambda window: window.workbench.close_review(),
        _has_review,
    ),
    _filter(ClaimFilter.ALL, "Show All Claims", "Alt+A"),
    _filter(ClaimFilter.OPEN, "Show Open Claims", "Alt+O"),
    _filter(ClaimFilter.CONFIRMED, "Show Confirmed Claims", "Alt+Shift+1"),
    _filter(ClaimFilter.UNVERIFIED, "Show Unverified Claims", "Alt+Shift+2"),
    _filter(ClaimFilter.DISPUTED, "Show Disputed Claims", "Alt+Shift+3"),
    _filter(ClaimFilter.FINDINGS, "Show Claims with Findings", "Alt+Shift+F"),
    _filter(ClaimFilter.LOOK_AGAIN, "Show Claims to Look at Again", "Alt+Shift+L"),
    Action(
        "view.sort",
        "View",
        "&Urgent Claims First",
        ("S",),
        "List the claims by priority, or again by their place in the article.",
        lambda window: window.workbench.set_sort(
            ClaimSort.PLACE if window.workbench.sort is ClaimSort.PRIORITY else ClaimSort.PRIORITY
        ),
        _has_review,
        lambda window: window.workbench.sort is ClaimSort.PRIORITY,
    ),
    Action(
        "view.suggestions",
        "View",
        "Su&ggestions",
        ("Ctrl+G",),
        "Suggest what could be checked, or stop that.",
        lambda window: window.workbench.ghosts.set_on(not window.workbench.ghosts.on),
        _has_review,
        lambda window: window.workbench.ghosts.on,
    ),
    Action(
        "view.fewer",
        "View",
        "&Fewer Suggestions",
        ("Ctrl+[",),
        "Suggest only what wants checking most.",
        lambda window: window.workbench.ghosts.more(-1),
        _suggests,
    ),
    Action(
        "view.more",
        "View",
        "&More Suggestions",
        ("Ctrl+]",),
        "Suggest more, also what wants checking less.",
        lambda window: window.workbench.ghosts.more(1),
        _suggests,
    ),
    Action(
        "view.coverage",
        "View",
        "&Coverage",
        ("C",),
        "Grey what has been looked at, so that the rest stands out.",
        lambda window: window.workbench.set_coverage(not window.workbench.coverage),
        _has_review,
        lambda window: window.workbench.coverage,
    ),
    Action(
        "view.history",
        "View",
        "&History of the Claim",
        ("H",),
        "Show who changed the claim, when and how.",
        lambda window: window.desk.toggle_history(),
        _has_claim,
        lambda window: _has_claim(window) and window.desk.history_is_shown,
    ),
    Action(
        "view.larger",
        "View",
        "&Larger Letters",
        ("Ctrl++", "Ctrl+="),
        "Make the article's letters larger.",
        lambda window: window.zoom(1),
    ),
    Action(
        "view.smaller",
        "View",
        "&Smaller Letters",
        ("Ctrl+-",),
        "Make the article's letters smaller.",
        lambda window: window.zoom(-1),
    ),
    Action(
        "view.usual",
        "View",
        "Letters of Usual Si&ze",
        ("Ctrl+0",),
        "Give the article's letters their usual size.",
        lambda window: window.zoom(0),
    ),
    _theme("system", "Colours of the System", "Ctrl+Alt+0"),
    _theme("light", "Light Colours", "Ctrl+Alt+1"),
    _theme("dark", "Dark Colours", "Ctrl+Alt+2"),
    _theme("high-contrast", "High Contrast", "Ctrl+Alt+3"),
    Action(
        "help.palette",
        "Help",
        "Command &Palette",
        ("Ctrl+K",),
        "Find and run any action, or go to a claim.",
        lambda window: window.sheets.show_palette(),
    ),
    Action(
        "help.shortcuts",
        "Help",
        "&Shortcuts",
        ("F1",),
        "See every key, and choose others.",
        lambda window: window.sheets.show_shortcuts(),
    ),
    Action(
        "help.manual",
        "Help",
        "&Manual",
        ("Shift+F1",),
        "Read how the program is used.",
        lambda window: window.sheets.show_manual(),
    ),
    Action(
        "help.about",
        "Help",
        "&About fcapp",
        ("Ctrl+Shift+F1",),
        "See the version, the licence and what the program is made of.",
        lambda window: window.sheets.show_about(),
    ),
)
