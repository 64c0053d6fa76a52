"""Announced US job cuts that monthly job-cut reports book as technology, people by month since January 2023.

One bar per month; a shaded month is one whose number was not seen, which is not zero. Technology is a sector of the
reports, by their rules and not by those of this record.
"""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS
from generator.text import date_words

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "technology-cuts"
FINDING = "in-context"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month: `month` and `people`."""
    return finding.tables["technology"]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package).astype({"people": float})
    rows["told"] = each(
        rows,
        lambda row: f"{date_words(row.month)}: {'not known' if isnan(row.people) else people(row.people)}",
    )
    order = list(rows["month"])
    words = "substring(datum.value, 5) == '01' ? substring(datum.value, 0, 4) : ''"
    axis = alt.Axis(labelExpr=words, labelAngle=0, labelOverlap=False)
    x = alt.X("month:O", title=None, sort=order, scale=alt.Scale(domain=order, paddingInner=0.2), axis=axis)
    y = alt.Y("people:Q", title="people", axis=alt.Axis(format=",d", tickCount=5))
    unseen, bars = rows[rows["people"].isna()], rows[rows["people"].notna()]
    shade = alt.Chart(unseen[["month", "told"]]).mark_rect(color=COLOURS["shade"]).encode(x, tooltip=TOLD)
    drawn = alt.Chart(bars).mark_bar(color=COLOURS["record"]).encode(x, y, tooltip=TOLD)
    chart = alt.layer(shade, drawn).properties(width=width - 102, height=240)
    return chart, len(rows)
