import pytest

from fcapp.gui.claim_filters import ClaimFilters
from fcapp.model.claim_order import ClaimFilter
from tests.gui.bench import shown, themes
from tests.gui.panes import press


@pytest.fixture
def filters(qtbot, qapp):
    return shown(qtbot, ClaimFilters(themes()))


def rows(filters):
    return len({button.y() for button in filters.buttons.values()})


def test_a_press_asks_for_a_filter(qtbot, filters):
    with qtbot.waitSignal(filters.chosen, check_params_cb=lambda chosen: chosen is ClaimFilter.DISPUTED):
        press(qtbot, filters.buttons[ClaimFilter.DISPUTED])


def test_counts_are_seen_and_told(filters):
    filters.show_counts(dict(zip(ClaimFilter, range(7), strict=True)))
    button = filters.buttons[ClaimFilter.FINDINGS]
    assert (button.text(), button.accessibleName()) == ("! 5", "Claims with findings: 5")
    assert filters.buttons[ClaimFilter.UNVERIFIED].toolTip() == "Unverified claims: 3"


def test_claims_to_look_at_again_have_a_filter_only_where_there_are_some(filters):
    button = filters.buttons[ClaimFilter.LOOK_AGAIN]
    assert button.isHidden()
    filters.show_counts(dict.fromkeys(ClaimFilter, 3))
    assert (button.isHidden(), button.text(), button.toolTip()) == (False, "↻ 3", "Claims to look at again: 3")
    filters.show_filter(ClaimFilter.LOOK_AGAIN)
    filters.show_counts(dict.fromkeys(ClaimFilter, 0))
    assert not button.isHidden()  # it is on
    filters.show_filter(ClaimFilter.ALL)
    assert button.isHidden()


def test_where_there_is_no_room_for_one_row_there_are_two(qtbot, filters):
    filters.show_counts(dict.fromkeys(ClaimFilter, 4_000))
    filters.resize(900, 60)
    qtbot.waitUntil(lambda: rows(filters) == 1)
    filters.resize(220, 60)
    qtbot.waitUntil(lambda: rows(filters) == 2)
