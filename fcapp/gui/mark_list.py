"""The places of a claim that stands at several, each of which can be taken from it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from fcapp import services
from fcapp.gui.display_text import in_quotes, shortened
from fcapp.gui.elided import ElidedLabel
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import PaintedButton, small_button
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span

_LONGEST = 120


class MarkList(QWidget):
    """Hidden for a claim with one place."""

    def __init__(self, workbench: Workbench, themes: Themes) -> None:
        super().__init__()
        self._workbench = workbench
        self._themes = themes
        self._spans: tuple[Span, ...] = ()
        self._writable = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._heading = plain_label(role="muted")
        self._grid.addWidget(self._heading, 0, 0, 1, 2)
        self._rows: list[tuple[ElidedLabel, PaintedButton]] = []
        self._make_row()  # now, so that Tab reaches it in its place

    def show_claim(self, row: ClaimRow) -> None:
        """Show the places of a claim."""
        self.setVisible(len(row.spans) > 1)
        if self.isHidden():
            return
        self._spans = row.spans
        self._heading.setText(self.tr("Marked at {0} places").format(len(row.spans)))
        while len(self._rows) < len(row.spans):
            self._make_row()
        for at, (label, button) in enumerate(self._rows):
            shown = at < len(row.spans)
            label.setVisible(shown)
            button.setVisible(shown)
            if shown:
                self._show_place(label, button, row.spans[at])

    def set_writable(self, on: bool) -> None:
        """Allow changes, or only reading."""
        self._writable = on
        for _, button in self._rows:
            button.setEnabled(on)

    def _make_row(self) -> None:
        at = len(self._rows)
        label, button = ElidedLabel(), small_button(self._themes, self.tr("Remove"), "")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setEnabled(self._writable)
        button.clicked.connect(lambda: self.remove(at))
        self._rows.append((label, button))
        self._grid.addWidget(label, at + 1, 0)
        self._grid.addWidget(button, at + 1, 1)
        if at:
            QWidget.setTabOrder(self._rows[at - 1][1], button)

    def _show_place(self, label: ElidedLabel, button: PaintedButton, span: Span) -> None:
        text = self._workbench.review.text if self._workbench.review else ""
        words = in_quotes(shortened(text[span.start : span.end], _LONGEST))
        label.setText(words)
        button.setAccessibleName(self.tr("Remove the mark on {0}").format(words))

    @Slot(int)
    def remove(self, at: int) -> None:
        """Take a place from the claim; 0 is the first in the article."""
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None:
            workbench.do(services.claims.remove_span, workbench.review, workbench.current, at)
