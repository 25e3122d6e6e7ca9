"""Links and comments on the pages of a PDF; actions, scripts and attachments are not looked at."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from fcapp.intake.pdf_page import Box, Turn

MOST = 2_000
"""Marks of one page that are looked at."""

_COMMENTS = frozenset(
    (
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_CARET,
        raw.FPDF_ANNOT_STAMP,
        raw.FPDF_ANNOT_INK,
        raw.FPDF_ANNOT_SQUARE,
        raw.FPDF_ANNOT_CIRCLE,
    )
)
_LONGEST = 200_000
"""Bytes of a comment or address."""
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")


@dataclass(slots=True)
class Mark:
    """A link or comment over some words."""

    boxes: list[Box]
    url: str = ""
    note: str = ""
    author: str = ""
    date: str = ""


def marks_of(document: pdfium.PdfDocument, page: pdfium.PdfPage, turn: Turn) -> tuple[list[Mark], bool]:
    """The links and comments of a page, and whether there were more than are looked at."""
    count = raw.FPDFPage_GetAnnotCount(page)
    found = [mark for index in range(min(count, MOST)) for mark in _mark(document, page, turn, index)]
    return found, count > MOST


def _mark(document: pdfium.PdfDocument, page: pdfium.PdfPage, turn: Turn, index: int) -> Iterator[Mark]:
    annotation = raw.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return
    try:
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == raw.FPDF_ANNOT_LINK:
            url = _address(document, annotation)
            if url:
                yield Mark(_boxes(annotation, turn), url=url)
        elif kind in _COMMENTS and (note := _value(annotation, b"Contents").strip()):
            date = iso_date(_value(annotation, b"M") or _value(annotation, b"CreationDate"))
            yield Mark(_boxes(annotation, turn), note=note, author=_value(annotation, b"T"), date=date)
    finally:
        raw.FPDFPage_CloseAnnot(annotation)


def _address(document: pdfium.PdfDocument, annotation: Any) -> str:
    link = raw.FPDFAnnot_GetLink(annotation)
    action = raw.FPDFLink_GetAction(link) if link else None
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = min(raw.FPDFAction_GetURIPath(document, action, None, 0), _LONGEST)
    if length <= 1:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    url = buffer.value.decode("utf-8", "replace").strip()
    return url if url.lower().startswith(("http://", "https://")) else ""


def _value(annotation: Any, key: bytes) -> str:
    length = min(raw.FPDFAnnot_GetStringValue(annotation, key, None, 0), _LONGEST)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _boxes(annotation: Any, turn: Turn) -> list[Box]:
    points = raw.FS_QUADPOINTSF()
    boxes = []
    for number in range(min(raw.FPDFAnnot_CountAttachmentPoints(annotation), 200)):
        if raw.FPDFAnnot_GetAttachmentPoints(annotation, number, points):
            xs = (points.x1, points.x2, points.x3, points.x4)
            ys = (points.y1, points.y2, points.y3, points.y4)
            boxes.append(turn.box(min(xs), min(ys), max(xs), max(ys)))
    if boxes:
        return boxes
    rectangle = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rectangle):
        return []
    return [turn.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)]


def iso_date(text: str) -> str:
    """A date of PDF (D:20241105120000Z) as ISO 8601, without the time of day; else the empty string."""
    found = _DATE.match(text.strip())
    return "-".join(part for part in found.groups() if part) if found else ""
