"""Published AI-linked shares of people laid off in tech since January 2026, in percent, by tracker and as-of date.

Each point is one published share of people. Shares of events, and of people in all sectors, are other quantities and
are listed in the table of the page instead. Diamonds in the margin at the right are shares whose date is not known.
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

SLUG = "published-shares"
FINDING = "claims-over-time"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return the shares of people in tech; the scope is a column."""
    return claims_table(finding.tables["claims"], ("ai_attributed_share",), TECH_SCOPES)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.HConcatChart, int]:
    """Return the chart and the number of its data marks."""
    return draw_claims(table(finding, package), "percent of people", width)
