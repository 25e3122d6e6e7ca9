import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.storage.storable import storable


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("a\0b", "a\ufffdb"),
        ("\ud83d", "\ufffd"),
        ("x\udc00y", "x\ufffdy"),
        ("\ud83dx\udc00", "\ufffdx\ufffd"),
        ("\ufeff\ufeffx", "\ufeff\ufeffx"),
        ("\ud83d\ude00", "😀"),
    ],
)
def test_what_cannot_be_stored_is_replaced(text: str, stored: str) -> None:
    assert storable(text) == stored


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_all_other_text_stays_as_it_is(text: str) -> None:
    assert storable(text) == text


@given(st.text(st.characters(max_codepoint=0xFFFF)))
def test_every_text_becomes_valid(text: str) -> None:
    assert "\0" not in storable(text).encode().decode()
