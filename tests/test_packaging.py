"""What is shipped, and the one name under which the systems know the program."""

import importlib
import os
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

import pytest

from fcapp import __version__, paths
from fcapp.intake.formats import FORMATS
from fcapp.services.libraries import open_library
from fcapp.storage.schema import APPLICATION_ID

CHECKOUT = Path(__file__).parent.parent
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
LINUX = CHECKOUT / "packaging" / "linux"
NAME = "org.fcapp.Fcapp"
MEDIA_TYPE = "application/x-fcapp-library"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def desktop() -> dict[str, str]:
    parser = RawConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign] - keys of desktop files keep their case
    parser.read(LINUX / f"{NAME}.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


@pytest.fixture
def metainfo() -> ET.Element:
    return ET.parse(LINUX / f"{NAME}.metainfo.xml").getroot()


@pytest.fixture
def media_type() -> ET.Element:
    (found,) = ET.parse(LINUX / f"{NAME}.mime.xml").getroot()
    return found


def test_the_wheel_takes_along_what_the_program_reads() -> None:
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    for path in (
        paths.sample_article(),
        paths.resource("report", "report.typ"),
        paths.resource("icons", "fcapp.svg"),
    ):
        folder = path.relative_to(CHECKOUT).parts[0]
        assert path.is_file()
        assert wheel["force-include"][folder] == f"fcapp/{folder}"


def test_entry_points_can_be_called(desktop: dict[str, str]) -> None:
    scripts = PROJECT["project"]["scripts"] | PROJECT["project"]["gui-scripts"]
    for target in scripts.values():
        module, name = target.split(":")
        assert callable(getattr(importlib.import_module(module), name))
    assert desktop["Exec"].split()[0] in scripts


def test_every_form_of_an_article_can_be_opened_with_it(desktop: dict[str, str]) -> None:
    told = set(desktop["MimeType"].split(";"))
    wanted = {media_type for form in FORMATS for media_type in form.media_types} - {"message/rfc822"}
    assert wanted <= told


def test_one_name_everywhere(desktop: dict[str, str], metainfo: ET.Element, media_type: ET.Element) -> None:
    icon = media_type.find(f"{MIME}icon")
    assert icon is not None
    assert {desktop["Icon"], desktop["StartupWMClass"], metainfo.findtext("id"), icon.get("name")} == {NAME}
    assert metainfo.findtext("launchable") == f"{NAME}.desktop"
    assert NAME in (CHECKOUT / "fcapp" / "app.py").read_text()


def test_one_media_type_everywhere(desktop: dict[str, str], metainfo: ET.Element, media_type: ET.Element) -> None:
    glob = media_type.find(f"{MIME}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{paths.LIBRARY_SUFFIX}"
    assert media_type.get("type") == metainfo.findtext("provides/mediatype") == MEDIA_TYPE
    assert MEDIA_TYPE in desktop["MimeType"].split(";")


def test_the_media_type_knows_a_library_by_its_bytes(media_type: ET.Element, tmp_path: Path) -> None:
    library = tmp_path / "library"
    open_library(library).close()
    data = library.read_bytes()
    text, number = media_type.iter(f"{MIME}match")
    assert data.startswith(text.attrib["value"].encode())
    at = int(number.attrib["offset"])
    assert int(number.attrib["value"], 16) == int.from_bytes(data[at : at + 4], "big") == APPLICATION_ID


def test_the_newest_release_is_this_one(metainfo: ET.Element) -> None:
    release = metainfo.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_command_runs_from_another_folder(tmp_path: Path) -> None:
    """The make targets put the checkout on the path and nothing else."""
    command = [sys.executable, "-m", "fcapp", "--version"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"fcapp {__version__}\n"
