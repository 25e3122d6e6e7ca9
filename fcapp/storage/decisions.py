"""What reviewers decided about suggestions."""

from sqlalchemy import Connection, bindparam, select
from sqlmodel import col

from fcapp.model.tables import Decision


def decided_words(connection: Connection, review_id: int) -> list[str]:
    """The words of every suggestion of a review, in any version, that was accepted or dismissed."""
    return list(connection.execute(_WORDS, {"review": review_id}).scalars())


_WORDS = select(col(Decision.exact)).where(col(Decision.review_id) == bindparam("review")).order_by(col(Decision.id))
