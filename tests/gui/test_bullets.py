from fcapp.gui.bullets import Bullets


def test_a_reason_that_is_wrapped_stands_below_its_words(qtbot):
    bullets = Bullets("Why")
    qtbot.addWidget(bullets)
    bullets.show()
    qtbot.waitExposed(bullets)
    bullets.show_lines(["names a figure: “15,000”", "is somebody’s statement: “South Korea’s Ministry of Defence”"])
    bullets.resize(180, 300)
    qtbot.waitUntil(lambda: bullets.width() == 180)
    (dot, short), (_, long) = bullets._rows
    assert long.height() > short.height()
    assert long.x() == short.x() > dot.geometry().right()
    bullets.show_lines(["names a date: “Tuesday”"])
    assert bullets.lines() == ["names a date: “Tuesday”"]
    bullets.show_lines(["a", "b", "c"])
    assert bullets.lines() == ["a", "b", "c"]
