"""The record in bulk: each table as CSV, JSON and Parquet, and all of them as one file of each kind.

Rows that rest on sources with unclear terms alone are left out (see `record.terms`). The same rows give the same bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.artifacts import Artifact, text_artifact
from generator.publish.downloads import csv_bytes
from generator.publish.notes import readme
from generator.record.layout import DESCRIPTOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from generator.report import Report

#: The name of the files that hold the whole record.
WHOLE = "data/layoff-ledger"


def bulk_files(report: Report) -> Iterator[Artifact]:
    """Return every table as CSV, JSON and Parquet, then the whole record as data package, JSON and Parquet."""
    parquet = {}
    for name, frame in report.bulk.items():
        schema = report.package.schema(name)
        parquet[f"{name}.parquet"] = _parquet(frame, schema)
        yield Artifact(f"data/tables/{name}.csv", csv_bytes(frame))
        yield text_artifact(f"data/tables/{name}.json", _rows_json(frame))
        yield Artifact(f"data/tables/{name}.parquet", parquet[f"{name}.parquet"])
    yield text_artifact(f"{WHOLE}.json", _record_json(report))
    yield Artifact(f"{WHOLE}-parquet.zip", zip_bytes(parquet, report.package.as_of))
    yield Artifact(f"{WHOLE}-datapackage.zip", zip_bytes(_package_files(report), report.package.as_of))


def zip_bytes(files: dict[str, bytes], day: str) -> bytes:
    """Return a ZIP file whose entries all carry a given ISO date, so that the same files give the same bytes."""
    buffer = io.BytesIO()
    year, month, number = map(int, day.split("-"))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (year, month, number, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever machine writes it
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def values(frame: pd.DataFrame) -> dict[str, list[Any]]:
    """Return the cells of each column: numbers as numbers, missing and blank ones as None."""
    return {
        str(name): [
            None if missing or value == "" else value
            for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)
        ]
        for name, column in frame.items()
    }


def _rows_json(frame: pd.DataFrame) -> str:
    """Return a list of rows, one per line."""
    columns = values(frame)
    rows = zip(*columns.values(), strict=True)
    lines = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]"


def _record_json(report: Report) -> str:
    """Return all tables with what a reader needs to know about them."""
    package = report.package
    head = {
        **{name: package.descriptor[name] for name in ("name", "title", "version", "created", "licenses")},
        "left_out_rows": report.left_out,
    }
    tables = ",\n".join(f"{json.dumps(name)}: {_rows_json(frame)}" for name, frame in report.bulk.items())
    return f'{json.dumps(head, ensure_ascii=False)[:-1]},\n"tables": {{\n{tables}\n}}}}'


def _parquet(frame: pd.DataFrame, schema: dict[str, Any]) -> bytes:
    """Return a table as Parquet with the types of the descriptor; titles and descriptions are its metadata."""
    import pyarrow as pa  # noqa: PLC0415 - only downloads need it
    import pyarrow.parquet as pq  # noqa: PLC0415

    kinds = {"integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    fields, columns = [], []
    for entry, cells in zip(schema["schema"]["fields"], values(frame).values(), strict=True):
        kind = kinds.get(entry["type"], pa.string())
        fields.append(pa.field(entry["name"], kind, metadata={"description": entry["description"]}))
        columns.append(_array(cells, kind))
    described = pa.schema(fields, metadata={"title": schema["title"], "description": schema["description"]})
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=described), buffer, compression="zstd")
    return buffer.getvalue()


def _array(cells: list[Any], kind: pa.DataType) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_date(kind):
        return pa.array(cells, pa.string()).cast(kind)
    return pa.array(cells, kind)


def _package_files(report: Report) -> dict[str, bytes]:
    """Return the files of a data package: cells as they are in the record, not made harmless for spreadsheets."""
    package = report.package
    files = {
        entry["path"]: csv_bytes(report.bulk[entry["name"]], harmless=False)
        for entry in package.descriptor["resources"]
    }
    files[DESCRIPTOR] = (json.dumps(package.descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    files["README.md"] = readme(report).encode()
    return files
