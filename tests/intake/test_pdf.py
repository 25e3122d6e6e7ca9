"""PDF files: such as Typst sets, and such as are written by hand, also to do harm."""

import random

import pytest

from fcapp.errors import UserError
from fcapp.intake import pdf as reader
from fcapp.intake.imported import ImportedArticle, Incoming, PointerKind, Removed, no_tick
from fcapp.model.structure import BlockKind
from tests.intake.pdfs import lines, locked, pdf, pdf_of, put_together, typeset

SAID = (
    "the bank failed on Monday and minister said that officials were afflicted by efficient flows of waffles in "
    "extraordinary circumstances although nobody responsible could corroborate figures which amounted to 11,000 or "
    "12.5 municipal expenditure first quarter 2024 Umerov told KBS “troops” there’s Kyiv reconstruction"
)
WORDS = SAID.split()


def read(data: bytes, name: str = "a.pdf", *, keep_furniture: bool = False) -> ImportedArticle:
    return reader.read(Incoming(data, name, keep_furniture=keep_furniture), no_tick)


def blocks(article: ImportedArticle) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def removed(article: ImportedArticle, what: str) -> list[str]:
    return [one.words for one in article.removed if one.what == what]


def prose(seed: int, count: int) -> list[str]:
    """Paragraphs whose last line is short, as in print."""
    chance = random.Random(seed)
    texts = []
    for _ in range(count):
        words = [chance.choice(WORDS) for _ in range(chance.choice((23, 47, 90, 160)))]
        texts.append(" ".join(words).capitalize() + " end.")
    return texts


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize(
    "form", ["justify: true", "justify: false", "justify: true, first-line-indent: 1.2em, spacing: 0.65em"]
)
@pytest.mark.parametrize("hyphenate", ["true", "false"])
def test_what_is_set_comes_back_word_for_word(columns: int, form: str, hyphenate: str) -> None:
    texts = prose(columns, 14)
    source = (
        f'#set page(columns: {columns}, margin: 2cm, header: [The Echo #h(1fr) 5 November], numbering: "1 / 1")\n'
        f'#set text(size: 10pt, lang: "en", hyphenate: {hyphenate})\n#set par({form})\n= The heading\n\n'
    )
    article = read(typeset(source + "\n\n".join(texts)))
    assert article.text.split() == ["The", "heading", *" ".join(texts).split()]
    assert article.blocks[0].kind is BlockKind.HEADING
    found = blocks(article)[1:]
    assert sum(text in found for text in texts) >= 12  # the end of a page or column may hide the end of a paragraph
    assert bool(removed(article, "hyphen")) == (hyphenate == "true")
    assert set(removed(article, "running head")) == {"The Echo 5 November"}
    assert removed(article, "page number")[0].startswith("1 / ")


def test_a_newspaper_page_with_a_headline_over_its_columns() -> None:
    texts = prose(7, 6)
    source = (
        '#set page(columns: 3, margin: 1.5cm)\n#set text(size: 9pt, hyphenate: true, lang: "en")\n#set par(justify: true)\n'
        '#place(top, scope: "parent", float: true)[#text(26pt, weight: "bold")[Crops fail in the north] \\ By Jane Doe]\n'
    )
    article = read(typeset(source + "\n\n".join(texts)))
    assert article.title == "Crops fail in the north"
    assert article.byline == "Jane Doe"
    assert article.text.split() == [
        "Crops",
        "fail",
        "in",
        "the",
        "north",
        "By",
        "Jane",
        "Doe",
        *" ".join(texts).split(),
    ]


def test_headings_lists_links_and_footnotes() -> None:
    article = read(
        typeset(
            '#set text(lang: "en")\n= Title\n== Part\nThe office#footnote[See #link("https://example.org/n").] told '
            '#link("https://example.org/a")[all of it] again.\n- one\n- two\n  - inner\n\nThe end of it.'
        )
    )
    kinds = [(block.kind, block.level) for block in article.blocks]
    assert kinds == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 2),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert article.text == "Title\n\nPart\n\nThe office told all of it again.\n\none\ntwo\ninner\n\nThe end of it."
    pointed = [(p.kind, article.text[p.start : p.end], p.url, p.note) for p in article.pointers]
    assert pointed == [
        (PointerKind.FOOTNOTE, "office", "https://example.org/n", "See https://example.org/n."),
        (PointerKind.LINK, "all of it", "https://example.org/a", ""),
    ]
    assert article.language == "en"


def test_a_paragraph_over_the_end_of_a_page_is_one() -> None:
    text = " ".join(prose(3, 8))
    article = read(typeset('#set page(width: 12cm, height: 8cm, numbering: "1")\n#set par(justify: true)\n' + text))
    assert blocks(article) == [text]
    assert len(removed(article, "page number")) > 2


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    foot = ((40, 20, "https://example.org/article"), (550, 20, "1/1"))
    article = read(pdf([lines((72, 700, "The bank failed."), (72, 686, "It was small."), *foot)]))
    assert article.text == "The bank failed. It was small."
    assert removed(article, "running head") == ["https://example.org/article 1/1"]


def test_furniture_can_be_kept() -> None:
    data = typeset(
        '#set page(numbering: "1", width: 12cm, height: 8cm)\n#set par(justify: true)\n' + prose(3, 1)[0] * 5
    )
    assert not read(data, keep_furniture=True).removed
    assert "1" in blocks(read(data, keep_furniture=True))


# --- by hand ---------------------------------------------------------------------------------------------------------


def test_hyphens() -> None:
    placed = [
        "The extra-",
        "ordinary bank was well-",
        "known to the COVID-",
        "19 unit, which is pre-",
        "and post-war, in a self-",
        "made way.",
    ]
    article = read(pdf([lines(*((72, 700 - 14 * row, text) for row, text in enumerate(placed)))]))
    assert article.text == (
        "The extraordinary bank was well-known to the COVID-19 unit, which is pre- and post-war, in a self-made way."
    )
    assert article.removed == (Removed("hyphen", "extra- ordinary", 1),)


def test_a_compound_that_stands_elsewhere_keeps_its_hyphen() -> None:
    placed = ["A long-lived tree near the mu-", "seum is long-", "lived, and the museum is new."]
    article = read(pdf([lines(*((72, 700 - 14 * row, text) for row, text in enumerate(placed)))]))
    assert article.text == "A long-lived tree near the museum is long-lived, and the museum is new."


def test_lines_are_read_by_their_places_not_by_their_order_in_the_file() -> None:
    placed = [(72, 660, "third"), (72, 690, "first"), (120, 675, "line."), (72, 675, "second")]
    assert read(pdf([lines(*placed)])).text == "first second line. third"


def test_comments() -> None:
    marks = (
        b"/Annots [<< /Subtype /Highlight /QuadPoints [72 712 100 712 72 698 100 698] /Rect [72 698 100 712] "
        b"/Contents (Is this so?) /T (Ada) /M (D:20241105120000Z) >> "
        b"<< /Subtype /Text /Rect [400 640 420 660] /Contents (Check it) /T (Bo) >> "
        b"<< /Subtype /Popup /Rect [0 0 9 9] /Contents (no) >>]"
    )
    article = read(pdf([lines((72, 700, "Hello there world."), (72, 640, "Another one stands here."))], page=marks))
    assert [(article.text[p.start : p.end], p.note, p.author, p.date) for p in article.pointers] == [
        ("Hello", "Is this so?", "Ada", "2024-11-05"),
        ("here.", "Check it", "Bo", ""),
    ]


def test_a_link_over_the_end_of_a_line_is_one() -> None:
    link = b"<< /Subtype /Link /Rect [%d %d %d %d] /A << /S /URI /URI (https://example.org/a) >> >> "
    marks = b"/Annots [" + link % (110, 698, 200, 712) + link % (70, 684, 105, 697) + b"]"
    article = read(pdf([lines((72, 700, "Hello there world"), (72, 686, "again and again."))], page=marks))
    assert [article.text[p.start : p.end] for p in article.pointers] == ["ere world again"]


def test_actions_are_not_looked_at() -> None:
    marks = (
        b"/Annots [<< /Subtype /Link /Rect [70 690 200 715] /A << /S /Launch /F (calc.exe) >> >> "
        b"<< /Subtype /Link /Rect [70 690 200 715] /A << /S /URI /URI (javascript:alert) >> >>]"
    )
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    article = read(pdf_of("Hello there world.", catalog=script, page=marks))
    assert (article.text, article.pointers) == ("Hello there world.", ())


@pytest.mark.parametrize(
    ("info", "title", "byline"),
    [
        (b"/Title (Grain and war) /Author (Jane Doe)", "Grain and war", "Jane Doe"),
        (b"/Title (Microsoft Word - x.docx) /Author (user)", "The bank failed.", ""),
        (b"/Title (untitled) /Author (Administrator)", "The bank failed.", ""),
        (b"/Title (draft_3.indd) /Author (a@example.org)", "The bank failed.", ""),
        (b"/Title (\\(anonymous\\)) /Author (\\(anonymous\\))", "The bank failed.", ""),
        (b"/Title (A) /Author (Microsoft Office User)", "The bank failed.", ""),
    ],
)
def test_facts_that_say_something(info: bytes, title: str, byline: str) -> None:
    article = read(pdf_of("The bank failed.", info=info + b" /CreationDate (D:20241105)", catalog=b"/Lang (en-GB)"))
    assert (article.title, article.byline) == (title, byline)
    assert (article.published, article.language) == ("2024-11-05", "en-GB")


def test_a_turned_page_and_words_along_its_edge() -> None:
    up = b"BT /F1 12 Tf 0 1 -1 0 %d 100 Tm (%b) Tj ET "
    assert read(pdf([up % (100, b"Hello there") + up % (115, b"second line.")])).text == "Hello there second line."
    article = read(pdf([lines((72, 700, "Hello there world and all.")) + up % (20, b"Printed by X")]))
    assert article.text == "Hello there world and all."
    assert removed(article, "sideways words") == ["Printed by X"]


def test_a_page_without_text_among_others_is_told() -> None:
    article = read(pdf([lines((72, 700, "Hello there.")), b"0 0 100 100 re f"]))
    assert article.warnings == ("Page 2 came without text that can be read, perhaps as pictures.",)


@pytest.mark.parametrize("box", [b"0 0 1e30 1e30", b"-9e9 -9e9 9e20 9e20", b"0 0 0 0", b"612 792 0 0"])
def test_odd_pages(box: bytes) -> None:
    assert read(pdf([lines((72, 700, "Hello there."))], box=box)).text == "Hello there."


LOOP = put_together(
    [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 50 >>", b"<<>>", b"<<>>"]
)
LONG = put_together(
    [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + b"3 0 R " * 100_000 + b"] /Count 100000 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 700] >>",
        b"<<>>",
    ]
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\nnothing", "“a.pdf” is damaged or no PDF; get it again"),
        (pdf_of("Hello.")[:200], "“a.pdf” is damaged or no PDF; get it again"),
        (LOOP, "“a.pdf” is damaged or no PDF; get it again"),
        (LONG, "“a.pdf” has 100,000 pages, too many for an article; save the pages"),
        (pdf([b"0 0 100 100 re f"]), "“a.pdf” holds pictures of pages, not text; let a program"),
        (pdf([b""]), "“a.pdf” has no words in it that can be read"),
    ],
    ids=["rubbish", "truncated", "loop", "long", "scan", "blank"],
)
def test_what_cannot_be_read(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        read(data)
    assert str(told.value).startswith(sentence)
    assert str(told.value).endswith(".")


def test_a_locked_file_is_told_and_one_that_only_seems_locked_is_opened() -> None:
    with pytest.raises(UserError, match=r"^“a\.pdf” is locked with a password; open it in a PDF reader and save"):
        read(locked("The bank failed.", b"secret"))
    assert read(locked("The bank failed.", b"")).text == "The bank failed."


def test_very_many_links() -> None:
    link = b"<< /Subtype /Link /Rect [70 690 200 715] /A << /S /URI /URI (https://example.org/) >> >> "
    article = read(pdf_of("Hello there.", page=b"/Annots [" + link * 20_000 + b"]"))
    assert article.text == "Hello there."
    assert article.warnings == ("There are so many links and comments on a page that some were left out.",)


def test_a_line_that_is_all_there_is_on_each_page_is_the_text() -> None:
    article = read(pdf([lines((72, 700, "Hello there."))] * 3))
    assert (article.text.count("Hello there."), article.removed) == (3, ())


def test_progress_is_told_page_by_page() -> None:
    shares: list[float] = []
    reader.read(Incoming(pdf([lines((72, 700, "Hello there."))] * 3), "a.pdf"), shares.append)
    assert [round(share, 1) for share in shares] == [0.3, 0.6, 0.9]


def test_typewriter_letters_whose_spaces_stand_below_one_another_are_no_columns() -> None:
    rows = [f"words{number} stand about in a long enough line of print" for number in range(9)]
    page = pdf([lines(*((60, 700 - 24 * number, row) for number, row in enumerate(rows)))])
    assert read(page.replace(b"/Helvetica", b"/Courier  ")).text.split() == " ".join(rows).split()


def test_a_sentence_goes_on_although_its_first_line_is_bold() -> None:
    source = "*The bank failed on Monday and minister said that officials were afflicted*\\\nextraordinarily"
    article = read(typeset(f"#set page(width: 17.5cm)\n{source} often in circumstances. {SAID}"))
    assert len(article.blocks) == 1


def test_a_headline_in_the_middle_and_a_byline_in_small_letters_above_the_date() -> None:
    source = (
        "#align(center, text(18pt)[*Council raises school budget after years of painful and unwanted cuts*])\n\n"
        f"#text(9pt)[By Jane Doe \\ Monday, 4 March 2024]\n\n{SAID}"
    )
    article = read(typeset("#set page(width: 15cm)\n" + source))
    assert article.title == "Council raises school budget after years of painful and unwanted cuts"
    assert article.byline == "Jane Doe"
    assert blocks(article)[2] == "Monday, 4 March 2024"


def test_rows_of_a_table_are_paragraphs() -> None:
    rows = [("City", "Budget"), ("Berlin", "1,200"), ("Hamburg", "900")]
    cells = [(60 + 150 * x, 600 - 15 * y, word) for y, row in enumerate(rows) for x, word in enumerate(row)]
    assert read(pdf([lines((60, 700, "The bank failed."), *cells)])).text.split("\n\n")[1:] == [
        "City Budget",
        "Berlin 1,200",
        "Hamburg 900",
    ]


def test_items_whose_numbers_only_room_sets_apart() -> None:
    number = [(60, 600 - 15 * y, str(y + 1)) for y in range(2)]
    item = [(84, 600 - 15 * y, "point about the bank") for y in range(2)]
    article = read(pdf([lines(*number) + b"\n" + lines(*item, size=10)]))
    assert [block.kind for block in article.blocks] == [BlockKind.ITEM] * 2


def test_small_words_at_the_top_of_pages_are_running_heads() -> None:
    source = (
        "#set page(header: context text(8pt)[#if calc.odd(here().page()) [The Echo] else [A long story]])\n"
        f"{SAID}\n#pagebreak()\n{SAID}"
    )
    assert removed(read(typeset(source)), "running head") == ["The Echo", "A long story"]
    alone = read(typeset(f"#set page(header: text(8pt)[The Echo #h(1fr) 5 November])\n{SAID}"))
    assert removed(alone, "running head") == ["The Echo 5 November"]
    address = read(typeset(f"#set page(header: text(8pt, `https://example.org/a`))\n{SAID}"))
    assert removed(address, "running head") == ["https://example.org/a"]


def test_stars_between_sections_are_no_list() -> None:
    article = read(typeset(f"{SAID}\n#align(center)[\\* \\* \\*]\n{SAID}"))
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH] * 3
    assert blocks(article)[1] == "* * *"
