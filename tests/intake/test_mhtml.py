import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from tests.intake.samples import blocks, page, read, saved_page

FLOOD = saved_page(page("flood").decode())


def test_a_saved_page_reads_as_the_page() -> None:
    article, plain = read(FLOOD, "a.mhtml"), read(page("flood"))
    assert (article.text, article.blocks, article.title) == (plain.text, plain.blocks, plain.title)
    assert article.media_type == "multipart/related"
    assert article.original == FLOOD


def test_it_is_known_by_its_content() -> None:
    assert read(FLOOD, "a.html").media_type == "multipart/related"
    assert read(page("flood"), "a.mhtml").media_type == "text/html"


def test_its_address_and_charset_come_from_its_part() -> None:
    data = saved_page(
        "<html><body><p>Москва, he <a href='/a'>said</a> on Monday.</p></body></html>", charset="windows-1251"
    )
    article = read(data, "a.mht")
    assert (article.text, article.encoding) == ("Москва, he said on Monday.", "cp1251")
    assert article.url == "https://courier.example/news/x"
    assert article.pointers[0].url == "https://courier.example/a"


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--",
        b"MIME-Version: 1.0\n" + b"Content-Type: multipart/related; boundary=b\n\n--b\n" * 1000,
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + b"--b\n\nx\n" * 10_000,
    ],
    ids=["no page", "nested", "parts"],
)
def test_saved_pages_that_are_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="has no web page in it"):
        read(data, "a.mhtml")


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_damaged_one_is_an_article_or_a_user_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FLOOD)))
    source = FLOOD[:at] + data.draw(st.binary(max_size=20)) + FLOOD[at + data.draw(st.integers(0, 200)) :]
    try:
        article = read(source, "a.mhtml")
    except UserError:
        return
    assert blocks(article)


def test_the_page_that_was_saved_among_its_frames() -> None:
    head = "MIME-Version: 1.0\nSnapshot-Content-Location: https://n.example/a\nContent-Type: multipart/related; boundary=b\n\n"  # fmt: skip
    frame = "--b\nContent-Type: text/html\nContent-Location: https://ad.example/\n\n<p>Buy now.</p>\n"
    for place in ("https://n.example/a", "file:///C:/a.htm"):
        main = f"--b\nContent-Type: text/html\nContent-Location: {place}\n\n<p>Water rose in the valley.</p>\n"
        parts = frame + main if place.startswith("https") else main + frame
        article = read(f"{head}{parts}--b--\n", "a.mhtml")
        assert (article.text, article.url) == ("Water rose in the valley.", "https://n.example/a")
