from fcapp.text.comparing import compare
from fcapp.text.placing import State
from tests.text.versions import told

ONE = "The harbour bridge was closed on Monday after cracks were found."
TWO = "Some 10,000 people live on the island and nobody asked them anything."
THREE = "The council declined to comment on the figures of the opposition party."


def lines(old: str, new: str) -> set[int]:
    return {piece.line for piece in compare(old, new).pieces}


def test_what_keeps_its_order_has_not_moved() -> None:
    assert lines(f"{ONE}\n\n{TWO}", f"{ONE}\n\nSomething new.\n\n{TWO}") == {0}


def test_a_paragraph_that_moved_with_a_changed_word() -> None:
    old, new = f"{ONE}\n\n{TWO} {TWO}\n\n{THREE}", f"{TWO} {TWO}\n\n{THREE}\n\n{ONE.replace('cracks', 'holes')}"
    assert lines(old, new) == {0, 1}
    assert told(old, new, "closed on Monday") == (State.MOVED, "closed on Monday")
    assert told(old, new, "after cracks were") == (State.CHANGED, "after holes were")
    assert told(old, new, ONE) == (State.CHANGED, ONE.replace("cracks", "holes"))


def test_a_passage_with_two_places_is_asked() -> None:
    old, new = f"{ONE}\n\n{TWO} {TWO}\n\n{THREE}", f"{TWO} {TWO}\n\n{ONE}\n\n{THREE}\n\n{ONE}"
    assert told(old, new, ONE)[0] is State.ASK


def test_the_last_sign_goes_with_its_sentence() -> None:
    old = f"{THREE}\n\n{ONE}\n\n{TWO} {TWO}"
    new = f"{ONE}\n\n{THREE} {TWO} {TWO}"
    assert told(old, new, ONE)[1] == ONE
    assert told(old, new, THREE)[1] == THREE
