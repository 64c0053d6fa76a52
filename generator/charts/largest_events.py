"""People in the largest events as a percentage of all, and of AI-linked, people, worldwide, since January 2026.

One row per total and number of largest events: a dot for the share with counts as stated, and a line from the share
with these events at their lower bounds and all others at their upper bounds to the share the other way round. A number
of events is left out where the total has no more of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, between, each, share
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.text import percent_text

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "largest-events"
FINDING = "concentration"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per total and number of largest events: `of`, `events`, `largest`, `people`, and the shares."""
    rows = finding.tables["largest"].rename(columns={"words": "of", "number": "largest"})
    return rows[["of", "events", "largest", "people", "share", "low_share", "high_share"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    largest, events = rows["largest"].astype(str), rows["events"].map("{:.0f}".format)
    names = rows["of"] + ": largest " + largest + " of " + events
    told = each(rows, lambda row: f"{share(row.share)} of people{between(row.low_share, row.high_share, percent_text)}")
    told = [f"{name}: {line}" for name, line in zip(names, told, strict=True)]
    data = rows.assign(told=told, name=wrapped(names, 19 if narrow else 40))
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=134 if narrow else 240)
    y = alt.Y("name:N", title=None, sort=list(data["name"]), axis=axis)
    scale = alt.Scale(domain=[0, 100])
    lines = alt.Chart(data).mark_rule(strokeWidth=5, color=COLOURS["band"], strokeCap="round").encode(
        alt.X("low_share:Q", title="percent of people", scale=scale, axis=alt.Axis(tickCount=2 if narrow else 5)),
        alt.X2("high_share:Q"), y, tooltip=TOLD,
    )  # fmt: skip
    dots = alt.Chart(data).mark_point(filled=True, size=100, opacity=1, color=COLOURS["record"]).encode(
        alt.X("share:Q"), y, tooltip=TOLD
    )  # fmt: skip
    space, step = (174, 40) if narrow else (298, 28)
    return alt.layer(lines, dots).properties(width=width - space, height=step * len(data)), 2 * len(data)
