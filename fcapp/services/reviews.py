"""Reviews: list, open, rename and delete them, and keep where the reviewer left off."""

import dataclasses
import json
from collections.abc import Callable

from fcapp.errors import UserError
from fcapp.model.rows import Place, ReviewInfo, ReviewRow
from fcapp.model.tables import Article, Review
from fcapp.services.belonging import storable_id
from fcapp.storage import queries, search
from fcapp.storage.library import Library


def rows(library: Library) -> list[ReviewRow]:
    """All reviews of a library, the one last on the desk first."""
    with library.read() as connection:
        return queries.review_rows(connection)


def matching(library: Library, words: str, go_on: Callable[[], None] = lambda: None) -> list[ReviewRow]:
    """The reviews in which all of `words` occur, in any letter case; may run on any thread.

    `go_on` is called before each text; what it raises ends the search.
    """
    with library.read_apart() as connection:
        rows = queries.review_rows(connection)
        if not words.split():
            return rows
        found = search.reviews_with(connection, words, go_on)
        return [row for row in rows if row.id in found]


def info(library: Library, review_id: int, version_id: int | None = None) -> ReviewInfo:
    """A review with its text; with `version_id`, with the text of another version.

    Raises:
        UserError: there is no such review or version, or its text was altered behind the library's back.
    """
    with library.read() as connection:
        return queries.review_info(connection, storable_id(review_id), version_id)


def rename(library: Library, review_id: int, title: str) -> None:
    """Give the article under review another title.

    Raises:
        UserError: the title is empty.
    """
    if not title.strip():
        raise UserError("A review needs a title to be found by; write one.")
    with library.change("Rename review") as edit:
        edit.get(Article, edit.get(Review, review_id).article_id).title = title.strip()


def delete(library: Library, review_id: int) -> None:
    """Remove a review with its article, claims and evidence; sources stay."""
    with library.change("Delete review") as edit:
        review = edit.get(Review, review_id)
        article = edit.get(Article, review.article_id)
        edit.delete(article)


def place(library: Library, review_id: int) -> Place:
    """Where the reviewer left off; the beginning on a first visit."""
    with library.read() as connection:
        state = queries.place_state(connection, review_id)
    return _place(state) if state else Place()


def _place(state: str) -> Place:
    """Read a stored place; of a damaged one, what is sound."""
    try:
        stored = json.loads(state)
    except (ValueError, RecursionError):
        return Place()
    values = stored if isinstance(stored, dict) else {}
    return Place(**{name: values[name] for name, is_sound in _SOUND.items() if is_sound(values.get(name))})


def _is_number(value: object) -> bool:
    return type(value) is int and 0 <= value < 2**31


def _is_shift(value: object) -> bool:
    return isinstance(value, int | float) and type(value) is not bool and 0 <= value < 10_000  # no NaN fits


_SOUND: dict[str, Callable[[object], bool]] = {
    "claim_id": _is_number,
    "offset": _is_number,
    "shift": _is_shift,
    "caret": _is_number,
    "filter": lambda value: type(value) is str,
    "sort": lambda value: type(value) is str,
    "coverage": lambda value: type(value) is bool,
}


def remember(library: Library, review_id: int, where: Place) -> None:
    """Keep where the reviewer is; not a change, so without undo."""
    library.remember(review_id, json.dumps(dataclasses.asdict(where)))
