"""Ways to change a package on disk; files stay in canonical form."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from generator.record.canonical import canonical_csv
from generator.record.layout import key_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Rows = list[dict[str, str]]


def resource(folder: Path, table: str) -> dict[str, Any]:
    """Return the descriptor's entry of a table."""
    content = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return next(entry for entry in content["resources"] if entry["name"] == table)


def described(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the descriptor."""
    path = folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def change(folder: Path, table: str, how: Callable[[Rows], Rows], *, fields: list[str] | None = None) -> None:
    """Put other rows into a table, on request with other columns; cells that a row lacks are blank."""
    entry = resource(folder, table)
    path = folder / entry["path"]
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    rows = how(list(reader))
    names = fields or list(reader.fieldnames or ())
    cells = [[row.get(name, "") for name in names] for row in rows]
    path.write_bytes(canonical_csv(names, cells, key_of(entry["schema"])))


def add(folder: Path, table: str, **cells: str) -> None:
    """Add a row."""
    change(folder, table, lambda rows: [*rows, cells])


def drop(folder: Path, table: str, **cells: str) -> None:
    """Remove the rows that hold these cells.

    Raises KeyError if there are none.
    """

    def without(rows: Rows) -> Rows:
        kept = [row for row in rows if any(row[name] != value for name, value in cells.items())]
        if len(kept) == len(rows):
            raise KeyError(cells)
        return kept

    change(folder, table, without)


def add_announcement(folder: Path, announcement: str, company: str, **cells: str) -> None:
    """Add an announcement of an event of its own, with its codings and citations."""
    day = announcement.removeprefix(f"{company}-")
    add(folder, "events", event=announcement, company=company, name="Another cut")
    row = {
        "announcement": announcement, "event": announcement, "rank": "1", "announced_on": day,
        "announced_precision": "day", "first_recorded_on": "2026-11-23", "qualifier": "exact", "basis": "reported",
        "kind": "announcement", "exit_type": "involuntary", "span": "one_round", "scope": "core",
        "eligibility": "eligible", "found_via": "search",
    }  # fmt: skip
    add(folder, "announcements", **{**row, **cells})
    for coder, role in (("a", "first"), ("j", "adjudicated")):
        add(
            folder,
            "codings",
            coding=f"{announcement}-{coder}",
            announcement=announcement,
            coder=coder,
            role=role,
            stance="unknown",
        )
    for supports in ("count", "date"):
        add(folder, "citations", announcement=announcement, source="wire-weekly", supports=supports, seen_as="excerpt")


def note(folder: Path, table: str, row: str = "", field: str = "", **cells: str) -> None:
    """Add a revision that says why something changed."""
    values = {
        "revision": "a-note",
        "revised_on": "2026-11-22",
        "revision_kind": "better_source",
        "note": "A later page.",
    }
    add(folder, "revisions", **{**values, "table_name": table, "row_key": row, "field": field, **cells})
