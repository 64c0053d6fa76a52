"""People and announcements that count, by stance, as a percentage of all, worldwide, since January 2026.

Two columns, one for people and one for announcements, are divided into the stances from the strongest link to AI at the
top to announcements whose reason was not seen at the bottom. The name of each stance stands at the left with its
percentage of people, its percentage of announcements at the right; lines lead from one column to the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, share
from generator.drawing.theme import COLOURS, spread, wrapped
from generator.findings.ai_share import STANCES
from generator.text import thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "stance-shares"
FINDING = "ai-share"
MEASURES = ("people", "announcements")
#: Height of the columns and of a line of text, in pixels.
_HEIGHT, _LINE = 310, 15


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per stance: `stance`, `label`, `people`, `announcements`, and each as a percentage."""
    labels = package.labels("ai_stances")
    rows = []
    for stance in STANCES:
        row: dict[str, Any] = {"stance": stance, "label": labels[stance]}
        for measure in ("people", "announcements"):
            value, everything = (
                finding[f"{measure}-{stance.replace('_', '-')}"].number,
                finding[measure].number,
            )
            row |= {measure: value, f"{measure}_share": 100 * value / everything if everything else None}
        rows.append(row)
    return pd.DataFrame(rows).astype({"people": "Int64", "announcements": "Int64"})


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    narrow = width < 500
    rows = table(finding, package)
    rows = rows[(rows["people"].fillna(0) > 0) | (rows["announcements"].fillna(0) > 0)]
    # Left and right edge of each column, in pixels; labels stand beside them.
    edges = ((148, 206), (236, 278)) if narrow else ((244, 404), (484, 644))
    ends = [rows[f"{measure}_share"].astype(float).fillna(0).cumsum() for measure in MEASURES]
    segments = _segments(rows, edges, ends)
    joints = pd.DataFrame({"people": ends[0][:-1], "announcements": ends[1][:-1]})
    names = wrapped((f"{row.label}: {share(row.people_share)}" for row in rows.itertuples()), 20 if narrow else 40)
    left = _beside(names, rows["people_share"], ends[0])
    right = _beside([share(value) for value in rows["announcements_share"]], rows["announcements_share"], ends[1])

    x = alt.X("left:Q", scale=alt.Scale(domain=[0, width - 10], nice=False), axis=None)
    y = alt.Y("top:Q", scale=alt.Scale(domain=[0, 100], reverse=True, nice=False), axis=None)
    colours = alt.Scale(domain=list(STANCES), range=[COLOURS[stance] for stance in STANCES])
    bars = alt.Chart(segments).mark_bar(stroke=COLOURS["paper"], strokeWidth=1).encode(
        x, alt.X2("right"), y, alt.Y2("bottom"), alt.Color("stance:N", scale=colours, legend=None), tooltip=TOLD
    )  # fmt: skip
    (_, inner), (outer, end) = edges
    layers = [bars, _lines(joints, "people", inner, "announcements", outer)]
    sides: tuple[tuple[pd.DataFrame, int, int, Literal["right", "left"]], ...]
    sides = ((left, edges[0][0], -1, "right"), (right, end, 1, "left"))
    for labels, edge, step, align in sides:
        texts = alt.Chart(labels).mark_text(align=align, baseline="middle", lineBreak="\n", lineHeight=_LINE)
        texts = texts.encode(alt.Text("text:N"), alt.Y("first:Q"), x=alt.value(edge + 11 * step))
        layers += [_lines(labels, "middle", edge, "at", edge + 8 * step), texts]
    heads = pd.DataFrame({"measure": MEASURES, "left": [sum(pair) / 2 for pair in edges]})
    layers.append(alt.Chart(heads).mark_text(color=COLOURS["muted"]).encode(x, alt.Text("measure:N"), y=alt.value(-12)))
    # Vega takes text for wider than it is and would make room for it; the labels stand within the plot.
    size = {
        "width": width - 10,
        "height": _HEIGHT,
        "autosize": "none",
        "padding": {"left": 5, "right": 5, "top": 26, "bottom": 5},
    }
    marks = len(segments) + len(joints) + 2 * (len(left) + len(right)) + len(heads)
    return alt.layer(*layers).properties(**size), marks


def _segments(rows: pd.DataFrame, edges: tuple[tuple[int, int], ...], ends: list[pd.Series[float]]) -> pd.DataFrame:
    """Return the parts of the columns: their edges, their stance, and what they tell."""
    parts = [
        {
            "stance": row["stance"],
            "left": left,
            "right": right,
            "top": bottom - row[f"{measure}_share"],
            "bottom": bottom,
            "told": f"{row['label']}: {thousands(row[measure])} {measure}, {share(row[f'{measure}_share'])} of all",
        }
        for place, row in enumerate(rows.to_dict("records"))
        for measure, (left, right), end in zip(MEASURES, edges, ends, strict=True)
        if row[measure]
        for bottom in [float(end.iloc[place])]
    ]
    return pd.DataFrame(parts, columns=["stance", "left", "right", "top", "bottom", "told"])


def _beside(texts: list[str], shares: pd.Series[float], ends: pd.Series[float]) -> pd.DataFrame:
    """Return labels beside a column, none on another.

    `middle` is the middle of the part, `at` that of its label, and `first` that of the first line of the label.
    """
    middles = ends - shares.astype(float).fillna(0) / 2
    line = 100 * _LINE / _HEIGHT
    heights = [line * (text.count("\n") + 1) for text in texts]
    places = spread(list(middles), heights, 100)
    firsts = [place - (height - line) / 2 for place, height in zip(places, heights, strict=True)]
    return pd.DataFrame({"text": texts, "middle": list(middles), "at": places, "first": firsts})


def _lines(rows: pd.DataFrame, start: str, left: int, end: str, right: int) -> alt.Chart:
    """Return thin lines from one height and place to another."""
    lines: alt.Chart = alt.Chart(rows).mark_rule(color=COLOURS["muted"], strokeWidth=0.75)
    return lines.encode(alt.Y(f"{start}:Q"), alt.Y2(end), x=alt.value(left), x2=alt.value(right))
