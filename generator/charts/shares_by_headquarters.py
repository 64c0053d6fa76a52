"""AI-linked people (D3) in percent of people with a reason seen, by the employer's headquarters, since January 2026.

One row per country in which employers are based: a dot for the share of people whose reason was seen, and a line from
the lower bound, with every unknown reason counted as not linked, to the upper bound, with every unknown reason counted
as linked. Drawn are at most the ten countries with the most people; the table has all of them. Beside each country
stands n, its number of announcements with a number. Where a country has no
share, the table says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.groups import draw_shares, shares_table
from generator.charts.people_by_headquarters import DRAWN

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "shares-by-headquarters"
FINDING = "geography"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per country: `country`, and the columns of `groups.shares_table`."""
    return shares_table(finding, "countries", "country", package.labels("places"))


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    return draw_shares(table(finding, package).head(DRAWN), "country", width)
