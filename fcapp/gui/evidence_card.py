"""One piece of evidence as a card: what it does to the claim, where it comes from, what it says."""

from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fcapp.gui.article_text import article_font
from fcapp.gui.dates_in_words import date_in_words
from fcapp.gui.display_text import breakable, in_quotes, shortened, tip
from fcapp.gui.elided import ElidedLabel
from fcapp.gui.headings import strong_label
from fcapp.gui.labels import plain_label
from fcapp.gui.open_url import open_url
from fcapp.gui.painted_button import Segments, small_button
from fcapp.gui.theme import Themes
from fcapp.gui.vocabulary_words import SIGNS, STANCE_SIGNS
from fcapp.model.rows import EvidenceRow, SourceRow
from fcapp.model.vocabulary import Confidentiality, Stance
from fcapp.text.links import safe_link

_LONGEST = 400
_LONGEST_LINE = 200


class EvidenceCard(QFrame):
    """Shows a piece of evidence; the same card shows others later."""

    stance_chosen = Signal(int, object)
    edit_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.row: EvidenceRow | None = None
        self.setProperty("role", "card")
        self._stance_word = strong_label()
        self.stance = Segments(themes, self.tr("Stance"), STANCE_SIGNS)
        self._title = strong_label(wrap=True)
        self._meta = plain_label(role="muted", wrap=True)
        self._quote = plain_label(wrap=True)
        self._quote.setFont(article_font(14))
        self._locator = plain_label(role="muted", wrap=True)
        self._note = plain_label(wrap=True)
        self._link = ElidedLabel()
        self._link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._link.setProperty("role", "muted")
        self.open_link = small_button(themes, self.tr("Open link"), "")
        self.edit = small_button(themes, self.tr("Edit"), "")
        self.remove = small_button(themes, self.tr("Remove"), "")
        self._fill()
        self._connect()

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._stance_word, 1)
        self.stance.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head.addWidget(self.stance)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.open_link)
        foot.addStretch(1)
        foot.addWidget(self.edit)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(5)
        column.addLayout(head)
        for part in (self._title, self._meta, self._quote, self._locator, self._note, self._link):
            column.addWidget(part)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.stance.chosen.connect(self._tell_stance)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self._evidence))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self._evidence))
        self.open_link.clicked.connect(self._open)

    def show_evidence(self, row: EvidenceRow) -> None:
        """Show a piece of evidence."""
        if row == self.row:
            return
        self.row = row
        self._stance_word.setText(f"{SIGNS[row.stance]} {row.stance}")
        self.stance.show_value(row.stance)
        link = row.source.url if row.source else ""
        _show(self._title, source_name(row.source))
        _show(self._meta, " · ".join(source_facts(row.source)))
        _show(self._quote, in_quotes(shortened(row.quote, _LONGEST)) if row.quote.strip() else "")
        _show(self._locator, shortened(row.locator, _LONGEST_LINE))
        _show(self._note, shortened(row.note, _LONGEST))
        self._link.setText(link)
        self._link.setToolTip(tip(link))
        self._link.setVisible(bool(link))
        self.open_link.setVisible(safe_link(link) is not None)
        self._name(row)

    def controls(self) -> list[QWidget]:
        """What can take the keyboard, from top to bottom."""
        return [*(self.stance.button(stance) for stance in Stance), self.open_link, self.edit, self.remove]

    def set_writable(self, on: bool) -> None:
        """Allow changes, or only reading."""
        for part in (self.stance, self.edit, self.remove):
            part.setEnabled(on)

    def _name(self, row: EvidenceRow) -> None:
        self.setAccessibleName(f"Evidence: {row.stance}, {source_name(row.source)}")
        name = in_quotes(source_name(row.source))
        self.open_link.setAccessibleName(f"Open the link of {name}")
        self.edit.setAccessibleName(f"Edit the evidence {name}")
        self.remove.setAccessibleName(f"Remove the evidence {name}")

    @property
    def _evidence(self) -> int:
        return self.row.id if self.row else 0

    @Slot(object)
    def _tell_stance(self, stance: Stance) -> None:
        if self.row is not None and stance is not self.row.stance:
            self.stance.show_value(self.row.stance)  # what is shown follows what is stored
            self.stance_chosen.emit(self.row.id, stance)

    @Slot()
    def _open(self) -> None:
        if self.row is not None and self.row.source is not None:
            open_url(self.window(), self.row.source.url)


def source_name(source: SourceRow | None) -> str:
    """What a source is called: its title, else the site of its link, else its author."""
    if source is None:
        return "No source"
    return shortened(source.title or _site(source.url) or source.author or source.url, _LONGEST_LINE)


def _site(link: str) -> str:
    return urlsplit(link).hostname or "" if safe_link(link) else ""


def source_facts(source: SourceRow | None) -> list[str]:
    """What else is told of a source, in the order of a reference."""
    if source is None:
        return []
    facts = [source.publisher, source.author if source.title or source.url else "", date_in_words(source.published)]
    facts += [source.kind, source.rank]
    if source.confidentiality is not Confidentiality.PUBLIC:
        facts.append(source.confidentiality.upper())
    return [shortened(fact, _LONGEST_LINE) for fact in facts if fact]


def _show(label: QLabel, text: str) -> None:
    label.setText(breakable(text))
    label.setVisible(bool(text))
