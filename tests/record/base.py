"""The package that every case starts from: five invented announcements under the descriptor in force.

`base/` holds the rows, with the columns that they fill; this module adds the other columns of the real descriptor, so
that a new optional column or table does not touch the cases, and a schema that gets weaker fails them.
"""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.record.canonical import canonical_csv
from generator.record.problem import Compared, Problem

ROOT = Path(__file__).parents[2]
REAL = ROOT / "datapackage"
_ROWS = Path(__file__).parent / "base"
_HEAD = {
    "name": "base",
    "title": "Base package of the tests, invented",
    "version": "1",
    "created": "2026-11-23T00:00:00Z",
}


@cache
def descriptor() -> dict[str, Any]:
    """Return the descriptor in force, with a name, version and day of its own. Not to be changed."""
    loaded = json.loads((REAL / "datapackage.json").read_text(encoding="utf-8"))
    return {**loaded, **_HEAD}


def table(name: str) -> dict[str, Any]:
    """Return the descriptor's entry of a table."""
    return next(entry for entry in descriptor()["resources"] if entry["name"] == name)


def fields(name: str) -> list[str]:
    """Return the columns of a table, in order."""
    return [entry["name"] for entry in table(name)["schema"]["fields"]]


def key(name: str) -> list[str]:
    """Return the fields of a table's key."""
    primary = table(name)["schema"]["primaryKey"]
    return [primary] if isinstance(primary, str) else primary


def read_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file; none if there is no file."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write_rows(folder: Path, name: str, rows: list[dict[str, str]]) -> None:
    """Write a table of a package in canonical form; columns that a row lacks are blank."""
    (folder / table(name)["path"]).write_bytes(table_bytes(name, rows))


def write_descriptor(folder: Path, content: dict[str, Any]) -> None:
    """Write the descriptor of a package."""
    (folder / "datapackage.json").write_bytes(_descriptor_bytes(content))


def problem_of(entry: dict[str, Any]) -> Problem:
    """Return the problem that an entry of a report in JSON describes."""
    return Problem(**{**entry, "beside": tuple(Compared(**one) for one in entry["beside"])})


def copy_base(target: Path) -> Path:
    """Return a fresh copy of the base package below `target`."""
    folder = target / "base"
    (folder / "codes").mkdir(parents=True)
    for path, content in _files().items():
        (folder / path).write_bytes(content)
    return folder


@cache
def _files() -> dict[str, bytes]:
    tables = {entry["path"]: entry["name"] for entry in descriptor()["resources"]}
    found = {path: table_bytes(name, read_rows(_ROWS / path)) for path, name in tables.items()}
    return {"datapackage.json": _descriptor_bytes(descriptor()), **found}


def table_bytes(name: str, rows: list[dict[str, str]]) -> bytes:
    """Return a table in canonical form; columns that a row lacks are blank."""
    names = fields(name)
    return canonical_csv(names, [[row.get(field, "") for field in names] for row in rows], key(name))


def _descriptor_bytes(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2) + "\n").encode()
