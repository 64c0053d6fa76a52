"""Percentage points by which the AI-linked share changes if one choice alone does, by definition, since January 2026.

One row per choice, from the one that moves the share most to the one that moves it least: a dot for the median change
in percentage points over the pairs of all definitions, small open dots for the median under each definition alone, and
a line to the largest change. Definitions answer different questions, so the table has each of them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each
from generator.drawing.theme import CLEAR, COLOURS, LINES, wrapped
from generator.text import decimal

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "what-moves-the-share"
FINDING = "definitions"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per choice: `choice`, `median_change`, `largest_change`, and the median under each definition."""
    return finding.tables.get("moves", pd.DataFrame())


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    told = each(
        rows,
        lambda row: (
            f"{row.choice}: {decimal(row.median_change, 1)} percentage points as a median, "
            f"{decimal(row.largest_change, 1)} at the most"
        ),
    )
    names = wrapped(rows["choice"], 16 if narrow else 28)
    data = rows[["median_change", "largest_change"]].assign(told=told, choice=names)
    within = _within(rows.assign(label=names))
    y = alt.Y(
        "choice:N", title=None, sort=list(data["choice"]),
        axis=alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=116 if narrow else 196),
    )  # fmt: skip
    x = alt.X("median_change:Q", title="percentage points", scale=alt.Scale(**CLEAR), axis=alt.Axis(tickCount=5))
    lines = alt.Chart(data).mark_rule(strokeWidth=4, color=COLOURS["band"], strokeCap="round").encode(
        x, alt.X2("largest_change:Q"), y, tooltip=TOLD
    )  # fmt: skip
    dots = alt.Chart(data).mark_point(filled=True, size=110, opacity=1, color=COLOURS["record"]).encode(
        x, y, tooltip=TOLD
    )  # fmt: skip
    each_alone = alt.Chart(within).mark_point(filled=False, size=36, strokeWidth=1.2, color=COLOURS["record"]).encode(
        alt.X("median_change:Q"), alt.Y("choice:N", sort=list(data["choice"])), tooltip=TOLD
    )  # fmt: skip
    space = 148 if narrow else 226
    layers = alt.layer(lines, each_alone, dots)
    height = (54 if narrow else 40) * len(data)
    return layers.properties(width=width - space, height=height), 2 * len(data) + len(within)


def _within(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row per choice and definition: the median of the pairs under that definition alone."""
    start = "median_under_"
    columns = [name for name in map(str, rows.columns) if name.startswith(start)]
    long = rows.melt(["choice", "label"], columns, "definition", "median").dropna(subset="median")
    told = [
        f"{choice}, under {definition.removeprefix(start)} alone: {decimal(median, 1)} percentage points as a median"
        for choice, definition, median in zip(long["choice"], long["definition"], long["median"], strict=True)
    ]
    return pd.DataFrame({"choice": long["label"], "median_change": long["median"].astype(float), "told": told})
