"""Articles from PDF files: letters at places on pages, put together to words, lines, columns and paragraphs."""

import re
from pathlib import PurePath
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.imported import ImportedArticle, Incoming, Removed, Tick
from fcapp.intake.pdf_facts import Facts, facts_of
from fcapp.intake.pdf_furniture import without_furniture
from fcapp.intake.pdf_hyphens import Hyphens
from fcapp.intake.pdf_lines import Line, lines_of
from fcapp.intake.pdf_marks import Mark, marks_of
from fcapp.intake.pdf_notes import Notes, take_notes
from fcapp.intake.pdf_page import Page, read_page
from fcapp.intake.pdf_paragraphs import Paragraph, paragraphs_of
from fcapp.intake.pdf_writing import Writer
from fcapp.model.structure import BlockKind

PAGES = 600
"""Of the longest file that is read."""
_BYLINE = re.compile(r"(?:By|by|BY|Von|Par|Por)\s+(\w[^\d@:;!?]{3,78}\w)")
_UNKNOWN_SHARE = 0.3


class _Content(NamedTuple):
    pages: list[Page]
    marks: dict[int, list[Mark]]
    facts: Facts
    many_marks: bool


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in a PDF, in reading order.

    Raises:
        UserError: it is damaged, locked, too long, or holds pictures instead of text.
    """
    content = _read_document(incoming, tick)
    _refuse_without_text(content.pages, incoming)
    builder = ArticleBuilder(incoming)
    builder.warnings += _warnings(content)
    if not incoming.keep_furniture:
        builder.removed += without_furniture(content.pages)
        builder.removed += [Removed("sideways words", words, p.number) for p in content.pages for words in p.sideways]
    pages = [lines_of(page.words, page.number) for page in content.pages]
    hyphens = Hyphens(line for lines in pages for line in lines)
    lines, notes = _without_notes(pages, hyphens, keep=incoming.keep_furniture)
    paragraphs = paragraphs_of(lines)
    writer = Writer(builder, hyphens, notes, content.marks, keep_furniture=incoming.keep_furniture)
    writer.write(paragraphs)
    facts = content.facts
    return builder.article(
        media_type="application/pdf",
        title=facts.title or _headline(paragraphs),
        byline=facts.author or _byline(paragraphs),
        published=facts.published,
        language=facts.language,
    )


def _read_document(incoming: Incoming, tick: Tick) -> _Content:
    document = _opened(incoming)
    try:
        count = len(document)
        if count > PAGES:
            raise UserError(
                f"{incoming.subject} has {count:,} pages, too many for an article; "
                f"save the pages that you check as a file of their own, {PAGES:,} at most."
            )
        pages, marks, letters, many = [], {}, limits.TEXT, False
        for number in range(1, count + 1):
            page, found, more = _read_one(document, number, letters)
            letters -= sum(len(word.text) for word in page.words)
            if letters <= 0:
                raise limits.too_large(f"The text in {incoming.subject}", limits.TEXT)
            pages.append(page)
            marks[number] = found
            many = many or more
            tick(0.9 * number / count)
        return _Content(pages, marks, facts_of(document, PurePath(incoming.name).stem), many)
    finally:
        document.close()


def _opened(incoming: Incoming) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(incoming.data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UserError(
                f"{incoming.subject} is locked with a password; open it in a PDF reader and save it without one."
            ) from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise UserError(
                f"{incoming.subject} is locked in a way that cannot be opened here; copy its text and paste it."
            ) from error
        raise _damaged(incoming) from error
    if not len(document):
        document.close()
        raise _damaged(incoming)
    return document


def _damaged(incoming: Incoming) -> UserError:
    return UserError(f"{incoming.subject} is damaged or no PDF; get it again, or copy its text and paste it here.")


def _read_one(document: pdfium.PdfDocument, number: int, letters: int) -> tuple[Page, list[Mark], bool]:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return Page.missing(number), [], False
    try:
        found = read_page(page, number, letters)
        return found, *marks_of(document, page, found.turn)
    finally:
        page.close()


def _refuse_without_text(pages: list[Page], incoming: Incoming) -> None:
    if all(page.broken for page in pages):
        raise _damaged(incoming)
    letters = sum(len(word.text) for page in pages for word in page.words)
    if not letters and any(page.drawn for page in pages):
        raise UserError(
            f"{incoming.subject} holds pictures of pages, not text; "
            "let a program for text recognition (OCR) read it, and import what that makes."
        )
    if letters and sum(page.unknown for page in pages) > _UNKNOWN_SHARE * letters:
        raise UserError(
            f"{incoming.subject} does not tell which letters it draws, so its text cannot be read; "
            "let a program for text recognition (OCR) read it, and import what that makes."
        )


def _warnings(content: _Content) -> list[str]:
    found = []
    broken = [page.number for page in content.pages if page.broken]
    pictures = [page.number for page in content.pages if page.drawn and not page.words]
    if broken:
        found.append(f"{_pages(broken)} could not be read, since the file is damaged there.")
    if pictures:
        found.append(f"{_pages(pictures)} without text that can be read, perhaps as pictures.")
    if any(page.unknown for page in content.pages):
        found.append("Some letters could not be read, since the file does not tell which they are.")
    if content.many_marks:
        found.append("There are so many links and comments on a page that some were left out.")
    return found


def _pages(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Page {numbers[0]} came"
    few = ", ".join(map(str, numbers[:5]))
    return f"Pages {few} and others came" if len(numbers) > 5 else f"Pages {few} came"


def _without_notes(pages: list[list[Line]], hyphens: Hyphens, *, keep: bool) -> tuple[list[Line], Notes]:
    lines: list[Line] = []
    notes: Notes = {}
    for page in pages:
        kept, found = (page, Notes()) if keep else take_notes(page, hyphens)
        lines += kept
        notes |= found
    return lines, notes


def _headline(paragraphs: list[Paragraph]) -> str:
    """The largest heading on the first page."""
    headings = [
        p for p in paragraphs if p.kind is BlockKind.HEADING and p.lines[0].page == paragraphs[0].lines[0].page
    ]
    return max(headings, key=lambda p: p.size).text if headings else ""


def _byline(paragraphs: list[Paragraph]) -> str:
    for paragraph in paragraphs[:6]:
        found = _BYLINE.fullmatch(paragraph.text.strip())
        if found and len(paragraph.lines) == 1:
            return found[1]
    return ""
