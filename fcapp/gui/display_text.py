"""Text made fit for wrapped labels; what is stored is not touched."""

import re
from html import escape

_RUN = re.compile(r"(\S{24})(?=\S)")


def shortened(text: str, longest: int) -> str:
    """`text`, or its beginning with an ellipsis: at most `longest` code points."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def breakable(text: str) -> str:
    """`text` with invisible places for a line break in runs of more than 24 letters without a space."""
    return _RUN.sub("\\1\u200b", text)


def in_quotes(text: str) -> str:
    """`text` on one line in typographic quotation marks; ours are left away beside its own, none is ever changed."""
    line = " ".join(text.split())
    return line if line.startswith("“") or line.endswith("”") else f"“{line}”"


def tip(text: str) -> str:
    """`text` as a tool tip that wraps; tool tips read markup, so whatever looks like it is made harmless."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"
