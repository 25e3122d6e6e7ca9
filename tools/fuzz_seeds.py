"""Whole files of each format, for `fuzz` to damage; a new format adds its own here."""

from collections.abc import Iterator

from tests.intake import office_files
from tests.intake.pdfs import pdf_of, typeset
from tests.intake.samples import BOOK, FOLDER, MARKDOWN, book, page, saved_page

_TEXT = "“The bank failed,” he said.\r\n\r\nIt cost €5m on Monday.\n"

_TYPST = """#set page(columns: 2, header: [The Paper])
= The bank failed
#lorem(200) #link("https://a.example")[See the report.] #footnote[It cost €5m.]"""


def seeds() -> Iterator[tuple[str, str, bytes]]:
    """Module, name and bytes of each file."""
    yield "plain_text", "a.txt", _TEXT.encode() * 20
    yield "plain_text", "b.txt", _TEXT.encode("utf-16")
    yield "markdown", "a.md", MARKDOWN
    for path in sorted(FOLDER.glob("*.html")):
        yield "html", path.name, path.read_bytes()
    yield "mhtml", "a.mhtml", saved_page(page("flood").decode())
    yield "epub", "a.epub", book(BOOK)
    for name, data in office_files.seeds():
        yield name.partition(".")[2], name, data
    yield "pdf", "a.pdf", pdf_of("The bank failed.")
    yield "pdf", "b.pdf", typeset(_TYPST)
