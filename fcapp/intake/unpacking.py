"""Undoing the packing of a transfer, piece by piece, so that no more is unpacked than is wanted."""

import zlib
from collections.abc import Iterator

from fcapp.errors import UserError
from fcapp.intake.fetch_troubles import SAVE

_PART = 1_048_576
"""Bytes of the largest part."""


class Unpacker:
    """Takes the pieces of one transfer in order."""

    def __init__(self, coding: str) -> None:
        """`coding` is what the server calls it.

        Raises:
            UserError: it was not asked for.
        """
        coding = coding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise UserError(f"The page is packed in a way that was not asked for; {SAVE}.")
        self._packed = coding not in ("", "identity")
        self._zip, self._begun = zlib.decompressobj(zlib.MAX_WBITS | 32), False

    @property
    def complete(self) -> bool:
        """Whether it came to its end."""
        return not self._packed or not self._begun or self._zip.eof

    def parts(self, piece: bytes) -> Iterator[bytes]:
        """What is in the piece, in parts of bounded size."""
        while piece:
            if not self._packed:
                yield piece
                return
            if self._zip.eof:
                self._zip = zlib.decompressobj(zlib.MAX_WBITS | 32)
            yield self._unpacked(piece)
            piece = self._zip.unconsumed_tail or self._zip.unused_data

    def _unpacked(self, piece: bytes) -> bytes:
        try:
            return self._zip.decompress(piece, _PART)
        except zlib.error as error:
            if not self._begun:  # some servers leave out the head of "deflate"
                self._zip = zlib.decompressobj(-zlib.MAX_WBITS)
                self._begun = True
                return self._unpacked(piece)
            raise UserError(f"The page is packed wrongly; {SAVE}.") from error
        finally:
            self._begun = True
