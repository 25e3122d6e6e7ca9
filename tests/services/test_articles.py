import hashlib
from pathlib import Path

import pytest

from fcapp.errors import UserError
from fcapp.model.spans import Span
from fcapp.paths import sample_article
from fcapp.services import articles, claims, incoming, reviews
from fcapp.storage import proofs
from fcapp.storage.library import Library
from tests.clock import NOON
from tests.contents import contents, raw

CYRILLIC = "Заголовок\n\nПрезидент сообщил журналистам, что войска прибыли в область во вторник."


def imported(library: Library, path: Path) -> int:
    return articles.store(library, incoming.read_file(path))


def test_an_imported_article_keeps_its_bytes_and_where_it_came_from(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("Title\r\n\r\nWords — “here”.\r\n".encode())
    info = reviews.info(library, imported(library, path))
    assert (info.title, info.text) == ("Title", "Title\n\nWords — “here”.\n")
    assert (info.file_name, info.encoding, info.version, info.imported_ms) == ("draft.txt", "utf-8", 1, NOON)
    assert info.sha256 == hashlib.sha256(info.text.encode()).hexdigest()
    with library.read() as connection:
        assert proofs.original_bytes(connection, info.version_id) == path.read_bytes()


def test_the_sample_article_is_imported_unaltered(library: Library) -> None:
    info = reviews.info(library, imported(library, sample_article()))
    assert info.text.encode() == sample_article().read_bytes()


def test_an_article_without_words_is_not_stored(library: Library, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    with pytest.raises(UserError):
        imported(library, tmp_path / "empty.txt")
    assert reviews.rows(library) == []


@pytest.fixture
def misread(library: Library, tmp_path: Path) -> int:
    """A review whose article was read in the wrong encoding."""
    path = tmp_path / "news.txt"
    path.write_bytes(CYRILLIC.encode("cp1251"))
    review = imported(library, path)
    articles.correct_encoding(library, review, "cp866")
    return review


def test_an_encoding_is_corrected_with_the_title(library: Library, misread: int) -> None:
    assert articles.preview_encoding(library, misread, "cp1251") == CYRILLIC
    assert reviews.info(library, misread).text != CYRILLIC
    articles.correct_encoding(library, misread, "cp1251")
    info = reviews.info(library, misread)
    assert (info.text, info.title, info.encoding) == (CYRILLIC, "Заголовок", "cp1251")


def test_a_title_that_was_given_by_hand_stays(library: Library, misread: int) -> None:
    reviews.rename(library, misread, "By hand")
    articles.correct_encoding(library, misread, "cp1251")
    assert reviews.info(library, misread).title == "By hand"


def test_the_encoding_of_a_marked_article_stays(library: Library, misread: int) -> None:
    review = reviews.info(library, misread)
    claim = claims.mark(library, review, [Span(0, 5)])
    refuse_correction(library, misread)
    claims.toggle_nothing_checkable(library, review, Span(0, 5))
    claims.remove(library, misread, claim)
    refuse_correction(library, misread)
    claims.toggle_nothing_checkable(library, review, Span(0, 5))
    articles.correct_encoding(library, misread, "cp1251")


def refuse_correction(library: Library, review: int) -> None:
    before = contents(library)
    with pytest.raises(UserError, match="cannot be changed once something is marked"):
        articles.correct_encoding(library, review, "cp1251")
    assert contents(library) == before


@pytest.mark.parametrize("encoding", ["utf-8", "klingon", "base64"])
def test_an_encoding_that_does_not_fit_is_refused(library: Library, misread: int, encoding: str) -> None:
    before = contents(library)
    with pytest.raises(UserError):
        articles.correct_encoding(library, misread, encoding)
    assert contents(library) == before


def test_bytes_that_were_altered_are_not_read_again(library: Library, misread: int) -> None:
    raw(library.path, "DROP TRIGGER keep_blob_update")
    raw(
        library.path,
        "UPDATE blob SET bytes = x'00' WHERE sha256 = (SELECT original_sha256 FROM version)",
    )
    with pytest.raises(UserError, match="no longer what was imported"):
        articles.preview_encoding(library, misread, "cp1251")


def test_details_are_trimmed_and_their_date_is_checked(library: Library) -> None:
    review = articles.store(library, incoming.read_pasted("Words"))
    fields = articles.ArticleFields(" T ", " By ", " Reuters ", " 2024-11-05 ", " https://example.org ")
    articles.describe(library, review, fields)
    info = reviews.info(library, review)
    assert (info.title, info.byline, info.outlet, info.published, info.url) == (
        "T",
        "By",
        "Reuters",
        "2024-11-05",
        "https://example.org",
    )
    with pytest.raises(UserError, match="“soon” is not a date"):
        articles.describe(library, review, articles.ArticleFields("T", published="soon"))
    with pytest.raises(UserError, match="link of an article must begin with http"):
        articles.describe(library, review, articles.ArticleFields("T", url="javascript:alert(1)"))
    articles.describe(library, review, articles.ArticleFields("T", url=" "))
    assert reviews.info(library, review).url == ""
