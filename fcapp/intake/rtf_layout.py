"""From the words of rich text to blocks: a paragraph or row begins with its first letter, as what it is by then."""

from fcapp.intake.docx_styles import Form, by_name
from fcapp.intake.marks import MarkedText
from fcapp.intake.rtf_state import State, whole
from fcapp.model.structure import BlockKind


class Layout:
    """Puts words into a marked text, block by block."""

    def __init__(self, text: MarkedText) -> None:
        self._text = text
        self._styles: dict[int, Form] = {}
        self._words: list[str] = []
        self._is_open = self._row_is_open = self._row_is_told = False
        self._cells = 0

    def define_style(self, name: str, state: State) -> None:
        """Remember what paragraphs in the style of `state` are."""
        form = Form(BlockKind.HEADING, 1) if name.lower() == "title" else by_name(name)
        if form is None and state.outline is not None and state.outline < 9:
            form = Form(BlockKind.HEADING, min(state.outline + 1, 6))
        if form is not None:
            self._styles.setdefault(state.style, form)

    def put(self, words: str, state: State) -> None:
        """Go on with the block, or begin the one that `state` tells of."""
        if self._is_open or not words.isspace():
            self.open(state)
            self._words.append(words)

    def flush(self) -> None:
        """Hand on all words so far, since a mark follows."""
        if self._words:
            self._text.add(whole("".join(self._words)))
            self._words.clear()

    def open(self, state: State) -> None:
        """Begin a block, unless one is open."""
        if self._is_open:
            return
        self._is_open = True
        if state.in_table or self._row_is_told:
            self._open_row()
            for _ in range(self._cells):
                self._text.cell()
            self._cells = 0
            return
        form = self._styles.get(state.style, Form())
        if state.outline is not None and state.outline < 9:
            form = form._replace(kind=BlockKind.HEADING, level=min(state.outline + 1, 6))
        elif state.in_list and form.kind is not BlockKind.HEADING:
            form = form._replace(kind=BlockKind.ITEM, level=state.depth + 1)
        self._row_is_open = False
        self._text.begin(form.kind, form.level)

    def take_break(self, word: str, state: State) -> None:
        """Let end or begin what a control word of `BREAKS` tells of."""
        if word == "line":
            self._end_line(state)
        elif word == "cell":
            self._end_cell()
        elif word == "row":
            self._end_row()
        elif word == "trowd":  # a row is told of; its cells need not say that they are in a table
            self._row_is_told = True
        else:
            self._end_paragraph(state)

    def _end_paragraph(self, state: State) -> None:
        """Within a cell the end of a paragraph is but a space."""
        if self._row_is_open and (state.in_table or self._row_is_told):
            self.put(" ", state)
        else:
            self.flush()
            self._is_open = False

    def _end_line(self, state: State) -> None:
        if self._row_is_open:
            self.put(" ", state)
        elif self._is_open:
            self.flush()
            self._text.builder.line_break()

    def _end_cell(self) -> None:
        """The next one begins with its first letter."""
        self.flush()
        self._open_row()
        self._cells += 1
        self._is_open = False

    def _end_row(self) -> None:
        self.flush()
        self._row_is_open = self._is_open = self._row_is_told = False
        self._cells = 0

    def _open_row(self) -> None:
        if not self._row_is_open:
            self._text.begin(BlockKind.ROW)
            self._text.cell()
            self._row_is_open, self._cells = True, 0
