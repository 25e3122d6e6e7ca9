"""The first schema: articles, reviews, claims, sources, evidence, and the journal below them all."""

from alembic.operations import Operations

from fcapp.storage.migrations.journaling import append_only, never_replaced, triggers

_SPAN = """
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    CHECK ("end" > start AND length(exact) = "end" - start)
"""

_TABLES = (
    """CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT""",
    """CREATE TABLE reviewer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT""",
    """CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
    at_ms INTEGER NOT NULL,
    review_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    of_step INTEGER REFERENCES step (id),
    CHECK ((kind = 'do') = (of_step IS NULL))
) STRICT""",
    "CREATE INDEX step_of ON step (of_step)",
    "CREATE INDEX step_review ON step (review_id, kind)",
    """CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES step (id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    claim_id INTEGER,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT""",
    "CREATE INDEX change_step ON change (step_id)",
    "CREATE INDEX change_claim ON change (claim_id)",
    """CREATE TABLE open_step (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER REFERENCES step (id)
) STRICT""",
    "INSERT INTO open_step (id) VALUES (1)",
    """CREATE TABLE place (
    review_id INTEGER PRIMARY KEY NOT NULL,
    opened_ms INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT""",
    """CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    byline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT""",
    """CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    text_sha256 TEXT NOT NULL REFERENCES blob (sha256),
    original_sha256 TEXT NOT NULL REFERENCES blob (sha256),
    encoding TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    imported_ms INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX version_article ON version (article_id)",
    """CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    created_ms INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX review_article ON review (article_id)",
    "CREATE INDEX review_version ON review (version_id)",
    """CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    claimant TEXT NOT NULL,
    cue TEXT NOT NULL,
    type TEXT CHECK (type IN ('event', 'numerical', 'quotation', 'causal', 'position')),
    claim_date TEXT NOT NULL,
    priority INTEGER NOT NULL CHECK (priority IN (1, 2, 3)),
    verdict TEXT CHECK (verdict IN ('confirmed', 'unverified', 'disputed')),
    rationale TEXT NOT NULL
) STRICT""",
    "CREATE INDEX claim_review ON claim (review_id, verdict)",
    f"""CREATE TABLE span (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,{_SPAN}) STRICT""",
    "CREATE INDEX span_claim ON span (claim_id)",
    "CREATE INDEX span_version ON span (version_id, start)",
    f"""CREATE TABLE nothing_checkable (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,{_SPAN}) STRICT""",
    "CREATE INDEX nothing_review ON nothing_checkable (review_id)",
    "CREATE INDEX nothing_version ON nothing_checkable (version_id)",
    """CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('web page', 'document', 'data set', 'person', 'observation')),
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    accessed TEXT NOT NULL,
    rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary')),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('public', 'background', 'confidential'))
) STRICT""",
    "CREATE INDEX source_url ON source (url)",
    """CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    source_id INTEGER REFERENCES source (id) ON DELETE RESTRICT,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    quote TEXT NOT NULL,
    locator TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT""",
    "CREATE INDEX evidence_claim ON evidence (claim_id)",
    "CREATE INDEX evidence_source ON evidence (source_id)",
)

_SPAN_COLUMNS = ("version_id", "start", "end", "exact", "prefix", "suffix")

_JOURNALED: dict[str, tuple[tuple[str, ...], str]] = {
    "article": (("id", "title", "byline", "outlet", "published", "language", "url"), "NULL"),
    "version": (
        (
            "id",
            "article_id",
            "number",
            "text_sha256",
            "original_sha256",
            "encoding",
            "media_type",
            "file_name",
            "imported_ms",
        ),
        "NULL",
    ),
    "review": (("id", "article_id", "version_id", "created_ms"), "NULL"),
    "claim": (
        ("id", "review_id", "claimant", "cue", "type", "claim_date", "priority", "verdict", "rationale"),
        "id",
    ),
    "span": (("id", "claim_id", *_SPAN_COLUMNS), "claim_id"),
    "nothing_checkable": (("id", "review_id", *_SPAN_COLUMNS), "NULL"),
    "source": (
        (
            "id",
            "kind",
            "title",
            "author",
            "publisher",
            "published",
            "url",
            "accessed",
            "rank",
            "confidentiality",
        ),
        "NULL",
    ),
    "evidence": (("id", "claim_id", "source_id", "stance", "quote", "locator", "note"), "claim_id"),
}

_APPEND_ONLY = {
    "step": (never_replaced("step", "id"),),
    "change": (never_replaced("change", "id"),),
    "blob": (never_replaced("blob", "rowid"), never_replaced("blob", "sha256", passed_over=True)),
    "reviewer": (never_replaced("reviewer", "id"), never_replaced("reviewer", "name", passed_over=True)),
}


def upgrade(op: Operations) -> None:
    """From an empty file."""
    for statement in _TABLES:
        op.execute(statement)
    for table, (columns, claim) in _JOURNALED.items():
        for statement in triggers(table, columns, claim):
            op.execute(statement)
    for table, kept in _APPEND_ONLY.items():
        for statement in (*append_only(table), *kept):
            op.execute(statement)
