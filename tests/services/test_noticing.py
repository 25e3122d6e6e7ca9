import hashlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from fcapp import paths
from fcapp.services.noticing import Tier, notice_file, score_lines


def test_a_file_is_read_as_an_article(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(b"\xef\xbb\xbfAda Brown said 400 people were hurt.\r\n")
    found = notice_file(file, "", Tier.LINEAR)
    assert found.text == "Ada Brown said 400 people were hurt.\n"
    assert [claim["claimant"] for claim in found.values()["claims"]] == ["Ada Brown"]


def test_the_sample_s_claims_for_people() -> None:
    lines = notice_file(paths.sample_article(), "2024-11-05", Tier.LINEAR).lines()
    assert any("The Pentagon: at least 10,000 North Korean soldiers were in Kursk" in line for line in lines)
    assert any("Rustem Umerov, via KBS: a total of 15,000 troops could be deployed" in line for line in lines)


def test_who_is_not_named_is_said_to_be_so(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("It is alleged that 12 vans had been hired with a stolen licence on 3 May 2024.\n")
    [line] = notice_file(file, "", Tier.LINEAR).lines()
    assert "  not named: " in line


def test_lines_have_both_scores_and_empty_ones_none(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("Unemployment has fallen by 3 percent since 2015.\n\nThank you.\n")
    rows, trouble = score_lines(file, Tier.TRANSFORMER)
    assert trouble == []
    assert [row["line"] for row in rows] == [1, 2, 3]
    assert rows[0]["score"] > 0.5 > rows[2]["score"]
    assert (rows[1]["score"], rows[1]["linear"]) == (0.0, 0.0)
    small, _ = score_lines(file, Tier.LINEAR)
    assert [row["score"] for row in small] == [row["linear"] for row in rows]


SAID = "Mayor Ada Brown said 5 people died on 3 May 2024, and the bridge had cost $3m. “It is gone,” she added."


@pytest.mark.parametrize(
    "data",
    [
        SAID.encode(),
        b"\xef\xbb\xbf" + SAID.encode(),
        f"{SAID}\r\n\r\n{SAID}\r{SAID}\u2028{SAID}\x0c{SAID}\x85{SAID}".encode(),
        f"👩\u200d👩\u200d👧 {SAID} 🇩🇪 👩🏽\u200d🚒 {SAID}".encode(),
        f"قال براون إن 5 أشخاص قتلوا. {SAID} וזה 12%. \u200f٣".encode(),
        f"总理表示,损失达12亿元。{SAID} Ο πρωθυπουργός είπε 5. „Das ist viel“, so Merkel am 3. Mai.".encode(),
        SAID.upper().encode(),
        SAID.replace(".", "").replace(",", "").encode() * 200,
        SAID.encode() * 200,
        b"and x " * 3_000 + b"a, b " * 3_000 + b"1 " * 3_000 + b'" ( ' * 3_000,
        ("“" * 3_000 + "." * 3_000 + "a" * 3_000).encode(),
        "Brown said \u0301\u0301 5\u20e3 people\u00ad died \ufffd.".encode(),
    ],
    ids=[
        "plain", "mark", "line ends", "emoji", "right to left", "other writings", "capitals", "no stops",
        "one paragraph", "no prose", "no words", "joined signs",
    ],
)  # fmt: skip
def test_offsets_count_in_the_text_as_it_is_read(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(data)
    text = file.read_text(encoding="utf-8-sig")
    values = notice_file(file, "2024-05-05", Tier.LINEAR).values()
    assert values["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    sentences = values["sentences"]
    for kind in ("sentences", "claims", "figures", "dates", "quotes"):
        assert all(0 <= one["start"] < one["end"] <= len(text) for one in values[kind])
        assert all(first["end"] <= second["start"] for first, second in pairwise(values[kind]))
    assert all(_holds(sentences[one["sentence"]], one) for one in values["claims"])
    for one in values["attributions"]:
        assert all(
            0 <= start < end <= len(text) for start, end in filter(None, map(one.get, ("content", "source", "cue")))
        )


def _holds(sentence: dict[str, Any], claim: dict[str, Any]) -> bool:
    return bool(sentence["start"] <= claim["start"] and claim["end"] <= sentence["end"])
