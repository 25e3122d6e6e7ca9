import hashlib
from dataclasses import replace

import pytest

from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle, Pointer
from fcapp.model.spans import Span
from fcapp.model.structure import Block, BlockKind, encoded
from fcapp.model.vocabulary import PointerKind, PointerState
from fcapp.services import articles, incoming, reviews
from fcapp.storage.library import Library
from tests.contents import contents, raw

TEXT = "Troops arrive\n\nThe minister told KBS so."
BLOCKS = (Block(0, 13, BlockKind.HEADING, 1), Block(15, 40, BlockKind.PARAGRAPH))
NOTE = Pointer(PointerKind.COMMENT, 19, 27, "who?", "", "Ada", "2024-11-05")
LINK = Pointer(PointerKind.LINK, 33, 36, url="https://example.org/kbs")
ARTICLE = ImportedArticle(
    "Troops arrive", TEXT, "utf-8", "a.docx", b"\0PK\xff", "application/x", blocks=BLOCKS, pointers=(LINK, NOTE)
)


@pytest.fixture
def version(library: Library) -> int:
    return reviews.info(library, articles.store(library, ARTICLE)).version_id


def test_structure_pointers_and_bytes_come_back_as_they_were(library: Library, version: int) -> None:
    assert articles.blocks(library, version) == BLOCKS
    note, link = articles.pointers(library, version)
    assert (note.kind, note.span, note.quote, note.note) == (PointerKind.COMMENT, Span(19, 27), "minister", "who?")
    assert (note.author, note.dated, note.state) == ("Ada", "2024-11-05", PointerState.PROPOSED)
    assert (link.kind, link.quote, link.url) == (PointerKind.LINK, "KBS", "https://example.org/kbs")
    assert articles.original(library, version) == ARTICLE.original


def test_the_import_is_undone_and_redone_with_all_of_it(library: Library, version: int) -> None:
    before = contents(library)
    library.undo()
    assert not any(contents(library).values())
    library.redo()
    assert contents(library) == before
    assert articles.blocks(library, version) == BLOCKS
    assert len(articles.pointers(library, version)) == 2


def test_of_plain_text_nothing_is_known(library: Library) -> None:
    version = reviews.info(library, articles.store(library, incoming.read_pasted("Words"))).version_id
    assert articles.blocks(library, version) == ()
    assert articles.pointers(library, version) == []


@pytest.mark.parametrize(
    "wrong",
    [
        replace(ARTICLE, blocks=(Block(0, 41, BlockKind.ROW),)),
        replace(ARTICLE, blocks=(Block(5, 9, BlockKind.ROW), Block(8, 12, BlockKind.ROW))),
        replace(ARTICLE, pointers=(NOTE._replace(end=41),)),
        replace(ARTICLE, pointers=(NOTE._replace(end=19),)),
    ],
    ids=["beyond the text", "overlapping", "pointer beyond", "pointer at nothing"],
)
def test_an_importer_that_tells_nonsense_stores_nothing(library: Library, wrong: ImportedArticle) -> None:
    with pytest.raises(ValueError, match="fit its text"):
        articles.store(library, wrong)
    assert not any(contents(library).values())


@pytest.mark.parametrize(
    "data",
    [b'[[0,41,"paragraph",0]]', b'[[0,5,"song",0]]', b'[[3,3,"row",0]]', b"\xff", b"[" * 5000, b"{}]", b"[[0,5]]"],
)
def test_a_foreign_structure_that_does_not_fit_is_refused(library: Library, version: int, data: bytes) -> None:
    sha256 = hashlib.sha256(data).hexdigest()
    raw(
        library.path,
        f"INSERT INTO blob VALUES ('{sha256}', x'{data.hex()}')",
        "UPDATE open_step SET step_id = 1",
        f"UPDATE version SET structure_sha256 = '{sha256}'",
        "UPDATE open_step SET step_id = NULL",
    )
    with pytest.raises(UserError, match="no longer what was imported"):
        articles.blocks(library, version)


def test_a_structure_whose_bytes_were_altered_is_refused(library: Library, version: int) -> None:
    raw(library.path, "DROP TRIGGER keep_blob_update")
    other = encoded(BLOCKS[:1]).hex()
    raw(
        library.path,
        f"UPDATE blob SET bytes = x'{other}' WHERE sha256 = (SELECT structure_sha256 FROM version)",
    )
    with pytest.raises(UserError, match="no longer what was imported"):
        articles.blocks(library, version)


@pytest.mark.parametrize("change", ['start = 20, "end" = 28', "exact = 'Minister'"])
def test_a_foreign_pointer_that_does_not_fit_is_refused(library: Library, version: int, change: str) -> None:
    raw(
        library.path,
        "UPDATE open_step SET step_id = 1",
        f"UPDATE pointer SET {change} WHERE kind = 'comment'",
        "UPDATE open_step SET step_id = NULL",
    )
    with pytest.raises(UserError, match="no longer what was imported"):
        articles.pointers(library, version)
