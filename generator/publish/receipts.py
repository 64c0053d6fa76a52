"""What a receipt offers to programs: the rows of each counted figure as CSV to add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.artifacts import Artifact
from generator.publish.downloads import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings.figure import Figure
    from generator.report import Report

#: Columns of a receipt's CSV, by the table whose rows contribute, where they are not just the fields of the table.
_COLUMNS = {
    "announcements": (
        "announcement",
        "event",
        "company",
        "announced_on",
        "employees",
        "employees_low",
        "employees_high",
        "qualifier",
        "basis",
        "kind",
        "stance",
        "adds",
    ),
    "claims": (
        "claim",
        "tracker",
        "measure",
        "value",
        "unit",
        "as_of_earliest",
        "as_of_latest",
        "scope",
        "adds",
    ),
    "sources": ("source", "url", "publisher", "source_kind", "link_state", "adds"),
    "chains": ("chain", "title", "adds"),
    "chain_steps": (
        "chain_step",
        "chain",
        "publisher",
        "said_on",
        "employees",
        "employees_low",
        "employees_high",
        "qualifier",
        "origin",
        "adds",
    ),
}


def receipt_rows(report: Report) -> Iterator[Artifact]:
    """Return the CSV of every counted figure."""
    for finding in report.findings.values():
        for figure in finding.figures.values():
            if figure.rows is not None:
                columns = receipt_columns(report, figure)
                yield Artifact(f"receipts/{figure.finding}/{figure.name}.csv", csv_bytes(figure.rows[columns]))


def receipt_columns(report: Report, figure: Figure) -> list[str]:
    """Return the columns of a receipt's CSV; none for a figure that adds up from no rows."""
    wanted = _COLUMNS.get(figure.table) or (*(report.fields(figure.table) if figure.table else ()), "adds")
    return [] if figure.rows is None else [name for name in wanted if name in figure.rows.columns]
