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
    assert in_quotes("“one” and “two”") == "““one” and “two””"


def test_a_tool_tip_shows_markup_as_it_is():
    assert tip("<b>x</b> & y\nz") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; y<br>z</p>"
