"""Statutory notices of US tech employers that count, and the employers that gave them, by month since January 2025.

Two bars for each month: a wide light one for notices, and inside of it a narrow dark one for employers, each counted
once a month. Where the light bar is far longer, a few employers gave notices for many sites. The states are those that
the register has, and not each of them reaches to the last month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS
from generator.text import date_words, plural, thousands

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "notices-by-month"
FINDING = "official-notices"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month: `month`, `notices`, `employers`."""
    return finding.tables["months"]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    measures = ("notices", "employers")
    data = rows.melt("month", measures, "what", "number")
    ones = {"notices": "notice", "employers": "employer"}
    data["told"] = each(
        data,
        lambda row: (
            f"{date_words(row.month)}: {thousands(row.number)} {plural(int(row.number), ones[row.what], row.what)}"
        ),
    )
    order = list(rows["month"])
    # Only the first months of quarters are named, or of half-years on a phone: there is no room for every month.
    every = 6 if width < 500 else 3
    named = f"month(toDate(datum.value + '-01T12:00')) % {every} == 0"
    words = f"{named} ? utcFormat(toDate(datum.value + '-01'), '%b %Y') : ''"
    axis = alt.Axis(labelExpr=words, labelAngle=0, labelOverlap=False, labelBound=True)
    x = alt.X("month:O", title=None, sort=order, scale=alt.Scale(domain=order, paddingInner=0.2), axis=axis)
    y = alt.Y("number:Q", title=None, axis=alt.Axis(tickCount=5))
    colours = alt.Color(
        "what:N",
        scale=alt.Scale(domain=list(measures), range=[COLOURS["band"], COLOURS["record"]]),
        sort=list(measures),
    )
    wide, thin = (alt.Chart(data[data["what"] == what]).encode(x, y, colours, tooltip=TOLD) for what in measures)
    bars = (wide.mark_bar(), thin.mark_bar(width=alt.RelativeBandSize(0.45)))
    return alt.layer(*bars).properties(width=width - 66, height=260), len(data)
