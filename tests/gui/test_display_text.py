from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.display_text import breakable, in_quotes, shortened, tip


@given(st.text(alphabet="ab \n…", max_size=200), st.integers(1, 40))
def test_shortened_text_fits_and_begins_the_same(text, longest):
    short = shortened(text, longest)
    assert len(short) <= longest
    assert text.startswith(short.removesuffix("…"))
    assert (short == text) == (len(text) <= longest) or text.endswith("…")


@given(st.text(alphabet="ab \n", max_size=200))
def test_long_runs_can_be_broken_and_no_letter_is_lost(text):
    broken = breakable(text)
    assert broken.replace("\u200b", "") == text
    assert all(len(run) <= 24 for run in broken.replace("\u200b", " ").split())


def test_quotes_are_not_doubled():
    assert in_quotes("two\n\nlines ") == "“two lines”"
    assert in_quotes("“said already”") == "“said already”"
    assert in_quotes("“said, and “said again””") == "“said, and ‘said again’”"


def test_a_quotation_within_has_single_marks():
    assert in_quotes("“one” and “two”") == "“‘one’ and ‘two’”"
    assert in_quotes("the way to “instability.”") == "“the way to ‘instability.’”"
    assert in_quotes("a “small engagement” with troops") == "“a ‘small engagement’ with troops”"


def test_a_mark_without_its_counterpart_is_ours():
    assert in_quotes("“We must, together") == "“We must, together”"
    assert in_quotes("real escalation fails.”") == "“real escalation fails.”"
    assert in_quotes("“The “first” ba…") == "“The ‘first’ ba…”"
    assert in_quotes("") == in_quotes("“") == "“”"


@given(st.text(alphabet="ab “”", max_size=40))
def test_the_marks_at_the_ends_are_ours_alone(text):
    shown = in_quotes(text)
    assert (shown[0], shown[-1]) == ("“", "”")
    assert not set("“”") & set(shown[1:-1])


def test_a_tool_tip_shows_markup_as_it_is():
    assert tip("<b>x</b> & y\nz") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; y<br>z</p>"
