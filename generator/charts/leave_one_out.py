"""AI-linked people as a percentage of those with a reason seen, one event left out at a time, since January 2026.

One row per event: a dot for the share under definition D3 without that event, under the default choices, and a diamond
for the same with net headcount changes in. The first row leaves nothing out. A dashed line marks the study's share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, share, study
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.findings.ai_share import CLAIM
from generator.findings.figure import claimed
from generator.findings.leaving_out import DEFAULT, NET_IN

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "leave-one-out"
FINDING = "definitions"
#: The definition that is drawn; the table has all of them.
DRAWN = "D3"
#: Short enough for a phone, where the legend starts at the plot's left edge.
_LEGEND = f"datum.value === '{NET_IN}' ? 'net changes in' : datum.value"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per set of choices and event: `choices`, `left_out`, `people`, and the shares in percent."""
    rows = finding.tables.get("leave-one-out", pd.DataFrame())
    return rows if rows.empty else rows.drop(columns="event")


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    data = rows[rows[DRAWN].notna()]
    parts = zip(data["left_out"], data["choices"], data[DRAWN], strict=True)
    told = [f"Left out: {left_out}; choices: {choices}; {DRAWN}: {share(value)}" for left_out, choices, value in parts]
    data = data.assign(told=told, left_out=wrapped(data["left_out"], 18 if narrow else 30))
    order = list(dict.fromkeys(pd.concat([data[data["choices"] == DEFAULT], data])["left_out"]))
    y = alt.Y(
        "left_out:N", title=None, sort=order,
        axis=alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=124 if narrow else 220),
    )  # fmt: skip
    sets, legend = [DEFAULT, NET_IN], alt.Legend(columns=1, labelLimit=220, labelExpr=_LEGEND)
    shape = alt.Shape("choices:N", scale=alt.Scale(domain=sets, range=["circle", "diamond"]), legend=legend)
    colours = [COLOURS["record"], COLOURS["tracker_2"]]
    colour = alt.Color("choices:N", scale=alt.Scale(domain=sets, range=colours), legend=legend)
    x = alt.X(f"{DRAWN}:Q", title="percent of the known, D3", scale=alt.Scale(zero=False, nice=True))
    points = alt.Chart(data).mark_point(filled=True, size=90, opacity=1).encode(
        x, y, shape, colour, tooltip=TOLD
    )  # fmt: skip
    number = claimed(package, CLAIM)
    claim = pd.DataFrame([{"claim": number, "label": "the study", "told": study(number, "percent")}])
    rule = alt.Chart(claim).mark_rule(color=COLOURS["accent"], strokeWidth=1.5, strokeDash=[6, 4]).encode(
        alt.X("claim:Q"), tooltip=TOLD
    )  # fmt: skip
    label = alt.Chart(claim).mark_text(align="left", baseline="bottom", dx=5, color=COLOURS["accent"]).encode(
        alt.X("claim:Q"), alt.Text("label:N"), y=alt.value(0)
    )  # fmt: skip
    space, step = (188, 54) if narrow else (270, 38)
    return alt.layer(points, rule, label).properties(width=width - space, height=step * len(order)), len(data) + 2
