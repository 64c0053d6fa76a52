"""Published AI-linked shares of people laid off since January 2026, in percent, by tracker and as-of date.

Each point is one published share of people. Shares of events are another quantity and are listed in the table of the
page instead. Diamonds in the margin at the right are shares whose date is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.claims import claims_table, draw_claims

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "published-shares"
FINDING = "claims-over-time"


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return the shares of people that are drawn, whatever scope they have; the scope is a column."""
    claims = finding.tables["claims"]
    return claims_table(claims, ("ai_attributed_share",), sorted(set(claims["scope"])))


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.HConcatChart, int]:
    """Return the chart and the number of its data marks."""
    return draw_claims(table(finding, package), "percent of people", width)
