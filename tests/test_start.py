"""What the start must not wait for, and what must not wear out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CHECKOUT = Path(__file__).parent.parent
SLOW = ("sqlmodel", "sqlalchemy", "alembic", "jinja2", "typst", "charset_normalizer")
LISTING = "import sys; import {}; print(*sorted(sys.modules))"


def imported_by(module: str) -> set[str]:
    command = [sys.executable, "-c", LISTING.format(module)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["fcapp.gui.window", "fcapp.app", "fcapp.__main__"])
def test_the_window_does_not_wait_for(module: str) -> None:
    assert imported_by(module).isdisjoint(SLOW)


def test_the_desk_does_not_wait_for_what_few_reviews_need() -> None:
    needless = {"alembic", "jinja2", "typst", "charset_normalizer", "numpy", "onnxruntime"}
    assert imported_by("fcapp.services; fcapp.services.load()").isdisjoint(needless)


def test_commands_do_not_load_qt() -> None:
    assert "PySide6" not in imported_by("fcapp.__main__, fcapp.services; fcapp.services.load()")


def test_qt_calls_do_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None with every call that returns it, until the interpreter aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(2_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 200  # what is lost kills the program; what is gained does no harm
