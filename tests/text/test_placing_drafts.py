"""What a desk does to a draft: boilerplate, swapped and replaced sentences, other articles."""

import pytest

from fcapp.text.comparing import compare
from fcapp.text.placing import State
from tests.text.versions import placed, told

KEPT, MOVED, CHANGED, LOST, ASK = State.KEPT, State.MOVED, State.CHANGED, State.LOST, State.ASK
SAME = "The port authority declined to comment."
PILOTS = "Pilots say that the old channel has silted up."
DREDGING = "Dredging was due in spring but was put off twice for lack of money."
AGENTS = "Shipping agents estimate the cost of the closure at two million a day."
GRAIN = "A fifth of the grain of the country goes through the port, and it employs 4,100 people."
TANKERS = "Four tankers waited outside the breakwater, the largest of them with 80,000 tonnes of crude."


def paragraphs(*parts: str) -> str:
    return "\n\n".join(parts)


def test_neighbours_that_disagree_about_a_repeated_sentence() -> None:
    old = paragraphs(TANKERS, f"{PILOTS} {SAME}", DREDGING, f"{AGENTS} {SAME}", GRAIN)
    new = paragraphs(PILOTS, TANKERS, f"{AGENTS} {SAME}", DREDGING, GRAIN)
    assert told(old, new, SAME, 1) == (ASK, SAME)
    assert told(old, new, SAME, 2) == (ASK, SAME)
    assert told(old, new, DREDGING) == (KEPT, DREDGING)


def test_boilerplate_that_went_has_not_moved() -> None:
    old = paragraphs(f"{TANKERS} {SAME}", f"{PILOTS} {SAME} {DREDGING}", f"{GRAIN} {SAME}")
    new = paragraphs(f"The army has come. {SAME}", f"{TANKERS} {SAME}", f"{PILOTS} {DREDGING}", f"{GRAIN} {SAME}")
    assert told(old, new, SAME, 2)[0] in (ASK, LOST)
    assert placed(old, new, SAME, 1).state is placed(old, new, SAME, 3).state is KEPT


def test_sentences_that_changed_places_within_a_span() -> None:
    old, new = f"{GRAIN} {PILOTS} {AGENTS} {TANKERS}", f"{GRAIN} {AGENTS} {PILOTS} {TANKERS}"
    assert told(old, new, f"{PILOTS} {AGENTS}") == (CHANGED, f"{AGENTS} {PILOTS}")


def test_a_sentence_put_for_another_does_not_belong_to_a_span_that_ends_in_this() -> None:
    old, new = f"{PILOTS} {AGENTS} {GRAIN}", f"{PILOTS} Two rowers would not be drawn on numbers. {GRAIN}"
    assert told(old, new, f"{PILOTS} Shipping agents estimate") == (CHANGED, PILOTS)
    assert told(old, new, f"two million a day. {GRAIN}") == (CHANGED, GRAIN)


@pytest.mark.parametrize(
    ("old", "new", "quote", "state", "words"),
    [
        ("They gave up. He went home.", "They gave up but he went home.", "They gave up.", CHANGED, "They gave up"),
        ("It was called a missed chance.", "It was called a gamble.", "It was called a missed chance", CHANGED, "It was called a gamble"),
        ("He would not go there.", "He would perhaps not easily go there.", "would not", CHANGED, "would perhaps not"),
        ("The end.... Or so", "The end…. Or so", "The end....", KEPT, "The end…."),
    ],
)  # fmt: skip
def test_edges(old: str, new: str, quote: str, state: State, words: str) -> None:
    assert told(f"{GRAIN} {old} {TANKERS}", f"{GRAIN} {new} {TANKERS}", quote) == (state, words)


def test_common_words_of_another_article_are_no_guess() -> None:
    old = paragraphs(f"{TANKERS} {PILOTS}", f"{DREDGING} {SAME}", f"{AGENTS} {GRAIN}")
    new = paragraphs(
        "Northgate went up for the first time in forty years, and the town was on its feet until the morning.",
        "The largest crowd of the season saw two goals by Okoro before the break; the old stand was put up in spring.",
        "Most of them had waited outside for hours. Nobody from the club would say what it had to pay for the day.",
    )
    for quote in ("say that", "for lack", "of the grain", "day"):
        assert told(old, new, quote) == (LOST, None)


def test_signs_alone() -> None:
    assert told("\u00ad", "\u00ad", "\u00ad") == (KEPT, "\u00ad")
    assert not compare("\u00ad", "\u00ad").pieces


def test_a_fact_box_that_moved() -> None:
    box = "Founded: 1921\nMembers: 38,000\nSeat: Geneva\nBudget: 40,000 francs"
    old = paragraphs(box, f"{TANKERS} {PILOTS}", f"{DREDGING} {AGENTS}")
    new = paragraphs(f"{TANKERS} {PILOTS}", f"{DREDGING} {AGENTS}", box.replace("1921", "1912").replace("40,", "41,"))
    assert told(old, new, "Members: 38,000") == (MOVED, "Members: 38,000")
    assert told(old, new, "Founded: 1921") == (CHANGED, "Founded: 1912")
    assert told(old, new, "40,000 francs") == (CHANGED, "41,000 francs")
