"""Percent of US statutory notices of tech employers, January to July 2026, with an announcement within 60 days.

One row per group: all notices, each size, core tech employers alone, and employers instead of notices. A dot for the
share, and a line for Wilson's interval, which is indicative: the notices are a list and not a sample. At the right are
the numbers reached and looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, between, each, share
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.text import percent_text, thousands

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "notice-recall"
FINDING = "official-notices"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per group: `counted`, `reached`, `notices`, `reached_share`, `low_share`, `high_share`."""
    return finding.tables["recall"].drop(columns="group")


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    narrow = width < 500
    rows = table(finding, package)
    data = rows[rows["notices"] > 0]
    data = data.assign(
        label=wrapped(data["counted"], 17 if narrow else 34),
        numbers=each(data, lambda row: f"{thousands(row.reached)} of {thousands(row.notices)}"),
        told=each(
            data,
            lambda row: (
                f"{row.counted}: {thousands(row.reached)} of {thousands(row.notices)}, {share(row.reached_share)}"
                f"{between(row.low_share, row.high_share, percent_text)}"
            ),
        ),
    ).astype({"reached_share": float, "low_share": float, "high_share": float})
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=118 if narrow else 232)
    y = alt.Y("label:N", title=None, sort=list(data["label"]), axis=axis)
    base = alt.Chart(data)
    x = alt.X(
        "low_share:Q", title="percent reached", scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(tickCount=3 if narrow else 6),
    )  # fmt: skip
    lines = base.mark_rule(strokeWidth=5, strokeCap="round", color=COLOURS["band"]).encode(
        x, alt.X2("high_share:Q"), y, tooltip=TOLD
    )
    dots = base.mark_point(filled=True, size=90, opacity=1, color=COLOURS["record"]).encode(
        alt.X("reached_share:Q"), y, tooltip=TOLD
    )
    room = width - (246 if narrow else 370)
    texts = base.mark_text(align="left", dx=8, color=COLOURS["ink"]).encode(x=alt.value(room), y=y, text="numbers:N")
    step = 52 if narrow else 36
    return alt.layer(lines, dots, texts).properties(width=room, height=step * len(data)), 3 * len(data)
