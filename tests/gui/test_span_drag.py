import pytest

from fcapp.gui.article_paint import SpanKey
from fcapp.gui.span_drag import SpanDrag
from fcapp.model.spans import Span

TEXT = "Umerov’s troops, more than 2-1/2 years, fought."
SPAN = Span(TEXT.index("more"), TEXT.index(" years"))


def drag(offset: int, *, at_end: bool, by_letter: bool = False) -> str:
    made = SpanDrag(TEXT, SpanKey(1, 0), SPAN, at_end=at_end)
    made.move_to(offset, by_letter=by_letter)
    return TEXT[made.span.start : made.span.end]


def test_an_end_snaps_to_words():
    assert drag(TEXT.index("years") + 4, at_end=True) == "more than 2-1/2 years"
    assert drag(TEXT.index("troops") + 1, at_end=False) == "troops, more than 2-1/2"
    assert drag(2, at_end=False) == "Umerov’s troops, more than 2-1/2"


def test_by_letter_it_goes_anywhere_but_not_into_space():
    assert drag(TEXT.index("years") + 2, at_end=True, by_letter=True) == "more than 2-1/2 ye"
    assert drag(TEXT.index("years"), at_end=True, by_letter=True) == "more than 2-1/2"


@pytest.mark.parametrize(("offset", "at_end"), [(0, True), (len(TEXT), False)])
@pytest.mark.parametrize("by_letter", [True, False])
def test_a_letter_is_always_left(offset, at_end, by_letter):
    assert len(drag(offset, at_end=at_end, by_letter=by_letter)) == 1


def test_whether_it_moved():
    made = SpanDrag(TEXT, SpanKey(1, 0), SPAN, at_end=True)
    made.move_to(SPAN.end, by_letter=True)
    assert not made.moved
    made.move_to(len(TEXT), by_letter=True)
    assert made.moved
