"""The lock files: every package with its hashes, none with an address, in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parent.parent
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
RUN, DEV = "requirements.txt", "requirements-dev.txt"


def locked(name: str) -> dict[str, Requirement]:
    whole = (CHECKOUT / name).read_text().replace("\\\n", " ")
    found = [Requirement(line.split(" --hash", 1)[0]) for line in whole.splitlines() if line.strip()]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def wanted(name: str) -> list[Requirement]:
    extra = PROJECT["optional-dependencies"]["dev"] if name == DEV else []
    return [Requirement(line) for line in (*PROJECT["dependencies"], *extra)]


@pytest.mark.parametrize("name", [RUN, DEV])
def test_every_line_is_a_version_with_hashes(name: str) -> None:
    whole = (CHECKOUT / name).read_text().replace("\\\n", " ")
    form = re.compile(r"[\w.-]+==[\w.]+( ; [^-]*?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", re.ASCII)
    wrong = [line[:60] for line in whole.splitlines() if not form.fullmatch(line)]
    assert not wrong


@pytest.mark.parametrize("name", [RUN, DEV])
def test_no_line_holds_an_address(name: str) -> None:
    assert not re.search(r"://|@|--(index|extra|find|trusted)", (CHECKOUT / name).read_text())


@pytest.mark.parametrize("name", [RUN, DEV])
def test_what_the_project_asks_for_is_locked(name: str) -> None:
    lock = locked(name)
    for requirement in wanted(name):
        (pin,) = lock[canonicalize_name(requirement.name)].specifier
        assert requirement.specifier.contains(pin.version), requirement


def test_both_lock_files_name_the_same_versions() -> None:
    development = locked(DEV)
    assert {name: str(pin) for name, pin in locked(RUN).items()}.items() <= {
        name: str(pin) for name, pin in development.items()
    }.items()


def test_the_add_ons_of_qt_are_left_out() -> None:
    assert {"pyside6", "pyside6-addons"}.isdisjoint(locked(DEV)), "157 MB that nothing needs"
