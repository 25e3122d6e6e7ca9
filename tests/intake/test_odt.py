import io
from typing import Any

import odfdo
import pytest

from fcapp.errors import UserError
from fcapp.intake import reading
from fcapp.intake.imported import ImportedArticle, Incoming
from tests.intake.office_files import ODF, odt, zipped

META = f"<office:document-meta {ODF}><office:meta>{{}}</office:meta></office:document-meta>"


def read(data: bytes, **more: Any) -> ImportedArticle:
    return reading.read(Incoming(data, "a.odt", **more))


def shown(article: ImportedArticle) -> list[tuple[str, str, str, str]]:
    return [(one.kind.value, article.text[one.start : one.end], one.note, one.url) for one in article.pointers]


def kinds(article: ImportedArticle) -> list[tuple[str, str, int]]:
    return [(article.text[one.start : one.end], one.kind.value, one.level) for one in article.blocks]


def p(*inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{"".join(inside)}</text:p>'


def test_what_odfdo_writes() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Header(2, "Bank fails"))
    paragraph = odfdo.Paragraph("The mayor said 40% of homes.")
    made.body.append(paragraph)
    paragraph.insert_annotation(after="mayor", body="See https://a.example/x", creator="Ann")
    paragraph.insert_annotation(content="40%", body="with a range", creator="Bo")
    paragraph.insert_note(after="homes", note_id="n1", citation="1", body="A note")
    made.body.append(odfdo.List(["one", "two"]))
    made.meta.title, made.meta.initial_creator, made.meta.creator = "Title", "Ann Lee", "Ed"
    file = io.BytesIO()
    made.save(file)
    article = read(file.getvalue())
    assert kinds(article) == [
        ("Bank fails", "heading", 2),
        ("The mayor said 40% of homes.", "paragraph", 0),
        ("one", "item", 1),
        ("two", "item", 1),
    ]
    assert shown(article) == [
        ("comment", "mayor", "See https://a.example/x", "https://a.example/x"),
        ("comment", "40%", "with a range", ""),
        ("footnote", "homes", "A note", ""),
    ]
    assert [one.author for one in article.pointers] == ["Ann", "Bo", ""]
    assert (article.title, article.byline) == ("Title", "Ann Lee")


def test_annotations_of_the_same_name_and_those_over_paragraphs() -> None:
    note = '<office:annotation office:name="a"><dc:creator>Ann</dc:creator><text:p>{}</text:p></office:annotation>'
    end = '<office:annotation-end office:name="a"/>'
    article = read(odt(p("One ", note.format("x"), "two") + p("three", end, " four", note.format("y"), ".")))
    assert [(words, note) for _, words, note, _ in shown(article)] == [("two\n\nthree", "x"), ("four", "y")]


def test_an_answer_stands_with_what_it_answers() -> None:
    space = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    first = '<office:annotation office:name="a"><text:p>x</text:p></office:annotation>'
    answer = (
        f'<office:annotation {space} office:name="b" loext:parent-name="a"><text:p>y</text:p></office:annotation>'
    )
    article = read(odt(p("One ", first, "two three", '<office:annotation-end office:name="a"/>', answer, " four")))
    assert [(words, note) for _, words, note, _ in shown(article)] == [("two three", "x"), ("two three", "y")]


def test_words_that_are_not_shown() -> None:
    automatic = (
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    )
    tracked = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
    )
    body = (
        tracked
        + p("a", '<text:span text:style-name="T1">b</text:span><text:change text:change-id="1"/>', " c")
        + p("quoted", style="P1")
        + '<text:section text:display="none">'
        + p("hidden")
        + "</text:section>"
        + p("<text:ruby><text:ruby-base>d</text:ruby-base><text:ruby-text>e</text:ruby-text></text:ruby>")
    )
    article = read(odt(body, automatic=automatic))
    assert kinds(article) == [("a c", "paragraph", 0), ("quoted", "quotation", 1), ("d", "paragraph", 0)]
    assert article.warnings == (
        "1 tracked insertion was taken as text.",
        "1 tracked deletion was left out.",
        "2 runs of hidden text were left out.",
    )


def test_structure() -> None:
    inner = "<text:list><text:list-item>" + p("two") + "</text:list-item></text:list>"
    frame = "<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>"
    picture = '<draw:frame><draw:image xlink:href="http://a.invalid/x.png"/><draw:image/></draw:frame>'
    cells = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in (p("a") + p("b"), p("c"), ""))
    body = (
        '<text:h text:outline-level="9">deep</text:h>'
        "<text:list><text:list-item>"
        + p("one")
        + inner
        + "</text:list-item></text:list>"
        + p("x<text:s text:c='3'/>y<text:line-break/>z\n  w", frame, picture)
        + f"<table:table><table:table-header-rows><table:table-row>{cells}</table:table-row></table:table-header-rows></table:table>"
        + p("f(", "<text:s/>", ")", style="Preformatted_20_Text")
        + p("<text:s text:c='2'/>g", style="Preformatted_20_Text")
    )
    article = read(odt(body))
    assert kinds(article) == [
        ("deep", "heading", 6),
        ("one", "item", 1),
        ("two", "item", 2),
        ("x y\nz w", "paragraph", 0),
        ("boxed", "paragraph", 0),
        ("a b\tc", "row", 0),
        ("f( )\n  g", "code", 0),
    ]
    assert article.warnings == ("1 picture was left out.",)


def test_links() -> None:
    links = "".join(
        f'<text:a xlink:href="{link}">{words}</text:a> '
        for link, words in (("https://a.example", "one"), ("#place", "two"), ("file:///etc/passwd", "three"))
    )
    assert shown(read(odt(p(links)))) == [("link", "one", "", "https://a.example")]


def test_furniture_and_properties() -> None:
    styles = (
        f'<office:document-styles {ODF}><office:styles><style:default-style style:family="paragraph">'
        '<style:text-properties fo:language="de" fo:country="AT"/></style:default-style></office:styles>'
        f"<office:master-styles><style:master-page><style:header>{p('Daily')}</style:header>"
        f"<style:footer>{p('Page <text:page-number>7</text:page-number>')}</style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    said = (
        "<dc:title>Document1</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Ed</dc:creator>"
        "<meta:creation-date>2024-03-05T10:00:00</meta:creation-date><dc:date>2025-01-01</dc:date>"
        '<meta:user-defined meta:name="Publisher">Daily</meta:user-defined>'
    )
    data = odt(p("By Ann") + p("Bank fails", style="Title") + p("Words."), styles=styles, meta=META.format(said))
    article = read(data)
    known = (article.title, article.byline, article.outlet, article.published, article.language)
    assert known == ("Bank fails", "Ann", "Daily", "2024-03-05", "de-AT")
    assert [(one.what, one.words) for one in article.removed] == [("page header", "Daily"), ("page footer", "Page 7")]
    assert read(data, keep_furniture=True).text == "Daily\n\nBy Ann\n\nBank fails\n\nWords.\n\nPage 7"


MIME = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt(""), "no words"),
        (odt("<text:section>" * 300 + "</text:section>" * 300), "nested"),
        (odt(p("a"))[:-30], "damaged"),
        (zipped({"mimetype": MIME + "text"}), "content.xml"),
        (zipped({"mimetype": MIME + "spreadsheet"}), "an OpenDocument file"),
        (zipped({"mimetype": MIME + "text", "content.xml": "<a/>"}), "no OpenDocument text"),
        (zipped({"mimetype": MIME + "spreadsheet", "content.xml": "<a/>"}), "no OpenDocument text"),
        (zipped({"mimetype": MIME + "presentation", "content.xml": "<a/>"}), "no OpenDocument text"),
        (
            zipped(
                {
                    "mimetype": MIME + "text",
                    "content.xml": "?",
                    "META-INF/manifest.xml": "<manifest:encryption-data/>",
                }
            ),
            "password",
        ),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read(data)


def test_the_deepest_that_is_read() -> None:
    deep = "<text:span>" * 240 + "a" + "</text:span>" * 240
    assert read(odt(p(deep))).text == "a"


def test_what_a_table_of_contents_is_made_from_is_no_text() -> None:
    source = "<text:index-title-template>Contents</text:index-title-template>"
    index = f"<text:table-of-content-source>{source}</text:table-of-content-source>"
    index += f"<text:index-body>{p('Chapter 1')}</text:index-body>"
    assert read(odt(f"{p('a')}<text:table-of-content>{index}</text:table-of-content>")).text == "a\n\nChapter 1"


def test_a_paragraph_in_the_style_of_a_heading_is_one() -> None:
    style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    assert kinds(read(odt(p("a", style="P1"), automatic=style))) == [("a", "heading", 2)]
