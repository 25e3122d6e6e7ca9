"""The report as an accessible PDF and as pictures of its pages, both set by Typst from one template."""

import json
import re
from dataclasses import asdict
from functools import cache
from typing import Any, Literal, NamedTuple

import typst

from fcapp.errors import UserError
from fcapp.model.rows import ReviewSnapshot
from fcapp.paths import resource
from fcapp.report.beginning import beginning
from fcapp.report.content import SHAPES, ReportContent, report_content
from fcapp.report.marks import LANES

_LONG_WORD = re.compile(r"(\S{22,60}?[\w!-~])(?=[\w!-~])")
_BREAK = "\N{ZERO WIDTH SPACE}"
_ACCESSIBLE = "ua-1"


def render_pdf(snapshot: ReviewSnapshot) -> bytes:
    """The report on `snapshot` as a tagged PDF after PDF/UA-1; the same bytes for the same snapshot and fonts.

    Where no font on this computer has one of the characters, that standard cannot be met: the PDF is then tagged, but
    does not claim it.

    Raises:
        UserError: the pages could not be set.
    """
    inputs, second = _inputs(report_content(snapshot)), snapshot.generated_ms // 1000
    try:
        pages = _compile(inputs, "pdf", timestamp=second, pdf_standards=[_ACCESSIBLE])
    except typst.TypstError:
        pages = _set(inputs, "pdf", timestamp=second)
    return pages[0]


class Pages(NamedTuple):
    """Pages of a report as PNG pictures."""

    pictures: list[bytes]
    whole: bool
    """Whether they are all of it, or of a long report the beginning of the article and the first claims."""


def render_pages(snapshot: ReviewSnapshot, ppi: float) -> Pages:
    """The pages of the same report, or of its beginning, at `ppi` pixels per inch, 18 or more.

    Raises:
        UserError: the pages could not be set.
    """
    content = report_content(snapshot)
    shown = beginning(content)
    whole = shown is content
    return Pages(_set(_inputs(shown, whole=whole), "png", ppi=ppi), whole)


def _set(inputs: dict[str, str], format_: Literal["pdf", "png"], **options: Any) -> list[bytes]:
    try:
        return _compile(inputs, format_, **options)
    except typst.TypstError as error:
        raise UserError(
            f"The pages of the report could not be set ({error.message}); export the report as HTML instead."
        ) from error


def _compile(inputs: dict[str, str], format_: Literal["pdf", "png"], **options: Any) -> list[bytes]:
    made: bytes | list[bytes] = typst.compile(
        str(resource("report", "report.typ")),
        format=format_,
        sys_inputs=inputs,
        font_paths=_fonts(),
        **options,
    )
    return made if isinstance(made, list) else [made]


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()


def _inputs(content: ReportContent, *, whole: bool = True) -> dict[str, str]:
    """The report as the template's one input; the address of a link keeps its letters, what is read may break."""
    report = asdict(content) | {
        "authors": [name for name in (content.reviewer.strip(),) if name],
        "language": content.language.partition("-")[0].lower(),
        "shapes": SHAPES,
        "lanes": LANES,
        "whole": whole,
    }
    return {"report": json.dumps(_breakable(report))}


def _breakable(value: Any) -> Any:
    match value:
        case str():
            return _LONG_WORD.sub(rf"\1{_BREAK}", value)
        case dict():
            return {key: _link(part) if key == "url" else _breakable(part) for key, part in value.items()}
        case list() | tuple():
            return [_breakable(part) for part in value]
        case _:
            return value


def _link(url: str) -> dict[str, str]:
    return {"target": url, "shown": _breakable(url)}
