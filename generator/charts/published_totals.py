"""Published totals of people laid off in tech since January 2026, by tracker and as-of date.

Each point is one published total. A line joins totals of one tracker with the same scope, start, measure and unit.
Diamonds in the margin at the right are totals whose date is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.claims import claims_table, draw_claims
from generator.findings.claims_over_time import TECH_SCOPES

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "published-totals"
FINDING = "claims-over-time"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return the totals that are drawn."""
    return claims_table(finding.tables["claims"], ("employees_laid_off",), TECH_SCOPES)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.HConcatChart, int]:
    """Return the chart and the number of its data marks."""
    return draw_claims(table(finding, package), "people", width)
