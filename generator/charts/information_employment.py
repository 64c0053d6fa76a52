"""Employees of the US information sector, first month of each panel at 100: 2006 to 2015, and the years of the record.

Two panels, each with a line on its own axis and the month that is its 100 above it; the years between them are not in
either source, and the two sources are not joined. A fall is a net change, hiring less everyone who left, and not a
number of layoffs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each, people
from generator.drawing.theme import COLOURS
from generator.text import date_words, decimal

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "information-employment"
FINDING = "in-context"
_PANELS = {"baseline": "Data set of a package", "employment": "Series in the record"}


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per month of both panels: `panel`, `month`, `employees`, `employment_index`."""
    parts = [finding.tables[name].assign(panel=words) for name, words in _PANELS.items()]
    return pd.concat(parts, ignore_index=True)[["panel", "month", "employees", "employment_index"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    narrow = width < 500
    panels, marks = [], 0
    for panel in _PANELS.values():
        data = rows[rows["panel"] == panel].astype({"employees": float, "employment_index": float})
        if data.empty:
            continue
        data["told"] = each(data, _told)
        x = alt.X(
            "month:T", title=None, scale=alt.Scale(type="utc"), axis=alt.Axis(format="%Y", tickCount=4, grid=False)
        )
        scale = alt.Scale(zero=False, nice=True)
        y = alt.Y("employment_index:Q", title="index", scale=scale, axis=alt.Axis(tickCount=4, minExtent=30))
        line = alt.Chart(data).mark_line(color=COLOURS["record"], strokeWidth=2.5).encode(x, y, tooltip=TOLD)
        first = f"{date_words(str(data['month'].iat[0]))} = 100"
        words = alt.Title(first, anchor="start", fontSize=13, fontWeight="normal", color=COLOURS["ink"])
        panels.append(line.properties(width=width - 84 if narrow else (width - 170) // 2, height=200, title=words))
        marks += 1
    return (alt.vconcat(*panels) if narrow else alt.hconcat(*panels)), marks


def _told(row: Any) -> str:
    return f"{date_words(row.month)}: {decimal(row.employment_index, 1)}, {people(row.employees)}"
