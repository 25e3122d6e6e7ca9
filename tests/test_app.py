"""The program as it is started, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fcapp.services import articles, incoming, reviews
from fcapp.storage.library import Library

CHECKOUT = Path(__file__).parent.parent

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from fcapp import app, paths
paths.redirect(Path(sys.argv[1]))
application = QApplication([])

def look():
    window = next((one for one in application.topLevelWidgets() if one.objectName() == "window"), None)
    if window is None or (window.workbench.library is None and not failed(window)):
        return
    if window.workbench.jobs._running:
        return
    timer.stop()
    {then}
    print(window.windowTitle(), window.workbench.writable, flush=True)
    window.close()

def failed(window):
    page = window.library_page
    return page.states.currentWidget() is page._failed

def crash():
    raise RuntimeError("the words of the article")

QMessageBox.critical = lambda *given: print(given[2], flush=True)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
"""


def started(folder: Path, call: str, then: str = "") -> subprocess.CompletedProcess[str]:
    script = SCRIPT.replace("{then}", then or "pass") + f"\nsys.exit(app.run({call}))"
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", script, str(folder)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def said(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_first_start_makes_a_library_with_the_sample(tmp_path):
    assert said(started(tmp_path, "[]")) == "library — fcapp True"
    with Library(tmp_path / "data" / "library.fcapp") as library:
        assert len(reviews.rows(library)) == 1
    stored = json.loads((tmp_path / "config" / "settings.json").read_text())
    assert set(stored["layout"]) == {"window", "desk", "claims"}


def test_a_file_that_is_named_is_put_on_the_desk(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("A named article.\n\nText.")
    call = f"[Path({str(article)!r})], library=Path({str(tmp_path / 'own.fcapp')!r})"
    begin = "from fcapp.gui.import_form import ImportForm; window.findChild(ImportForm).keep_button.click()"
    assert said(started(tmp_path, call, begin)) == "A named article. — fcapp True"
    assert said(started(tmp_path, "[]")) == "A named article. — fcapp True"


def test_read_only(tmp_path):
    path = tmp_path / "own.fcapp"
    with Library(path) as library:
        articles.store(library, incoming.read_pasted("One."))
    before = path.read_bytes()
    assert said(started(tmp_path, f"[], library=Path({str(path)!r}), read_only=True")) == "own — fcapp False"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "then", ["QTimer.singleShot(0, crash); return", "window.workbench.changed.connect(crash); return"]
)
def test_a_bug_in_a_slot_ends_in_a_report_and_an_orderly_close(tmp_path, then):
    if "changed" in then:
        then = then.replace("return", "window.arrivals.add_sample(); return").replace(
            "connect(crash)", "connect(lambda _: crash())"
        )
    done = started(tmp_path, "[]", then)
    assert "all your work is saved" in said(done)
    [report] = (tmp_path / "log").iterdir()
    assert "RuntimeError" in report.read_text()
    assert "the words of the article" not in done.stdout + done.stderr + report.read_text()
    assert not (tmp_path / "data" / "library.fcapp.holder").exists()


def test_a_file_that_the_system_asks_to_open_is_heard_of(tmp_path):
    script = (
        "from PySide6.QtGui import QFileOpenEvent\nfrom fcapp.app import Application\n"
        "heard = Application([])\nheard.file_asked.connect(print)\n"
        "Application.sendEvent(heard, QFileOpenEvent('/a/b.pdf'))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "/a/b.pdf"
