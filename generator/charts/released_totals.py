"""People in announcements worldwide since January 2026, as each release of the record stated them, with bounds.

Each release is a row, the oldest at the top: a dot is the total as stated, and a line runs from the lower to the upper
bound that the release gave. Nothing is computed anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.released import released, stated
from generator.charts.told import TOLD, between, each, people
from generator.drawing.theme import COLOURS

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "released-totals"
FINDING = "headline-total"
_BOUNDS = ("low", "total", "high")


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return the totals by release, the oldest first: `release`, `low`, `total`, `high`."""
    keys = {name: f"{finding.slug}.{name}" for name in _BOUNDS}
    rows = [
        {"release": version, **values} for version, figures in released(package) if (values := stated(figures, keys))
    ]
    return pd.DataFrame(rows, columns=["release", *_BOUNDS])


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    data = table(finding, package)
    data["told"] = each(data, lambda row: f"Release {row.release}: {people(row.total)}{between(row.low, row.high)}")
    order = data["release"].tolist()
    y = alt.Y("release:N", sort=order, title=None, axis=alt.Axis(labelColor=COLOURS["ink"]))
    ticks = alt.Axis(format=",d", tickCount=3 if width < 400 else 6)
    bounds = alt.Chart(data).mark_rule(color=COLOURS["band"], strokeWidth=6).encode(
        y, alt.X("low:Q", title="people, with bounds", axis=ticks, scale=alt.Scale(zero=True)), alt.X2("high:Q"),
        tooltip=TOLD,
    )  # fmt: skip
    dots = alt.Chart(data).mark_point(color=COLOURS["record"], filled=True, size=80, opacity=1).encode(
        y, alt.X("total:Q"), tooltip=TOLD
    )  # fmt: skip
    chart = alt.layer(bounds, dots).properties(width=width - 100, height=alt.Step(36))
    return chart, 2 * len(data)
