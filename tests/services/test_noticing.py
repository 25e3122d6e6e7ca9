from pathlib import Path

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
