"""From bytes to an article, whatever their form."""

import importlib

from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.formats import format_of
from fcapp.intake.imported import ImportedArticle, Incoming, Tick, no_tick


def read(incoming: Incoming, tick: Tick = no_tick) -> ImportedArticle:
    """The article in what comes in, read in this process; see `apart.read` for what may be hostile.

    Raises:
        UserError: it is too large, of no known form, damaged, or holds no words.
    """
    if not incoming.data:
        raise UserError(f"{incoming.subject} is empty; choose a file with an article in it.")
    if len(incoming.data) > limits.FILE:
        raise limits.too_large(incoming.subject, limits.FILE)
    reader = importlib.import_module(f"fcapp.intake.{format_of(incoming).module}")
    article: ImportedArticle = reader.read(incoming, tick)
    return article
