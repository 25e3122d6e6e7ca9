import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake.unpacking import Unpacker

PACKINGS = {
    "": lambda data: data,
    "identity": lambda data: data,
    "gzip": gzip.compress,
    " X-GZIP ": gzip.compress,
    "deflate": zlib.compress,
}


def unpacked(unpacker: Unpacker, packed: bytes, size: int) -> bytes:
    """What comes of a transfer that arrives in pieces of `size` bytes."""
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    return b"".join(part for piece in pieces for part in unpacker.parts(piece))


@given(data=st.binary(max_size=300), coding=st.sampled_from(sorted(PACKINGS)), size=st.integers(1, 80))
def test_every_packing_is_undone_however_it_is_cut(data: bytes, coding: str, size: int) -> None:
    unpacker = Unpacker(coding)
    assert unpacked(unpacker, PACKINGS[coding](data), size) == data
    assert unpacker.complete


@given(data=st.binary(min_size=1, max_size=300))
def test_a_head_may_be_left_out(data: bytes) -> None:
    unpacker = Unpacker("deflate")
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    bare = packer.compress(data) + packer.flush()
    assert unpacked(unpacker, bare, len(bare)) == data
    assert unpacker.complete


@given(one=st.binary(max_size=99), other=st.binary(max_size=99), size=st.integers(1, 40))
def test_packings_may_follow_one_another(one: bytes, other: bytes, size: int) -> None:
    assert unpacked(Unpacker("gzip"), gzip.compress(one) + gzip.compress(other), size) == one + other


def test_what_breaks_off_is_not_complete() -> None:
    unpacker = Unpacker("gzip")
    unpacked(unpacker, gzip.compress(b"words of a page")[:-9], 5)
    assert not unpacker.complete


def test_a_part_is_bounded_however_much_is_in_a_piece() -> None:
    parts = [len(part) for part in Unpacker("gzip").parts(gzip.compress(bytes(5_000_000)))]
    assert sum(parts) == 5_000_000
    assert max(parts) <= 1_048_576


def test_wrong_packing_gets_a_sentence() -> None:
    with pytest.raises(UserError, match="is packed wrongly; open it"):
        unpacked(Unpacker("gzip"), b"no gzip at all, but long enough to be looked at", 99)
    with pytest.raises(UserError, match="not asked for"):
        Unpacker("br")
