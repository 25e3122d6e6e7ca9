import pytest

from fcapp.model.structure import Block, BlockKind, decoded, encoded, fitting

BLOCKS = (Block(0, 5, BlockKind.HEADING, 2), Block(5, 9, BlockKind.ITEM, 1))


def test_blocks_are_read_as_they_were_written() -> None:
    assert decoded(encoded(BLOCKS)) == BLOCKS
    assert decoded(encoded(())) == ()


@pytest.mark.parametrize(
    ("blocks", "length", "fits"),
    [
        ((), 0, True),
        (BLOCKS, 9, True),
        (BLOCKS, 8, False),
        (BLOCKS[::-1], 9, False),
        ((Block(2, 2, BlockKind.ROW),), 9, False),
        ((Block(0, 5, BlockKind.ROW), Block(4, 9, BlockKind.ROW)), 9, False),
    ],
)
def test_blocks_fit_in_order_without_overlaps(blocks: tuple[Block, ...], length: int, fits: bool) -> None:
    assert fitting(blocks, length) is fits


@pytest.mark.parametrize(
    "data", [b"1", b"[1]", b'[[0,1,"row"]]', b'[[0,1,"row",true]]', b'[[-1,1,"row",0]]', b"[" * 9999]
)
def test_what_is_no_list_of_blocks_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decoded(data)
