"""Reviews to try the program on: the sample article as a reviewer would leave it, and articles of any size."""

import random
from collections.abc import Iterator

from fcapp import services
from fcapp.intake.imported import Incoming
from fcapp.model.rows import ReviewInfo
from fcapp.model.spans import Span, quotation
from fcapp.model.tables import Claim, ClaimSpan, Evidence, Source
from fcapp.model.vocabulary import Priority, Stance, Verdict
from fcapp.services.articles import ArticleFields
from fcapp.services.libraries import Library
from fcapp.storage.edit import Edit
from tools.sample_claims import CLAIMS, NOTHING_CHECKABLE, SOURCES, SampleClaim
from tools.sample_page import CLAIM, PAGE


def sample(library: Library) -> int:
    """Import the sample article and check it half way, one service call for each key; returns the review's id."""
    review_id = services.libraries.import_sample(library)
    title = "Ukraine reports first clashes with North Korean troops"
    services.articles.describe(library, review_id, ArticleFields(title, outlet="Reuters", published="2024-11-05"))
    review = services.reviews.info(library, review_id)
    sources: dict[str, int] = {}
    for claim in CLAIMS:
        claim_id = _mark(library, review, claim)
        _describe(library, review_id, claim_id, claim)
        _prove(library, review_id, claim_id, claim, sources)
    for words in NOTHING_CHECKABLE:
        services.claims.toggle_nothing_checkable(library, review, _span(review, words))
    return review_id


def page() -> Incoming:
    """A news page on its way in."""
    return Incoming(PAGE.encode(), "harbour-wall.html")


def structured(library: Library) -> int:
    """Begin a review of the news page and mark a claim beside a link and a footnote; returns the review's id."""
    review_id = services.articles.store(library, services.incoming.read(page()))
    review = services.reviews.info(library, review_id)
    services.claims.mark(library, review, [_span(review, CLAIM)])
    return review_id


_REDRAFTED = (
    (
        "more than 10,000 North Korean troops had arrived in Russia",
        "about 12,000 North Korean soldiers had arrived in Russia",
    ),
    ("a “small engagement” with", "what he called a first “engagement” with"),
    ("a total of 15,000 troops", "a total of up to 15,000 troops"),
    (", including the Kursk region, where Ukrainian forces staged an incursion in August", ""),
    (" He said it was up to Russia how to implement its defence pact with Pyongyang.", ""),
)
_ADDED = "\n\nPyongyang’s foreign ministry said on Wednesday that the treaty had come into force at the weekend.\n"


def new_version(library: Library, review_id: int) -> None:
    """Put a later draft of the sample article under review: words changed, a statement cut, one moved, one added."""
    text = services.reviews.info(library, review_id).text
    for old, new in _REDRAFTED:
        text = text.replace(old, new)
    paragraphs = text.rstrip("\n").split("\n\n")
    paragraphs.insert(1, paragraphs.pop(4))
    draft = services.incoming.read_pasted("\n\n".join(paragraphs) + _ADDED)
    services.versions.take(library, services.versions.plan(library, review_id, draft))


def _span(review: ReviewInfo, words: str) -> Span:
    start = review.text.index(words)
    return Span(start, start + len(words))


def _mark(library: Library, review: ReviewInfo, claim: SampleClaim) -> int:
    first, *more = (_span(review, words) for words in claim.words)
    claim_id = services.claims.mark(library, review, [first])
    for span in more:
        services.claims.add_span(library, review, claim_id, span)
    return claim_id


def _describe(library: Library, review_id: int, claim_id: int, claim: SampleClaim) -> None:
    verbs = services.claims
    verbs.set_claimant(library, review_id, claim_id, claim.claimant)
    verbs.set_cue(library, review_id, claim_id, claim.cue)
    verbs.set_type(library, review_id, claim_id, claim.type)
    verbs.set_claim_date(library, review_id, claim_id, claim.claim_date)
    verbs.set_priority(library, review_id, claim_id, claim.priority)
    verbs.set_verdict(library, review_id, claim_id, claim.verdict)
    verbs.write_rationale(library, review_id, claim_id, claim.rationale)


def _prove(library: Library, review_id: int, claim_id: int, claim: SampleClaim, sources: dict[str, int]) -> None:
    for key, fields in claim.evidence:
        fresh = SOURCES[key]
        services.evidence.add(library, review_id, claim_id, fields, sources.get(key) or fresh)
        sources[key] = services.evidence.search_sources(library, fresh.title)[0].id


_VOCABULARY = (
    "the a of in and to was said minister troops city report figures new council on by from government police "
    "people year week month budget million official first last general after before against without between "
    "hospital school election court judge company bank river border northern southern minister’s spokeswoman"
)
_SOURCES = 50
_VERDICTS = (*Verdict, None)


def many(library: Library, words: int, claims: int, seed: int = 1) -> int:
    """Make an article of about `words` words with `claims` claims, two pieces of evidence each, in three steps.

    The same numbers make the same review; one claim in five overlaps the one before it. Returns the review's id.
    """
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    article = services.incoming.read_pasted(_article(chance, words))
    review = services.reviews.info(library, services.articles.store(library, article))
    with library.change("Add sources") as edit:
        sources = [edit.add(Source(title=f"Source {number}")).key for number in range(_SOURCES)]
    with library.change("Mark claims", review.id) as edit:
        for span in _places(chance, review.text, claims):
            _add_claim(edit, chance, review, span, sources)
    return review.id


def _article(chance: random.Random, words: int) -> str:
    paragraphs = ["An article of many words"]
    while words > 0:
        sentences = [_sentence(chance) for _ in range(chance.randint(2, 5))]
        words -= sum(sentence.count(" ") + 1 for sentence in sentences)
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_VOCABULARY.split(), k=chance.randint(8, 24))
    if chance.random() < 0.3:
        words.insert(3, f"{chance.randint(2, 90) * 1000:,}")
    return " ".join(words).capitalize() + "."


def _places(chance: random.Random, text: str, count: int) -> Iterator[Span]:
    for number in range(count):
        whole = number - 1 if number % 5 == 4 else number
        start = len(text) * whole // count + chance.randint(0, 20)
        start = text.find(" ", start) + 1
        end = text.find(" ", min(len(text) - 1, start + chance.randint(20, 120)))
        yield Span(start, end if end > start else len(text))


def _add_claim(edit: Edit, chance: random.Random, review: ReviewInfo, span: Span, sources: list[int]) -> None:
    verdict = chance.choice(_VERDICTS)
    rationale = _sentence(chance) if verdict else ""
    claim = edit.add(
        Claim(
            review_id=review.id,
            claimant=f"Speaker {chance.randint(1, 30)}",
            priority=chance.choice(list(Priority)),
            verdict=verdict,
            rationale=rationale,
        )
    )
    words = quotation(review.text, span)._asdict()
    edit.add(ClaimSpan(claim_id=claim.key, version_id=review.version_id, start=span.start, end=span.end, **words))
    for source in chance.sample(sources, 2):
        stance = chance.choice(list(Stance))
        edit.add(Evidence(claim_id=claim.key, source_id=source, stance=stance, quote=_sentence(chance)))
