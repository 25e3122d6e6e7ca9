from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from fcapp.gui.offsets import LONGEST, Gap, TextMap
from fcapp.paths import sample_article

ODD = st.one_of(
    st.sampled_from(["\n", "\n\n", " ", "a", "word ", "é", "e\u0301", "😀", "👩\u200d👩\u200d👧", "𝒯", "שלום"]),
    st.sampled_from(["\u202e", "\xa0", "\u2028", "\u2029", "\ufdd0", "\ufffc", "\x00", "\t", "\r", "\ud800"]),
    st.sampled_from(["x" * 1700, "wörd " * 400, "😀" * 900, "長。" * 800]),
)
TEXTS = st.lists(ODD, max_size=14).map("".join)


def document(text: TextMap) -> QTextDocument:
    made = QTextDocument()
    QTextCursor(made).insertText(text.display())
    return made


@given(TEXTS)
def test_every_displayed_offset_comes_back(text):
    made = TextMap(text)
    for start, end, _ in made.blocks:
        offsets = range(start, end)
        assert [made.offset(made.position(offset)) for offset in offsets] == list(offsets)


@given(TEXTS)
def test_positions_grow_with_offsets(text):
    made = TextMap(text)
    positions = [made.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    offsets = [made.offset(position) for position in range(positions[-1] + 1)]
    assert offsets == sorted(offsets)


@given(TEXTS)
def test_qt_shows_what_the_map_says(text):
    made = TextMap(text)
    shown = document(made)
    assert shown.blockCount() == len(made.blocks)
    assert shown.characterCount() - 1 == made.position(len(text))
    for number, (start, end, _) in enumerate(made.blocks):
        block = shown.findBlockByNumber(number)
        assert block.position() == made.position(start) or start == end
        assert len(block.text()) == len(made.display().split("\n")[number]) or "\ud800" in text
        assert end - start <= LONGEST


@given(TEXTS)
def test_only_space_is_left_out(text):
    made = TextMap(text)
    shown = {offset for start, end, _ in made.blocks for offset in range(start, end)}
    assert all(text[offset].isspace() for offset in range(len(text)) if offset not in shown)


def test_letters_are_where_they_were():
    text = "A 😀 b\n\n\nשלום e\u0301 𝒯x\nlast"
    made = TextMap(text)
    shown = document(made)
    for offset, letter in enumerate(text):
        if letter not in "\n😀𝒯":
            assert shown.characterAt(made.position(offset)) == letter


def test_within_a_pair_is_the_pair():
    made = TextMap("a😀b")
    assert [made.offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_gaps():
    blocks = TextMap("\n one\ntwo\n \n\nthree " + "word " * 500).blocks
    assert [block.gap for block in blocks[:4]] == [Gap.NONE, Gap.LINE, Gap.PARAGRAPH, Gap.NONE]


def test_nothing_and_blank_lines_only():
    for text in ("", "\n", " \n\t\n\n"):
        made = TextMap(text)
        assert made.display() == ""
        assert (made.position(len(text)), made.offset(0), made.offset(5)) == (0, 0, 0)


def test_long_paragraphs_break_after_sentences_where_they_can():
    text = ("The number was given on Tuesday and again on Friday. " * 100).strip()
    made = TextMap(text)
    assert len(made.blocks) > 3
    assert all(text[block.end - 1] == "." for block in made.blocks)


def test_the_sample_is_shown_paragraph_by_paragraph():
    text = sample_article().read_text(encoding="utf-8")
    assert TextMap(text).display() == "\n".join(line for line in text.split("\n") if line)
