import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.model.vocabulary import OWN_VOICE, ClaimType, Priority
from fcapp.settings import HOW_MANY
from fcapp.text.ghosts import ALIKE, LEVELS, PART, Decided, Stretches, ghosts, next_part, parts
from fcapp.text.suggest import BORDER
from fcapp.text.suggested import SpeechKind, Suggestion

TEXT = "Prices rose by three percent. The minister said that schools are full. Nobody came."
SENTENCES = (Span(0, 29), Span(30, 70), Span(71, 83))
PLAIN = Suggestion(
    Span(0, 1), 0.9, ("why",), OWN_VOICE, None, "", None, SpeechKind.OWN, ClaimType.EVENT, Priority.NORMAL, 1.0
)
LONG = "The ministry told the press on Tuesday that schools in the north of the country are full"


def suggestion(span: Span, score: float = 0.9) -> Suggestion:
    return replace(PLAIN, span=span, score=score)


FOUND = [suggestion(span, score) for span, score in zip(SENTENCES, (0.9, 0.6, 0.2), strict=True)]


def shown(least=0.0, decided=(), taken=()) -> list[Span]:
    return [one.span for one in ghosts(TEXT, FOUND, least, Decided(decided), Stretches(taken))]


@pytest.mark.parametrize(("least", "count"), [(0.0, 3), (0.2, 3), (0.5, 2), (0.61, 1), (0.95, 0)])
def test_what_has_enough_score_is_shown(least, count):
    assert shown(least) == list(SENTENCES[:count])


def test_the_levels_fall_and_the_usual_one_is_the_border():
    assert len(LEVELS) == len(HOW_MANY)
    assert list(LEVELS) == sorted(LEVELS, reverse=True)
    assert LEVELS[len(LEVELS) // 2] == BORDER


def test_what_was_decided_stays_away():
    assert shown(decided=["Nobody  CAME."]) == list(SENTENCES[:2])
    assert shown(decided=["Nobody left."]) == list(SENTENCES)


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("He said “no one”", 'he  said\n"No one"', True),
        ("the minister’s house", "the minister's house", True),
        (LONG, LONG.replace("Tuesday", "Monday"), True),
        (LONG, LONG.replace("schools in the north", "hospitals near some corner"), False),
        (LONG + " with 10,000 pupils", LONG + " with 10,000 pupils", True),
        (LONG + " with 10,000 pupils", LONG + " with 11,000 pupils", False),
        (LONG, LONG + " again", True),
        ("", "", True),
        ("", "word", False),
        ("…", "?!", False),
    ],
)
def test_a_word_or_two_make_no_new_suggestion_but_a_figure_does(before, now, same):
    assert Decided([before]).has(now) is same
    assert Decided([now]).has(before) is same


WORDS = st.lists(
    st.sampled_from(("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota")), max_size=12
)


@given(decided=st.lists(WORDS, max_size=6), words=WORDS)
def test_none_that_is_alike_is_overlooked(decided, words):
    def alike(one: list[str], other: list[str]) -> bool:
        both = set(one) | set(other)
        return one == other or (bool(both) and len(set(one) & set(other)) >= ALIKE * len(both))

    found = Decided(" ".join(one) for one in decided).has(" ".join(words))
    assert found == any(alike(one, words) for one in decided)


@pytest.mark.parametrize(
    ("taken", "gone"),
    [
        (Span(0, 29), True),
        (Span(5, 11), True),
        (Span(0, 14), True),
        (Span(20, 200), False),
        (Span(14, 29), True),
        (Span(15, 44), False),
        (Span(29, 30), False),
        (Span(9, 9), False),
    ],
)
def test_what_is_a_claim_for_more_than_half_is_not_suggested(taken, gone):
    assert (SENTENCES[0] not in shown(taken=[taken])) is gone


SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


@given(spans=st.lists(SPANS), asked=SPANS)
def test_stretches_are_those_that_share_a_code_point(spans, asked):
    assert Stretches(spans).over(*asked) == sorted(one for one in spans if one.overlaps(asked))


def article(length: int, seed: int) -> str:
    chance = random.Random(seed)
    paragraphs = ("x" * chance.randint(0, 3_000) for _ in range(10_000))
    return "\n".join(paragraphs)[:length]


@pytest.mark.parametrize("text", ["", "a", "x" * 100_000, "\n" * 100_000, article(90_000, 1), "word " * 9_000])
def test_the_parts_make_the_whole_and_end_where_paragraphs_end(text):
    found = parts(text)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(text[end - 1] == "\n" or "\n" not in text for _, end in found[:-1])
    assert all(0 < end - start <= PART for start, end in found)


def test_a_short_text_is_one_part_and_a_long_one_has_parts_of_a_size():
    assert parts("x" * PART) == [Span(0, PART)]
    found = parts(article(200_000, 3))
    assert len(found) > 5
    assert all(end - start <= PART for start, end in found)


def test_what_is_seen_comes_first_and_then_all_others_in_order():
    whole = [Span(0, 10), Span(10, 20), Span(20, 30)]
    done: set[int] = set()
    order = []
    while (nth := next_part(whole, done, 15)) is not None:
        order.append(nth)
        done.add(nth)
    assert order == [1, 0, 2]
    assert next_part([], done, 0) is None
    assert next_part(whole, (), 99) == 2
