"""What the program never calls, and why; each ban names the few files that may."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).parent.parent / "fcapp"
Test = Callable[[ast.AST], bool]


class Ban(NamedTuple):
    what: str
    found: Test
    example: str
    reason: str
    allowed: tuple[str, ...] = ()


def names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield name
        case ast.Import(names=aliases):
            yield from (part for alias in aliases for part in alias.name.split("."))
        case ast.ImportFrom(module=module, names=aliases):
            yield from (module or "").split(".")
            yield from (alias.name for alias in aliases)


def named(*wanted: str) -> Test:
    return lambda node: any(name in wanted for name in names(node))


def called(*wanted: str) -> Test:
    return lambda node: isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in wanted


def written(pattern: str) -> Test:
    def found(node: ast.AST) -> bool:
        text = node.value if isinstance(node, ast.Constant) else ""
        return isinstance(text, str) and bool(re.search(pattern, text, re.IGNORECASE))

    return found


def catches_all(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    return node.type is None or any("Exception" in names(part) for part in ast.walk(node.type))


def opens_more_than_a_folder(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="openUrl"), args=[ast.Call(func=ast.Attribute(attr="fromLocalFile"))]):
            return False
        case ast.Call(func=ast.Attribute(attr="openUrl")):
            return True
    return False


def translates_a_made_text(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="tr" | "translate"), args=args):
            return any(isinstance(argument, ast.JoinedStr) for argument in args)
    return False


BANS = (
    Ban("QtSql", named("QtSql"), "from PySide6 import QtSql", "a second SQLite in the process can break locks"),
    Ban(
        "QSaveFile", named("QSaveFile"), "QtCore.QSaveFile(name)", "replaces a good file by half a one on a full disk"
    ),
    Ban("QPdfWriter", named("QPdfWriter"), "QPdfWriter(name)", "writes straight to the target"),
    Ban(
        "openUrl",
        opens_more_than_a_folder,
        "QDesktopServices.openUrl(QUrl(link))",
        "starts whatever a scheme is registered for; only the one helper that asks may, and a folder may be shown",
        ("gui/open_url.py",),
    ),
    Ban(
        "setHtml",
        named("setHtml", "insertHtml", "setMarkdown", "insertMarkdown"),
        "label.setHtml(text)",
        "rich text loads local files and 22 nested tables take 36 s; only our own manual is shown so",
        ("gui/manual_view.py",),
    ),
    Ban("processEvents", named("processEvents"), "app.processEvents()", "lets a slot run inside another"),
    Ban("QSplashScreen", named("QSplashScreen"), "QSplashScreen()", "blocks the start for a second"),
    Ban("anchorAt", named("anchorAt"), "view.anchorAt(point)", "takes 26 ms in a long text; bisect takes 10 µs"),
    Ban(
        "setStyleSheet",
        named("setStyleSheet"),
        "button.setStyleSheet(css)",
        "looks are data of the themes",
        ("gui/theme.py",),
    ),
    Ban(
        "tr of a made text",
        translates_a_made_text,
        "self.tr(f'{count} claims')",
        "such a text is never found in the translations",
    ),
    Ban(
        "INSERT OR REPLACE",
        written(r"\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b"),
        "run('INSERT OR REPLACE INTO claim')",
        "deletes rows behind the journal's triggers",
    ),
    Ban("WITHOUT ROWID", written(r"WITHOUT\s+ROWID"), "run('... WITHOUT ROWID')", "the journal knows rows by rowid"),
    Ban(
        "WAL",
        written(r"^wal$|journal_mode\W+wal"),
        "run('PRAGMA journal_mode=WAL')",
        "a library is one file; a copy of it without its log misses the newest work",
    ),
    Ban("except Exception", catches_all, "try: go()\nexcept (OSError, Exception): pass", "hides our own bugs"),
    Ban("sleep", named("sleep"), "time.sleep(1)", "nothing is ready by a clock"),
    Ban(
        "print",
        called("print"),
        "print('here')",
        "a window has no console",
        ("cli/__init__.py", "cli/work.py", "gui/crash.py"),
    ),
    Ban("eval", called("eval", "exec"), "eval(text)", "runs what a file says"),
    Ban("pickle", named("pickle"), "import pickle", "runs what a file says"),
    Ban(
        "annotations as text",
        lambda node: isinstance(node, ast.ImportFrom) and node.module == "__future__",
        "from __future__ import annotations",
        "breaks the tables of SQLModel",
    ),
)


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    files = sorted(PACKAGE.rglob("*.py"))
    assert files
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text()) for path in files}


@pytest.mark.parametrize("ban", BANS, ids=lambda ban: ban.what)
def test_never(ban: Ban, trees: dict[str, ast.Module]) -> None:
    found = [
        f"fcapp/{name}:{getattr(node, 'lineno', 1)}"
        for name, tree in trees.items()
        if name not in ban.allowed
        for node in ast.walk(tree)
        if ban.found(node)
    ]
    assert not found, f"{ban.what}: {ban.reason}"


@pytest.mark.parametrize("ban", BANS, ids=lambda ban: ban.what)
def test_a_ban_finds_what_it_bans(ban: Ban) -> None:
    assert any(ban.found(node) for node in ast.walk(ast.parse(ban.example)))


def test_a_folder_may_be_shown() -> None:
    tree = ast.parse("QDesktopServices.openUrl(QUrl.fromLocalFile(folder))")
    assert not any(opens_more_than_a_folder(node) for node in ast.walk(tree))
