from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake import reading
from fcapp.intake.imported import ImportedArticle, Incoming
from tests.intake.office_files import dttm, rtf, rtf_words

LINK = r'{\field{\*\fldinst{HYPERLINK "%s"}}{\fldrslt{%s}}}'


def read(data: bytes, **more: Any) -> ImportedArticle:
    return reading.read(Incoming(data, "a.rtf", **more))


def shown(article: ImportedArticle) -> list[tuple[str, str, str, str]]:
    return [(one.kind.value, article.text[one.start : one.end], one.note, one.url) for one in article.pointers]


def kinds(article: ImportedArticle) -> list[tuple[str, str, int]]:
    return [(article.text[one.start : one.end], one.kind.value, one.level) for one in article.blocks]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_letter_comes_back(words: str) -> None:
    assert read(rtf("a" + rtf_words(words))).text == "a" + words


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'80", "café €"),
        (r"{\f1 \'cf\'f0\'e8}\'e9", "Приé"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"{\f2 \'93\'fa\'96{}\{}", "日本"[:1] + "\ufffd{"),
        (r"\u8364?x\uc0\u8364 x\uc2\u8364\'80\'80x", "€x€x€x"),
        (r"a\u-10179?\u-8704?", "a😀"),
        (r"a\u-10179?b\u-8704?", "a\ufffdb\ufffd"),
        (r"a\bin4 {{{{b", "ab"),
        (r"a{\*\unknown b}{\*\shppict c}d", "acd"),
        (r"\ldblquote a\rdblquote\emdash b\~c\_d\-e\tab f\line g", "“a”—b\u00a0c\u2011de f\ng"),
        ("a\nb\r\nc\0d", "abcd"),
        (r"{\upr{a}{\*\ud{b}}}", "b"),
        (r"{\listtext 1.\tab}a", "a"),
        (r"a{\v b}c{\deleted d}", "ac"),
        ("a}}}b", "ab"),
        ("{{{a", "a"),
        (r"a\u99999999999999?b", None),
    ],
)
def test_letters(body: str, text: str | None) -> None:
    found = read(rtf(body)).text
    assert found == text or (text is None and found.startswith("a"))


def test_a_binary_run_longer_than_the_file_ends_it() -> None:
    assert read(rtf(r"a\bin2147483647 b")).text == "a"


def test_code_pages_of_the_whole_file() -> None:
    assert read(rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8}").text == "При"
    assert read(rb"{\rtf1\mac \'8e}").text == "é"
    assert read(rb"{\rtf1\ansicpg99999 \'e9}").text == "é"


def test_hidden_and_tracked_words_are_counted_by_runs() -> None:
    body = r"a{\v b\'e9c{\b d}}{\v {\*\atrfstart 0}}e{\deleted f}{\deleted\b g}{\revised h}{\v i}j"
    article = read(rtf(body))
    assert article.text == "aehj"
    assert article.warnings == (
        "1 tracked insertion was taken as text.",
        "1 tracked deletion was left out.",
        "2 runs of hidden text were left out.",
    )


def test_comments_as_word_writes_them() -> None:
    body = (
        r"The {\*\atrfstart 1}mayor {\b said}{\*\atrfend 1}{\*\atnid AL}{\*\atnauthor Ann}\chatn{\*\annotation"
        rf"{{\*\atnref 1}}{{\*\atndate {dttm(2024, 3, 5)}}}\pard\plain See {LINK % ('https://a.example', 'this')}\par more}}"
        r" so.\par Then{\*\atnid B}{\*\atnauthor Bo}\chatn{\*\annotation\pard no range} on."
    )
    article = read(rtf(body))
    assert article.text == "The mayor said so.\n\nThen on."
    assert shown(article) == [
        ("comment", "mayor said", "See this\nmore", "https://a.example"),
        ("comment", "Then", "no range", ""),
    ]
    assert [(one.author, one.date) for one in article.pointers] == [("Ann", "2024-03-05"), ("Bo", "")]


def test_a_mark_at_the_beginning_of_a_paragraph_points_at_its_first_word() -> None:
    assert [words for _, words, _, _ in shown(read(rtf(r"One.\par{\footnote a}Two three.")))] == ["Two"]


def test_notes_and_links() -> None:
    body = (
        r"Homes{\super\chftn{\footnote\pard{\super\chftn} A note, https://b.example.}} burn. "
        + (LINK % ("https://a.example", "the report"))
        + (LINK % ("file:///etc/passwd", " a file"))
        + r'{\field{\*\fldinst HYPERLINK \\l "x"}{\fldrslt  below}}'
    )
    article = read(rtf(body))
    assert article.text == "Homes burn. the report a file below"
    assert shown(article) == [
        ("footnote", "Homes", "A note, https://b.example.", "https://b.example"),
        ("link", "the report", "", "https://a.example"),
    ]


def test_structure_and_properties() -> None:
    head = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel1 Zwischen;}{\s2 Quote;}}\deflang1031"
        r"{\info{\title Bank}{\author Ann}{\operator Ed}{\company Daily}{\creatim\yr2024\mo3\dy5}}"
    )
    body = (
        r"\pard\s1 a\par\pard\s2 b\par\pard\ls1\ilvl1 c\par\pard\ls1 d\par"
        r"\trowd\pard\intbl e\cell f\par g\cell\row\trowd\pard\intbl\cell h\cell\row\pard i\par"
    )
    article = read(rtf(body, head))
    assert kinds(article) == [
        ("a", "heading", 2),
        ("b", "quotation", 1),
        ("c", "item", 2),
        ("d", "item", 1),
        ("e\tf g", "row", 0),
        ("\th", "row", 0),
        ("i", "paragraph", 0),
    ]
    known = (article.title, article.byline, article.outlet, article.published, article.language)
    assert known == ("Bank", "Ann", "Daily", "2024-03-05", "de-DE")


def test_furniture_can_be_kept() -> None:
    data = rtf(r"{\header Daily\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 7}}}Words.{\pict 00ff}")
    assert read(data, keep_furniture=True).text == "Daily\n\nWords.\n\nPage 7"
    article = read(data)
    assert article.text == "Words."
    assert [(one.what, one.words) for one in article.removed] == [("page header", "Daily"), ("page footer", "Page 7")]
    assert article.warnings == ("1 picture was left out.",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{\\rtf1 " + b"{" * 1_000_000, "nested"),
        (b"{\\rtf1 " + b"{" * 900 + b"}" * 900, "no words"),
        (b"{\\rtf", "no words"),
        (rb"{\rtf1{\footnote a}}", "no words"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read(data)


def test_white_space_and_a_byte_order_mark_may_stand_before() -> None:
    assert read(b"\xef\xbb\xbf \r\n{\\rtf1 a}").text == "a"


def test_lists_as_wordpad_writes_them() -> None:
    bullet = r"{\pntext\f0\'B7\tab}"
    body = rf"a\par\pard{bullet}{{\*\pn\pnlvlblt{{\pntxtb\'B7}}}}b\par {bullet}c\par\pard d\par"
    assert [kind for _, kind, _ in kinds(read(rtf(body)))] == ["paragraph", "item", "item", "paragraph"]


def test_a_page_break_does_not_begin_the_paragraph_after_it() -> None:
    assert kinds(read(rtf(r"a\par\page\pard\outlinelevel0 b\par")))[1] == ("b", "heading", 1)


def test_rows_whose_cells_do_not_say_that_they_are_in_a_table() -> None:
    body = r"\trowd\cellx1\cellx2\pard a\cell b\cell\row\trowd\cellx1\cellx2 c\par d\cell\cell\row\pard e\par"
    assert kinds(read(rtf(body))) == [("a\tb", "row", 0), ("c d", "row", 0), ("e", "paragraph", 0)]


def test_a_table_in_a_header_makes_no_rows_of_the_text() -> None:
    assert kinds(read(rtf(r"{\header\trowd\cellx1 a\cell\row}b\par"))) == [("b", "paragraph", 0)]


@pytest.mark.parametrize("weekday", range(7))
def test_the_date_of_a_comment_on_any_day_of_the_week(weekday: int) -> None:
    packed = dttm(2024, 3, 5) | weekday << 29
    signed = packed - (1 << 32) if packed >> 31 else packed
    body = rf"a{{\*\atnauthor B}}\chatn{{\*\annotation{{\*\atndate {signed}}}c}}"
    assert [one.date for one in read(rtf(body)).pointers] == ["2024-03-05"]


def test_a_title_that_is_written_twice_is_the_one_in_unicode() -> None:
    assert read(rtf(r"a", r"{\info{\upr{\title ?}{\*\ud{\title \u1041?}}}}")).title == "Б"


def test_the_language_of_the_style_that_all_paragraphs_have() -> None:
    assert read(rtf(r"\lang1033 a", r"{\stylesheet{\s0\lang1036 Normal;}{\s1\lang1031 Other;}}")).language == "fr-FR"
