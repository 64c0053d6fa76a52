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
    """Return each chart's data as CSV and JSON, and its drawing as SVG and PNG with its specifications."""
    from generator.charts.drawing import standalone  # noqa: PLC0415 - keeps other downloads free of altair

    for chart in report.charts.values():
        yield Artifact(f"charts/{chart.slug}.csv", csv_bytes(chart.table))
        yield _json(f"charts/{chart.slug}.json", _data(report, chart))
        if not chart.wide:
            continue
        yield text_artifact(f"charts/{chart.slug}.svg", standalone(chart.wide))
        yield Artifact(f"charts/{chart.slug}.png", chart.png)
        yield _json(f"charts/{chart.slug}.vl.json", chart.spec, sort_keys=True)
        for form, vega in chart.vega.items():
            # Without spaces: a browser loads it to make the chart live.
            yield _json(f"charts/{chart.slug}.{form}.vg.json", vega, sort_keys=True, indent=None)


def _data(report: Report, chart: Chart) -> dict[str, Any]:
    """Return what a chart shows: what it measures, the date of the record, and its table row by row."""
    rows = [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in chart.table.astype(object).to_dict("records")
    ]
    return {"chart": chart.slug, "measures": chart.measures, "as_of": report.package.as_of, "rows": rows}


def _json(path: str, value: Any, *, sort_keys: bool = False, indent: int | None = 1) -> Artifact:
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, sort_keys=sort_keys)
    return text_artifact(path, text)


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return a table as CSV in UTF-8; numbers without a trailing “.0”, missing cells blank."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(frame.columns)
    # Column by column: pandas gives single cells and rows slowly.
    writer.writerows(zip(*(_cells(frame.iloc[:, place]) for place in range(frame.shape[1])), strict=True))
    return buffer.getvalue().encode()


def _cells(column: pd.Series[Any]) -> list[str]:
    return [
        "" if missing else spreadsheet_safe(value) if isinstance(value, str) else plain_number(value)
        for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]
