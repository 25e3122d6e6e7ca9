import hashlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest
from alembic.operations import Operations

from fcapp.errors import UserError
from fcapp.model.spans import Span
from fcapp.services import articles, claims, incoming, reviews
from fcapp.storage import schema
from fcapp.storage.library import Library
from tests.actions import ARTICLE
from tests.contents import contents, raw

NOBODY = 65_534


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "library.fcapp"
    with Library(path) as library:
        review = reviews.info(library, articles.store(library, incoming.read_pasted(ARTICLE)))
        claims.mark(library, review, [Span(0, 6)])
    return path


@pytest.fixture
def path(tmp_path: Path, made_once: Path) -> Path:
    """A closed library with a review and a claim in it."""
    return Path(shutil.copy(made_once, tmp_path))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(path: Path, *, read_only: bool, words: str) -> None:
    """Opening says `words` in one sentence; the file keeps its bytes, and no lock stays behind."""
    before = sha256(path) if path.is_file() else ""
    with pytest.raises(UserError, match=words) as caught:
        Library(path, read_only=read_only)
    said = str(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert path.name in said
    assert not path.is_file() or sha256(path) == before
    assert not path.with_name(f"{path.name}.holder").exists()


def turned_away(path: Path, *, read_only: bool, words: str) -> None:
    """Like `refused`, of what is no library for this program: not even a lock file appears beside it."""
    before = set(path.parent.iterdir())
    refused(path, read_only=read_only, words=words)
    assert set(path.parent.iterdir()) == before


both_ways = pytest.mark.parametrize("read_only", [False, True], ids=["write", "read"])


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


# --- a new library ---


def test_a_missing_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "library.fcapp"
    with Library(path) as library:
        assert reviews.rows(library) == []


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "empty.fcapp"
    path.touch()
    with Library(path) as library:
        assert reviews.rows(library) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_all_files_of_a_library_are_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Library(tmp_path / "library.fcapp") as library, library._transaction() as connection:
            connection.exec_driver_sql("INSERT INTO reviewer (name) VALUES ('x')")
            modes = {file.name: mode(file) for file in tmp_path.iterdir() if file.is_file()}
    finally:
        os.umask(before)
    names = ("library.fcapp", "library.fcapp-journal", "library.fcapp.holder", "library.fcapp.lock")
    assert modes == dict.fromkeys(names, 0o600)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_opening_takes_a_library_from_the_eyes_of_others(path: Path) -> None:
    path.chmod(0o664)
    Library(path).close()
    assert mode(path) == 0o600


def test_a_closed_library_leaves_nothing_but_its_lock_file(path: Path) -> None:
    Library(path).close()
    assert {file.name for file in path.parent.iterdir() if file.is_file()} == {path.name, f"{path.name}.lock"}


# --- what is no library ---


@both_ways
@pytest.mark.parametrize(
    "data",
    [
        b"x",
        b"\0" * 100,
        b"\0" * 8192,
        b"Just a text file.\n" * 500,
        b"SQLite format 3\0",
        b"PK\x03\x04" + b"\1" * 999,
    ],
    ids=["byte", "zeros", "pages of zeros", "text", "magic alone", "zip"],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, data: bytes, read_only: bool) -> None:
    path = tmp_path / "other.fcapp"
    path.write_bytes(data)
    turned_away(path, read_only=read_only, words="is not an fcapp library")


@both_ways
@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_the_database_of_another_program_is_refused(tmp_path: Path, journal: str, read_only: bool) -> None:
    path = tmp_path / "places.sqlite"
    raw(path, f"PRAGMA journal_mode = {journal}", "CREATE TABLE places (url)", "INSERT INTO places VALUES ('x')")
    path.chmod(0o644)
    turned_away(path, read_only=read_only, words="is not an fcapp library")
    assert mode(path) == 0o644


@both_ways
def test_an_empty_database_of_another_program_is_refused(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "other.db"
    raw(path, "CREATE TABLE t (a)", "DROP TABLE t")
    turned_away(path, read_only=read_only, words="is not an fcapp library")


@both_ways
def test_another_program_with_a_version_of_its_own_is_refused(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "other.db"
    raw(path, "PRAGMA user_version = 1")
    turned_away(path, read_only=read_only, words="is not an fcapp library")


@both_ways
@pytest.mark.parametrize("version", [schema.VERSION + 1, 2**31 - 1])
def test_a_newer_library_is_refused(path: Path, version: int, read_only: bool) -> None:
    raw(path, f"PRAGMA user_version = {version}")
    turned_away(path, read_only=read_only, words="written by a newer fcapp")


@both_ways
@pytest.mark.parametrize("version", [0, -1])
def test_a_library_without_a_version_is_refused(path: Path, version: int, read_only: bool) -> None:
    raw(path, f"PRAGMA user_version = {version}")
    turned_away(path, read_only=read_only, words="is not an fcapp library")


CHANGED = {
    "trigger": ["CREATE TRIGGER t AFTER UPDATE ON claim BEGIN SELECT 1; END"],
    "hidden trigger": [
        "PRAGMA writable_schema = 1",
        """INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_t', 'claim', 0,
        'CREATE TRIGGER sqlite_t AFTER UPDATE ON claim BEGIN DELETE FROM place; END')""",
    ],
    "table": ["CREATE TABLE t (a)"],
    "view": ["CREATE VIEW v AS SELECT * FROM claim"],
    "index": ["CREATE INDEX i ON claim (claimant)"],
    "column": ["ALTER TABLE claim ADD COLUMN extra TEXT"],
    "missing trigger": ["DROP TRIGGER keep_step_delete"],
    "missing table": ["DROP TABLE place"],
    "looser check": [
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_schema SET sql = replace(sql, '''disputed''', '''true''') WHERE name = 'claim'",
    ],
}


@both_ways
@pytest.mark.parametrize("change", CHANGED)
def test_a_schema_that_was_changed_is_refused(path: Path, change: str, read_only: bool) -> None:
    raw(path, *CHANGED[change])
    refused(path, read_only=read_only, words="changed by another program")


def test_statistics_that_another_program_made_do_no_harm(path: Path) -> None:
    raw(path, "ANALYZE")
    with Library(path) as library:
        assert len(reviews.rows(library)) == 1


def test_a_library_that_another_program_set_to_a_write_ahead_log_is_set_back(path: Path) -> None:
    raw(path, "PRAGMA journal_mode = wal")
    with Library(path) as library:
        assert len(reviews.rows(library)) == 1
    assert raw(path, "PRAGMA journal_mode") == [("delete",)]


# --- damage ---


@both_ways
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.99])
def test_a_truncated_library_is_refused(path: Path, share: float, read_only: bool) -> None:
    os.truncate(path, int(path.stat().st_size * share))
    refused(path, read_only=read_only, words=r"damaged|changed by another program")


@both_ways
@pytest.mark.parametrize("page", [1, 2, 5, 9, 14, 20])
def test_a_library_with_a_damaged_page_is_refused(path: Path, page: int, read_only: bool) -> None:
    [(size,)] = raw(path, "PRAGMA page_size")
    overwrite(path, (page - 1) * int(str(size)) + (100 if page == 1 else 0), b"\xa5" * 64)
    refused(path, read_only=read_only, words="damaged")


@both_ways
@pytest.mark.parametrize("value", ["priority = 9", "verdict = 'true'", "type = ''"])
def test_a_word_that_is_not_in_its_list_is_refused(path: Path, value: str, read_only: bool) -> None:
    raw(
        path,
        "UPDATE open_step SET step_id = 1",
        "PRAGMA ignore_check_constraints = 1",
        f"UPDATE claim SET {value}",
        "UPDATE open_step SET step_id = NULL",
    )
    refused(path, read_only=read_only, words="damaged")


def altered_text(path: Path, data: str) -> None:
    """Change the article's text as somebody does who knows the file well."""
    [(keep,)] = raw(path, "SELECT sql FROM sqlite_schema WHERE name = 'keep_blob_update'")
    raw(path, "DROP TRIGGER keep_blob_update", f"UPDATE blob SET bytes = {data}", str(keep))


@pytest.mark.parametrize("data", ["CAST('other words' AS BLOB)", "x'ff00fe'", "x''"])
def test_a_text_that_was_altered_is_not_shown(path: Path, data: str) -> None:
    altered_text(path, data)
    with Library(path) as library:
        [row] = reviews.rows(library)
        with pytest.raises(UserError, match="no longer what was imported"):
            reviews.info(library, row.id)
        assert reviews.matching(library, "nowhere") == []


def test_a_text_that_never_was_one_is_not_shown(path: Path) -> None:
    bad = b"\xff\xfe"
    raw(
        path,
        "PRAGMA foreign_keys = 0",
        f"INSERT INTO blob VALUES ('{hashlib.sha256(bad).hexdigest()}', x'{bad.hex()}')",
        "UPDATE open_step SET step_id = 1",
        f"UPDATE version SET text_sha256 = '{hashlib.sha256(bad).hexdigest()}'",
        "UPDATE open_step SET step_id = NULL",
    )
    with Library(path) as library, pytest.raises(UserError, match="no longer what was imported"):
        reviews.info(library, 1)


def test_words_that_are_no_utf8_end_in_a_sentence(path: Path) -> None:
    raw(path, "UPDATE open_step SET step_id = 1", "UPDATE article SET title = CAST(x'ff' AS TEXT)")
    with Library(path) as library, pytest.raises(UserError, match="could not be read"):
        reviews.rows(library)


# --- places where no library can be ---


@both_ways
def test_a_folder_is_refused(tmp_path: Path, read_only: bool) -> None:
    folder = tmp_path / "folder.fcapp"
    folder.mkdir()
    turned_away(folder, read_only=read_only, words="cannot be opened")


def test_reading_a_missing_library_makes_nothing(tmp_path: Path) -> None:
    refused(tmp_path / "none" / "library.fcapp", read_only=True, words="cannot be opened")
    assert list(tmp_path.iterdir()) == []


@both_ways
def test_a_path_below_a_file_is_refused(path: Path, read_only: bool) -> None:
    before = sha256(path)
    refused(path / "library.fcapp", read_only=read_only, words=r"choose another folder|cannot be opened")
    assert sha256(path) == before


@both_ways
def test_a_name_that_is_too_long_is_refused(tmp_path: Path, read_only: bool) -> None:
    words = "choose another folder|cannot be opened"
    with pytest.raises(UserError, match=words):
        Library(tmp_path / ("x" * 300), read_only=read_only)


@both_ways
def test_links_that_lead_nowhere_are_refused(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "gone.fcapp").symlink_to(tmp_path / "none.fcapp")
    (tmp_path / "circle.fcapp").symlink_to(tmp_path / "circle.fcapp")
    for name in ("gone.fcapp", "circle.fcapp"):
        refused(tmp_path / name, read_only=read_only, words="cannot be opened")


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder of its own where the user is nobody, whose rights the system does check."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only an administrator can make files of somebody else")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


@contextmanager
def as_nobody() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unreadable_library_is_refused(common_folder: Path) -> None:
    path = common_folder / "library.fcapp"
    Library(path).close()
    (common_folder / "library.fcapp.lock").unlink()
    for read_only in (True, False):
        with as_nobody(), pytest.raises(UserError, match="check that it exists and that you may read it"):
            Library(path, read_only=read_only)
        (common_folder / "library.fcapp.lock").unlink(missing_ok=True)


def test_a_write_protected_library_can_be_read(common_folder: Path) -> None:
    path = common_folder / "library.fcapp"
    Library(path).close()
    path.chmod(0o444)
    (common_folder / "library.fcapp.lock").unlink()
    with as_nobody():
        with pytest.raises(UserError, match="may not be changed; open it read-only"):
            Library(path)
        with Library(path, read_only=True) as library:
            assert reviews.rows(library) == []
    assert mode(path) == 0o444


def test_a_library_in_a_write_protected_folder_can_be_read(common_folder: Path) -> None:
    path = common_folder / "library.fcapp"
    Library(path).close()
    (common_folder / "library.fcapp.lock").unlink()
    path.chmod(0o666)
    common_folder.chmod(0o755)
    with as_nobody():
        with pytest.raises(UserError, match="cannot be locked for writing"):
            Library(path)
        with Library(path, read_only=True) as library:
            assert reviews.rows(library) == []


def test_the_library_of_a_colleague_can_be_written(common_folder: Path) -> None:
    path = common_folder / "library.fcapp"
    Library(path).close()
    (common_folder / "library.fcapp.lock").unlink()
    path.chmod(0o666)
    with as_nobody(), Library(path, reviewer="Nobody") as library:
        articles.store(library, incoming.read_pasted(ARTICLE))
        assert len(reviews.rows(library)) == 1


# --- a writer that was killed ---

KILLED = """
import os, signal, sys
from pathlib import Path
from fcapp.storage.connection import connect
connection = connect(Path(sys.argv[1]), write=True)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO reviewer (name) VALUES ('half')")
for number in range(50):
    connection.execute("INSERT INTO blob VALUES (?, ?)", (f"{number:064}", os.urandom(5000)))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def half_changed(path: Path) -> Path:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, timeout=60)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    return path


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_a_change_that_was_cut_off_is_taken_back(half_changed: Path) -> None:
    with Library(half_changed) as library:
        assert len(reviews.rows(library)) == 1
    assert raw(half_changed, "SELECT count(*) FROM reviewer WHERE name = 'half'") == [(0,)]
    assert raw(half_changed, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_a_library_whose_making_was_cut_off_is_made(tmp_path: Path) -> None:
    path = tmp_path / "library.fcapp"
    path.touch()
    tables = "connection.execute('CREATE TABLE reviewer (name)'); connection.execute('CREATE TABLE blob (a, b)')\n"
    first = 'connection.execute("INSERT INTO reviewer'
    killed = KILLED.replace(first, tables + first)
    subprocess.run([sys.executable, "-c", killed, str(path)], check=False, timeout=60)
    assert path.stat().st_size > 0
    with Library(path) as library:
        assert reviews.rows(library) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_a_change_that_was_cut_off_is_not_touched_by_reading(half_changed: Path) -> None:
    refused(half_changed, read_only=True, words="left in the middle of a change; open it for writing once")
    Library(half_changed).close()
    with Library(half_changed, read_only=True) as library:
        assert len(reviews.rows(library)) == 1


# --- reading only ---


def test_a_read_only_library_is_not_changed(path: Path) -> None:
    before, names = sha256(path), set(path.parent.iterdir())
    with Library(path, read_only=True) as library:
        review = reviews.info(library, 1)
        reviews.remember(library, 1, reviews.place(library, 1))
        with pytest.raises(UserError, match="open read-only, so nothing can be changed"):
            claims.mark(library, review, [Span(0, 6)])
        with pytest.raises(UserError, match="open read-only"):
            library.undo(1)
        assert set(path.parent.iterdir()) == names
    assert sha256(path) == before


def test_an_empty_file_is_not_opened_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "empty.fcapp"
    path.touch()
    refused(path, read_only=True, words="is empty or old; open it for writing")


# --- migration ---


def upgrade(op: Operations) -> None:
    op.execute("ALTER TABLE place ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    op.execute("CREATE INDEX place_colour ON place (colour)")


def failing_upgrade(op: Operations) -> None:
    upgrade(op)
    op.execute("INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, path: Path) -> Callable[[Callable[[Operations], None]], None]:
    """Lets the program know one version more, reached by the given upgrade."""

    def know(step: Callable[[Operations], None]) -> None:
        module = ModuleType("v")
        module.upgrade = step  # type: ignore[attr-defined]
        number = schema.VERSION + 1
        monkeypatch.setitem(sys.modules, f"fcapp.storage.migrations.v{number:04}", module)
        monkeypatch.setattr(schema, "VERSION", number)

    return know


Know = Callable[[Callable[[Operations], None]], None]


def backups(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.glob("*.version-*") if file.is_file())


def test_an_older_library_is_backed_up_and_migrated(path: Path, next_version: Know) -> None:
    old, rows = schema.VERSION, raw(path, "SELECT * FROM claim")
    next_version(upgrade)
    with Library(path) as library:
        assert len(reviews.rows(library)) == 1
    assert raw(path, "PRAGMA user_version") == [(old + 1,)]
    assert raw(path, "SELECT * FROM claim") == rows
    assert raw(path, "SELECT colour FROM place") == []
    [backup] = backups(path)
    assert mode(backup) == 0o600
    assert raw(backup, "PRAGMA user_version") == [(old,)]
    assert raw(backup, "PRAGMA integrity_check") == [("ok",)]
    assert raw(backup, "SELECT * FROM claim") == rows


def test_the_backup_is_a_library(path: Path, next_version: Know, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(path) as library:
        before = contents(library)
    next_version(upgrade)
    Library(path).close()
    monkeypatch.undo()
    [backup] = backups(path)
    with Library(backup) as library:
        assert contents(library) == before
        library.undo(1)


def test_undo_reaches_back_over_a_migration(path: Path, next_version: Know) -> None:
    next_version(upgrade)
    with Library(path) as library:
        library.undo(1)
        assert claims.rows(library, 1) == []


def test_a_failing_migration_leaves_the_old_version(path: Path, next_version: Know) -> None:
    next_version(failing_upgrade)
    refused(path, read_only=False, words=r"could not be brought up to date .no such table: nowhere. and is as it was")
    assert raw(path, "PRAGMA user_version") == [(schema.VERSION - 1,)]
    assert len(backups(path)) == 1


def test_an_older_library_is_not_migrated_by_reading(path: Path, next_version: Know) -> None:
    next_version(upgrade)
    refused(path, read_only=True, words="open it for writing")
    assert backups(path) == []


def test_without_a_backup_there_is_no_migration(
    path: Path, next_version: Know, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.strftime", lambda form: "now")
    taken = path.with_name(f"library.version-{schema.VERSION}.now.fcapp")
    taken.write_bytes(b"somebody's own file")
    next_version(upgrade)
    refused(path, read_only=False, words="no backup can be written")
    assert taken.read_bytes() == b"somebody's own file"


def test_an_old_library_that_was_changed_is_not_migrated(path: Path, next_version: Know) -> None:
    raw(path, "CREATE TABLE extra (a)")
    next_version(upgrade)
    refused(path, read_only=False, words="changed by another program")
    assert backups(path) == []


def test_sqlite_is_new_enough_for_strict_tables() -> None:
    assert sqlite3.sqlite_version_info >= (3, 37)
