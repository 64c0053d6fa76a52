"""Layoffs and discharges in the US information sector, people a month since January 2024, seasonally adjusted.

One point per month, joined by a line; a hollow point is a value that its publisher calls preliminary. They are all
separations that employers start, for any reason, in a sector that holds film and newspapers beside software.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS
from generator.text import date_words

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "information-layoffs"
FINDING = "in-context"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month: `month`, `people`, `preliminary`."""
    return finding.tables["layoffs"]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package).astype({"people": float})
    rows["told"] = each(
        rows,
        lambda row: (
            f"{date_words(row.month)}: {people(row.people)}{', preliminary' if row.preliminary == 'yes' else ''}"
        ),
    )
    x = alt.X(
        "month:T",
        title=None,
        scale=alt.Scale(type="utc"),
        axis=alt.Axis(format="%b %Y", tickCount=4, grid=False, labelBound=True),
    )
    y = alt.Y("people:Q", title="people", scale=alt.Scale(zero=True), axis=alt.Axis(format=",d", tickCount=5))
    line = alt.Chart(rows).mark_line(color=COLOURS["record"], strokeWidth=1.5).encode(x, y)
    final, open_ = rows[rows["preliminary"] != "yes"], rows[rows["preliminary"] == "yes"]
    points = (
        alt.Chart(final).mark_point(filled=True, size=50, opacity=1, color=COLOURS["record"]).encode(x, y, tooltip=TOLD)
    )
    hollow = (
        alt.Chart(open_)
        .mark_point(filled=False, size=70, opacity=1, color=COLOURS["record"])
        .encode(x, y, tooltip=TOLD)
    )
    chart = alt.layer(line, points, hollow).properties(width=width - 104, height=240)
    return chart, 1 + len(rows)
