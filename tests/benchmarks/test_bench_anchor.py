import random
from collections import Counter
from pathlib import Path

import pytest

from fcapp.model.spans import Span
from fcapp.text.placing import Placed, State
from tools.bench_anchor import __main__ as bench
from tools.bench_anchor import edits, speed, yardsticks
from tools.bench_anchor.articles import articles
from tools.bench_anchor.draft import Draft, Edit
from tools.bench_anchor.measures import ASKED, LOST, RIGHT, WRONG, Case, cases, counted

OLD = "The bridge was closed. It rained."


@pytest.fixture
def without_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FCAPP_DATA", str(tmp_path))


def truth(edit: Edit) -> str | None:
    draft = Draft(OLD, [edit])
    known = draft.truth(Span(4, 10))
    assert known is not None
    return draft.text[slice(*known.span)] if known.span else None


def test_where_a_span_is_is_known_by_construction() -> None:
    assert truth(Edit(0, 0, "So ")) == "bridge"
    assert truth(Edit(4, 4, "old ")) == "bridge"
    assert truth(Edit(10, 10, " there")) == "bridge"
    assert truth(Edit(7, 7, "-")) == "bri-dge"
    assert truth(Edit(4, 10, "small tunnel")) == "small tunnel"
    assert truth(Edit(0, 23, "")) is None
    assert truth(Edit(0, 23, "Nothing. ", apart=True)) is None


def test_where_it_cannot_be_known() -> None:
    assert Draft(OLD, [Edit(0, 14, "A tunnel is")]).truth(Span(4, 10)) is None
    assert Draft(OLD, [Edit(0, 22, "Nothing.", apart=True)]).truth(Span(0, 33)) is None
    assert Draft(OLD, [Edit(0, 20, "")]).truth(Span(0, 22)) is None


def test_a_span_goes_with_what_is_reordered() -> None:
    draft = Draft(OLD)
    draft.reorder([Span(23, 33), Span(0, 23)])
    known = draft.truth(Span(4, 10))
    assert draft.text == "It rained.The bridge was closed. "
    assert known is not None
    assert known.span == Span(14, 20)
    assert draft.truth(Span(15, 30)) is None


@pytest.mark.parametrize(
    ("wanted", "placed", "verdict"),
    [
        (Span(0, 3), Placed(State.KEPT, Span(0, 3), 1.0), RIGHT),
        (Span(0, 3), Placed(State.CHANGED, Span(0, 3), 0.9), WRONG),
        (Span(0, 3), Placed(State.KEPT, Span(4, 7), 1.0), WRONG),
        (None, Placed(State.KEPT, Span(4, 7), 1.0), WRONG),
        (None, Placed(State.LOST, None, 0.0), RIGHT),
        (Span(0, 3), Placed(State.LOST, None, 0.0), LOST),
        (Span(0, 3), Placed(State.ASK, Span(4, 7), 0.4), ASKED),
    ],
)
def test_verdicts(wanted: Span | None, placed: Placed, verdict: str) -> None:
    assert Case("a kind", "ours", "an article", OLD, OLD, Span(0, 3), wanted, placed).verdict == verdict


def test_yardsticks() -> None:
    new = "It snowed. The bridge was closd. It rained."
    assert yardsticks.first_exact(OLD, new, Span(4, 10)) == Span(15, 21)
    assert yardsticks.first_exact(OLD, new, Span(0, 22)) is None
    assert yardsticks.approximate(OLD, new, Span(0, 22)) == Span(11, 32)
    assert yardsticks.approximate(OLD, "Nothing of the kind", Span(0, 22)) is None
    assert yardsticks.approximate("a xyz b", "c xyz d, a xyz b", Span(2, 5)) == Span(11, 14)


@pytest.mark.parametrize("kind", edits.KINDS)
def test_every_kind_of_edit_edits(kind: str, without_sets: None) -> None:
    drafts = [
        edits.KINDS[kind](article.text, random.Random(seed)).text != article.text
        for article in articles(1)
        for seed in range(3)
    ]
    assert any(drafts)


def test_the_rates_that_are_wanted(without_sets: None) -> None:
    counts = counted(cases(articles(1), 1, ways=("ours", "exact")))
    assert bench.is_as_wanted(counts), counts["all", "ours"]
    for kind in edits.KINDS:
        assert counts[kind, "ours"][WRONG] <= counts[kind, "exact"][WRONG]
        assert counts[kind, "ours"][RIGHT] >= counts[kind, "exact"][RIGHT]


def test_rates_that_are_not_wanted() -> None:
    assert not bench.is_as_wanted({("all", "ours"): Counter({RIGHT: 998, WRONG: 2})})
    assert not bench.is_as_wanted({("all", "ours"): Counter({RIGHT: 990, LOST: 10})})
    assert bench.is_as_wanted({("all", "ours"): Counter({RIGHT: 900, ASKED: 99, WRONG: 1})})


def test_the_table(without_sets: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["bench_anchor", "--spans", "2"])
    monkeypatch.setattr(speed, "WORDS", 500)
    monkeypatch.setattr(speed, "SPANS", 20)
    bench.main()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(edits.KINDS) + 4
    assert "20 spans, 500 words" in lines[-1]
