import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from fcapp.errors import UserError
from fcapp.model.rows import Changes, EvidenceFields
from fcapp.model.spans import Span
from fcapp.model.tables import Article, Claim, ClaimSpan, Source
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.services import articles, claims, evidence, incoming, reviews
from fcapp.storage import journal
from fcapp.storage.connection import PRAGMAS
from fcapp.storage.library import Edit, Library
from fcapp.storage.typing_step import TYPING_PAUSE_MS, TYPING_STEP_MS
from tests.clock import Clock
from tests.contents import contents, raw, steps
from tests.desk import Desk

# --- a step on another thread ---


def test_a_step_on_another_thread_is_waited_for_and_told_before_what_comes_after_it(desk: Desk) -> None:
    library, told, began, go_on = desk.library, list[Changes](), threading.Event(), threading.Event()
    library.on_change.append(told.append)
    before = claims.rows(library, desk.review.id)
    with library.read() as connection:
        moment = journal.last_change(connection)

    def write(edit: Edit) -> None:
        edit.set_all(Claim, "priority", {desk.claim: Priority.HIGH})
        began.set()
        assert go_on.wait(60)

    apart = threading.Thread(
        target=library.change_apart, args=("Set priority", desk.review.id, moment, write), daemon=True
    )
    apart.start()
    assert began.wait(60)
    assert claims.rows(library, desk.review.id) == before  # what is not on disk cannot be seen
    go_on.set()
    claims.set_verdict(library, desk.review.id, desk.claim, Verdict.CONFIRMED)
    assert [changes.rows for changes in told] == [{"claim": frozenset({desk.claim})}] * 2
    row = next(row for row in claims.rows(library, desk.review.id) if row.id == desk.claim)
    assert (row.priority, row.verdict) == (Priority.HIGH, Verdict.CONFIRMED)
    apart.join()
    library.tell_apart()
    assert len(told) == 2
    library.undo(desk.review.id)
    library.undo(desk.review.id)
    assert claims.rows(library, desk.review.id) == before


def test_a_step_apart_of_an_old_moment_changes_nothing(desk: Desk) -> None:
    library, told = desk.library, list[Changes]()
    with library.read() as connection:
        moment = journal.last_change(connection)
    claims.set_verdict(library, desk.review.id, desk.claim, Verdict.CONFIRMED)
    library.on_change.append(told.append)
    before = contents(library)
    with pytest.raises(UserError, match="Something was changed"):
        library.change_apart("Keep a source", desk.review.id, moment, lambda edit: edit.add_all(Source, [{}]))
    library.tell_apart()
    assert (contents(library), told) == (before, [])


def moment_of(library: Library) -> int:
    with library.read() as connection:
        return journal.last_change(connection)


def raise_priority(edit: Edit) -> None:
    [claim, *_] = edit.rows(Claim)
    claim.priority = Priority.HIGH


def refuse(_edit: Edit) -> None:
    raise UserError("That cannot be.")


def fill(edit: Edit) -> None:
    edit.keep(bytes(1_000_000))


def test_a_step_apart_that_fails_leaves_all_as_it_was_and_can_be_done_again(desk: Desk, monkeypatch) -> None:
    library, told = desk.library, list[Changes]()
    library.on_change.append(told.append)
    before, done = contents(library), steps(library)
    step = ("Set priority", desk.review.id, moment_of(library))
    with pytest.raises(UserError, match="That cannot be"):
        library.change_apart(*step, lambda edit: (raise_priority(edit), refuse(edit)))
    with monkeypatch.context() as patch:
        patch.setitem(PRAGMAS, "max_page_count", 1)
        with pytest.raises(UserError, match="disk is full"):
            library.change_apart(*step, lambda edit: (raise_priority(edit), fill(edit)))
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM claim").fetchall()
        with pytest.raises(UserError, match="database is locked"):
            library.change_apart(*step, raise_priority)
    library.tell_apart()
    assert (contents(library), steps(library), told) == (before, done, [])
    library.change_apart(*step, raise_priority)
    library.tell_apart()
    assert len(told) == 1
    library.undo(desk.review.id)
    assert contents(library) == before


def test_a_step_apart_that_changes_nothing_is_not_told(desk: Desk) -> None:
    library, told, done = desk.library, list[Changes](), steps(desk.library)
    library.on_change.append(told.append)
    library.change_apart("Nothing", desk.review.id, moment_of(library), lambda edit: None)
    library.tell_apart()
    assert (steps(library), told) == (done, [])


def test_a_step_apart_ends_what_is_being_typed_only_when_it_is_on_disk(desk: Desk) -> None:
    library = desk.library

    def type_in(rationale: str) -> int:
        claims.write_rationale(library, desk.review.id, desk.claim, rationale)
        return len(steps(library))

    begun = type_in("It is")
    with pytest.raises(UserError, match="That cannot be"):
        library.change_apart("Set priority", desk.review.id, moment_of(library), refuse)
    assert type_in("It is so") == begun
    library.change_apart("Set priority", desk.review.id, moment_of(library), raise_priority)
    assert type_in("It is so, as they say") == begun + 2
    library.undo(desk.review.id)
    assert desk.detail(desk.claim).rationale == "It is so"


class Queue:
    """A lock that tells when somebody is about to wait for it."""

    def __init__(self, lock: threading.RLock) -> None:
        self.lock = lock
        self.asked = threading.Event()

    def __enter__(self) -> None:
        self.asked.set()
        self.lock.acquire()

    def __exit__(self, *_: object) -> None:
        self.lock.release()


def apart_until(library: Library, review_id: int, go_on: threading.Event, *, spill: bool = False) -> threading.Thread:
    """A step under way on another thread until `go_on`; with `spill` it keeps readers out, as a commit does."""
    began, moment = threading.Event(), moment_of(library)

    def write(edit: Edit) -> None:
        raise_priority(edit)
        edit._session.flush()
        if spill:
            for statement in ("PRAGMA cache_spill = 1", "PRAGMA cache_size = 1"):
                edit._session.connection().exec_driver_sql(statement)
            edit.keep(bytes(1_000_000))
        began.set()
        assert go_on.wait(60)

    apart = threading.Thread(
        target=library.change_apart, args=("Set priority", review_id, moment, write), daemon=True
    )
    apart.start()
    assert began.wait(60)
    return apart


def test_who_reads_while_a_step_comes_on_disk_waits_for_it(desk: Desk, monkeypatch) -> None:
    library, go_on = desk.library, threading.Event()
    with library._reader.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    apart = apart_until(library, desk.review.id, go_on, spill=True)
    queue = Queue(library._writing)
    monkeypatch.setattr(library, "_writing", queue)
    monkeypatch.setattr(queue, "asked", go_on)
    assert claims.rows(library, desk.review.id)[0].priority is Priority.HIGH
    apart.join()


def test_closing_waits_for_what_is_written_apart(desk: Desk, monkeypatch) -> None:
    library, go_on = desk.library, threading.Event()
    apart = apart_until(library, desk.review.id, go_on)
    queue = Queue(library._writing)
    monkeypatch.setattr(library, "_writing", queue)
    monkeypatch.setattr(queue, "asked", go_on)
    library.close()
    apart.join()
    with Library(library.path) as again:
        assert claims.rows(again, desk.review.id)[0].priority is Priority.HIGH
    with pytest.raises(UserError, match="was closed before this was stored"):
        library.change_apart("Too late", desk.review.id, 0, raise_priority)


# --- one step, or nothing ---


def test_a_block_that_raises_leaves_nothing(desk: Desk) -> None:
    library = desk.library
    before, done, told = contents(library), steps(library), list[Changes]()
    library.on_change.append(told.append)

    def fail() -> None:
        with library.change("Half a change", desk.review.id) as edit:
            edit.get(Claim, desk.claim).verdict = Verdict.CONFIRMED
            edit.add(Claim(review_id=desk.review.id))
            edit.keep(b"bytes of a change that failed")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert contents(library) == before
    assert steps(library) == done
    assert told == []
    assert raw(library.path, "SELECT step_id FROM open_step") == [(None,)]
    assert raw(library.path, "SELECT count(*) FROM blob WHERE bytes = 'bytes of a change that failed'") == [(0,)]
    claims.set_verdict(library, desk.review.id, desk.claim, Verdict.CONFIRMED)
    assert len(told) == 1


def test_a_block_that_changes_nothing_leaves_no_step(desk: Desk) -> None:
    before, told = steps(desk.library), list[Changes]()
    desk.library.on_change.append(told.append)
    with desk.library.change("Nothing", desk.review.id) as edit:
        edit.get(Claim, desk.claim)
    assert steps(desk.library) == before
    assert told == []


def test_what_the_rules_of_the_file_refuse_is_told_and_leaves_nothing(desk: Desk) -> None:
    before = contents(desk.library)
    with pytest.raises(UserError, match=r"could not be saved .* nothing was changed, so try again.$"):
        evidence.add(desk.library, desk.review.id, desk.claim, EvidenceFields(note="x"), 999)
    with pytest.raises(UserError, match="does not fit the rules"), desk.library.change("Blank the title") as edit:
        edit.get(Article, desk.review.article_id).title = ""
    assert contents(desk.library) == before


def test_a_full_disk_is_told_and_leaves_the_library_as_it_was(desk: Desk) -> None:
    library = desk.library
    before, done = contents(library), steps(library)
    with library._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(UserError, match=r"could not be saved in “library.fcapp” .database or disk is full."):
        claims.write_rationale(library, desk.review.id, desk.claim, "x" * 1_000_000)
    assert contents(library) == before
    assert steps(library) == done
    with library._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    claims.write_rationale(library, desk.review.id, desk.claim, "short")
    assert desk.detail(desk.claim).rationale == "short"


def test_views_are_told_when_the_row_is_on_disk(desk: Desk) -> None:
    seen: list[object] = []
    desk.library.on_change.append(
        lambda changes: seen.append(raw(desk.library.path, f"SELECT verdict FROM claim WHERE id = {desk.claim}"))
    )
    claims.set_verdict(desk.library, desk.review.id, desk.claim, Verdict.DISPUTED)
    assert seen == [[("disputed",)]]


def test_every_step_has_reviewer_time_and_review(desk: Desk, clock: Clock) -> None:
    clock.forward(5)
    desk.library.reviewer = "Grace \ud800"
    claims.set_verdict(desk.library, desk.review.id, desk.claim, Verdict.DISPUTED)
    [row] = raw(
        desk.library.path,
        "SELECT name, at_ms, review_id FROM step JOIN reviewer ON reviewer.id = reviewer_id ORDER BY step.id DESC LIMIT 1",
    )
    assert row == ("Grace \ufffd", clock.now, desk.review.id)


def test_a_reviewer_without_a_name_is_called_so(tmp_path: Path) -> None:
    with Library(tmp_path / "x.fcapp") as library:
        articles.store(library, incoming.read_pasted("Words"))
    assert raw(tmp_path / "x.fcapp", "SELECT name FROM reviewer") == [("unnamed reviewer",)]


def test_equal_bytes_are_kept_once(desk: Desk) -> None:
    before = raw(desk.library.path, "SELECT count(*) FROM blob")
    articles.store(desk.library, incoming.read_pasted(desk.review.text))
    assert raw(desk.library.path, "SELECT count(*) FROM blob") == before


@pytest.mark.parametrize(("table", "name"), [(Claim, "claim"), (ClaimSpan, "mark"), (Source, "source")])
def test_what_is_gone_is_named(desk: Desk, table: type[Claim], name: str) -> None:
    with pytest.raises(UserError, match=f"This {name} is no longer"), desk.library.change("Look") as edit:
        edit.get(table, 999)


# --- reading ---


def test_all_queries_of_a_block_see_the_same(desk: Desk) -> None:
    with (
        desk.library.read() as connection,
        closing(sqlite3.connect(desk.library.path, timeout=0, isolation_level=None)) as other,
    ):
        before = connection.exec_driver_sql("SELECT count(*) FROM place").scalar_one()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("INSERT INTO place VALUES (99, 0, '{}')")
        assert connection.exec_driver_sql("SELECT count(*) FROM place").scalar_one() == before


def test_between_blocks_others_may_write_and_are_seen(desk: Desk) -> None:
    for number in range(90, 93):
        with desk.library.read() as connection:
            before = connection.exec_driver_sql("SELECT count(*) FROM place").scalar_one()
        raw(desk.library.path, f"INSERT INTO place VALUES ({number}, 0, '{{}}')")
        with desk.library.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM place").scalar_one() == before + 1


def test_a_block_that_raises_keeps_nobody_from_writing(desk: Desk) -> None:
    def fail() -> None:
        with desk.library.read() as connection:
            connection.exec_driver_sql("SELECT * FROM step")  # rows are left unread
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    claims.set_verdict(desk.library, desk.review.id, desk.claim, Verdict.CONFIRMED)


def test_within_a_change_the_state_before_it_is_read(desk: Desk) -> None:
    with desk.library.change("Set verdict", desk.review.id) as edit:
        edit.get(Claim, desk.claim).verdict = Verdict.CONFIRMED
        assert desk.row(desk.claim).verdict is None
    assert desk.row(desk.claim).verdict is Verdict.CONFIRMED


# --- nothing passes by the journal ---

REFUSED = {
    "insert without a step": (
        "INSERT INTO claim SELECT 99, review_id, '', '', NULL, '', 2, NULL, '', NULL FROM claim",
        "step_id",
    ),
    "update without a step": ("UPDATE claim SET verdict = 'confirmed'", "step_id"),
    "delete without a step": ("DELETE FROM claim", "step_id"),
    "cascade without a step": ("DELETE FROM article", "step_id"),
    "change a step": ("UPDATE step SET label = 'other'", "step is append-only"),
    "remove a step": ("DELETE FROM step", "step is append-only"),
    "change a record": ("UPDATE change SET before = NULL", "change is append-only"),
    "remove a record": ("DELETE FROM change", "change is append-only"),
    "change bytes": ("UPDATE blob SET bytes = x''", "blob is append-only"),
    "remove bytes": ("DELETE FROM blob", "blob is append-only"),
    "change a reviewer": ("UPDATE reviewer SET name = 'Eve'", "reviewer is append-only"),
    "remove a reviewer": ("DELETE FROM reviewer", "reviewer is append-only"),
    "replace a step": ("REPLACE INTO step VALUES (1, 'x', 1, 0, NULL, 'do', NULL)", "step is append-only"),
    "replace a record": ("REPLACE INTO change VALUES (1, 1, 'claim', 1, 1, NULL, 'x')", "change is append-only"),
    "replace a reviewer": ("REPLACE INTO reviewer VALUES (1, 'Eve')", "reviewer is append-only"),
    "replace bytes by row": (
        "REPLACE INTO blob (rowid, sha256, bytes) SELECT min(rowid), printf('%064d', 1), x'' FROM blob",
        "blob is append-only",
    ),
    "unknown kind of step": ("INSERT INTO step VALUES (NULL, 'x', 1, 0, NULL, 'again', NULL)", "CHECK"),
    "undo of nothing": ("INSERT INTO step VALUES (NULL, 'x', 1, 0, NULL, 'undo', NULL)", "CHECK"),
    "second open step": ("INSERT INTO open_step VALUES (2, NULL)", "CHECK"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_file_itself_refuses(desk: Desk, name: str) -> None:
    statement, why = REFUSED[name]
    before = contents(desk.library)
    with closing(sqlite3.connect(desk.library.path)) as other:
        other.execute("PRAGMA foreign_keys = 1")
        with pytest.raises(sqlite3.IntegrityError, match=why):
            other.execute(statement)
    with (
        pytest.raises(UserError, match="could not be saved"),
        desk.library._transaction() as connection,
    ):
        connection.exec_driver_sql(statement)
    assert contents(desk.library) == before


@pytest.mark.parametrize(
    "statement",
    [
        "REPLACE INTO blob SELECT sha256, x'00' FROM blob",
        "INSERT OR IGNORE INTO blob SELECT sha256, x'00' FROM blob",
        "REPLACE INTO reviewer (name) SELECT name FROM reviewer",
        "INSERT OR IGNORE INTO reviewer (name) SELECT name FROM reviewer",
    ],
)
def test_what_is_there_already_is_passed_over(desk: Desk, statement: str) -> None:
    kept = [raw(desk.library.path, f"SELECT rowid, * FROM {table}") for table in ("blob", "reviewer")]
    raw(desk.library.path, statement)
    assert [raw(desk.library.path, f"SELECT rowid, * FROM {table}") for table in ("blob", "reviewer")] == kept


def test_what_another_program_writes_in_an_open_step_is_recorded(desk: Desk) -> None:
    raw(
        desk.library.path,
        "UPDATE open_step SET step_id = (SELECT max(id) FROM step)",
        f"UPDATE claim SET claimant = 'x' WHERE id = {desk.claim}",
        "UPDATE open_step SET step_id = NULL",
    )
    assert claims.history(desk.library, desk.claim)[0].details[-1] == "claimant: — → x"


# --- typing ---


def type_rationale(desk: Desk, text: str, claim: int | None = None) -> None:
    claims.write_rationale(desk.library, desk.review.id, claim or desk.claim, text)


def labels_since(desk: Desk, count: int) -> list[tuple[str, str]]:
    return steps(desk.library)[count:]


@pytest.fixture
def typed(desk: Desk) -> int:
    """Something was typed just now; returns how many steps there are."""
    type_rationale(desk, "a")
    return len(steps(desk.library))


def test_typing_that_goes_on_is_one_step(desk: Desk, clock: Clock, typed: int) -> None:
    for text in ("ab", "abc", "abcd"):
        clock.forward(TYPING_PAUSE_MS - 1)
        type_rationale(desk, text)
    assert labels_since(desk, typed) == []
    desk.library.undo(desk.review.id)
    assert desk.detail(desk.claim).rationale == ""
    desk.library.redo(desk.review.id)
    assert desk.detail(desk.claim).rationale == "abcd"


def test_typing_after_a_pause_is_another_step(desk: Desk, clock: Clock, typed: int) -> None:
    clock.forward(TYPING_PAUSE_MS)
    type_rationale(desk, "ab")
    assert len(labels_since(desk, typed)) == 1
    desk.library.undo(desk.review.id)
    assert desk.detail(desk.claim).rationale == "a"


def test_typing_after_the_clock_was_set_back_is_another_step(desk: Desk, clock: Clock, typed: int) -> None:
    clock.forward(-1)
    type_rationale(desk, "ab")
    clock.forward(1)
    type_rationale(desk, "abc")
    assert len(labels_since(desk, typed)) == 1


def test_typing_on_and_on_becomes_several_steps(desk: Desk, clock: Clock, typed: int) -> None:
    for count in range(TYPING_STEP_MS // 1_000):
        clock.forward(1_000)
        type_rationale(desk, "a" * (count + 2))
    assert len(labels_since(desk, typed)) == 1
    desk.library.undo(desk.review.id)
    assert desk.detail(desk.claim).rationale == "a" * (TYPING_STEP_MS // 1_000)


def test_typing_at_another_place_is_another_step(desk: Desk, typed: int) -> None:
    claims.set_claimant(desk.library, desk.review.id, desk.claim, "x")
    type_rationale(desk, "ab", desk.second)
    type_rationale(desk, "ab")
    assert len(labels_since(desk, typed)) == 3


def test_typing_after_something_else_is_another_step(desk: Desk, typed: int) -> None:
    claims.set_verdict(desk.library, desk.review.id, desk.claim, Verdict.DISPUTED)
    type_rationale(desk, "ab")
    assert len(labels_since(desk, typed)) == 2


def test_typing_after_undo_is_another_step(desk: Desk, typed: int) -> None:
    desk.library.undo(desk.review.id)
    type_rationale(desk, "b")
    assert labels_since(desk, typed) == [("undo", "Write rationale"), ("do", "Write rationale")]
    assert desk.library.redo_label(desk.review.id) is None


def test_typing_after_a_restart_is_another_step(desk: Desk, clock: Clock, typed: int) -> None:
    desk.library.close()
    with Library(desk.library.path, clock=clock) as again:
        claims.write_rationale(again, desk.review.id, desk.claim, "ab")
        assert len(steps(again)) == typed + 1


def test_typing_that_ends_where_it_began_is_nothing_to_undo(desk: Desk, typed: int) -> None:
    before = contents(desk.library)
    claims.set_claimant(desk.library, desk.review.id, desk.second, "U")
    claims.set_claimant(desk.library, desk.review.id, desk.second, "")
    assert contents(desk.library) == before
    assert desk.library.undo_label(desk.review.id) == "Write rationale"
    desk.library.undo(desk.review.id)
    assert desk.detail(desk.claim).rationale == ""
    desk.library.redo(desk.review.id)
    assert contents(desk.library) == before


def test_a_failed_change_does_not_end_typing(desk: Desk, typed: int) -> None:
    with pytest.raises(UserError):
        evidence.add(desk.library, desk.review.id, desk.claim, EvidenceFields(note="x"), 999)
    type_rationale(desk, "ab")
    assert labels_since(desk, typed) == []


# --- where the reviewer was ---


def test_the_place_is_no_change(desk: Desk) -> None:
    before, told = steps(desk.library), list[Changes]()
    desk.library.on_change.append(told.append)
    desk.library.remember(desk.review.id, "{}")
    assert steps(desk.library) == before
    assert told == []
    assert reviews.place(desk.library, desk.review.id) == reviews.place(desk.library, desk.other.id)


def test_marks_of_several_places_are_recorded_together(desk: Desk) -> None:
    claim = claims.mark(desk.library, desk.review, [Span(0, 5), Span(6, 9)])
    assert len(desk.row(claim).spans) == 2
    assert desk.library.undo(desk.review.id).claims == {claim}
