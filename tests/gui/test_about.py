import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import fcapp
from fcapp.gui.about import COMPONENTS, AboutDialog
from tests.gui.bench import shown


def test_version_and_licences_are_told(qtbot):
    dialog = shown(qtbot, AboutDialog())
    assert f"fcapp {fcapp.__version__}" in [label.text() for label in dialog.findChildren(QLabel)]
    text = dialog.text.toPlainText()
    assert "Qt for Python" in text
    assert re.search(r"SQLModel [\d.]+ · MIT", text)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_dependency_of_the_package_is_named():
    project = tomllib.loads(Path(fcapp.__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
    wanted = {re.split(r"[^\w-]", line)[0].lower() for line in project["project"]["dependencies"]}
    assert wanted <= {distribution.lower() for distribution, _, _ in COMPONENTS}
