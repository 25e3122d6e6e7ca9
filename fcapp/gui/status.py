"""The status line: saved, what is open, what was noticed, and whose name the changes carry."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from fcapp.gui.workbench import Workbench


class StatusLine(QStatusBar):
    """Follows the workbench."""

    def __init__(self, workbench: Workbench, reviewer_action: QAction) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._workbench = workbench
        self.words = QLabel()
        self.reviewer = QToolButton()
        self.reviewer.setDefaultAction(reviewer_action)
        self.reviewer.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab leads to the question itself
        self.addWidget(self.words, 1)
        self.addPermanentWidget(self.reviewer)
        for signal in (
            workbench.changed,
            workbench.review_changed,
            workbench.library_changed,
            workbench.unsaved_changed,
            workbench.ghosts.changed,
        ):
            signal.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Say again how things stand."""
        self.words.setText(" · ".join(self._parts()))
        name = self._workbench.settings.reviewer
        self.reviewer.setText(self.tr("Reviewer: {0}").format(name or self.tr("not named yet")))

    def _parts(self) -> list[str]:
        library = self._workbench.library
        if library is None:
            return []
        saved = self.tr("Unsaved evidence") if self._workbench.unsaved else self.tr("Saved")
        parts = [self.tr("Read-only") if library.read_only else saved]
        if self._workbench.review is not None:
            tally = self._workbench.tally
            findings = tally.findings
            parts.append(self.tr("{0} open").format(tally.counts.open))
            parts.append(self.tr("1 finding") if findings == 1 else self.tr("{0} findings").format(findings))
            parts += self._suggested()
        return parts

    def _suggested(self) -> list[str]:
        ghosts = self._workbench.ghosts
        if not ghosts.on or self._workbench.looks_back:
            return []
        if ghosts.looking:
            return [self.tr("Looking for claims…")]
        count = len(ghosts.shown)
        return [self.tr("1 suggestion") if count == 1 else self.tr("{0} suggestions").format(count)]
