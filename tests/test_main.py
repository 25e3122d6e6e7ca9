"""The start as a user makes it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fcapp import __version__
from fcapp.storage.library import Library

CHECKOUT = Path(__file__).parent.parent
HIDDEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a screen")


def fcapp(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    return subprocess.run(
        [sys.executable, "-m", "fcapp", *arguments],
        cwd=folder,
        env=kept | home | {"PYTHONPATH": str(CHECKOUT)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_version(tmp_path: Path) -> None:
    done = fcapp("--version", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"fcapp {__version__}\n", "")


def test_a_command_needs_no_screen(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The bridge was closed on Monday.\n")
    done = fcapp("new", "article.txt", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")


@linux
@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_screen_there_is_a_sentence(display: str, tmp_path: Path) -> None:
    done = fcapp("article.txt", folder=tmp_path, DISPLAY=display)
    assert done.returncode == 2
    assert done.stderr.startswith("fcapp: There is no screen")
    assert done.stderr.count("\n") == 1


@linux
def test_a_reader_that_goes_away_is_no_error(library: Library) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "fcapp", "list", "--library", str(library.path)]
    done = subprocess.run(command, cwd=CHECKOUT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_qt_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open', name='PySide6.QtGui')\n")
    done = fcapp(folder=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr == (
        "fcapp: Qt, which draws the window, cannot be loaded (libEGL.so.1: cannot open); install fcapp again.\n"
    )
