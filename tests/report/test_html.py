import re
from html.parser import HTMLParser

import pytest

from fcapp.model.spans import Span
from fcapp.paths import resource
from fcapp.report.html import render_html
from tests.report.hostile import MARKUP, hostile_review
from tests.report.snapshots import ARTICLE, claim, sample_review, snapshot

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """What a browser would see: elements with their attributes, and the text of the article and of the page."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.article: list[str] = []
        self.open: list[str] = []
        self.feed(data.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "p" and "article" in self.open:
            self.article.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data
        if "article" in self.open and "p" in self.open and "sup" not in self.open:
            self.article[-1] += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def page():
    return Page(render_html(sample_review()))


def test_elements_are_closed_in_order(page):
    assert page.open == []


@pytest.mark.parametrize("review", [sample_review(), hostile_review()], ids=["sample", "hostile"])
def test_nothing_is_loaded_and_nothing_is_run(review):
    data = render_html(review)
    page = Page(data)
    assert b"javascript:" not in data.lower()
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "link", "iframe", "object", "base", "form"})
    names = {name for _, attributes in page.elements for name in attributes}
    assert names.isdisjoint({"src", "srcset", "style", "action", "background", "data"})
    assert not [name for name in names if name.startswith("on")]
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert b"@import" not in data
    assert b"url(" not in data


def test_every_claim_is_linked_to_its_entry_and_back(page):
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    inner = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inner <= set(ids)
    numbers = range(1, 12)
    assert {f"claim-{number}" for number in numbers} | {f"text-{number}" for number in numbers} == inner
    assert "claim-12" in ids
    assert "not marked in the article" in page.text


def test_outer_links_are_web_links_that_tell_nothing(page):
    outer = [link for link in page.all("a") if not link["href"].startswith("#")]
    assert outer
    for link in outer:
        assert link["href"].startswith("https://example.org/")
        assert link["rel"] == "noreferrer noopener nofollow"


def test_the_article_reads_as_it_was_written(page):
    assert page.article == [line for line in ARTICLE.splitlines() if line]


def test_hostile_words_are_only_words():
    data = render_html(hostile_review())
    text = Page(data).text
    for words in MARKUP:
        assert words in text
    assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", data)


def test_every_verdict_has_its_shape_and_its_word(page):
    for told in ("✓ confirmed", "? unverified", "✕ disputed", "○ open"):
        assert told in page.text


def test_confidential_sources_are_announced(page):
    assert "Internal edition: names confidential sources" in page.text
    assert "confidential" in page.text.split("Officer in the general staff")[1][:20]


def test_language_of_the_page_and_of_the_article(page):
    assert page.all("html") == [{"lang": "en"}]
    assert page.all("h1") == [{"dir": "auto", "lang": "en-GB"}]


def test_a_review_without_claims_says_so():
    assert "No claims have been marked in this article." in Page(render_html(snapshot())).text


def test_claims_in_hundreds_of_layers():
    text = "a" * 700
    claims = [claim(number + 1, Span(number, 700 - number), text=text) for number in range(300)]
    page = Page(render_html(snapshot(claims, text=text)))
    assert page.article == [text]
    ids = {attributes.get("id") for _, attributes in page.elements}
    assert {f"text-{number}" for number in range(1, 301)} <= ids


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast_reaches_wcag_aa(scheme):
    style = resource("report", "report.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", style.split(":root")[scheme + 1]))
    verdicts = ("confirmed", "unverified", "disputed", "open")
    for ink in ("ink", "quiet", "link", *verdicts):
        assert _contrast(colours[ink], colours["paper"]) >= 4.5, ink
    for verdict in verdicts:
        assert _contrast(colours["ink"], colours[f"{verdict}-tint"]) >= 4.5, verdict
        assert _contrast(colours[verdict], colours[f"{verdict}-tint"]) >= 3, verdict


def test_dates_are_read_in_words_and_kept_for_machines():
    page = Page(render_html(sample_review()))
    times = {attributes["datetime"] for tag, attributes in page.elements if tag == "time"}
    assert {"2024-11-05", "2024-11-06", "2024-11-06T12:00Z"} <= times
    assert "5 November 2024" in page.text
    assert "6 November 2024, 12:00 UTC" in page.text
