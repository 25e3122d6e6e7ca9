import weakref

import pytest

from fcapp.errors import CancelledError, UserError
from fcapp.text import encoder, transformer
from fcapp.text.transformer import transformer_scores
from tests.text.test_checkworthiness import IDLE, WORTHY


def test_statements_score_above_small_talk() -> None:
    assert min(transformer_scores(WORTHY)) > 0.5 > max(transformer_scores(IDLE))


def test_a_score_does_not_depend_on_what_stands_beside() -> None:
    sentences = [*WORTHY, *IDLE, "A longer sentence of no consequence, which goes on and on. " * 3] * 6
    together = transformer_scores(sentences)
    assert together == [transformer_scores([sentence])[0] for sentence in sentences]


def test_the_weights_can_be_let_go_and_are_loaded_again() -> None:
    before = transformer_scores(WORTHY)
    held = weakref.ref(transformer._model())
    transformer.let_go()
    assert held() is None
    assert encoder._loaded_lower.cache_info().currsize == 0
    transformer.let_go()
    assert transformer_scores(WORTHY) == before


def test_no_sentences_have_no_scores() -> None:
    assert transformer_scores([]) == []


def test_it_can_be_stopped_between_sentences() -> None:
    calls = []

    def tick() -> None:
        calls.append(len(calls))
        if len(calls) > 2:
            raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        transformer_scores(WORTHY * 16, tick)
    assert len(calls) == 3


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "word " * 20_000, "👩‍👩‍👧‍👦"])
def test_every_text_has_a_score(text: str) -> None:
    [score] = transformer_scores([text])
    assert 0 <= score <= 1


def test_a_runtime_that_fails_is_told_without_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def run(self, *_: object) -> None:
            raise encoder.onnxruntime_pybind11_state.Fail("the words of the article")

    tokenizer = encoder._lower()[1]
    monkeypatch.setattr(encoder, "_lower", lambda: (Broken(), tokenizer))
    with pytest.raises(UserError, match="does not run here") as told:
        transformer_scores(WORTHY)
    assert "words of the article" not in str(told.value)
