import io
import zipfile
from typing import Any

import docx as python_docx
import pytest

from fcapp.errors import UserError
from fcapp.intake import apart, reading
from fcapp.intake.imported import ImportedArticle, Incoming
from tests.intake.office_files import R, comment, docx, p, part, r, w, zipped

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)
HIDDEN = "<w:vanish/>"
BOX = "<w:txbxContent>{}</w:txbxContent>"


def read(data: bytes, **more: Any) -> ImportedArticle:
    return reading.read(Incoming(data, "a.docx", **more))


def shown(article: ImportedArticle) -> list[tuple[str, str, str, str]]:
    return [(one.kind.value, article.text[one.start : one.end], one.note, one.url) for one in article.pointers]


def kinds(article: ImportedArticle) -> list[tuple[str, str, int]]:
    return [(article.text[one.start : one.end], one.kind.value, one.level) for one in article.blocks]


def field(code: str, *inside: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(inside)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_what_python_docx_writes() -> None:
    made = python_docx.Document()
    made.add_heading("Bank fails", 0)
    made.add_heading("What is known", 1)
    paragraph = made.add_paragraph("The mayor said ")
    run = paragraph.add_run("40%")
    paragraph.add_run(" of homes.")
    note = made.add_comment(run, text="See https://a.example/x", author="Ann", initials="A")
    note.add_paragraph("and more")
    made.add_paragraph("one", style="List Bullet")
    made.add_paragraph("two", style="List Number 2")
    made.add_paragraph("He said so.", style="Intense Quote")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    made.sections[0].header.paragraphs[0].text = "Daily"
    made.core_properties.title, made.core_properties.author = "Bank fails again", "Ann Lee"
    file = io.BytesIO()
    made.save(file)
    article = read(file.getvalue())
    assert kinds(article) == [
        ("Bank fails", "heading", 1),
        ("What is known", "heading", 1),
        ("The mayor said 40% of homes.", "paragraph", 0),
        ("one", "item", 1),
        ("two", "item", 2),
        ("He said so.", "quotation", 1),
        ("a\tb", "row", 0),
    ]
    assert shown(article) == [("comment", "40%", "See https://a.example/x\nand more", "https://a.example/x")]
    assert article.pointers[0].author == "Ann"
    assert (article.title, article.byline, article.published) == ("Bank fails again", "Ann Lee", "")
    assert article.language == "en-US"
    assert [tuple(one) for one in article.removed] == [("page header", "Daily", 0)]


def test_a_comment_reaches_over_paragraphs_and_its_answers_stand_with_it() -> None:
    comments = part(
        "comments",
        comment(1, '<w:p w14:paraId="A1"><w:r><w:t>Who says?</w:t></w:r></w:p>'),
        comment(2, '<w:p w14:paraId="A2"><w:r><w:t>The bank.</w:t></w:r></w:p>', author="Bo"),
        comment(3, p(r("Nowhere."))),
    )
    extended = '<w15:commentEx w15:paraId="A1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>'
    relation = '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="ex.xml"/>'
    body = (
        p(r("One "), w("commentRangeStart", id="1"), r("two"))
        + p("")
        + p(r("three"), w("commentRangeEnd", id="1"), f"<w:r>{w('commentReference', id='1')}</w:r>", r(" four"))
    )
    article = read(docx(body, comments=comments, relations=relation, ex=part("ex", extended)))
    assert [(note, words) for _, words, note, _ in shown(article)] == [
        ("Who says?", "two\n\nthree"),
        ("The bank.", "two\n\nthree"),
    ]
    assert [one.author for one in article.pointers] == ["Ann", "Bo"]
    assert article.warnings == ("1 comment was left out, having no place in the text.",)


def test_a_mark_without_a_range_points_at_the_word_before_or_the_first_of_its_paragraph() -> None:
    reference = [f"<w:r>{w('commentReference', id=str(number))}</w:r>" for number in range(2)]
    body = p(r("One two"), reference[0], r(" three.")) + p(reference[1], r("Four five."))
    comments = part("comments", comment(0, p(r("a"))), comment(1, p(r("b"))))
    assert [words for _, words, _, _ in shown(read(docx(body, comments=comments)))] == ["two", "Four"]


def test_footnotes_endnotes_and_links() -> None:
    body = p(
        r("Homes"),
        f"<w:r>{w('footnoteReference', id='2')}</w:r>",
        r(" burn. Rents"),
        f"<w:r>{w('endnoteReference', id='3', customMarkFollows='1')}<w:t>*</w:t></w:r>",
        '<w:hyperlink r:id="rIdL0">' + r(" the ") + r("report") + "</w:hyperlink>",
        '<w:hyperlink w:anchor="below">' + r(" below") + "</w:hyperlink>",
        '<w:hyperlink r:id="rIdL1">' + r(" file") + "</w:hyperlink>",
        field(' HYPERLINK "https://b.example" ', r(" field")),
        f'<w:fldSimple w:instr=" HYPERLINK &quot;https://c.example&quot; ">{r(" simple")}</w:fldSimple>',
        field(" PAGE ", r(" 7")),
    )
    notes = [
        f'<w:{kind} w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>", r(" A "), r("note"))}</w:{kind}>'
        for kind, number in (("footnote", 2), ("endnote", 3))
    ]
    article = read(
        docx(
            body,
            links=["https://a.example", "file:///etc/passwd"],
            footnotes=part("footnotes", notes[0]),
            endnotes=part("endnotes", notes[1]),
        )
    )
    assert article.text == "Homes burn. Rents the report below file field simple 7"
    assert shown(article) == [
        ("footnote", "Homes", "A note", ""),
        ("footnote", "Rents", "A note", ""),
        ("link", "the report", "", "https://a.example"),
        ("link", "field", "", "https://b.example"),
        ("link", "simple", "", "https://c.example"),
    ]


def test_tracked_changes_and_hidden_text() -> None:
    body = (
        p(r("A"), f"<w:ins>{r(' new')}</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>", r(" word."))
        + p(f"<w:moveFrom>{r('Moved.')}</w:moveFrom>")
        + p(f"<w:moveTo>{r('Moved.')}</w:moveTo>", r(" Hidden.", HIDDEN), r(" Seen.", '<w:vanish w:val="0"/>'))
        + p(r("First"), properties="<w:rPr><w:del/></w:rPr>")
        + p(r(" second."))
    )
    article = read(docx(body))
    assert article.text == "A new word.\n\nMoved. Seen.\n\nFirst second."
    assert article.warnings == (
        "2 tracked insertions were taken as text.",
        "2 tracked deletions were left out.",
        "1 run of hidden text was left out.",
    )


def test_comments_that_begin_or_end_in_a_deletion_keep_their_place() -> None:
    start, end = w("commentRangeStart", id="0"), w("commentRangeEnd", id="0")
    gone = "<w:r><w:delText>old </w:delText></w:r>"
    body = p(r("A "), f"<w:del>{start}{gone}</w:del>", r("new word"), f"<w:del>{gone}{end}</w:del>", r(" here."))
    article = read(docx(body, comments=part("comments", comment(0, p(r("Why?"))))))
    assert shown(article) == [("comment", "new word", "Why?", "")]


def test_text_boxes_stand_once_after_their_paragraph() -> None:
    modern = f"<w:drawing><wps:txbx>{BOX.format(p(r('Boxed.')))}</wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox>{BOX.format(p(r('Boxed.')))}</v:textbox></w:pict>"
    both = f"<w:r><mc:AlternateContent><mc:Choice>{modern}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    article = read(docx(p(r("Before"), both, r(" after.")) + p(f"<w:r>{old}</w:r>") + p("<w:r><w:drawing/></w:r>")))
    assert article.text == "Before after.\n\nBoxed.\n\nBoxed."
    assert article.warnings == ("1 picture was left out.",)


def test_letters_that_are_elements() -> None:
    inside = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/>"
        '<w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
        f"<w:smartTag>{r('f')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>{r('g')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here')}</w:sdtContent></w:sdt>"
        "<m:oMath><m:r><m:t>h</m:t></m:r></m:oMath>"
    )
    assert read(docx(p(inside))).text == "a b\u2011cd\ne≥fgh"


def test_styles_say_what_a_paragraph_is_in_any_language() -> None:
    def style(identity: str, name: str, based_on: str = "", properties: str = "") -> str:
        based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{based}'
            f"<w:pPr>{properties}</w:pPr></w:style>"
        )

    styles = part(
        "styles",
        style("berschrift2", "heading 2", "", '<w:outlineLvl w:val="1"/>'),
        style("Zwischen", "Zwischenzeile", "berschrift2"),
        style("Liste", "Aufzählung", "", '<w:numPr><w:numId w:val="3"/></w:numPr>'),
        style("Zitat", "Quote"),
        style("Unten", "Subtitle", "", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
    )
    numbered = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    body = (
        p(r("a"), style="Zwischen")
        + p(r("b"), style="Liste")
        + p(r("c"), style="Liste", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p(r("d"), style="Zitat")
        + p(r("e"), properties=numbered)
        + p(r("f"), properties='<w:outlineLvl w:val="0"/>')
        + p(r("g"), style="Unten")
        + p(r("h"), style="Heading3")
    )
    assert kinds(read(docx(body, styles=styles))) == [
        ("a", "heading", 2),
        ("b", "item", 1),
        ("c", "paragraph", 0),
        ("d", "quotation", 1),
        ("e", "item", 2),
        ("f", "heading", 1),
        ("g", "paragraph", 0),
        ("h", "heading", 3),
    ]


def test_tables_within_tables_are_words_and_a_table_of_one_cell_is_a_frame() -> None:
    def table(*cells: str) -> str:
        return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"

    inner = table(p(r("b")), p(r("c")))
    body = table(p(r("a")) + p(r("a")), inner + p()) + table(p(r("One.")) + p(r("Two.")))
    assert read(docx(body)).text == "a a\tb c\n\nOne.\n\nTwo."


def test_furniture_can_be_kept() -> None:
    header, footer = part("hdr", p(r("Daily"))), part("ftr", p(r("Page "), field(" PAGE ", r("7"))))
    section = '<w:sectPr><w:headerReference r:id="rIdP0"/><w:footerReference r:id="rIdP1"/></w:sectPr>'
    data = docx(p(r("Words.")) + section, header1=header, footer1=footer)
    assert read(data, keep_furniture=True).text == "Daily\n\nWords.\n\nPage 7"
    article = read(data)
    assert article.text == "Words."
    assert [(one.what, one.words) for one in article.removed] == [("page header", "Daily"), ("page footer", "Page 7")]


@pytest.mark.parametrize("stated", ["", "Microsoft Word - Document1", "Document1", "draft_final.docx"])
def test_a_title_that_a_program_made_up_is_none(stated: str) -> None:
    data = docx(p(r("By Ann")) + p(r("Bank fails"), style="Title") + p(r("Words.")))
    whole = with_part(data, "docProps/core.xml", CORE.format(f"<dc:title>{stated}</dc:title>"))
    assert read(whole).title == "Bank fails"


def test_properties() -> None:
    said = (
        "<dc:title>T</dc:title><dc:creator>Ann;Bo</dc:creator><cp:lastModifiedBy>Ed</cp:lastModifiedBy>"
        "<dcterms:created>2024-03-05T10:00:00Z</dcterms:created><dc:language>de-AT</dc:language>"
    )
    article = read(with_part(docx(p(r("Words."))), "docProps/core.xml", CORE.format(said)))
    assert (article.title, article.byline, article.published) == ("T", "Ann; Bo", "2024-03-05")
    assert article.language == "de-AT"


def with_part(data: bytes, name: str, words: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({**{one: archive.read(one) for one in archive.namelist()}, name: words})


def test_strict_documents_are_read() -> None:
    data = with_part(
        docx(""),
        "word/document.xml",
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        "<w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>",
    )
    assert read(data).text == "Words."


def test_macros_and_foreign_documents_are_left_out_with_a_word() -> None:
    data = with_part(docx(p(r("Words.")) + '<w:altChunk r:id="x"/>'), "word/vbaProject.bin", "x")
    assert read(data).warnings == ("1 embedded document was left out.", "Its macros were left out.")


def test_the_content_goes_before_the_name() -> None:
    assert reading.read(Incoming(docx(p(r("Words."))), "a.pdf")).text == "Words."


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word document; save it as DOCX"),
        (OLE, "old Office document"),
        (docx(p(r("Words.")))[:-40], "damaged"),
        (with_part(docx(""), "word/document.xml", "<w:document"), "damaged"),
        (with_part(docx(""), "word/document.xml", "<a/>"), "no Word document"),
        (with_part(docx(""), "word/document.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "document type"),
        (zipped({"word/documents": "x"}), "damaged"),
        (docx(p()), "no words"),
        (docx("<w:tbl><w:tr><w:tc>" * 1000 + "</w:tc></w:tr></w:tbl>" * 1000), "nested"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        apart.read(Incoming(data, "a.docx"))


def test_a_field_that_never_ends_takes_no_other_paragraph_away() -> None:
    body = p(r("One"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("code")) + p(r("Two"))
    assert read(docx(body)).text == "One\n\nTwo"


def test_many_paragraphs_and_comments_are_read() -> None:
    marks = "".join(
        p(w("commentRangeStart", id=str(n)), r(f"Word {n}"), w("commentRangeEnd", id=str(n))) for n in range(3_000)
    )
    comments = part("comments", *(comment(n, p(r(f"note {n}"))) for n in range(3_000)))
    article = read(docx(marks, comments=comments))
    assert len(article.blocks) == len(article.pointers) == 3_000
    assert {article.text[one.start : one.end].replace("Word", "note") == one.note for one in article.pointers} == {
        True
    }


def test_relations_to_elsewhere_are_not_followed() -> None:
    relations = "".join(
        f'<Relationship Id="x{n}" Type="{R}/{kind}" Target="http://a.invalid/x" TargetMode="External"/>'
        for n, kind in enumerate(
            ("attachedTemplate", "image", "subDocument", "aFChunk", "styles", "comments", "header")
        )
    )
    body = p(r("Words.")) + '<w:sectPr><w:headerReference r:id="x6"/></w:sectPr><w:subDoc r:id="x2"/>'
    article = read(docx(body, relations=relations))
    assert (article.text, article.pointers) == ("Words.", ())


def test_the_deepest_that_is_read() -> None:
    deep = "<w:hyperlink>" * 240 + r("a") + "</w:hyperlink>" * 240
    assert read(docx(p(deep))).text == "a"


def test_a_paragraph_that_is_deleted_with_its_end_leaves_the_next_one_what_it_is() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del>'
    end = '<w:rPr><w:del w:id="2"/></w:rPr>'
    article = read(docx(p(r("One")) + p(deleted, properties=end) + p(r("Head"), style="Heading2")))
    assert kinds(article) == [("One", "paragraph", 0), ("Head", "heading", 2)]


def test_a_link_to_a_place_in_a_page_keeps_it() -> None:
    link = f'<w:hyperlink r:id="rIdL0" w:anchor="b">{r("one")}</w:hyperlink>'
    body = p(link, r(" "), field('HYPERLINK "https://c.example" \\l "d"', r("two")))
    assert [url for _, _, _, url in shown(read(docx(body, links=["https://a.example"])))] == [
        "https://a.example#b",
        "https://c.example#d",
    ]


def test_marks_around_and_at_the_beginning_of_cells() -> None:
    end = w("commentReference", id="0")
    note = f"<w:r>{w('footnoteReference', id='2')}</w:r>"
    row = f"{w('commentRangeStart', id='0')}<w:tc>{p(r('a'))}</w:tc><w:tc>{p(note, r('b'))}</w:tc>"
    body = f"<w:tbl><w:tr>{row}{w('commentRangeEnd', id='0')}</w:tr></w:tbl>" + p(f"<w:r>{end}</w:r>", r("c"))
    parts = {
        "comments": part("comments", comment(0, p(r("row")))),
        "footnotes": part("footnotes", f'<w:footnote w:id="2">{p(r("cell"))}</w:footnote>'),
    }
    assert shown(read(docx(body, **parts))) == [("comment", "a\tb", "row", ""), ("footnote", "b", "cell", "")]


def test_a_comment_without_a_place_is_no_answer_to_the_one_before() -> None:
    body = p(w("commentRangeStart", id="0"), r("a"), w("commentRangeEnd", id="0"))
    article = read(docx(body, comments=part("comments", comment(0, p(r("b"))), comment(1, p(r("c"))))))
    assert [note for _, _, note, _ in shown(article)] == ["b"]
    assert article.warnings == ("1 comment was left out, having no place in the text.",)


def test_notes_that_nothing_refers_to_are_found_where_they_usually_are() -> None:
    notes = part("footnotes", f'<w:footnote w:id="2">{p(r("b"))}</w:footnote>')
    data = with_part(docx(p(r("a"), f"<w:r>{w('footnoteReference', id='2')}</w:r>")), "word/footnotes.xml", notes)
    assert shown(read(data)) == [("footnote", "a", "b", "")]


def test_a_field_within_the_code_of_a_field_is_no_text() -> None:
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = code.format("begin") + code.format("separate") + r("3") + code.format("end")
    body = p(code.format("begin"), inner, code.format("separate"), r("shown"), code.format("end"))
    assert read(docx(body)).text == "shown"


def test_the_style_heading_without_a_number_is_one() -> None:
    subtitle = (
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Subtitle"/><w:basedOn w:val="Heading"/></w:style>'
    )
    styles = f'<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/></w:style>{subtitle}'
    article = read(docx(p(r("a"), style="Heading") + p(r("b"), style="S"), styles=part("styles", styles)))
    assert kinds(article) == [("a", "heading", 1), ("b", "paragraph", 0)]
