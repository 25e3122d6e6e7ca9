from PySide6.QtCore import Qt

from fcapp.gui.page_states import PageState


def test_it_says_what_it_is_told_and_its_buttons_act(qtbot):
    calls = []
    state = PageState("Title", "", [("One", lambda: calls.append(1)), ("Two", lambda: calls.append(2))])
    qtbot.addWidget(state)
    state.show()
    assert state.title.isVisible()
    assert not state.text.isVisible()
    state.say("Other", "Words")
    assert (state.title.text(), state.text.text(), state.text.isVisible()) == ("Other", "Words", True)
    for button in state.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert calls == [1, 2]
    assert [button.property("primary") for button in state.buttons] == [True, False]
