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


def test_words_are_put_in_quotation_marks_on_one_line():
    assert in_quotes("two\n\nlines ") == "“two lines”"
    assert in_quotes("a “small engagement” with troops") == "“a “small engagement” with troops”"


def test_ours_are_left_away_beside_its_own():
    assert in_quotes("“said already”") == "“said already”"
    assert in_quotes("“We must, together") == "“We must, together"
    assert in_quotes("the way to “instability.”") == "the way to “instability.”"


@given(st.text(alphabet="ab “”", max_size=40))
def test_no_mark_of_the_text_is_changed(text):
    line = " ".join(text.split())
    assert in_quotes(text) in (line, f"“{line}”")


def test_a_tool_tip_shows_markup_as_it_is():
    assert tip("<b>x</b> & y\nz") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; y<br>z</p>"
