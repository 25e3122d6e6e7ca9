from pathlib import Path

import pytest

from fcapp.gui.jobs import Jobs
from fcapp.gui.reading_files import import_files
from tests.gui.bench import Bench


@pytest.fixture
def bench(qapp, library):
    return Bench(library)


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_one_file_is_put_on_the_desk_without_a_word(bench, tmp_path):
    import_files(bench.workbench, [_file(tmp_path, "a.txt", b"Troops arrived.\n\nMore.")], lambda: None)
    assert bench.workbench.review.file_name == "a.txt"
    assert bench.notices == []


def test_a_guessed_encoding_is_told_with_a_way_to_correct_it(bench, tmp_path):
    calls = []
    text = "Президент заявил во вторник, что войска прибыли в страну."
    import_files(bench.workbench, [_file(tmp_path, "a.txt", text.encode("cp1251"))], lambda: calls.append(1))
    notice = bench.notices[-1]
    assert notice.text == "Read as Windows-1251. If letters look wrong, correct the encoding."
    assert notice.button == "Correct encoding…"
    notice.act()
    assert calls == [1]
    assert bench.workbench.review.text == text


def test_one_bad_file_gets_one_sentence(bench, tmp_path):
    import_files(bench.workbench, [_file(tmp_path, "a.pdf", b"%PDF-1.7")], lambda: None)
    assert bench.workbench.review is None
    assert bench.said().startswith("“a.pdf” is a PDF, not a text file;")


def test_of_several_files_the_good_ones_are_stored_and_the_others_listed(bench, tmp_path):
    paths = [
        _file(tmp_path, "a.txt", b"One article."),
        tmp_path / "missing.txt",
        _file(tmp_path, "b.txt", "Économie : l’été fut « chaud ».".encode("cp1252")),
        _file(tmp_path, "c.txt", b"Two articles."),
    ]
    import_files(bench.workbench, paths, lambda: None)
    assert len(bench.titles()) == 3
    assert bench.workbench.review is None
    first, *remarks = bench.said().split("\n")
    assert first == "3 of 4 files are imported."
    assert "“missing.txt”" in remarks[0]
    assert remarks[1] == "“b.txt” was read as Windows-1252; check its letters."


def test_a_long_list_of_remarks_is_cut(bench, tmp_path):
    import_files(bench.workbench, [tmp_path / f"{number}.txt" for number in range(9)], lambda: None)
    lines = bench.said().split("\n")
    assert len(lines) == 7
    assert lines[-1] == "And 4 more remarks."


def test_stopping_leaves_out_what_is_not_read_yet(bench, tmp_path):
    paths = [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(4)]

    def stop_at_third(notice) -> None:
        if notice.text.startswith("Reading file 3"):
            notice.act()

    bench.workbench.told.connect(stop_at_third)
    import_files(bench.workbench, paths, lambda: None)
    assert len(bench.titles()) == 2
    assert bench.said() == "2 of 4 files are imported."


def test_when_another_library_is_opened_meanwhile_the_rest_is_left_out(bench, tmp_path):
    paths = [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(3)]
    library = bench.workbench.library
    bench.workbench.told.connect(lambda notice: setattr(bench.workbench, "library", None))
    import_files(bench.workbench, paths, lambda: None)
    bench.workbench.library = library
    assert bench.titles() == []


def test_files_are_read_off_the_interface(qtbot, library, tmp_path):
    jobs = Jobs()
    bench = Bench(library, jobs)
    paths = [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(3)]
    import_files(bench.workbench, paths, lambda: None)
    assert bench.titles() == []
    qtbot.waitUntil(lambda: len(bench.titles()) == 3)
    qtbot.waitUntil(lambda: bench.said() == "All 3 files are imported.")
    jobs.stop()
