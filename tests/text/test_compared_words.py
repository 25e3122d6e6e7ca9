import pytest

from fcapp.model.spans import Span
from fcapp.text.compared_words import PARAGRAPH, PHRASE, SENTENCE, Words, forms, is_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“He’s here”", '"He\'s here"'),
        ("yes – no", "yes -- no"),
        ("and so on…", "and so on..."),
        ("caf\u00e9", "cafe\u0301"),
        ("re\u00adport", "report"),
        ("10–15", "10-15"),
        ("a\u00a0b", "a  b"),
        ("``so''", "“so”"),
    ],
)
def test_typesetting_is_not_looked_at(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"), [("10,000", "1,0000"), ("the", "The"), ("a, b", "a b"), ("semi final", "semifinal")]
)
def test_what_is_said_is_looked_at(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_words_and_signs_with_their_places() -> None:
    words = Words("“10,000 men’s” U.S. 日本 x-y")
    assert words.forms == ['"', "10,000", "men's", '"', "U", ".", "S", ".", "日", "本", "x", "-", "y"]
    assert words.text[words.starts[1] : words.ends[2]] == "10,000 men’s"
    assert Words("The THE").keys == ["the", "the"]
    assert [is_word(form) for form in ("the", "10", ".", '"')] == [True, True, False, False]


def test_words_over_a_span() -> None:
    words = Words("one two three")
    assert words.over(Span(0, 13)) == (0, 3)
    assert words.over(Span(2, 5)) == (0, 2)
    assert words.over(Span(3, 4)) == (1, 1)


def test_borders() -> None:
    words = Words("One, two. “Three.” Four\nfive")
    strengths = {words.forms[at]: words.border(at) for at in range(len(words)) if is_word(words.forms[at])}
    assert strengths == {"One": PARAGRAPH, "two": PHRASE, "Three": 0, "Four": SENTENCE, "five": PARAGRAPH}
    assert words.is_glued(1)
    assert not words.is_glued(2)
