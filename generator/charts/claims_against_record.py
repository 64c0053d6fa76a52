"""People in published totals of tech layoffs since January 2026, against recorded announcements up to the same day.

One row per claim that can be compared, by its day: a diamond for the claim, a dot for the recorded total as stated, and
a line from the sum of the lowest figures given to that of the highest. Of each tracker the latest total is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, between, each, people
from generator.drawing.theme import COLOURS, LINES, PLAIN_ZERO, wrapped
from generator.text import date_words

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "claims-against-record"
FINDING = "claim-audit"
#: What the two marks of a row are, in the order of the legend.
_CLAIM, _RECORD = "published claim", "this record"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per claim: `publisher`, `cutoff` (day of the comparison), `claimed`, `low`, `total`, `high`."""
    rows = _named(finding, package)
    return rows[["publisher", "cutoff", "claimed", "low", "total", "high"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = _named(finding, package)
    narrow = width < 500
    days = rows["cutoff"].map(date_words).str.rpartition(" ")[0]
    data = rows.assign(row=wrapped(rows["publisher"] + ", " + days, 16 if narrow else 30))
    data["told"] = each(
        data,
        lambda row: (
            f"{row.publisher}, to {date_words(row.cutoff)}: {people(row.claimed)} published, {people(row.total)} in "
            f"this record{between(row.low, row.high)}"
        ),
    )
    y = alt.Y(
        "row:N", title=None, sort=list(data["row"]),
        axis=alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=116 if narrow else 210),
    )  # fmt: skip
    x = alt.X(
        "low:Q",
        title="people",
        axis=alt.Axis(format="~s", labelExpr=PLAIN_ZERO, tickCount=5),
        scale=alt.Scale(zero=True),
    )
    kinds = [_CLAIM, _RECORD]
    legend = alt.Legend(columns=1, labelLimit=260)
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=kinds, range=["diamond", "circle"]), legend=legend)
    colour = alt.Color(
        "kind:N", scale=alt.Scale(domain=kinds, range=[COLOURS["accent"], COLOURS["record"]]), legend=legend
    )
    points = pd.concat(
        [
            data.assign(kind=_CLAIM, low=data["claimed"]),
            data.assign(kind=_RECORD, low=data["total"]),
        ]
    )
    bounds = alt.Chart(data).mark_rule(strokeWidth=4, color=COLOURS["band"], strokeCap="round").encode(
        x, alt.X2("high:Q"), y, tooltip=TOLD
    )  # fmt: skip
    marks = alt.Chart(points).mark_point(filled=True, size=90, opacity=1).encode(
        x, y, shape, colour, tooltip=TOLD
    )  # fmt: skip
    space, step = (158, 50) if narrow else (244, 36)
    chart = alt.layer(bounds, marks).properties(width=width - space, height=step * len(data))
    return chart, len(data) + len(points)


def _named(finding: Finding, package: Package) -> pd.DataFrame:
    """Return the totals with their publisher's name, by day of the comparison."""
    rows = finding.tables["against"].merge(package["claims"][["claim", "tracker"]], on="claim")
    names = package["trackers"][["tracker", "name"]].rename(columns={"name": "publisher"})
    return rows.merge(names, on="tracker").sort_values(["cutoff", "claim"], ignore_index=True)
