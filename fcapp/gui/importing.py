"""Bringing articles in: each is read off the window's thread and stored on it, one after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fcapp import services
from fcapp.errors import CancelledError, UserError
from fcapp.gui.encoding_names import short_name
from fcapp.gui.jobs import Job
from fcapp.gui.notice import Notice
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle, Incoming

_LISTED = 5
"""How many sentences a notice holds at most."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where one article comes from."""

    name: str
    """For sentences: “a.pdf”."""
    bring: Callable[[Callable[[float], None]], "Incoming"]
    """Gets the bytes, on another thread; is given the tick."""


def from_file(path: Path) -> Way:
    """An article in a file."""
    return Way(path.name, lambda _tick: services.incoming.from_file(path))


def from_address(workbench: Workbench, url: str) -> Way:
    """An article at a web address."""
    local = workbench.settings.fetch_local
    return Way(
        urlsplit(url).hostname or url,
        lambda tick: services.incoming.from_address(url, tick, local_allowed=local),
    )


def from_rich_text(markup: str) -> Way:
    """An article that was pasted with its structure."""
    return Way("clipboard", lambda _tick: services.incoming.from_rich_text(markup))


def file_filter() -> str:
    """For the dialog that opens files: all forms together, then each of them."""
    from fcapp.intake.formats import FORMATS  # noqa: PLC0415 - not before somebody wants to open a file

    forms = [(form.name, " ".join(f"*{extension}" for extension in form.extensions)) for form in FORMATS]
    every = " ".join(patterns for _, patterns in forms)
    return ";;".join([f"Articles ({every})", *(f"{name} ({patterns})" for name, patterns in forms), "All files (*)"])


def read_one(
    workbench: Workbench,
    way: Way,
    show: "Callable[[Incoming, ImportedArticle], None]",
    again: Callable[[], None] | None = None,
) -> None:
    """Read one article, with progress and a way to stop it, and then `show` it; `again` is offered if that fails."""
    library = workbench.library

    def read(job: Job) -> "tuple[Incoming, ImportedArticle]":
        incoming = way.bring(job.tick)
        return incoming, services.incoming.read(incoming, job.tick)

    def done(read: "tuple[Incoming, ImportedArticle]") -> None:
        workbench.told.emit(Notice(""))
        if workbench.library is library:
            show(*read)

    def failed(error: UserError) -> None:
        workbench.told.emit(Notice(str(error), "Try again…" if again else "", again))

    job = workbench.jobs.run(read, done, failed)
    if not job.has_ended:
        _follow(workbench, job, f"Reading “{way.name}”.", job.cancel)


def import_several(
    workbench: Workbench, ways: Sequence[Way], show_remarks: Callable[[str, Sequence[str]], None]
) -> "SeveralImports":
    """Make a review of each; what went wrong for which is told at the end, and listed whole by `show_remarks`."""
    work = SeveralImports(workbench, ways, show_remarks)
    work.go_on()
    return work


def _follow(
    workbench: Workbench, job: Job, text: str, stop: Callable[[], None], done: float = 0, of: int = 1
) -> None:
    """Tell how far a job is; `done` of `of` pieces of work were done before it."""

    def tell(share: float) -> None:
        if not job.is_stopped:
            workbench.told.emit(Notice(text, "Stop", stop, (done + share) / of))

    tell(0)
    job.advanced.connect(tell)


class SeveralImports:
    """Articles on their way into the library that was open when it began."""

    def __init__(
        self, workbench: Workbench, ways: Sequence[Way], show_remarks: Callable[[str, Sequence[str]], None]
    ) -> None:
        self._workbench = workbench
        self._library = workbench.library
        self._ways = list(ways)
        self._show_remarks = show_remarks
        self._stored = 0
        self._failures: list[str] = []
        self._remarks: list[str] = []
        self._next = 0
        self._ended = False
        self._job: Job | None = None

    def cancel(self) -> None:
        """Leave out what is not read yet; what is stored stays."""
        if self._job is not None:
            self._job.cancel()
        self._end()

    def go_on(self) -> None:
        """Read the next one, or end after the last."""
        if self._ended:
            return
        if self._next == len(self._ways) or self._workbench.library is not self._library:
            self._end()
            return
        way = self._ways[self._next]
        self._next += 1
        self._read(way)

    def _read(self, way: Way) -> None:
        text = f"Reading file {self._next} of {len(self._ways)}: “{way.name}”."
        self._workbench.told.emit(Notice(text, "Stop", self.cancel, (self._next - 1) / len(self._ways)))
        if self._ended:
            return
        job = self._job = self._workbench.jobs.run(
            lambda job: services.incoming.read(way.bring(job.tick), job.tick), self._store, self._take_failure
        )
        if not job.has_ended:
            _follow(self._workbench, job, text, self.cancel, self._next - 1, len(self._ways))

    def _store(self, article: "ImportedArticle") -> None:
        if self._library is None or self._workbench.library is not self._library:
            self._end()
            return
        try:
            services.articles.store(self._library, article)
        except UserError as error:
            self._failures.append(str(error))
        else:
            self._stored += 1
            self._remark_on(article)
        self.go_on()

    def _remark_on(self, article: "ImportedArticle") -> None:
        if article.encoding != "utf-8":
            self._remarks.append(
                f"“{article.file_name}” was read as {short_name(article.encoding)}; check its letters."
            )
        self._remarks += [f"“{article.file_name}”: {warning}" for warning in article.warnings]

    def _take_failure(self, error: UserError) -> None:
        if not isinstance(error, CancelledError):
            self._failures.append(str(error))
        self.go_on()

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        of = len(self._ways)
        first = (
            f"All {of} files are imported." if self._stored == of else f"{self._stored} of {of} files are imported."
        )
        remarks = self._failures + self._remarks
        shown = remarks[:_LISTED]
        text = "\n".join([first, *shown])
        if len(shown) < len(remarks):
            notice = Notice(text, f"Show all {len(remarks)} remarks…", lambda: self._show_remarks(first, remarks))
        else:
            notice = Notice(text)
        self._workbench.told.emit(notice)
