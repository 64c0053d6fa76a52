"""What differs between two packages, row by row and field by field: values only, rendered elsewhere.

Rows are known by their key and fields by their name, so another order, another place of a column or another file is no
difference. A row that is gone is withdrawn if the later package says so, and has disappeared otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.record.layout import key_of
from generator.record.rules.history import KEPT, WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.record.source import RawPackage, RawTable


@dataclass(frozen=True, order=True)
class Cell:
    """One field of one row, with what it held and what it holds."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, order=True)
class Revised:
    """One row that is in both packages, and its fields that differ."""

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, order=True)
class Withdrawn:
    """One row that was withdrawn, and why."""

    key: str
    reason: str


@dataclass(frozen=True)
class TableDiff:
    """What differs in one table; rows by key, sorted. `rekeyed` means that its rows can't be compared."""

    name: str
    added: tuple[str, ...] = ()
    revised: tuple[Revised, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    disappeared: tuple[str, ...] = ()
    fields_added: tuple[str, ...] = ()
    fields_removed: tuple[str, ...] = ()
    rekeyed: bool = False


@dataclass(frozen=True)
class PackageDiff:
    """What differs between two packages. `tables` holds the tables of both that differ, by name."""

    tables_added: tuple[str, ...]
    tables_removed: tuple[str, ...]
    tables: Mapping[str, TableDiff]

    def __getitem__(self, table: str) -> TableDiff:
        return self.tables.get(table, TableDiff(table))

    @property
    def empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.tables_added or self.tables_removed or self.tables)


def compare(old: RawPackage, new: RawPackage) -> PackageDiff:
    """Return what differs between an earlier package and a later one. Both must have been read without a problem."""
    reasons = _reasons(new)
    found = {}
    for name in sorted(set(old.tables) & set(new.tables)):
        diff = _compare_table(old, new, name, reasons)
        if diff != TableDiff(name):
            found[name] = diff
    return PackageDiff(
        tuple(sorted(set(new.tables) - set(old.tables))), tuple(sorted(set(old.tables) - set(new.tables))), found
    )


def rows_by_key(raw: RawPackage, table: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table by their key, its parts joined with “+”; none if there is no such table."""
    if table not in raw.tables:
        return {}
    return _by_key(raw.tables[table], key_of(raw.schema(table)))


def _compare_table(old: RawPackage, new: RawPackage, name: str, reasons: dict[tuple[str, str], str]) -> TableDiff:
    before, after = old.tables[name], new.tables[name]
    fields_added = tuple(field for field in after.fields if field not in before.fields)
    fields_removed = tuple(field for field in before.fields if field not in after.fields)
    if before.data == after.data and before.fields == after.fields and old.schema(name) == new.schema(name):
        return TableDiff(name)
    key = key_of(new.schema(name))
    if key_of(old.schema(name)) != key:
        return TableDiff(name, fields_added=fields_added, fields_removed=fields_removed, rekeyed=True)
    had, has = _by_key(before, key), _by_key(after, key)
    common = [field for field in after.fields if field in before.fields]
    revised, withdrawn = (
        [],
        [Withdrawn(row, reasons[name, row]) for row in had if (name, row) in reasons and row not in has],
    )
    for row, cells in has.items():
        if row not in had:
            continue
        changes = tuple(
            Cell(field, had[row][field], cells[field]) for field in common if had[row][field] != cells[field]
        )
        if name == KEPT and Cell("exclusion_reason", had[row]["exclusion_reason"], WITHDRAWN) in changes:
            withdrawn.append(Withdrawn(row, cells["notes"]))
        elif changes:
            revised.append(Revised(row, changes))
    return TableDiff(
        name,
        tuple(sorted(row for row in has if row not in had)),
        tuple(sorted(revised)),
        tuple(sorted(withdrawn)),
        tuple(sorted(row for row in had if row not in has and (name, row) not in reasons)),
        fields_added,
        fields_removed,
    )


def _by_key(table: RawTable, key: tuple[str, ...]) -> dict[str, dict[str, str]]:
    rows = (dict(zip(table.fields, cells, strict=True)) for cells in table.rows)
    return {"+".join(row[name] for name in key): row for row in rows}


def _reasons(raw: RawPackage) -> dict[tuple[str, str], str]:
    """Return why each row that is not in its table any more was withdrawn, by table and key."""
    return {(row["table_name"], row["row_key"]): row["reason"] for row in rows_by_key(raw, "withdrawn_rows").values()}
