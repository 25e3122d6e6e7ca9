"""Texts that have broken programs, and a review made of nothing else."""

from fcapp.model.rows import ReviewSnapshot
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from tests.report.snapshots import claim, evidence, snapshot, source

MARKUP = (
    '#eval("1")',
    "<script>alert(1)</script>",
    "$x$ #let y = 3",
    "] #[ ] \\ \\u{41}",
    "{{ 7*7 }} {% raw %}",
    "&amp; &lt;b&gt;",
    '"><img src=x onerror=alert(1)>',
    "*bold* _it_ `raw` @ref <label> // c /* x */",
)
TEXTS = (
    *MARKUP,
    "😀👨‍👩‍👧‍👦 שלום עולם مرحبا 中文報導 e\u0301\u0323",
    "\x00\x01\x1b\x7f\x85\ufffe \ud800x\udfff",
    "w" * 200 + "=" * 200,
    "\u202eevil \u2066x\u2028y",
    "a\r\nb\rc\td",
)
LINK = "javascript:alert(1)"


def hostile_review() -> ReviewSnapshot:
    text = "\n".join(TEXTS)
    claims = []
    for number, words in enumerate(TEXTS, 1):
        start = text.index(words)
        names = dict.fromkeys(("title", "author", "publisher", "published", "accessed"), words)
        found = evidence(quote=words, locator=words, note=words, source=source(url=LINK, **names))
        told = dict.fromkeys(("claimant", "cue", "claim_date", "rationale"), words)
        span = Span(start, start + len(words) + 3)
        claims.append(claim(number, span, text=text, verdict=Verdict.DISPUTED, evidence=(found,), **told))
    names = dict.fromkeys(("title", "byline", "outlet", "published", "language", "reviewer"), " ".join(TEXTS))
    return snapshot(claims, text=text, url=LINK, **names)
