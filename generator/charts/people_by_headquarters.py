"""People in announcements that count, by the employer's headquarters and by stance, worldwide, since January 2026.

One bar per country, the one with the most people at the top, divided into the stances from the strongest link to AI on
the left to reasons not seen on the right. Drawn are at most the ten countries with the most people; the table has all
of them. Beside each country stands n, its number of announcements; each bar ends with its people as stated. Where an
employer is based says nothing on where people worked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.groups import draw_people, people_table

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "people-by-headquarters"
FINDING = "geography"
#: How many countries are drawn: many hold a single announcement.
DRAWN = 10


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per country: `country`, and the columns of `groups.people_table`."""
    return people_table(finding, package, "countries", "country", package.labels("places"))


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    return draw_people(table(finding, package).head(DRAWN), "country", package, width)
