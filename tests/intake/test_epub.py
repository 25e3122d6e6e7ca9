import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from tests.intake.samples import BOOK, blocks, book, holds, pointers, read

DATA = book(BOOK)


def test_the_chapters_of_a_book() -> None:
    article = read(DATA, "dam.epub")
    assert blocks(article) == ["One", "It broke. Then\u00a0it stopped.", "No one came."]
    assert pointers(article) == [
        ("footnote", "broke.", "Survey, here.", "https://s.example/"),
        ("footnote", "came.", "Not even the mayor.", ""),
    ]
    assert (article.title, article.byline, article.outlet) == ("The Dam", "Ada Byrne, Tom Roe", "Courier Books")
    assert (article.published, article.language) == ("2026-05-03", "en-GB")
    assert [(removed.what, removed.words) for removed in article.removed] == [
        ("menu", "Contents / One"),
        ("footnote", "Survey, here."),
        ("footnote", "Not even the mayor."),
    ]


def test_the_contents_stay_when_they_are_wanted() -> None:
    assert blocks(read(DATA, "dam.epub", keep=True))[:2] == ["Contents", "One"]


@pytest.mark.parametrize("chapters", [{}, {"a.xhtml": "<body/>"}], ids=["none", "empty"])
def test_a_book_without_words(chapters: dict[str, str]) -> None:
    with pytest.raises(UserError, match=r"^“a\.epub” (has no words|is damaged)"):
        read(book(chapters), "a.epub")


def test_a_chapter_that_is_nested_without_end() -> None:
    article = read(
        book({"a.xhtml": f"<body>{'<div>' * 5000}<p>Deep words.</p>{'</div>' * 5000}<p>After.</p></body>"})
    )
    assert blocks(article) == ["Deep words.", "After."]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_damaged_one_is_an_article_or_a_user_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(4, len(DATA) - 1))
    source = DATA[:at] + data.draw(st.binary(max_size=10)) + DATA[at + data.draw(st.integers(0, 20)) :]
    try:
        article = read(source, "a.epub")
    except UserError:
        return
    holds(article)
