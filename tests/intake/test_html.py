import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from tests.intake.samples import blocks, holds, outline, page, pointers, read

PAGES = ["flood", "divs", "brief", "live", "merger", "gdoc", "wiki"]
WORDS = st.lists(st.sampled_from(["Die", "bank", "“failed”", "on", "Monday,", "12", "said", "Ötzi’s", "€5m", "report", "—", "and", "nobody", "won"]), min_size=3, max_size=30)  # fmt: skip
FLOOD = [
    ("heading", 1, "River Senn floods cost €40m, council says"),
    ("paragraph", 0, "Repairs will take until 2028, and the insurers have yet to say what they will pay."),
    ("paragraph", 0, "Water in Mill Street on Sunday morning."),
    ("paragraph", 0, "The floods of last weekend caused damage of €40 million, the council of Lower Senn said on Friday in its minutes, three times as much as it had first feared."),
    ("paragraph", 0, "“We have never seen water this high,” said Mayor Petra Lund. “It rose by 2.4\u00a0metres in a night.”"),
    ("paragraph", 0, "No one was hurt."),
    ("heading", 2, "Three bridges closed"),
    ("paragraph", 0, "Three bridges stay closed, according to the road office, the police, the fire brigade and the railway:"),
    ("item", 1, "Mill Bridge, since 8 March"),
    ("item", 1, "the railway bridge near Altwick"),
    ("item", 1, "Old Bridge"),
    ("quotation", 1, "The water board was warned in 2019 and did nothing."),
    ("quotation", 1, "It must answer for that."),
    ("paragraph", 0, "That is what the opposition wrote in an open letter."),
    ("paragraph", 0, "Damage by town"),
    ("row", 0, "Town\tDamage"),
    ("row", 0, "Altwick\t€21m"),
    ("row", 0, "Senn\t€19m"),
    ("paragraph", 0, "The insurers will decide in May."),
]  # fmt: skip


def test_a_news_page() -> None:
    article = read(page("flood"))
    assert outline(article) == FLOOD
    assert (article.title, article.byline, article.outlet) == (
        FLOOD[0][2],
        "Ada Byrne, Tomas Roe",
        "The Morning Courier",
    )
    assert (article.published, article.language) == ("2026-03-14", "en-GB")
    assert article.url == "https://courier.example/news/senn-floods"
    assert pointers(article) == [
        ("link", "Friday in its minutes", "", "https://council.example/minutes/12"),
        ("footnote", "Lund.", "Interview with the authors on 10 March.", ""),
        ("link", "road office", "", "https://courier.example/roads"),
        ("link", "police", "", "https://courier.example/police"),
        ("link", "fire brigade", "", "https://courier.example/fire"),
        ("link", "the railway", "", "https://courier.example/rail"),
        ("link", "railway bridge", "", "https://rail.example/senn"),
        ("footnote", "letter.", "The letter is at the party's site.", "https://opposition.example/letter"),
    ]


def test_what_is_left_out_can_be_looked_at() -> None:
    removed = {what: words for what, words, _ in read(page("flood")).removed}
    assert removed["cookie notice"].startswith("We use cookies")
    assert removed["menu"] == "News / Sport / Opinion"
    assert removed["pull quote"] == "“We have never seen water this high,”"
    assert removed["newsletter"].startswith("Get the morning briefing")
    assert removed["comments"].startswith("Comments / Anna")
    assert removed["footnote"] == "The letter is at the party's site."


def test_lines_parted_by_breaks_in_an_old_encoding() -> None:
    article = read(page("divs"))
    assert article.encoding == "cp1252"
    assert outline(article)[:2] == [
        ("heading", 2, "Stadtrat streicht Buslinien"),
        ("paragraph", 0, "Ab Herbst fahren drei Linien nicht mehr. Die Verkehrsbetriebe sparen 1,2 Millionen Euro."),
    ]
    assert len(article.blocks) == 7
    assert (article.byline, article.published, article.language) == ("Jana Krüger, Emil Böhm", "2026-05-02", "de-DE")
    assert article.url == "https://neckarbote.example/lokales/buslinien"


def test_lists_tables_figures_and_posts() -> None:
    found = outline(read(page("live")))
    assert ("item", 2, "It carried 300 MW.") in found
    assert ("row", 0, "Albany\t120,000") in found
    assert ("quotation", 1, "Crews are on their way. Stay off the roads.") in found
    assert ("paragraph", 0, "CO2 alarms went off in a tunnel; sensors read 10⁶ units.") in found
    words = "\n".join(text for _, _, text in found)
    for furniture in ("Advertisement", "min read", "Trending", "storm alerts", "Skip to", "Contact us"):
        assert furniture not in words


def test_headline_and_standfirst_stand_outside_of_the_article() -> None:
    article = read(page("merger"))
    assert blocks(article) == [
        "Hospital merger approved",
        "Two hospitals will share surgeons from July, after a vote of 7 to 2.",
        "The county board voted 7 to 2 on Thursday to merge St. Anne’s and Lakeside hospitals, ending a dispute of four years.",
        "“It is done,” said chair Lena Holm.",
        "What changes for patients?",
        "Surgery moves to Lakeside; births stay at St. Anne’s.",
        "The union disagrees. “Beds will be lost,” it wrote on its site, citing a study and figures.",
        "He left.",
        "Additional reporting by Kai Storm.",
        "Correction: An earlier version misstated the vote.",
    ]
    assert (article.byline, article.published) == ("Mia Lind, Ole Berg", "2026-02-01")


def test_links_of_a_page_that_does_not_say_where_it_is_from() -> None:
    article = read(
        "<html><body><h1>Inquiry begins</h1><div><p>The inquiry opened on Monday with three witnesses.</p>"
        "<p>It sits <a href='/1'>again</a> on Wednesday.</p></div><div><h2>Related stories</h2>"
        "<a href='/2'><h3>How to prepare a house</h3></a><a href='/3'><h3>A dry winter raises the risk of a fire, says "
        "the bureau of the weather</h3></a></div>"
    )
    assert blocks(article)[1:] == [
        "The inquiry opened on Monday with three witnesses.",
        "It sits again on Wednesday.",
    ]
    assert article.pointers == ()


def test_a_form_or_a_sidebar_may_be_around_the_whole_page() -> None:
    source = "<html><body class='has-sidebar'><form id='aspnetForm'><p>It broke, he said.</p><p>So it did.</p></form>"
    assert blocks(read(source)) == ["It broke, he said.", "So it did."]


def test_names_and_date_that_are_only_seen() -> None:
    article = read(
        "<html><title>The Harbor Times: Quota cut</title><body><h1>Quota cut</h1><p>By Joe Tar</p><p>June 3, 2025</p>"
        "<p>The ministry cut the cod quota by 18 percent on Tuesday.</p>"
    )
    assert blocks(article) == ["Quota cut", "The ministry cut the cod quota by 18 percent on Tuesday."]
    assert (article.title, article.byline, article.published) == ("Quota cut", "Joe Tar", "2025-06-03")


def test_notes_of_an_encyclopedia() -> None:
    article = read(page("wiki"))
    assert [(kind, words, note) for kind, words, note, _ in pointers(article) if kind == "footnote"] == [
        ("footnote", "Senn.", "Meyer, Lakes, p. 9."),
        ("footnote", "deep.", "Survey of 2001."),
        ("footnote", "flooded.", "Meyer, Lakes, p. 9."),
    ]
    assert blocks(article)[-2:] == [
        "History",
        "The lake was dammed in 1931, when the village of Altsenn was flooded.",
    ]


def test_comments_of_an_exported_document() -> None:
    article = read(page("gdoc"))
    assert pointers(article) == [
        (
            "comment",
            "percent",
            "Check with the treasurer: https://treasury.example/2026",
            "https://treasury.example/2026",
        ),
        ("link", "the minutes", "", "https://board.example/budget"),
        ("footnote", "show.", "Minutes of 3 May, page 4.", ""),
    ]
    assert blocks(article)[-1] == "Teachers protested."


def test_a_page_of_scripts_has_no_article() -> None:
    with pytest.raises(UserError, match=r"^“a\.html” has no article text in it; it may need its site's scripts"):
        read(page("scripts"))


def test_a_page_of_scripts_may_have_its_article_as_data() -> None:
    article = read(page("data"))
    assert blocks(article)[1:] == ["The Karst mine reopened on Monday.", "It employs 340 people & will hire more."]
    assert "scripts" in article.warnings[0]


@pytest.mark.parametrize("name", PAGES)
def test_furniture_stays_when_it_is_wanted(name: str) -> None:
    article, whole = read(page(name)), read(page(name), keep=True)
    holds(article)
    holds(whole)
    letters = whole.text.replace("\u00ad", "").replace("[edit]", "")
    assert all(words in letters for words in blocks(article))
    assert {removed.what for removed in whole.removed} <= {"footnote", "comment"}


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), st.sampled_from(["article", "div", "section", "main"]))
def test_paragraphs_come_back_one_by_one(paragraphs: list[list[str]], tag: str) -> None:
    texts = [f"{number}. {' '.join(words)} in the end." for number, words in enumerate(paragraphs)]
    body = "\n".join(f"<p>{text.replace(' said', ' <b>said</b>')}</p>" for text in texts)
    article = read(
        f"<!doctype html><html><meta charset=utf-8><title>Some news</title><body><nav><a href=/>Home</a></nav>"
        f"<{tag}><h1>Some news</h1>{body}</{tag}><footer>About us</footer>"
    )
    assert blocks(article) == ["Some news", *texts]
    holds(article)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.data())
def test_a_damaged_page_is_an_article_or_a_user_error(name: str, data: st.DataObject) -> None:
    source = bytearray(page(name))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(source) - 1))
        source[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=6) | st.sampled_from([b"<", b">", b'"', b"</p>", b"<table>", b"<a href=#", b"&#0;", b"\0"]))  # fmt: skip
    try:
        article = read(bytes(source))
    except UserError:
        return
    holds(article)


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "#top", "data:text/html,x", "http://[x"],
)
def test_only_addresses_of_the_web_are_links(href: str) -> None:
    assert pointers(read(f"<html><body><p>The <a href='{href}'>report</a> was published on Monday.</p>")) == []


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (b"<html><body></body></html>", "has no article text in it"),
        (b"<html>" + b"<b></b>" * 200_000, "more than 200,000 elements"),
        (b"<html><p>" + b"word " * 2_100_000, "larger than 10 MB"),
        (b"<html><p>" + b"&amp;" * 2_100_000, "larger than 10 MB"),
    ],
    ids=["empty", "tags", "words", "entities"],
)
def test_pages_that_are_refused(source: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read(source)


@pytest.mark.parametrize("box", ["article", "main", "section", "div", "header"])
def test_a_page_may_leave_out_head_and_body(box: str) -> None:
    article = read(
        f"<!doctype html><title>Bank fails</title><{box}><h1>Bank fails</h1><p>It failed on Monday.</{box}>"
    )
    assert article.text == "Bank fails\n\nIt failed on Monday."


DEEP = "The bank failed on Monday, the regulator said."


@pytest.mark.parametrize("tags", ["<div>", "<b>x", "<div><span>", "<table><tr><td>", "<blockquote>", "<ul><li>x"])
def test_nothing_is_lost_in_the_deep(tags: str) -> None:
    article = read(f"<html><body>{tags * 600}<p>{DEEP}</p>{'</div>' * 1200}<p>And this came after all.</p>")
    assert DEEP in article.text
    assert article.text.endswith("And this came after all.")


def test_rows_that_are_not_closed() -> None:
    article = read("<html><body><p>A table of a thousand rows:<table>" + "<tr><td>a<td>b" * 1000 + "</table>")
    assert outline(article)[1:] == [("row", 0, "a\tb")] * 1000


def test_entities_of_the_page_are_not_expanded() -> None:
    entities = "<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>" for n in range(1, 40)
    )
    article = read(
        f"<?xml version='1.0'?><!DOCTYPE html [{entities}]><html><body><p>It said &f; and &a39; there.</p>"
    )
    assert article.text == "It said &f; and &a39; there."


def test_inlined_pictures_are_not_in_the_way() -> None:
    picture = "<img src='data:image/png;base64," + "A" * 12_000_000 + "'>"
    assert blocks(read(f"<html><body>{picture}<p>It broke on Monday, he said.</p>{picture}")) == [
        "It broke on Monday, he said."
    ]


@pytest.mark.parametrize(
    ("head", "data", "encoding"),
    [
        ("<meta charset='nonsense-9'>", "café".encode("cp1252"), "cp1252"),
        ("<meta charset='iso-8859-1'>", "“café”".encode("cp1252"), "cp1252"),
        ("<meta charset='windows-1251'>", "Москва".encode("cp1251"), "cp1251"),
        ("<meta charset='iso-8859-1'>", "café".encode(), "utf-8"),
        ("", "café".encode(), "utf-8"),
    ],
)
def test_encodings(head: str, data: bytes, encoding: str) -> None:
    article = read(b"<html>" + head.encode() + b"<p>" + data + b" closed on Monday, its owner said in a letter.</p>")
    assert article.encoding == encoding
    assert article.text.split()[0] == data.decode(encoding)


def test_a_wrong_encoding_is_switched() -> None:
    source = "<html><meta charset=windows-1252><p>Москва закрыта, сказал он.</p>".encode("cp1251")
    assert read(source, encoding="cp1251").text == "Москва закрыта, сказал он."


def test_bad_data_are_no_metadata() -> None:
    for data in (
        "[" * 100_000,
        "{",
        json.dumps({"@type": "NewsArticle", "headline": {"a": []}, "author": [[1], None]}),
    ):
        article = read(f"<html><script type='application/ld+json'>{data}</script><p>It broke on Monday, he said.</p>")
        assert article.text == "It broke on Monday, he said."


def test_the_page_says_where_it_was_saved_from() -> None:
    article = read(
        "<!DOCTYPE html>\n<!-- saved from url=(0030)https://courier.example/news/y -->\n<html><body>"
        "<p>The <a href='z'>dam</a> broke on Monday, he said.</p>"
    )
    assert article.url == "https://courier.example/news/y"
    assert pointers(article)[0][3] == "https://courier.example/news/z"


def test_notes_of_a_word_processor() -> None:
    article = read(page("word"))
    assert blocks(article) == ["Draft on dams", "The dam cost $5 million, the council said. It holds."]
    assert pointers(article) == [
        ("comment", "million", "Check the budget.", ""),
        ("footnote", "said.", "Minutes of 3 May, online.", "https://c.example/m"),
    ]
    assert article.language == "en-US"


def test_a_page_of_headings_keeps_them() -> None:
    assert blocks(read("<h1>Floods in Senn</h1>")) == ["Floods in Senn"]
    assert blocks(read("<title>Senn</title><h1>One</h1><h2>Two</h2>")) == ["One", "Two"]


def test_a_headline_of_a_lower_level_outside_the_text_on_a_page_without_title() -> None:
    words = "The council said that the floods had caused damage of forty million euros."
    source = (
        f"<div><h2>Saturday</h2><h3 class='post-title'>Floods</h3><div class=post>{words}<br><br>{words[4:]}</div>"
    )
    assert blocks(read(source)) == ["Floods", words, words[4:]]


def test_a_short_title_is_not_taken_for_said_by_chance() -> None:
    assert blocks(read("<title>Rain</title><p>The rain stopped.</p>")) == ["Rain", "The rain stopped."]


def test_elements_of_a_sites_own_are_judged_by_their_names() -> None:
    source = "<h1>Floods</h1><p>Nobody was hurt, said the mayor.</p><amp-ad><div>Buy now</div></amp-ad><p>Three bridges stay closed.</p><p aria-hidden=true>Nobody</p>"  # fmt: skip
    assert blocks(read(source)) == ["Floods", "Nobody was hurt, said the mayor.", "Three bridges stay closed."]


def test_quoted_characters_of_xhtml_and_a_scheme_in_capitals() -> None:
    source = "<html xmlns='http://www.w3.org/1999/xhtml'><p><![CDATA[Water rose.]]> <a href='HTTP://x.example/A'>See it</a>.</p></html>"  # fmt: skip
    article = read(source)
    assert blocks(article) == ["Water rose. See it."]
    assert pointers(article) == [("link", "See it", "", "http://x.example/A")]


def test_titles_and_lists_written_by_word_and_google_docs() -> None:
    mark = "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>"
    source = f"<p class=MsoTitle>Floods</p><p>Two bridges stay closed, he said.</p><p style='mso-list:l0 level2 lfo1'>{mark}Mill Bridge</p>"  # fmt: skip
    assert outline(read(source)) == [
        ("heading", 1, "Floods"),
        ("paragraph", 0, "Two bridges stay closed, he said."),
        ("item", 2, "Mill Bridge"),
    ]
    article = read("<p class='c0 title' id='h.x'>Floods</p><h1 id='h.y'>The bill</h1><p>Two bridges stay closed.</p>")
    assert (article.title, blocks(article)) == ("Floods", ["Floods", "The bill", "Two bridges stay closed."])


LONG = "The council said on Friday that the floods had caused damage of forty million euros."


def test_notes_in_one_box_without_ways_back_stay_apart_on_a_saved_page() -> None:
    for page_itself in ("", "https://n.example/a"):
        marks = "".join(f"<sup><a href='{page_itself}#fn{number}'>{number}</a></sup>" for number in (1, 2))
        notes = "<div><p id=fn1><sup>1</sup> First.</p><p id=fn2><sup>2</sup> Second.</p></div>"
        article = read(f"<link rel=canonical href='https://n.example/a'><h1>Floods</h1><p>{LONG}{marks}</p>{notes}")
        assert blocks(article) == ["Floods", LONG]
        assert [note for _, _, note, _ in pointers(article)] == ["First.", "Second."]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Veröffentlicht am 14. März 2026", "2026-03-14"),
        ("Publié le 1er août 2026", "2026-08-01"),
        ("Publicado: 3 de enero de 2026", "2026-01-03"),
        ("Stand: 14.03.2026, 10:15 Uhr", "2026-03-14"),
    ],
)
def test_dates_as_they_are_written(line: str, published: str) -> None:
    assert read(f"<h1>Floods</h1><p>{line}</p><p>{LONG}</p>").published == published


def test_names_in_the_header_of_a_page_and_beside_the_date() -> None:
    assert read(f"<header><h1>Floods</h1><p>By Ada Byrne</p></header><p>{LONG}</p>").byline == "Ada Byrne"
    assert read(f"<h1>Floods</h1><p>By Ada Byrne | May 3, 2026</p><p>{LONG}</p>").byline == "Ada Byrne"


def test_a_caption_above_the_text_is_kept() -> None:
    source = f"<h1>Floods</h1><figure><img><figcaption>Mill Street</figcaption></figure><p>{LONG}</p>"
    assert blocks(read(source)) == ["Floods", "Mill Street", LONG]


def test_data_inside_a_comment() -> None:
    data = '{"@type": "NewsArticle", "headline": "Floods", "author": {"name": "Ada Byrne"}}'
    assert read(f"<script type='application/ld+json'><!--\n{data}\n--></script><p>{LONG}</p>").byline == "Ada Byrne"


def test_who_is_quoted_and_a_standfirst_without_full_stop_are_kept() -> None:
    quoted = "<blockquote><p>We were warned</p><footer>Petra Lund</footer></blockquote>"
    source = f"<h1>Floods</h1><p>The bill is far higher than feared</p><p>{LONG}</p>{quoted}"
    assert blocks(read(source)) == [
        "Floods",
        "The bill is far higher than feared",
        LONG,
        "We were warned",
        "Petra Lund",
    ]


def test_paragraphs_that_all_have_the_name_of_furniture_are_the_article() -> None:
    words = [f"{number}. {LONG}" for number in range(12)]
    source = "".join(f"<p class=share-text>{line}</p>" for line in words)
    assert blocks(read(f"<h1>Floods</h1><div><article>{source}</article></div>")) == ["Floods", *words]


def test_what_journals_and_microdata_tell_and_names_side_by_side() -> None:
    journal = "<meta name=citation_author content='Ada Byrne'><meta name=citation_journal_title content=Rivers>"
    article = read(f"{journal}<h1>Floods</h1><p>{LONG}</p>")
    assert (article.byline, article.outlet) == ("Ada Byrne", "Rivers")
    names = "<div>By <span class=author-name>Ada Byrne</span>, <span class=author-name>Tom Roe</span></div>"
    outlet = "<span itemprop=publisher><meta itemprop=name content=Courier></span>"
    article = read(f"<h1>Floods</h1>{names}{outlet}<p>{LONG}</p>")
    assert (article.byline, article.outlet) == ("Ada Byrne, Tom Roe", "Courier")


def test_a_link_in_code_begins_with_its_words() -> None:
    article = read(f"<h1>F</h1><p>{LONG}</p><pre>\n  a<a href='https://x.example'> b </a> c</pre>")
    assert blocks(article)[-1] == "  a b  c"
    assert pointers(article) == [("link", "b", "", "https://x.example")]
