from dataclasses import replace

import pytest

from fcapp.gui.suggestion_words import how_much, how_sure, manner, said_by
from fcapp.model.spans import Span
from fcapp.model.vocabulary import OWN_VOICE, ClaimType, Priority
from fcapp.text.suggested import Relay, SpeechKind, Suggestion

ONE = Suggestion(
    Span(0, 5), 0.9, (), "Rustem Umerov", None, "", None, SpeechKind.DIRECT, ClaimType.EVENT, Priority.NORMAL, 0.95
)


@pytest.mark.parametrize(
    ("claimant", "sure", "words"),
    [
        ("Rustem Umerov", 0.95, "Said by Rustem Umerov (sure)."),
        ("Rustem Umerov", 0.75, "Said by Rustem Umerov (likely)."),
        ("he", 0.3, "Said by he (guess)."),
        (OWN_VOICE, 1.0, "The article says so itself."),
        ("", 0.1, "Somebody says so whom the article does not name here."),
    ],
)
def test_it_says_who_and_how_sure_that_is(claimant, sure, words):
    assert said_by(replace(ONE, claimant=claimant, sure=sure)) == words


def test_it_says_who_hands_it_on():
    kbs, reuters = Relay("KBS", Span(9, 12), None), Relay("Reuters", Span(20, 27), None)
    assert said_by(replace(ONE, chain=(kbs,))) == "Said by Rustem Umerov (sure), quoted by KBS."
    assert said_by(replace(ONE, chain=(kbs, reuters))) == "Said by Rustem Umerov (sure), quoted by KBS, via Reuters."


def test_more_is_never_called_less():
    assert list(dict.fromkeys(how_sure(share / 100) for share in range(101))) == ["guess", "likely", "sure"]
    assert len({how_much(share / 100) for share in range(101)}) == 4
    assert how_much(0.5) == "worth checking"
    assert how_much(0.49) == "perhaps worth checking"


def test_every_manner_has_its_words():
    assert len({manner(kind) for kind in SpeechKind}) == len(SpeechKind)
