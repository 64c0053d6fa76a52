"""Capital spending of employers that cut jobs since January 2026, billions of US dollars in each one's own years.

One row per employer, period and statement. A filled dot is a result or a difference of results, a diamond is guidance,
and a bar spans guidance that is a range. Years are those of each employer and differ; leases and warehouses are in for
some. Spending is not set against a number of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from generator.charts.told import TOLD
from generator.drawing.theme import CLEAR, COLOURS, LINES, wrapped
from generator.text import date_words, decimal, places_of

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "capital-spending"
FINDING = "investment"
RESULT, GUIDANCE = "result", "guidance"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per amount: `name`, `period_name`, `kind`, `low`, `high` (billions) and `stated_on`."""
    rows = finding.tables["capital"]
    kinds = rows["figure_kind"].map(package.labels("figure_kinds"))
    return rows.assign(kind=kinds)[["name", "period_name", "kind", "low", "high", "stated_on"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    narrow = width < 500
    rows = table(finding, package).astype({"low": float, "high": float})
    guidance = finding.tables["capital"]["figure_kind"] == "guidance"
    names = zip(rows["name"], rows["period_name"], rows["stated_on"], strict=True)
    # The place keeps labels of one employer and period apart.
    texts = [
        f"{place}. {name}, {period}" + (f" (said {date_words(said)})" if said else "")
        for place, (name, period, said) in enumerate(names, 1)
    ]
    labels = wrapped(texts, 19 if narrow else 32)
    amounts = [_amount(row) for row in rows.itertuples()]
    rows["told"] = [f"{text.partition('. ')[2]}: {amount}" for text, amount in zip(texts, amounts, strict=True)]
    rows = rows.assign(label=labels, what=guidance.map({True: GUIDANCE, False: RESULT}))
    space = 182 if narrow else 286
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=132 if narrow else 230)
    y = alt.Y("label:N", title=None, sort=labels, axis=axis)
    x = alt.X("high:Q", title="billion US dollars", scale=alt.Scale(**CLEAR), axis=alt.Axis(tickCount=4))
    domain = [RESULT, GUIDANCE]
    legend = alt.Legend(columns=1 if narrow else 2)
    colour = alt.Color(
        "what:N", scale=alt.Scale(domain=domain, range=[COLOURS["record"], COLOURS["accent"]]), legend=legend
    )
    shape = alt.Shape("what:N", scale=alt.Scale(domain=domain, range=["circle", "diamond"]), legend=legend)
    ranges = rows[rows["low"] < rows["high"]]
    bars = (
        alt.Chart(ranges)
        .mark_rule(strokeWidth=3, color=COLOURS["band"])
        .encode(alt.X("low:Q"), y, alt.X2("high"), tooltip=TOLD)
    )
    ends = (
        alt.Chart(ranges)
        .mark_point(filled=True, size=70, opacity=1)
        .encode(alt.X("low:Q"), y, colour, shape, tooltip=TOLD)
    )
    points = alt.Chart(rows).mark_point(filled=True, size=70, opacity=1).encode(x, y, colour, shape, tooltip=TOLD)
    height = (50 if narrow else 34) * len(rows)
    return alt.layer(bars, ends, points).properties(width=width - space, height=height), len(rows) + 2 * len(ranges)


def _amount(row: Any) -> str:
    """Return an amount or a range in billions, with every decimal that the record has."""
    low, high = (decimal(value, places_of(value)) for value in (row.low, row.high))
    return f"{high} billion US dollars" if row.low == row.high else f"{low} to {high} billion US dollars"
