from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fcapp.gui.question import Question, agreed
from tests.gui.bench import shown


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (lambda asked: QTest.mouseClick(asked.do, Qt.MouseButton.LeftButton), True),
        (lambda asked: QTest.mouseClick(asked.leave, Qt.MouseButton.LeftButton), False),
        (lambda asked: QTest.keyClick(asked, Qt.Key.Key_Return), False),
        (lambda asked: QTest.keyClick(asked, Qt.Key.Key_Escape), False),
        (lambda asked: QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Return), False),
        (lambda asked: (asked.do.setFocus(), QTest.keyClick(asked.do, Qt.Key.Key_Return)), True),
        (lambda asked: (asked.do.setFocus(), QTest.keyClick(asked.do, Qt.Key.Key_Escape)), False),
    ],
)
def test_only_who_says_so_loses_something(qtbot, answer: Callable[[Question], None], expected: bool) -> None:
    parent, words = shown(qtbot, QWidget()), []

    def look() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        words.extend((asked.do.text(), asked.leave.text()))
        answer(asked)

    QTimer.singleShot(0, parent, look)
    assert agreed(parent, "Lose what you wrote?", "Lose it", "Keep it") is expected
    assert words == ["Lose it", "Keep it"]
