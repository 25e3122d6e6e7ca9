import pytest

from fcapp.errors import CancelledError
from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.services import articles, claims, evidence, incoming, reviews
from fcapp.storage.library import Library
from tests.desk import Desk


def found(library: Library, words: str) -> set[int]:
    return {row.id for row in reviews.matching(library, words)}


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Die STRASSE nach Kyjiw", "straße"),
        ("Президент сказал", "ПРЕЗИДЕНТ"),
        ("Ο Οδυσσεύς", "οδυσσεΎΣ"),
        ("İstanbul’da", "i\u0307stanbul"),
        ("100 % of it", "%"),
        ("a_b", "_"),
        ("“quoted”", "“QUOTED”"),
        ("🙂 emoji", "🙂"),
        ("한국 국방부", "국방"),
    ],
)
def test_words_are_found_in_every_script_and_letter_case(library: Library, written: str, typed: str) -> None:
    wanted = articles.store(library, incoming.read_pasted(f"Title\n\n{written}"))
    articles.store(library, incoming.read_pasted("Another article"))
    assert found(library, typed) == {wanted}


def test_all_words_must_occur_but_not_at_one_place(desk: Desk) -> None:
    claims.set_claimant(desk.library, desk.review.id, desk.claim, "Zebra")
    evidence.add(
        desk.library,
        desk.review.id,
        desk.second,
        EvidenceFields(note="giraffe"),
        SourceFields(title="Lion"),
    )
    assert found(desk.library, "zebra GIRAFFE lion") == {desk.review.id}
    assert found(desk.library, "zebra giraffe tiger") == set()


@pytest.mark.parametrize(
    "word", ["claimantword", "cueword", "reasonword", "quoteword", "locatorword", "titleword", "noteword"]
)
def test_everything_that_is_written_in_a_review_is_searched(desk: Desk, word: str) -> None:
    review, library = desk.review.id, desk.library
    claims.set_claimant(library, review, desk.claim, "claimantword")
    claims.set_cue(library, review, desk.claim, "cueword")
    claims.write_rationale(library, review, desk.claim, "reasonword")
    evidence.add(
        library, review, desk.claim, EvidenceFields(quote="quoteword", locator="locatorword", note="noteword")
    )
    reviews.rename(library, review, "titleword")
    assert found(library, word) == {review}


def test_no_words_find_everything_in_the_order_of_the_list(desk: Desk) -> None:
    assert reviews.matching(desk.library, " ") == reviews.rows(desk.library)


@pytest.mark.parametrize("words", ["\ud800", "\0", "'; DROP TABLE review; --"])
def test_hostile_words_find_nothing(desk: Desk, words: str) -> None:
    assert found(desk.library, words) == set()


def test_what_was_removed_is_not_found(desk: Desk) -> None:
    claims.set_claimant(desk.library, desk.review.id, desk.claim, "Zebra")
    desk.library.undo(desk.review.id)
    assert found(desk.library, "zebra") == set()


def test_marked_words_are_found_by_their_article(desk: Desk) -> None:
    claims.mark(desk.library, desk.review, [Span(0, 9)])
    assert found(desk.library, "PRESIDENT") == {desk.review.id, desk.other.id}


def test_a_search_ends_as_soon_as_it_is_told_to(desk: Desk) -> None:
    calls = []

    def stop() -> None:
        calls.append(1)
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        reviews.matching(desk.library, "troops", stop)
    assert calls == [1]
