"""The tables that belong to the library itself: bytes, the journal and where reviewers left off."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

_metadata = MetaData()

blob = Table("blob", _metadata, Column("sha256", Text, primary_key=True), Column("bytes", LargeBinary))

reviewer = Table("reviewer", _metadata, Column("id", Integer, primary_key=True), Column("name", Text))

step = Table(
    "step",
    _metadata,
    Column("id", Integer, primary_key=True),
    Column("label", Text),
    Column("reviewer_id", Integer),
    Column("at_ms", Integer),
    Column("review_id", Integer),
    Column("kind", Text),
    Column("of_step", Integer),
)

change = Table(
    "change",
    _metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", Integer),
    Column("table_name", Text),
    Column("row_id", Integer),
    Column("claim_id", Integer),
    Column("before", Text),
    Column("after", Text),
)

place = Table(
    "place",
    _metadata,
    Column("review_id", Integer, primary_key=True),
    Column("opened_ms", Integer),
    Column("state", Text),
)
