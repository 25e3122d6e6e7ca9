"""The line above the desk: the way back, what is under review, how far it is, search and export."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from fcapp import services
from fcapp.gui.dates_in_words import date_in_words, moment_in_words
from fcapp.gui.elided import ElidedLabel
from fcapp.gui.progress_bar import VerdictBar
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench


class Header(QWidget):
    """Shows the review on the desk; its buttons are actions of the table."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("header")
        self._workbench = workbench
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.details = ElidedLabel()
        self.details.setProperty("role", "muted")
        self.version = QToolButton()
        self.version.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.version.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._versions = QMenu(self.version)
        self._versions.aboutToShow.connect(self._list_versions)
        self.version.setMenu(self._versions)
        self.bar = VerdictBar(themes)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(_button(actions["go.reviews"], "‹ Reviews"))
        row.addWidget(self.title, 1)
        row.addWidget(self.details)
        row.addWidget(self.version)
        row.addWidget(self.bar)
        row.addWidget(_button(actions["edit.search"], "Search"))
        row.addWidget(_button(actions["file.export"], "Export"))
        workbench.review_changed.connect(self._show_review)
        workbench.changed.connect(self._show_counts)

    def _show_review(self) -> None:
        review = self._workbench.review
        if review is None:
            return
        self.title.setText(review.title)
        self.details.setText(" · ".join(filter(None, (review.outlet, date_in_words(review.published)))))
        self.details.setVisible(bool(self.details.text()))
        self.version.setVisible(review.versions > 1)
        self.version.setText(self.tr("Version {0} of {1} ▾").format(review.version, review.versions))
        self.version.setAccessibleName(self.tr("Version {0} of {1}").format(review.version, review.versions))
        self.version.setToolTip(self.tr("Read another version of the article"))
        self._show_counts()

    def _list_versions(self) -> None:
        """Fill the menu of versions, the newest first."""
        workbench = self._workbench
        self._versions.clear()
        if workbench.review is None or workbench.library is None:
            return
        for row in workbench.do(services.versions.rows, workbench.review.id) or []:
            when = moment_in_words(row.imported_ms, workbench.library.clock())
            words = " · ".join(filter(None, (self.tr("Version {0}").format(row.number), row.file_name, when)))
            action = self._versions.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(row.id == workbench.review.version_id)
            wanted = None if row.number == workbench.review.versions else row.id
            action.triggered.connect(partial(self._show_version, wanted))

    def _show_version(self, version_id: int | None, _checked: bool = False) -> None:
        self._workbench.show_version(version_id)

    def _show_counts(self) -> None:
        self.bar.show_counts(self._workbench.tally.counts)


def _button(action: QAction, text: str) -> QToolButton:
    action.setIconText(text)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", "").removesuffix("…"))
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
