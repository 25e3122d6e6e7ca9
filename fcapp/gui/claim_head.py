"""The head of the claim pane: number, verdict, findings and the words of the claim."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fcapp.gui.article_text import article_font
from fcapp.gui.display_text import breakable, in_quotes, shortened
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import small_button
from fcapp.gui.theme import Themes
from fcapp.gui.verdict_shapes import verdict_icon, verdict_word
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import Verdict

_SHAPE = 16
_SHORT = 360
_LONGEST = 4_000
"""Code points; a longer claim is read in the article."""


class ClaimHead(QWidget):
    """Says which claim is in hand, how it stands, and what was noticed about it."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._row: ClaimRow | None = None
        self.title = plain_label(role="title")
        self._shape = QLabel()
        self.verdict = plain_label()
        self.findings = plain_label(role="error", wrap=True)
        self.quote = plain_label(wrap=True)
        self.quote.setFont(article_font(15))
        self.quote.setAccessibleName(self.tr("The words of the claim"))
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = small_button(themes, "", self.tr("Show more or less of the claim’s words"))
        self._whole = False
        self._fill()
        self.more.clicked.connect(self._turn)
        themes.changed.connect(self._show_verdict)

    def _fill(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.title, 1)
        line.addWidget(self._shape)
        line.addWidget(self.verdict)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.findings)
        column.addWidget(self.quote)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_claim(self, row: ClaimRow) -> None:
        """Show a claim."""
        before, self._row = self._row, row
        self.title.setText(self.tr("Claim {0}").format(row.number))
        told = [f"! {finding}" for finding in row.findings]
        if row.look_again and row.verdict:
            told.insert(1, self.tr("It was judged {0} before.").format(row.verdict))
        if row.last_version:
            told.append(
                self.tr("No longer in the article; these are its words in version {0}.").format(row.last_version)
            )
        self.findings.setText("\n".join(told))
        self.findings.setVisible(bool(told))
        if before is None or before.standing is not row.standing:
            self._show_verdict()
        if before is None or before.id != row.id:
            self._whole = False
            self._show_quote(row)
        elif before.quote != row.quote:
            self._show_quote(row)

    @Slot()
    def _show_verdict(self) -> None:
        if self._row is not None:
            icon = verdict_icon(self._row.standing, self._themes.current, _SHAPE)
            self._shape.setPixmap(icon.pixmap(QSize(_SHAPE, _SHAPE), self.devicePixelRatioF()))
            self._shape.setFixedSize(_SHAPE, _SHAPE)
            self.verdict.setFixedSize(_room(self.verdict))
            self.verdict.setText(verdict_word(self._row.standing))

    @Slot()
    def _turn(self) -> None:
        if self._row is not None:
            self._whole = not self._whole
            self._show_quote(self._row)

    def _show_quote(self, row: ClaimRow) -> None:
        self.quote.setText(breakable(in_quotes(shortened(row.quote, _LONGEST if self._whole else _SHORT))))
        self.more.setVisible(len(row.quote) > _SHORT)
        self.more.setText(self.tr("Show less") if self._whole else self.tr("Show more"))


def _room(label: QLabel) -> QSize:
    """Room for the longest verdict: a label of fixed size can change its word without a new layout of the window."""
    metrics = label.fontMetrics()
    wide = max(metrics.horizontalAdvance(verdict_word(verdict)) for verdict in (*Verdict, None))
    return QSize(wide + 2, metrics.height())
