import pytest

from fcapp.storage.records import parsed


@pytest.mark.parametrize(
    ("record", "row"),
    [
        ("id 1,title 'it''s'", {"id": 1, "title": "it's"}),
        ("a NULL,b -5,c ''", {"a": None, "b": -5, "c": ""}),
        ("a 'x,b 2',b 3", {"a": "x,b 2", "b": 3}),
        ("a '\n',b ''''''", {"a": "\n", "b": "''"}),
    ],
)
def test_a_record_is_read_as_it_was_written(record: str, row: dict[str, object]) -> None:
    assert parsed(record) == (row, len(record))


@pytest.mark.parametrize(
    "record", ["", "a", "a 1 ", "a 1.5", "a x'00'", "a 'x", "a 'x'y", "a 1\n", "a 1,", "a 'x'\n"]
)
def test_what_is_no_record_is_not_read_to_its_end(record: str) -> None:
    values, end = parsed(record)
    assert end < len(record) or not values or record.endswith(",")
