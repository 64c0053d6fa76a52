"""The charts of the report, one file each. A chart's docstring is what it measures (first line) and its description."""

from __future__ import annotations

import inspect
from functools import partial
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
    released_shares,
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
from generator.charts.chart import NARROW, WIDE, Chart, Charts, specification
from generator.drawing.engine import Sketch, draw
from generator.drawing.process import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Executor
    from types import ModuleType

    from generator.drawing.engine import Drawing
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
    released_shares,
)

#: Charts that a reader can enlarge: their marks lie closer than a finger is wide, in both directions. In the others
#: each row, bar or tile has room of its own, so that enlarging would only move its label out of sight.
ENLARGED = (running_total, specification_curve, published_totals)


def draw_chart(module: ModuleType, finding: Finding, package: Package) -> Chart:
    """Return a chart in its two widths.

    Its drawings are blank when there is nothing to draw. Raises FigureError when one does not show all of its data.
    """
    return _begin(module, finding, package, lambda sketch: partial(draw, sketch))()


def begin_charts(finding: Finding, package: Package, process: Executor) -> dict[str, Callable[[], Chart]]:
    """Let a process draw the charts of a finding, and return what ends each, by its name."""

    def drawn(sketch: Sketch) -> Callable[[], Drawing]:
        return begin(process, draw, sketch)

    return {module.SLUG: _begin(module, finding, package, drawn) for module in CHARTS if finding.slug == module.FINDING}


def in_report_order(begun: Callable[[str], Mapping[str, Callable[[], Chart]]]) -> Charts:
    """Return all charts; what a process draws of them is ready when it is asked for.

    `begun` gives what `begin_charts` returned for a finding, by its slug; it is asked when one of the charts is.
    """
    return Charts({module.SLUG: partial(_end, begun, module) for module in CHARTS})


def _end(begun: Callable[[str], Mapping[str, Callable[[], Chart]]], module: ModuleType) -> Chart:
    return begun(module.FINDING)[module.SLUG]()


def _begin(
    module: ModuleType, finding: Finding, package: Package, drawn: Callable[[Sketch], Callable[[], Drawing]]
) -> Callable[[], Chart]:
    """Return what ends a chart; `drawn` takes what is to be drawn and returns what gives the drawing."""
    table = module.table(finding, package)
    summary, _, description = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    words = (module.SLUG, module.FINDING, summary, " ".join(description.split()))
    if table.empty:
        return lambda: Chart(*words, {}, {}, "", "", b"", table)
    specs, marks = {}, {}
    for form, width in (("wide", WIDE), ("narrow", NARROW)):
        chart, marks[form] = module.draw(finding, package, width)
        specs[form] = specification(chart, validate=form == "wide")  # the same chart in two widths
    ready = drawn(Sketch(module.SLUG, specs, marks, zoom=module in ENLARGED))

    def end() -> Chart:
        drawing = ready()
        svg = drawing.svg
        return Chart(*words, specs["wide"], drawing.vega, svg["wide"], svg["narrow"], drawing.png, table)

    return end
