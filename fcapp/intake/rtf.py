"""Articles from rich text (RTF), with the reporter's comments, notes and links at their places.

A reader of our own: striprtf gives the words alone, without notes, comments, links and their places.
"""

import codecs
from collections import Counter
from dataclasses import replace

from fcapp.errors import UserError
from fcapp.intake import office
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.formats import BY_MODULE
from fcapp.intake.imported import ImportedArticle, Incoming, Tick
from fcapp.intake.marks import MarkedText
from fcapp.intake.rtf_asides import Asides
from fcapp.intake.rtf_codecs import Pages
from fcapp.intake.rtf_layout import Layout
from fcapp.intake.rtf_state import (
    BREAKS,
    BULLETS,
    CAPTURED,
    COUNTED,
    FOOTERS,
    HEADERS,
    LETTERS,
    PLAIN,
    SHOWN,
    SKIPPED,
    TABLES,
    Capture,
    Field,
    State,
)
from fcapp.intake.rtf_tokens import CLOSE, OPEN, Token, tokens

_DEEPEST = 1_000
_EVERY = 50_000
"""Tokens between two ticks."""


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in rich text.

    Raises:
        UserError: it is nested too deeply, or has no words.
    """
    return _Reader(incoming, tick).read()


class _Reader:
    def __init__(self, incoming: Incoming, tick: Tick) -> None:
        self._incoming, self._tick = incoming, tick
        self._builder = ArticleBuilder(incoming)
        self._text = MarkedText(self._builder)
        self._met: Counter[str] = Counter()
        self._pages = Pages()
        self._layout = Layout(self._text)
        self._asides = Asides(self._text)
        self._style_name: list[str] = []
        self._dropped = ""
        self._state = State()
        self._stack: list[State] = []
        self._starred = self._fresh = False
        self._skip = 0
        self._bytes = bytearray()

    def read(self) -> ImportedArticle:
        size = len(self._incoming.data)
        if self._incoming.keep_furniture:
            self._keep_headers()
        seen = 0
        for number, token in enumerate(tokens(self._incoming.data.removeprefix(codecs.BOM_UTF8).lstrip())):
            seen += len(token.data) + len(token.word)
            if number % _EVERY == 0:
                self._tick(min(1.0, seen / size))
            self._take(token)
        self._decode()
        self._layout.flush()
        return self._article()

    def _keep_headers(self) -> None:
        """Put the headers before the text: they may stand anywhere in the file."""
        bare = replace(self._incoming, keep_furniture=False)
        first = _Reader(bare, self._tick)
        first.read()
        office.furniture(self._builder, self._incoming, "page header", first._asides.all_stated(HEADERS))

    def _take(self, token: Token) -> None:
        if token.word == OPEN:
            self._open()
        elif token.word == CLOSE:
            self._close()
        elif self._skip and self._skipped(token):
            return
        elif token.word:
            self._control(token.word, token.number)
        else:
            self._fresh = False
            if not self._state.skips:
                self._bytes += token.data

    def _skipped(self, token: Token) -> bool:
        """Whether the token is what stands for a Unicode letter where that is not known."""
        if token.data and not token.one:
            left = token.data[self._skip :]
            self._skip = max(0, self._skip - len(token.data))
            if left and not self._state.skips:
                self._bytes += left
            return True
        if token.word == "u":
            self._skip = 0
            return False
        self._skip -= 1
        return True

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise UserError(
                f"{self._incoming.subject} is nested too deeply; copy the text out of it and paste it here."
            )
        self._decode()
        self._stack.append(self._state)
        self._state = self._state.inner()
        self._fresh, self._starred, self._skip = True, False, 0

    def _close(self) -> None:
        self._decode()
        self._skip, self._fresh, self._starred = 0, False, False
        if not self._stack:
            return
        state, self._state = self._state, self._stack.pop()
        if state.shows is not None and state.sink is None:
            self._layout.flush()
            self._asides.end_link(state.shows)
        if state.ends is not None:
            self._asides.take(state.ends)
        if state.table == "stylesheet" and self._state.table == "stylesheet":
            self._layout.define_style("".join(self._style_name).strip().rstrip(";"), state)
            self._style_name.clear()

    def _control(self, word: str, number: int | None) -> None:
        if word == "*":
            self._starred = True
            return
        fresh, starred = self._fresh, self._starred
        self._fresh = self._starred = False
        if word in ("'", "bin"):
            return
        self._decode()
        if fresh and self._destination(word, starred=starred):
            return
        if self._state.skips:
            return
        if word == "u":
            self._put(chr((number or 0) % 65_536))
            self._skip = self._state.uc
        elif word in LETTERS:
            self._put(LETTERS[word])
        else:
            self._set(word, number)

    def _destination(self, word: str, *, starred: bool) -> bool:
        """Go to where the group's words belong; False when `word` names no such place."""
        state = self._state
        if word in CAPTURED:
            self._capture(word)
        elif word in TABLES:
            state.table = word
        elif word == "field":
            state.field_ = Field()
        elif word == "fldrslt":
            self._show_field()
        elif word in SHOWN:
            state.skips = self._is_skipped_around() and (word, state.table) != ("ud", "info")
            if word == "shptxt":
                self._break("par")
        elif word in COUNTED or word in SKIPPED or (starred and word not in PLAIN):
            self._met[COUNTED.get(word, "skipped")] += not state.skips
            self._stack[-1].in_list |= word in BULLETS
            state.skips = True
        else:
            return False
        return True

    def _is_skipped_around(self) -> bool:
        """Whether words would be skipped even if the picture, shape or object around them were not."""
        return self._state.table != "" or (self._state.sink is not None and self._state.sink.what == "fldinst")

    def _capture(self, word: str) -> None:
        state = self._state
        if state.skips or (word in ("title", "author", "company") and state.table != "info"):
            return
        capture = self._asides.capture(word)
        if state.sink is None and state.table == "":
            self._mark(capture)
        if word == "fldinst":
            capture.key = state.field_
        elif word in ("atnref", "atndate"):
            capture.key = state.sink
        state.sink = state.ends = capture
        state.hidden = state.deleted = False

    def _mark(self, capture: Capture) -> None:
        """Note where in the text something begins that is no part of it."""
        self._layout.flush()
        if capture.what in ("annotation", "footnote"):
            self._layout.open(self._state)
            capture.key = id(capture)
        if capture.what == "footnote":
            self._text.at(capture.key)

    def _show_field(self) -> None:
        state = self._state
        shown = state.field_
        if shown is None or not shown.link:
            return
        if state.sink is not None:
            state.sink.links.append(shown.link)
            return
        self._layout.flush()
        self._asides.begin_link(shown)
        state.shows = shown

    def _set(self, word: str, number: int | None) -> None:
        state, table = self._state, self._state.table
        if word in BREAKS:
            self._break(word)
        elif word in ("yr", "mo", "dy") and table == "creatim":
            self._asides.take_date(word, number)
        elif word == "deflang" or (word == "lang" and table == "stylesheet" and state.style == 0):
            self._asides.take_language(number)
        else:
            self._met["insertion"] += word == "revised" and number != 0 and state.sink is None and table == ""
            if not state.set(word, number):
                state.font = self._pages.set(word, number or 0, state.font, in_table=table == "fonttbl")

    def _decode(self) -> None:
        if self._bytes:
            words = bytes(self._bytes).decode(self._pages.codec(self._state.font), "replace")
            self._bytes.clear()
            self._put(words)

    def _put(self, words: str) -> None:
        state = self._state
        if state.skips:
            return
        if state.hidden or state.deleted:
            self._drop("hidden" if state.hidden else "deletion")
            return
        if state.sink is not None:
            state.sink.words.append(words)
        elif state.table == "stylesheet":
            self._style_name.append(words)
        elif state.table == "":
            self._dropped = ""
            self._layout.put(words, state)

    def _drop(self, why: str) -> None:
        """Leave words out, and count the run when it is the first of it."""
        if self._state.sink is None and self._state.table == "":
            self._met[why] += self._dropped != why
            self._dropped = why

    def _break(self, word: str) -> None:
        if self._state.sink is not None:
            self._state.sink.words.append(BREAKS[word])
        else:
            self._layout.take_break(word, self._state)

    def _article(self) -> ImportedArticle:
        self._asides.point()
        if not self._incoming.keep_furniture:
            office.furniture(self._builder, self._incoming, "page header", self._asides.all_stated(HEADERS))
        office.furniture(self._builder, self._incoming, "page footer", self._asides.all_stated(FOOTERS))
        self._builder.warnings += office.warnings(self._met)
        return self._builder.article(
            media_type=BY_MODULE["rtf"].media_types[0],
            title=office.title(self._asides.stated("title")),
            byline=office.author(self._asides.stated("author")),
            outlet=self._asides.stated("company"),
            published=self._asides.published,
            language=self._asides.language,
        )
