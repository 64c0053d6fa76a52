"""The published SQLite file: tables with keys, indexes, views and descriptions, and what Datasette shows of them.

The SQL of every receipt starts from its base tables. So it holds rows that bulk files leave out as well, but of these
no more than figures are counted from: docs/methodology/sources.md has the decision.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from generator.artifacts import Artifact, text_artifact
from generator.findings.counting_sql import PEOPLE, counting_query
from generator.publish.notes import notes
from generator.publish.receipts import receipt_columns
from generator.record.database import file_bytes
from generator.record.layout import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.report import Report

#: The path without its ending; Datasette calls the database by its last part.
DATABASE = "data/layoff-ledger"

#: Tables with rows that bulk files leave out and from which no receipt and no group counts; a test holds it.
NOT_COUNTED = ("attributions", "claim_reports", "codebook_examples", "event_links")

_COUNTED_SAYS = (
    "The announcements that count under the default choices, at most one per cut: `people` add up to the headline "
    "total, `people_low` and `people_high` are its bounds."
)
_COUNTED = """SELECT c.*,
  {low} AS people_low,
  {high} AS people_high
FROM ({counted}) AS c
JOIN announcements AS a ON a.announcement = c.announcement"""
_SOURCES_SAYS = "Every announcement with its employer and each document that supports it."
_SOURCES = """SELECT a.announcement, k.name AS employer, a.announced_on, a.employees, a.employees_low, a.employees_high,
  c.supports, s.publisher, s.url, s.redistribution
FROM announcements AS a
JOIN events AS e ON e.event = a.event
JOIN companies AS k ON k.company = e.company
JOIN citations AS c ON c.announcement = a.announcement
JOIN sources AS s ON s.source = c.source"""
_TABLES = "CREATE TABLE _tables (table_name TEXT PRIMARY KEY, title TEXT, description TEXT)"
_FIELDS = """CREATE TABLE _fields (
  table_name TEXT REFERENCES _tables, field TEXT, key_place INTEGER, type TEXT, unit TEXT, description TEXT,
  PRIMARY KEY (table_name, field)
)"""


def database_files(report: Report, database: sqlite3.Connection) -> Iterator[Artifact]:
    """Return the database, and beside it the metadata that Datasette reads."""
    with closing(sqlite3.connect(":memory:")) as copy:
        copy.deserialize(file_bytes(database))
        _withhold(report, copy)
        views = _views(report)
        for statement in [*_indexes(report), *(f"CREATE VIEW {name} AS\n{text}" for name, (_, text) in views.items())]:
            copy.execute(statement)
        _describe(report, copy)
        copy.commit()
        yield Artifact(f"{DATABASE}.sqlite", file_bytes(copy))
    metadata = json.dumps(_metadata(report, views), ensure_ascii=False, indent=1)
    yield text_artifact("data/metadata.json", metadata)


def row_count(report: Report) -> int:
    """Return the number of rows that the published file holds of the record."""
    withheld = sum(number for name, number in report.left_out.items() if name in NOT_COUNTED)
    return sum(map(len, report.package.tables.values())) - withheld


def _withhold(report: Report, copy: sqlite3.Connection) -> None:
    """Take out what no figure is counted from of the rows that bulk files leave out: whole rows, or texts in them."""
    figures = [figure for finding in report.findings.values() for figure in finding.figures.values()]
    on_receipts = {(figure.table, name) for figure in figures for name in receipt_columns(report, figure)}
    for name in report.left_out:
        keys = report.key_fields(name)
        kept = set(report.bulk[name][keys].itertuples(index=False, name=None))
        rows = report.package[name][keys].itertuples(index=False, name=None)
        blank = [f'"{field}" = NULL' for field in _texts(report, name) if (name, field) not in on_receipts]
        which = " AND ".join(f'"{key}" = ?' for key in keys)
        gone = [row for row in rows if row not in kept]
        if name in NOT_COUNTED:
            copy.executemany(f'DELETE FROM "{name}" WHERE {which}', gone)
        elif blank:
            copy.executemany(f'UPDATE "{name}" SET {", ".join(blank)} WHERE {which}', gone)
    copy.commit()
    copy.execute("VACUUM")  # else the file would still hold the texts, in pages that it does not use


def _texts(report: Report, table: str) -> list[str]:
    """Return the fields of a table with texts and addresses: no keys, codes, numbers, dates or names of rows."""
    return [
        field["name"]
        for field in report.package.schema(table)["schema"]["fields"]
        for limits in [field.get("constraints", {})]
        if (table, field["name"]) not in report.targets
        and field["type"] == "string"
        and "enum" not in limits
        and ("pattern" not in limits or limits["pattern"].startswith("^https?:"))
    ]


def _indexes(report: Report) -> Iterator[str]:
    """Yield an index for each reference that the key of its table does not start with."""
    for resource in report.package.descriptor["resources"]:
        key = key_of(resource["schema"])
        for foreign in resource["schema"].get("foreignKeys", []):
            fields = tuple(foreign["fields"])
            if key[: len(fields)] != fields:
                names = ", ".join(f'"{name}"' for name in fields)
                yield f'CREATE INDEX "{resource["name"]}_by_{"_".join(fields)}" ON "{resource["name"]}" ({names})'


def _views(report: Report) -> dict[str, tuple[str, str]]:
    """Return the views by name: a description and the query."""
    columns = "announcement, event, company, announced_on, last_day, people, open_ended, qualifier, basis, kind, stance"
    counted = _COUNTED.format(counted=counting_query(report.default, columns).rstrip(";"), **PEOPLE)
    return {
        "counted_announcements": (_COUNTED_SAYS, counted),
        "announcement_sources": (_SOURCES_SAYS, _SOURCES),
    }


def _describe(report: Report, copy: sqlite3.Connection) -> None:
    """Put the descriptions into tables of their own, so that the file explains itself."""
    resources = report.package.descriptor["resources"]
    for statement in (_TABLES, _FIELDS):
        copy.execute(statement)
    copy.executemany(
        "INSERT INTO _tables VALUES (?, ?, ?)", [(it["name"], it["title"], it["description"]) for it in resources]
    )
    rows = [
        (it["name"], name, keys.index(name) + 1 if name in keys else None, entry["type"], entry.get("unit"),
         entry["description"])
        for it in resources
        for keys in [key_of(it["schema"])]
        for entry in it["schema"]["fields"]
        for name in [entry["name"]]
    ]  # fmt: skip
    copy.executemany("INSERT INTO _fields VALUES (?, ?, ?, ?, ?, ?)", rows)


def _metadata(report: Report, views: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """Return titles, licence and descriptions as Datasette reads them."""
    descriptor = report.package.descriptor
    licence = descriptor["licenses"][0]
    tables: dict[str, Any] = {
        it["name"]: {
            "title": it["title"],
            "description": it["description"],
            "columns": {entry["name"]: entry["description"] for entry in it["schema"]["fields"]},
        }
        for it in descriptor["resources"]
    }
    tables |= {name: {"description": text} for name, (text, _) in views.items()}
    tables["_tables"] = {"description": "Titles and descriptions of all tables."}
    tables["_fields"] = {"description": "Types, units and descriptions of all fields."}
    return {
        "title": descriptor["title"],
        "description": dict(notes(report))["Left out"],
        "license": licence["title"],
        "license_url": licence["path"],
        "source": descriptor["name"],
        "source_url": report.settings.site_url,
        "databases": {"layoff-ledger": {"description": descriptor["description"], "tables": tables}},
    }
