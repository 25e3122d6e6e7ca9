"""A form over something that is read on another thread, and read again when the reviewer chooses otherwise."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from fcapp.errors import UserError
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.jobs import Job
from fcapp.gui.workbench import Workbench

Read = TypeVar("Read")


class ReadingDialog(FormDialog):
    """A form whose main button waits for what was asked for last; the answer to anything before is dropped."""

    def __init__(self, workbench: Workbench, title: str, keep_text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, keep_text, parent)
        self._workbench = workbench
        self._job: Job | None = None

    def read(self, function: Callable[[Job], Read], take: Callable[[Read], None]) -> None:
        """Call `function` on another thread and `take` what it returns; its UserError is shown in place."""
        self._drop_job()
        self.say("")
        self.keep_button.setEnabled(False)
        self._job = self._workbench.jobs.run(function, take, self.refuse)

    def refuse(self, error: UserError) -> None:
        """Say why it could not be read."""
        self.say(str(error))

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        self._drop_job()
        super().done(result)
