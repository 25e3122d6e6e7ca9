import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from fcapp.gui.page_pictures import PagePictures, png_size
from tests.gui.bench import Bench, shown


def _png(width: int, height: int, colour: str = "#336699") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def pictures(qtbot):
    pictures = PagePictures(Bench(None).themes)
    pictures.resize(500, 400)
    return shown(qtbot, pictures)


def test_a_size_is_read_without_decoding():
    assert png_size(_png(31, 47)) == QSize(31, 47)


def test_pages_stand_below_one_another_in_the_middle(pictures):
    pictures.set_pages([_png(200, 300), _png(200, 300)], 1.0)
    first, second = pictures.page_rect(0), pictures.page_rect(1)
    assert first.size() == second.size() == QSize(200, 300)
    assert second.top() > first.bottom()
    assert abs(first.center().x() - pictures.viewport().width() // 2) <= 1


def test_a_dense_picture_takes_no_more_room(pictures):
    pictures.set_pages([_png(400, 600)], 2.0)
    assert pictures.page_rect(0).size() == QSize(200, 300)


def test_a_page_is_never_wider_than_the_view(pictures):
    pictures.set_pages([_png(2000, 1000)], 1.0)
    rect = pictures.page_rect(0)
    assert rect.width() < pictures.viewport().width()
    assert abs(rect.width() / rect.height() - 2) < 0.05


def test_only_pages_in_view_are_decoded(pictures):
    pictures.set_pages([_png(200, 300)] * 100, 1.0)
    pictures.grab()
    assert pictures.decoded() == [0, 1]
    pictures.verticalScrollBar().setValue(pictures.verticalScrollBar().maximum())
    pictures.grab()
    assert 99 in pictures.decoded()
    for value in range(0, 30_000, 250):
        pictures.verticalScrollBar().setValue(value)
        pictures.grab()
    assert len(pictures.decoded()) <= 6


def test_the_page_is_seen(pictures):
    pictures.set_pages([_png(200, 300, "#aa0011")], 1.0)
    shot = pictures.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    centre = pictures.page_rect(0).center() * ratio
    assert shot.pixelColor(centre).name() == "#aa0011"
