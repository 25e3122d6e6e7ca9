import shutil

from fcapp.model.vocabulary import ClaimType, Priority, Verdict
from fcapp.services import claims, reviews
from fcapp.storage.library import Library
from fcapp.text.suggested import SpeechKind, Suggestion
from tests.gui.bench import Bench

SIGNALS = ("library_changed", "review_changed", "changed", "current_changed", "flush", "leaving")


def told_by(workbench) -> list[str]:
    """The names of the signals that are emitted from now on."""
    told: list[str] = []
    for name in SIGNALS:
        getattr(workbench, name).connect(lambda *_, name=name: told.append(name))
    return told


def test_without_a_library_a_verb_says_so(qapp):
    bench = Bench(None)
    assert bench.workbench.do(reviews.rows) is None
    assert bench.said() == "No library is open yet; open one first."
    assert bench.workbench.turns.undo_label() is None
    assert bench.workbench.detail() is None


def test_a_review_that_vanishes_leaves_the_desk(workbench, library):
    reviews.delete(library, workbench.review.id)
    assert workbench.review is None
    assert workbench.current is None
    assert workbench.claims == []


def test_a_claim_that_vanishes_leaves_the_hand(workbench, library):
    workbench.select(workbench.claims[0].id)
    claims.remove(library, workbench.review.id, workbench.current)
    assert workbench.current is None
    assert [row.number for row in workbench.claims] == [1, 2]


def test_what_is_typed_belongs_to_a_review_that_is_opened_again(workbench, library):
    review, claim = workbench.review.id, workbench.claims[0].id
    workbench.flush.connect(lambda: claims.set_verdict(library, review, claim, Verdict.DISPUTED))
    workbench.open_review(review)
    assert workbench.claims[0].verdict is Verdict.DISPUTED


def test_whether_all_that_was_typed_is_stored(bench, workbench, library):
    workbench.flush.connect(lambda: workbench.do(claims.remove, 1, 99))
    assert not workbench.store_typed()
    workbench.flush.disconnect()
    assert workbench.store_typed()


def test_settings_that_cannot_be_written_are_told(bench, workbench):
    bench.settings.path = bench.settings.path / "no" / "folder"
    workbench.keep_settings(zoom=20)
    assert "could not be written" in bench.said()
    assert bench.settings.zoom == 20


# --- what is on the desk -------------------------------------------------------------------------------------------


def test_a_review_is_put_on_the_desk_and_back(bench, workbench):
    review = workbench.review.id
    assert bench.settings.open_review == review
    workbench.select(workbench.claims[0].id)
    told = told_by(workbench)
    workbench.close_review()
    assert (workbench.review, workbench.claims, workbench.current) == (None, [], None)
    assert told == ["flush", "leaving", "review_changed", "current_changed"]
    assert bench.settings.open_review == 0
    told.clear()
    workbench.close_review()
    assert told == []
    workbench.open_review(review)
    assert told == ["flush", "leaving", "review_changed", "current_changed"]
    assert [row.quote for row in workbench.claims] == ["Troops arrived", "came by train", "Nobody"]


def test_a_review_that_is_not_there_leaves_the_desk_as_it_is(bench, workbench):
    review = workbench.review
    workbench.open_review(99)
    assert workbench.review == review
    assert len(bench.notices) == 1


def test_nothing_leaves_the_desk_over_what_cannot_be_stored(workbench, library):
    other = workbench.review.id
    workbench.flush.connect(workbench.not_stored)
    told = told_by(workbench)
    workbench.close_review()
    workbench.open_review(other)
    assert workbench.review is not None
    assert told == ["flush", "flush"]


def test_another_library_closes_the_one_before(workbench, library, tmp_path):
    path = shutil.copy(library.path, tmp_path / "other.fcapp")
    told = told_by(workbench)
    with Library(path) as other:
        workbench.use(other)
        assert workbench.review is None
        assert told[-1] == "library_changed"
        assert workbench.writable
        workbench.open_review(reviews.rows(other)[0].id)
        assert len(workbench.claims) == 3
        with Library(library.path):
            pass  # it is free again
        workbench.use(None)
    assert (workbench.library, workbench.review, workbench.writable) == (None, None, False)


def test_a_library_that_is_only_read_cannot_be_changed(bench, library):
    library.close()
    with Library(library.path, read_only=True) as read_only:
        bench.workbench.use(read_only)
        assert (bench.workbench.writable, bench.workbench.can_import) == (False, False)
        bench.workbench.use(None)


# --- what is in hand -----------------------------------------------------------------------------------------------


def test_a_claim_is_taken_in_hand_and_brought_into_view(workbench):
    shown, first, second = [], *workbench.claims[:2]
    workbench.asked_to_show.connect(shown.append)
    workbench.select(first.id)
    workbench.select(second.id, show=False)
    assert (workbench.current, shown) == (second.id, [first.spans[0]])
    workbench.select(99)
    assert workbench.current == second.id
    workbench.select(None)
    assert workbench.current is None
    assert shown == [first.spans[0]]


def test_what_is_typed_is_stored_before_another_claim_is_in_hand(workbench):
    told = told_by(workbench)
    first = workbench.claims[0].id
    workbench.select(first)
    workbench.select(first)
    assert told == ["flush", "current_changed"]


def test_a_claim_is_in_hand_or_a_suggestion(workbench):
    shown = []
    claim, span = workbench.claims[0], workbench.claims[1].spans[0]
    one = Suggestion(span, 0.9, (), "", None, "", None, SpeechKind.OWN, ClaimType.EVENT, Priority.NORMAL, 0.5)
    workbench.asked_to_show.connect(shown.append)
    workbench.select(claim.id, show=False)
    workbench.take_suggestion(one)
    assert (workbench.current, workbench.current_suggestion, shown) == (None, one, [one.span])
    workbench.select(claim.id, show=False)
    assert (workbench.current, workbench.current_suggestion) == (claim.id, None)
    workbench.let_go_of_suggestion()
    assert workbench.current == claim.id
    workbench.take_suggestion(one)
    workbench.let_go_of_suggestion()
    assert (workbench.current, workbench.current_suggestion) == (None, None)


def test_the_claim_in_hand_is_known_in_detail(workbench, library):
    assert workbench.detail() is None
    workbench.select(workbench.claims[0].id)
    claims.write_rationale(library, workbench.review.id, workbench.current, "Seen.")
    assert workbench.detail().rationale == "Seen."


def test_a_form_that_waits_for_its_button_is_told_of_once(workbench):
    told = []
    workbench.unsaved_changed.connect(lambda: told.append(workbench.unsaved))
    for on in (True, True, False, False):
        workbench.set_unsaved(on)
    assert told == [True, False]
