import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.intake.titles import HEADLINE, UNTITLED, title_of
from fcapp.paths import sample_article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  \nBank fails again\n\nIt failed on Monday.", "Bank fails again"),
        ("Can the bank last?\nNobody knows.", "Can the bank last?"),
        ("***\nBank\tfails", "Bank fails"),
        ("The bank failed on Monday. Nobody knew.", "The bank failed on Monday."),
        ("It failed.", "It failed."),
        ("# Not Markdown", "# Not Markdown"),
        ("\n !!! \n???", "!!!"),
        ("—" * 200, "—" * HEADLINE + "…"),
        ("", UNTITLED),
        (" \n\0\u200b", UNTITLED),
        ("\0" * 2_000 + "words", UNTITLED),
    ],
)
def test_title(text: str, title: str) -> None:
    assert title_of(text) == title


@given(st.text())
def test_every_text_gets_a_title(text: str) -> None:
    assert title_of(text).strip()


def test_a_long_first_sentence_is_cut_between_words() -> None:
    assert title_of(sample_article().read_text(encoding="utf-8")) == (
        "President Volodymyr Zelenskiy said on Tuesday the Ukrainian military’s first…"
    )


def test_a_long_headline_is_cut_between_words() -> None:
    headline = "Bank fails, " * 14
    assert title_of(headline) == ("Bank fails, " * 10).rstrip(" ,") + "…"


def test_a_letter_keeps_its_marks() -> None:
    title = title_of("e\u0301" * 300)
    assert title.removesuffix("…") == "e\u0301" * ((len(title) - 1) // 2)


@given(st.text() | st.text("a #.\n“\u0301", min_size=100))
def test_a_title_is_one_short_line(text: str) -> None:
    title = title_of(text)
    assert len(title) <= HEADLINE + 1
    assert title == " ".join(title.split())
    assert bool(title) or not any(letter.isalnum() for letter in text)
