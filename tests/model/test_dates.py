import pytest

from fcapp.errors import UserError
from fcapp.model.dates import checked_date


@pytest.mark.parametrize("value", ["", "2024", "2024-11", "2024-11-05", "2024-02-29", "0001-01-01"])
def test_dates_are_taken_as_far_as_they_are_known(value: str) -> None:
    assert checked_date(f" {value}\n") == value


@pytest.mark.parametrize(
    "value",
    [
        "Tuesday",
        "24",
        "2024-",
        "2024-13",
        "2023-02-29",
        "2024-11-5",
        "5 Nov 2024",
        "0000",
        "٢٠٢٤",
        "2024-11-05T10:00",
        "-2024",
    ],
)
def test_what_is_no_date_is_told(value: str) -> None:
    with pytest.raises(UserError, match=r"is not a date; write it as 2024, 2024-11 or 2024-11-05\.$"):
        checked_date(value)
