import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fcapp import paths
from fcapp.errors import UserError
from fcapp.text import models


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped weights that a test may spoil."""
    folder = tmp_path / "models"
    shutil.copytree(paths.resource("models"), folder)
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    models.manifest.cache_clear()
    yield folder
    models.manifest.cache_clear()


def test_every_listed_file_is_there_and_whole() -> None:
    for name in models.manifest()["files"]:
        assert models.weights(name)


def test_nothing_is_shipped_that_is_not_listed() -> None:
    there = {path.name for path in paths.resource("models").iterdir()}
    assert there == {*models.manifest()["files"], models.MANIFEST, "README.md", "LICENSE-Apache-2.0"}


def test_all_weights_together_take_at_most_30_mb() -> None:
    assert sum(path.stat().st_size for path in paths.resource("models").iterdir()) <= 30_000_000
    assert paths.resource("models", "checkworthy-linear.bin").stat().st_size <= 200_000


def test_a_missing_file_is_told(shipped: Path) -> None:
    (shipped / "checkworthy-upper.onnx").unlink()
    with pytest.raises(UserError, match=r"“checkworthy-upper.onnx” cannot be read .* install fcapp again"):
        models.weights("checkworthy-upper.onnx")


def test_a_changed_file_is_refused(shipped: Path) -> None:
    file = shipped / "checkworthy-linear.bin"
    data = bytearray(file.read_bytes())
    data[100] ^= 1
    file.write_bytes(data)
    with pytest.raises(UserError, match=r"“checkworthy-linear.bin” is damaged; install fcapp again"):
        models.weights("checkworthy-linear.bin")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1]"[:2],
        "{}",
        "[]",
        "null",
        '{"files": null, "borders": {"linear": 0, "transformer": 0}}',
        '{"files": {}, "borders": {"linear": 0}}',
        '{"files": {}, "borders": {"linear": "x", "transformer": 0}}',
    ],
)
def test_a_damaged_list_is_told(shipped: Path, text: str) -> None:
    (shipped / models.MANIFEST).write_text(text)
    with pytest.raises(UserError, match="list of language models is missing or damaged"):
        models.weights("checkworthy-linear.bin")


def test_a_file_that_is_not_listed_is_refused(shipped: Path) -> None:
    listed = json.loads((shipped / models.MANIFEST).read_text())
    del listed["files"]["vocabulary.txt"]
    (shipped / models.MANIFEST).write_text(json.dumps(listed))
    with pytest.raises(UserError, match="damaged"):
        models.weights("vocabulary.txt")
