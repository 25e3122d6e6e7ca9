import threading
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fcapp.gui import ghosts as module
from fcapp.gui.ghosts import Ghosts
from fcapp.gui.hover_card import DELAY_MS
from fcapp.gui.jobs import Jobs
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import claims, reviews, suggestions
from fcapp.storage.library import Library
from fcapp.text import suggest, transformer
from fcapp.text.language import NOT_ENGLISH
from fcapp.text.suggested import Suggestion
from tests.contents import contents, digest
from tests.gui.bench import Bench
from tests.gui.seat import Seat


def scored(sentences, *_) -> tuple[list[float], str]:
    """Scores that no model has a say in: two of three are usual, one in twenty is low."""
    return [0.3 if at % 20 == 19 else (0.97, 0.6, 0.9)[at % 3] for at in range(len(sentences))], ""


with_the_model = suggest.scored


@pytest.fixture(autouse=True)
def _no_model(monkeypatch) -> None:
    monkeypatch.setattr(suggest, "scored", scored)


@pytest.fixture
def seat(suggesting):
    suggesting.open_first()
    return suggesting


def test_the_language_model_is_let_go_when_the_text_is_done(qtbot, monkeypatch):
    monkeypatch.setattr(suggest, "scored", with_the_model)
    seat = Seat(qtbot, suggestions=True)
    seat.open_first()
    assert shown(seat)
    assert transformer._model.cache_info().currsize == 0
    seat.leave()


def shown(seat: Seat) -> list[Suggestion]:
    return seat.workbench.ghosts.shown


def in_hand(seat: Seat) -> Suggestion:
    one = seat.workbench.current_suggestion
    assert one is not None
    assert seat.workbench.current is None
    return one


def words(seat: Seat, one: Suggestion) -> str:
    return seat.workbench.review.text[one.span.start : one.span.end]


def point_at(seat: Seat, offset: int) -> QPoint:
    article = seat.desk.article
    line = article._line_of(offset)
    x = line.x(article._text.position(offset))
    return QPoint(round(x) + 3, round(line.baseline) - 3 - article.verticalScrollBar().value())


def test_suggestions_are_there_when_a_review_is_opened(seat):
    found = shown(seat)
    assert len(found) > 10
    assert [one.span for one in found] == sorted(one.span for one in found)
    assert seat.desk.claims.suggestions.title.text() == f"Suggested ({len(found)})"
    assert seat.desk.claims.suggestions.model.rowCount() == len(found)
    assert seat.window.status.words.text().endswith(f"{len(found)} suggestions")
    assert seat.claims == []


def test_enter_makes_a_claim_with_all_that_is_known_and_takes_the_next(seat):
    seat.press("G")
    first, second = shown(seat)[:2]
    assert in_hand(seat) == first
    assert seat.pane.suggestion.isVisible()
    seat.press("Return")
    [row] = seat.claims
    assert (row.quote, row.claimant, row.type, row.priority, row.verdict) == (
        words(seat, first),
        first.claimant,
        first.type,
        first.priority,
        None,
    )
    assert claims.detail(seat.library, seat.workbench.review.id, row).cue == first.cue
    assert in_hand(seat) == second
    assert first not in shown(seat)
    seat.workbench.select(row.id)
    assert seat.workbench.current_suggestion is None
    assert seat.pane.head.isVisible()
    assert not seat.pane.suggestion.isVisible()


def test_delete_dismisses_and_undo_brings_either_back(seat):
    before, count = shown(seat), len(shown(seat))
    seat.press("G", "Delete")
    assert seat.claims == []
    assert shown(seat) == before[1:]
    assert in_hand(seat) == before[1]
    seat.press("Return")
    assert shown(seat) == before[2:]
    seat.press("Ctrl+Z")
    assert in_hand(seat) == before[1]
    seat.press("Ctrl+Z")
    assert in_hand(seat) == before[0]
    assert len(shown(seat)) == count
    seat.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert shown(seat) == before[2:]
    assert seat.claim.quote == words(seat, before[1])


@pytest.mark.parametrize(
    ("key", "verdict"), [("1", Verdict.CONFIRMED), ("2", Verdict.UNVERIFIED), ("3", Verdict.DISPUTED)]
)
def test_a_verdict_accepts_the_suggestion_in_hand_in_one_step(seat, key, verdict):
    before, empty = shown(seat), contents(seat.library)
    seat.press("G", key)
    assert (seat.claim.quote, seat.claim.verdict) == (words(seat, before[0]), verdict)
    assert shown(seat) == before[1:]
    assert seat.workbench.turns.undo_label() == f"Accept suggestion as {verdict}"
    seat.press("Ctrl+Z")
    assert contents(seat.library) == empty
    assert in_hand(seat) == before[0]
    seat.press("Ctrl+Shift+Z")
    assert (seat.claim.quote, seat.claim.verdict) == (words(seat, before[0]), verdict)


@pytest.mark.parametrize(
    "keys", [("G", "Return", "3", "G", "1", "G"), ("Return", "Return", "3", "Return", "1", "Enter")]
)
def test_a_suggestion_is_judged_and_the_next_one_found_key_by_key(seat, keys):
    before = shown(seat)
    seat.press(*keys)
    assert [(row.quote, row.verdict) for row in seat.claims] == [
        (words(seat, before[0]), None),
        (words(seat, before[1]), Verdict.DISPUTED),
        (words(seat, before[2]), Verdict.CONFIRMED),
    ]
    assert in_hand(seat) == before[3]


def test_another_verdict_afterwards_is_for_the_same_claim(seat):
    before = shown(seat)
    seat.press("G", "3", "1")
    assert [row.verdict for row in seat.claims] == [Verdict.CONFIRMED]
    assert shown(seat) == before[1:]


def test_r_and_e_accept_and_put_the_keyboard_where_one_writes(seat):
    first, second = shown(seat)[:2]
    seat.press("G", "R")
    seat.type("because")
    seat.press("Escape", "G", "E")
    assert [row.quote for row in seat.claims] == [words(seat, first), words(seat, second)]
    detail = claims.detail(seat.library, seat.workbench.review.id, seat.claims[0])
    assert (detail.rationale, detail.row.verdict) == ("because", None)
    assert seat.pane.evidence.is_open
    assert seat.focus() is seat.pane.evidence.form.search.field


def test_what_is_pasted_is_evidence_for_the_suggestion_which_becomes_a_claim(seat):
    seat.copy(" ")
    seat.press("G", "Ctrl+V")
    assert seat.claims == []
    seat.copy("As the ministry wrote.")
    seat.press("Ctrl+V")
    assert [row.evidence for row in seat.claims] == [1]
    assert seat.claim == seat.claims[0]


def test_a_click_on_plain_words_lets_go_of_a_suggestion_and_keeps_a_claim(seat):
    one = shown(seat)[0]
    seat.mark("North Korean", 3)
    claim = seat.claim
    plain = next(at for at in range(one.span.end, len(seat.workbench.review.text)) if not taken(seat, at))
    click = partial(QTest.mouseClick, seat.desk.article.viewport(), Qt.MouseButton.LeftButton)
    seat.workbench.asked_to_show.emit(Span(plain, plain + 1))
    click(pos=point_at(seat, plain))
    assert seat.claim == claim
    seat.workbench.take_suggestion(one)
    seat.workbench.asked_to_show.emit(Span(plain, plain + 1))
    click(pos=point_at(seat, plain))
    assert (seat.workbench.current, seat.workbench.current_suggestion) == (None, None)
    assert abs(seat.desk.article.caret() - plain) <= 1


def taken(seat: Seat, at: int) -> bool:
    """Whether a claim or suggestion stands at a letter or beside it."""
    article, text = seat.desk.article, seat.workbench.review.text
    near = range(at - 2, at + 3)
    return any(article.claims_at(one) or article.ghost_at(one) for one in near) or not text[at - 1 : at + 2].isalpha()


def test_escape_lets_go_of_suggestion_or_claim(seat):
    seat.press("G", "Escape")
    assert seat.workbench.current_suggestion is None
    seat.press("G", "1", "Escape")
    assert seat.workbench.current is None
    assert seat.pane.head.isVisible() is False
    assert not seat.action("go.let_go").isEnabled()
    assert seat.claims[0].verdict is Verdict.CONFIRMED


def test_escape_closes_the_find_bar_before_it_lets_go(seat):
    seat.press("G", "Ctrl+F", "Escape")
    assert not seat.desk.find_bar.isVisible()
    assert seat.workbench.current_suggestion is not None


def test_nothing_checkable_is_said_of_the_suggestion_in_hand(seat):
    one = shown(seat)[2]
    seat.desk.article.set_caret(0)
    seat.workbench.take_suggestion(one)
    seat.press("X")
    [sentence] = seat.workbench.nothing_checkable
    assert sentence.start <= one.span.start < one.span.end <= sentence.end
    assert one not in shown(seat)


def test_delete_removes_the_claim_in_hand_and_dismisses_nothing(seat):
    count = len(shown(seat))
    seat.press("G", "Return")
    seat.workbench.select(seat.claims[0].id)
    seat.press("Delete")
    assert seat.claims == []
    assert len(shown(seat)) == count - 1


def test_after_the_last_suggestion_the_new_claim_is_in_hand(seat):
    while len(shown(seat)) > 1:
        seat.workbench.take_suggestion(shown(seat)[0])
        seat.workbench.ghosts.dismiss()
    seat.settle()
    seat.press("Return")
    assert seat.workbench.current_suggestion is None
    assert [seat.claim] == seat.claims
    assert not seat.action("claim.accept").isEnabled()
    seat.press("G")
    assert seat.notices[-1].startswith("No suggestion is shown")


def test_all_in_view_are_accepted_in_one_step(seat):
    seen, before = seat.desk.article.seen(), shown(seat)
    within = [one for one in before if one.span.start >= seen.start and one.span.end <= seen.end]
    assert 1 < len(within) < len(before)
    seat.press("Ctrl+Return")
    assert [row.quote for row in seat.claims] == [words(seat, one) for one in within]
    assert not set(shown(seat)) & set(within)
    seat.press("Ctrl+Z")
    assert seat.claims == []
    assert shown(seat) == before


def test_g_goes_through_them_from_the_caret_on_and_back(seat):
    found = shown(seat)
    seat.desk.article.set_caret(found[3].span.start)
    seat.press("G")
    assert in_hand(seat) == found[3]
    seat.press("G")
    assert in_hand(seat) == found[4]
    seat.press("Shift+G", "Shift+G")
    assert in_hand(seat) == found[2]
    seat.press(*["G"] * len(found))
    assert in_hand(seat) == found[-1]
    assert seat.desk.claims.suggestions.view.currentIndex().row() == len(found) - 1


def test_enter_in_a_field_or_on_a_button_accepts_nothing(seat):
    seat.press("G", "Ctrl+F")
    before = digest(seat.library)
    assert seat.focus() is seat.desk.find_bar.field
    seat.type("troops")
    seat.press("Return", "Enter", "Ctrl+Return")
    seat.window.ask_reviewer()
    seat.press("Ctrl+Return")
    assert digest(seat.library) == before
    one = in_hand(seat)
    seat.pane.suggestion.dismiss.setFocus()
    seat.press("Return")
    assert seat.claims == []
    assert one not in shown(seat)


def test_a_click_on_the_dots_or_in_the_list_takes_one_in_hand(seat):
    one = shown(seat)[1]
    QTest.mouseClick(seat.desk.article.viewport(), Qt.MouseButton.LeftButton, pos=point_at(seat, one.span.start + 4))
    assert in_hand(seat) == one
    listed = seat.desk.claims.suggestions
    place = listed.view.visualRect(listed.model.index_of(shown(seat)[0].span)).center()
    QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert in_hand(seat) == shown(seat)[0]
    assert seat.desk.claims.view.currentIndex().isValid() is False


def test_the_buttons_of_the_pane_decide(seat):
    first, second = shown(seat)[:2]
    seat.press("G")
    pane = seat.pane.suggestion
    assert (pane.accept.text(), pane.dismiss.text()) == ("Accept (Return)", "Dismiss (Del)")
    assert pane.keys.text().startswith("1, 2 or 3 accepts it with that verdict, R for its rationale, E for")
    QTest.mouseClick(pane.accept, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.dismiss, Qt.MouseButton.LeftButton)
    assert [row.quote for row in seat.claims] == [words(seat, first)]
    assert second not in shown(seat)


def test_the_pane_says_who_and_why(seat):
    one = next(one for one in shown(seat) if one.cue and len(one.reasons) > 1)
    seat.workbench.take_suggestion(one)
    pane = seat.pane.suggestion
    told = [label.text() for label in pane.facts.values()]
    assert told[0].startswith(one.claimant)
    assert told[1] == f"“{one.cue}”"
    assert pane.reasons.lines() == list(one.reasons)
    assert "worth checking" in pane.score.text()


def test_who_hands_a_statement_on_is_told_and_stored_beside_the_verb(seat):
    one = next(one for one in shown(seat) if one.claimant == "Rustem Umerov" and one.cue == "as saying" and one.chain)
    seat.workbench.take_suggestion(one)
    facts = seat.pane.suggestion.facts
    assert facts["Quoted by"].text() == one.via == "the report"
    assert facts["Quoted by"].isVisible()
    QTest.mouseClick(seat.pane.suggestion.accept, Qt.MouseButton.LeftButton)
    [row] = [row for row in seat.claims if row.quote == words(seat, one)]
    assert row.claimant == "Rustem Umerov"
    assert claims.detail(seat.library, seat.workbench.review.id, row).cue == "as saying, via the report"
    seat.workbench.take_suggestion(next(one for one in shown(seat) if not one.chain))
    assert not facts["Quoted by"].isVisible()


def test_the_card_says_who_and_why(seat):
    one = next(one for one in shown(seat) if one.cue)
    seat.workbench.asked_to_show.emit(one.span)
    QTest.mouseMove(seat.desk.article.viewport(), point_at(seat, one.span.start + 2))
    seat.qtbot.waitUntil(seat.desk.article.card.isVisible, timeout=10 * DELAY_MS)
    told = seat.desk.article.card.words()
    assert told.startswith("Suggestion\n")
    assert one.claimant in told
    assert one.reasons[0] in told


def test_the_caret_tells_a_screen_reader_of_a_suggestion(seat):
    one = shown(seat)[0]
    seat.desk.article.set_caret(one.span.start)
    assert seat.desk.article.accessibleDescription() == f"Suggestion: {words(seat, one)}"


def test_few_or_many_by_slider_and_keys_are_kept(seat):
    slider, usual = seat.desk.claims.suggestions.how_many, shown(seat)
    slider.setValue(0)
    few = shown(seat)
    assert set(few) < set(usual)
    seat.press(*["Ctrl+]"] * 9)
    assert slider.value() == slider.maximum()
    assert set(shown(seat)) > set(usual)
    seat.press("Ctrl+[")
    assert slider.value() == slider.maximum() - 1
    assert seat.settings.how_many == slider.value()


def test_the_slider_stays_where_it_is_while_nothing_is_suggested(seat):
    listed = seat.desk.claims.suggestions
    before = listed.title.geometry(), listed.how_many.geometry()
    listed._ghosts.shown.clear()
    listed._show()
    seat.settle()
    assert not listed.view.isVisible()
    assert (listed.title.geometry(), listed.how_many.geometry()) == before


def test_what_falls_below_the_wanted_score_is_no_more_in_hand(seat):
    least = min(shown(seat), key=lambda one: one.score)
    seat.workbench.take_suggestion(least)
    seat.press(*["Ctrl+["] * 3)
    assert seat.workbench.current_suggestion is None


def test_they_can_be_switched_off_and_on(seat):
    found = shown(seat)
    seat.press("G", "Ctrl+G")
    assert shown(seat) == []
    assert seat.workbench.current_suggestion is None
    assert not seat.desk.claims.suggestions.isVisible()
    assert "suggestion" not in seat.window.status.words.text()
    assert not seat.action("go.suggestion").isEnabled()
    seat.press("Ctrl+G")
    assert shown(seat) == found


def test_a_claim_of_ones_own_or_a_sentence_with_nothing_takes_their_place(seat):
    one, other = shown(seat)[0], shown(seat)[5]
    seat.mark(words(seat, one))
    assert one not in shown(seat)
    seat.press("Delete")
    assert one in shown(seat)
    seat.desk.article.set_caret(other.span.start)
    seat.press("X")
    assert other not in shown(seat)
    seat.press("X")
    assert other in shown(seat)


def test_without_suggestions_of_the_program_nothing_is_written(seat):
    before = digest(seat.library)
    seat.press("G", "G", "Shift+G", "Ctrl+]", "Ctrl+[")
    assert digest(seat.library) == before


def test_a_library_that_cannot_be_changed_shows_them_only(qtbot, new_file, tmp_path):
    path = tmp_path / "a.fcapp"
    path.write_bytes(new_file.read_bytes())
    with Library(path) as library:
        Bench(library).add("The minister said that 4,000 people came to the town in May.")
    seat = Seat(qtbot, path, read_only=True, suggestions=True)
    seat.open_first()
    assert len(shown(seat)) == 1
    seat.press("G")
    assert not seat.action("claim.accept").isEnabled()
    assert not seat.pane.suggestion.accept.isEnabled()
    seat.press("Return", "Delete")
    assert len(shown(seat)) == 1
    seat.leave()


# --- the search ----------------------------------------------------------------------------------------------------


@pytest.fixture
def bench(library, qapp):
    made = Bench(library)
    made.settings.suggestions = True
    return made


LONG = "\n\n".join(
    f"The mayor of town {number} said that {number + 100} people had come in May." for number in range(900)
)


def test_a_long_article_is_read_part_by_part_with_offsets_of_the_whole(bench):
    bench.workbench.open_review(bench.add(LONG))
    found = bench.workbench.ghosts.shown
    assert len(LONG) > 50_000
    assert len(found) > 800
    assert found[-1].span.end > 50_000
    text = bench.workbench.review.text
    for one in found:
        assert text[one.cue_span.start : one.cue_span.end] == one.cue
        assert "people had come" in text[one.span.start : one.span.end]
    assert not bench.workbench.ghosts.looking


def test_a_name_is_known_in_later_parts_of_a_long_article(bench):
    body = LONG[:45_000].rsplit("\n\n", 1)[0]
    text = f"Ruth Okafor, the engineer, came on 3 May.\n\n{body}\n\nOkafor said that 40 wells were dry in May."
    bench.workbench.open_review(bench.add(text))
    assert bench.workbench.ghosts.shown[-1].claimant == "Ruth Okafor"


def test_what_was_found_is_kept_for_the_session(bench, monkeypatch):
    first, second = bench.add("The mayor said that 400 people came."), bench.add("The court ruled on 3 May.")
    searched = []
    noticed = module._noticed
    monkeypatch.setattr(module, "_noticed", lambda text, *more: searched.append(text) or noticed(text, *more))
    for review in (first, second, first, second):
        bench.workbench.open_review(review)
        assert len(bench.workbench.ghosts.shown) == 1
    assert len(searched) == 2


def test_another_language_is_told_in_the_list(qtbot, new_file, tmp_path):
    path = tmp_path / "a.fcapp"
    path.write_bytes(new_file.read_bytes())
    with Library(path) as library:
        bench = Bench(library)
        bench.add("Der Minister sagte, dass niemand weiß, was in der nächsten Nacht geschehen wird. " * 3)
        bench.add("The minister said that nobody knew what would happen in the night to come. " * 3)
    seat = Seat(qtbot, path, suggestions=True)
    told = []
    for row in sorted(reviews.rows(seat.library), key=lambda one: one.id):
        seat.workbench.open_review(row.id)
        told.append(seat.desk.claims.suggestions.advice.text())
    assert told == [NOT_ENGLISH, ""]
    seat.leave()


def test_a_dismissed_one_stays_away_in_another_session(bench, library):
    review = bench.add("The mayor said that 400 people came.")
    bench.workbench.open_review(review)
    suggestions.dismiss(library, bench.workbench.review, bench.workbench.ghosts.shown[0])
    assert bench.workbench.ghosts.shown == []
    again = Ghosts(bench.workbench)
    again.look()
    assert again.shown == []


def test_trouble_is_told_once(bench, monkeypatch):
    noticed = module._noticed

    def troubled(text, published, job):
        return module.importlib.import_module("dataclasses").replace(
            noticed(text, published, job), trouble="Too small."
        )

    monkeypatch.setattr(module, "_noticed", troubled)
    for text in ("The mayor said that 400 people came.", "The court ruled on 3 May."):
        bench.workbench.open_review(bench.add(text))
    assert [notice.text for notice in bench.notices] == ["Too small."]


def test_the_answer_for_a_text_that_was_left_is_dropped(library, qapp, qtbot, monkeypatch):
    bench = Bench(library, Jobs())
    bench.settings.suggestions = True
    go_on, noticed = threading.Event(), module._noticed

    def slow(text, published, job):
        if "mayor" in text:
            go_on.wait()
        return noticed(text, published, job)

    monkeypatch.setattr(module, "_noticed", slow)
    first, second = bench.add("The mayor said that 400 people came."), bench.add("The court ruled on 3 May 2024.")
    bench.workbench.open_review(first)
    assert bench.workbench.ghosts.looking
    bench.workbench.open_review(second)
    go_on.set()
    qtbot.waitUntil(lambda: not bench.workbench.ghosts.looking)
    assert [one.span.start for one in bench.workbench.ghosts.shown] == [0]
    assert bench.workbench.ghosts.words(bench.workbench.ghosts.shown[0]).startswith("The court")
    bench.workbench.close_review()
    assert bench.workbench.ghosts.shown == []
    bench.workbench.jobs.stop()


@pytest.mark.parametrize("shown_meanwhile", [True, False])
def test_the_share_of_the_list_is_there_again_after_a_restart(qtbot, shown_meanwhile):
    seat = Seat(qtbot, suggestions=True)
    seat.open_first()
    halves = seat.desk.claims.halves
    halves.setSizes([150, sum(halves.sizes()) - 150])
    seat.settle()
    share = halves.sizes()[0] / sum(halves.sizes())
    assert share < 0.3
    if not shown_meanwhile:
        seat.press("Ctrl+G")
    seat.leave()
    again = Seat(qtbot, suggestions=shown_meanwhile)
    if not shown_meanwhile:
        again.press("Ctrl+G")
    assert again.desk.claims.suggestions.isVisible()
    sizes = again.desk.claims.halves.sizes()  # the window on the small screen of the tests may be another
    assert sizes[0] / sum(sizes) == pytest.approx(share, abs=0.02)
    again.leave()
