"""Read an export of a register of statutory notices, as its own columns give it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from generator.errors import ExportError, LedgerError
from generator.record.problem import LIMIT, Problem
from generator.record.source import parse_table

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

COLUMNS = (
    "notice_key", "state", "employer", "employer_canonical", "parent_company", "naics", "naics_basis", "notice_date",
    "effective_date", "employees", "layoff_type", "is_temporary", "is_amendment", "is_amended", "place", "county_name",
    "county_fips", "source_url",
)  # fmt: skip
_AGAIN = "Get the export again, or correct the row."
_Row = dict[str, str]


def read_export(file: Path, states: Container[str]) -> list[_Row]:
    """Return the rows of an export, each with a key of its own, a jurisdiction of the record and dates that are days.

    Raises ExportError with all problems otherwise, and LedgerError if the file can't be read or is cut off.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"{file} can't be read: {error.strerror}."
        raise LedgerError(message, "Name the CSV file that the register gives.") from None
    problems: list[Problem] = []
    table = parse_table("export", file.name, data, COLUMNS, problems)
    rows = [dict(zip(COLUMNS, map(_plain, cells), strict=True)) for cells in table.rows] if table else []
    if table and not rows:
        problems.append(Problem(file.name, 0, "", "rows", "The export has no rows.", fix="Get the export again."))
    if table and not data.endswith(b"\n"):
        message = "The file does not end with a line break: it may be cut off."
        problems.append(Problem(file.name, len(rows) + 1, "", "rows", message, fix="Get the export again."))
    problems += _problems(file.name, rows, states)
    if problems:
        raise ExportError(problems[:LIMIT])
    return rows


def _plain(cell: str) -> str:
    """Return a cell in one line, with single blanks: layout of a portal, not content."""
    return " ".join(cell.split())


def _problems(file: str, rows: list[_Row], states: Container[str]) -> Iterator[Problem]:
    keys = Counter(row["notice_key"] for row in rows)
    for number, row in enumerate(rows, 2):
        key, state = row["notice_key"], row["state"]
        if not re.fullmatch(r"[0-9a-f]{40}", key):
            yield Problem(
                file, number, "notice_key", "export", "The key is not 40 digits from 0 to f.", key, fix=_AGAIN
            )
        elif keys[key] > 1:
            yield Problem(file, number, "notice_key", "export", "Another row has the same key.", key, fix=_AGAIN)
        if state not in states:
            fix = "Add it to jurisdictions.csv first, with its name."
            yield Problem(file, number, "state", "export", "The jurisdiction is not in the record.", state, fix=fix)
        for field in ("notice_date", "effective_date"):
            if not _is_day(row[field]) and (row[field] or field == "notice_date"):
                message = "This is not a day, written as 2026-03-31."
                yield Problem(file, number, field, "export", message, row[field], fix=_AGAIN)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
