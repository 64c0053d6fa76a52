"""Rows of text with their place in the file, for checks that go beyond the schema."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.record.layout import key_of
from generator.record.problem import Compared, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from generator.record.problem import Severity
    from generator.record.source import RawPackage, RawTable


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

    def problem(  # noqa: PLR0913 - the parts of a problem, by name
        self,
        field: str,
        rule: str,
        message: str,
        *,
        allowed: str = "",
        nearest: str = "",
        fix: str = "",
        show: bool = True,
        severity: Severity = "error",
        beside: tuple[Compared, ...] = (),
    ) -> Problem:
        """Return a problem at this row; `show` repeats the value of the field."""
        value = self.cells.get(field, "") if show else ""
        return Problem(self.file, self.number, field, rule, message, value, allowed, nearest, fix, severity, beside)


class Rows:
    """All usable tables of a package as rows of text, in the order of their keys.

    A rule that follows rows one after the other says the same of a file whose rows somebody put in another order.
    """

    def __init__(self, raw: RawPackage, without: Container[str] = ()) -> None:
        self.created = str(raw.descriptor.get("created", ""))[:10]
        #: The fields of every described table, and those of its key.
        self.fields = {res["name"]: [entry["name"] for entry in res["schema"]["fields"]] for res in _described(raw)}
        self.keys = {res["name"]: key_of(res["schema"]) for res in _described(raw)}
        self._tables: dict[str, list[Row]] = {
            table.name: [
                Row(table.file, number, dict(zip(table.fields, cells, strict=True)))
                for number, cells in sorted(enumerate(table.rows, 2), key=_by(table, self.keys[table.name]))
            ]
            for table in raw.tables.values()
            if table.name not in without
        }
        self._by_key: dict[str, dict[str, Row]] = {}

    def has(self, *tables: str) -> bool:
        """Tell whether all these tables can be used."""
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

    def knows(self, table: str, key: str) -> bool:
        """Tell whether a reference leads to a row, or to a table that can't be used: what hangs on it is worth a check.

        The check of keys names a reference that leads nowhere; what follows from it would only hide the cause.
        """
        return not self.has(table) or key in self.by_key(table)

    def by_key(self, table: str) -> dict[str, Row]:
        """Return the rows of a table by their key, its parts joined with “+”."""
        if table not in self._by_key:
            key = self.keys[table]
            self._by_key[table] = {"+".join(row[name] for name in key): row for row in self._tables[table]}
        return self._by_key[table]


def _by(table: RawTable, key: Sequence[str]) -> Callable[[tuple[int, tuple[str, ...]]], list[str]]:
    places = [table.fields.index(name) for name in key]
    return lambda row: [row[1][place] for place in places]


def _described(raw: RawPackage) -> list[dict[str, Any]]:
    return list(raw.descriptor.get("resources", []))
