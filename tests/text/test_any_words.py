"""Whatever words stand beside each other, who says what is read without an error, within the text."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from fcapp.text.attribution import attributions
from fcapp.text.claim_spans import claim_spans
from fcapp.text.cue_words import NOUNS, VERBS
from fcapp.text.function_words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PERSONAL, PREPOSITIONS, TIMES
from fcapp.text.sentences import Sentences

SMALL = sorted(PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PERSONAL | TIMES | AUXILIARIES)
OTHERS = re.findall(
    r"\S+",
    """lead minutes No 10 One winter pressures put together organised gangs less convinced referring quoted Asked
Speaking Even Checking Food and Drug Administration which Catalan rued Ann Lind Karl Ohm’s Zelensky proves 2.30pm GMT
jurors told estimating putting £5m 5% — – - ; : , , , ? ! “ ” " ' ( ) said says according opinion reckoning Vienna
Delhi: Q: A:""",
)
WORDS = st.one_of(st.sampled_from(sorted([*VERBS, *NOUNS])), st.sampled_from(SMALL), st.sampled_from(OTHERS))


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=24))
@example(["Lind", "tweeted", "that", "it", "was", "late", ",", "though", "he"])
@example(["as", "he", "put"])
@example(["lead"])
def test_any_words_are_read(words: list[str]) -> None:
    text = " ".join(words).replace(" ,", ",")
    sentences = Sentences(text).over(0, len(text))
    found = attributions(text, sentences)
    for one in found:
        assert 0 <= one.content.start < one.content.end <= len(text)
    for sentence in sentences:
        touching = [one for one in found if one.content.overlaps(sentence)]
        for claim, _ in claim_spans(text, sentence, touching):
            assert sentence.start <= claim.start <= claim.end <= sentence.end
