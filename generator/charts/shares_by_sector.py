"""AI-linked people (D3) in percent of people with a reason seen, by the employer's sector, since January 2026.

One row per sector: a dot for the share of people whose reason was seen, and a line from the lower bound, with every
unknown reason counted as not linked, to the upper bound, with every unknown reason counted as linked. Beside each
sector stands n, its number of announcements with a number. Where a sector has no share, the table says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.groups import draw_shares, shares_table

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "shares-by-sector"
FINDING = "sectors"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per sector: `sector`, and the columns of `groups.shares_table`."""
    return shares_table(finding, "sectors", "sector", package.labels("sectors"))


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    return draw_shares(table(finding, package), "sector", width)
