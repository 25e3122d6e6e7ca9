"""How much a sentence wants checking, by the transformer: better than the small model, and slower.

Importing this module loads onnxruntime, so it is for worker threads.
"""

from collections.abc import Sequence
from functools import cache

from fcapp.text.checkworthiness import share
from fcapp.text.encoder import Tick, Upper, forget_lower
from fcapp.text.models import manifest


def transformer_scores(sentences: Sequence[str], tick: Tick = lambda: None) -> list[float]:
    """A score for each sentence, 0..1 with the border at 0.5; about 5 ms each.

    `tick` is called now and then and may raise, to stop.

    Raises:
        UserError: the weights are missing or damaged.
    """
    border = manifest()["borders"]["transformer"]
    return [share(float(logit) - border) for logit in _model().read(sentences, tick).ravel()]


def let_go() -> None:
    """Give back the memory of the weights, some 120 MB; they are loaded again when they are wanted, in 0.15 s."""
    _model.cache_clear()
    forget_lower()


@cache
def _model() -> Upper:
    return Upper("checkworthy-upper.onnx")
