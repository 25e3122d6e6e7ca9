"""A review of an old draft at the real window, and a new version brought in."""

from fcapp.gui.new_version_dialog import NewVersionDialog
from fcapp.services import articles, incoming
from tests.drafts import NEW, OLD
from tests.gui.seat import Seat

CHANGED = "more than 10,000 North Korean troops had arrived"
LOST = "could not corroborate the report of first clashes"
KEPT = "The weather stayed calm over the whole week"


def at_work(seat: Seat) -> None:
    """Put a review of the old draft on the desk with three judged claims."""
    seat.workbench.open_review(articles.store(seat.library, incoming.read_pasted(OLD)))
    for words, key in ((CHANGED, "3"), (LOST, "2"), (KEPT, "1")):
        seat.mark(words)
        seat.press(key)


def dialog(seat: Seat) -> NewVersionDialog:
    seat.press("Ctrl+N")
    [one] = seat.window.findChildren(NewVersionDialog)
    return one


def bring_in(seat: Seat, text: str = NEW) -> None:
    """Paste a new version."""
    seat.copy(text)
    dialog(seat).keep_button.click()
    seat.settle()


def row(seat: Seat, words: str):
    return next(one for one in seat.claims if words in one.quote)


def marked(field) -> list[str]:
    """The words in a field that a line marks as different."""
    found, block = [], field.document().begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            form = it.fragment().charFormat()
            if form.fontStrikeOut() or form.fontUnderline():
                found.append(it.fragment().text())
            it += 1
        block = block.next()
    return found
