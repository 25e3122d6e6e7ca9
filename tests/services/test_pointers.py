import dataclasses

import pytest

from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle, Pointer
from fcapp.model.spans import Span
from fcapp.model.vocabulary import PointerKind, PointerState, Stance
from fcapp.services import articles, claims, incoming, pointers, reviews

TEXT = "Troops arrived in Kursk. They were many."
LINK = "https://a.example/report"


@pytest.fixture
def desk(library):
    article = dataclasses.replace(
        incoming.read_pasted(TEXT),
        pointers=(
            Pointer(PointerKind.FOOTNOTE, 18, 23, "See the report.", LINK, "Ann"),
            Pointer(PointerKind.COMMENT, 25, 29, "Who?"),
        ),
    )
    assert isinstance(article, ImportedArticle)
    review = reviews.info(library, articles.store(library, article))
    return library, review, claims.mark(library, review, [Span(0, 23)])


def test_a_footnote_becomes_evidence_with_its_link_as_source(desk):
    library, review, claim = desk
    first, _ = pointers.rows(library, review)
    pointers.attach(library, review, claim, first.id)
    [evidence] = claims.detail(library, review.id, claims.rows(library, review.id)[0]).evidence
    assert (evidence.note, evidence.stance, evidence.source.url) == ("See the report. (Ann)", Stance.CONTEXT, LINK)
    assert [row.state for row in pointers.rows(library, review)] == [PointerState.ACCEPTED, PointerState.PROPOSED]
    library.undo(review.id)
    assert [row.state for row in pointers.rows(library, review)] == [PointerState.PROPOSED] * 2
    assert claims.detail(library, review.id, claims.rows(library, review.id)[0]).evidence == ()


def test_a_link_that_the_library_knows_is_linked_to_the_source_it_has(desk):
    library, review, claim = desk
    first, _ = pointers.rows(library, review)
    pointers.attach(library, review, claim, first.id)
    pointers.attach(library, review, claim, first.id)
    row = claims.rows(library, review.id)[0]
    assert len({one.source.id for one in claims.detail(library, review.id, row).evidence}) == 1


def test_a_comment_without_a_link_is_a_note(desk):
    library, review, claim = desk
    _, second = pointers.rows(library, review)
    pointers.attach(library, review, claim, second.id)
    [evidence] = claims.detail(library, review.id, claims.rows(library, review.id)[0]).evidence
    assert (evidence.note, evidence.source) == ("Who?", None)


def test_what_is_dismissed_stays_so_until_it_is_undone(desk):
    library, review, _ = desk
    first, _ = pointers.rows(library, review)
    pointers.dismiss(library, review, first.id)
    assert pointers.rows(library, review)[0].state is PointerState.DISMISSED
    library.undo(review.id)
    assert pointers.rows(library, review)[0].state is PointerState.PROPOSED


def test_a_note_of_another_article_is_refused(desk):
    library, review, claim = desk
    other = reviews.info(library, articles.store(library, incoming.read_pasted("Another article.")))
    first, _ = pointers.rows(library, review)
    with pytest.raises(UserError, match="another version"):
        pointers.dismiss(library, other, first.id)
    with pytest.raises(UserError):
        pointers.attach(library, review, claim, 99)
