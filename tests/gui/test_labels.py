from PySide6.QtCore import Qt

from fcapp.gui.labels import plain_label


def test_markup_is_shown_as_it_is(qtbot):
    label = plain_label("<b>no</b>", role="muted", wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert (label.text(), label.property("role"), label.wordWrap()) == ("<b>no</b>", "muted", True)
