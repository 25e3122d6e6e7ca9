"""Articles from Markdown: the words without the marks, HTML in it as it is written."""

import html
import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from fcapp.intake import limits
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.encodings import decode
from fcapp.intake.html_blocks import Walker
from fcapp.intake.html_notes import Notes
from fcapp.intake.html_passages import tell
from fcapp.intake.html_tree import tree_of
from fcapp.intake.imported import ImportedArticle, Incoming, Tick
from fcapp.intake.written_facts import any_date, language_tag
from fcapp.model.structure import BlockKind

LIMIT = 2_000_000
"""Code points of the largest Markdown text."""
NESTING = 100
"""Lists and quotations inside one another; the parser leaves out what is deeper."""

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FRONT_OF_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n(.{0,20000}?)\n\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_-]{1,40})[ \t]*[:=][ \t]*(.*)")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"(?:\s+#.*)?|'((?:[^']|'')*+)'(?:\s+#.*)?")
_PART = re.compile(r"\s*(?:-\s+(?:name\s*:\s+)?|\s+name\s*:\s+)(.+)")
"""A line of a list, or the name of a person of whom more is told."""
_FENCE = re.compile(r" {0,3}(```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_INLINE_NOTE = re.compile(r"\^\[((?:[^\[\]]|\[[^\[\]]{1,300}\]){1,2000})\]")
_BLOCK = re.compile(r" {0,3}(?:#{1,6}\s|>|[-+*]\s|\d{1,9}[.)]\s|```|~~~|\[)")
"""How a line begins that does not go on with the paragraph before it."""
_COMMENT = re.compile(r"<!--(?:(?!-->).)*+-->", re.DOTALL)
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,60})\]")


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in a Markdown file.

    Raises:
        UserError: it is too large, or has no words in it.
    """
    text, encoding = decode(incoming.data, incoming.encoding)
    if len(text) > LIMIT:
        raise limits.too_large(incoming.subject, LIMIT)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fields, text = _without_front(text)
    text, definitions = _without_definitions(text)
    tick(0.2)
    builder = ArticleBuilder(incoming)
    page = _page(text, definitions, builder)
    tick(0.6)
    root = tree_of(f"<html><body>{page}</body></html>", incoming)
    notes = Notes([root])
    passages = Walker("", notes.of, notes.holders).passages(root)
    if notes.removed and passages and passages[-1].kind is BlockKind.HEADING:
        passages.pop()  # it headed the notes
    tell(builder, passages, soft_hyphens=True)
    builder.removed.extend(notes.removed)
    return builder.article(
        media_type="text/markdown",
        title=fields.get("title", ""),
        byline=_first(fields, "author", "authors", "byline"),
        outlet=_first(fields, "publisher", "outlet", "site_name", "site", "publication"),
        published=any_date(_first(fields, "date", "published", "pubdate", "publishdate", "date_published")),
        language=language_tag(_first(fields, "lang", "language")),
        url=_first(fields, "url", "canonical", "canonical_url", "source_url", "link"),
        encoding=encoding,
    )


def _first(fields: dict[str, str], *names: str) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


def _without_front(text: str) -> tuple[dict[str, str], str]:
    """The simple fields of the front matter, and the text after it; lists are joined by commas."""
    front = _FRONT.match(text) or _FRONT_OF_TOML.match(text)
    if not front:
        return {}, text
    fields: dict[str, str] = {}
    name = ""
    for line in front[1].split("\n"):
        if found := _FIELD.fullmatch(line):
            name = found[1].lower()
            fields[name] = (
                ", ".join(map(_unquoted, found[2].strip().strip("[]").split(",")))
                if found[2][:1] == "["
                else _unquoted(found[2])
            )
        elif name and (item := _PART.fullmatch(line)):
            fields[name] = ", ".join(filter(None, (fields[name], _unquoted(item[1]))))
    return fields, text[front.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if not (quoted := _QUOTED.fullmatch(value)):
        return re.sub(r"\s#\s.*", "", value)
    return (quoted[2] or "").replace("''", "'") or re.sub(r"\\(.)", r"\1", quoted[1] or "")


def _without_definitions(text: str) -> tuple[str, dict[str, str]]:
    """The text without the definitions of its notes, and these; nothing inside code is one."""
    kept: list[str] = []
    definitions: dict[str, str] = {}
    fence, name, goes_on = "", "", False
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1] == fence:
            fence = ""
        found = None if fence or mark else _DEFINITION.fullmatch(line)
        if found:
            name = found[1]
            definitions.setdefault(name, found[2])
        elif name and (line.startswith(("    ", "\t")) or (goes_on and line.strip() and not _BLOCK.match(line))):
            definitions[name] += f" {line.strip()}"
        else:
            name = "" if line.strip() else name
            kept.append(line)
        goes_on = bool(line.strip())
    return "\n".join(kept), definitions


def _page(text: str, definitions: dict[str, str], builder: ArticleBuilder) -> str:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable(["table", "strikethrough"])
    numbers = {name: number for number, name in enumerate(definitions, 1)}
    parser.inline.ruler.before("link", "note", _note)
    parser.inline.ruler.before("link", "inline_note", _inline_note)
    parser.add_render_rule("note", _mark)
    environment = {"numbers": numbers, "definitions": definitions}
    tokens = parser.parse(text, environment)
    if any(token.level >= NESTING - 1 for token in tokens):
        builder.warnings.append(f"What is nested more than {NESTING} levels deep was left out.")
    for token in tokens:
        if token.type == "inline" and _COMMENT.fullmatch(token.content.strip()):
            token.children = []
    page = parser.renderer.render(tokens, parser.options, environment)
    notes = [
        f'<li id="fn{numbers[name]}">{parser.renderInline(words, {})}</li>' for name, words in definitions.items()
    ]
    return f"{page}<ol>{''.join(notes)}</ol>" if notes else page


def _note(state: StateInline, silent: bool) -> bool:
    found = _REFERENCE.match(state.src, state.pos)
    number = state.env.get("numbers", {}).get(found[1]) if found else None
    if not found or number is None:
        return False
    if not silent:
        state.push("note", "", 0).content = str(number)
    state.pos = found.end()
    return True


def _inline_note(state: StateInline, silent: bool) -> bool:
    """A note whose words stand where others have their mark, as Pandoc writes it."""
    found = _INLINE_NOTE.match(state.src, state.pos)
    if not found or "numbers" not in state.env:
        return False
    if not silent:
        numbers = state.env["numbers"]
        name = f"^{len(numbers) + 1}"
        numbers[name] = len(numbers) + 1
        state.env["definitions"][name] = found[1]
        state.push("note", "", 0).content = str(numbers[name])
    state.pos = found.end()
    return True


def _mark(self: RendererProtocol, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001
    number = html.escape(tokens[place].content)
    return f'<sup><a href="#fn{number}">[{number}]</a></sup>'
