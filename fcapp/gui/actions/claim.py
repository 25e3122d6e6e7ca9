"""The Claim menu: making claims, judging and placing them."""

from fcapp.gui.actions.action import Action
from fcapp.gui.actions.conditions import (
    can_accept,
    can_accept_or_confirm,
    can_change_claim,
    can_change_review,
    can_look_again,
    can_work,
    has_suggestions,
)
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.text.edges import Edge


def _verdict(verdict: Verdict, key: str, help_text: str) -> Action:
    return Action(
        f"claim.{verdict}",
        "Claim",
        f"{verdict.capitalize()}",
        (key,),
        help_text,
        lambda window: window.workbench.on_claims.set_verdict(verdict),
        can_work,
        key_tells_why=True,
    )


def _priority(priority: Priority, key: str) -> Action:
    word = priority.name.lower()
    return Action(
        f"claim.priority_{word}",
        "Claim",
        f"{word.capitalize()} Priority",
        (key,),
        f"Give the claim {word} priority.",
        lambda window: window.workbench.on_claims.set_priority(priority),
        can_change_claim,
    )


def _nudge(name: str, text: str, keys: tuple[str, ...], edge: Edge, step: int, help_text: str) -> Action:
    return Action(
        f"claim.{name}",
        "Claim",
        text,
        keys,
        help_text,
        lambda window: window.desk.nudge(edge, step),
        can_change_claim,
    )


CLAIM: tuple[Action, ...] = (
    Action(
        "claim.mark",
        "Claim",
        "&Mark as Claim",
        ("M",),
        "Make a claim of the selected words.",
        lambda window: window.desk.mark(),
        can_change_review,
    ),
    Action(
        "claim.accept",
        "Claim",
        "Acce&pt Suggestion or Confirm Claim",
        ("Return", "Enter"),
        "Make a claim of the suggestion in hand and go to the next one, or confirm that a changed claim still holds.",
        lambda window: window.accept(),
        can_accept_or_confirm,
    ),
    Action(
        "claim.accept_visible",
        "Claim",
        "Accept A&ll Suggestions in View",
        ("Ctrl+Return",),
        "Make claims of all suggestions that are seen in the article, in one step.",
        lambda window: window.desk.accept_visible(),
        lambda window: window.workbench.writable and has_suggestions(window),
    ),
    Action(
        "claim.add_words",
        "Claim",
        "&Add Words to Claim",
        ("Shift+M",),
        "Let the claim in hand stand at the selected words, too.",
        lambda window: window.desk.add_words(),
        can_change_claim,
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
        lambda window: window.workbench.on_claims.set_verdict(None),
        can_change_claim,
    ),
    Action(
        "claim.rationale",
        "Claim",
        "Write &Rationale",
        ("R",),
        "Write down the reason for the verdict.",
        lambda window: window.desk.write_rationale(),
        can_work,
        key_tells_why=True,
    ),
    Action(
        "claim.evidence",
        "Claim",
        "Add &Evidence",
        ("E",),
        "Link a source, a quotation or a note to the claim.",
        lambda window: window.desk.add_evidence(),
        can_work,
        key_tells_why=True,
    ),
    Action(
        "claim.attach",
        "Claim",
        "A&ttach from Draft",
        ("A",),
        "Make evidence of the first note or link that the draft itself has at the claim.",
        lambda window: window.desk.claim.pointers.attach(),
        can_change_claim,
    ),
    Action(
        "claim.dismiss_pointer",
        "Claim",
        "Dism&iss from Draft",
        ("Shift+A",),
        "Offer the first note or link that the draft has at the claim no more.",
        lambda window: window.desk.claim.pointers.dismiss(),
        can_change_claim,
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
        can_look_again,
    ),
    Action(
        "claim.let_go",
        "Claim",
        "Not in This Ver&sion",
        ("Shift+X",),
        "Say that a changed or lost claim is not in this version; it stays listed with its old words.",
        lambda window: window.workbench.versions.let_go(),
        can_look_again,
    ),
    Action(
        "claim.nothing",
        "Claim",
        "&Nothing Checkable Here",
        ("X",),
        "Say that the sentence has nothing checkable, or take that back.",
        lambda window: window.desk.toggle_nothing_checkable(),
        can_change_review,
    ),
    Action(
        "claim.remove",
        "Claim",
        "Remo&ve Claim or Suggestion",
        ("Del",),
        "Remove the claim in hand with its evidence, or dismiss the suggestion in hand; undo brings it back.",
        lambda window: window.workbench.on_claims.remove(),
        lambda window: can_change_claim(window) or can_accept(window),
    ),
)
