import pytest

from fcapp.text.compared_words import Words
from fcapp.text.gap_alignment import Kind, aligned, likeness


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("bridge", "bridge", True),
        ("bridge", "brigde", True),
        ("bridge", "bridges", True),
        ("10,000", "11,000", True),
        ("5", "7", True),
        ("bridge", "tunnel", False),
        ("the", "his", False),
        (",", ".", False),
        ("he", "the", True),
    ],
)
def test_words_that_are_alike(old: str, new: str, *, alike: bool) -> None:
    assert (likeness(old, new) >= 0.5) == alike
    assert likeness(old, new) == likeness(new, old)


def pieces(old: str, new: str) -> list[tuple[Kind, str, str]]:
    olds, news = Words(old), Words(new)
    return [
        (
            piece.kind,
            " ".join(olds.forms[piece.old : piece.old_end]),
            " ".join(news.forms[piece.new : piece.new_end]),
        )
        for piece in aligned(olds, news, range(len(olds)), range(len(news)))
    ]


def test_what_stands_for_what() -> None:
    assert pieces("semifinal", "semi-final") == [(Kind.LIKE, "semifinal", "semi - final")]
    assert pieces("big bridge", "small brigde") == [(Kind.REWORDED, "big", "small"), (Kind.LIKE, "bridge", "brigde")]
    assert pieces("Nothing. large dogs", "Nothing. big dogs")[1:3] == [
        (Kind.SAME, ".", "."),
        (Kind.REWORDED, "large", "big"),
    ]


def test_another_sentence_stands_for_none() -> None:
    assert pieces("A dog ran home.", "Experts had warned of it.") == []
    assert pieces("", "a") == pieces("a", "") == []


def test_a_passage_that_is_too_long_is_not_aligned() -> None:
    assert pieces("a b " * 200, "c b " * 200) == []
