"""The published SQLite file: all rows with keys, indexes, views and descriptions, and what Datasette shows of them.

It holds the rows that bulk files leave out as well: the SQL of every receipt starts from its base tables.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from generator.artifacts import Artifact, text_artifact
from generator.findings.counting_sql import PEOPLE, counting_query
from generator.publish.notes import notes
from generator.record.database import file_bytes
from generator.record.layout import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.report import Report

#: The path without its ending; Datasette calls the database by its last part.
DATABASE = "data/layoff-ledger"

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
        views = _views(report)
        for statement in [*_indexes(report), *(f"CREATE VIEW {name} AS\n{text}" for name, (_, text) in views.items())]:
            copy.execute(statement)
        _describe(report, copy)
        copy.commit()
        yield Artifact(f"{DATABASE}.sqlite", file_bytes(copy))
    metadata = json.dumps(_metadata(report, views), ensure_ascii=False, indent=1)
    yield text_artifact("data/metadata.json", metadata)


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
