import dataclasses
import os
import time
from collections.abc import Iterator

import pytest

from fcapp.errors import FieldError, UserError
from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.model.vocabulary import SourceKind, Stance
from fcapp.services import evidence
from tests.clock import NOON
from tests.contents import contents
from tests.desk import Desk


@pytest.mark.parametrize("fields", [EvidenceFields(Stance.REFUTES), EvidenceFields(quote=" ", note="\n")])
def test_evidence_that_says_nothing_is_refused(desk: Desk, fields: EvidenceFields) -> None:
    before = contents(desk.library)
    with pytest.raises(UserError, match="This evidence is empty"):
        evidence.add(desk.library, desk.review.id, desk.claim, fields)
    with pytest.raises(UserError, match="This evidence is empty"):
        evidence.change(desk.library, desk.review.id, desk.note, fields, None)
    assert contents(desk.library) == before


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"title": " ", "url": "", "author": ""}, "needs a title, an author or a link"),
        ({"url": "example.org"}, "must begin with http:// or https://"),
        ({"url": "javascript:alert(1)"}, "must begin with http:// or https://"),
        ({"published": "yesterday"}, "“yesterday” is not a date"),
        ({"accessed": "2024-13"}, "“2024-13” is not a date"),
    ],
)
def test_a_source_that_cannot_be_is_refused(desk: Desk, wrong: dict[str, str], why: str) -> None:
    fields = dataclasses.replace(SourceFields(title="T"), **wrong)
    before = contents(desk.library)
    with pytest.raises(FieldError, match=why) as raised:
        evidence.add(desk.library, desk.review.id, desk.claim, EvidenceFields(note="x"), fields)
    assert raised.value.field == next(iter(wrong))
    with pytest.raises(UserError, match=why):
        evidence.change(desk.library, desk.review.id, desk.evidence, EvidenceFields(), desk.source, fields)
    assert contents(desk.library) == before


def test_a_correction_of_a_source_holds_wherever_it_is_used(desk: Desk) -> None:
    evidence.add(desk.library, desk.review.id, desk.second, EvidenceFields(), desk.source)
    corrected = SourceFields(SourceKind.DOCUMENT, title=" Corrected ", published="2024-11")
    fields = EvidenceFields(Stance.CONTEXT, "new words")
    evidence.change(desk.library, desk.review.id, desk.evidence, fields, desk.source, corrected)
    for claim in (desk.claim, desk.second):
        source = desk.detail(claim).evidence[0].source
        assert source is not None
        assert (source.id, source.title, source.kind) == (desk.source, "Corrected", SourceKind.DOCUMENT)
    changed = desk.detail(desk.claim).evidence[0]
    assert (changed.stance, changed.quote, changed.locator) == (Stance.CONTEXT, "new words", "")


@pytest.fixture
def far_west() -> Iterator[None]:
    """The clock on the wall is ten hours behind Greenwich."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "XST10"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows sets the time zone for all programs at once")
@pytest.mark.usefixtures("far_west")
def test_a_pasted_link_becomes_a_source_of_the_day_on_the_wall(desk: Desk) -> None:
    desk.library.clock = lambda: NOON - 4 * 3_600_000
    evidence.paste(desk.library, desk.review.id, desk.second, "  https://example.org/new?a=1 \n")
    [piece] = desk.detail(desk.second).evidence
    assert piece.source is not None
    assert (piece.source.url, piece.source.kind) == ("https://example.org/new?a=1", SourceKind.WEB_PAGE)
    assert piece.source.accessed == "2024-11-05"


def test_a_link_that_is_known_is_the_same_source(desk: Desk) -> None:
    evidence.paste(desk.library, desk.review.id, desk.second, "https://example.org/briefing")
    [piece] = desk.detail(desk.second).evidence
    assert piece.source is not None
    assert (piece.source.id, piece.source.title) == (desk.source, "Press briefing")


@pytest.mark.parametrize(
    "text", ["see https://example.org", "javascript:alert(1)", "“A quotation.”", "file:///etc/passwd"]
)
def test_pasted_text_becomes_a_quotation(desk: Desk, text: str) -> None:
    evidence.paste(desk.library, desk.review.id, desk.second, f" {text}\n")
    [piece] = desk.detail(desk.second).evidence
    assert (piece.quote, piece.source) == (text, None)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_pasted_is_nothing(desk: Desk, text: str) -> None:
    with pytest.raises(UserError, match="This evidence is empty"):
        evidence.paste(desk.library, desk.review.id, desk.second, text)


def test_text_that_cannot_be_stored_is_cleaned_not_lost(desk: Desk) -> None:
    evidence.paste(desk.library, desk.review.id, desk.second, "a\0b \ud800 c")
    assert desk.detail(desk.second).evidence[0].quote == "a\ufffdb \ufffd c"
