"""The sets of texts to measure with: read from a folder, never part of the project."""

import json
import os
import sys
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]


def read(*names: str) -> list[list[dict[str, Any]]] | None:
    """The named JSON files below the folder of texts; None, with a message, when one is missing.

    The folder is the one that the environment variable FCAPP_DATA names, else shared/data beside the checkout.
    """
    folder = Path(os.environ.get("FCAPP_DATA") or CHECKOUT.parent / "shared" / "data")
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        sys.stderr.write(f"not measured: {folder} has no {', '.join(missing)}; name the folder in FCAPP_DATA\n")
        return None
    return [json.loads((folder / name).read_text(encoding="utf-8")) for name in names]


def table(scores: dict[str, float]) -> str:
    """One line for each score."""
    return "".join(f"{value:.4f}  {name}\n" for name, value in scores.items())
