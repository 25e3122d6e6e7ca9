"""What rich text tells beside its text: comments, notes, links, headers, and what the file says of itself."""

import locale
from collections.abc import Container

from fcapp.intake.imported import PointerKind
from fcapp.intake.marks import MarkedText, field_link, note_of
from fcapp.intake.rtf_state import Capture, Field


class Asides:
    """Takes captured words as what they are, and makes pointers into the text of comments, notes and links."""

    def __init__(self, text: MarkedText) -> None:
        self._text = text
        self._stated: dict[str, list[str]] = {}
        self._date: dict[str, int] = {}
        self._author = ""
        self._comments: list[Capture] = []
        self._notes: list[Capture] = []
        self._links: list[Field] = []
        self.language = ""

    def capture(self, what: str) -> Capture:
        """What is to hold words of some kind; `take` it when it has them."""
        capture = Capture(what)
        if what == "annotation":
            capture.author, self._author = self._author, ""
        return capture

    def take(self, capture: Capture) -> None:
        """Take words for what they are: a comment, a part of one, a note, the code of a field, or a property."""
        words, what = capture.text.strip(), capture.what
        if what == "annotation":
            self._take_comment(capture)
        elif what == "footnote":
            self._notes.append(capture)
        elif what in ("atrfstart", "atrfend"):
            mark = self._text.start if what == "atrfstart" else self._text.end
            mark(("comment", words))
        elif what in ("atnauthor", "atnid"):
            self._author = words if what == "atnauthor" else self._author or words
        elif isinstance(capture.key, Capture):
            capture.key.say(what, words)
        elif isinstance(capture.key, Field):
            capture.key.link = field_link(words)
        else:
            self._stated.setdefault(what, []).append(words)

    def _take_comment(self, capture: Capture) -> None:
        self._comments.append(capture)
        key = ("comment", capture.reference)
        capture.key = key if capture.reference and self._text.span(key) else capture.key
        self._text.at(capture.key)

    def begin_link(self, shown: Field) -> None:
        """The words on which a link stands begin."""
        self._text.start(id(shown))
        self._links.append(shown)

    def end_link(self, shown: Field) -> None:
        """They end."""
        self._text.end(id(shown))

    def point(self) -> None:
        """Make the pointers; call this when the text is whole."""
        for shown in self._links:
            self._text.point(PointerKind.LINK, id(shown), url=shown.link)
        for capture in self._notes:
            words, url = note_of(capture.text.split("\n"), capture.links)
            self._text.point(PointerKind.FOOTNOTE, capture.key, note=words, url=url)
        for capture in self._comments:
            words, url = note_of(capture.text.split("\n"), capture.links)
            self._text.point(
                PointerKind.COMMENT, capture.key, note=words, url=url, author=capture.author, date=capture.date
            )

    # --- what the file says of itself ----------------------------------------------------------------------------

    def take_date(self, word: str, number: int | None) -> None:
        """Take a part of the day on which it was made: "yr", "mo", or "dy"."""
        self._date[word] = number or 0

    def take_language(self, number: int | None) -> None:
        """Take the number of a language, unless one is known."""
        self.language = self.language or locale.windows_locale.get(number or 0, "").replace("_", "-")

    @property
    def published(self) -> str:
        """The day on which it was made, or the empty string."""
        date = [self._date.get("yr", 0), self._date.get("mo", 0), self._date.get("dy", 0)]
        return "{:04d}-{:02d}-{:02d}".format(*date) if all(date) else ""

    def stated(self, what: str) -> str:
        """A property: the first time it is told."""
        return next(iter(self._stated.get(what, ())), "")

    def all_stated(self, kinds: Container[str]) -> list[str]:
        """Everything told of some kinds, such as `HEADERS`."""
        return [words for what, told in self._stated.items() if what in kinds for words in told]
