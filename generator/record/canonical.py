"""The canonical form of a table: UTF-8, line feeds, commas, fixed column order, rows sorted by key, minimal quoting.

One form only, so that a difference between two versions is a difference in content.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.record.source import RawPackage, RawTable


def canonical_csv(fields: Sequence[str], rows: Iterable[Sequence[str]], key: Sequence[str]) -> bytes:
    """Return the bytes of a table in canonical form."""
    places = [fields.index(name) for name in key]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows(sorted(rows, key=lambda row: ([row[place] for place in places], list(row))))
    return buffer.getvalue().encode()


def canonical_table(raw: RawPackage, table: RawTable) -> bytes:
    """Return one table of a package in canonical form."""
    key = raw.schema(table.name).get("primaryKey", [])
    return canonical_csv(table.fields, table.rows, [key] if isinstance(key, str) else key)


def check_canonical(raw: RawPackage) -> list[Problem]:
    """Return one problem for each table that is not in canonical form, with what differs first."""
    problems = []
    for table in raw.tables.values():
        wanted = canonical_table(raw, table)
        if wanted != table.data:
            row, what = _first_difference(table.data, wanted)
            fix = "Run `ledger fmt`, which changes form only, never content."
            problems.append(
                Problem(table.file, row, "", "canonical", f"The file is not in canonical form: {what}.", fix=fix)
            )
    return problems


def _first_difference(data: bytes, wanted: bytes) -> tuple[int, str]:
    if data.startswith(b"\xef\xbb\xbf"):
        return 0, "it starts with a byte order mark"
    if b"\r" in data:
        return 0, "its lines end in carriage returns"
    have, want = data.split(b"\n"), wanted.split(b"\n")
    if have[0] != want[0]:
        return 1, "the columns are in another order"
    if sorted(have) == sorted(want):
        number = next(place for place, (a, b) in enumerate(zip(have, want, strict=True), 1) if a != b)
        return number, "the rows are not sorted by key, or a line break at the end is missing"
    number = next((place for place, (a, b) in enumerate(zip(have, want, strict=False), 1) if a != b), 0)
    return number, "cells are quoted without need, or the order of rows or the last line break differs"
