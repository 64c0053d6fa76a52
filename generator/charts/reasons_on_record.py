"""Announcements that count, by the reasons other than AI that are on record for them, worldwide, since January 2026.

One bar per reason, the most frequent at the top. The dark part are announcements whose employer names AI as well, the
light part are all others. An announcement stands in each of its reasons, so the bars do not add up. The grey bar at
the bottom are announcements without a reason on record. Each bar ends with its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.text import plural

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "reasons-on-record"
FINDING = "stated-reasons"
NAMES, NOT, NONE = "AI named as well", "AI not named", "no reason on record"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per reason, and one for announcements without: `reason`, `announcements`, `naming_ai`, `people`.

    For announcements without a reason the two last columns are blank.
    """
    rows = finding.tables["reasons"].drop(columns="reason").rename(columns={"label": "reason"})
    if rows.empty:
        return rows
    missing = int(finding["announcements"].number - finding["with-reason"].number)
    last = pd.DataFrame({"reason": [NONE], "announcements": [missing], "naming_ai": [pd.NA], "people": [pd.NA]})
    return pd.concat([rows, last.astype(rows.dtypes.to_dict())], ignore_index=True)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    rows = rows.assign(label=wrapped(rows["reason"], 19 if narrow else 30))
    parts = [
        {
            "label": row["label"],
            "part": part,
            "order": order,
            "number": number,
            "told": f"{row['reason']}, {part}: {number} {plural(number, 'announcement', 'announcements')}",
        }
        for row in rows.to_dict("records")
        for order, (part, number) in enumerate(_parts(row))
        if number
    ]
    data = pd.DataFrame(parts)
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=134 if narrow else 220)
    y = alt.Y("label:N", title=None, sort=list(rows["label"]), axis=axis)
    room = alt.Scale(domain=[0, 1.15 * float(rows["announcements"].max())], nice=False)
    ticks = alt.Axis(tickCount=3 if narrow else 6)
    colours = alt.Scale(domain=[NAMES, NOT, NONE], range=[COLOURS["record"], COLOURS["band"], COLOURS["unknown"]])
    legend = alt.Legend(columns=1, symbolType="square", labelLimit=240)
    bars = alt.Chart(data).mark_bar().encode(
        alt.X("number:Q", title="announcements", scale=room, axis=ticks), y,
        alt.Color("part:N", scale=colours, legend=legend), alt.Order("order:Q"), tooltip=TOLD,
    )  # fmt: skip
    ends = rows[["label", "announcements"]].astype({"announcements": int})
    texts = alt.Chart(ends).mark_text(align="left", dx=5).encode(
        alt.X("announcements:Q"), y, alt.Text("announcements:Q")
    )  # fmt: skip
    space, step = (190, 34) if narrow else (260, 26)
    return alt.layer(bars, texts).properties(width=width - space, height=step * len(rows)), len(data) + len(ends)


def _parts(row: dict[Any, Any]) -> list[tuple[str, int]]:
    """Return the parts of one bar with their numbers."""
    announcements = int(row["announcements"])
    if row["reason"] == NONE:
        return [(NONE, announcements)]
    naming = int(row["naming_ai"])
    return [(NAMES, naming), (NOT, announcements - naming)]
