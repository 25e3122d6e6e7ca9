"""How long it takes to place many spans in a long article, in seconds of CPU time."""

import random
import re
import time
from collections.abc import Sequence

from fcapp.model.spans import Span
from fcapp.text.comparing import compare
from fcapp.text.placing import place
from tools.bench_anchor.articles import Article
from tools.bench_anchor.draft import Draft, Edit

WORDS, SPANS, EDITED = 100_000, 5_000, 0.02
_LONGEST = 20
_WORD = re.compile(r"\w+")


def seconds(articles: Sequence[Article], chance: random.Random) -> float:
    """To compare an article of so many words, made of others, with one in which 2 % are edited, and place spans."""
    text, places = _long(articles, WORDS)
    edits = [Edit(*one, chance.choice(("", "other", "two words"))) for one in places if chance.random() < EDITED]
    starts = [chance.randrange(len(places) - _LONGEST) for _ in range(SPANS)]
    asked = [Span(places[at].start, places[at + chance.randrange(_LONGEST)].end) for at in starts]
    new = Draft(text, edits).text
    began = time.process_time()
    place(compare(text, new), asked)
    return time.process_time() - began


def _long(articles: Sequence[Article], words: int) -> tuple[str, list[Span]]:
    text = "\n\n".join(article.text for article in articles) + "\n\n"
    text *= words // max(1, len(_WORD.findall(text))) + 1
    places = [Span(*match.span()) for match in _WORD.finditer(text)][:words]
    return text[: places[-1].end], places
