"""Announcements that count, by place said to be affected, if any, worldwide, since January 2026.

At the top a bar for announcements and one for their people show the part for which a place is stated, and the part for
which none is. Below, one bar per country or region that at least a pair of announcements name: the left part are those
that name no other place, the right part those that do. A part of a country counts as the country. An announcement
stands in each place that it names, so the bars do not add up; the table has every place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.stated import Panel, disclosure, split_bars
from generator.findings.families import ENOUGH

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "places-affected"
FINDING = "geography"
ALONE, BESIDE = "names no other place", "names other places too"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per place: `place`, `kind`, `announcements`, `alone`, `with_number` and `people` (all of them).

    The last row are announcements without a place.
    """
    rows = finding.tables["places"].rename(columns={"place_kind": "kind"})
    rows = rows.assign(place=rows["place"].map(package.labels("places")))
    none: dict[str, Any] = {"place": "not stated", "kind": ""}
    none["announcements"] = int(finding["announcements"].number - finding["with-place"].number)
    none["people"] = int(finding["people"].number - finding["with-place-people"].number)
    last = pd.DataFrame([none], columns=list(rows.columns)).astype(rows.dtypes.to_dict())
    return pd.concat([rows, last], ignore_index=True)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    top, marks = disclosure(finding, "place", width)
    rows = table(finding, package).iloc[:-1]
    rows = rows[rows["announcements"] >= ENOUGH].sort_values("announcements", ascending=False, kind="stable")
    if rows.empty:
        return top, marks
    rows = rows.rename(columns={"place": "name", "alone": "dark"})[["name", "announcements", "dark"]]
    bottom, more = split_bars(Panel(rows, (ALONE, BESIDE)), width)
    return alt.vconcat(top, bottom, spacing=26).resolve_scale(color="independent"), marks + more
