"""What holds for Word, OpenDocument and rich text alike."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake import reading
from fcapp.intake.imported import ImportedArticle, Incoming, PointerKind
from fcapp.intake.marks import bare_link, field_link, note_of
from tests.intake.office_files import Mark, docx_of, odt_of, rtf_of, seeds

Make = Callable[[Sequence[str], Sequence[Sequence[Mark]]], bytes]
WORD = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "M"], exclude_characters="\ufffd"),
    min_size=1,
    max_size=6,
)
WORDS = st.lists(WORD, min_size=1, max_size=6)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[list[str], list[list[Mark]]]:
    """Paragraphs of words with one space between them, and notes on whole words, on parts of them, or across them."""
    paragraphs = draw(st.lists(WORDS.map(" ".join), min_size=1, max_size=4))
    marks = []
    for words in paragraphs:
        letters = [place for place, letter in enumerate(words) if letter != " "]
        ends = st.tuples(st.sampled_from(letters), st.sampled_from(letters))
        own = draw(st.lists(ends, max_size=3))
        marks.append([Mark(min(pair), max(pair) + 1, f"note {number}") for number, pair in enumerate(own)])
    return paragraphs, marks


def read(data: bytes, name: str = "") -> ImportedArticle:
    return reading.read(Incoming(data, name))


@pytest.mark.parametrize("make", [docx_of, odt_of, rtf_of])
@given(draft=drafts())
@settings(max_examples=60, deadline=None)
def test_text_and_comments_come_back_exactly(make: Make, draft: tuple[list[str], list[list[Mark]]]) -> None:
    paragraphs, marks = draft
    text = "\n\n".join(paragraphs)
    data = make(paragraphs, marks)
    if not any(map(str.isalnum, text)):
        with pytest.raises(UserError, match="no words"):
            read(data)
        return
    article = read(data)
    assert article.text == text
    assert [text[block.start : block.end] for block in article.blocks] == paragraphs
    expected, before = [], 0
    for words, own in zip(paragraphs, marks, strict=True):
        expected += [(before + mark.start, before + mark.end, mark.note) for mark in own]
        before += len(words) + 2
    assert sorted((one.start, one.end, one.note) for one in article.pointers) == sorted(expected)
    assert {(one.kind, one.author, one.date) for one in article.pointers} <= {
        (PointerKind.COMMENT, "Ann", "2024-03-05")
    }


@pytest.mark.parametrize(("name", "data"), seeds(), ids=[f"{n}-{name}" for n, (name, _) in enumerate(seeds())])
@given(seed=st.integers(0, 2**32))
@settings(max_examples=80, deadline=None)
def test_damage_ends_in_an_article_or_a_sentence(name: str, data: bytes, seed: int) -> None:
    chance = random.Random(seed)
    for damaged in (mangled(data, chance), inside_mangled(data, chance)):
        try:
            article = read(damaged, name)
        except UserError:
            continue
        assert all(0 <= one.start < one.end <= len(article.text) for one in article.pointers)
        article.text.encode()


def mangled(data: bytes, chance: random.Random) -> bytes:
    whole = bytearray(data)
    for _ in range(chance.randint(1, 8) if whole else 0):
        whole = whole or bytearray(b"-")
        start = chance.randrange(len(whole))
        end = start + chance.choice((0, 1, 1, 1, chance.randint(0, 40)))
        other = chance.randrange(len(whole))
        whole[start:end] = chance.choice((chance.randbytes(1), b"", whole[other : other + chance.randint(0, 40)]))
    return bytes(whole) or b"-"


def inside_mangled(data: bytes, chance: random.Random) -> bytes:
    """The same within the parts of an archive, which stays whole."""
    if not data.startswith(b"PK"):
        return mangled(data, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        victim = chance.choice(old.namelist())
        for part in old.namelist():
            new.writestr(part, mangled(old.read(part), chance) if part == victim else old.read(part))
    return file.getvalue()


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("See https://a.example/x.", "https://a.example/x"),
        ("(HTTPS://a.example/b_(c)), then", "HTTPS://a.example/b_(c)"),
        ("“http://a.example”", "http://a.example"),
        ("ftp://a.example", ""),
    ],
)
def test_a_link_in_words(words: str, link: str) -> None:
    assert bare_link(words) == link


@pytest.mark.parametrize(
    ("code", "link"),
    [
        (' HYPERLINK "https://a.example/x" \\o "tip" ', "https://a.example/x"),
        ("HYPERLINK https://a.example", "https://a.example"),
        (' HYPERLINK \\l "place" ', ""),
        (' HYPERLINK "file:///etc/passwd" ', ""),
        (" PAGE ", ""),
    ],
)
def test_a_link_in_a_field(code: str, link: str) -> None:
    assert field_link(code) == link


def test_further_links_of_a_note_are_written_below_it() -> None:
    links = ["https://a.example", "javascript:1", "https://b.example"]
    assert note_of(["One", " ", "two"], links) == ("One\ntwo\nhttps://b.example", "https://a.example")
