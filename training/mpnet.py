"""MPNet in torch (Song et al. 2020), four times as large as what ships: it only teaches."""

import copy
import hashlib
import math
import os
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from fcapp.text.encoder import LONGEST
from fcapp.text.wordpiece import END, START, WordPieces

FOLDER = "FCAPP_TEACHER"
"""The environment variable that names the folder with the released model: model.safetensors and vocab.txt."""

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""Of the released all-mpnet-base-v2 weights (Apache-2.0)."""

WIDTH, INNER, HEADS, LAYERS = 768, 3072, 12, 12
DROPOUT, EPSILON = 0.1, 1e-5
BUCKETS, FARTHEST = 32, 128
"""Of the distances between tokens, which the attention weighs."""


class Layer(nn.Module):
    """One transformer layer; what a token attends to depends on its distance, too."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.first_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden`: sentences x tokens x WIDTH; `bias`: sentences x HEADS x tokens x tokens."""
        count, length, _ = hidden.shape
        query, key, value = (
            part(hidden).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weight = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias
        mixed = (self.dropout(weight.softmax(3)) @ value).transpose(1, 2).reshape(count, length, WIDTH)
        hidden = self.first_norm(hidden + self.dropout(self.out(mixed)))
        return self.second_norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class Lower(nn.Module):
    """Token numbers to the hidden states after the lower layers."""

    padding = 1

    def __init__(self, pieces: WordPieces, layers: int) -> None:
        super().__init__()
        self.pieces = pieces
        self.words = nn.Embedding(30_527, WIDTH)
        self.places = nn.Embedding(514, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def numbers(self, sentence: str) -> list[int]:
        """A sentence's token numbers."""
        return self.pieces.numbers(sentence, LONGEST)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`ids` and `mask`: sentences x tokens."""
        places = torch.arange(ids.shape[1]) + self.padding + 1
        hidden, bias = self.norm(self.words(ids) + self.places(places)[None]), _bias(self.distances, mask)
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


class Teacher(nn.Module):
    """The upper layers and a head: hidden states to the log-odds that a sentence is check-worthy."""

    def __init__(self, lower: Lower, layers: nn.ModuleList) -> None:
        super().__init__()
        self.layers = copy.deepcopy(layers)
        self.head = nn.Linear(2 * WIDTH, 1)
        self.dropout = nn.Dropout(DROPOUT)
        self.distances = copy.deepcopy(lower.distances).requires_grad_(requires_grad=False)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden`: sentences x tokens x WIDTH."""
        bias = _bias(self.distances, mask)
        for layer in self.layers:
            hidden = layer(hidden, bias)
        middle = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(self.dropout(torch.cat([hidden[:, 0], middle], dim=1)))[:, 0]


def released(below: int) -> tuple[Lower, nn.ModuleList]:
    """The released model in two parts, the first with so many layers.

    Raises:
        ValueError: the weights are not the released ones.
    """
    weights = _file("model.safetensors")
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise ValueError("the weights of all-mpnet-base-v2 are not the released ones")
    stored = load(weights)
    vocabulary = _file("vocab.txt").decode().rstrip("\n").split("\n")
    lower = Lower(WordPieces(_with_bert_names(vocabulary)), below)
    upper = nn.ModuleList(Layer() for _ in range(LAYERS - below))
    with torch.no_grad():
        lower.words.weight.copy_(stored["embeddings.word_embeddings.weight"])
        lower.places.weight.copy_(stored["embeddings.position_embeddings.weight"])
        lower.distances.weight.copy_(stored["encoder.relative_attention_bias.weight"])
        _copy(lower.norm, stored, "embeddings.LayerNorm")
        for number, layer in enumerate([*lower.layers, *upper]):
            for part, place in _NAMES.items():
                _copy(layer.get_submodule(part), stored, f"encoder.layer.{number}.{place}")
    return lower.eval(), upper.eval()


_NAMES = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "out": "attention.attn.o",
    "first_norm": "attention.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "second_norm": "output.LayerNorm",
}


def _file(name: str) -> bytes:
    path = Path(os.environ.get(FOLDER, "")) / name
    if not path.is_file():
        raise SystemExit(f"{name} of all-mpnet-base-v2 is missing; {FOLDER} is to name the folder that holds it")
    return path.read_bytes()


def _with_bert_names(vocabulary: list[str]) -> list[str]:
    """The marks of start and end under the names that the tokenizer knows, which other pieces bear unused."""
    names = {"<s>": START, "</s>": END, START: "<s>", END: "</s>"}
    return [names.get(piece, piece) for piece in vocabulary]


def _copy(part: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(stored[f"{name}.weight"])  # type: ignore[operator] # a tensor
    part.bias.copy_(stored[f"{name}.bias"])  # type: ignore[operator] # a tensor


def _bias(distances: nn.Embedding, mask: Tensor) -> Tensor:
    """What the attention adds: by distance, and against tokens that are not there."""
    near = distances(_buckets(mask.shape[1])).permute(2, 0, 1)[None]
    return near + (1 - mask[:, None, None, :]) * -1e4


def _buckets(length: int) -> Tensor:
    """The bucket of each pair of tokens, as in T5 (Raffel et al. 2020): one a distance, wider ones farther off."""
    half = BUCKETS // 2
    exact = half // 2
    places = torch.arange(length)
    ahead = places[None, :] - places[:, None]
    far = ahead.abs().float().clamp(min=1)
    wide = exact + (torch.log(far / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (ahead > 0).long() * half + torch.where(ahead.abs() < exact, ahead.abs(), wide.clamp(max=half - 1))
