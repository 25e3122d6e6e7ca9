import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fcapp.errors import UserError
from fcapp.services import articles, incoming, reviews
from fcapp.storage.library import Library
from fcapp.storage.lock import LibraryInUseError, LibraryLock
from tests.actions import ARTICLE

HOLDER = """
import sys
from pathlib import Path
from fcapp.storage.library import Library
with Library(Path(sys.argv[1]), reviewer="Grace"):
    print("open", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process has the library open."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout
            assert child.stdout.readline() == "open\n"
            yield child
        finally:
            child.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.fcapp"


def test_a_second_process_is_told_who_has_the_library(path: Path) -> None:
    with held(path) as child:
        with pytest.raises(LibraryInUseError, match=r"“library.fcapp” is open .* held by Grace on ") as caught:
            Library(path, reviewer="Ada")
        assert f"(process {child.pid})" in str(caught.value)
        with Library(path, reviewer="Ada", read_only=True) as library:
            assert reviews.rows(library) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_a_killed_process_has_no_library(path: Path) -> None:
    with held(path) as child:
        child.kill()
        child.wait()
        assert path.with_name("library.fcapp.holder").exists()
        with Library(path, reviewer="Ada"), pytest.raises(LibraryInUseError, match="held by Ada on"):
            Library(path)


def test_the_same_process_cannot_open_a_library_twice(path: Path) -> None:
    with Library(path, reviewer="Ada"), pytest.raises(LibraryInUseError, match="held by Ada on"):
        Library(path, reviewer="Ada")
    Library(path).close()


def test_a_holder_without_a_name_is_told_too(path: Path) -> None:
    with Library(path), pytest.raises(LibraryInUseError, match="held by a reviewer on"):
        Library(path)


@pytest.mark.parametrize("note", ["", "{}", "[]", "null", '{"name": "x"}', "\ufeff", "5"])
def test_a_damaged_note_tells_of_another_program(path: Path, note: str) -> None:
    with Library(path):
        path.with_name("library.fcapp.holder").write_text(note, encoding="utf-8")
        with pytest.raises(LibraryInUseError, match="held by another program;"):
            Library(path)


def test_one_reads_while_the_other_writes(path: Path) -> None:
    with Library(path) as writing, Library(path, read_only=True) as reading:
        for count in range(3):
            assert len(reviews.rows(reading)) == count
            articles.store(writing, incoming.read_pasted(ARTICLE))
        with writing.change("Import article") as edit:
            edit.keep(b"not yet there")
            assert len(reviews.rows(reading)) == 3


def test_two_names_of_one_file_share_one_lock(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.fcapp").symlink_to(path)
    with Library(path), pytest.raises(LibraryInUseError):
        Library(tmp_path / "link.fcapp")


def test_a_refused_library_is_not_held(path: Path) -> None:
    path.write_text("not a library")
    for _ in range(2):
        with pytest.raises(UserError, match="is not an fcapp library"):
            Library(path)
    path.unlink()
    Library(path).close()


def test_closing_twice_takes_nothing_from_the_next_holder(path: Path) -> None:
    first = Library(path, reviewer="Ada")
    first.close()
    with Library(path, reviewer="Grace"):
        first.close()
        with pytest.raises(LibraryInUseError, match="held by Grace on"):
            Library(path)


def test_a_closed_library_cannot_be_changed(path: Path) -> None:
    library = Library(path)
    library.close()
    with pytest.raises(UserError, match="was closed before this was stored"):
        articles.store(library, incoming.read_pasted(ARTICLE))


def test_a_lock_whose_note_cannot_be_written_is_given_back(path: Path) -> None:
    note = path.with_name("library.fcapp.holder")
    note.mkdir()
    with pytest.raises(UserError, match="could not be written"):
        LibraryLock(path, "Ada")
    note.rmdir()
    LibraryLock(path, "Ada").release()


def test_only_one_of_many_processes_gets_it(path: Path) -> None:
    Library(path).close()
    command = [sys.executable, "-c", HOLDER, str(path)]
    children = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for _ in range(3)
    ]
    try:
        said = [child.stdout.readline() if child.stdout else "" for child in children]
        assert sorted(said) == ["", "", "open\n"]
    finally:
        for child in children:
            child.communicate()
