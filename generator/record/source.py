"""Read the tables of a data package as they are: rows of text, nothing typed yet.

What stops a table from being read at all is found here: wrongly encoded, half written, wrong delimiter, wrong
columns, cells and rows out of measure. No error of a library reaches the contributor.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.artifacts import PENDING
from generator.record.descriptor import read_descriptor
from generator.record.files import MAX_FILE, read_file
from generator.record.nearest import nearest
from generator.record.problem import LIMIT, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

#: Longest cell in characters, and most rows and columns of a table.
MAX_CELL = 5_000
MAX_ROWS = 500_000
MAX_COLUMNS = 200
#: How a workbook and other archives in ZIP form start.
_ARCHIVE = b"PK\x03\x04"
#: The lines that git sets around versions which it could not merge.
_CONFLICT = re.compile(r"^(<{7} |>{7} |={7}$)", re.MULTILINE)
#: Quotation marks with which people open a text; `in` a tuple, so that a blank cell is none.
_CURLY = ("“", "”", "„", "«")
_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_COMMAS = (
    "Save the file with commas between the cells: a spreadsheet program asks for the separator while saving, or takes "
    "it from the region that is set on the computer."
)


@dataclass(frozen=True)
class RawTable:
    """One table as text: `rows[i]` stands in spreadsheet row `i + 2`."""

    name: str
    file: str
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: bytes


@dataclass
class RawPackage:
    """A descriptor and its tables as text, with every problem met on the way."""

    folder: Path
    descriptor: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, RawTable] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def schema(self, table: str) -> dict[str, Any]:
        """Return the schema of a table in the descriptor."""
        return next(res["schema"] for res in self.descriptor["resources"] if res["name"] == table)


class _UnreadableError(Exception):
    """A table can't be split into rows and cells."""

    def __init__(self, row: int, rule: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.row, self.rule, self.message, self.fix = row, rule, message, fix


def read_package(folder: Path) -> RawPackage:
    """Return everything that can be read from a package folder; problems are collected, not raised."""
    raw = RawPackage(folder)
    raw.descriptor = read_descriptor(folder, raw.problems) or {}
    if raw.descriptor and (folder / PENDING).exists():
        message = "A change of the package was interrupted, so its files do not belong together."
        raw.problems.append(Problem(PENDING, 0, "", "file", message, fix="Run `ledger fmt`, which completes it."))
    for resource in raw.descriptor.get("resources", []):
        table = _read_table(folder, resource, raw.problems)
        if table is not None:
            raw.tables[table.name] = table
    return raw


def _read_table(folder: Path, resource: dict[str, Any], problems: list[Problem]) -> RawTable | None:
    name, file = resource["name"], resource["path"]
    data = read_file(folder, file, problems)
    if data is None:
        return None
    return parse_table(name, file, data, [entry["name"] for entry in resource["schema"]["fields"]], problems)


def parse_table(name: str, file: str, data: bytes, fields: Sequence[str], problems: list[Problem]) -> RawTable | None:
    """Return the bytes of a file as a table with these columns; None, with every problem noted, if they are not one."""
    found: list[Problem] = []
    try:
        lines = _split(_decoded(data))
        header = next(lines, [])
        found += _header_problems(file, header, tuple(fields))
        rows = [] if found else _read_rows(file, header, lines, found)
    except _UnreadableError as error:
        found.append(Problem(file, error.row, "", error.rule, error.message, fix=error.fix))
    if found:
        problems += found
        return None
    order = [header.index(field) for field in fields]
    return RawTable(name, file, tuple(fields), tuple(tuple(row[place] for place in order) for row in rows), data)


def _decoded(data: bytes) -> str:
    fix = "Save the file as “CSV UTF-8”; in a spreadsheet program this is one of the CSV formats."
    if data.startswith(_ARCHIVE):
        raise _UnreadableError(0, "encoding", "The file is a workbook or another archive, and no CSV file.", fix)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise _UnreadableError(row, "encoding", "The file is not UTF-8 text.", fix) from None
    mark = _CONFLICT.search(text)
    if mark is not None:
        row = text[: mark.start()].count("\n") + 1
        message = "Two versions of the file were merged and did not fit together; both stand in it, with marks between."
        raise _UnreadableError(
            row, "merge", message, "Keep the rows that are right, and remove the lines of the marks."
        )
    if "\0" in text:
        row = text[: text.index("\0")].count("\n") + 1
        raise _UnreadableError(row, "encoding", "The file holds zero bytes, which no UTF-8 text does.", fix)
    return text


def _split(text: str) -> Iterator[list[str]]:
    """Yield the rows of a text in CSV form as they are."""
    csv.field_size_limit(MAX_FILE)  # the same whatever a library has set; `_row_problems` finds long cells
    done = 0
    try:
        for line in csv.reader(io.StringIO(text, newline=""), strict=True):
            done += 1
            yield line
    except csv.Error as error:
        raise _UnreadableError(done + 1, "csv", *_said(str(error))) from None


def _said(error: str) -> tuple[str, str]:
    if "end of data" in error:
        message = "The row opens a quotation mark that is never closed, so the file ends inside a cell."
        return message, "Close it, or restore the file from the last version that worked."
    return "The row can't be split into cells: after a closing quotation mark a comma must follow.", (
        "Write a quotation mark inside a cell twice."
    )


def _header_problems(file: str, header: list[str], fields: tuple[str, ...]) -> Iterator[Problem]:
    if not any(header):
        message = "The first line holds no column names."
        yield Problem(file, 1, "", "columns", message, allowed=", ".join(fields), fix="Restore the first line.")
        return
    if len(header) > MAX_COLUMNS:
        message = f"The header has {len(header):,} columns; at most {MAX_COLUMNS} are allowed."
        yield Problem(file, 1, "", "columns", message, fix="Restore the first line.")
        return
    mark = next((mark for mark in _DELIMITERS if mark in header[0]), "") if len(header) == 1 < len(fields) else ""
    if mark:
        message = f"The cells are separated by {_DELIMITERS[mark]}."
        yield Problem(file, 1, "", "delimiter", message, fix=_COMMAS)
        return
    if len(header) > 1 and not {_loosely(name) for name in header} & {_loosely(name) for name in fields}:
        message = "The first line holds no column of this table, so the line with their names may be gone."
        fix = "Restore the first line."
        yield Problem(file, 1, "", "columns", message, header[0], ",".join(fields), fix=fix)
        return
    missing = [name for name in fields if name not in header]
    meant = {_loosely(name): name for name in missing}
    for name, count in Counter(header).items():
        if name and count > 1:
            yield Problem(file, 1, name, "columns", "The column stands twice.", fix="Keep one of them.")
        elif _loosely(name) in meant:
            wanted = meant[_loosely(name)]
            missing.remove(wanted)
            del meant[_loosely(name)]
            message = "The name of the column is written in another way."
            yield Problem(file, 1, name, "columns", message, name, wanted, wanted, "Write it exactly so.")
        elif name not in fields:
            message = "The column is not part of this table." if name else "A column has no name."
            fix = "Rename or remove it."
            yield Problem(file, 1, name, "columns", message, name, ", ".join(fields), nearest(name, missing), fix)
    for name in missing:
        fix = "Add the column; its cells may be blank where the table allows it."
        yield Problem(file, 1, name, "columns", "The column is missing.", fix=fix)


def _loosely(name: str) -> str:
    """Return the name of a column without what people and programs change in it: case, blanks, hyphens."""
    return re.sub(r"[\s_-]+", "_", name.strip()).casefold()


def _read_rows(file: str, header: list[str], lines: Iterator[list[str]], found: list[Problem]) -> list[list[str]]:
    """Return the rows below the header; rows and cells that do not fit are noted in `found`."""
    rows = []
    for number, line in enumerate(lines, 2):
        found += _row_problems(file, number, header, line)
        rows.append(line)
        if len(found) >= LIMIT:
            message = f"{LIMIT:,} problems or more; the rest of the file was not read."
            found.append(Problem(file, 0, "", "limit", message, fix="Mend the first ones and check again."))
            break
        if len(rows) > MAX_ROWS:
            message = f"The table has more than {MAX_ROWS:,} rows."
            found.append(Problem(file, 0, "", "limit", message, fix="Check what was pasted into it."))
            break
    return rows


def _row_problems(file: str, number: int, header: list[str], line: list[str]) -> Iterator[Problem]:
    if not any(line):
        yield Problem(file, number, "", "cells", "The row is blank.", fix="Remove it.")
    elif len(line) != len(header):
        many = f"{len(line):,} cell{'s' if len(line) > 1 else ''}"
        message = f"The row has {many}; the table has {len(header)} columns."
        fix = "A comma inside a text needs the whole text in quotation marks."
        if any(cell.strip()[:1] in _CURLY for cell in line):
            fix = 'Curly quotation marks hold no text together: use straight ones (") around a text with a comma.'
        elif len(line) < len(header):
            fix = "Add the missing commas; if it is the last row, the file may be cut off."
        yield Problem(file, number, "", "cells", message, fix=fix)
    elif max(map(len, line)) > MAX_CELL:
        for name, cell in zip(header, line, strict=True):
            if len(cell) > MAX_CELL:
                message = f"The cell has {len(cell):,} characters; at most {MAX_CELL:,} are allowed."
                yield Problem(file, number, name, "cells", message, fix="Shorten the text.")
