"""A review on the desk for the tests of the panes beside the article."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Stance
from fcapp.services import claims, evidence
from fcapp.storage.library import Library
from tests.gui.bench import Bench

TEXT = "Ten thousand troops came.\n\nThe ministry denied it.\n\nPrices rose by 3 percent.\n\nA court <b>ruled</b> so."
CLAIMED = ("Ten thousand troops", "The ministry denied it", "Prices rose", "A court <b>ruled</b>")

BRIEFING = SourceFields(title="Press briefing", publisher="Ministry", url="https://example.org/briefing")


class PaneBench(Bench):
    """A bench with a review of four claims on the desk; `ids` are the claims in the order of the article."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.library = library
        self.workbench.open_review(self.add(TEXT, "Troops", CLAIMED))
        self.review = self.workbench.review
        self.ids = [row.id for row in self.workbench.claims]

    def judge(self, at: int, verdict) -> None:
        claims.set_verdict(self.library, self.review.id, self.ids[at], verdict)

    def support(self, at: int, source=BRIEFING, **fields) -> int:
        given = EvidenceFields(**{"stance": Stance.SUPPORTS, **fields})
        return evidence.add(self.library, self.review.id, self.ids[at], given, source)

    def detail(self, at: int):
        return claims.detail(self.library, self.review.id, self.workbench.row(self.ids[at]))

    def span(self, words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))


def bench_in_hand(library: Library, qapp: object) -> PaneBench:
    """A bench with its first claim in hand, to make a fixture of."""
    made = PaneBench(library)
    made.workbench.select(made.ids[0])
    return made


def press(qtbot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
