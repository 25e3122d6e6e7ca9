from dataclasses import replace

import pytest

from fcapp.model.spans import Span
from fcapp.text.suggest import Tier, suggest
from fcapp.text.suggested import DateMention, Figure
from tools.bench_text.claims import nearest
from tools.bench_text.own_news import Article, Label, articles, measure, overlap, wrong

TEXT = "He paid $3m on Monday."
PAID = Figure(8, 11, "money", 3e6, "$", "")
DAY = DateMention(15, 21, "2024-11-04")
ARTICLE = Article(
    "01",
    "2024-11-05",
    TEXT,
    [Label(Span(8, 11), "money", "3000000", "$", ""), Label(Span(15, 21), "date", "2024-11-04", "", "")],
    [],
)


def mistakes(figures: list[Figure], dates: list[DateMention]) -> list[str]:
    found = replace(suggest(TEXT, tier=Tier.LINEAR), figures=figures, dates=dates)
    return [sort for sort, _ in wrong(ARTICLE, found)]


@pytest.mark.parametrize(
    ("figures", "dates", "wanted"),
    [
        ([PAID], [DAY], []),
        ([], [DAY], ["missed"]),
        ([PAID], [], ["missed"]),
        ([replace(PAID, kind="number", value=3.0, unit="", hedge="some")], [DAY], ["kind", "value", "unit", "hedge"]),
        ([replace(PAID, end=10)], [DAY], ["figure span"]),
        ([PAID], [replace(DAY, iso=None)], ["iso"]),
        ([Figure(0, 2, "number", 1.0, "", ""), PAID], [DAY], ["extra"]),
    ],
)
def test_mistakes_are_sorted(figures: list[Figure], dates: list[DateMention], wanted: list[str]) -> None:
    assert mistakes(figures, dates) == wanted


def test_the_articles_are_labelled_whole() -> None:
    found = articles()
    assert len(found) == len(articles("odd")) + len(articles("even")) + len(articles("fresh")) == 16
    for article in found:
        assert not set("{}|") & set(article.text)
        assert article.labels == sorted(article.labels, key=lambda label: label.span)
        assert article.claims


def test_figures_dates_and_claims_are_found_in_our_own_articles() -> None:
    scores, _ = measure(tier=Tier.LINEAR)
    wrongly = sum(count for name, count in scores.items() if name.startswith("mistakes"))
    assert scores.get("mistakes, missed", 0.0) == 0
    assert wrongly <= 0.06 * scores["labels that must be found"]
    assert scores["claims, overlap with the nearest"] >= 0.75
    assert scores["type right, of those found"] >= 0.85
    assert scores["reasons, recall"] >= 0.85


def test_the_nearest_is_the_one_with_most_in_common() -> None:
    assert nearest([Span(0, 10), Span(20, 30)], [Span(0, 4), Span(0, 8)]) == [0.8, 0]
    assert nearest([Span(0, 10)], []) == [0]


def test_overlap_is_a_share() -> None:
    assert overlap(Span(0, 10), Span(0, 10)) == 1
    assert overlap(Span(0, 10), Span(5, 10)) == 0.5
    assert overlap(Span(0, 5), Span(5, 10)) == 0
