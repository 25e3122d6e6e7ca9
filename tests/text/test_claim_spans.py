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
        ("OSLO, May 3 (Reuters) - The dam was built in 1931.", [("The dam was built in 1931", "")]),
        ("OSLO, May 3 (Reuters) - The dam is old, Brown said.", [("The dam is old", "Brown")]),
        # one who hands on what another said
        ("KBS quoted Brown as saying that the bridge was closed.", [("the bridge was closed", "Brown")]),
        ("KBS reported that the bridge was closed, citing officials.", [("the bridge was closed", "officials")]),
        ("The bridge was closed, Brown said, according to KBS.", [("The bridge was closed", "Brown")]),
        ("Brown said the bridge is believed to be closed.", [("the bridge is believed to be closed", "Brown")]),
        ("The bridge is expected to close, Brown said.", [("The bridge is expected to close", "Brown")]),
    ],
)
def test_claims(text: str, wanted: list[tuple[str, str]]) -> None:
    assert claims(text) == wanted


@given(st.text(alphabet="“”\"'(),.;–aB 0\n", max_size=60))
def test_claims_lie_in_their_sentence_in_order_and_apart(text: str) -> None:
    said = attributions(text)
    for sentence in Sentences(text).over(0, len(text)):
        found = [span for span, _ in claim_spans(text, sentence, [a for a in said if a.content.overlaps(sentence)])]
        assert found
        ends = [sentence.start, *(edge for span in found for edge in span), sentence.end]
        assert ends == sorted(ends)
        assert all(Span(*span) == span for span in found)
