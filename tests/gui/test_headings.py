from fcapp.gui.headings import strong_label
from fcapp.gui.labels import plain_label


def test_strong_words_stand_out_and_stay_plain_text(qtbot):
    strong = strong_label("<b>Evidence</b>")
    qtbot.addWidget(strong)
    assert strong.text() == "<b>Evidence</b>"
    assert strong.font().weight() > plain_label().font().weight()
