"""Bringing files in: each is read off the window's thread and stored on it, one after another."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.encoding_names import short_name
from fcapp.gui.jobs import Job
from fcapp.gui.workbench import Notice, Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle

_LISTED = 5
"""How many sentences a notice holds at most."""


def import_files(workbench: Workbench, paths: Sequence[Path], correct_encoding: Callable[[], None]) -> "FileImport":
    """Make a review of every text file.

    One file is put on the desk at once. What went wrong is told in one notice, as is a guessed encoding;
    `correct_encoding` lets the reviewer choose another one for the review on the desk.
    """
    work = FileImport(workbench, paths, correct_encoding)
    work.go_on()
    return work


class FileImport:
    """Files on their way into the library that was open when it began."""

    def __init__(self, workbench: Workbench, paths: Sequence[Path], correct_encoding: Callable[[], None]) -> None:
        self._workbench = workbench
        self._library = workbench.library
        self._paths = list(paths)
        self._correct_encoding = correct_encoding
        self._reviews: list[int] = []
        self._remarks: list[str] = []
        self._guessed = ""
        self._next = 0
        self._ended = False
        self._job: Job | None = None

    def cancel(self) -> None:
        """Leave out the files that are not read yet; what is stored stays."""
        if self._job is not None:
            self._job.cancel()
        self._end()

    def go_on(self) -> None:
        """Read the next file, or end after the last one."""
        if self._ended:
            return
        if self._next == len(self._paths) or self._workbench.library is not self._library:
            self._end()
            return
        path = self._paths[self._next]
        self._next += 1
        if len(self._paths) > 1:
            text = f"Reading file {self._next} of {len(self._paths)}: “{path.name}”."
            self._workbench.told.emit(Notice(text, "Stop", self.cancel))
        self._read(path)

    def _read(self, path: Path) -> None:
        if not self._ended:
            self._job = self._workbench.jobs.run(
                lambda _: services.articles.read_file(path), self._store, self._take_failure
            )

    def _store(self, article: "ImportedArticle") -> None:
        if self._library is None or self._workbench.library is not self._library:
            self._end()
            return
        try:
            self._reviews.append(services.articles.store(self._library, article))
        except UserError as error:
            self._remarks.append(str(error))
        else:
            self._remark_on_encoding(article)
        self.go_on()

    def _remark_on_encoding(self, article: "ImportedArticle") -> None:
        if article.encoding != "utf-8":
            self._guessed = short_name(article.encoding)
            self._remarks.append(f"“{article.file_name}” was read as {self._guessed}; check its letters.")

    def _take_failure(self, error: UserError) -> None:
        self._remarks.append(str(error))
        self.go_on()

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        if len(self._paths) == 1:
            self._end_one()
        else:
            self._workbench.told.emit(Notice(self._summary()))

    def _end_one(self) -> None:
        for review_id in self._reviews:
            self._workbench.open_review(review_id)
        if self._guessed:
            text = f"Read as {self._guessed}. If letters look wrong, correct the encoding."
            self._workbench.told.emit(Notice(text, "Correct encoding…", self._correct_encoding))
        elif self._remarks:
            self._workbench.told.emit(Notice(self._remarks[0]))

    def _summary(self) -> str:
        count, of = len(self._reviews), len(self._paths)
        first = f"All {of} files are imported." if count == of else f"{count} of {of} files are imported."
        more = len(self._remarks) - _LISTED
        rest = [f"And {more} more remarks."] if more > 0 else []
        return "\n".join([first, *self._remarks[:_LISTED], *rest])
