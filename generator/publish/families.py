"""The rows of each family page as CSV, the receipt of its totals: announcements of a group, and notices of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.artifacts import Artifact
from generator.findings.notices import NOTICE_COLUMNS
from generator.publish.downloads import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.report import Report

#: Columns of a file of announcements; see `Group.rows`.
_COLUMNS = ["announcement", "company", "announced_on", "counts", "low", "point", "high", "stance"]


def family_rows_csv(report: Report) -> Iterator[Artifact]:
    """Return one file per group: what each announcement adds to the lower bound, the total as stated and the upper."""
    for family, groups in report.families.items():
        for key, group in groups.items():
            yield _file(f"{family}/{key}.csv", group.rows[_COLUMNS])


def state_rows_csv(report: Report) -> Iterator[Artifact]:
    """Return one file per state in the register: each notice of a tech employer, and whether it counts."""
    for notices in report.states.values():
        yield _file(f"states/{notices.key}.csv", pd.DataFrame(notices.rows, columns=list(NOTICE_COLUMNS)))


def _file(path: str, rows: pd.DataFrame) -> Artifact:
    """Return rows as a file that says in words whether each counts."""
    return Artifact(path, csv_bytes(rows.assign(counts=["yes" if counts else "no" for counts in rows["counts"]])))
