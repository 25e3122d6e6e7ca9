"""How a suggestion is painted in its list: a ring of dots and the words; below, who said them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from fcapp.gui.claim_delegate import GAP, NARROWEST, SHAPE, ClaimDelegate, write
from fcapp.gui.display_text import in_quotes
from fcapp.gui.suggestion_model import Role
from fcapp.model.vocabulary import OWN_VOICE
from fcapp.text.suggested import Suggestion


class SuggestionDelegate(ClaimDelegate):
    """Paints suggestions as quiet rows, as high as those of claims."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one: Suggestion = index.data(Role.SUGGESTION)
        theme = self.themes.current
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option, theme, chosen=chosen)
        text, muted = (theme.selected_text, theme.selected_text) if chosen else (theme.text, theme.muted)
        first, second = self.lines(option, text, muted)
        ring = QRectF(first.rect.left() + 1, first.rect.center().y() - SHAPE / 2 + 1, SHAPE, SHAPE)
        pen = QPen(muted, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 1.9])
        painter.setPen(pen)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        left = SHAPE + GAP + 2
        room = first.rect.width() // NARROWEST
        words: str = index.data(Qt.ItemDataRole.DisplayRole)
        write(painter, first._replace(rect=first.rect.adjusted(left, 0, 0, 0)), in_quotes(words[:room]))
        claimant = "the article" if one.claimant == OWN_VOICE else one.claimant or "not named"
        write(painter, second._replace(rect=second.rect.adjusted(left, 0, 0, 0)), claimant[:room])
        painter.restore()
