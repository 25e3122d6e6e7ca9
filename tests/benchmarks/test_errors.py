"""No measuring program waits for somebody to answer a message box."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench.__main__ import CHECKOUT

SCRIPT = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fcapp import app, paths
from tools.bench.errors import end_on_errors

def fail(*_):
    raise RuntimeError("it broke")

paths.redirect(Path(sys.argv[1]))
window = app.make_window()
end_on_errors()
window.show()
{begin}
QApplication.exec()
"""


@pytest.mark.parametrize(
    "begin", ["QTimer.singleShot(0, fail)", "window.workbench.jobs.run(fail, print, print)"], ids=["slot", "job"]
)
def test_an_error_ends_it(tmp_path: Path, begin: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.replace("{begin}", begin), str(tmp_path)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "RuntimeError: it broke" in done.stderr
