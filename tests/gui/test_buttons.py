from PySide6.QtCore import Qt

from fcapp.gui.buttons import push_button


def test_a_click_calls_without_arguments(qtbot):
    calls = []
    button = push_button("Go", lambda *given: calls.append(given), primary=True)
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert calls == [()]
    assert button.property("primary") is True
