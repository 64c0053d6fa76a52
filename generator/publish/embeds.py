"""A page for each chart that others can show in theirs: the drawing, what it says and where it comes from.

It stands outside the theme, complete in itself, and needs no script. The host copies it as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.artifacts import text_artifact
from generator.policy import OWN
from generator.text import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.artifacts import Artifact
    from generator.pages.said import Shown
    from generator.report import Report

_TEMPLATES = Path(__file__).parent.parent / "templates" / "embeds"


def embed_pages(report: Report, shown: Mapping[str, Shown]) -> Iterator[Artifact]:
    """Return the page of every drawn chart that a page shows, by its slug in `shown`."""
    env = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    env.filters["date_words"] = date_words
    template = env.get_template("page.html.jinja")
    for chart in report.charts.values():
        place = shown.get(chart.slug)
        if chart.wide and place:
            address = f"{report.settings.site_url}/latest/{place.page}/#chart-{chart.slug}"
            html = template.render(chart=chart, shown=place, address=address, as_of=report.package.as_of)
            yield text_artifact(f"{OWN}{chart.slug}/index.html", html)
