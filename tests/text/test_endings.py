"""Where what somebody says ends, and the writer goes on."""

import pytest

from fcapp.text.attribution import attributions


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # whoever speaks does more
        ("Okafor said the dam was safe and urged both sides to wait.", "the dam was safe"),
        ("Okafor says the dam is safe and calls for calm.", "the dam is safe"),
        ("Police said 14 people had been held but described the mood as calm.", "14 people had been held"),
        ("Okafor promised voters that he would cut taxes, but did not say by how much.", "he would cut taxes"),
        ("Okafor has admitted that the plan failed, and has promised to repay the money.", "the plan failed"),
        ("Okafor shouted “the dam is breaking” and ran.", "“the dam is breaking”"),
        # the writer judges what was said
        ("Okafor said the crew had left first, a charge the owner denies.", "the crew had left first"),
        ("Okafor said the crew had left first, an allegation that was never proved.", "the crew had left first"),
        # a clause of the writer's own follows
        ("When critics say the dam is late, they forget the flood.", "the dam is late"),
        ("Amid a claim by Okafor that the vote was rigged, the party wants a recount.", "the vote was rigged"),
        # signs at the beginning
        ("Okafor said that, while she liked the plan, it was late.", "while she liked the plan, it was late."),
        # what is no clause
        ("Okafor warned it might fail.", "it might fail."),
        ("Okafor warned the dam, first built in 1909, could break.", "the dam, first built in 1909, could break."),
        ("Okafor promised whatever help was needed.", "whatever help was needed."),
        ("Okafor wrote in her diary that night: “I am tired.”", "“I am tired.”"),
        ("“I am tired,” Okafor wrote in a letter to staff that was leaked on Monday.", "“I am tired,”"),
        ("Okafor told reporters that there's a plan.", "there's a plan."),
        ("The dam, it is said, is safe: the lake, Okafor claims, has never been full.",
         "the lake, Okafor claims, has never been full."),
    ],
)  # fmt: skip
def test_what_is_said_ends(text: str, content: str) -> None:
    assert content in [text[slice(*one.content)] for one in attributions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The photographs showed cars covered with ash.",
        "The town confirmed 12 cases linked to the fair.",
        "The group claimed responsibility for the blast.",
        "Her lawyers deny that, and nobody asks.",
        "Let’s say: it was late.",
        "Okafor advised people to wait.",
        "Births continue to fall, dropping nearly 24% last year.",
        "It rained; however, Okafor cautioned against hope.",
    ],
)
def test_no_clause_is_said(text: str) -> None:
    assert attributions(text) == []
