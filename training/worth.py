"""Fine-tuning of the upper layers for check-worthiness, on hidden states that the frozen lower ones gave once."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training import minilm, mpnet
from training.minilm import Embedding, Worth

EPOCHS, BATCH, RATE, WARM, DECAY = 3, 32, 1e-4, 0.1, 0.01
POOL = 50
"""Batches are cut from this many of their size, sorted by length, so that little is padded."""


@dataclass
class States:
    """Hidden states of sentences after the frozen layers, one tensor tokens x WIDTH each, in half precision."""

    rows: list[Tensor]

    def padded(self, places: Sequence[int]) -> tuple[Tensor, Tensor]:
        """The states and the mask of some sentences, as one batch."""
        rows = [self.rows[at].float() for at in places]
        states = nn.utils.rnn.pad_sequence(rows, batch_first=True)
        mask = nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)
        return states, mask


@torch.no_grad()
def frozen(lower: minilm.Lower | mpnet.Lower, texts: Sequence[str]) -> States:
    """What the frozen layers make of sentences."""
    tokens = [lower.numbers(text) for text in texts]
    rows: list[Tensor] = [torch.empty(0)] * len(tokens)
    order = sorted(range(len(tokens)), key=lambda at: len(tokens[at]))
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        parts = [torch.tensor(tokens[at]) for at in places]
        ids = nn.utils.rnn.pad_sequence(parts, batch_first=True, padding_value=lower.padding)
        states = lower(ids, (ids != lower.padding).float())
        for at, state in zip(places, states, strict=True):
            rows[at] = state[: len(tokens[at])].half()
    return States(rows)


def fine_tuned(start: Embedding, states: States, shares: Sequence[float], seed: int, epochs: int = EPOCHS) -> Worth:
    """Upper layers that begin as the released ones and learn how sure it is, 0..1, that each is check-worthy."""
    torch.manual_seed(seed)
    worth = Worth(start.layers)
    learn(worth, states, shares, seed, epochs, RATE)
    return worth


def learn(model: nn.Module, states: States, shares: Sequence[float], seed: int, epochs: int, rate: float) -> None:
    """Fit a model of states to shares, 0..1; the rate rises to `rate`, then falls, linearly."""
    random, wanted = np.random.default_rng(seed), torch.tensor(shares, dtype=torch.float32)
    learning = [value for value in model.parameters() if value.requires_grad]
    matrices, others = (
        [value for value in learning if value.ndim > 1],
        [value for value in learning if value.ndim == 1],
    )
    adam = torch.optim.AdamW([{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0.0}])
    steps, done = epochs * math.ceil(len(wanted) / BATCH), 0
    model.train()
    for _ in range(epochs):
        for places in _batches(states, random):
            part = done / steps
            for group in adam.param_groups:
                group["lr"] = rate * min(part / WARM, (1 - part) / (1 - WARM))
            loss = functional.binary_cross_entropy_with_logits(model(*states.padded(places)), wanted[places])
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            done += 1
    model.eval()


def _batches(states: States, random: np.random.Generator) -> Iterator[list[int]]:
    lengths = np.array([len(row) for row in states.rows])
    shuffled = random.permutation(len(lengths))
    cut = []
    for start in range(0, len(shuffled), BATCH * POOL):
        pool = shuffled[start : start + BATCH * POOL]
        pool = pool[np.argsort(lengths[pool], kind="stable")]
        cut += [pool[at : at + BATCH].tolist() for at in range(0, len(pool), BATCH)]
    for at in random.permutation(len(cut)):
        yield cut[at]


def averaged(models: Sequence[Worth]) -> Worth:
    """The mean of the weights of models that began alike ("model soup", Wortsman et al. 2022)."""
    states = [model.state_dict() for model in models]
    merged = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    models[0].load_state_dict(merged)
    return models[0].eval()


@torch.no_grad()
def logits(worth: nn.Module, states: States) -> NDArray[np.float64]:
    """The log-odds for each sentence."""
    found = np.zeros(len(states.rows))
    order = sorted(range(len(found)), key=lambda at: len(states.rows[at]))
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        found[places] = worth(*states.padded(places)).numpy()
    return found
