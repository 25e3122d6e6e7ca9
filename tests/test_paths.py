import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from fcapp import paths
from fcapp.errors import UserError

FOLDERS = (paths.data_dir, paths.config_dir, paths.log_dir)


def test_every_folder_moves_with_one_call(tmp_path: Path) -> None:
    paths.redirect(tmp_path / "moved")
    folders = [folder() for folder in FOLDERS]
    assert len(set(folders)) == len(FOLDERS)
    assert all(folder.is_dir() and folder.parent == tmp_path / "moved" for folder in folders)
    assert paths.default_library().parent == paths.data_dir()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_the_folders_are_for_the_owner_alone() -> None:
    assert {stat.S_IMODE(folder().stat().st_mode) for folder in FOLDERS} == {0o700}


@pytest.mark.skipif(os.name != "posix", reason="other systems have other folders")
def test_without_a_redirection_they_are_those_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    paths.redirect(None)
    assert all(folder().is_relative_to(tmp_path) for folder in FOLDERS)
    assert all("fcapp" in folder().parts for folder in FOLDERS)


def test_shipped_files_are_found() -> None:
    assert paths.resource("report", "report.html").is_file()
    assert paths.sample_article().read_bytes().startswith(b"President")


def test_tests_stay_out_of_the_home_folder(tmp_path: Path) -> None:
    assert all(folder().is_relative_to(tmp_path) for folder in FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, folder: Callable[[], Path]) -> None:
    (tmp_path / "file").touch()
    paths.redirect(tmp_path / "file")
    with pytest.raises(UserError, match=r"^The folder “.*” cannot be made"):
        folder()
