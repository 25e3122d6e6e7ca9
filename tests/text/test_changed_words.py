import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.text.changed_words import Part, differing


@pytest.mark.parametrize(
    ("old", "new", "differ"),
    [
        ("10,000 troops came", "12,000 troops came", [("10,000", "12,000")]),
        ("more than 10,000 troops", "about 12,000 troops", [("more than 10,000", "about 12,000")]),
        ("a total of 15", "a total of up to 15", [("", "up to ")]),
        ("the same", "the same", []),
        ("all of it", "", [("all of it", "")]),
        ("“so”, he said", "“so,” he said", [("", ","), (",", "")]),
    ],
)
def test_only_what_differs_is_told_as_different(old: str, new: str, differ: list[tuple[str, str]]) -> None:
    assert [(part.old, part.new) for part in differing(old, new) if not part.same] == differ


def test_two_very_long_wordings_are_told_as_wholly_different() -> None:
    old, new = "word " * 3_000, "word " * 2_999
    assert differing(old, new) == [Part(old, new, same=False)]


_TEXTS = st.text(st.sampled_from("ab cd,.’ é\n🙂"), max_size=40)


@given(old=_TEXTS, new=_TEXTS)
def test_the_parts_are_both_wordings(old: str, new: str) -> None:
    parts = differing(old, new)
    assert "".join(part.old for part in parts) == old
    assert "".join(part.new for part in parts) == new
    assert all(part.old == part.new for part in parts if part.same)
