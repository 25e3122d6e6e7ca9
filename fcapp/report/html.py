"""The report as one HTML file that needs nothing else."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from fcapp.model.rows import ReviewSnapshot
from fcapp.paths import resource
from fcapp.report.content import SHAPES, report_content
from fcapp.report.marks import LANES


def render_html(snapshot: ReviewSnapshot) -> bytes:
    """The report on `snapshot` as a self-contained HTML document in UTF-8, for the screen and for paper.

    It loads nothing and runs nothing; every word of the user's is escaped.
    """
    report = report_content(snapshot)
    return _template().render(report=report, shapes=SHAPES, lanes=LANES).encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")
