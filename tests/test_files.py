import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from fcapp.errors import UserError
from fcapp.files import read_limited, write_atomic

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has other rights and limits")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("data", [b"", b"x", b"\0\r\n\xff" * 300_000])
def test_a_file_is_written_whole(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    write_atomic(path, data)
    assert path.read_bytes() == data
    assert names(tmp_path) == {"report.html"}


@posix
def test_a_file_is_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    path.chmod(0o666)
    before = os.umask(0)
    try:
        write_atomic(path, b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


SHORT_OF_SPACE = """
import resource, sys
from pathlib import Path
from fcapp.errors import UserError
from fcapp.files import write_atomic
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomic(Path(sys.argv[1]), b"n" * 5000)
except UserError as error:
    print(error, end="")
"""


@posix
def test_when_space_runs_out_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    command = [sys.executable, "-c", SHORT_OF_SPACE, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    assert said.startswith("“report.html” could not be written (File too large); ")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"report.html"}


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        write_atomic(path, b"new")
    assert str(caught.value).startswith(f"“{path.name}” could not be written (")
    return str(caught.value)


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "kept.txt").touch()
    refused(folder)
    assert names(folder) == {"kept.txt"}
    assert names(tmp_path) == set()


def test_no_folder_is_made(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "none" / "report.html")
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "report.html")
    assert names(tmp_path) == {"file"}


@pytest.fixture
def protected() -> Iterator[Path]:
    """A folder with an old file in which the user, here nobody, may not write."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only an administrator can make files of somebody else")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report.html").write_bytes(b"old")
        folder.chmod(0o755)
        os.seteuid(65_534)
        try:
            yield folder
        finally:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_keeps_its_file(protected: Path) -> None:
    assert "Permission denied" in refused(protected / "report.html")
    os.seteuid(0)
    assert (protected / "report.html").read_bytes() == b"old"
    assert names(protected) == {"report.html"}


@posix
def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_atomic(tmp_path / "link", b"new")
    assert (tmp_path / "target").read_bytes() == b"old"
    assert (tmp_path / "link").read_bytes() == b"new"


def test_a_file_up_to_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"12345")
    assert read_limited(path, 5) == b"12345"
    with pytest.raises(UserError, match="is larger than"):
        read_limited(path, 4)


@pytest.mark.parametrize(
    ("name", "why"), [("none.txt", "there is no such file"), (".", "it is a folder or a device")]
)
def test_what_is_no_file_is_not_read(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read_limited(tmp_path / name, 10)


@posix
def test_a_device_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="it is a folder or a device"):
        read_limited(Path("/dev/zero"), 10)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="it is a folder or a device"):
        read_limited(tmp_path / "pipe", 10)
