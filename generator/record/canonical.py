"""The canonical form of a table: UTF-8, line feeds, commas, fixed column order, rows sorted by key, minimal quoting.

One form only, so that a difference between two versions is a difference in content.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from generator.record.layout import key_of
from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.record.source import RawPackage, RawTable


def canonical_csv(fields: Sequence[str], rows: Iterable[Sequence[str]], key: Sequence[str]) -> bytes:
    """Return the bytes of a table in canonical form."""
    in_order = sorted(rows, key=row_order(fields, key))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows(in_order)
    return buffer.getvalue().encode()


def canonical_table(raw: RawPackage, table: RawTable) -> bytes:
    """Return one table of a package in canonical form."""
    return canonical_csv(table.fields, table.rows, key_of(raw.schema(table.name)))


def check_canonical(raw: RawPackage) -> list[Problem]:
    """Return one problem for each table that is not in canonical form, with what differs first."""
    problems = []
    for table in raw.tables.values():
        wanted = canonical_table(raw, table)
        if wanted != table.data:
            row, what = _first_difference(table, key_of(raw.schema(table.name)), wanted)
            fix = (
                "Run `ledger fmt`, which changes form only, never content; without Python, leave this to the reviewer."
            )
            if not table.data.endswith(b"\n"):
                fix = f"Make sure that nothing is missing at the end. {fix}"
            message = f"The file is not in canonical form: {what}."
            problems.append(Problem(table.file, row, "", "canonical", message, fix=fix))
    return problems


def row_order(fields: Sequence[str], key: Sequence[str]) -> Callable[[Sequence[str]], tuple[list[str], list[str]]]:
    """Return what the rows of a table are sorted by: the key, then all cells."""
    places = [fields.index(name) for name in key]
    return lambda row: ([row[place] for place in places], list(row))


def _first_difference(table: RawTable, key: Sequence[str], wanted: bytes) -> tuple[int, str]:
    """Return the row (0 for the whole file) and what differs there."""
    data = table.data
    if data.startswith(b"\xef\xbb\xbf"):
        return 0, "it starts with a byte order mark"
    if data.count(b"\r") != wanted.count(b"\r"):
        return 0, "its lines end in carriage returns"
    if data.split(b"\n", 1)[0] != wanted.split(b"\n", 1)[0]:
        return 1, "the columns are in another order, or their names in quotation marks"
    in_order = sorted(table.rows, key=row_order(table.fields, key))
    for number, (have, want) in enumerate(zip(table.rows, in_order, strict=True), 2):
        if have != want:
            return number, f"the rows are not sorted by {', '.join(key)}"
    if not data.endswith(b"\n"):
        return len(table.rows) + 1, "the last line has no line break at its end"
    lines = zip(data.split(b"\n"), wanted.split(b"\n"), strict=False)
    row = next((number for number, (have, want) in enumerate(lines, 1) if have != want), 0)
    return row, "a cell has quotation marks that it does not need, or lacks those that it needs"
