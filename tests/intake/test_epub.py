import io
import zipfile

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


def rebuilt(*, without: tuple[str, ...] = (), swap: tuple[str, str] = ("", ""), **more: str) -> bytes:
    """The book with parts left out, words of its package swapped, and more parts in `META-INF`."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DATA)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            if name not in without:
                words = old.read(name).decode()
                new.writestr(name, words.replace(*swap) if name.endswith(".opf") else words)
        for name, words in more.items():
            new.writestr(f"META-INF/{name}.xml", words)
    return file.getvalue()


@pytest.mark.parametrize("missing", ["mimetype", "META-INF/container.xml"])
def test_a_book_without_a_part_that_only_tells_what_it_is(missing: str) -> None:
    assert blocks(read(rebuilt(without=(missing,)), "dam.epub"))[0] == "One"


def test_a_book_that_tells_no_order_is_read_in_that_of_its_parts() -> None:
    data = rebuilt(swap=("<itemref", "<other"))
    assert blocks(read(data, "dam.epub"))[0] == "One"


def test_authors_and_the_day_of_publication_come_before_others() -> None:
    told = (
        '<m xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:o="http://www.idpf.org/2007/opf">'
        '<dc:creator o:role="ill">Ann Painter</dc:creator><dc:creator o:role="aut">Ada Byrne</dc:creator>'
        '<dc:date o:event="modification">2020-01-01</dc:date><dc:date o:event="publication">2019-02-03</dc:date></m>'
    )
    data = rebuilt(swap=("<manifest", told + "<manifest"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "Ann Painter" in archive.read("OEBPS/content.opf").decode()
    article = read(data, "dam.epub")
    assert "Ann Painter" not in article.byline
    assert "Ada Byrne" in article.byline
    assert article.published == "2019-02-03"


@pytest.mark.parametrize(
    ("way", "locked"),
    [("http://www.idpf.org/2008/embedding", False), ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", True)],
)
def test_only_a_book_whose_words_are_locked_is_refused(way: str, locked: bool) -> None:
    data = rebuilt(encryption=f'<encryption><enc:EncryptionMethod Algorithm="{way}"/></encryption>')
    if locked:
        with pytest.raises(UserError, match="protected against copying"):
            read(data, "dam.epub")
    else:
        assert blocks(read(data, "dam.epub"))[0] == "One"


def test_numbers_of_printed_pages_are_left_out() -> None:
    data = book(
        {
            "a.xhtml": '<body><p>Some <span epub:type="pagebreak">5</span>words.</p><p role="doc-pagebreak">6</p></body>'
        }
    )
    article = read(data)
    assert blocks(article) == ["Some words."]
    assert [(one.what, one.words) for one in article.removed] == [("page number", "5"), ("page number", "6")]
    assert blocks(read(data, keep=True)) == ["Some 5words.", "6"]
