from fcapp.columns import table


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(["A", "B"], [["日本", "x"], ["c", "y\nz"]]) == "A     B\n日本  x\nc     y z"
    assert table(["A", "B"], []) == "A  B"
