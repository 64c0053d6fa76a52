"""Check the rows against the descriptor with frictionless, and say each problem in our own words.

frictionless gets the rows that we read, never a path: it can open nothing by itself.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.record.nearest import nearest
from generator.record.problem import Problem

if TYPE_CHECKING:
    from generator.record.source import RawPackage

_TYPES = {
    "integer": ("This is not a whole number.", "digits only, without separators or units"),
    "number": ("This is not a number.", "digits with a point before decimals"),
    "date": ("This is not a date.", "a day as 2026-01-28"),
    "string": ("This is not text.", "text"),
}
_WORDS = {"minimum": "at least {}", "maximum": "at most {}", "maxLength": "at most {} characters"}
#: frictionless stops at this many problems per table.
LIMIT = 1000


def check_schema(raw: RawPackage) -> list[Problem]:
    """Return every problem that the descriptor's types, constraints and keys show.

    Tables that could not be read are left out, together with the references to them.
    """
    from frictionless import Package  # noqa: PLC0415 - half a second to import

    descriptor = json.loads(json.dumps(raw.descriptor))
    descriptor["resources"] = [res for res in descriptor["resources"] if res["name"] in raw.tables]
    for resource in descriptor["resources"]:
        table = raw.tables[resource["name"]]
        for key in ("path", "scheme", "format", "mediatype", "encoding", "dialect"):
            resource.pop(key, None)
        resource["data"] = [list(table.fields), *(list(row) for row in table.rows)]
        schema = resource["schema"]
        schema["foreignKeys"] = [
            key for key in schema.get("foreignKeys", []) if key["reference"]["resource"] in raw.tables
        ]
    problems: list[Problem] = []
    report = Package.from_descriptor(descriptor).validate()
    for task in report.tasks:
        found = [_translate(raw, task.name, error) for error in task.errors]
        problems += found
        if len(found) >= LIMIT:
            message = f"More than {LIMIT:,} problems; the rest of this table was not checked against its description."
            problems.append(Problem(raw.tables[task.name].file, 0, "", "limit", message, fix="Mend these first."))
    if report.errors:
        message = "The descriptor is not valid: " + "; ".join(sorted({error.note for error in report.errors}))
        problems.append(Problem("datapackage.json", 0, "", "descriptor", message))
    return problems


def _translate(raw: RawPackage, name: str, error: Any) -> Problem:
    file = raw.tables[name].file
    row = getattr(error, "row_number", 0) or 0
    if error.type == "type-error":
        return _type_problem(raw, name, file, row, error)
    if error.type in ("constraint-error", "unique-error"):
        return _constraint_problem(raw, name, file, row, error)
    if error.type == "primary-key":
        return _key_problem(raw, name, file, row)
    if error.type == "foreign-key":
        return _reference_problem(raw, file, row, error)
    message = "The table does not fit its description."
    return Problem(
        file,
        row,
        getattr(error, "field_name", "") or "",
        "schema",
        message,
        fix="Compare it with its neighbours.",
    )


def _field(raw: RawPackage, table: str, name: str) -> dict[str, Any]:
    return next(entry for entry in raw.schema(table)["fields"] if entry["name"] == name)


def _type_problem(raw: RawPackage, name: str, file: str, row: int, error: Any) -> Problem:
    message, allowed = _TYPES.get(_field(raw, name, error.field_name)["type"], ("This has the wrong type.", ""))
    return Problem(file, row, error.field_name, "type", message, error.cell, allowed, fix="Correct the cell.")


def _constraint_problem(raw: RawPackage, name: str, file: str, row: int, error: Any) -> Problem:
    entry = _field(raw, name, error.field_name)
    constraints = entry.get("constraints", {})
    broken = re.search(r'constraint "(\w+)"', error.note)
    kind = "unique" if error.type == "unique-error" else broken.group(1) if broken else ""
    field, cell = error.field_name, error.cell
    if kind == "required":
        return Problem(
            file,
            row,
            field,
            "required",
            "The cell is blank.",
            allowed=entry["description"],
            fix="Fill it in.",
        )
    if kind == "unique":
        return Problem(
            file, row, field, "unique", "The value stands in another row too.", cell, fix="Use the other row."
        )
    if kind == "enum":
        options = [str(option) for option in constraints["enum"]]
        message = "The value is not in the list."
        return Problem(
            file,
            row,
            field,
            "enum",
            message,
            cell,
            ", ".join(options),
            nearest(cell, options),
            "Use one of the list.",
        )
    if kind == "pattern":
        message = "The value does not have the right form."
        return Problem(file, row, field, "pattern", message, cell, entry.get("allowed", ""), fix="Correct the cell.")
    words = _WORDS.get(kind, "")
    return Problem(
        file,
        row,
        field,
        kind or "constraint",
        "The value is out of bounds.",
        str(cell),
        words.format(constraints.get(kind)),
        fix="Check the value against its source.",
    )


def _key_problem(raw: RawPackage, name: str, file: str, row: int) -> Problem:
    table = raw.tables[name]
    key = raw.schema(name)["primaryKey"]
    fields = [key] if isinstance(key, str) else key
    places = [table.fields.index(field) for field in fields]
    values = [table.rows[row - 2][place] for place in places]
    if not all(values):
        return Problem(file, row, ", ".join(fields), "key", "The key of the row is blank.", fix="Fill it in.")
    first = next(number for number, cells in enumerate(table.rows, 2) if [cells[place] for place in places] == values)
    message = f"Row {first} has the same key."
    return Problem(
        file,
        row,
        ", ".join(fields),
        "key",
        message,
        " + ".join(values),
        fix="Remove one of the rows, or give this one another key.",
    )


def _reference_problem(raw: RawPackage, file: str, row: int, error: Any) -> Problem:
    target = raw.tables[error.reference_name] if error.reference_name else raw.tables[_table_of(raw, file)]
    place = target.fields.index(error.reference_field_names[0])
    value = str(error.field_cells[0])
    options = sorted({cells[place] for cells in target.rows})
    allowed = ", ".join(options) if len(options) <= 25 else f"a key of {target.file}"
    message = f"{target.file} has no row with this key."
    fix = f"Correct the value, or add the row to {target.file} first."
    return Problem(
        file,
        row,
        ", ".join(error.field_names),
        "reference",
        message,
        value,
        allowed,
        nearest(value, options),
        fix,
    )


def _table_of(raw: RawPackage, file: str) -> str:
    return next(table.name for table in raw.tables.values() if table.file == file)
