from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.services import reviews
from fcapp.storage.library import Library
from tests.actions import RandomPicker, Reviewer
from tests.contents import contents
from tests.torture.undo import work


@pytest.mark.parametrize("seed", range(4))
def test_every_turn_brings_back_exactly_what_was(tmp_path: Path, seed: int) -> None:
    assert work(tmp_path / "library.fcapp", seed, 300) > 20


@given(
    st.lists(
        st.text(st.characters(exclude_categories=[]), max_size=20)
        | st.sampled_from(["'", "''", "\0", "\ud800", "',"]),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back(library: Library, titles: list[str]) -> None:
    if not reviews.rows(library):
        Reviewer(library, RandomPicker(Random(0))).act()
    [review] = reviews.rows(library)
    moments = [contents(library)]
    for title in titles:
        try:
            reviews.rename(library, review.id, title)
        except UserError:
            assert not title.strip()
        if contents(library) != moments[-1]:
            moments.append(contents(library))
    for moment in moments[-2::-1]:
        library.undo()
        assert contents(library) == moment
    for moment in moments[1:]:
        library.redo()
        assert contents(library) == moment
