"""What the charts of studies share: one mark for each study, by what it rests on and which way it points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS, LINES, wrapped
from generator.findings.studies import DIRECTIONS

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

FIRM, OTHERS = "compares, no known interest", "others"
#: Least room of a mark; where a cell has less, its marks stand in several lines.
_LEAST = 10.0
EFFECT, NO_EFFECT = "an effect or a plan", "no effect found"


def studies_table(finding: Finding, package: Package, topic: str) -> pd.DataFrame:
    """Return one row per study of a topic: `title`, `publisher`, `rests_on`, `points`, `kind` and `effect`."""
    rows = finding.tables["studies"]
    rows = rows[rows["topic"] == topic]
    return pd.DataFrame(
        {
            "title": rows["title"],
            "publisher": rows["publisher"],
            "rests_on": rows["data_kind"].map(package.labels("study_data_kinds")),
            "points": rows["direction"].map(package.labels("study_directions")),
            "kind": rows["firm"].map({True: FIRM, False: OTHERS}),
            "effect": (rows["null_result"] == "yes").map({True: NO_EFFECT, False: EFFECT}),
        }
    ).reset_index(drop=True)


def draw_studies(
    rows: pd.DataFrame, package: Package, width: int, by: str = "rests_on"
) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks: one for each study, side by side within its cell.

    `by` is the column that makes the rows of the chart.
    """
    narrow = width < 500
    labels = package.labels("study_directions")
    points = [labels[code] for code in DIRECTIONS if code != "not_applicable" or labels[code] in set(rows["points"])]
    space = 120 if narrow else 190
    column = (width - space) / len(points)
    in_cell = rows.groupby([by, "points"])["title"].transform("size")
    in_line = min(int(in_cell.max()), max(1, int((column - 12) // _LEAST)))
    step = min(22.0, (column - 12) / in_line)
    within = rows.groupby([by, "points"]).cumcount()
    kinds = list(rows[by].value_counts(sort=False).index)
    rows = rows.assign(
        told=each(rows, lambda row: f"{row.title} ({row.publisher}): {row.points}, {row.effect}"),
        label=wrapped(rows[by], 11 if narrow else 24),
        across=rows["points"].map(points.index) * column + 10 + within % in_line * step,
        down=_LEAST * (within // in_line - (in_cell - 1) // in_line / 2),
    )
    # A fourth column leaves room for a word and a half on a phone.
    characters = 30 if not narrow else 10 if len(points) < len(DIRECTIONS) else 6
    heads = pd.DataFrame({"head": wrapped(points, characters), "across": range(len(points))})
    heads["across"] = heads["across"] * column + 4
    lines_high = 15 * max(head.count("\n") + 1 for head in heads["head"])
    x = alt.X("across:Q", axis=None, scale=alt.Scale(domain=[0, width - space], nice=False, zero=True))
    axis = alt.Axis(labelExpr=LINES, labelLimit=300, minExtent=96 if narrow else 166)
    y = alt.Y("label:N", title=None, sort=wrapped(kinds, 11 if narrow else 24), axis=axis)
    # Room for the heads of the columns, which may have several lines.
    legend: dict[str, Any] = {"columns": 1, "labelLimit": 260, "offset": lines_high + 10}
    # On a phone there is no room for the second legend beside the first.
    second = {**legend, "orient": "bottom", "offset": 4} if narrow else legend
    colour = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=[FIRM, OTHERS], range=[COLOURS["accent"], COLOURS["record"]]),
        legend=alt.Legend(**legend),
    )
    shape = alt.Shape(
        "effect:N",
        scale=alt.Scale(domain=[EFFECT, NO_EFFECT], range=["circle", "diamond"]),
        legend=alt.Legend(symbolFillColor=COLOURS["muted"], symbolStrokeColor=COLOURS["muted"], **second),
    )
    marks = [
        alt.Chart(rows[rows["down"] == down])
        .mark_point(filled=True, size=min(90.0, step * step), opacity=1, yOffset=down)
        .encode(x, y, colour, shape, tooltip=TOLD)
        for down in sorted(set(rows["down"].tolist()))
    ]
    texts = (
        alt.Chart(heads)
        .mark_text(align="left", baseline="middle", lineBreak="\n", color=COLOURS["muted"])
        .encode(x, alt.Text("head:N"), y=alt.value(4 - lines_high))
    )
    edges = pd.DataFrame({"across": [number * column for number in range(len(points))]})
    lines = alt.Chart(edges).mark_rule(color=COLOURS["grid"]).encode(x)
    # A row holds the lines of marks of its fullest cell, and two lines of its label, without touching the next one.
    lines_of_marks = int(((in_cell - 1) // in_line + 1).max())
    height = max(44 if narrow else 36, _LEAST * lines_of_marks + 12) * len(kinds)
    chart = alt.layer(lines, *marks, texts).properties(width=width - space, height=height)
    return chart, len(rows) + 2 * len(points)
