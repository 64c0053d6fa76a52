"""Findings on each consequence for HR in this record, worldwide and of any year, by which way they point.

A row for each consequence that the study names, a column for each direction. A mark in colour is a study that compares
with what was not affected and whose publisher has no known interest; a diamond is one that looked for an effect and
found none. The number of marks is no vote: the studies are those that could be found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.charts.evidence_map import draw_studies, studies_table
from generator.findings.for_hr import CONSEQUENCES

if TYPE_CHECKING:
    import altair as alt

    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "hr-evidence"
FINDING = "for-hr"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per study: `consequence`, and the columns of `evidence_map.studies_table`."""
    topics = finding.tables["studies"]["topic"].unique()
    parts = [
        studies_table(finding, package, topic).assign(consequence=subject.words)
        for subject in CONSEQUENCES for topic in subject.topics if topic in topics
    ]  # fmt: skip
    if not parts:
        return pd.DataFrame()
    rows = pd.concat(parts, ignore_index=True)
    return rows[["consequence", *rows.columns.drop("consequence")]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    return draw_studies(table(finding, package), package, width, by="consequence")
