from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from fcapp.services import articles, reviews
from fcapp.services.articles import ArticleFields
from tests.gui.seat import Seat


def button(seat: Seat, name: str) -> QToolButton:
    return next(one for one in seat.window.desk_page.header.findChildren(QToolButton) if one.accessibleName() == name)


def test_the_header_shows_the_review_as_it_is_described(seat):
    header, review = seat.window.desk_page.header, seat.workbench.review
    assert header.details.isHidden()
    fields = ArticleFields("Troops arrive", outlet="Reuters", published="2024-11-05")
    articles.describe(seat.library, review.id, fields)
    assert header.title.text() == "Troops arrive"
    assert header.details.text() == "Reuters · 5 Nov 2024"
    assert seat.window.windowTitle() == "Troops arrive — fcapp"
    seat.settle()
    seat.press("Ctrl+Z")
    assert header.title.text() == review.title
    assert header.details.isHidden()


def test_a_very_long_title_does_not_push_the_window_wider(seat):
    width = seat.window.minimumSizeHint().width()
    reviews.rename(seat.library, seat.workbench.review.id, "Title " * 400)
    fields = ArticleFields(seat.workbench.review.title, outlet="Outlet " * 400)
    articles.describe(seat.library, seat.workbench.review.id, fields)
    seat.settle()
    assert seat.window.minimumSizeHint().width() <= width + 100


def test_letters_that_look_like_markup_stay_letters(seat):
    articles.describe(seat.library, seat.workbench.review.id, ArticleFields("<b>x</b>", outlet="<img src='/a'><i>y"))
    header = seat.window.desk_page.header
    assert header.details.text() == "<img src='/a'><i>y"
    for label in (header.title, header.details):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_bar_counts_verdicts(seat):
    seat.mark("troops")
    seat.press("1")
    seat.mark("military")
    assert (
        "1"
        in seat.window.desk_page.header.bar.accessibleName()
        + seat.window.desk_page.header.bar.accessibleDescription()
    )


def test_the_buttons_do_what_their_actions_do(seat):
    assert button(seat, "Back to Reviews").text() == "‹ Reviews"
    button(seat, "Search Library").click()
    assert seat.focus() is seat.window.library_page.search
    seat.press("Return")
    seat.open_first()
    button(seat, "Export Report").click()
    assert [one.windowTitle() for one in seat.dialogs()] == ["Export report"]
    seat.shut_dialogs()
    button(seat, "Back to Reviews").click()
    assert seat.workbench.review is None
