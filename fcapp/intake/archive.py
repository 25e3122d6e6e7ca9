"""The parts of a ZIP archive (DOCX, ODT, EPUB) and the XML in them, within bounds and without surprises.

Everything is looked at before anything is unpacked: how many parts there are, how large they say they are, whether
two of them share their bytes as in a bomb. Parts are unpacked one by one when they are asked for, in memory only.
"""

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from fcapp.errors import UserError
from fcapp.intake import limits

_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_ENCRYPTED = 0x1
_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
_UNSAFE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0")
_SMALL = 10_000_000
"""Bytes of a part that cost little whatever they were packed into."""
_HEAD = 4096
"""Bytes in which a document type stands, if not after a long comment."""
_TOO_DEEP = etree.ErrorTypes.ERR_INTERNAL_ERROR, etree.ErrorTypes.ERR_RESOURCE_LIMIT


class Archive:
    """A ZIP archive whose bounds have been proved."""

    def __init__(self, data: bytes, subject: str) -> None:
        """Look at the archive in `data`; `subject` begins the sentences about it.

        Raises:
            UserError: it is damaged, protected by a password, or not to be trusted.
        """
        self._subject = subject
        if data.count(_ENTRY) > limits.PARTS:
            raise self._hostile(f"has more than {limits.PARTS} parts")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, struct.error, OSError) as error:
            raise self.damaged() from error
        infos = self._zip.infolist()
        self._parts = {info.filename: info for info in infos}
        self._check(infos)
        self._check_places(data, infos)
        self._unpacked = 0

    @property
    def names(self) -> Iterable[str]:
        """The names of all parts, as stored."""
        return self._parts.keys()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def part(self, name: str) -> bytes:
        """The bytes of one part.

        Raises:
            UserError: it is missing, damaged or too large.
        """
        info = self._parts.get(name)
        if info is None:
            raise self.damaged(f"it has no part “{name[:80]}”")
        if info.file_size > limits.PART:
            raise self._hostile(f"has a part of more than {limits.PART // 1_000_000} MB")
        self._unpacked += info.file_size
        if self._unpacked > limits.UNPACKED:
            raise self._hostile(f"unpacks to more than {limits.UNPACKED // 1_000_000} MB")
        try:
            with self._zip.open(info) as file:
                data = file.read(limits.PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise self.damaged() from error
        if len(data) != info.file_size:
            raise self.damaged()
        return data

    def xml(self, name: str, *, doctype: bool = False) -> etree._Element:
        """The root of the XML in one part; see `xml_of`.

        Raises:
            UserError: it is missing, damaged, too large or too deep.
        """
        return xml_of(self.part(name), self._subject, doctype=doctype)

    def damaged(self, how: str = "its ZIP archive is broken or cut short") -> UserError:
        """What to say when a part is not as it must be."""
        return damaged(self._subject, how)

    def _hostile(self, what: str) -> UserError:
        return UserError(f"{self._subject} {what}, as no article has; copy the text out of it and paste it here.")

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise protected(self._subject)
        if sum(info.file_size for info in infos) > limits.UNPACKED:
            raise self._hostile(f"unpacks to more than {limits.UNPACKED // 1_000_000} MB")
        for info in infos:
            if _UNSAFE.search(info.orig_filename) or info.compress_type not in _METHODS:
                raise self._hostile("has parts with names or packing that are not to be trusted")
            if info.file_size > _SMALL + limits.RATIO * info.compress_size:
                raise self._hostile(f"has a part that unpacks to {limits.RATIO} times its size")
        name, count = Counter(info.filename for info in infos).most_common(1)[0] if infos else ("", 0)
        if count > 1:
            raise self._hostile(f"has {count} parts named “{name[:80]}”")

    def _check_places(self, data: bytes, infos: list[zipfile.ZipInfo]) -> None:
        """Refuse parts that share bytes, and those that reach beyond the archive."""
        end = 0
        for info in sorted(infos, key=lambda info: info.header_offset):
            if info.header_offset < end:
                raise self._hostile("has parts that lie over one another")
            lengths = data[info.header_offset + 26 : info.header_offset + _LOCAL_HEADER]
            if len(lengths) < 4:
                raise self.damaged()
            end = info.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", lengths)) + info.compress_size
        if end > self._zip.start_dir:
            raise self.damaged()


def xml_of(data: bytes, subject: str, *, doctype: bool = False) -> etree._Element:
    """The root of an XML text, without comments and processing instructions; nothing is looked up or expanded.

    A document type is refused unless `doctype` allows it; its entities are never expanded.

    Raises:
        UserError: it is not well-formed, is nested too deeply, or has a document type.
    """
    if not doctype and b"<!DOCTYPE" in data[:_HEAD]:
        raise _has_document_type(subject)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code in _TOO_DEEP:
            raise UserError(
                f"{subject} is nested too deeply or has too long a run of words; "
                "copy the text out of it and paste it here."
            ) from error
        raise damaged(subject, "its XML is broken") from error
    except (ValueError, LookupError) as error:  # an encoding that is none
        raise damaged(subject, "its XML is broken") from error
    if not doctype and root.getroottree().docinfo.doctype:
        raise _has_document_type(subject)
    return root


def _has_document_type(subject: str) -> UserError:
    return UserError(
        f"{subject} has a document type definition, as no article has; copy the text out of it and paste it here."
    )


def damaged(subject: str, how: str) -> UserError:
    """What to say when a file is not as its format must be."""
    return UserError(
        f"{subject} is damaged ({how}); open it in the program it comes from, save it again, or paste its text here."
    )


def protected(subject: str) -> UserError:
    """What to say when a file cannot be read without a password."""
    return UserError(
        f"{subject} is protected by a password; save it without one, or copy the text out of it and paste it here."
    )
