import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle
from fcapp.intake.plain_text import LIMIT, from_pasted, read_text
from fcapp.paths import sample_article

LINES = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")), max_size=8)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_only_line_ends_and_the_mark_change(lines: list[str], line_end: str, codec: str) -> None:
    data = line_end.join(["Title", *lines]).encode(codec)
    article = read_text(data, "a.txt")
    assert article.text == "\n".join(["Title", *lines])
    assert article.original == data
    assert read_text(data, "a.txt", article.encoding) == article


@given(st.text(min_size=1).filter(str.strip) | st.text("a\r\n\0\ud83d\ude00\ufeff").filter(lambda text: "a" in text))
def test_pasted_text_comes_back_from_its_bytes(text: str) -> None:
    article = from_pasted(text)
    assert "\r" not in article.text
    assert "\0" not in article.text
    assert article.original.decode().removeprefix("\ufeff").splitlines() == article.text.splitlines()


def test_the_sample_article() -> None:
    path = sample_article()
    article = read_text(path.read_bytes(), path.name)
    assert article == ImportedArticle(
        title="President Volodymyr Zelenskiy said on Tuesday the Ukrainian military’s first…",
        text=path.read_text(encoding="utf-8"),
        encoding="utf-8",
        file_name=path.name,
        original=path.read_bytes(),
        media_type="text/plain",
    )


def test_markdown_stays_as_it_is_written() -> None:
    article = read_text(b"# Bank *fails*\r\n\r\nIt [failed](http://a.example).\n", "draft.md")
    assert article.text == "# Bank *fails*\n\nIt [failed](http://a.example).\n"
    assert (article.title, article.media_type) == ("# Bank *fails*", "text/plain")


def test_a_wrong_guess_is_corrected_from_the_same_bytes() -> None:
    data = "Zażółć gęślą jaźń".encode("cp1250")
    wrong = read_text(data, "a.txt", "cp1252")
    right = read_text(wrong.original, wrong.file_name, "cp1250")
    assert (right.text, right.original) == ("Zażółć gęślą jaźń", data)


def test_pasted_text_loses_what_no_file_can_hold() -> None:
    article = from_pasted("\ufeffA\0b \ud83d\r\nc\ude00 \U0001f600")
    assert article.text == "A\ufffdb \ufffd\nc\ufffd \U0001f600"
    assert (article.file_name, article.encoding, article.media_type) == ("", "utf-8", "text/plain")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff\u00a0\n".encode()])
def test_a_text_without_words(data: bytes) -> None:
    with pytest.raises(UserError, match=r"^“a\.txt” has no words in it; .*\.$"):
        read_text(data, "a.txt")
    with pytest.raises(UserError, match=r"^The pasted text has no words in it; .*\.$"):
        from_pasted(data.decode())


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7", "a.txt", "“a.txt” is a PDF, not a text file; copy the text out of it and paste it here."),
        (
            b"words",
            "a.docx",
            "“a.docx” is a Word document, not a text file; copy the text out of it and paste it here.",
        ),
        (
            b"one\0two \x01",
            "",
            "The file is not a text file but holds binary data; choose a .txt or .md file.",
        ),
        (
            b"\x01\x02\x03 words",
            "a.md",
            "“a.md” is not a text file but holds binary data; choose a .txt or .md file.",
        ),
        (
            b"a" * (LIMIT + 1),
            "a.txt",
            "“a.txt” is larger than 10 MB, too large for an article; import a part of it.",
        ),
    ],
    ids=["content", "name", "null", "controls", "size"],
)
def test_what_is_refused(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_text(data, name)
    assert str(refusal.value) == sentence


def test_too_much_is_not_pasted() -> None:
    with pytest.raises(UserError, match="larger than 10 MB"):
        from_pasted("é" * (LIMIT // 2 + 1))


def test_a_given_encoding_that_does_not_fit() -> None:
    with pytest.raises(UserError, match=r"not written in Unicode \(UTF-8\); choose another encoding"):
        read_text(b"caf\xe9", "a.txt", "utf-8")


@given(st.binary(max_size=300), st.sampled_from(["", "a.txt", "a.md"]))
def test_any_bytes_are_an_article_or_a_user_error(data: bytes, name: str) -> None:
    try:
        article = read_text(data, name)
    except UserError:
        return
    assert article.text.strip()
    assert article.original == data
