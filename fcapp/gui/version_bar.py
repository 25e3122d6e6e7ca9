"""Which version of the article is on the desk: a bar above an older one, with the way back."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout

from fcapp.gui.buttons import push_button
from fcapp.gui.dates_in_words import moment_in_words
from fcapp.gui.key_hints import KeyHint, with_key
from fcapp.gui.labels import plain_label
from fcapp.gui.workbench import Workbench


class VersionBar(QFrame):
    """Hidden while the newest version is there."""

    def __init__(self, workbench: Workbench, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self._newest = actions["go.newest_version"]
        self.setObjectName("version")
        self.setAccessibleName(self.tr("An older version is shown"))
        self.label = plain_label(wrap=True)
        self.back = push_button("", lambda: workbench.show_version(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.label, 1)
        row.addWidget(self.back)
        KeyHint(self, lambda _key: self._show_key(), self._newest)
        workbench.review_changed.connect(self.refresh)
        self.hide()

    def _show_key(self) -> None:
        self.back.setText(with_key(self.tr("Newest version"), self._newest))

    @Slot()
    def refresh(self) -> None:
        """Say which version is shown."""
        review = self._workbench.review
        self.setVisible(review is not None and not review.is_newest)
        if review is not None and self._workbench.library is not None:
            when = moment_in_words(review.imported_ms, self._workbench.library.clock())
            where = f"“{review.file_name}”, {when}" if review.file_name else when
            text = self.tr("Version {0} of {1} ({2}) with its marks. It can only be read.")
            self.label.setText(text.format(review.version, review.versions, where))
