"""Themes are data: colours from `resources/themes/*.toml`, one palette and one style sheet made from them."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any, Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from fcapp.model.vocabulary import Verdict
from fcapp.paths import resource

Choice = Literal["system", "light", "dark", "high-contrast"]
"""What a reviewer can choose; "system" follows the desktop's light or dark scheme."""

CHOICES: tuple[Choice, ...] = get_args(Choice)

_PICTURES = ("check", "chevron")

NAMES = ("light", "dark", "high-contrast")
"""The themes that there are."""


@dataclass(frozen=True, slots=True)
class VerdictColours:
    """The colours of one verdict."""

    ink: QColor
    """For shapes, lines and words."""
    tint: QColor
    """Behind the words of a claim."""
    strong: QColor
    """Behind the words of the current claim."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the program."""

    name: str
    dark: bool
    window: QColor
    paper: QColor
    text: QColor
    muted: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    focus: QColor
    selection: QColor
    selected_text: QColor
    covered: QColor
    """Text that has been looked at, in coverage mode."""
    nothing: QColor
    """Behind sentences with nothing checkable."""
    hit: QColor
    current_hit: QColor
    error: QColor
    confirmed: VerdictColours
    unverified: VerdictColours
    disputed: VerdictColours
    open: VerdictColours

    def verdict(self, verdict: Verdict | None) -> VerdictColours:
        """The colours of a verdict; None is an open claim."""
        colours: VerdictColours = getattr(self, verdict.value if verdict else "open")
        return colours


def as_choice(word: str) -> Choice:
    """A stored word as a choice; what is none means "system"."""
    return next((choice for choice in CHOICES if choice == word), "system")


def load_theme(name: str) -> Theme:
    """The theme of that name, one of `NAMES`."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    verdicts: dict[str, Any] = {word: VerdictColours(**_colours(data[word])) for word in (*Verdict, "open")}
    return Theme(data["name"], data["dark"], **_colours(data["colours"]), **verdicts)


def _colours(table: dict[str, str]) -> dict[str, Any]:
    return {name: QColor(value) for name, value in table.items()}


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole program in the colours of `theme`."""
    template = resource("themes", "desk.qss").read_text(encoding="utf-8").partition("\n")[2]
    return re.sub(r"@(\w+)", lambda token: _value(theme, token[1]), template)


def _value(theme: Theme, token: str) -> str:
    if token in _PICTURES:
        return resource("themes", f"{token}-{'dark' if theme.dark else 'light'}.svg").as_posix()
    colour: QColor = getattr(theme, token)
    return colour.name()


def palette(theme: Theme) -> QPalette:
    """The palette that Qt's own painting (Fusion) takes its colours from."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.window,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.text,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selected_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
    }
    made = QPalette(theme.window)
    for name, colour in colours.items():
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, theme.muted)
    return made


class Themes(QObject):
    """The theme in use: follows the system while the reviewer wants that, and tells those who paint themselves."""

    changed = Signal(object)
    """Carries the `Theme` that is now in use."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self.current = load_theme("light")
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, choice: Choice) -> None:
        """Use a theme from now on, also for the window frames that the system draws."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Light if choice == "light" else Qt.ColorScheme.Dark)
        self._use(self._wanted())

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._use(self._wanted())

    def _use(self, name: str) -> None:
        self.current = load_theme(name)
        self._app.setPalette(palette(self.current))
        self._app.setStyleSheet(style_sheet(self.current))
        self.changed.emit(self.current)
