"""Libraries of every older schema version are brought up to date."""

from pathlib import Path

import pytest

from fcapp.services import claims, reviews, suggestions
from fcapp.storage import schema
from fcapp.storage.library import Library
from fcapp.text.suggest import Tier, suggest
from tests.contents import raw
from tests.desk import set_up


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as the first version of the schema has it, with work in it."""
    path = tmp_path / "library.fcapp"
    with monkeypatch.context() as old:
        old.setattr(schema, "VERSION", 1)
        old.setattr(schema, "JOURNALED", tuple(name for name in schema.JOURNALED if name != "decision"))
        with Library(path) as library:
            set_up(library)
    assert raw(path, "PRAGMA user_version") == [(1,)]
    assert raw(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'decision'") == [(0,)]
    return path


def test_from_the_first_version(first: Path) -> None:
    with Library(first) as library:
        review = reviews.info(library, 1)
        assert len(claims.rows(library, 1)) == 2
        one = suggest(review.text, tier=Tier.LINEAR).suggestions[0]
        suggestions.dismiss(library, review, one)
        assert suggestions.decided(library, 1) == [review.text[one.span.start : one.span.end]]
        while library.undo_label(1):
            library.undo(1)
        assert claims.rows(library, 1) == []
    assert raw(first, "PRAGMA user_version") == [(schema.VERSION,)]
    assert len(list(first.parent.glob("library.version-1.*.fcapp"))) == 1
