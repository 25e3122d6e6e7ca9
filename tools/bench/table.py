"""What was measured, as a table to read."""

import os
import platform
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

import psutil
from PySide6 import __version__ as pyside
from PySide6.QtCore import qVersion

from tools.bench.sample import Samples, in_words

_LEGEND = (
    "Milliseconds: median and p95 by the clock, then median and p95 by the processor (at a start of the whole\n"
    "process, else of the window’s thread until it has nothing left to do). Memory in megabytes.\n"
)


def machine(folder: Path, screen: str) -> str:
    """What was measured on, in one line."""
    disk = max(
        (part for part in psutil.disk_partitions(all=True) if folder.resolve().is_relative_to(part.mountpoint)),
        key=lambda part: len(part.mountpoint),
    )
    parts = (
        f"{os.cpu_count()} cores (load {psutil.getloadavg()[0]:.1f})",
        f"{platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}",
        f"PySide6 {pyside} (Qt {qVersion()})",
        f"SQLite {sqlite3.sqlite_version}",
        f"{disk.fstype} disk",
        screen,
    )
    return ", ".join(parts)


def table(measured: Mapping[str, Samples]) -> str:
    """One block for each thing that was measured with, one line for each measure in it."""
    return _LEGEND + "".join(f"\n{name}\n" + "".join(_lines(samples)) for name, samples in measured.items())


def _lines(samples: Samples) -> Iterable[str]:
    return (f"  {name:<22}{in_words(turns)}\n" for name, turns in samples.items())
