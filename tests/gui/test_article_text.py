from itertools import pairwise

from PySide6.QtGui import QFontInfo, QFontMetricsF

from fcapp.gui.article_text import article_document, article_font, column_width
from fcapp.gui.offsets import TextMap


def test_the_column_takes_about_seventy_letters(qtbot):
    line = "South Korea’s Defence Ministry said on Tuesday that more than 10,000 N"
    assert len(line) == 70
    width = QFontMetricsF(article_font(17)).horizontalAdvance(line)
    assert 0.85 < width / column_width(17) < 1.1


def test_it_is_set_in_the_size_that_is_asked_for(qtbot):
    assert QFontInfo(article_font(23)).pixelSize() == 23


def test_gaps_stand_for_blank_lines_alone(qtbot):
    text = "one\n\ntwo\nthree\n\n\n" + "word " * 700
    document = article_document(TextMap(text), 17, None)
    document.setTextWidth(600)
    layout = document.documentLayout()
    places = [layout.blockBoundingRect(document.findBlockByNumber(n)) for n in range(document.blockCount())]
    gaps = [0.0] + [below.top() - above.bottom() for above, below in pairwise(places)]
    assert gaps[1] == gaps[3] > gaps[2] > 0
    assert set(gaps[4:]) == {0}
    assert len(gaps) > 5
