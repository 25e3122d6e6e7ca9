import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PySide6.QtGui import QImage

from fcapp.errors import UserError
from fcapp.model.spans import Span
from fcapp.report import pdf
from fcapp.report.html import render_html
from fcapp.report.pdf import render_pages, render_pdf
from tests.report.hostile import MARKUP, hostile_review
from tests.report.snapshots import claim, sample_review, snapshot


@pytest.fixture(scope="module")
def data():
    return render_pdf(sample_review())


@pytest.fixture(scope="module")
def document(data):
    with pypdfium2.PdfDocument(data) as document:
        yield document


def words(document):
    """All text, with every run of white space and every break within a word made one space."""
    pages = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"[\s\u200b\ufffe\x02]+", " ", pages)


def links(document):
    for page in document:
        for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
            annotation = pdfium.FPDFPage_GetAnnot(page, place)
            assert pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_LINK
            yield pdfium.FPDFAnnot_GetLink(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)


def test_the_text_can_be_searched(document):
    text = words(document)
    assert "Defence Minister Rustem Umerov confirmed, in an interview with South Korean television" in text
    assert "Rests on the same interview as claim 1." in text
    assert "Internal edition: names confidential sources" in text


def test_long_words_are_searched_and_copied_as_they_are(document):
    raw = "".join(page.get_textpage().get_text_range() for page in document)
    assert "\u200b" not in raw
    unbroken = raw.replace("\r\n", "")
    assert sample_review().review.sha256 in unbroken
    assert "https://" in unbroken


def test_it_is_tagged_after_pdf_ua(data, document):
    assert pdfium.FPDFCatalog_IsTagged(document)
    assert b"pdfuaid:part" in data


def test_it_tells_what_it_is(document):
    facts = document.get_metadata_dict()
    assert facts["Title"] == "Fact-check: North Korean troops enter the war, Kyiv says"
    assert facts["Author"] == "Jo Doe"
    assert facts["CreationDate"].startswith("D:20241106120000")


def test_the_same_review_gives_the_same_bytes(data):
    assert render_pdf(sample_review()) == data


def test_article_and_entries_are_linked_both_ways_and_out(document):
    inner = [link for link in links(document) if pdfium.FPDFLink_GetDest(document, link)]
    outer = [link for link in links(document) if pdfium.FPDFLink_GetAction(link)]
    assert len(inner) >= 12 + 11
    assert outer


def test_it_has_the_same_claims_as_the_html(document):
    page = render_html(sample_review()).decode()
    numbers = re.findall(r'<h3 id="head-(\d+)"', page)
    assert re.findall(r"Claim (\d+): ", words(document)) == numbers
    assert sum(bookmark.get_title().startswith("Claim ") for bookmark in document.get_toc()) == len(numbers)


def test_hostile_words_are_only_words():
    data = render_pdf(hostile_review())
    assert b"javascript:" not in data.lower()
    with pypdfium2.PdfDocument(data) as document:
        text = words(document)
        assert not [link for link in links(document) if pdfium.FPDFLink_GetAction(link)]
    for hostile in MARKUP:
        assert hostile.replace(" ", "") in text.replace(" ", "")


def test_words_without_a_space_stay_on_the_page():
    with pypdfium2.PdfDocument(render_pdf(snapshot(text="w" * 300 + " " + "=" * 300))) as document:
        page = document[0]
        text = page.get_textpage()
        for place in range(text.count_rects()):
            assert text.get_rect(place)[2] <= page.get_width() - 70


def test_a_review_without_claims_says_so():
    with pypdfium2.PdfDocument(render_pdf(snapshot(text="", title="", reviewer=""))) as document:
        assert "No claims have been marked in this article." in words(document)


def test_claims_in_hundreds_of_layers():
    text = "a" * 500
    claims = [claim(number + 1, Span(number, 500 - number), text=text) for number in range(100)]
    with pypdfium2.PdfDocument(render_pdf(snapshot(claims, text=text))) as document:
        assert "Claim 100: " in words(document)


def test_pages_are_pictures_of_the_pdf(document):
    pages, whole = render_pages(sample_review(), 36)
    assert whole
    assert len(pages) == len(document)
    assert QImage.fromData(pages[0]).width() == pytest.approx(document[0].get_width() / 2, abs=1)


def test_of_a_long_report_the_beginning_is_pictured():
    text = "\n\n".join("Ten men came. " * 30 for _ in range(150))
    end = len(text) - 10
    claims = [claim(number + 1, Span(number, number + 5), Span(end, end + 5), text=text) for number in range(40)]
    pages, whole = render_pages(snapshot(claims, text=text), 18)
    assert not whole
    with pypdfium2.PdfDocument(render_pdf(snapshot(claims, text=text))) as document:
        assert 5 < len(pages) < len(document)


def test_a_single_page_is_a_list_too():
    assert len(render_pages(snapshot(text="Short."), 18).pictures) == 1


def test_a_character_without_a_font_costs_the_standard_but_not_the_report():
    data = render_pdf(snapshot(text="Unassigned: \u0378."))
    assert b"pdfuaid" not in data
    with pypdfium2.PdfDocument(data) as document:
        assert pdfium.FPDFCatalog_IsTagged(document)
        assert "Unassigned" in words(document)


def test_a_failure_is_told_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "report.typ").write_text('#panic("broken")')
    monkeypatch.setattr(pdf, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(UserError, match="export the report as HTML instead"):
        render_pdf(snapshot())
