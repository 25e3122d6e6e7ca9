"""The measures of the text functions, on an article of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools.bench_text import attribution

TEXT = "Anna Lind said that the dam is safe. “It was never tested,” Paul Weber wrote."


def label(content: str, source: str) -> dict[str, Any]:
    spans = [[TEXT.index(words), TEXT.index(words) + len(words)] for words in (content, source)]
    return {"content": json.dumps(spans[:1]), "source": json.dumps(spans[1:]), "cue": "[]"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FCAPP_DATA", str(tmp_path))
    (tmp_path / "gum_news").mkdir()
    return tmp_path / "gum_news" / "gum_news_dev.json"


def test_scores_of_seen_and_held_out_articles(data: Path) -> None:
    found = [label("the dam is safe", "Anna Lind"), label("“It was never tested,”", "Paul Weber")]
    missed = [*found, label("dam", "Lind")]
    articles = [
        {"id": "A_news_dam", "text": TEXT, "attributions": found},
        {"id": "A_news_clock", "text": TEXT, "attributions": missed},
    ]
    data.write_text(json.dumps(articles), encoding="utf-8")
    scores = attribution.measure()
    assert scores["seen near"] == scores["seen same"] == scores["seen speaker"] == scores["seen precision"] == 1
    assert scores["held_out near"] == pytest.approx(2 / 3)
    assert scores["all near"] == pytest.approx(4 / 5)
    assert attribution.measure(attribution.yardstick)["seen near"] == pytest.approx(1 / 2)


def test_a_wrong_speaker_is_counted_apart(data: Path) -> None:
    article = {"id": "A_news_dam", "text": TEXT, "attributions": [label("the dam is safe", "Paul Weber")]}
    data.write_text(json.dumps([article]), encoding="utf-8")
    scores = attribution.measure()
    assert (scores["seen near"], scores["seen speaker"], scores["seen precision"]) == (1, 0, 0.5)


def test_missing_articles_are_skipped_with_a_plain_message(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attribution.measure() == {}
    assert "skipped" in capsys.readouterr().err
