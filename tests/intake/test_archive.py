import io
import struct
import warnings
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.archive import Archive, xml_of

LAUGHS = b"<!DOCTYPE a [<!ENTITY b0 'ha'>%s]><a>&b9;</a>" % b"".join(
    b"<!ENTITY b%d '%s'>" % (n + 1, b"&b%d;" % n * 10) for n in range(9)
)


def zipped(*parts: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def central(data: bytes, offset: int, form: str, value: int) -> bytes:
    """`data` with a field of its first central directory entry changed."""
    place = data.index(b"PK\x01\x02") + offset
    return data[:place] + struct.pack(form, value) + data[place + struct.calcsize(form) :]


def both_over_one_another() -> bytes:
    """Two entries over the bytes of one, each of them with a header of its own around the other."""
    inner = zipped(("b", b"words"))
    kernel = inner[: inner.index(b"PK\x01\x02")]
    outer = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 0, 0, 0, 0, len(kernel), len(kernel), 1, 0) + b"a"
    entry = struct.pack(
        "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, len(kernel), len(kernel), 1, 0, 0, 0, 0, 0, 0
    )
    of_inner = inner[len(kernel) : inner.index(b"PK\x05\x06")]
    of_inner = of_inner[:42] + struct.pack("<I", len(outer)) + of_inner[46:]
    directory = entry + b"a" + of_inner
    start = len(outer) + len(kernel)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 2, 2, len(directory), start, 0)
    return outer + kernel + directory + end


def test_parts_are_read_on_demand() -> None:
    archive = Archive(zipped(("a.xml", b"<a>\xc3\xa9</a>"), ("b/c", b"words")), "It")
    assert list(archive.names) == ["a.xml", "b/c"]
    assert "b/c" in archive
    assert "c" not in archive
    assert archive.part("b/c") == b"words"
    assert archive.xml("a.xml").text == "é"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"PK\x03\x04", "damaged"),
        (lambda: zipped(("a", b"words"))[:-10], "damaged"),
        (lambda: zipped(("a", b"words" * 100))[50:], "damaged"),
        (lambda: zipped(("a", b"1"), ("a", b"2")), "2 parts named “a”"),
        (lambda: zipped(("../a", b"1")), "not to be trusted"),
        (lambda: zipped(("/a", b"1")), "not to be trusted"),
        (lambda: zipped(("a\\..\\b", b"1")), "not to be trusted"),
        (lambda: zipped(("C:a", b"1")), "not to be trusted"),
        (lambda: central(zipped(("a", b"1")), 10, "<H", 12), "not to be trusted"),
        (lambda: central(zipped(("a", b"1")), 8, "<H", 1), "password"),
        (lambda: central(zipped(("a", b"1")), 24, "<I", limits.UNPACKED + 1), "300 MB"),
        (lambda: zipped(("a", bytes(20_000_000))), "200 times"),
        (lambda: zipped(*((str(n), b"") for n in range(limits.PARTS + 1))), "parts"),
        (both_over_one_another, "over one another"),
    ],
)
def test_what_is_not_to_be_trusted_is_refused_at_once(make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(UserError, match=words):
        Archive(make(), "It")


@pytest.mark.parametrize(
    "data",
    [
        central(zipped(("a", b"words")), 16, "<I", 1),  # CRC
        central(zipped(("a", b"words")), 24, "<I", 4),  # says it is shorter
        central(zipped(("a", b"words")), 24, "<I", 9),  # says it is longer
        zipped(("a", b"words")).replace(b"PK\x03\x04", b"PK\x03\x05"),
        zipped(("b", b"words")),
    ],
)
def test_a_damaged_part_is_told(data: bytes) -> None:
    with pytest.raises(UserError, match="damaged"):
        Archive(data, "It").part("a")


def test_a_part_is_never_unpacked_beyond_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(zipped(("a", b"words")), "It")
    monkeypatch.setattr(limits, "PART", 4)
    with pytest.raises(UserError, match="part of more than"):
        archive.part("a")
    monkeypatch.undo()
    monkeypatch.setattr(limits, "UNPACKED", 9)
    archive.part("a")
    with pytest.raises(UserError, match="unpacks to more"):
        archive.part("a")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "damaged"),
        (b"<a>", "damaged"),
        (b"<?xml version='1.0' encoding='none'?><a/>", "damaged"),
        (b"<a>" * 300 + b"</a>" * 300, "nested"),
        (b"<a>" + b"x" * 10_100_000 + b"</a>", "long"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".encode("utf-16"), "document type"),
        (LAUGHS, "document type"),
    ],
)
def test_xml_that_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        xml_of(data, "It")


def test_entities_are_not_expanded_where_a_document_type_is_allowed() -> None:
    data = b"<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d SYSTEM 'file:///etc/passwd'>]><a>1&b;2&d;3</a>"
    root = xml_of(data, "It", doctype=True)
    assert root.text == "1"
    assert [child.tail for child in root] == ["2", "3"]


@given(st.data())
def test_any_change_ends_in_words_or_the_same_parts(data: st.DataObject) -> None:
    whole = bytearray(zipped(("a.xml", b"<a>words</a>"), ("b", b"more words" * 20)))
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=4)
    ):
        whole[place] = byte
    try:
        archive = Archive(bytes(whole), "It")
        parts = [archive.part(name) for name in archive.names]
    except UserError:
        return
    assert set(parts) <= {b"<a>words</a>", b"more words" * 20}
