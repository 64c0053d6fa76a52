"""Findings on entry-level jobs in this record, worldwide and of any year, by what they rest on and where they point.

A column for each direction, a row for each kind of data. A mark in colour is a study that compares with what was not
affected and whose publisher has no known interest; a diamond is one that looked for an effect and found none. The
number of marks is no vote: the studies are those that could be found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.charts.evidence_map import draw_studies, studies_table
from generator.findings.entry_level import TOPICS

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "entry-level-evidence"
FINDING = "entry-level"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per study on the topic (see `evidence_map.studies_table`)."""
    return studies_table(finding, package, TOPICS["juniors"])


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    return draw_studies(table(finding, package), package, width)
