"""People whose reason was seen, as a percentage of people in announcements, by month, worldwide, since January 2026.

One bar per month since January 2026. The dashed line is the percentage from which a month's AI share may be printed;
months below it have light bars. Months that are covered in part or not at all are shaded; a month without people has
no bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.months import month_axis
from generator.charts.told import TOLD, each, share
from generator.drawing.theme import COLOURS
from generator.findings.quality import KNOWN_ENOUGH
from generator.text import date_words

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "known-by-month"
FINDING = "quality"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month: coverage, people and announcements, those with unknown stance, `known_share`."""
    return finding.tables["months"]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    order = list(rows["month"])
    data = rows[["month", "coverage", "known_share"]].astype({"known_share": float})
    data["told"] = each(
        data, lambda row: f"{date_words(row.month)}: reason seen for {share(row.known_share)} of people"
    )
    shaded, bars = data[data["coverage"] != "full"], data[data["known_share"].notna()]
    bars = bars.assign(enough=bars["known_share"] >= KNOWN_ENOUGH)
    x = month_axis(order, width)
    y = alt.Y("known_share:Q", title="percent of people", scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(tickCount=5))
    shade = alt.Chart(shaded).mark_rect(color=COLOURS["shade"]).encode(x)
    colours = alt.Scale(domain=[True, False], range=[COLOURS["record"], COLOURS["unknown"]])
    drawn = alt.Chart(bars).mark_bar().encode(x, y, alt.Color("enough:N", scale=colours, legend=None), tooltip=TOLD)
    # Bars are about as light as the line in dark mode, so it has an edge of paper.
    line = alt.Chart(pd.DataFrame([{"line": KNOWN_ENOUGH}])).encode(alt.Y("line:Q"))
    edge = line.mark_rule(color=COLOURS["paper"], strokeWidth=4.5)
    rule = line.mark_rule(color=COLOURS["accent"], strokeWidth=1.5, strokeDash=[6, 4])
    # Above the plot: in it, bars would lie behind the words.
    words = alt.Chart(pd.DataFrame([{"words": f"from {KNOWN_ENOUGH:g}\u00a0% a share is printed"}]))
    label = words.mark_text(align="left", baseline="bottom", color=COLOURS["accent"]).encode(
        alt.Text("words:N"), x=alt.value(0), y=alt.value(-8)
    )  # fmt: skip
    chart = alt.layer(shade, drawn, edge, rule, label).properties(width=width - 78, height=260)
    return chart, len(shaded) + len(bars) + 3
