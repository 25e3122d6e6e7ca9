"""The form for a piece of evidence, in place among the cards."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fcapp import services
from fcapp.errors import FieldError, UserError
from fcapp.gui.evidence_draft import Draft, store
from fcapp.gui.form_keys import FormKeys
from fcapp.gui.growing_text import GrowingText
from fcapp.gui.headings import strong_label
from fcapp.gui.label_grid import label_grid
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import Segments
from fcapp.gui.plain_line import PlainLine
from fcapp.gui.source_form import NAMES, SourceForm, fields_of
from fcapp.gui.source_search import SourceSearch
from fcapp.gui.theme import Themes
from fcapp.gui.typed_keys import kept_from_actions
from fcapp.gui.vocabulary_words import STANCES
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import EvidenceFields, SourceFields, SourceRow
from fcapp.text.links import safe_link


class EvidenceForm(QFrame):
    """Adds a piece of evidence or changes one; nothing is lost from it by an error."""

    edited = Signal()
    """Something else stands in it now."""
    closed = Signal()
    """It was saved or cancelled."""
    wrong = Signal(object)
    """It was not saved because of the field that is told; the keyboard is there."""
    dropped = Signal(object)
    """It was cancelled with something in it: the `Draft`."""

    def __init__(self, workbench: Workbench, themes: Themes) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._workbench = workbench
        self._begun = self._now = Draft(0)
        self._heading = strong_label()
        self.search = SourceSearch(self._sources)
        self.known = plain_label(role="muted", wrap=True)
        self.other_source = QPushButton(self.tr("Another source"))
        self.source = SourceForm(themes, self._today)
        self.stance = Segments(themes, self.tr("What the evidence does to the claim"), STANCES)
        self.quote = GrowingText(2, 10)
        self.locator = PlainLine()
        self.note = GrowingText(1, 8)
        self.error = plain_label(role="error", wrap=True)
        self.save_button = QPushButton(self.tr("Save"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lower = QWidget()
        self.foot = QWidget()
        self._wrong: QWidget | None = None
        self._name_parts()
        self._fill()
        self._connect()

    def _name_parts(self) -> None:
        self.quote.setAccessibleName(self.tr("Quoted passage"))
        self.quote.setPlaceholderText(self.tr("Word for word, as the source says it"))
        self.locator.setAccessibleName(self.tr("Place in the source"))
        self.locator.setPlaceholderText(self.tr("page, paragraph or minute"))
        self.note.setAccessibleName(self.tr("Note"))
        self.save_button.setProperty("primary", "true")
        self.save_button.setToolTip(self.tr("Save the evidence (Ctrl+Enter)"))
        self.cancel_button.setToolTip(self.tr("Close without saving (Escape)"))
        self.other_source.setToolTip(self.tr("Take the evidence from another source"))

    def _fill(self) -> None:
        grid = label_grid(self._lower, NAMES)
        grid.addWidget(self.stance, 0, 0, 1, 2)
        rows = ((self.tr("Quotation"), self.quote), (self.tr("Place"), self.locator), (self.tr("Note"), self.note))
        for row, (name, part) in enumerate(rows, 1):
            label = plain_label(name, role="muted")
            label.setContentsMargins(0, 7, 0, 0)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, row, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        self._foot = QVBoxLayout(self.foot)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self.error)
        self._foot.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 12)
        self._column.setSpacing(9)
        for part in (self._heading, self.search, self.known):
            self._column.addWidget(part)
        self._column.addWidget(self.other_source, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.source, self._lower, self.foot):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.search.chosen.connect(self._use_known)
        self.search.new_wanted.connect(self._begin_new)
        self.source.link_given.connect(self._look_link_up)
        self.other_source.clicked.connect(self._forget_known)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)
        for text in (self.source.edited, self.quote.textChanged, self.locator.textChanged, self.note.textChanged):
            text.connect(self.edited)
        self.stance.chosen.connect(self.edited)
        self.edited.connect(self._forget_error)
        FormKeys(self, self.save, self.cancel)

    # --- what stands in it -------------------------------------------------------------------------------------

    def resume(self, draft: Draft) -> None:
        """Show a draft that was put aside; it is still not stored."""
        self.begin(draft)
        self._begun = Draft(0)

    def begin(self, draft: Draft) -> None:
        """Show an empty draft, or stored evidence."""
        self._heading.setText(self.tr("New evidence") if draft.evidence_id is None else self.tr("Edit evidence"))
        self._now = draft
        self.search.field.clear()
        self.search.close_results()
        self.source.show_fields(draft.source)
        self.stance.show_value(draft.evidence.stance)
        self.quote.setPlainText(draft.evidence.quote)
        self.locator.setText(draft.evidence.locator)
        self.note.setPlainText(draft.evidence.note)
        self._show_error("")
        self._show_known(draft.known)
        self._begun = self.draft()

    def draft(self) -> Draft:
        """What stands in the form now."""
        evidence = EvidenceFields(
            self.stance.value(), self.quote.written_text(), self.locator.text(), self.note.written_text()
        )
        return replace(self._now, source=self.source.fields(), evidence=evidence)

    def is_changed(self) -> bool:
        """Whether something would be lost with the form."""
        return self.draft() != self._begun

    def focus_first(self) -> None:
        """Put the keyboard into the first field that is wanted."""
        (self.search.field if self._now.known is None else self.quote).setFocus()

    # --- the source --------------------------------------------------------------------------------------------

    def _sources(self, words: str) -> list[SourceRow]:
        return self._workbench.do(services.evidence.search_sources, words) or []

    def _today(self) -> str:
        library = self._workbench.library
        return services.evidence.web_page("", library.clock()).accessed if library else ""

    @Slot(object)
    def _use_known(self, source: SourceRow) -> None:
        self.search.field.clear()
        self.source.show_fields(fields_of(source))
        self._show_known(source)
        self.quote.setFocus()

    @Slot(str)
    def _begin_new(self, words: str) -> None:
        self.search.field.clear()
        link = safe_link(words)
        self.source.lines["url" if link else "title"].setText(link or words)
        self.source.lines["title"].setFocus()

    @Slot(str)
    def _look_link_up(self, link: str) -> None:
        """A link that the library knows brings its source along, unless another is being described."""
        blank = not any(
            line.text().strip() for name, line in self.source.lines.items() if name in ("title", "author")
        )
        known = next((source for source in self._sources(link) if source.url == link), None)
        if known is not None and blank and self._now.known is None:
            self._use_known(known)

    @Slot()
    def _forget_known(self) -> None:
        self.source.show_fields(SourceFields())
        self._show_known(None)
        self.search.field.setFocus()

    def _show_known(self, source: SourceRow | None) -> None:
        self._now = replace(self._now, known=source)
        self.search.setVisible(source is None)
        self.known.setVisible(source is not None)
        self.other_source.setVisible(source is not None)
        self.edited.emit()
        if source is not None:
            uses = source.uses or self._uses(source)
            self.known.setText(
                self.tr("The library knows this source, used {0}; what you correct here holds for every use.").format(
                    self.tr("once") if uses == 1 else self.tr("{0} times").format(uses)
                )
            )

    def _uses(self, source: SourceRow) -> int:
        found = self._sources(f"{source.title} {source.url}")
        return next((row.uses for row in found if row.id == source.id), 1)

    # --- saving ------------------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Store the evidence; what is wrong is said in the form, which stays as it is."""
        library, review = self._workbench.library, self._workbench.review
        if library is None or review is None:
            return
        try:
            store(library, review.id, self.draft(), self.source.names_a_source())
        except UserError as error:
            self._show_error(str(error))
            if isinstance(error, FieldError):
                self._go_to_wrong(error.field)
        else:
            self.closed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close without saving."""
        draft = self.draft() if self.is_changed() else None
        self.closed.emit()
        if draft is not None:
            self.dropped.emit(draft)

    def ask_to_finish(self) -> None:
        """Say that this form comes first."""
        self._show_error(self.tr("Save or cancel this evidence first, then go on with the other."))
        self.focus_first()

    def _show_error(self, sentence: str) -> None:
        self._foot.insertWidget(0, self.error)
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self._mark(None)

    @Slot()
    def _forget_error(self) -> None:
        """Something is being done about it."""
        if self.error.text():
            self._show_error("")

    def _go_to_wrong(self, name: str) -> None:
        field = {"quote": self.quote, **self.source.lines}[name]
        self._mark(field)
        field.setFocus()
        self.wrong.emit(field)

    def say_above(self) -> None:
        """Say what is wrong above the part with the field instead of above the buttons."""
        part = self._lower if self._wrong is self.quote else self.source
        self._column.insertWidget(self._column.indexOf(part), self.error)
        self.error.show()

    def _mark(self, field: QWidget | None) -> None:
        """Let one field look wrong, and sound so."""
        before, self._wrong = self._wrong, field
        for part in (before, field):
            if part is not None:
                part.setProperty("wrong", part is field)
                part.setAccessibleDescription(self.error.text())
                part.style().unpolish(part)
                part.style().polish(part)

    def event(self, event: QEvent) -> bool:
        return kept_from_actions(event) or super().event(event)
