"""Percentage points by which the AI-linked share changes if one choice alone does, by definition, since January 2026.

One row per choice, from the one that moves the share most to the one that moves it least: a dot for the median change
in percentage points over all pairs and definitions, and a line to the largest one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.text import decimal

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "what-moves-the-share"
FINDING = "definitions"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per choice: `choice`, `median_change` and `largest_change` in percentage points."""
    return finding.tables.get("moves", pd.DataFrame())


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    data = table(finding, package)
    narrow = width < 500
    told = each(
        data,
        lambda row: (
            f"{row.choice}: {decimal(row.median_change, 1)} percentage points as a median, "
            f"{decimal(row.largest_change, 1)} at the most"
        ),
    )
    data = data.assign(told=told, choice=wrapped(data["choice"], 16 if narrow else 28))
    y = alt.Y(
        "choice:N", title=None, sort=list(data["choice"]),
        axis=alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=116 if narrow else 196),
    )  # fmt: skip
    x = alt.X("median_change:Q", title="percentage points", axis=alt.Axis(tickCount=5))
    lines = alt.Chart(data).mark_rule(strokeWidth=4, color=COLOURS["band"], strokeCap="round").encode(
        x, alt.X2("largest_change:Q"), y, tooltip=TOLD
    )  # fmt: skip
    dots = alt.Chart(data).mark_point(filled=True, size=110, opacity=1, color=COLOURS["record"]).encode(
        x, y, tooltip=TOLD
    )  # fmt: skip
    space = 148 if narrow else 226
    return alt.layer(lines, dots).properties(width=width - space, height=(54 if narrow else 40) * len(data)), 2 * len(
        data
    )
