import pytest

from fcapp.gui.article_view import ArticleView
from fcapp.gui.block_styles import PLAIN, styles
from fcapp.gui.offsets import TextMap
from fcapp.gui.theme import load_theme
from fcapp.model.spans import Span
from fcapp.model.structure import Block, BlockKind
from tests.gui.bench import shown

TEXT = "Bank fails\n\nIt failed on Tuesday.\n\nfirst thing\nsecond thing\n\nNobody saw it."
BLOCKS = (
    Block(0, 10, BlockKind.HEADING, 1),
    Block(12, 33, BlockKind.PARAGRAPH),
    Block(35, 46, BlockKind.ITEM, 1),
    Block(47, 59, BlockKind.ITEM, 2),
    Block(61, 75, BlockKind.QUOTATION, 1),
)


def test_each_kind_has_its_looks():
    heading, paragraph, first, second, quotation = styles(TextMap(TEXT), BLOCKS)
    assert heading.bold
    assert heading.size > 1
    assert paragraph == PLAIN
    assert first.bullet
    assert second.indent == 2 * first.indent > 0
    assert quotation.bar


def test_a_long_item_that_is_shown_in_pieces_has_one_bullet():
    text = "word " * 900
    shown_as = styles(TextMap(text), (Block(0, len(text), BlockKind.ITEM, 1),))
    assert [style.bullet for style in shown_as] == [True, *[False] * (len(shown_as) - 1)]
    assert len(shown_as) > 1


def test_without_structure_all_is_plain():
    assert set(styles(TextMap(TEXT), ())) == {PLAIN}


@pytest.fixture
def view(qtbot, qapp):
    view = ArticleView(load_theme("light"))
    view.resize(700, 500)
    view.set_text(TEXT, BLOCKS, [Span(15, 21)])
    return shown(qtbot, view)


def test_a_heading_is_higher_and_an_item_is_indented(view):
    heading, paragraph, first, second, quotation = (view._line_of(block.start) for block in BLOCKS)
    assert heading.bottom - heading.top > 1.3 * (paragraph.bottom - paragraph.top)
    assert paragraph.left < first.left < second.left
    assert quotation.left == first.left


def test_places_hold_in_indented_and_large_letters(view):
    for offset in range(len(TEXT)):
        if TEXT[offset] != "\n":
            line = view._line_of(offset)
            assert line.nearest(line.x(view._text.position(offset))) == view._text.position(offset)


def test_a_link_is_dotted_below_and_nothing_else_is(view):
    block = view.document().findBlockByNumber(1)
    [dotted] = block.layout().formats()
    assert (dotted.start, dotted.length) == (3, 6)
