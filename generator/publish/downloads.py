"""What a reader can take along: the database, the tables as CSV, and each chart's drawing, data and specification."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.artifacts import Artifact, text_artifact
from generator.record.database import file_bytes
from generator.text import plain_number, spreadsheet_safe

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from generator.charts.drawing import Chart
    from generator.report import Report


def database_file(database: sqlite3.Connection) -> Artifact:
    """Return the published SQLite file: the base tables that the SQL of every receipt starts from."""
    return Artifact("data/layoff-ledger.sqlite", file_bytes(database))


def table_files(report: Report) -> Iterator[Artifact]:
    """Return every table as CSV, with cells that a spreadsheet would run as a formula made harmless."""
    for name, frame in report.package.tables.items():
        yield Artifact(f"data/tables/{name}.csv", csv_bytes(frame))


def finding_tables(report: Report) -> Iterator[Artifact]:
    """Return every table of every finding as CSV."""
    for finding in report.findings.values():
        for name, frame in finding.tables.items():
            yield Artifact(f"data/findings/{finding.slug}/{name}.csv", csv_bytes(frame))


def chart_files(report: Report) -> Iterator[Artifact]:
    """Return each chart's drawing, data and specification."""
    for chart in report.charts.values():
        yield Artifact(f"charts/{chart.slug}.csv", csv_bytes(chart.table))
        if not chart.wide:
            continue
        yield text_artifact(f"charts/{chart.slug}.svg", _standalone(chart))
        yield text_artifact(
            f"charts/{chart.slug}.vl.json",
            json.dumps(chart.spec, ensure_ascii=False, indent=1, sort_keys=True),
        )


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return a table as CSV in UTF-8; numbers without a trailing “.0”, missing cells blank."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows([_cell(value) for value in row] for row in frame.itertuples(index=False, name=None))
    return buffer.getvalue().encode()


def _cell(value: Any) -> str:
    if pd.isna(value):
        return ""
    return spreadsheet_safe(value) if isinstance(value, str) else plain_number(value)


def _standalone(chart: Chart) -> str:
    """Return the wide drawing with the light colours in place of the page's properties."""
    from generator.charts.theme import COLOURS, css_name  # noqa: PLC0415 - keeps downloads free of altair

    svg = chart.wide
    for meaning, colour in COLOURS.items():
        svg = svg.replace(f"var({css_name(meaning)})", colour)
    return svg
