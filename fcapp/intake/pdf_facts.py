"""What a PDF says about itself: title, author, date, language."""

import ctypes
import re
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from fcapp.intake.pdf_marks import iso_date

_NO_TITLE = re.compile(
    r"\W*|microsoft (?:word|powerpoint|excel).*|(?:untitled|unbenannt|sans titre|sin título|document|dokument|layout|"
    r"presentation|powerpoint presentation|template|article|page|print|title|no title|slide|book|draft|unspecified|"
    r"\(?anonymous\)?)\W*\d*|"
    r"(?:about:|file:|https?:).*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|tex|dvi|txt|html?|pages|pptx?|xlsx?|ps|p65|fm|wpd|"
    r"pmd|eps|ai|cdr|md|typ|tmp)",
    re.IGNORECASE | re.DOTALL,
)
_NO_AUTHOR = re.compile(
    r"\W*|.*@.*|(?:the )?(?:user|admin|administrator|owner|root|unknown|anonymous|author|microsoft.*|adobe.*|apple.*|"
    r"windows user|office user|default|guest|home|pc|editor|none|n/?a|python-docx|unspecified|\(?anonymous\)?)\W*\d*",
    re.IGNORECASE | re.DOTALL,
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


class Facts(NamedTuple):
    """What is known without reading; empty where nothing is."""

    title: str
    author: str
    published: str
    language: str


def facts_of(document: pdfium.PdfDocument, stem: str) -> Facts:
    """The facts in the file, without what programs write there by themselves; `stem` is its name."""
    title, author = (document.get_metadata_value(key).strip() for key in ("Title", "Author"))
    if _NO_TITLE.fullmatch(title) or title.lower() == stem.lower():
        title = ""
    return Facts(
        title,
        "" if _NO_AUTHOR.fullmatch(author) else author,
        iso_date(document.get_metadata_value("CreationDate")),
        _language(document),
    )


def _language(document: pdfium.PdfDocument) -> str:
    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length < 200:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    found = buffer.raw[: length - 2].decode("utf-16-le", "replace").strip("\0 ")
    return found if _LANGUAGE.fullmatch(found) else ""
