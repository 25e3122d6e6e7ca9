import itertools

from fcapp import services
from fcapp.model.vocabulary import Finding
from fcapp.storage.library import Library
from tools import sample_page, scenes


def test_the_sample_is_half_way_checked(library: Library) -> None:
    review = services.reports.snapshot(library, scenes.sample(library))
    rows = [claim.row for claim in review.claims]
    assert len(rows) == 20
    assert {row.verdict for row in rows} == {"confirmed", "unverified", "disputed", None}
    assert any(len(row.spans) > 1 for row in rows)
    assert any(one.spans[0].overlaps(two.spans[0]) for one, two in itertools.pairwise(rows))
    assert Finding.NO_EVIDENCE in {finding for row in rows for finding in row.findings}
    assert len(review.nothing_checkable) == 3
    assert len(services.evidence.search_sources(library, "")) == 7


def test_an_article_of_any_size_is_the_same_each_time(library: Library) -> None:
    one, two = (services.reports.snapshot(library, scenes.many(library, 600, 40, seed=3)) for _ in range(2))
    assert one.review.text == two.review.text
    assert [claim.row.spans for claim in one.claims] == [claim.row.spans for claim in two.claims]
    assert abs(len(one.review.text.split()) - 600) < 150
    assert [len(claim.evidence) for claim in one.claims] == [2] * 40


def test_the_news_page_has_all_that_an_import_deals_with(library: Library) -> None:
    review_id = scenes.structured(library)
    article = services.incoming.read(scenes.page())
    assert {block.kind.value for block in article.blocks} >= {"heading", "item", "quotation", "row", "code"}
    assert {one.what for one in article.removed} >= {"menu", "cookie notice", "footnote"}
    [claim] = services.reports.snapshot(library, review_id).claims
    assert {pointer.kind.value for pointer in article.pointers} == {"link", "footnote"}
    assert claim.row.quote == sample_page.CLAIM
