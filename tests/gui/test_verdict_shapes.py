import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from fcapp.gui.verdict_shapes import paint_line, verdict_icon, verdict_shape, verdict_word
from fcapp.model.vocabulary import Verdict

VERDICTS = (*Verdict, None)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_shape_fits_its_place(verdict):
    assert QRectF(10, 20, 16, 16).contains(verdict_shape(verdict, QRectF(10, 20, 16, 16)).boundingRect())


def icon(verdict, theme) -> QImage:
    return verdict_icon(verdict, theme, 24).pixmap(24).toImage().convertToFormat(QImage.Format.Format_Alpha8)


def test_the_icons_differ_without_colour(theme, qtbot):
    images = [icon(verdict, theme) for verdict in VERDICTS]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def line(verdict, theme) -> QImage:
    image = QImage(120, 12, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_line(painter, verdict, QPointF(10, 6), 100, theme.text, 2)
    painter.end()
    return image


def inked_rows(image, x) -> int:
    return sum(image.pixelColor(x, y).alpha() > 60 for y in range(image.height()))


def test_the_lines_differ_without_colour(theme, qtbot):
    images = [line(verdict, theme) for verdict in VERDICTS]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])
    solid, dashed = images[0], images[1]
    assert all(inked_rows(solid, x) for x in range(12, 108))
    assert not all(inked_rows(dashed, x) for x in range(12, 108))


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_line_is_as_long_as_it_should_be(verdict, theme, qtbot):
    image = line(verdict, theme)
    inked = [x for x in range(120) if inked_rows(image, x)]
    assert 10 <= inked[0] <= 16
    assert 100 <= inked[-1] < 110


def test_words():
    assert [verdict_word(verdict) for verdict in VERDICTS] == ["confirmed", "unverified", "disputed", "open"]
