"""What each release changed, to take along: every row and field that differs, and every figure that moved, as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.artifacts import Artifact
from generator.history.releases import NOW
from generator.publish.downloads import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.history.releases import Step
    from generator.report import Report


def release_changes(report: Report) -> Iterator[Artifact]:
    """Return two files for each release after the first, and for the record since the last one if it differs."""
    for version, step in report.releases.steps.items() if report.releases else ():
        name = "since-the-last" if version == NOW else version
        yield Artifact(f"releases/{name}-changes.csv", csv_bytes(_changes(step)))
        yield Artifact(f"releases/{name}-figures.csv", csv_bytes(_figures(step)))


def _changes(step: Step) -> pd.DataFrame:
    columns = ["change", "table", "row", "field", "old", "new", "reason"]
    rows = [(one.kind, one.table, one.key, one.field, one.old, one.new, one.reason) for one in step.changes]
    return pd.DataFrame(rows, columns=columns)


def _figures(step: Step) -> pd.DataFrame:
    old, new = step.old.said.figures, step.new.said.figures
    rows = [
        (key, (new.get(key) or old[key]).label, (new.get(key) or old[key]).unit, *(
            one[key].value if key in one else None for one in (old, new)
        ))
        for key in [*(moved.key for moved in step.figures), *step.figures_gone, *step.figures_new]
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["figure", "label", "unit", "old", "new"], dtype=object)
