"""Articles from web pages and from pasted rich text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import dropwhile, takewhile

from fcapp.errors import UserError
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.html_article import Judged, judged, letters_of
from fcapp.intake.html_blocks import Passage, Walker, Words, address
from fcapp.intake.html_encoding import page_text
from fcapp.intake.html_furniture import furniture_in_lines, is_sentence
from fcapp.intake.html_metadata import Metadata, metadata_of
from fcapp.intake.html_notes import Notes, target_in
from fcapp.intake.html_passages import tell, tell_removed
from fcapp.intake.html_tree import Element, tree_of
from fcapp.intake.imported import ImportedArticle, Incoming, Tick
from fcapp.intake.written_facts import any_date, persons
from fcapp.model.structure import BlockKind

_SAVED_FROM = re.compile(
    r"saved from url=\(\d{1,5}\)(https?://[^\s>]{1,2000})|url: (https?://[^\s>]{1,2000})\s+saved date"
)
_WANTS_SCRIPTS = re.compile(r"javascript|enable scripts|loading", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por)\s+(?-i:[A-ZÄÖÜÉ])[^\d|•]{2,80}$", re.IGNORECASE)
_LITTLE = 300
"""Letters of a page that may only say what it needs to show more."""
_SHORTEST = 15
"""Letters of a title that stands in a paragraph not just by chance."""


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in a web page, or all that was pasted as rich text (which has neither name nor address).

    Raises:
        UserError: it is too large, or has no article in it.
    """
    text, encoding = page_text(incoming.data, incoming.encoding)
    tick(0.1)
    saved = _SAVED_FROM.search(text, 0, 4_000)
    url = incoming.url or next(filter(None, saved.groups()), "") if saved else incoming.url
    return read_page(text, incoming, tick, url=url, encoding=encoding)


def read_page(
    text: str, incoming: Incoming, tick: Tick, *, url: str, encoding: str, media_type: str = "text/html"
) -> ImportedArticle:
    """The article in the text of a web page that came from `url`.

    Raises:
        UserError: it is too large, or has no article in it.
    """
    root = tree_of(text, incoming)
    tick(0.3)
    base = next((address(element.get("href") or "", url) for element in root.iter("base")), "") or url
    pasted = not (incoming.name or incoming.url)
    metadata = metadata_of(root, url, base)
    notes = Notes([root], base or metadata.url, target_in([root], {url, base, metadata.url}))
    unwanted = frozenset[Element]() if pasted or incoming.keep_furniture else furniture_in_lines(root)
    walker = Walker(base or metadata.url, notes.of, notes.holders | unwanted)
    builder = ArticleBuilder(incoming)
    passages = walker.passages(_body(root))
    tick(0.5)
    chosen = passages
    if not pasted:
        headline = _headline(passages, metadata)
        place = judged(passages, root, headline.element if headline else None, metadata.lead)
        metadata = _with_seen(metadata, place, headline)
        chosen = _chosen(place, headline, root, metadata, incoming, builder)
    tick(0.9)
    tell(builder, chosen, soft_hyphens=incoming.keep_furniture)
    builder.removed.extend(notes.removed)
    if pasted:
        return builder.article(media_type=media_type, encoding=encoding)
    return builder.article(
        media_type=media_type,
        title=metadata.title,
        byline=metadata.byline,
        outlet=metadata.outlet,
        published=metadata.published,
        language=metadata.language,
        url=metadata.url,
        encoding=encoding,
    )


def _body(root: Element) -> Element:
    return next(root.iter("body"), root)


def _with_seen(metadata: Metadata, place: Sequence[Judged], headline: Passage | None) -> Metadata:
    """What is known with the names and the date above the text, where the page tells these in no other way."""
    below = list(dropwhile(lambda judged: judged.passage is not headline, place))[1:]
    above = takewhile(lambda judged: judged.furniture or not is_sentence(judged.passage), below)
    likely = [
        *(judged for judged in place if judged.furniture == "byline"),
        *(judged for judged in above if judged.furniture),
    ]
    lines = [passage.text for passage, _ in likely if len(passage.text) < _LITTLE]
    names = next((said for line in lines if _BY.match(said := re.split(r"\s*[|•·]", line)[0])), "")
    dates = filter(None, map(any_date, lines))
    return replace(
        metadata,
        byline=metadata.byline or ", ".join(persons(names)),
        published=metadata.published or next(dates, ""),
    )


def _chosen(
    place: list[Judged],
    headline: Passage | None,
    root: Element,
    metadata: Metadata,
    incoming: Incoming,
    builder: ArticleBuilder,
) -> list[Passage]:
    """The passages of the article with its headline first, or all of them when furniture is kept."""
    passages = [passage for passage, _ in place]
    chosen = [passage for passage, what in place if not what]
    _refuse_without_article(passages, chosen, metadata, incoming, root)
    if metadata.body.strip() and not _has_text(chosen):
        chosen = _from_data(metadata, root)
        builder.warnings.append(
            "The text was taken from the page's data for search engines, since the page shows it only with scripts."
        )
    elif incoming.keep_furniture:
        chosen = passages
    else:
        tell_removed(builder, place)
    if headline in chosen and not incoming.keep_furniture:
        chosen.remove(headline)
        chosen.insert(0, headline)
    elif metadata.title and not _begins_with(chosen, metadata.title):
        chosen.insert(0, Passage(root, BlockKind.HEADING, 1, [Words(metadata.title)]))
    return chosen


def _headline(passages: Sequence[Passage], metadata: Metadata) -> Passage | None:
    """The heading most like the title, else the first of the highest level that is not the outlet's name."""
    headings = [passage for passage in passages if passage.kind is BlockKind.HEADING][:200]
    title = letters_of(metadata.title)
    for heading in headings:
        letters = letters_of(heading.text)
        if title and (letters == title or (len(letters) > _SHORTEST and (letters in title or title in letters))):
            return heading
    outlet = letters_of(metadata.outlet)
    first = [heading for heading in headings if heading.level == 1 and letters_of(heading.text) != outlet]
    if not title or not first:
        return first[0] if first else None if title else _above_text(passages)
    return max(first[:5], key=lambda heading: SequenceMatcher(None, letters_of(heading.text)[:300], title).ratio())


def _above_text(passages: Sequence[Passage]) -> Passage | None:
    """The heading that is called a title, else the highest, before the first sentence."""
    above = takewhile(lambda passage: passage.kind is BlockKind.HEADING or not is_sentence(passage), passages)
    headings = [passage for passage in above if passage.kind is BlockKind.HEADING]
    called = (h for h in headings if re.search(r"title|headline", h.element.get("class") or "", re.IGNORECASE))
    return next(called, None) or min(headings, key=lambda heading: heading.level, default=None)


def _begins_with(passages: Sequence[Passage], title: str) -> bool:
    wanted = letters_of(title)
    return any(letters_of(passage.text) == wanted for passage in passages if passage.kind is BlockKind.HEADING) or (
        bool(passages) and len(wanted) > _SHORTEST and wanted in letters_of(passages[0].text)
    )


def _has_text(passages: Sequence[Passage]) -> bool:
    return any(passage.kind is not BlockKind.HEADING for passage in passages)


def _refuse_without_article(
    passages: Sequence[Passage], chosen: Sequence[Passage], metadata: Metadata, incoming: Incoming, root: Element
) -> None:
    said = " ".join(passage.text for passage in chosen)
    only_asks = (
        len(said) < _LITTLE
        and _WANTS_SCRIPTS.search(said)
        and next(root.iter("noscript", "script"), None) is not None
    )
    if (
        metadata.body.strip()
        or (chosen and _has_text(chosen) and not only_asks)
        or (chosen and not _has_text(passages))
    ):
        return
    raise UserError(
        f"{incoming.subject} has no article text in it; it may need its site's scripts to show it: "
        "open it in a browser and copy the text from there."
    )


def _from_data(metadata: Metadata, root: Element) -> list[Passage]:
    paragraphs = re.split(r"\s*\n\s*", re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "\n", metadata.body))
    return [Passage(root, runs=[Words(paragraph)]) for paragraph in paragraphs if paragraph.strip()]
