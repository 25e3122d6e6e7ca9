import pytest

from fcapp.errors import UserError
from fcapp.model.rows import Place
from fcapp.model.tables import Article
from fcapp.services import articles, evidence, incoming, reviews
from fcapp.storage.library import Library
from tests.contents import contents
from tests.desk import Desk

WHERE = Place(claim_id=3, offset=7, shift=0.5, caret=9, filter="open", sort="verdict", coverage=True)


def test_a_review_is_opened_where_it_was_left(desk: Desk) -> None:
    assert reviews.place(desk.library, desk.review.id) == Place()
    reviews.remember(desk.library, desk.review.id, WHERE)
    assert reviews.place(desk.library, desk.review.id) == WHERE
    assert reviews.place(desk.library, desk.other.id) == Place()
    reviews.remember(desk.library, desk.review.id, Place())
    assert reviews.place(desk.library, desk.review.id) == Place()


@pytest.mark.parametrize(
    "state", ["", "{", "[]", "null", "1", '"x"', "[" * 200_000, '{"offset": "7"}', '{"other": 1}']
)
def test_a_damaged_place_is_the_beginning(desk: Desk, state: str) -> None:
    desk.library.remember(desk.review.id, state)
    assert reviews.place(desk.library, desk.review.id) == Place()


def test_of_a_half_damaged_place_the_sound_half_is_kept(desk: Desk) -> None:
    desk.library.remember(desk.review.id, '{"offset": 5, "caret": null, "claim_id": "x", "shift": 2}')
    assert reviews.place(desk.library, desk.review.id) == Place(offset=5, shift=2)


@pytest.mark.parametrize("shift", ["NaN", "Infinity", "-1", "1e9", "true", "-0.5"])
def test_a_place_that_no_view_could_show_is_left_out(desk: Desk, shift: str) -> None:
    beyond = ", ".join(
        f'"{name}": {number}' for name, number in (("offset", 2**31), ("caret", -1), ("claim_id", 1e3))
    )
    desk.library.remember(desk.review.id, f'{{"shift": {shift}, {beyond}, "sort": "verdict"}}')
    assert reviews.place(desk.library, desk.review.id) == Place(sort="verdict")


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_a_review_keeps_a_title(desk: Desk, title: str) -> None:
    before = contents(desk.library)
    with pytest.raises(UserError, match="needs a title"):
        reviews.rename(desk.library, desk.review.id, title)
    with pytest.raises(UserError, match="needs a title"):
        articles.describe(desk.library, desk.review.id, articles.ArticleFields(title))
    assert contents(desk.library) == before


def test_renaming_trims_the_title(desk: Desk) -> None:
    reviews.rename(desk.library, desk.review.id, "  New title ")
    assert reviews.info(desk.library, desk.review.id).title == "New title"


def test_deleting_a_review_keeps_its_sources_and_the_other_review(desk: Desk) -> None:
    other = reviews.info(desk.library, desk.other.id)
    reviews.delete(desk.library, desk.review.id)
    left = contents(desk.library)
    assert {table: len(rows) for table, rows in left.items()} == {
        "source": 1,
        "article": 1,
        "version": 1,
        "pointer": 0,
        "review": 1,
        "claim": 1,
        "span": 1,
        "nothing_checkable": 0,
        "decision": 0,
        "evidence": 0,
    }
    assert reviews.info(desk.library, desk.other.id) == other
    assert [row.uses for row in evidence.search_sources(desk.library, "")] == [0]


def test_numbers_are_never_used_again(library: Library) -> None:
    first = articles.store(library, incoming.read_pasted("First"))
    reviews.delete(library, first)
    second = articles.store(library, incoming.read_pasted("Second"))
    library.undo()
    third = articles.store(library, incoming.read_pasted("Third"))
    assert first < second < third
    with library.change("Look") as edit:
        assert edit.get(Article, third).title == "Third"
