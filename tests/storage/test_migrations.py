"""Libraries of every older schema version, as its program wrote them, are brought up to date with all that is in them."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fcapp.errors import UserError
from fcapp.model.vocabulary import Verdict
from fcapp.services import articles, claims, reviews, suggestions
from fcapp.storage import schema
from fcapp.storage.library import Library
from fcapp.text.suggest import Tier, suggest
from tests.contents import contents, digest, raw

OLD = sorted((Path(__file__).parent.parent / "data").glob("version-*.sql"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A library with a review, two claims, evidence and a removed claim; its newest step was undone."""
    path = tmp_path / "library.fcapp"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text("utf-8"))
    return path


def test_there_is_a_library_of_every_older_version(old: Path) -> None:
    assert [path.stem for path in OLD] == [f"version-{number}" for number in range(1, schema.VERSION)]
    [(number,)] = raw(old, "PRAGMA user_version")
    assert f"version-{number}" in [path.stem for path in OLD]


def test_it_is_backed_up_and_keeps_every_column_of_every_row(old: Path) -> None:
    [(number,)] = raw(old, "PRAGMA user_version")
    tables = [table for table in schema.JOURNALED if raw(old, f"PRAGMA table_info({table})")]
    names = {table: ", ".join(f'"{row[1]}"' for row in raw(old, f"PRAGMA table_info({table})")) for table in tables}
    before = {table: raw(old, f"SELECT {names[table]} FROM {table}") for table in tables}
    with Library(old) as library:
        assert [row.verdict for row in claims.rows(library, 1)] == [Verdict.DISPUTED, None]
        assert articles.blocks(library, 1) == ()
        assert articles.pointers(library, 1) == []
    assert {table: raw(old, f"SELECT {names[table]} FROM {table}") for table in tables} == before
    assert raw(old, "PRAGMA user_version") == [(schema.VERSION,)]
    [backup] = old.parent.glob(f"library.version-{number}.*.fcapp")
    assert {table: raw(backup, f"SELECT {names[table]} FROM {table}") for table in tables} == before


def test_its_steps_are_redone_and_undone_to_the_first_and_back(old: Path) -> None:
    with Library(old) as library:
        before = digest(library)
        library.redo(1)
        assert [row.verdict for row in claims.rows(library, 1)] == [Verdict.DISPUTED, Verdict.CONFIRMED]
        steps = 0
        while library.undo_label(1):
            library.undo(1)
            steps += 1
        assert claims.rows(library, 1) == []
        for _ in range(steps):
            library.redo(1)
        library.undo(1)
        assert digest(library) == before
        while library.undo_label(1):
            library.undo(1)
        library.undo(None)
        assert not any(contents(library)[table] for table in ("article", "version", "claim", "span"))


def test_suggestions_are_decided_in_it(old: Path) -> None:
    with Library(old) as library:
        review, there = reviews.info(library, 1), suggestions.decided(library, 1)
        one = suggest(review.text, tier=Tier.LINEAR).suggestions[-1]
        suggestions.dismiss(library, review, one)
        assert suggestions.decided(library, 1) == [*there, review.text[one.span.start : one.span.end]]
        library.undo(1)
        assert suggestions.decided(library, 1) == there


def test_it_is_not_brought_up_to_date_read_only(old: Path) -> None:
    shutil.copy(old, copy := old.with_name("copy.fcapp"))
    with pytest.raises(UserError, match="empty or old"):
        Library(old, read_only=True)
    assert old.read_bytes() == copy.read_bytes()
