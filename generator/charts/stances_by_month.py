"""People in announcements that count, by month and by stance, worldwide, since January 2026.

One bar per month, divided into the stances from the strongest link to AI at the bottom to reasons not seen at the top;
the legend names them in this order.
Months that are covered in part are shaded, months that are not covered are shaded more strongly, and both say so; a
month that is not covered has no bar, which does not mean zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.months import coverage_shades, month_axis
from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS
from generator.findings.ai_share import STANCES
from generator.text import date_words

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "stances-by-month"
FINDING = "timeline"
#: Room around the bars where the legend stands beside them.
_ROOM = {"left": 86, "right": 216, "top": 8, "bottom": 24}


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per month: `month`, `coverage`, `announcements`, `people` with bounds, and people by stance.

    Months that are not covered and hold no row are blank.
    """
    months = finding.tables["months"]
    parts = finding.tables["stances"].pivot_table(index="month", columns="stance", values="people", aggfunc="sum")
    parts = parts.reindex(index=months["month"], columns=list(STANCES)).reset_index(drop=True)
    held = months["with_number"].fillna(0) > 0
    parts = parts.fillna(0).astype("Int64").where(held).rename(columns=package.labels("ai_stances"))
    first = months[["month", "coverage", "announcements", "low", "people", "high"]]
    labels = package.labels("coverage_statuses")
    return pd.concat([first.assign(coverage=first["coverage"].map(labels)), parts], axis=1)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    months = finding.tables["months"]
    labels = package.labels("ai_stances")
    rows = finding.tables["stances"]
    data = rows[rows["people"] > 0].astype({"people": int})
    data = data.assign(label=data["stance"].map(labels), order=data["stance"].map(STANCES.index))
    data["told"] = each(data, _told)
    narrow = width < 500
    x = month_axis(list(months["month"]), width)
    shades, shaded = coverage_shades(months, x)
    # The legend has the order of the bars, and stands beside them where there is room.
    order = STANCES[::-1]
    colour = alt.Color(
        "label:N", sort=None,
        scale=alt.Scale(domain=[labels[stance] for stance in order], range=[COLOURS[stance] for stance in order]),
        legend=alt.Legend(columns=1, symbolType="square", labelLimit=300, orient="top" if narrow else "right"),
    )  # fmt: skip
    bars = alt.Chart(data).mark_bar(stroke=COLOURS["paper"], strokeWidth=0.5).encode(
        x, alt.Y("people:Q", title="people", axis=alt.Axis(format=",d", tickCount=6)), colour,
        alt.Order("order:Q"), tooltip=TOLD,
    )  # fmt: skip
    chart = alt.layer(shades, bars).resolve_scale(color="independent")
    marks = len(data) + shaded
    if narrow:
        return chart.properties(width=width - 102, height=340), marks
    # Vega takes a legend for wider than it is and would make room for it.
    across = width - _ROOM["left"] - _ROOM["right"]
    return chart.properties(width=across, height=340, autosize="none", padding=_ROOM), marks


def _told(row: Any) -> str:
    return f"{date_words(row.month)}, {row.label}: {people(row.people)}"
