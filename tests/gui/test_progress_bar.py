from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from fcapp.gui.progress_bar import VerdictBar, counts_in_words, numbers, paint_bar
from fcapp.gui.theme import load_theme
from fcapp.model.rows import Counts
from tests.gui.bench import Bench

SOME = Counts(confirmed=6, unverified=4, disputed=2, open=8)


def test_the_counts_in_words_name_what_there_is():
    assert counts_in_words(SOME) == "20 claims: 6 confirmed, 4 unverified, 2 disputed, 8 open"
    assert counts_in_words(Counts(open=1)) == "1 claim: 1 open"
    assert counts_in_words(Counts()) == "No claims yet"
    assert numbers(SOME) == "12/20"


def test_each_verdict_takes_its_share_of_the_bar(qapp):
    theme = load_theme("light")
    image = QImage(200, 6, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 200, 6), SOME, theme)
    painter.end()
    colours = [image.pixelColor(x, 3) for x in (30, 80, 110, 160)]
    assert colours == [theme.confirmed.ink, theme.unverified.ink, theme.disputed.ink, theme.nothing]


def test_the_bar_speaks(qtbot):
    bar = VerdictBar(Bench(None).themes)
    qtbot.addWidget(bar)
    bar.show_counts(SOME)
    assert bar.accessibleDescription() == bar.toolTip() == counts_in_words(SOME)
    assert not bar.grab().isNull()
