"""The record as one SQLite file: the base tables that every receipt's SQL starts from."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.record.layout import key_of

if TYPE_CHECKING:
    from generator.record.tables import Package

_TYPES = {"integer": "INTEGER", "number": "REAL"}


def connect(package: Package) -> sqlite3.Connection:
    """Return an in-memory database that holds every table of the package, blank cells as NULL."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = OFF")
    for resource in package.descriptor["resources"]:
        connection.execute(_create(resource))
        frame = package[resource["name"]]
        marks = ", ".join("?" * len(frame.columns))
        rows = (tuple(_plain(value) for value in row) for row in frame.itertuples(index=False, name=None))
        connection.executemany(f"INSERT INTO {_quoted(resource['name'])} VALUES ({marks})", rows)
    connection.commit()
    connection.execute("PRAGMA query_only = ON")
    return connection


def file_bytes(connection: sqlite3.Connection) -> bytes:
    """Return the database as the bytes of a file; the same rows give the same bytes."""
    return connection.serialize()


def _create(resource: dict[str, Any]) -> str:
    schema = resource["schema"]
    parts = [f"{_quoted(entry['name'])} {_TYPES.get(entry['type'], 'TEXT')}" for entry in schema["fields"]]
    parts.append(f"PRIMARY KEY ({', '.join(_quoted(name) for name in key_of(schema))})")
    for foreign in schema.get("foreignKeys", []):
        target = foreign["reference"]
        parts.append(
            f"FOREIGN KEY ({', '.join(map(_quoted, foreign['fields']))}) "
            f"REFERENCES {_quoted(target['resource'])} ({', '.join(map(_quoted, target['fields']))})"
        )
    columns = ",\n  ".join(parts)
    return f"CREATE TABLE {_quoted(resource['name'])} (\n  {columns}\n)"


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _plain(value: Any) -> Any:
    if pd.isna(value) or value == "":
        return None
    return value.item() if hasattr(value, "item") else value
