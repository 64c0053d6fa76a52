"""Smallest and largest number of people in each traced chain on tech cuts since January 2026, logarithmic scale.

One row per chain that gives a number, the longest chain at the top. A bar runs from the smallest to the largest number
that a step gives; dots are the numbers of single steps, diamonds the employer's own. A lone mark means that every step
with a number gives the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.steps_of_a_number import OTHERS, OWN
from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS, LINES, wrapped

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "chains-by-number"
FINDING = "tracing-a-number"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per chain, kind and number: `chain`, `title`, `who` and `people`, the upper end of a range."""
    steps = finding.tables["steps"]
    steps = steps[steps["high"].notna()]
    who = steps["own"].map({True: OWN, False: OTHERS})
    rows = steps.assign(who=who, people=steps["high"])[["chain", "title", "who", "people"]].drop_duplicates()
    order = list(finding.tables["chains"]["chain"])
    rows = rows.assign(place=rows["chain"].map(order.index)).sort_values(["place", "people", "who"], ignore_index=True)
    return rows.drop(columns="place")


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    labels = wrapped(rows["title"], 16 if narrow else 28)
    told = each(rows, lambda row: f"{row.title}, {row.who}: {people(row.people)}")
    rows = rows.assign(told=told, label=labels, people=rows["people"].astype("Float64"))
    steps = finding.tables["steps"]
    lowest = steps[steps["low"].notna()].groupby("chain")["low"].min().astype("Float64")
    spans = rows.groupby("chain", as_index=False).agg(label=("label", "first"), high=("people", "max"))
    spans = spans.assign(low=spans["chain"].map(lowest))
    spans = spans[spans["low"] < spans["high"]]
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=116 if narrow else 190)
    y = alt.Y("label:N", title=None, sort=list(dict.fromkeys(labels)), axis=axis)
    ticks = alt.Axis(format="~s", values=[100, 1000, 10000, 100000], grid=True)
    scale = alt.Scale(type="log", nice=False, padding=14)
    x = alt.X("people:Q", title="people, logarithmic scale", scale=scale, axis=ticks)
    legend = alt.Legend(columns=1 if narrow else 2)
    shape = alt.Shape("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=["diamond", "circle"]), legend=legend)
    colours = [COLOURS["accent"], COLOURS["record"]]
    colour = alt.Color("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=colours), legend=legend)
    bars = alt.Chart(spans).mark_rule(strokeWidth=3, color=COLOURS["band"]).encode(
        alt.X("low:Q", scale=scale), y, alt.X2("high")
    )  # fmt: skip
    size = alt.Size("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=[190, 70]), legend=legend)
    points = alt.Chart(rows).mark_point(filled=True, opacity=1).encode(x, y, shape, colour, size, tooltip=TOLD)
    space, step = (160, 46) if narrow else (230, 36)
    chart = alt.layer(bars, points).properties(width=width - space, height=step * rows["chain"].nunique())
    return chart, len(spans) + len(rows)
