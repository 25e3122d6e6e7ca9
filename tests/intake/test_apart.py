"""The process apart, with real children: such as behave, and such as do not."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from fcapp.errors import CancelledError, UserError
from fcapp.intake import apart, limits, reading
from fcapp.intake.imported import Incoming
from tests.intake.pdfs import pdf_of

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of this kind are known on Linux only")
PDF = Incoming(pdf_of("The bank failed."), "a.pdf")
BROKEN = "“a.pdf” broke the reader of its format; copy the text out of it and paste it here."
Replace = Callable[[str], None]


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Replace:
    """Lets a few lines of Python be the child."""

    def replace(code: str) -> None:
        monkeypatch.setattr(apart, "command", lambda: [sys.executable, "-c", code])

    return replace


@pytest.fixture(autouse=True)
def _nothing_is_left() -> object:
    before = set(psutil.Process().children(recursive=True))
    yield
    assert set(psutil.Process().children(recursive=True)) <= before


def test_a_text_needs_no_other_process(child: Replace) -> None:
    child("raise SystemExit(1)")
    incoming = Incoming(b"The bank failed.", "a.txt")
    assert apart.read(incoming) == reading.read(incoming)


def test_the_article_is_the_same_as_when_read_here() -> None:
    shares: list[float] = []
    assert apart.read(PDF, shares.append) == reading.read(PDF)
    assert shares == sorted(shares)


def test_what_is_wrong_is_told_by_the_child() -> None:
    with pytest.raises(UserError, match=r"^“a.pdf” is damaged or no PDF;"):
        apart.read(Incoming(b"%PDF-1.7\nnothing", "a.pdf"))


def test_to_stop_ends_the_child_at_once(child: Replace) -> None:
    child("import threading; threading.Event().wait()")
    pids: list[int] = []

    def stop(share: float) -> None:
        pids.extend(process.pid for process in psutil.Process().children())
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        apart.read(PDF, stop)
    assert pids
    assert not any(map(psutil.pid_exists, pids))


def test_a_child_that_hangs_is_ended(child: Replace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 0)
    child("import threading; threading.Event().wait()")
    with pytest.raises(UserError, match="took longer than 0 seconds to read; copy the text"):
        apart.read(PDF)


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "raise SystemExit(3)",
        "raise ValueError('a bug')",
        "print('{')",
        "print('[1, 2]')",
        'print(\'{"share": "much"}\')',
        "print('[' * 100_000)",
        'print(\'{"answer": {"title": 3}}\')',
        "print('{\"answer\": []}')",
        "import sys; sys.stdout.buffer.write(bytes(range(128, 256)))",
    ],
)
def test_a_child_that_breaks_or_talks_rubbish_is_one_sentence(child: Replace, code: str) -> None:
    child(code)
    with pytest.raises(UserError) as told:
        apart.read(PDF)
    assert str(told.value) == BROKEN


@pytest.mark.parametrize(
    "code", ["while True: out.write(b'x' * 65536)", "while True: out.write(b'{\"share\": 0}\\n')"]
)
def test_a_child_that_floods_is_stopped(child: Replace, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_ANSWER", 1_000_000)
    child(f"import sys\nout = sys.stdout.buffer\n{code}")
    with pytest.raises(UserError) as told:
        apart.read(PDF)
    assert str(told.value) == BROKEN


def test_a_child_that_reads_nothing_does_not_block(child: Replace) -> None:
    child('print(\'{"trouble": "It is too late."}\')')
    with pytest.raises(UserError, match=r"^It is too late\.$"):
        apart.read(Incoming(PDF.data + bytes(10_000_000), "a.pdf"))


@linux
def test_a_child_that_eats_memory_is_ended(child: Replace) -> None:
    child(
        "from fcapp.intake import apart, reading\n"
        "def greedy(incoming, tick):\n"
        "    return bytearray(10_000_000_000)\n"
        "reading.read = greedy\n"
        "apart.serve()"
    )
    with pytest.raises(UserError, match="needs too much memory; copy the text out of it"):
        apart.read(PDF)


@linux
def test_the_child_may_write_no_file(child: Replace, tmp_path: Path) -> None:
    target = tmp_path / "written"
    child(
        "from fcapp.errors import UserError\nfrom fcapp.intake import apart, reading\n"
        f"def write(incoming, tick):\n    open({str(target)!r}, 'wb', buffering=0).write(b'x')\n"
        "reading.read = write\n"
        "apart.serve()"
    )
    with pytest.raises(UserError):
        apart.read(PDF)
    assert target.stat().st_size == 0


def test_what_a_library_prints_is_no_answer(child: Replace) -> None:
    child(
        "from fcapp.errors import UserError\nfrom fcapp.intake import apart, reading\n"
        "def talk(incoming, tick):\n    print('hello', flush=True)\n    raise UserError('A sentence.')\n"
        "reading.read = talk\n"
        "apart.serve()"
    )
    with pytest.raises(UserError, match=r"^A sentence\.$"):
        apart.read(PDF)


def test_the_child_takes_no_module_from_the_folder_it_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json", "pypdfium2", "fcapp"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    assert apart.read(PDF).text == "The bank failed."


def test_the_child_knows_nothing_of_windows_and_libraries() -> None:
    code = (
        "import sys\nfrom fcapp.__main__ import main\nfrom fcapp.intake import reading\n"
        "assert main(['read-apart']) == 0\n"
        "sys.stderr.write(' '.join(sorted(sys.modules)))"
    )
    head = b'{"task": "read", "name": "a.pdf"}\n'
    done = subprocess.run([sys.executable, "-c", code], input=head + PDF.data, capture_output=True, check=True)
    loaded = done.stderr.decode().split()
    assert b"The bank failed." in done.stdout
    assert "pypdfium2" in loaded
    unwanted = {
        "PySide6",
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "numpy",
        "onnxruntime",
        "fcapp.services",
        "fcapp.cli",
    }
    assert not unwanted & set(loaded)


@linux
def test_the_child_inherits_no_open_file(tmp_path: Path, child: Replace) -> None:
    child(
        "import json, os\n"
        "names = [os.readlink(f'/proc/self/fd/{fd}') for fd in range(3, 50) if os.path.exists(f'/proc/self/fd/{fd}')]\n"
        "print(json.dumps({'trouble': ' '.join(names) or 'None.'}))"
    )
    with (tmp_path / "library.fcapp").open("wb") as held:
        os.set_inheritable(held.fileno(), True)
        with pytest.raises(UserError) as told:
            apart.read(PDF)
    assert "library.fcapp" not in str(told.value)


def test_it_works_from_an_installed_wheel(tmp_path: Path) -> None:
    """Packed into an archive on the path, far from the checkout."""
    package = Path(apart.__file__).parent.parent
    installed = tmp_path / "site"
    with zipfile.ZipFile(tmp_path / "wheel.zip", "w") as wheel:
        for path in package.rglob("*.py"):
            wheel.write(path, path.relative_to(package.parent))
    with zipfile.ZipFile(tmp_path / "wheel.zip") as wheel:
        wheel.extractall(installed)
    (tmp_path / "a.pdf").write_bytes(PDF.data)
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); from fcapp.__main__ import main; sys.exit(main(sys.argv[1:]))"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "import", "a.pdf", "--json", "--dry-run"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"text": "The bank failed."' in done.stdout
