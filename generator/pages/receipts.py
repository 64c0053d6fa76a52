"""The page of every receipt: definition, inputs or rows with their sources, and SQL or formula.

How the rows of a table are shown stands in `templates/receipts/<table>.jinja`; `other.jinja` shows those of any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.render import Renderer, among, receipt_path, template_page
from generator.text import date_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.artifacts import Artifact
    from generator.pages.render import Describe
    from generator.report import Report


def receipt_pages(
    report: Report, titles: dict[str, str], describe: Describe | None = None, only: Collection[str] | None = None
) -> Iterator[Artifact]:
    """Return one page per figure, with `only` those at these addresses below the site's.

    `titles` are the titles of the findings' pages by slug.
    """
    renderer, template = Renderer(report, describe=describe), template_page("receipt.md.jinja")
    for slug in report.findings:
        if not among(only, f"receipts/{slug}/"):
            continue  # without having the finding computed
        for figure in report.findings[slug].figures.values():
            if not among(only, receipt_path(figure)):
                continue
            moment = renderer.values.month(value=figure.as_of, text=date_words(figure.as_of))  # type: ignore[attr-defined]
            context = {"figure": figure, "moment": moment, "finding_title": titles[figure.finding]}
            yield renderer.page(template, receipt_path(figure), context)
