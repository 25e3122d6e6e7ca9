import pytest

from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.services import evidence
from tests.desk import Desk


def add_source(desk: Desk, claim: int | None = None, **fields: str) -> int:
    evidence.add(desk.library, desk.review.id, claim or desk.second, EvidenceFields(), SourceFields(**fields))
    return max(row.id for row in evidence.search_sources(desk.library, "", limit=99))


def search(desk: Desk, words: str) -> list[int]:
    return [row.id for row in evidence.search_sources(desk.library, words)]


def test_sources_are_found_by_all_words_in_any_field(desk: Desk) -> None:
    found = add_source(
        desk, title="The Kursk report", author="A. Writer", publisher="News House", url="https://example.net/k"
    )
    for words in ("kursk", "REPORT writer", "house  kurs", "example.net", "net/k news", ""):
        assert found in search(desk, words), words
    for words in ("kursk nowhere", "reportA.", "The Kursk report\nA"):
        assert (found in search(desk, words)) is (words == "The Kursk report\nA")


@pytest.mark.parametrize("special", ["%", "_", "\\", "/", "'", '"', "%%", "[a]", "*", "^"])
def test_special_letters_are_letters(desk: Desk, special: str) -> None:
    found = add_source(desk, title=f"rate of 5{special} a year")
    assert search(desk, f"5{special} a") == [found]
    assert search(desk, special * 5) == []


@pytest.mark.parametrize(("stored", "typed"), [("Ärzteblatt", "ärzte"), ("Правда", "ПРАВДА"), ("Straße", "STRASSE")])
def test_letter_case_does_not_matter_in_any_script(desk: Desk, stored: str, typed: str) -> None:
    found = add_source(desk, title=stored)
    assert search(desk, typed) == [found]


@pytest.mark.parametrize("words", ["\ud800", "\0", "a\0b", "\udfff x"])
def test_words_that_cannot_be_stored_find_nothing(desk: Desk, words: str) -> None:
    assert search(desk, words) == []


def test_the_most_used_sources_come_first(desk: Desk) -> None:
    rare = add_source(desk, title="rare")
    often = add_source(desk, title="often")
    for claim in (desk.claim, desk.second):
        evidence.add(desk.library, desk.review.id, claim, EvidenceFields(), often)
    rows = evidence.search_sources(desk.library, "")
    assert [(row.id, row.uses) for row in rows] == [(often, 3), (rare, 1), (desk.source, 1)]
    assert [row.id for row in evidence.search_sources(desk.library, "", limit=1)] == [often]


def test_an_unused_source_is_still_found(desk: Desk) -> None:
    evidence.remove(desk.library, desk.review.id, desk.evidence)
    [row] = evidence.search_sources(desk.library, "briefing")
    assert (row.id, row.uses) == (desk.source, 0)
