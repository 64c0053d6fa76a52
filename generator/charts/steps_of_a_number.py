"""People that each step of the longest chain on tech cuts since January 2026 gives, in the order of the steps.

One row per step, the earliest at the top, with its date and who gives the number. A bar spans a range, a dot is a
number; a diamond is the employer's own. A hollow mark and the word “break” mean that what was seen names no document,
or that the document that is named was not seen. Where a step gives no number of people, its words stand instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.text import date_words, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "steps-of-a-number"
FINDING = "tracing-a-number"
OWN, OTHERS = "the employer", "others"
BROKEN, SEEN = "break", "origin seen"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per step: `day`, `publisher`, `low` and `high` (people), `words`, `who` and `origin`."""
    steps = finding.tables["steps"]
    steps = steps[steps["chain"].isin(finding.tables["longest"]["chain"])]
    rows = steps[["said_on", "publisher", "low", "high"]].rename(columns={"said_on": "day"})
    return rows.assign(
        words=steps["quantity_words"],
        who=steps["maker"].eq("employer").map({True: OWN, False: OTHERS}),
        origin=steps["broken"].map({True: BROKEN, False: SEEN}),
    ).reset_index(drop=True)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    labels = wrapped(_labels(rows), 19 if narrow else 32)
    rows = rows.assign(told=each(rows, _told))
    rows = rows.assign(label=labels, low=rows["low"].astype("Float64"), high=rows["high"].astype("Float64"))
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=132 if narrow else 230)
    y = alt.Y("label:N", title=None, sort=labels, axis=axis)
    numbers, words = rows[rows["high"].notna()], rows[rows["high"].isna()]
    top = float(numbers["high"].max()) if len(numbers) else 1.0
    scale = alt.Scale(domain=[0, top], nice=True)
    x = alt.X("high:Q", title="people", scale=scale, axis=alt.Axis(format=",d", tickCount=3 if narrow else 6))
    legend = alt.Legend(columns=1 if narrow else 2)
    colours = [COLOURS["accent"], COLOURS["record"]]
    who = alt.Shape("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=["diamond", "circle"]), legend=legend)
    colour = alt.Color("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=colours), legend=legend)
    size = alt.Size("who:N", scale=alt.Scale(domain=[OWN, OTHERS], range=[190, 90]), legend=legend)
    ranges = numbers[numbers["low"] < numbers["high"]]
    bars = alt.Chart(ranges).mark_rule(strokeWidth=3, color=COLOURS["band"]).encode(
        alt.X("low:Q"), y, alt.X2("high"), tooltip=TOLD
    )  # fmt: skip
    seen = alt.Chart(numbers[numbers["origin"] == SEEN]).mark_point(filled=True, opacity=1).encode(
        x, y, who, colour, size, tooltip=TOLD
    )  # fmt: skip
    broken = alt.Chart(numbers[numbers["origin"] == BROKEN]).mark_point(filled=False, opacity=1).encode(
        x, y, who, colour, size, tooltip=TOLD
    )  # fmt: skip
    texts = (
        alt.Chart(words)
        .mark_text(align="left", color=COLOURS["muted"])
        .encode(y, alt.Text("words:N"), x=alt.value(4), tooltip=TOLD)
    )
    chart = alt.layer(bars, texts, seen, broken)
    space, step = (204, 66) if narrow else (278, 38)
    return chart.properties(width=width - space, height=step * len(rows)), len(ranges) + len(rows)


def _labels(rows: pd.DataFrame) -> list[str]:
    """Return what stands beside each step: its place, so that no two are alike, then date, name and break."""
    named = zip(rows["day"], rows["publisher"], rows["origin"], strict=True)
    return [
        f"{place}. {day or 'no date'} · {publisher}" + (f" ({BROKEN})" if origin == BROKEN else "")
        for place, (day, publisher, origin) in enumerate(named, 1)
    ]


def _told(row: Any) -> str:
    number = row.words or people(row.high)
    if not row.words and row.low < row.high:
        number = f"{thousands(row.low)} to {people(row.high)}"
    day = date_words(row.day) if row.day else "no date"
    return f"{row.publisher}, {day}: {number}; {row.who}; {row.origin}"
