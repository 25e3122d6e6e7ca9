"""What every test stands on: folders of its own, a clock that stands still, an empty library, a desk."""

import dataclasses
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fcapp import paths
from fcapp.storage.library import Library
from tests.clock import Clock
from tests.desk import Desk, set_up

MEMORY = Path("/dev/shm")


def pytest_configure() -> None:
    """Put temporary folders into memory where there is room: a commit waits for a real disk several times."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 1_000_000_000:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture(autouse=True)
def _no_real_folders(tmp_path: Path) -> Iterator[None]:
    paths.redirect(tmp_path / "home")
    yield
    paths.redirect(None)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed, empty library; copied, since to make one takes longer than most tests."""
    path = tmp_path_factory.mktemp("new") / "library.fcapp"
    Library(path).close()
    return path


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    with Library(tmp_path_factory.mktemp("desk") / "library.fcapp", reviewer="Ada", clock=Clock()) as library:
        return set_up(library)


@pytest.fixture
def library(tmp_path: Path, clock: Clock, new_file: Path) -> Iterator[Library]:
    """An empty library, open for writing."""
    path = Path(shutil.copy(new_file, tmp_path))
    with Library(path, reviewer="Ada", clock=clock) as opened:
        yield opened


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, set_up_once: Desk) -> Iterator[Desk]:
    """An open library with something in it."""
    path = Path(shutil.copy(set_up_once.library.path, tmp_path))
    with Library(path, reviewer="Ada", clock=clock) as opened:
        yield dataclasses.replace(set_up_once, library=opened)
