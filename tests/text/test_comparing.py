import pytest
from hypothesis import given

from fcapp.errors import CancelledError
from fcapp.text.comparing import compare
from fcapp.text.gap_alignment import Kind
from tests.text.versions import ANY_TEXT, TEXTS


def sentences(old: str, new: str) -> list[str]:
    return [new[start:end] for start, end in compare(old, new).new_or_changed_sentences()]


def test_new_and_changed_sentences() -> None:
    old = "A fox ran home. The bridge was closed on Monday. It cost 3 million."
    new = "A fox ran home. It rained. The bridge was closed on Tuesday. It cost 3 million."
    assert sentences(old, new) == ["It rained.", "The bridge was closed on Tuesday."]
    assert sentences(old, old) == []
    assert sentences("", new) == [part + "." for part in new.rstrip(".").split(". ")]


def test_a_sentence_that_only_moved_is_not_new() -> None:
    one, two = "The harbour bridge was closed on Monday after cracks were found.", "Nobody asked the people."
    assert sentences(f"{one}\n\n{two}", f"{two}\n\n{one}") == []


def test_where_a_word_was_deleted_or_typeset_anew() -> None:
    assert sentences("He said “no” twice.", 'He said "no" twice.') == []
    assert sentences("It was not closed on Monday.", "It was closed on Monday.") == ["It was closed on Monday."]


@given(TEXTS | ANY_TEXT, TEXTS | ANY_TEXT)
def test_pieces_are_in_order_and_what_is_the_same_is(old: str, new: str) -> None:
    comparison = compare(old, new)
    at = 0
    for piece in comparison.pieces:
        assert at <= piece.old < piece.old_end <= len(comparison.old)
        assert 0 <= piece.new < piece.new_end <= len(comparison.new)
        at = piece.old_end
        if piece.kind is Kind.SAME:
            assert comparison.old.keys[piece.old : piece.old_end] == comparison.new.keys[piece.new : piece.new_end]
    main = [piece for piece in comparison.pieces if piece.line == 0]
    assert main == sorted(main, key=lambda piece: piece.new)


def test_it_can_be_stopped() -> None:
    calls = 0

    def stop() -> None:
        nonlocal calls
        calls += 1
        if calls > 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        compare("One two. Three four.", "Five six. Seven eight.", stop)
