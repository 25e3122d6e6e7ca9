"""From passages of a page to the text of an article, with pointers where links and marks of notes stand."""

from collections.abc import Iterable

from fcapp.intake.building import ArticleBuilder, clean
from fcapp.intake.html_article import Judged
from fcapp.intake.html_blocks import Link, Note, Passage, Words
from fcapp.intake.imported import PointerKind, Removed
from fcapp.model.spans import Span
from fcapp.model.structure import BlockKind

_MOST_REMOVED = 300
_LONGEST_REMOVED = 600
_SOFT_HYPHEN = "\u00ad"
_SPACES = " \t\n\r\f\v"


def tell(builder: ArticleBuilder, passages: Iterable[Passage], *, soft_hyphens: bool) -> None:
    """Put the passages into the article, each a block.

    Raises:
        UserError: they are longer than any article.
    """
    for passage in passages:
        builder.begin(passage.kind, passage.level)
        _Teller(builder, passage.kind, soft_hyphens).tell(passage)


class _Teller:
    def __init__(self, builder: ArticleBuilder, kind: BlockKind, soft_hyphens: bool) -> None:
        self._builder, self._kind, self._soft_hyphens = builder, kind, soft_hyphens
        self._link: Link | None = None
        self._span = Span(0, 0)

    def tell(self, passage: Passage) -> None:
        for run in passage.runs:
            if isinstance(run, Words):
                self._words(run)
            elif isinstance(run, Note):
                span = self._builder.last_word()
                self._builder.point(run.kind, span, note=run.words, url=run.url)
            elif run.cell:
                self._builder.cell()
            else:
                self._builder.line_break()
        self._end_link()

    def _words(self, run: Words) -> None:
        text = clean(run.text if self._soft_hyphens else run.text.replace(_SOFT_HYPHEN, ""))
        if run.link != self._link:
            self._end_link()
        stripped = text.lstrip(_SPACES)
        if not stripped:
            self._builder.add(text)
            return
        code = self._kind is BlockKind.CODE
        self._builder.add(text[: len(text) - len(stripped)])
        start = self._builder.here
        self._builder.add(stripped)
        if run.link is not None:
            left = len(stripped) - len(stripped.rstrip(_SPACES)) if code else 0
            self._span = Span(self._span.start if run.link == self._link else start, self._builder.end - left)
            self._link = run.link

    def _end_link(self) -> None:
        if self._link is not None:
            self._builder.point(PointerKind.LINK, self._span, url=self._link.url)
        self._link = None


def tell_removed(builder: ArticleBuilder, judgements: Iterable[Judged]) -> None:
    """List what was left out, neighbours of the same sort together, within bounds."""
    kinds: list[str] = []
    words: list[str] = []
    for passage, what in judgements:
        if what and kinds and kinds[-1] == what:
            words[-1] = f"{words[-1]} / {passage.text}"[:_LONGEST_REMOVED]
        elif what and len(kinds) < _MOST_REMOVED:
            kinds.append(what)
            words.append(passage.text[:_LONGEST_REMOVED])
    builder.removed.extend(Removed(kind, clean(said)) for kind, said in zip(kinds, words, strict=True))
