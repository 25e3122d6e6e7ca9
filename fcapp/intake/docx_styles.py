"""What the styles of a Word document make of its paragraphs, whatever language its Word speaks."""

import re
from typing import Any, NamedTuple

from fcapp.model.structure import BlockKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"

_HEADING = re.compile(
    r"(?:heading|ü?berschrift|titre|t[ií]tulo|titolo|kop|rubrik|overskrift|nagłówek|заголовок|标题|見出し)"
    r"[ _]?([1-9])",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"(?:intense |block )?(?:quote|quotations?)|block text|zitat|citation|citaat|cita", re.IGNORECASE)
_CODE = re.compile(r"html preformatted|preformatted text|(?:source )?code|macro text|macro", re.IGNORECASE)
_LIST = re.compile(r"list(?: bullet| number| continue)?(?: ([2-9]))?", re.IGNORECASE)
_DEPTH = 20
"""Styles that are based on one another."""


class Form(NamedTuple):
    """What a paragraph is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_title: bool = False
    hidden: bool = False


class _Style(NamedTuple):
    name: str
    based_on: str
    outline: int | None
    list_level: int | None
    hidden: bool | None


class Styles:
    """The styles of a document; without any, the names of styles have to do."""

    def __init__(self, root: Any) -> None:
        """`root` is that of the styles, or None."""
        self._styles: dict[str, _Style] = {}
        self._forms: dict[str, Form] = {}
        self.default = ""
        for style in root.iterfind(f"{W}style") if root is not None else ():
            identity = style.get(f"{W}styleId", "")
            self._styles[identity] = _style(style)
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0")):
                self.default = identity

    def paragraph(self, properties: Any) -> Form:
        """What a paragraph with these properties (None: none) is; what it says itself goes before its style."""
        named = properties.find(f"{W}pStyle") if properties is not None else None
        form = self._form(named.get(VAL, "") if named is not None else self.default)
        if properties is None:
            return form
        outline, level = _outline(properties), _list_level(properties)
        if outline is not None:
            return form._replace(kind=BlockKind.HEADING, level=min(outline + 1, 6)) if outline < 9 else form
        if level is not None and form.kind is not BlockKind.HEADING:
            return form._replace(kind=BlockKind.ITEM, level=level + 1) if level >= 0 else _without_list(form)
        return form

    def is_hidden(self, style: str) -> bool:
        """Whether the words in a style of letters are hidden."""
        return self._form(style).hidden

    def _form(self, identity: str) -> Form:
        if identity not in self._forms:
            self._forms[identity] = self._find_form(identity)
        return self._forms[identity]

    def _find_form(self, identity: str) -> Form:
        chain = self._chain(identity)
        hidden = next((style.hidden for style in chain if style.hidden is not None), False)
        names = [style.name for style in chain] or [identity]
        if names[0].lower() == "title":
            return Form(BlockKind.HEADING, 1, is_title=True, hidden=hidden)
        if names[0].lower() == "heading":  # not those that are based on it, among which is the subtitle
            return Form(BlockKind.HEADING, 1, hidden=hidden)
        outline = next((style.outline for style in chain if style.outline is not None), None)
        if outline is not None and outline < 9:
            return Form(BlockKind.HEADING, min(outline + 1, 6), hidden=hidden)
        for name in names:
            form = by_name(name)
            if form:
                return form._replace(hidden=hidden)
        level = next((style.list_level for style in chain if style.list_level is not None), -1)
        return Form(BlockKind.ITEM, level + 1, hidden=hidden) if level >= 0 else Form(hidden=hidden)

    def _chain(self, identity: str) -> list[_Style]:
        chain: list[_Style] = []
        while identity in self._styles and len(chain) < _DEPTH:
            chain.append(self._styles[identity])
            identity = chain[-1].based_on
        return chain


def is_on(value: str) -> bool:
    """What a switch in the file says."""
    return value.lower() not in ("0", "false", "off", "none")


def switch(properties: Any, name: str) -> bool | None:
    """Whether `name` is switched on or off in some properties; None when they do not say."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return None if found is None else is_on(found.get(VAL, "1"))


def _style(style: Any) -> _Style:
    def value(name: str) -> str:
        found = style.find(f"{W}{name}")
        return found.get(VAL, "") if found is not None else ""

    properties = style.find(f"{W}pPr")
    outline = _outline(properties) if properties is not None else None
    level = _list_level(properties) if properties is not None else None
    return _Style(value("name"), value("basedOn"), outline, level, switch(style.find(f"{W}rPr"), "vanish"))


def by_name(name: str) -> Form | None:
    """What a paragraph in a style of that name is, None when the name does not say."""
    if found := _HEADING.fullmatch(name):
        return Form(BlockKind.HEADING, min(int(found[1]), 6))
    if found := _LIST.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", name)):
        return Form(BlockKind.ITEM, int(found[1] or 1))
    if _QUOTE.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)):
        return Form(BlockKind.QUOTATION, 1)
    return Form(BlockKind.CODE) if _CODE.fullmatch(name) else None


def _without_list(form: Form) -> Form:
    return form._replace(kind=BlockKind.PARAGRAPH, level=0) if form.kind is BlockKind.ITEM else form


def _outline(properties: Any) -> int | None:
    found = properties.find(f"{W}outlineLvl")
    return _number(found) if found is not None else None


def _list_level(properties: Any) -> int | None:
    """Depth of the list from 0; -1: no list; None: not said."""
    number = properties.find(f"{W}numPr/{W}numId")
    if number is None:
        return None
    if _number(number) == 0:
        return -1
    level = properties.find(f"{W}numPr/{W}ilvl")
    return min(_number(level) or 0, 8) if level is not None else 0


def _number(element: Any) -> int | None:
    value = element.get(VAL, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else None
