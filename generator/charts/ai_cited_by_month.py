"""Announced US job cuts of all sectors for which the employer named AI, in percent of all, by month since May 2023.

One bar per month, from the first month in which the reports count AI as a reason. A shaded month is one whose number
for AI was not seen, which is not zero. The sectors are all sectors: no number for technology alone is published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, each, share
from generator.drawing.theme import COLOURS
from generator.text import date_words

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "ai-cited-by-month"
FINDING = "official-ai-reasons"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month: `month`, `total`, `ai_cited`, `ai_share`."""
    return finding.tables["months"]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    data = rows[["month", "ai_share"]].astype({"ai_share": float})
    data["told"] = each(data, lambda row: f"{date_words(row.month)}: AI cited for {share(row.ai_share)} of all cuts")
    order = list(data["month"])
    unseen, bars = data[data["ai_share"].isna()], data[data["ai_share"].notna()]
    # Only the first months of half-years are named, or of years on a phone: there is no room for every month.
    named = "month(toDate(datum.value + '-01T12:00')) % 12 == 0"
    every = "" if width < 500 else " || month(toDate(datum.value + '-01T12:00')) == 6"
    words = f"({named}{every}) ? utcFormat(toDate(datum.value + '-01'), '%b %Y') : ''"
    axis = alt.Axis(labelExpr=words, labelAngle=0, labelOverlap=False, labelBound=True)
    x = alt.X("month:O", title=None, sort=order, scale=alt.Scale(domain=order, paddingInner=0.2), axis=axis)
    y = alt.Y("ai_share:Q", title="percent of all cuts", axis=alt.Axis(tickCount=5))
    shade = alt.Chart(unseen).mark_rect(color=COLOURS["shade"]).encode(x, tooltip=TOLD)
    drawn = alt.Chart(bars).mark_bar(color=COLOURS["record"]).encode(x, y, tooltip=TOLD)
    chart = alt.layer(shade, drawn).properties(width=width - 74, height=260)
    return chart, len(data)
