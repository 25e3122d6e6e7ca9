"""Who made the claim, in which words, of what type, when, and how soon it wants checking."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.abreast import DATE, DATE_TIP, Abreast
from fcapp.gui.choice_box import ChoiceBox
from fcapp.gui.fields import LineField
from fcapp.gui.label_grid import label_grid
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import Segments, small_button
from fcapp.gui.storing import store
from fcapp.gui.theme import Themes
from fcapp.gui.vocabulary_words import CLAIM_TYPES, PRIORITIES
from fcapp.gui.workbench import Workbench
from fcapp.model.dates import checked_date
from fcapp.model.rows import ClaimDetail
from fcapp.model.vocabulary import OWN_VOICE, ClaimType, Priority

_NAMES = 44
"""Pixels for the names at the left."""

_PAIR_ROOM = 310


class ClaimFacts(QWidget):
    """The facts about the claim in hand, each stored as soon as it is given."""

    left = Signal()
    """Escape was pressed in a field."""

    def __init__(self, workbench: Workbench, themes: Themes) -> None:
        super().__init__()
        self._workbench = workbench
        self.claimant = self._field(self.tr("Said by"), self.tr("person, office or paper"))
        self.own_voice = small_button(
            themes, self.tr("article"), self.tr("The article says it in its own voice"), framed=True
        )
        self.cue = self._field(self.tr("Cue: the reporting verb"), self.tr("said, confirmed, denied …"))
        self.type = ChoiceBox(self.tr("Type of the claim"), CLAIM_TYPES)
        self.date = self._field(self.tr("Date of the claim"), self.tr(DATE))
        self.date_error = plain_label(role="error", wrap=True)
        self.priority = Segments(themes, self.tr("Priority"), PRIORITIES)
        self._fill()
        self._connect()

    def _field(self, name: str, example: str) -> LineField:
        field = LineField()
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.left.connect(self.left)
        self._workbench.flush.connect(field.store_now)
        self._workbench.library_changed.connect(field.forget)
        return field

    def _fill(self) -> None:
        self.date.setToolTip(self.tr(DATE_TIP))
        said = QHBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.claimant, 1)
        said.addWidget(self.own_voice)
        grid = label_grid(self, _NAMES)
        grid.addLayout(said, 0, 1)
        grid.addWidget(self.cue, 1, 1)
        kind, date = (plain_label(name, role="muted") for name in (self.tr("Type"), self.tr("Date")))
        pair = Abreast((kind, self.type), (date, self.date), room=_PAIR_ROOM, column=_NAMES)
        grid.addWidget(pair, 2, 0, 1, 2)
        grid.addWidget(self.date_error, 3, 1)
        grid.addWidget(self.priority, 4, 1)
        names = {0: self.tr("Said by"), 1: self.tr("Cue"), 4: self.tr("Priority")}
        for row, name in names.items():
            grid.addWidget(plain_label(name, role="muted"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.date_error.hide()

    def _connect(self) -> None:
        self.claimant.written.connect(self._write_claimant)
        self.cue.written.connect(self._write_cue)
        self.date.written.connect(self._write_date)
        self.own_voice.clicked.connect(self._say_own_voice)
        self.type.chosen.connect(self._set_type)
        self.priority.chosen.connect(self._set_priority)

    def show_claim(self, detail: ClaimDetail) -> None:
        """Show the facts of a claim."""
        of = detail.row.id
        self.claimant.show_text(detail.row.claimant, of)
        self.cue.show_text(detail.cue, of)
        self.date.show_text(detail.claim_date, of)
        self._show_choices()
        self._judge_date()

    def _show_choices(self) -> None:
        """Show what is stored, also after something could not be."""
        row = self._workbench.row(self._workbench.current)
        if row is not None:
            self.type.show_value(row.type)
            self.priority.show_value(row.priority)

    def set_writable(self, on: bool) -> None:
        """Allow changes, or only reading."""
        for field in (self.claimant, self.cue, self.date):
            field.setReadOnly(not on)
        for part in (self.own_voice, self.type, self.priority):
            part.setEnabled(on)

    @Slot(str, int)
    def _write_claimant(self, text: str, of: int) -> None:
        store(self._workbench, services.claims.set_claimant, self.claimant, text, of)

    @Slot(str, int)
    def _write_cue(self, text: str, of: int) -> None:
        store(self._workbench, services.claims.set_cue, self.cue, text, of)

    @Slot(str, int)
    def _write_date(self, text: str, of: int) -> None:
        """Store a date; what is none yet stays in the field, and is spoken of when the field is left."""
        if _wrong_date(text):
            self.date.try_again(text, of)
            self._workbench.not_stored()
        else:
            store(self._workbench, services.claims.set_claim_date, self.date, text, of)
        self._judge_date()

    def _judge_date(self) -> None:
        wrong = "" if self.date.hasFocus() else _wrong_date(self.date.text())
        self.date_error.setText(wrong)
        self.date_error.setVisible(bool(wrong))

    @Slot()
    def _say_own_voice(self) -> None:
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None:
            workbench.flush.emit()
            workbench.do(services.claims.set_claimant, workbench.review.id, workbench.current, OWN_VOICE)

    @Slot(object)
    def _set_type(self, kind: ClaimType | None) -> None:
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None:
            workbench.do(services.claims.set_type, workbench.review.id, workbench.current, kind)
            self._show_choices()

    @Slot(object)
    def _set_priority(self, priority: Priority) -> None:
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None:
            workbench.do(services.claims.set_priority, workbench.review.id, workbench.current, priority)
            self._show_choices()


def _wrong_date(text: str) -> str:
    """What is wrong with a date, in a sentence; nothing when it is one."""
    try:
        checked_date(text)
    except UserError as error:
        return str(error)
    return ""
