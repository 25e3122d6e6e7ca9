from bisect import bisect_right

import pytest

from fcapp import paths
from fcapp.errors import CancelledError, UserError
from fcapp.model.spans import Span
from fcapp.model.vocabulary import ClaimType
from fcapp.text import suggest as module
from fcapp.text import transformer
from fcapp.text.suggest import Noticed, Tier, suggest
from fcapp.text.suggested import SpeechKind


@pytest.fixture(scope="module")
def sample() -> str:
    return paths.sample_article().read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=list(Tier))
def noticed(request: pytest.FixtureRequest, sample: str) -> Noticed:
    return suggest(sample, "2024-11-05", request.param)


def test_every_sentence_has_a_score_and_a_claim(noticed: Noticed, sample: str) -> None:
    assert len(noticed.sentences) == len(noticed.scores) > 15
    places = [bisect_right(noticed.sentences, (one.span.start, len(sample))) - 1 for one in noticed.suggestions]
    assert set(places) == set(range(len(noticed.sentences)))
    for one, place in zip(noticed.suggestions, places, strict=True):
        sentence = noticed.sentences[place]
        assert sentence.start <= one.span.start < one.span.end <= sentence.end
        assert one.score == noticed.scores[place]
        assert one.reasons
        assert noticed.trouble == ""


@pytest.mark.parametrize(
    ("words", "claimant", "cue", "kind", "type_"),
    [
        ("11,000 North Koreans were in Russia", "intelligence sources", "as saying", "indirect", "numerical"),
        ("at least 10,000 North Korean soldiers were in Kursk", "The Pentagon", "said", "indirect", "numerical"),
        ("it could not corroborate suggestions", "The Pentagon", "said", "indirect", "event"),
        ("a total of 15,000 troops could be deployed", "Rustem Umerov", "as saying", "indirect", "numerical"),
        ("Russia has declined to acknowledge", "(article)", "", "own", "event"),
    ],
)
def test_the_sample_s_claims(
    noticed: Noticed, sample: str, words: str, claimant: str, cue: str, kind: str, type_: str
) -> None:
    [one] = [one for one in noticed.suggestions if sample[one.span.start : one.span.end].startswith(words)]
    assert (one.claimant, one.cue, one.kind, one.type) == (claimant, cue, SpeechKind(kind), ClaimType(type_))


def test_the_sample_s_figures_score_high(noticed: Noticed, sample: str) -> None:
    troops = [
        score
        for span, score in zip(noticed.sentences, noticed.scores, strict=True)
        if "10,000" in sample[slice(*span)]
    ]
    assert min(troops) > 0.5


def test_without_the_large_model_the_small_one_works_alone(sample: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> list[float]:
        raise UserError("It is gone; install again.")

    monkeypatch.setattr(transformer, "transformer_scores", missing)
    noticed = suggest(sample)
    assert noticed.trouble == "It is gone; install again."
    assert noticed.scores == suggest(sample, tier=Tier.LINEAR).scores


@pytest.mark.parametrize("text", ["", " \n\n ", "\0\0", "\ud800.", "“" * 2_000, "a" * 50_000, "Said said said."])
def test_hostile_texts(text: str) -> None:
    noticed = suggest(text, "2024-11-05", Tier.LINEAR)
    assert len(noticed.sentences) == len(noticed.scores)


def test_it_can_be_stopped_while_it_scores(sample: str) -> None:
    calls = []

    def tick() -> None:
        calls.append(None)
        if len(calls) == 4:
            raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        suggest(sample, tick=tick)
    assert len(calls) == 4


def test_it_can_be_stopped_between_figures_and_dates(sample: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []

    def tick() -> None:
        if found:
            raise CancelledError("Stopped.")

    monkeypatch.setattr(module, "figures", lambda _: found.append("figures") or [])
    monkeypatch.setattr(module, "dates", lambda *_: found.append("dates") or [])
    with pytest.raises(CancelledError):
        suggest(sample, tick=tick)
    assert found == ["figures"]


def test_it_can_be_stopped(sample: str) -> None:
    class StopError(Exception):
        pass

    def tick() -> None:
        raise StopError

    with pytest.raises(StopError):
        module.suggest(sample, tick=tick)


def test_a_part_of_a_long_text_knows_the_names_of_the_whole() -> None:
    head = "Ruth Okafor, the chief engineer, came on 3 May.\n\n" + "The dam was old.\n\n" * 100
    text = head + "Okafor told KBS that 40 wells were dry."
    [one] = module.suggest_in(text, Span(len(head), len(text)), "", lambda: None).suggestions
    assert (one.claimant, one.via) == ("Ruth Okafor", "KBS")
    moved = one.moved(len(head))
    assert text[slice(*moved.span)] == "40 wells were dry"
    assert text[slice(*moved.chain[0].source)] == "KBS"
    assert moved.claimant_span is not None
    assert text[slice(*moved.claimant_span)] == "Okafor"
