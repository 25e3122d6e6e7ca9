from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fcapp.gui.importing import file_filter, from_file, import_several, read_one
from fcapp.gui.jobs import Jobs
from tests.gui.bench import Bench


@pytest.fixture
def bench(qapp, library):
    return Bench(library)


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _import(bench, paths):
    shown = []
    import_several(bench.workbench, [from_file(path) for path in paths], lambda *remarks: shown.append(remarks))
    return shown


def test_one_file_is_read_and_shown(bench, tmp_path):
    shown = []
    read_one(
        bench.workbench, from_file(_file(tmp_path, "a.txt", b"Troops arrived.")), lambda *read: shown.append(read)
    )
    [(incoming, article)] = shown
    assert (incoming.name, article.text) == ("a.txt", "Troops arrived.")
    assert bench.titles() == []


def test_one_bad_file_gets_one_sentence(bench, tmp_path):
    shown = []
    read_one(bench.workbench, from_file(_file(tmp_path, "a.mp3", b"ID3\x03")), lambda *read: shown.append(read))
    assert shown == []
    assert bench.said().startswith("“a.mp3” is a sound recording")


def test_another_try_is_offered_where_there_is_one(bench, tmp_path):
    tried = []
    read_one(bench.workbench, from_file(tmp_path / "a.txt"), print, lambda: tried.append("again"))
    assert bench.notices[-1].button == "Try again…"
    bench.notices[-1].act()
    assert tried == ["again"]


def test_reading_one_shows_progress_and_can_be_stopped(qapp, library, tmp_path):
    jobs = Jobs()
    bench, shown = Bench(library, jobs), []
    path = _file(tmp_path, "a.md", b"# Bank\n\nIt failed.")
    read_one(bench.workbench, from_file(path), lambda *read: shown.append(read))
    notice = bench.notices[-1]
    assert (notice.text, notice.button, notice.share) == ("Reading “a.md”.", "Stop", 0)
    notice.act()
    jobs.stop()
    QApplication.processEvents()
    assert shown == []


def test_of_several_files_the_good_ones_are_stored_and_the_others_listed_first(bench, tmp_path):
    paths = [
        _file(tmp_path, "a.txt", b"One article."),
        _file(tmp_path, "b.txt", "Économie : l’été fut « chaud ».".encode("cp1252")),
        tmp_path / "missing.txt",
        _file(tmp_path, "c.txt", b"Two articles."),
    ]
    _import(bench, paths)
    assert len(bench.titles()) == 3
    assert bench.workbench.review is None
    first, *remarks = bench.said().split("\n")
    assert first == "3 of 4 files are imported."
    assert "“missing.txt”" in remarks[0]
    assert remarks[1] == "“b.txt” was read as Windows-1252; check its letters."


def test_a_long_list_of_remarks_is_shown_whole_when_asked_for(bench, tmp_path):
    shown = _import(bench, [tmp_path / f"{number}.txt" for number in range(9)])
    assert len(bench.said().split("\n")) == 6
    bench.notices[-1].act()
    [(first, remarks)] = shown
    assert first == "0 of 9 files are imported."
    assert len(remarks) == 9


def test_progress_counts_the_files(bench, tmp_path):
    _import(bench, [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(4)])
    assert [notice.share for notice in bench.notices] == [0, 0.25, 0.5, 0.75, None]


def test_stopping_leaves_out_what_is_not_read_yet(bench, tmp_path):
    paths = [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(4)]

    def stop_at_third(notice) -> None:
        if notice.text.startswith("Reading file 3"):
            notice.act()

    bench.workbench.told.connect(stop_at_third)
    _import(bench, paths)
    assert len(bench.titles()) == 2
    assert bench.said() == "2 of 4 files are imported."


def test_when_another_library_is_opened_meanwhile_the_rest_is_left_out(bench, tmp_path):
    paths = [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(3)]
    library = bench.workbench.library
    bench.workbench.told.connect(lambda notice: setattr(bench.workbench, "library", None))
    _import(bench, paths)
    bench.workbench.library = library
    assert bench.titles() == []


def test_files_are_read_off_the_interface(qtbot, library, tmp_path):
    jobs = Jobs()
    bench = Bench(library, jobs)
    _import(bench, [_file(tmp_path, f"{number}.txt", b"An article.") for number in range(3)])
    assert bench.titles() == []
    qtbot.waitUntil(lambda: len(bench.titles()) == 3)
    qtbot.waitUntil(lambda: bench.said() == "All 3 files are imported.")
    jobs.stop()


def test_the_filter_offers_every_form():
    first, *rest = file_filter().split(";;")
    assert all(f"*{extension}" in first for extension in (".txt", ".html", ".docx", ".pdf", ".epub", ".mhtml"))
    assert rest[-1] == "All files (*)"
