import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fcapp.errors import CancelledError
from fcapp.model.spans import Span
from fcapp.text.comparing import compare
from fcapp.text.placing import State, place
from tests.text.versions import ANY_TEXT, SENTENCES, TEXTS, placed, spans_of, told

KEPT, MOVED, CHANGED, LOST, ASK = State.KEPT, State.MOVED, State.CHANGED, State.LOST, State.ASK
ARTICLE = (
    "The bridge was closed on Monday. Inspectors had found cracks in two of its piers. The bridge was built in 1961.\n\n"
    "“We had no choice,” said Tomas Berg. About 10,000 cars cross it on a working day, and 10,000 people live here.\n\n"
    "The council declined to comment. It cost 3 million. The council declined to comment."
)


@pytest.mark.parametrize(
    ("old", "new", "quote", "state", "words"),
    [
        ("3 million", "4 million", "3 million", CHANGED, "4 million"),
        ("cracks in two", "cracks in both", "cracks in two", CHANGED, "cracks in both"),
        ("closed on Monday", "closed on Tuesday", "Monday", CHANGED, "Tuesday"),
        ("Inspectors", "Inspecters", "Inspectors", CHANGED, "Inspecters"),
        ("bridge was closed", "harbour bridge was closed", "The bridge was closed", CHANGED, "The harbour bridge was closed"),
        ("bridge was closed", "harbour bridge was closed", "bridge was closed", KEPT, "bridge was closed"),
        ("Monday.", "Monday evening.", "closed on Monday", KEPT, "closed on Monday"),
        ("closed on Monday", "not closed on Monday", "closed on Monday", KEPT, "closed on Monday"),
        ("“We had no choice,”", '"We had no choice,"', "“We had no choice,”", KEPT, '"We had no choice,"'),
        ("day, and 10", "day – and 10", "working day, and", CHANGED, "working day – and"),
        ("day, and 10,000", "day. And 10,000", "10,000 people live here.", KEPT, "10,000 people live here."),
        ("It cost 3 million. ", "", "It cost 3 million.", LOST, None),
        ("It cost 3 million. ", "", "3 million", LOST, None),
        ("It cost 3 million. ", "", "comment. It cost 3 million. The council", CHANGED, "comment. The council"),
        ("here.\n\n", "here. ", "10,000 people live here.\n\nThe council", KEPT, "10,000 people live here. The council"),
        ("Inspectors had", "inspectors had", "Inspectors had found", CHANGED, "inspectors had found"),
        ("here.\n\nThe", "here, and the", "10,000 people live here.", CHANGED, "10,000 people live here,"),
        ("cross it", "come over", "cross", ASK, "come"),
        ("working", "work\u00ading", "a working day", KEPT, "a work\u00ading day"),
        ("It cost", "Nobody knows why. It cost", "It cost 3 million.", KEPT, "It cost 3 million."),
        ("It cost 3 million.", "It cost 3 million. Nobody knows why.", "It cost 3 million.", KEPT, "It cost 3 million."),
    ],
)  # fmt: skip
def test_what_became_of_a_span(old: str, new: str, quote: str, state: State, words: str | None) -> None:
    assert told(ARTICLE, ARTICLE.replace(old, new, 1), quote) == (state, words)


def test_repeated_words_go_to_the_right_occurrence() -> None:
    new = "Nothing new.\n\n" + ARTICLE.replace("built in 1961", "built in 1962")
    for occurrence, quote in [
        (1, "10,000"),
        (2, "10,000"),
        (1, "The council declined to comment."),
        (2, "The bridge"),
    ]:
        old_start = [at for at in range(len(ARTICLE)) if ARTICLE.startswith(quote, at)][occurrence - 1]
        state, span, score = placed(ARTICLE, new, quote, occurrence)
        assert (state, span, score) == (KEPT, Span(old_start + 14, old_start + 14 + len(quote)), 1.0)


def test_a_deleted_sentence_that_stands_elsewhere_is_lost() -> None:
    quote = "The council declined to comment."
    new = ARTICLE.removesuffix(" " + quote)
    assert told(ARTICLE, new, quote, 1) == (KEPT, quote)
    assert told(ARTICLE, new, quote, 2) == (LOST, None)


def test_a_copy_elsewhere_does_not_draw_a_changed_sentence_away() -> None:
    quote = "Inspectors had found cracks in two of its piers."
    changed = "Inspectors had found cracks in six of its piers."
    assert told(ARTICLE, ARTICLE.replace(quote, changed) + "\n\n" + quote, quote) == (CHANGED, changed)


def test_swapped_paragraphs() -> None:
    one, two, three = ARTICLE.split("\n\n")
    new = f"{two}\n\n{one}\n\n{three}"
    states = {told(ARTICLE, new, part)[0] for part in (one, two)}
    assert states == {KEPT, MOVED}
    assert told(ARTICLE, new, two)[1] == two
    assert told(ARTICLE, new, one)[1] == one


def test_an_attribution_goes_to_the_front() -> None:
    new = ARTICLE.replace("“We had no choice,” said Tomas Berg.", "Tomas Berg said: “We had no choice.”")
    assert told(ARTICLE, new, "We had no choice") == (KEPT, "We had no choice")
    assert told(ARTICLE, new, "“We had no choice,” said Tomas Berg.") == (
        CHANGED,
        "Tomas Berg said: “We had no choice.”",
    )


def test_another_article_keeps_nothing() -> None:
    other = "Northgate went up for the first time in forty years. Goals by Okoro settled the match before the break."
    for quote in ("The bridge was closed on Monday.", "10,000 cars", "said Tomas Berg", "Inspectors", "1961"):
        assert told(ARTICLE, other, quote) == (LOST, None)


def test_a_word_alone_in_a_sentence_that_is_new_is_asked_or_lost() -> None:
    new = ARTICLE.replace("It cost 3 million.", "Then 3 men in hats were seen on a boat.")
    assert told(ARTICLE, new, "3", 1)[0] in (ASK, LOST)


def test_ends_inside_words() -> None:
    assert told("The Korean army", "The old Korean army", "Korea") == (KEPT, "Korea")
    assert told("The Korean army", "The Koreans army", "The Korea") == (KEPT, "The Korea")
    assert told("cafe\u0301s here", "caf\u00e9s here", "cafe\u0301") == (KEPT, "caf\u00e9")


def test_white_space_at_the_ends() -> None:
    assert told("One two three.", "Zero. One two three.", " two ") == (KEPT, " two ")
    assert told("One two three.", "One\ntwo three.", " two") == (KEPT, "two")
    assert told("One two three.", "Zero. One two three.", " ") == (KEPT, " ")
    assert told("One two.", "Three four.", " ") == (LOST, None)


@given(TEXTS | ANY_TEXT)
def test_in_the_same_text_all_is_kept(text: str) -> None:
    spans = spans_of(text)
    assert place(compare(text, text), spans) == [(KEPT, span, 1.0) for span in spans]


@given(TEXTS, SENTENCES)
def test_text_before_or_after_shifts_all(text: str, more: str) -> None:
    spans = spans_of(text)
    behind = place(compare(text, f"{text}\n\nqux {more} qux"), spans)
    assert [one.span for one in behind] == spans
    before = place(compare(text, f"Qux {more} qux\n\n{text}"), spans)
    shift = len(more) + 10
    assert [one.span for one in before] == [Span(start + shift, end + shift) for start, end in spans]


@settings(deadline=None, max_examples=30)
@given(TEXTS | ANY_TEXT, TEXTS | ANY_TEXT)
def test_places_are_in_the_text_in_both_directions(one: str, other: str) -> None:
    for old, new in ((one, other), (other, one)):
        for state, span, score in place(compare(old, new), spans_of(old)):
            assert (span is None) == (state is LOST)
            assert 0 <= score <= 1
            if span is not None:
                assert 0 <= span.start < span.end <= len(new)


@given(st.lists(SENTENCES, min_size=2, max_size=6), st.data())
def test_a_known_edit_leaves_the_other_sentences(sentences: list[str], data: st.DataObject) -> None:
    parts = [f"Number {number}{number}{number}: {one}" for number, one in enumerate(sentences)]
    at = data.draw(st.integers(0, len(parts) - 1))
    edited = [*parts[:at], f"{parts[at]} indeed", *parts[at + 1 :]]
    old, new = "\n\n".join(parts), "\n\n".join(edited)
    for part in parts:
        assert told(old, new, part) == (KEPT, part)


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        place(compare("a", "a"), [Span(0, 1)], stop)
