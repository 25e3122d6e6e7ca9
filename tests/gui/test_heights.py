from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.heights import Heights


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.data())
def test_places_are_those_of_a_sum_from_the_start(values, data):
    heights = Heights(values)
    for number, height in data.draw(st.lists(st.tuples(st.integers(0, len(values) - 1), st.integers(1, 40)))):
        assert heights.set(number, height) == (values[number] != height)
        values[number] = height
    tops = [0, *accumulate(values)]
    assert [heights.top(number) for number in range(len(values) + 1)] == tops
    for y in data.draw(st.lists(st.integers(-5, 1300))):
        assert heights.at(y) == max([n for n, top in enumerate(tops[:-1]) if top <= y], default=0)
