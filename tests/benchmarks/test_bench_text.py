import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tools.bench_text import data, figures, sentences

TEXT = "A boat\n\nIt sank. Two men, one of 20, left in 2024. Who? Nobody asked."
ENDS = [
    text.rstrip() for text in ("A boat", "It sank.", "Two men, one of 20, left in 2024.", "Who?", "Nobody asked.")
]


def document() -> dict[str, Any]:
    spans = [[TEXT.index(text), TEXT.index(text) + len(text)] for text in ENDS]
    return {"id": "boat", "text": TEXT, "sentences": spans}


def folder_with(tmp_path: Path, documents: list[dict[str, Any]]) -> Path:
    for name in sentences.SETS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps(documents), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("bench", [sentences, figures])
def test_without_the_texts_nothing_is_measured(
    bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FCAPP_DATA", str(tmp_path / "none"))
    assert bench.measure() == {}
    assert "not measured" in capsys.readouterr().err


def test_sentences_are_measured_beside_a_yardstick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FCAPP_DATA", str(folder_with(tmp_path, [document()])))
    measured = sentences.measure()
    assert len(measured) == 6
    assert set(measured.values()) == {1.0}


def test_ends_may_be_counted_without_white_space() -> None:
    counted = document() | {"ends_nonspace": [5, 12]}
    assert sentences.wanted(counted) == {5, 12}
    assert sentences.wanted(document()) >= {5, 12}
    assert sentences.f1([document()], lambda text: [len(text)]) == pytest.approx(2 / 6)


def test_number_words_are_measured_beside_a_yardstick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [[TEXT.index(word), TEXT.index(word) + len(word)] for word in ("Two", "one", "20,", "2024")]
    sha = hashlib.sha256(TEXT.encode()).hexdigest()
    labels = tmp_path / "labels.json"
    labels.write_text(json.dumps([{"id": "boat", "text_sha256": sha, "numbers": numbers, "others": []}]))
    monkeypatch.setattr(figures, "LABELS", labels)
    monkeypatch.setenv("FCAPP_DATA", str(folder_with(tmp_path, [document()])))
    assert list(figures.measure().values()) == [1.0, 1.0, 0.5, 1.0]
    folder_with(tmp_path, [document() | {"text": TEXT + " "}])
    with pytest.raises(ValueError, match="not the text that was labelled"):
        figures.measure()


def test_labels_are_in_order_and_hold_no_text() -> None:
    for labels in json.loads(figures.LABELS.read_text(encoding="utf-8")):
        assert set(labels) == {"id", "text_sha256", "numbers", "others"}
        for spans in (labels["numbers"], labels["others"]):
            assert all(start < end for start, end in spans)
            assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_a_table_has_a_line_for_each_score() -> None:
    assert data.table({"a": 0.5, "b": 1.0}) == "0.5000  a\n1.0000  b\n"
