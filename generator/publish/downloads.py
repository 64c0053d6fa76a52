"""What a reader can take along of findings: their tables as CSV, each chart's drawing, data and specification."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.artifacts import Artifact, text_artifact
from generator.drawing.engine import standalone
from generator.text import plain_number, spreadsheet_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.charts.chart import Chart
    from generator.report import Report


def finding_tables(report: Report) -> Iterator[Artifact]:
    """Return every table of every finding as CSV."""
    for finding in report.findings.values():
        for name, frame in finding.tables.items():
            yield Artifact(f"data/findings/{finding.slug}/{name}.csv", csv_bytes(frame))


def chart_files(report: Report) -> Iterator[Artifact]:
    """Return each chart's data as CSV and JSON, and its drawing as SVG and PNG with its specifications."""
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


def csv_bytes(frame: pd.DataFrame, *, harmless: bool = True) -> bytes:
    """Return a table as CSV in UTF-8; numbers without a trailing “.0”, missing cells blank.

    Cells that a spreadsheet would run as a formula are made harmless, unless a program has to read them as they are.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    text = spreadsheet_safe if harmless else str
    writer.writerow(text(str(name)) for name in frame.columns)  # a label of the record can be a heading
    # Column by column: pandas gives single cells and rows slowly.
    columns = (_cells(frame.iloc[:, place], text) for place in range(frame.shape[1]))
    writer.writerows(zip(*columns, strict=True))
    return buffer.getvalue().encode()


def _cells(column: pd.Series[Any], text: Callable[[str], str]) -> list[str]:
    return [
        "" if missing else text(value) if isinstance(value, str) else plain_number(value)
        for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]
