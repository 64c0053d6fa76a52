"""Cohen's kappa of first and second coding, for each definition's yes or no, announcements since January 2026.

Two rows per definition, by announcements and by people: a dot for kappa, and a line for the interval that redrawing the
announcements gives. One is full agreement; zero is what chance alone would give. Announcements that both codings call
unknown are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, between, each
from generator.drawing.theme import COLOURS
from generator.text import decimal

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "agreement-by-split"
FINDING = "quality"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per definition and measure: `raw_share` (in percent), `kappa`, `kappa_low`, `kappa_high`."""
    rows = finding.tables["splits"].merge(package["definitions"][["definition", "short"]], on="definition")
    rows = rows.rename(columns={"raw": "raw_share", "low": "kappa_low", "high": "kappa_high"})
    return rows[["definition", "short", "measure", "raw_share", "kappa", "kappa_low", "kappa_high"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    data = table(finding, package)
    data = data.assign(label=data["short"] + ", " + data["measure"])
    data["told"] = each(data, _told)
    dots = data[data["kappa"].notna()]
    lines = data[data["kappa_low"].notna()]
    y = alt.Y("label:N", title=None, sort=list(data["label"]), axis=alt.Axis(labelLimit=200))
    measures = ["people", "announcements"]
    colours = alt.Scale(domain=measures, range=[COLOURS["record"], COLOURS["tracker_2"]])
    shapes = alt.Scale(domain=measures, range=["circle", "diamond"])
    scale = alt.Scale(domain=[min(0.0, float(data["kappa_low"].min())) if len(lines) else 0.0, 1])
    x = alt.X("kappa:Q", title="kappa", scale=scale, axis=alt.Axis(tickCount=2 if width < 500 else 5))
    spans = alt.Chart(lines).mark_rule(strokeWidth=5, color=COLOURS["band"], strokeCap="round").encode(
        alt.X("kappa_low:Q", scale=scale), y, alt.X2("kappa_high:Q"), tooltip=TOLD
    )  # fmt: skip
    legend = alt.Legend(columns=1 if width < 500 else 2)
    points = alt.Chart(dots).mark_point(filled=True, size=90, opacity=1).encode(
        x, y, alt.Color("measure:N", scale=colours, legend=legend), alt.Shape("measure:N", scale=shapes, legend=legend),
        tooltip=TOLD,
    )  # fmt: skip
    chart = alt.layer(spans, points).properties(width=width - 192, height=27 * len(data))
    return chart, len(lines) + len(dots)


def _told(row: Any) -> str:
    kappa = "not known" if pd.isna(row.kappa) else decimal(row.kappa, 2)
    bounds = between(row.kappa_low, row.kappa_high, lambda end: decimal(end, 2))
    return f"{row.label}: kappa {kappa}" + ("" if pd.isna(row.kappa_low) else bounds)
