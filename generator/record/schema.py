"""Check every cell against the type and the constraints of its field, and say each problem in our own words.

frictionless decides; it is handed one field and one cell at a time, so it opens nothing by itself and finds all
problems, not the first thousand. What it reads more freely than the record (“1_000” or “nan” as numbers, “2026-1-5”
as a date) is decided here. Keys and references are in `keys.py`.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from generator.record.keys import options
from generator.record.meant import Meant, meant_date, meant_digits, meant_number
from generator.record.nearest import nearest
from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.record.source import RawPackage, RawTable

    Read = Callable[[str], tuple[Any, dict[str, str] | None]]
    #: Gives the names of the rules that a cell breaks.
    Judge = Callable[[str], tuple[str, ...]]

#: For each type: what is wrong with a cell that is not of it, what is right, and the one way to write it.
_TYPES = {
    "integer": (
        "This is not a whole number.",
        "at most 15 digits without separators, units or leading zeros",
        re.compile(r"-?(0|[1-9][0-9]{0,14})"),
    ),
    "number": (
        "This is not a number.",
        "at most 15 digits, with a point before decimals, without separators or units",
        re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?"),
    ),
    "date": ("This is not a date.", "a day as 2026-01-28", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    "string": ("This is not text.", "text", re.compile(r".*", re.DOTALL)),
}
#: The pattern of a number that has so many digits.
_DIGITS = re.compile(r"\^\[0-9\]\{([0-9]+)\}\$")
#: A field whose pattern this fits, and no word, holds dates.
_A_DAY = "2026-01-28"
_BOUNDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
}


def check_schema(raw: RawPackage) -> list[Problem]:
    """Return every problem that the descriptor's types and constraints show in the tables that could be read."""
    return [problem for table in raw.tables.values() for problem in _check_table(raw, table)]


def check_cell(raw: RawPackage, table: str, field: str, cell: str) -> list[Problem]:
    """Return every problem that the type and the constraints of a field show in one cell."""
    entry = next(entry for entry in raw.schema(table)["fields"] if entry["name"] == field) | {"keys": ""}
    file = raw.tables[table].file
    return [_problem(file, 0, entry, rule, cell) for rule in _judge(entry)(cell)]


def _check_table(raw: RawPackage, table: RawTable) -> Iterator[Problem]:
    keys = options(raw, table)
    entries = [entry | {"keys": keys.get(entry["name"], "")} for entry in raw.schema(table.name)["fields"]]
    for place, entry in enumerate(entries):
        judge = _judge(entry)
        for number, row in enumerate(table.rows, 2):
            cell = row[place]
            for rule in judge(cell):
                yield _problem(table.file, number, entry, rule, cell)


def _judge(entry: dict[str, Any]) -> Judge:
    """Return what says which rules of a field a cell breaks."""
    return _judge_of(json.dumps({key: entry[key] for key in ("name", "type", "constraints") if key in entry}))


@cache  # many fields are alike, and a package is often checked more than once
def _judge_of(field: str) -> Judge:
    from frictionless import Field  # noqa: PLC0415 - half a second to import

    parts = json.loads(field)
    read: Read = Field.from_descriptor(parts).create_cell_reader()
    written = _TYPES[parts["type"]][2]

    @lru_cache(1 << 16)  # most cells of a column stand in others too
    def broken(cell: str) -> tuple[str, ...]:
        if cell and not written.fullmatch(cell):
            return ("type",)
        return tuple(read(cell)[1] or ())

    return broken


def _problem(file: str, row: int, entry: dict[str, Any], rule: str, cell: str) -> Problem:
    field, wanted = entry["name"], entry.get("constraints", {}).get(rule)
    if rule in ("type", "pattern"):
        message, allowed, _ = _TYPES[entry["type"]]
        if rule == "pattern":
            message, allowed = "The value does not have the right form.", entry.get("allowed", f"the pattern {wanted}")
        meant = _meant(entry, cell)
        return Problem(file, row, field, rule, message, cell, allowed, meant.value, meant.fix or "Correct the cell.")
    if rule == "required":
        message = f"The cell is blank ({entry['description'].rstrip('.')})."
        allowed = entry["keys"] or ", ".join(entry.get("constraints", {}).get("enum", ())) or entry.get("allowed", "")
        return Problem(file, row, field, rule, message, allowed=allowed, fix="Fill it in.")
    if rule == "enum":
        allowed, near = ", ".join(wanted), nearest(cell, wanted)
        return Problem(
            file, row, field, rule, "The value is not in the list.", cell, allowed, near, "Use one of the list."
        )
    message, allowed = "The value is out of bounds.", _BOUNDS[rule].format(wanted)
    return Problem(file, row, field, rule, message, cell, allowed, fix="Check the value against its source.")


def _meant(entry: dict[str, Any], cell: str) -> Meant:
    """Return what a cell was probably meant to say: numbers and dates alone; other text is anybody's guess."""
    pattern = entry.get("constraints", {}).get("pattern", "")
    if entry["type"] in ("integer", "number"):
        meant = meant_number(cell, whole=entry["type"] == "integer")
    elif entry["type"] == "date":
        meant = meant_date(cell, month=False)
    elif pattern and re.fullmatch(pattern, _A_DAY) and not re.fullmatch(pattern, "text"):
        meant = meant_date(cell, month=bool(re.fullmatch(pattern, _A_DAY[:7])))
    elif length := _DIGITS.fullmatch(pattern):
        meant = meant_digits(cell, int(length[1]))
    else:
        return Meant("", "")
    fits = not meant.value or not _judge(entry)(meant.value)
    return meant if fits else Meant("", "")
