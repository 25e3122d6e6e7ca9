"""What a reviewer could make of the sample article; all sources are made up and stand at reserved domains."""

from typing import NamedTuple

from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.model.vocabulary import (
    OWN_VOICE,
    ClaimType,
    Confidentiality,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)


class SampleClaim(NamedTuple):
    """A claim by its exact words in the article, with what was found; evidence is named by keys of SOURCES."""

    words: tuple[str, ...]
    claimant: str
    cue: str
    type: ClaimType
    verdict: Verdict | None = None
    rationale: str = ""
    priority: Priority = Priority.NORMAL
    claim_date: str = ""
    evidence: tuple[tuple[str, EvidenceFields], ...] = ()


SOURCES = {
    "address": SourceFields(
        title="Evening address of 5 November",
        author="Volodymyr Zelenskiy",
        publisher="Office of the President, press service",
        published="2024-11-05",
        url="https://president.example/addresses/2024-11-05",
        accessed="2024-11-06",
        rank=Rank.PRIMARY,
    ),
    "interview": SourceFields(
        title="Interview with Rustem Umerov, full recording",
        publisher="Korean public television",
        published="2024-11-05",
        url="https://television.example/interviews/umerov",
        accessed="2024-11-06",
        rank=Rank.PRIMARY,
    ),
    "briefing": SourceFields(
        kind=SourceKind.DOCUMENT,
        title="Press briefing of 4 November, transcript",
        publisher="United States Department of Defense",
        published="2024-11-04",
        url="https://defense.example/transcripts/2024-11-04",
        accessed="2024-11-06",
        rank=Rank.PRIMARY,
    ),
    "ministry": SourceFields(
        title="Statement on troops sent abroad",
        publisher="Defence Ministry of South Korea",
        published="2024-11-05",
        url="https://ministry.example/statements/1105",
        accessed="2024-11-06",
        rank=Rank.PRIMARY,
    ),
    "count": SourceFields(
        kind=SourceKind.DATA_SET,
        title="Troop movements, estimates by day",
        publisher="Institute for Open Sources",
        published="2024-11",
        url="https://institute.example.org/troops.csv",
        accessed="2024-11-07",
    ),
    "officer": SourceFields(
        kind=SourceKind.PERSON,
        title="Staff officer, by telephone",
        accessed="2024-11-07",
        rank=Rank.PRIMARY,
        confidentiality=Confidentiality.CONFIDENTIAL,
    ),
    "almanac": SourceFields(
        title="Almanac of the war, second edition",
        author="M. Example",
        publisher="Example University Press",
        published="2024",
        url="https://press.example.org/almanac",
        accessed="2024-11-06",
    ),
}

CLAIMS = (
    SampleClaim(
        (
            (
                "the Ukrainian military’s first clashes with North Korean troops had opened the way to more "
                "“instability in the world.”"
            ),
        ),
        "Volodymyr Zelenskiy",
        "said",
        ClaimType.CAUSAL,
        Verdict.CONFIRMED,
        "He said so in the address of that evening; whether it is so is an opinion.",
        claim_date="2024-11-05",
        evidence=(
            (
                "address",
                EvidenceFields(Stance.SUPPORTS, "have opened a new chapter of instability in the world", "02:10"),
            ),
        ),
    ),
    SampleClaim(
        ("first clashes with North Korean troops",),
        "Volodymyr Zelenskiy",
        "said",
        ClaimType.EVENT,
        Verdict.UNVERIFIED,
        "Two Ukrainian officials say so; nobody independent of them does.",
        Priority.HIGH,
        "2024-11-05",
        (
            ("address", EvidenceFields(Stance.SUPPORTS, note="The president speaks of “battles”.")),
            ("briefing", EvidenceFields(Stance.CONTEXT, "We cannot corroborate those reports.", "p. 3")),
        ),
    ),
    SampleClaim(
        ("the first armed engagements had occurred with North Korean troops",),
        "Rustem Umerov",
        "confirmed",
        ClaimType.EVENT,
        Verdict.UNVERIFIED,
        "“Confirmed” is too strong: the minister says so, the Pentagon could not corroborate it.",
        Priority.HIGH,
        "2024-11-05",
        (
            ("interview", EvidenceFields(Stance.SUPPORTS, "It is engagement.", "12:41")),
            ("briefing", EvidenceFields(Stance.REFUTES, "We cannot corroborate those reports.", "p. 3")),
            ("officer", EvidenceFields(Stance.CONTEXT, note="Heard of one clash, was not there.")),
        ),
    ),
    SampleClaim(
        ("more than 2-1/2-year-old war",),
        OWN_VOICE,
        "",
        ClaimType.NUMERICAL,
        Verdict.CONFIRMED,
        "From 24 February 2022 to 5 November 2024 are two years and eight months.",
        Priority.LOW,
        evidence=(("almanac", EvidenceFields(Stance.SUPPORTS, "24 February 2022", "p. 11")),),
    ),
    SampleClaim(
        ("“The first battles with North Korean soldiers have opened a new chapter of instability in the world,”",),
        "Volodymyr Zelenskiy",
        "said",
        ClaimType.QUOTATION,
        Verdict.CONFIRMED,
        "Word for word in the published text.",
        claim_date="2024-11-05",
        evidence=(("address", EvidenceFields(Stance.SUPPORTS, locator="02:10")),),
    ),
    SampleClaim(
        (
            (
                "We must, together with the world do everything so that this Russian step to expand the war with "
                "real escalation fails."
            ),
            "becomes a losing one – both for him and for North Korea.",
        ),
        "Volodymyr Zelenskiy",
        "",
        ClaimType.QUOTATION,
    ),
    SampleClaim(
        ("more than 10,000 North Korean troops had arrived in Russia",),
        "South Korea’s Defence Ministry",
        "said",
        ClaimType.NUMERICAL,
        Verdict.DISPUTED,
        "The figures of that week run from 8,000 to 11,000 and count different things.",
        Priority.HIGH,
        "2024-11-05",
        (
            ("ministry", EvidenceFields(Stance.SUPPORTS, "more than 10,000 soldiers")),
            ("count", EvidenceFields(Stance.REFUTES, "8,000 to 9,000", "row 31")),
        ),
    ),
    SampleClaim(
        (
            (
                "North Korean troops had arrived in Russia, with a “significant number” in the frontline areas, "
                "including the Kursk region"
            ),
        ),
        "South Korea’s Defence Ministry",
        "said",
        ClaimType.EVENT,
        Verdict.UNVERIFIED,
        "No number is given, and “frontline areas” is not explained.",
        claim_date="2024-11-05",
        evidence=(("ministry", EvidenceFields(Stance.CONTEXT, "a significant number")),),
    ),
    SampleClaim(
        ("Ukrainian forces staged an incursion in August",),
        OWN_VOICE,
        "",
        ClaimType.EVENT,
        Verdict.CONFIRMED,
        "It began on 6 August 2024.",
        Priority.LOW,
        evidence=(("almanac", EvidenceFields(Stance.SUPPORTS, "6 August 2024", "p. 214")),),
    ),
    SampleClaim(
        ("11,000 North Koreans were in Russia",),
        "Intelligence sources, quoted by Zelenskiy",
        "quoted",
        ClaimType.NUMERICAL,
        Verdict.DISPUTED,
        "One day later South Korea says 10,000; the article gives both without a word on the difference.",
        Priority.HIGH,
        "2024-11-04",
        (
            ("ministry", EvidenceFields(Stance.REFUTES, "more than 10,000 soldiers")),
            ("count", EvidenceFields(Stance.REFUTES, "8,000 to 9,000", "row 31")),
        ),
    ),
    SampleClaim(
        ("at least 10,000 North Korean soldiers were in Kursk",),
        "The Pentagon",
        "said",
        ClaimType.NUMERICAL,
        Verdict.CONFIRMED,
        "So in the transcript of the briefing.",
        claim_date="2024-11-04",
        evidence=(("briefing", EvidenceFields(Stance.SUPPORTS, "at least 10,000 in Kursk", "p. 2")),),
    ),
    SampleClaim(
        ("it could not corroborate suggestions that they had been engaged in combat",),
        "The Pentagon",
        "said",
        ClaimType.POSITION,
        Verdict.CONFIRMED,
        "So in the transcript of the briefing.",
        claim_date="2024-11-04",
        evidence=(("briefing", EvidenceFields(Stance.SUPPORTS, "We cannot corroborate those reports.", "p. 3")),),
    ),
    SampleClaim(
        ("there had been a “small engagement” with the North Korean troops",),
        "Rustem Umerov",
        "told",
        ClaimType.EVENT,
        claim_date="2024-11-05",
        evidence=(("interview", EvidenceFields(Stance.SUPPORTS, "small engagement", "12:55")),),
    ),
    SampleClaim(
        ("Yes, I think so. It is (an) engagement",),
        "Rustem Umerov",
        "said",
        ClaimType.QUOTATION,
        Verdict.CONFIRMED,
        "On the recording; “an” was added and is marked as added.",
        claim_date="2024-11-05",
        evidence=(("interview", EvidenceFields(Stance.SUPPORTS, locator="12:41")),),
    ),
    SampleClaim(
        (
            (
                "the Russian military was trying to pass off the North Koreans as Buryats, a Mongolian ethnic group "
                "from Siberian regions"
            ),
        ),
        "Rustem Umerov",
        "told",
        ClaimType.EVENT,
        priority=Priority.HIGH,
    ),
    SampleClaim(
        ("Buryats, a Mongolian ethnic group from Siberian regions",),
        OWN_VOICE,
        "",
        ClaimType.EVENT,
        Verdict.CONFIRMED,
        priority=Priority.LOW,
    ),
    SampleClaim(
        (
            "Plans had called for North Korean troops to undergo a month’s training",
            "is now being shortened to…two weeks or one week",
        ),
        "Rustem Umerov",
        "said",
        ClaimType.NUMERICAL,
    ),
    SampleClaim(
        (
            (
                "a total of 15,000 troops could be deployed along northeastern, eastern and southeastern parts of "
                "the 1,000-km-long (600-mile) front line in Ukraine"
            ),
        ),
        "Rustem Umerov",
        "quoted",
        ClaimType.NUMERICAL,
        priority=Priority.HIGH,
    ),
    SampleClaim(
        ("1,000-km-long (600-mile) front line",),
        OWN_VOICE,
        "",
        ClaimType.NUMERICAL,
        Verdict.DISPUTED,
        "1,000 km are 621 miles; and the line was longer that autumn.",
        evidence=(("almanac", EvidenceFields(Stance.REFUTES, "some 1,170 km", "p. 230")),),
    ),
    SampleClaim(
        ("Putin last week did not deny reports of their presence",),
        OWN_VOICE,
        "",
        ClaimType.EVENT,
    ),
)

NOTHING_CHECKABLE = (
    "G7 and allies warn Russia over use of North Korean troops in Ukraine",
    "Umerov said he expected a sharp rise in the number of North Koreans deployed.",
    (
        "“(There are) already contacts, but after a couple of weeks, we would see a more significant number and upon "
        "this, we will review it and analyse it,” he said."
    ),
)
