import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.text.words import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    word_span_at,
    words,
)

TEXTS = st.lists(
    st.sampled_from(
        [
            *" \n.,:;-'’“”\"()%$a1Zéß",
            "e\u0301",
            "👩\u200d⚕️",
            "👍🏽",
            "🇺🇸",
            "1️⃣",
            "U.S.",
            "大変",
            "น้ำ",
            "3.5",
            " \u0301",
        ]
    )
    | st.text(max_size=3),
    max_size=30,
).map("".join)
MARKS = "\u0301\u200d\ufe0f\u20e3🏽"


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text, 0, len(text))]


def walk(move: Callable[[str, int], int], text: str, offset: int) -> list[int]:
    places = []
    while (target := move(text, offset)) != offset:
        places.append(target)
        offset = target
    return places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. spent $3.5 million (10%).", ["The", "U.S.", "spent", "$3.5", "million", "10%"]),
        ("a 2-1/2-year-old, 1,000-km-long line", ["a", "2-1/2-year-old", "1,000-km-long", "line"]),
        ("Russia’s plan isn't “small”…but real", ["Russia’s", "plan", "isn't", "small", "but", "real"]),
        ("It ended.Then at 10:30 they left – all", ["It", "ended", "Then", "at", "10:30", "they", "left", "all"]),
        ("e\u0301te\u0301 नमस्ते", ["e\u0301te\u0301", "नमस्ते"]),
        ("ok 👩\u200d⚕️👍🏽 1️⃣ 🇺🇸!", ["ok", "👩\u200d⚕️👍🏽", "1️⃣", "🇺🇸"]),
        ("国防部, abc漢字", ["国", "防", "部", "abc", "漢", "字"]),
        ("น้ำก็", ["น้ำ", "ก็"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@given(TEXTS)
def test_a_letter_is_never_cut(text: str) -> None:
    for place in {place for word in words(text, 0, len(text)) for place in word} - {0, len(text)}:
        after_control = unicodedata.category(text[place - 1]) in ("Cc", "Zl", "Zp")
        assert after_control or text[place] not in MARKS


@given(TEXTS)
def test_moves_visit_every_word_once_and_stop_at_the_ends(text: str) -> None:
    every = list(words(text, 0, len(text)))
    starts, ends = [word.start for word in every], [word.end for word in every]
    assert walk(next_word_end, text, 0) == ends
    assert walk(previous_word_start, text, len(text)) == starts[::-1]
    assert walk(next_word_start, text, 0) == [start for start in starts if start > 0]
    assert walk(previous_word_end, text, len(text)) == [end for end in ends[::-1] if end < len(text)]


@given(TEXTS, st.integers(-3, 80))
def test_every_move_goes_its_own_way(text: str, offset: int) -> None:
    inside = min(max(0, offset), len(text))
    assert previous_word_start(text, offset) <= inside <= next_word_start(text, offset)
    assert previous_word_end(text, offset) <= inside <= next_word_end(text, offset)
    for low, high in pairwise(range(len(text) + 1)):
        assert next_word_end(text, low) <= max(high, next_word_end(text, high))


def test_moves_from_the_middle_of_a_word() -> None:
    text = "one two, three"
    assert (previous_word_start(text, 6), previous_word_end(text, 6)) == (4, 3)
    assert (next_word_start(text, 6), next_word_end(text, 6)) == (9, 7)
    assert (next_word_end(text, 7), previous_word_end(text, 7)) == (14, 3)


def test_without_words_nothing_moves() -> None:
    for move in (next_word_end, next_word_start, previous_word_end, previous_word_start):
        assert [move("", 0), move(" … ", 1)] == [0, 1]


@pytest.mark.parametrize(("offset", "expected"), [(0, "one"), (3, "one"), (4, ""), (5, "two"), (8, "two"), (9, "")])
def test_word_span_at(offset: int, expected: str) -> None:
    text = "one, two."
    start, end = word_span_at(text, offset)
    assert text[start:end] == expected
