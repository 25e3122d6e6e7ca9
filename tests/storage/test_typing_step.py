import pytest

from fcapp.storage.typing_step import NOT_TYPING, TYPING_PAUSE_MS, TYPING_STEP_MS, Typing


@pytest.mark.parametrize(
    ("key", "now", "goes_on"),
    [
        ("note", 50_000 + TYPING_PAUSE_MS - 1, True),
        ("note", 50_000 + TYPING_PAUSE_MS, False),
        ("note", 49_999, False),
        ("rationale", 50_001, False),
        ("", 50_001, False),
    ],
)
def test_what_follows_quickly_in_the_same_field_goes_on(key: str, now: int, goes_on: bool) -> None:
    assert Typing("note", 7, 49_000, 50_000).goes_on(key, now) is goes_on


def test_no_step_of_typing_is_too_long_and_nothing_goes_on_from_nothing() -> None:
    long = Typing("note", 7, 0, TYPING_STEP_MS - 1)
    assert long.goes_on("note", TYPING_STEP_MS - 1)
    assert not long.goes_on("note", TYPING_STEP_MS)
    assert not NOT_TYPING.goes_on("", 0)
