import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.text.attribution import attributions
from fcapp.text.claim_spans import claim_spans
from fcapp.text.sentences import Sentences


def claims(text: str) -> list[tuple[str, str]]:
    """The claims of a text with their speakers, empty in the writer's own voice."""
    said = attributions(text)
    return [
        (text[span.start : span.end], who.speaker if who else "")
        for sentence in Sentences(text).over(0, len(text))
        for span, who in claim_spans(text, sentence, [one for one in said if one.content.overlaps(sentence)])
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bridge was closed in May.", [("The bridge was closed in May", "")]),
        (
            "Barring evidence of heat, Brown told Ohm TV, there was no reason to stop.",
            [("there was no reason to stop", "Brown")],
        ),
        (
            "The party won with 28.8%, projections showed, beating its rivals.",
            [("The party won with 28.8%", "projections")],
        ),
        ("Asked why the plan had no limit, Brown said that a review was near.", [("a review was near", "Brown")]),
        (
            "The level was 113, though that was for dry rice.",
            [("The level was 113", ""), ("that was for dry rice", "")],
        ),
        (
            "Not all is lost: white admirals and large blues increased.",
            [("Not all is lost: white admirals and large blues increased", "")],
        ),
        ("“They told us the whistle had blown,” Brown said.", [("They told us the whistle had blown", "Brown")]),
        (
            "It spent more than on libraries, parks and youth services put together, figures show.",
            [("It spent more than on libraries, parks and youth services put together", "figures")],
        ),
        (
            "One query uses ten times as much power as before, though more recent studies suggest the gap is smaller.",
            [("One query uses ten times as much power as before", ""), ("the gap is smaller", "more recent studies")],
        ),
        (
            "Brown said that the study underestimates harm, though he did not say how.",
            [("the study underestimates harm", "Brown"), ("he did not say how", "")],
        ),
        (
            "But when people are told about the costs, support falls to 58%, Brown found.",
            [("when people are told about the costs, support falls to 58%", "Brown")],
        ),
        (
            "The debt stood at $37bn in March, Brown notes, and interest payments are a fifth of revenue.",
            [("The debt stood at $37bn in March", "Brown"), ("interest payments are a fifth of revenue", "Brown")],
        ),
        (
            "“If they are found guilty, then a fine has to be paid,” Brown said.",
            [("If they are found guilty, then a fine has to be paid", "Brown")],
        ),
        (
            "Brown said “over two million” people had come; growth was half of that, so that figure is about right.",
            [
                ("“over two million” people had come", "Brown"),
                ("growth was half of that", ""),
                ("so that figure is about right", ""),
            ],
        ),
        (
            "Brown has vowed to raise tariffs by 25%; economists at the bank warn such a move could cost jobs.",
            [
                ("Brown has vowed to raise tariffs by 25%", ""),
                ("such a move could cost jobs", "economists at the bank"),
            ],
        ),
        (
            "Lists fell for a third month, official figures show, but the minister warned that winter pressures loom.",
            [("Lists fell for a third month", "official figures"), ("winter pressures loom", "the minister")],
        ),
        (
            "Mayor Ada Brown said that the bridge was closed in May.",
            [("the bridge was closed in May", "Ada Brown")],
        ),
        (
            "“The bridge was closed in May,” Brown said.",
            [("The bridge was closed in May", "Brown")],
        ),
        (
            "The ministry said at least 40 people were hurt, but it could not name them.",
            [("at least 40 people were hurt", "The ministry"), ("it could not name them", "The ministry")],
        ),
        (
            "The dam was built in 1931, although the council had rejected the plan.",
            [("The dam was built in 1931", ""), ("the council had rejected the plan", "")],
        ),
        (
            "Apples, pears, and plums were sold.",
            [("Apples, pears, and plums were sold", "")],
        ),
        ("New mayor", [("New mayor", "")]),
        (
            "The bridge fell in May and the mayor has resigned.",
            [("The bridge fell in May", ""), ("the mayor has resigned", "")],
        ),
        (
            "The council approved the plan in May, and in June it was dropped.",
            [("The council approved the plan in May", ""), ("in June it was dropped", "")],
        ),
        (
            "A crane fell on the mosque, killing 107 people or more.",
            [("A crane fell on the mosque", ""), ("killing 107 people or more", "")],
        ),
        (
            "The town won the cup this year, with the silver medal going to Ulm.",
            [("The town won the cup this year", ""), ("the silver medal going to Ulm", "")],
        ),
        (
            "Roads have been closed, homes have been raided; two men were held.",
            [("Roads have been closed", ""), ("homes have been raided", ""), ("two men were held", "")],
        ),
        (
            "The dam was built in 1931, the year in which the council fell.",
            [("The dam was built in 1931", ""), ("the year in which the council fell", "")],
        ),
        # what belongs together
        *(
            (whole + ".", [(whole, "")])
            for whole in (
                "The report came after North and South Korea exchanged fire",
                "Those who were hurt and the dead have been taken to hospital",
                "The man, who joined the bank in May, moved funds abroad",
                "If the dam breaks, the town will be lost",
                "The club has 350 members, 40 fewer than it wants",
                "He was kept at a base in Clearwater, Florida until he was eighteen",
                "The mayor opened the bridge and cut the ribbon",
                "So far 20 boats have been lost",
                "That decision has cost the town a fortune",
                "The new law was welcomed in the U.S.",
            )
        ),
        # what stands beside a saying
        (
            "The talks began in May and Brown says the talks will go on.",
            [("The talks began in May", ""), ("the talks will go on", "Brown")],
        ),
        (
            "Brown thanked all those who, Lind said, had helped in the flood.",
            [("had helped in the flood", "Lind")],
        ),
        ("OSLO, May 3 (Reuters) - The dam was built in 1931.", [("The dam was built in 1931", "")]),
        ("OSLO, May 3 (Reuters) - The dam is old, Brown said.", [("The dam is old", "Brown")]),
        # one who hands on what another said
        ("KBS quoted Brown as saying that the bridge was closed.", [("the bridge was closed", "Brown")]),
        ("KBS reported that the bridge was closed, citing officials.", [("the bridge was closed", "officials")]),
        ("The bridge was closed, Brown said, according to KBS.", [("The bridge was closed", "Brown")]),
        ("Brown said the bridge is believed to be closed.", [("the bridge is believed to be closed", "Brown")]),
        ("The bridge is expected to close, Brown said.", [("The bridge is expected to close", "Brown")]),
        (
            "Of the 3,212 patients admitted for assault, nearly 25% were under 20.",
            [("Of the 3,212 patients admitted for assault, nearly 25% were under 20", "")],
        ),
        ("As you know, we are on the way to Ulm.", [("As you know, we are on the way to Ulm", "")]),
        (
            "The base covers many drugs, natural products, and annotated compounds from the literature.",
            [("The base covers many drugs, natural products, and annotated compounds from the literature", "")],
        ),
        (
            "The drug raised weight, impaired sleep, and altered physical activity in mice.",
            [("The drug raised weight, impaired sleep", ""), ("altered physical activity in mice", "")],
        ),
        (
            "Police held Ann Lind, the mayor, and charged officials with fraud in May.",
            [("Police held Ann Lind, the mayor", ""), ("charged officials with fraud in May", "")],
        ),
        (
            "The study was done in regions where malaria is common.",
            [("The study was done in regions where malaria is common", "")],
        ),
        (
            "He was taken to a cell where he sat for a day.",
            [("He was taken to a cell", ""), ("where he sat for a day", "")],
        ),
        (
            "He was held on the 33rd floor where a lawyer questioned him.",
            [("He was held on the 33rd floor", ""), ("where a lawyer questioned him", "")],
        ),
        (
            "It cut the risk of death (331 cases, few of them old), and reduced hospital costs by a third.",
            [
                ("It cut the risk of death (331 cases, few of them old)", ""),
                ("reduced hospital costs by a third", ""),
            ],
        ),
        (
            "It fell near Oslo where 300 people made shoes.",
            [("It fell near Oslo", ""), ("where 300 people made shoes", "")],
        ),
        ("We do not know where he is now.", [("We do not know where he is now", "")]),
        (
            "The plan cut the cost of beds and the share of life spent with pain.",
            [("The plan cut the cost of beds and the share of life spent with pain", "")],
        ),
        (
            "The plan ended the spread and incidence of the so-called neglected diseases.",
            [("The plan ended the spread and incidence of the so-called neglected diseases", "")],
        ),
        (
            "The union called off the strike and the talks held in Ulm ended well.",
            [("The union called off the strike", ""), ("the talks held in Ulm ended well", "")],
        ),
    ],
)
def test_claims(text: str, wanted: list[tuple[str, str]]) -> None:
    assert claims(text) == wanted


def test_a_clause_that_only_says_who_speaks_is_no_claim() -> None:
    text = "The town has moved its boats, its rival council said on Tuesday; they are lost for ever."
    found = [text[slice(*span)] for span, _ in claim_spans(text, Span(0, len(text)), [])]
    assert found == ["The town has moved its boats", "they are lost for ever"]


PROSE = st.lists(
    st.sampled_from(
        [
            "Mayor Ada Brown", "The ministry", "he", "a poll", "500 people", "the bridge", "Brown", "officials", "KBS",
            "said", "told reporters that", "says", "was closed", "were killed", "found", "has cost $3m", "denied", "fell",
            "according to", "and", "but", "And", "But", "while", "although", "which", "who", "where", "with", "because",
            "that", "so", "yet", "or", ",", ";", ":", ".", "?", "!", "…", "–", "—", "-", "“", "”", '"', "'", "‘", "’",
            "«", "»", "(", ")", "[", "]", "in May", "on Tuesday", "killing", "two", "doors set to open", "\n\n", "\n",
            "U.S.", "voters’", "3.5%", "\u200f", "👩\u200d🚒", "\ufeff", "\x00", "\u2028", "ΑΘΗΝΑ", "北京", "•", "*",
        ]
    )
    | st.text(max_size=3),
    max_size=30,
)  # fmt: skip
CONJUNCTIONS = ("and", "but", "or", "although", "while", "whereas")
PAIRS = {"“": "”", "‘": "’", "«": "»", '"': '"'}


@given(st.text(alphabet="“”\"'(),.;–aB 0\n", max_size=60) | PROSE.map(" ".join))
def test_claims_lie_in_their_sentence_in_order_and_apart(text: str) -> None:
    said = attributions(text)
    for sentence in Sentences(text).over(0, len(text)):
        found = [span for span, _ in claim_spans(text, sentence, [a for a in said if a.content.overlaps(sentence)])]
        assert found
        ends = [sentence.start, *(edge for span in found for edge in span), sentence.end]
        assert ends == sorted(ends)
        assert all(Span(*span) == span for span in found)


@given(PROSE, st.sampled_from([" ", ""]))
def test_claims_begin_and_end_with_what_belongs_to_them(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    said = attributions(text)
    for sentence in Sentences(text).over(0, len(text)):
        if not any(map(str.isalnum, text[slice(*sentence)])):
            continue
        for span, _ in claim_spans(text, sentence, [a for a in said if a.content.overlaps(sentence)]):
            words = text[slice(*span)]
            assert any(map(str.isalnum, words))
            assert words == words.strip()
            first, *others = words.split()
            assert first.lower() not in CONJUNCTIONS or not any(map(str.isalnum, "".join(others)))
            assert words[0] not in ",;:.!?…" or words[1].isdigit()
            assert words[-1] not in ",;:!?…–—-"
            assert words[0] not in PAIRS or PAIRS[words[0]] in words[1:]
            assert words[-1] not in PAIRS.values() or words[-1] == "’" or _opened(words)


def _opened(words: str) -> bool:
    return any(opening in words[:-1] for opening, closing in PAIRS.items() if closing == words[-1])
