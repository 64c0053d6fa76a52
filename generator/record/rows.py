"""Rows of text with their place in the file, for checks that go beyond the schema."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.source import RawPackage


@dataclass(frozen=True)
class Row:
    """One row as text. `number` is the row that a spreadsheet shows."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, field: str) -> str:
        return self.cells[field]

    def whole(self, field: str) -> int | None:
        """Return a cell as a whole number; None when it is blank or, as the schema check says, not a number."""
        text = self.cells[field]
        return int(text) if text.isascii() and text.isdigit() and len(text) < 15 else None

    def problem(
        self,
        field: str,
        rule: str,
        message: str,
        *,
        allowed: str = "",
        nearest: str = "",
        fix: str = "",
        show: bool = True,
    ) -> Problem:
        """Return a problem at this row; `show` repeats the value of the field."""
        value = self.cells.get(field, "") if show else ""
        return Problem(self.file, self.number, field, rule, message, value, allowed, nearest, fix)


class Rows:
    """All readable tables of a package as rows of text."""

    def __init__(self, raw: RawPackage) -> None:
        self.created = str(raw.descriptor.get("created", ""))[:10]
        self.keys: dict[str, tuple[str, ...]] = {}
        self._tables: dict[str, list[Row]] = {}
        for table in raw.tables.values():
            key = raw.schema(table.name).get("primaryKey", ())
            self.keys[table.name] = (key,) if isinstance(key, str) else tuple(key)
            self._tables[table.name] = [
                Row(table.file, number, dict(zip(table.fields, cells, strict=True)))
                for number, cells in enumerate(table.rows, 2)
            ]

    def has(self, *tables: str) -> bool:
        """Tell whether all these tables could be read."""
        return all(table in self._tables for table in tables)

    def __getitem__(self, table: str) -> list[Row]:
        return self._tables[table]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def by(self, table: str, field: str) -> dict[str, list[Row]]:
        """Return the rows of a table grouped by one field, in file order."""
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in self._tables[table]:
            groups[row[field]].append(row)
        return groups

    def one(self, table: str, field: str) -> dict[str, Row]:
        """Return the first row for each value of a key field."""
        return {value: rows[0] for value, rows in self.by(table, field).items()}
