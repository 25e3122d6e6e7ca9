import hashlib
import io
import json
import os
import re
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from fcapp import cli, paths, services, settings
from fcapp.errors import UserError
from fcapp.services.articles import ArticleFields
from tests.contents import raw
from tests.intake.pdfs import pdf_of
from tests.intake.servers import server

Asked = tuple[list[Path], Path | None, bool]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.fcapp"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("The bridge was closed on Monday.\n\nIt cost 3 million.\n")
    return path


def fcapp(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments], no_window)


def no_window(_files: Sequence[Path], _library: Path | None, _read_only: bool) -> int:
    raise AssertionError("a window was asked for")


def window(*arguments: object) -> Asked:
    asked: list[Asked] = []

    def show(files: Sequence[Path], library: Path | None, read_only: bool) -> int:
        asked.append((list(files), library, read_only))
        return 0

    assert cli.main([str(argument) for argument in arguments], show) == 0
    (one,) = asked
    return one


def describe(path: Path, review_id: int, **fields: str) -> None:
    with services.libraries.open_library(path) as opened:
        services.articles.describe(opened, review_id, ArticleFields(**fields))


# --- the window ----------------------------------------------------------------------------------------------------


def test_without_a_command_the_window_is_shown() -> None:
    assert window() == ([], None, False)
    assert window("a.txt", "b.fcapp") == ([Path("a.txt"), Path("b.fcapp")], None, False)
    assert window("--read-only", "--library", "l.fcapp") == ([], Path("l.fcapp"), True)


def test_a_file_that_is_named_like_a_command() -> None:
    assert window("./new") == ([Path("new")], None, False)
    assert window("--", "list") == ([Path("list")], None, False)


def test_what_the_window_refuses_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(_files: Sequence[Path], _library: Path | None, _read_only: bool) -> int:
        raise UserError("There is no screen.")

    assert cli.main([], refuse) == 2
    assert capsys.readouterr() == ("", "fcapp: There is no screen.\n")


# --- new -----------------------------------------------------------------------------------------------------------


def test_new_prints_one_id_a_line(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("new", article, article, "--library", path) == 0
    assert capsys.readouterr().out == "1\n2\n"


def test_new_uses_the_usual_library_and_the_name_of_the_settings(article: Path) -> None:
    chosen = settings.load(paths.config_dir() / "settings.json")
    chosen.reviewer = "Ada"
    chosen.save()
    assert fcapp("new", article) == 0
    assert fcapp("new", article, "--reviewer", "Grace") == 0
    assert b"Ada" in paths.default_library().read_bytes()
    assert b"Grace" in paths.default_library().read_bytes()


def test_new_imports_nothing_when_one_file_is_wrong(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fcapp("new", article, article.with_name("missing.txt"), "--library", path) == 2
    assert capsys.readouterr() == (
        "",
        "fcapp: “missing.txt” cannot be opened: there is no such file; choose another one.\n",
    )
    assert not path.exists()


def test_what_is_wrong_is_told_in_one_line_that_steers_no_terminal(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fcapp("import", article.with_name("a\n\x1b[2J.txt"), "--library", path) == 2
    assert capsys.readouterr().err.startswith("fcapp: “a  [2J.txt” cannot be opened")


def test_new_says_who_has_the_library(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with services.libraries.open_library(path, reviewer="Ada"):
        assert fcapp("new", article, "--library", path) == 2
    assert "held by Ada on" in capsys.readouterr().err


# --- list ----------------------------------------------------------------------------------------------------------


def test_list_while_another_window_has_the_library(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fcapp("new", article, "--library", path)
    capsys.readouterr()
    with services.libraries.open_library(path, reviewer="Ada"):
        assert fcapp("list", "--library", path) == 0
    assert "The bridge was closed on Monday." in capsys.readouterr().out


def test_list_is_aligned_also_with_wide_letters(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fcapp("new", article, article, "--library", path)
    describe(path, 1, title="One", outlet="朝日新聞", published="2024-11")
    describe(path, 2, title="Two", outlet="Echo")
    capsys.readouterr()
    fcapp("list", "--library", path)
    head, second, first = capsys.readouterr().out.splitlines()
    assert head.split() == ["ID", "CONFIRMED", "UNVERIFIED", "DISPUTED", "OPEN", "PUBLISHED", "OUTLET", "TITLE"]
    assert second.index("Two") == head.index("TITLE") == first.index("One") + len("朝日新聞")


def test_list_lets_no_title_steer_the_terminal(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcapp("new", article, "--library", path)
    describe(path, 1, title="A\x1b[2Jb\u202ec\nd")
    capsys.readouterr()
    fcapp("list", "--library", path)
    assert capsys.readouterr().out.endswith("A [2Jb c d\n")


def test_list_as_json(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcapp("new", article, "--library", path)
    describe(path, 1, title="“Bridge”", outlet="Echo", published="2024-11-05")
    capsys.readouterr()
    fcapp("list", "--library", path, "--json")
    (row,) = json.loads(capsys.readouterr().out)
    created = datetime.fromisoformat(row.pop("created"))
    assert created.tzinfo is not None
    assert row == {
        "id": 1,
        "title": "“Bridge”",
        "outlet": "Echo",
        "published": "2024-11-05",
        "claims": {"confirmed": 0, "unverified": 0, "disputed": 0, "open": 0},
        "opened": None,
    }


def test_a_forged_time_is_left_out_of_the_json(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcapp("new", article, "--library", path)
    raw(path, f"INSERT INTO place VALUES (1, {2**63 - 1}, '{{}}')")
    capsys.readouterr()
    assert fcapp("list", "--library", path, "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["opened"] is None


def test_an_odd_terminal_gets_what_it_can_show(path: Path, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcapp("new", article, "--library", path)
    describe(path, 1, title="Łódź")
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert fcapp("list", "--library", path) == 0
    terminal.seek(0)
    assert terminal.read().endswith("?\u00f3d?\n".replace("\u00f3", "?"))


@pytest.mark.parametrize("arguments", [("list",), ("report", "1", "-o", "report.html")])
def test_a_missing_library_is_not_made(
    arguments: tuple[str, ...], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fcapp(*arguments, "--library", path) == 2
    assert capsys.readouterr().err.startswith("fcapp: There is no library at “")
    assert not path.exists()


def test_a_library_that_cannot_be_looked_for_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("list", "--library", path.with_name("x" * 300)) == 2
    assert "cannot be opened (File name too long)" in capsys.readouterr().err


# --- report --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ending", "begins"), [(".html", b"<!DOCTYPE html>"), (".PDF", b"%PDF-")])
def test_report(path: Path, article: Path, ending: str, begins: bytes, tmp_path: Path) -> None:
    fcapp("new", article, "--library", path)
    target = tmp_path / f"report{ending}"
    with services.libraries.open_library(path):
        assert fcapp("report", 1, "--library", path, "-o", target, "--reviewer", "Ada") == 0
    assert target.read_bytes()[:15].upper().startswith(begins.upper())


@pytest.mark.parametrize(
    ("review", "name", "sentence"),
    [
        ("7", "report.html", "There is no review 7"),
        (str(2**63), "report.html", f"There is no review {2**63}"),
        ("1", "report.odt", "“report.odt” names no report format"),
    ],
)
def test_a_report_that_cannot_be_made(
    path: Path, article: Path, review: str, name: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fcapp("new", article, "--library", path)
    capsys.readouterr()
    assert fcapp("report", review, "--library", path, "-o", path.with_name(name)) == 2
    out, err = capsys.readouterr()
    assert (out, err[: len(sentence) + 7]) == ("", f"fcapp: {sentence}")
    assert not path.with_name(name).exists()


# --- help and mistakes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", "import", "new", "list", "report"])
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["help", command] if command else ["help"], [command, "--help"] if command else ["--help"]):
        with pytest.raises(SystemExit) as ended:
            fcapp(*arguments)
        assert ended.value.code == 0
    out = capsys.readouterr().out
    assert "example" in out
    assert out[: len(out) // 2] == out[len(out) // 2 :]


@pytest.mark.parametrize(
    "arguments", [("new",), ("import",), ("report", "one", "-o", "a.pdf"), ("report", "1"), ("--nonsense",)]
)
def test_wrong_arguments(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        fcapp(*arguments)
    assert ended.value.code == 2
    assert "usage: fcapp" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("list", "--library", ""), "a file name is empty"),
        (("new", ""), "a file name is empty"),
        (("report", "one", "-o", "a.pdf"), "“one” is no id of a review; “fcapp list” shows them"),
    ],
)
def test_a_wrong_argument_is_told_in_words(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        fcapp(*arguments)
    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


# --- files that are something else -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "“a.txt” is empty; choose a file with an article"),
        (b" \n\n", "“a.txt” has no words in it; choose or paste"),
        (bytes(range(256)) * 20, "“a.txt” is not a text file but holds binary data; choose"),
        (
            b"\x7fELF" + bytes(400),
            "“a.txt” is a program or pretends to be one, and no article can be read from it; copy",
        ),
        (b"word " * 2_000_001, "“a.txt” is larger than 10 MB, too large for an article; import a part"),
    ],
    ids=["empty", "blank", "binary", "program", "large"],
)
def test_new_of_what_is_no_article(
    tmp_path: Path, path: Path, data: bytes, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert fcapp("new", tmp_path / "a.txt", "--library", path) == 2
    assert told(capsys).startswith(f"fcapp: {sentence}")
    assert not path.exists()


def test_new_of_a_folder(
    tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, "."):
        assert fcapp("new", folder, "--library", path) == 2
        assert told(capsys).startswith(
            f"fcapp: “{tmp_path.name}” cannot be opened: it is a folder or a device; choose"
        )


def test_a_library_that_is_none(tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("list",), ("new", article), ("report", 1, "-o", tmp_path / "r.pdf")):
        assert fcapp(*arguments, "--library", article) == 2
        assert told(capsys).startswith("fcapp: “article.txt” is not an fcapp library or is damaged; choose")
        assert fcapp(*arguments, "--library", tmp_path) == 2
        assert "cannot be opened (it is missing, a folder or a device); check" in told(capsys)
    assert [file for file in tmp_path.iterdir() if file.is_file()] == [article]
    assert not tmp_path.with_name(f"{tmp_path.name}.lock").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(path)
    assert fcapp("list", "--library", path) == 2
    assert "it is missing, a folder or a device" in told(capsys)


def test_a_library_of_a_newer_program(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcapp("new", article, "--library", path)
    raw(path, "PRAGMA user_version = 99")
    capsys.readouterr()
    for arguments in (("list",), ("new", article)):
        assert fcapp(*arguments, "--library", path) == 2
        assert "was written by a newer fcapp (library version 99," in told(capsys)


def test_a_library_that_another_program_is_changing(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fcapp("new", article, "--library", path)
    capsys.readouterr()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for arguments in (("list",), ("new", article)):
            assert fcapp(*arguments, "--library", path) == 2
            assert (
                told(capsys)
                == "fcapp: “library.fcapp” is being changed by another program; try again when that has ended.\n"
            )


def test_a_report_that_cannot_be_put_there(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcapp("new", article, "--library", path)
    taken = path.with_name("taken.html")
    taken.mkdir()
    capsys.readouterr()
    for target in (taken, path.with_name("nowhere") / "r.html", article / "r.pdf"):
        assert fcapp("report", 1, "--library", path, "-o", target) == 2
        assert f"“{target.name}” could not be written (" in told(capsys)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that was printed, to the stream for errors."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    return err


# --- suggest -------------------------------------------------------------------------------------------------------


def test_suggestions_as_json(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("suggest", article, "--json", "--published", "2024-11-05") == 0
    found = json.loads(capsys.readouterr().out)
    assert [claim["type"] for claim in found["claims"] if claim["sentence"] == 1] == ["numerical"]
    assert found["dates"] == [{"start": 25, "end": 31, "iso": "2024-11-04"}]


def test_json_loses_nothing_where_the_terminal_shows_little(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article.write_text("Mayor Łódzki said the bridge had cost 3 million.", encoding="utf-8")
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert fcapp("suggest", article, "--json", "--tier", "linear") == 0
    terminal.seek(0)
    assert "Łódzki" in json.loads(terminal.read())["attributions"][0]["speaker"]


def test_suggestions_for_people(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("suggest", article, "--tier", "linear") == 0
    assert "(article): It cost 3 million" in capsys.readouterr().out


def test_a_score_for_each_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("suggest", "--lines", article, "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [set(row) for row in rows] == [{"line", "score", "linear"}] * 3


def test_a_score_for_each_line_for_people(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("suggest", "--lines", article, "--tier", "linear") == 0
    head, *lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert head == ["SCORE", "LINEAR", "LINE"]
    assert [number for _, _, number in lines] == ["1", "2", "3"]
    assert lines[1] == ["0.00", "0.00", "2"]
    assert 0 < float(lines[0][0]) == float(lines[0][1]) <= 1


def test_a_missing_model_is_told_and_the_small_one_works(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> list[float]:
        raise UserError("The language model is gone; install fcapp again.")

    monkeypatch.setattr("fcapp.text.transformer.transformer_scores", missing)
    assert fcapp("suggest", article, "--json") == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["sentences"]
    assert told.err == "fcapp: The language model is gone; install fcapp again.\n"


@pytest.mark.parametrize("options", [["--json"], ["--lines"]])
def test_another_language_is_told_and_what_is_found_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    path = tmp_path / "artikel.txt"
    path.write_text(
        "Der Minister sagte am 3. Mai 2024, dass 400 Soldaten an der Grenze stehen.\n"
        "Niemand weiß noch, was in der nächsten Nacht geschehen wird, und sehr viele haben Angst davor, auch in der Hauptstadt.\n",
        encoding="utf-8",
    )
    assert fcapp("suggest", path, "--tier", "linear", *options) == 0
    told = capsys.readouterr()
    assert told.err == (
        "fcapp: This article does not seem to be in English; suggestions are made for English only.\n"
    )
    assert "sentences" in told.out or len(told.out.splitlines()) == 3


@pytest.mark.parametrize("arguments", [["nowhere.txt"], ["--lines", "nowhere.txt", "--json"]])
def test_suggestions_for_a_missing_file(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("suggest", *arguments) == 2
    assert "“nowhere.txt” cannot be opened: there is no such file" in capsys.readouterr().err


def test_a_day_of_publication_that_is_none(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        fcapp("suggest", article, "--published", "tuesday")
    assert left.value.code == 2
    assert "tuesday" in capsys.readouterr().err


# --- import --------------------------------------------------------------------------------------------------------


def test_a_dry_run_shows_all_and_touches_no_library(
    tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(pdf_of("The bank failed.", catalog=b"/Lang (en)"))
    assert fcapp("import", source, "--json", "--dry-run", "--library", path) == 0
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert err == ""
    assert list(found)[:10] == [
        *("title", "byline", "outlet", "published", "language", "url", "text", "pointers", "sha256", "warnings")
    ]
    assert found["text"] == "The bank failed."
    assert found["language"] == "en"
    assert found["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()
    assert not path.exists()
    assert not paths.default_library().exists()


def test_import_prints_ids_and_goes_on_after_a_wrong_file(
    path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = article.with_name("missing.txt")
    assert fcapp("import", article, missing, article, "--library", path, "--reviewer", "Ada") == 2
    out, err = capsys.readouterr()
    assert out == "1\n2\n"
    assert err == "fcapp: “missing.txt” cannot be opened: there is no such file; choose another one.\n"


def test_what_is_wrong_is_one_line_whatever_the_name_is(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("import", article.with_name("two\nlines.txt"), "--dry-run") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_import_as_json_tells_the_id(path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("import", article, article, "--json", "--library", path) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["review"] for row in rows] == [1, 2]
    assert rows[0]["text"] == article.read_text()


def test_a_dry_run_for_people_prints_the_text(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fcapp("import", article, "--dry-run") == 0
    assert capsys.readouterr().out.strip() == article.read_text().strip()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing", b"\x7fELF" + bytes(400), b"PK\x03\x04" + bytes(100)])
def test_a_bad_file_is_one_sentence(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    assert fcapp("import", tmp_path / "a.pdf", "--json", "--dry-run") == 2
    assert told(capsys).startswith("fcapp: “a.pdf” is ")


def test_the_encoding_can_be_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes("Łódź łąka".encode("cp1250"))
    assert fcapp("import", tmp_path / "a.txt", "--dry-run", "--encoding", "cp1250") == 0
    assert capsys.readouterr().out == "Łódź łąka\n"
    assert fcapp("import", tmp_path / "a.txt", "--dry-run", "--encoding", "klingon") == 2
    assert "“klingon” is not an encoding that is known here" in told(capsys)


def test_a_web_address(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with server(lambda visit: visit.page(b"The bank failed.", kind="text/plain")) as place:
        address = f"http://{place}/a"
        assert fcapp("import", address, "--library", path) == 2
        assert "is inside this network or computer, and only the open web is fetched" in told(capsys)
        chosen = settings.load(paths.config_dir() / "settings.json")
        chosen.fetch_local = True
        chosen.save()
        assert fcapp("import", address, "--json", "--library", path) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["url"], found["text"], found["review"]) == (address, "The bank failed.", 1)
    assert found["sha256"] == hashlib.sha256(b"The bank failed.").hexdigest()


def test_progress_is_shown_on_a_terminal_and_wiped_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of("The bank failed."))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert fcapp("import", tmp_path / "a.pdf", "--dry-run") == 0
    assert re.fullmatch(r"(\ra\.pdf: \d+%)+\r +\r", capsys.readouterr().err)


# --- place ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def versions(article: Path) -> list[Path]:
    new, spans = article.with_name("new.txt"), article.with_name("spans.json")
    new.write_text("It rained.\n\nThe bridge was closed on Tuesday.\n")
    spans.write_text('[{"id": "é", "start": 4, "end": 21}, {"id": 2, "start": 34, "end": 52}]')
    return [article, new, spans]


def test_placed_spans_as_json(versions: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, spans = versions
    assert fcapp("place", old, new, "--spans", spans, "--json") == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"id": "é", "state": "kept", "start": 16, "end": 33, "score": 1.0},
        {"id": 2, "state": "lost", "start": None, "end": None, "score": 0.0},
    ]


def test_placed_spans_for_people(versions: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, spans = versions
    assert fcapp("place", old, new, "--spans", spans) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ID  STATE  START  END  SCORE  WORDS",
        "é   kept   16     33   1.00   bridge was closed",
        "2   lost               0.00   It cost 3 million.",
    ]


def test_without_spans_nothing_is_placed(versions: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, spans = versions
    spans.write_text("[]")
    assert fcapp("place", old, new, "--spans", spans) == 0
    assert capsys.readouterr().out == ""


def test_spans_that_are_none(versions: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, spans = versions
    spans.write_text('[{"id": 1, "start": 0, "end": 1000}]')
    assert fcapp("place", old, new, "--spans", spans, "--json") == 2
    assert "is not a span of the old text" in told(capsys)
