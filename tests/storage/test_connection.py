import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection

from fcapp.storage.library import Library
from tests.contents import raw

WANTED = {
    "journal_mode": "delete",
    "synchronous": 3,
    "locking_mode": "normal",
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "busy_timeout": 500,
}


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("name", WANTED)
def test_writing_and_reading_connections_have_every_setting(library: Library, name: str) -> None:
    with library._writer.connect() as writing, library.read() as reading, library.read_apart() as apart:
        found = [pragma(connection, name) for connection in (writing, reading, apart)]
    expected = None if name == "mmap_size" and found[0] is None else WANTED[name]  # a build without memory maps
    assert found == [expected] * 3


def test_reading_connections_cannot_write(library: Library) -> None:
    with library.read() as connection:
        assert pragma(connection, "query_only") == 1
    with library._writer.connect() as connection:
        assert pragma(connection, "query_only") == 0


@pytest.mark.parametrize("name", ["a b.fcapp", "100%.fcapp", "why?.fcapp", "#1.fcapp", "Ü&=🙂.fcapp"])
def test_a_library_may_have_any_name(tmp_path: Path, name: str) -> None:
    Library(tmp_path / name).close()
    assert raw(tmp_path / name, "SELECT count(*) FROM step") == [(0,)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is Unicode")
def test_a_library_may_have_a_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.fcapp")
    Library(path).close()
    with Library(path) as again:
        assert again.undo_label() is None
