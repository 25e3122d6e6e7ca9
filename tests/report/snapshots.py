"""Reviews made up for the tests of the report, most of them about the sample article."""

import hashlib
from collections.abc import Iterable

from fcapp.model.rows import ClaimDetail, ClaimRow, EvidenceRow, ReviewInfo, ReviewSnapshot, SourceRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import (
    ClaimType,
    Confidentiality,
    Finding,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)
from fcapp.paths import sample_article

NOON = 1_730_894_400_000
"""2024-11-06T12:00Z in milliseconds."""

ARTICLE = sample_article().read_text(encoding="utf-8")


def span(quote: str, text: str = ARTICLE) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def source(**changes: object) -> SourceRow:
    values = {
        "id": 1,
        "kind": SourceKind.WEB_PAGE,
        "title": "Press briefing, 5 November",
        "author": "Office of the Press Secretary",
        "publisher": "Department of Defense",
        "published": "2024-11-05",
        "url": "https://example.org/briefing?day=5&part=2",
        "accessed": "2024-11-06",
        "rank": Rank.PRIMARY,
        "confidentiality": Confidentiality.PUBLIC,
    }
    return SourceRow(**(values | changes))


def evidence(**changes: object) -> EvidenceRow:
    values = {
        "id": 1,
        "claim_id": 1,
        "stance": Stance.SUPPORTS,
        "quote": "At least ten thousand soldiers are now in the Kursk region.",
        "locator": "paragraph 4",
        "note": "Said in answer to a question.",
        "source": source(),
    }
    return EvidenceRow(**(values | changes))


def claim(number: int, *spans: Span, text: str = ARTICLE, **changes: object) -> ClaimDetail:
    row = {
        "id": number,
        "number": number,
        "quote": " … ".join(text[start:end] for start, end in spans),
        "claimant": "",
        "type": None,
        "priority": Priority.NORMAL,
        "verdict": None,
        "spans": spans,
    }
    detail = {"review_id": 1, "cue": "", "claim_date": "", "rationale": "", "evidence": ()}
    for name, value in changes.items():
        (detail if name in detail else row)[name] = value
    return ClaimDetail(row=ClaimRow(**row), **detail)


def snapshot(claims: Iterable[ClaimDetail] = (), text: str = ARTICLE, **changes: object) -> ReviewSnapshot:
    review = {
        "id": 1,
        "article_id": 1,
        "version_id": 1,
        "version": 2,
        "title": "North Korean troops enter the war, Kyiv says",
        "byline": "Staff writers",
        "outlet": "Example News",
        "published": "2024-11-05",
        "language": "en-GB",
        "url": "https://example.org/north-korean-troops",
        "text": text,
        "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "encoding": "utf-8",
        "file_name": "article.txt",
        "media_type": "text/plain",
        "imported_ms": NOON,
    }
    whole = {"reviewer": "Jo Doe", "generated_ms": NOON, "nothing_checkable": ()}
    for name, value in changes.items():
        (whole if name in whole else review)[name] = value
    return ReviewSnapshot(review=ReviewInfo(**review), claims=tuple(claims), **whole)


def sample_review() -> ReviewSnapshot:
    """A review of the sample article as a reviewer might leave it."""
    confidential = source(
        id=2,
        kind=SourceKind.PERSON,
        title="Officer in the general staff",
        author="",
        publisher="",
        published="",
        url="",
        confidentiality=Confidentiality.CONFIDENTIAL,
    )
    background = source(
        id=3,
        kind=SourceKind.PERSON,
        title="Western diplomat in Seoul",
        author="",
        publisher="",
        url="",
        rank=Rank.SECONDARY,
        confidentiality=Confidentiality.BACKGROUND,
    )
    kbs = source(
        id=4,
        title="Interview with the Ukrainian defence minister",
        author="",
        publisher="KBS",
        url="https://example.org/news/interview-with-the-defence-minister-of-ukraine-on-north-korean-soldiers-in-kursk",
    )
    return snapshot(
        [
            claim(
                1,
                span("the Ukrainian military’s first clashes with North Korean troops had opened the way"),
                span("The first battles with North Korean soldiers have opened a new chapter of instability"),
                claimant="Volodymyr Zelenskiy",
                cue="said",
                type=ClaimType.EVENT,
                claim_date="2024-11-05",
                verdict=Verdict.UNVERIFIED,
                rationale=(
                    "Two Ukrainian officials speak of clashes on the same day. No party outside Ukraine has seen them: "
                    "the Pentagon could not corroborate it, and Seoul speaks of arrivals only.\n\n"
                    "Footage that was offered as proof is older than the deployment. Asked again on Wednesday, the "
                    "ministry pointed to the interview and gave no place, no unit and no time."
                ),
                evidence=(
                    evidence(
                        stance=Stance.SUPPORTS,
                        quote="Yes, I think so. It is engagement.",
                        locator="04:12",
                        source=kbs,
                        note="",
                    ),
                    evidence(
                        id=2,
                        stance=Stance.CONTEXT,
                        quote="",
                        locator="",
                        note="Knows of one exchange of artillery fire and no close combat.",
                        source=confidential,
                    ),
                ),
            ),
            claim(
                2,
                span("instability in the world"),
                claimant="Volodymyr Zelenskiy",
                cue="said",
                type=ClaimType.QUOTATION,
                verdict=Verdict.CONFIRMED,
                rationale="The words are in the recording of the address.",
                evidence=(evidence(quote="a new chapter of instability in the world", locator="00:41"),),
            ),
            claim(
                3,
                span("the first armed engagements had occurred with North Korean troops"),
                claimant="Rustem Umerov",
                cue="confirmed",
                type=ClaimType.EVENT,
                verdict=Verdict.UNVERIFIED,
                rationale="Rests on the same interview as claim 1.",
                evidence=(evidence(source=kbs, locator="04:12", quote="", note=""),),
            ),
            claim(
                4,
                span("the more than 2-1/2-year-old war"),
                claimant="(article)",
                type=ClaimType.NUMERICAL,
                verdict=Verdict.CONFIRMED,
                findings=(Finding.NO_EVIDENCE, Finding.NO_RATIONALE),
            ),
            claim(
                5,
                span(
                    "South Korea’s Defence Ministry said on Tuesday that more than 10,000 North Korean troops had arrived "
                    "in Russia"
                ),
                claimant="South Korea’s Defence Ministry",
                cue="said",
                type=ClaimType.QUOTATION,
                verdict=Verdict.CONFIRMED,
                rationale="The ministry’s spokesman said so at the daily briefing.",
                evidence=(evidence(quote="", note="", locator=""),),
            ),
            claim(
                6,
                span("more than 10,000 North Korean troops had arrived in Russia, with a “significant number”"),
                claimant="South Korea’s Defence Ministry",
                cue="said",
                type=ClaimType.NUMERICAL,
                claim_date="2024-11-05",
                verdict=Verdict.DISPUTED,
                rationale="The other figures of the day are 10,000 in Kursk alone and 11,000 in all of Russia.",
                evidence=(
                    evidence(stance=Stance.REFUTES),
                    evidence(
                        id=2,
                        stance=Stance.REFUTES,
                        quote="Nobody here would sign that number.",
                        locator="",
                        note="",
                        source=background,
                    ),
                ),
            ),
            claim(
                7,
                span(
                    "10,000 North Korean troops had arrived in Russia, with a “significant number” in the frontline areas"
                ),
            ),
            claim(
                8,
                span("11,000 North Koreans were in Russia"),
                claimant="Volodymyr Zelenskiy",
                cue="quoted",
                type=ClaimType.NUMERICAL,
                verdict=Verdict.UNVERIFIED,
                rationale="The intelligence report is not public.",
            ),
            claim(
                9,
                span("at least 10,000 North Korean soldiers were in Kursk"),
                claimant="The Pentagon",
                cue="said",
                type=ClaimType.NUMERICAL,
                verdict=Verdict.CONFIRMED,
                rationale="In the transcript.",
                evidence=(evidence(),),
            ),
            claim(
                10,
                span("the Russian military was trying to pass off the North Koreans as Buryats"),
                claimant="Rustem Umerov",
                cue="told",
                type=ClaimType.CAUSAL,
            ),
            claim(
                11,
                span("a total of 15,000 troops could be deployed"),
                claimant="Rustem Umerov",
                cue="quoted",
                type=ClaimType.NUMERICAL,
                verdict=Verdict.DISPUTED,
                rationale="The interview says “units”, not a total.",
                evidence=(evidence(stance=Stance.REFUTES, source=None, quote="Up to five units of 3,000 each."),),
                findings=(Finding.QUOTE_WITHOUT_SOURCE,),
            ),
            claim(12, quote="A sentence that the second version no longer has.", verdict=Verdict.DISPUTED),
        ],
        nothing_checkable=(span("Umerov said he expected a sharp rise"),),
    )
