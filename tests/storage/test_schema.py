from contextlib import closing
from enum import Enum, IntEnum
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from fcapp.model import tables
from fcapp.storage import schema
from fcapp.storage.connection import connect
from fcapp.storage.library import Library
from tests.contents import raw

ROWS: tuple[type[SQLModel], ...] = (
    tables.Article,
    tables.Version,
    tables.PointerAt,
    tables.Review,
    tables.Claim,
    tables.ClaimSpan,
    tables.NothingCheckable,
    tables.Decision,
    tables.Source,
    tables.Evidence,
)


def test_the_fingerprint_is_that_of_a_new_library(library: Library) -> None:
    with closing(connect(library.path, write=False)) as connection:
        assert schema.fingerprint(connection) == schema.FINGERPRINTS[schema.VERSION]


def test_every_version_has_a_fingerprint() -> None:
    assert set(schema.FINGERPRINTS) == set(range(1, schema.VERSION + 1))


def test_every_table_of_the_model_is_journaled() -> None:
    assert {row.__tablename__ for row in ROWS} == set(schema.JOURNALED)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_the_model_has_the_columns_of_the_file(library: Library, row: type[SQLModel]) -> None:
    stored = raw(library.path, f"PRAGMA table_info({row.__tablename__})")
    table = SQLModel.metadata.tables[str(row.__tablename__)]
    assert [(name, not required) for _, name, _, required, _, _ in stored] == [
        (column.name, bool(column.nullable)) for column in table.columns
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_the_model_has_the_references_of_the_file(library: Library, row: type[SQLModel]) -> None:
    stored = raw(library.path, f"PRAGMA foreign_key_list({row.__tablename__})")
    table = SQLModel.metadata.tables[str(row.__tablename__)]
    modelled = {(key.parent.name, key.target_fullname, key.ondelete) for key in table.foreign_keys}
    in_file = {(own, f"{other}.{column}", rule) for _, _, other, own, column, _, rule, _ in stored if other != "blob"}
    assert in_file == modelled


@pytest.mark.parametrize(("table", "column", "words"), schema.WORDS, ids=str)
def test_the_file_takes_the_words_of_the_vocabulary_alone(
    library: Library, table: str, column: str, words: type[Enum]
) -> None:
    [(sql,)] = raw(library.path, f"SELECT sql FROM sqlite_schema WHERE name = '{table}'")
    listed = ", ".join(str(word.value) if issubclass(words, IntEnum) else f"'{word.value}'" for word in words)
    assert f"CHECK ({column} IN ({listed}))" in str(sql)


def test_every_column_of_words_is_known() -> None:
    stored = {
        (str(row.__tablename__), column.name)
        for row in ROWS
        for column in SQLModel.metadata.tables[str(row.__tablename__)].columns
        if hasattr(column.type, "kind")
    }
    assert stored == {(table, column) for table, column, _ in schema.WORDS}


def test_all_tables_are_strict(library: Library) -> None:
    found = raw(library.path, "SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite%'")
    assert {name for name, strict in found if not strict} == set()


def test_the_header_of_the_file_names_program_and_version(library: Library, tmp_path: Path) -> None:
    assert raw(library.path, "PRAGMA application_id") == [(int.from_bytes(b"fcAP", "big"),)]
    assert raw(library.path, "PRAGMA user_version") == [(schema.VERSION,)]
