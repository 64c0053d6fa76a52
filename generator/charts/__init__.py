"""The charts of the report, one file each. A chart's docstring is what it measures (first line) and its description."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from generator.charts import (
    agreement_by_split,
    ai_cited_by_month,
    capital_spending,
    chains_by_number,
    claims_against_record,
    definition_bounds,
    entry_level_evidence,
    evidence_grades,
    functions_named,
    hr_evidence,
    information_employment,
    information_layoffs,
    known_by_month,
    largest_events,
    leave_one_out,
    notice_recall,
    notices_by_month,
    notices_by_state,
    people_by_headquarters,
    people_by_sector,
    places_affected,
    published_shares,
    published_totals,
    reasons_on_record,
    released_totals,
    running_total,
    shares_by_headquarters,
    shares_by_month,
    shares_by_sector,
    specialist_evidence,
    specification_curve,
    stance_shares,
    stances_by_month,
    steps_of_a_number,
    technology_cuts,
    what_moves_the_share,
)
from generator.charts.drawing import NARROW, WIDE, Chart, compiled, draw_png, draw_svg, specification

if TYPE_CHECKING:
    from types import ModuleType

    from generator.findings.figure import Finding
    from generator.record.tables import Package

#: Every chart, in report order. There is no discovery: what is not listed is not drawn.
CHARTS: tuple[ModuleType, ...] = (
    running_total,
    stance_shares,
    definition_bounds,
    specification_curve,
    what_moves_the_share,
    leave_one_out,
    published_totals,
    published_shares,
    claims_against_record,
    steps_of_a_number,
    chains_by_number,
    ai_cited_by_month,
    notices_by_state,
    notices_by_month,
    notice_recall,
    information_layoffs,
    information_employment,
    technology_cuts,
    capital_spending,
    entry_level_evidence,
    specialist_evidence,
    hr_evidence,
    evidence_grades,
    known_by_month,
    agreement_by_split,
    largest_events,
    stances_by_month,
    shares_by_month,
    people_by_sector,
    shares_by_sector,
    people_by_headquarters,
    shares_by_headquarters,
    places_affected,
    functions_named,
    reasons_on_record,
    released_totals,
)


def draw_chart(module: ModuleType, finding: Finding, package: Package) -> Chart:
    """Return a chart in its two widths.

    Its drawings are blank when there is nothing to draw. Raises FigureError when one does not show all of its data.
    """
    summary, _, description = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    table = module.table(finding, package)
    if table.empty:
        return Chart(module.SLUG, module.FINDING, summary, " ".join(description.split()), {}, {}, "", "", b"", table)
    drawings, specs, vega = {}, {}, {}
    for form, width in (("wide", WIDE), ("narrow", NARROW)):
        chart, marks = module.draw(finding, package, width)
        specs[form] = specification(chart, validate=form == "wide")  # the same chart in two widths
        vega[form] = compiled(specs[form])
        drawings[form] = draw_svg(vega[form], f"{module.SLUG}-{form}", marks)
    return Chart(
        slug=module.SLUG, finding=module.FINDING, measures=summary, description=" ".join(description.split()),
        spec=specs["wide"], vega=vega, wide=drawings["wide"], narrow=drawings["narrow"],
        png=draw_png(drawings["wide"]), table=table,
    )  # fmt: skip
