"""From torch to 8-bit ONNX files, and the list of what is shipped."""

import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from fcapp.text.models import MANIFEST
from training.minilm import WIDTH

OPSET = 17


def onnx_bytes(model: nn.Module, first: str) -> bytes:
    """A model with the inputs `first` ("ids" or "hidden") and "mask" as an ONNX file with 8-bit weights."""
    hidden = torch.zeros(2, 7, dtype=torch.long) if first == "ids" else torch.zeros(2, 7, WIDTH)
    with tempfile.TemporaryDirectory() as name:
        whole, small = Path(name) / "whole.onnx", Path(name) / "small.onnx"
        torch.onnx.export(
            model,
            (hidden, torch.ones(2, 7)),
            str(whole),
            input_names=[first, "mask"],
            output_names=["answer"],
            dynamic_axes={
                first: {0: "count", 1: "length"},
                "mask": {0: "count", 1: "length"},
                "answer": {0: "count"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        return small.read_bytes()


def add(folder: Path, files: dict[str, bytes], borders: dict[str, float]) -> None:
    """Write files, and put them and the borders of scores into the list of what is shipped."""
    folder.mkdir(parents=True, exist_ok=True)
    listing = folder / MANIFEST
    listed = json.loads(listing.read_text(encoding="utf-8")) if listing.exists() else {"files": {}, "borders": {}}
    for name, data in files.items():
        (folder / name).write_bytes(data)
        listed["files"][name] = hashlib.sha256(data).hexdigest()
    listed["borders"] |= borders
    listing.write_text(json.dumps(listed, indent=1, sort_keys=True) + "\n", encoding="utf-8")
