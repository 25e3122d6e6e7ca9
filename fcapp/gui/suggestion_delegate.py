"""How a suggestion is painted in its list: a ring of dots and the words; below, who said them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fcapp.gui.claim_delegate import GAP, NARROWEST, SHAPE, ClaimDelegate, Index, Line, write
from fcapp.gui.suggestion_model import Role
from fcapp.model.vocabulary import OWN_VOICE
from fcapp.text.suggested import Suggestion


class SuggestionDelegate(ClaimDelegate):
    """Paints suggestions as quiet rows, as high as those of claims."""

    def words(self, index: Index, most: int) -> str:
        words: str = index.data(Qt.ItemDataRole.DisplayRole)
        return words[:most]

    def paint_head(self, painter: QPainter, line: Line, index: Index, muted: QColor) -> int:  # noqa: ARG002
        ring = QRectF(line.rect.left() + 1, line.rect.center().y() - SHAPE / 2 + 1, SHAPE, SHAPE)
        pen = QPen(muted, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 1.9])
        painter.setPen(pen)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        return SHAPE + GAP + 2

    def paint_foot(self, painter: QPainter, line: Line, index: Index, *, chosen: bool) -> None:  # noqa: ARG002
        one: Suggestion = index.data(Role.SUGGESTION)
        claimant = "the article" if one.claimant == OWN_VOICE else one.claimant or "not named"
        write(painter, line, claimant[: line.rect.width() // NARROWEST])
