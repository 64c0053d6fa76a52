"""JSON Schemas of the files below `api/`: fields of tables as the descriptor has them, others as given here.

The dialect is https://json-schema.org/draft/2020-12. Every field is always there; what is not known is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.report import Report

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {"integer": "integer", "number": "number"}
_LIMITS = ("minimum", "maximum", "minLength", "maxLength")


def table_fields(report: Report, table: str, leave_out: Iterable[str] = ()) -> dict[str, Schema]:
    """Return the schemas of a table's fields by name: type, limits, pattern and codes from the descriptor."""
    fields = report.package.schema(table)["schema"]["fields"]
    return {field["name"]: _field(report, table, field) for field in fields if field["name"] not in leave_out}


def _field(report: Report, table: str, field: dict[str, Any]) -> Schema:
    limits = field.get("constraints", {})
    kind = _TYPES.get(field["type"], "string")
    schema: Schema = {"type": kind, "description": plain(field["description"])}
    schema |= {name: limits[name] for name in _LIMITS if name in limits}
    if field["type"] == "date":
        schema["format"] = "date"
    if "pattern" in limits:
        schema["pattern"] = f"^(?:{limits['pattern']})$"
    codes = limits.get("enum") or list(report.labels.get(report.references.get((table, field["name"]), ""), ()))
    if codes:
        schema = {"type": kind, "description": schema["description"], "enum": codes}
    return schema if limits.get("required") or field["name"] in report.key_fields(table) else nullable(schema)


def nullable(schema: Schema) -> Schema:
    """Return the schema of a value that can be unknown."""
    enum = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **enum}


def text(description: str) -> Schema:
    """Return the schema of a text."""
    return {"type": "string", "description": description}


def flag(description: str) -> Schema:
    """Return the schema of a yes or no."""
    return {"type": "boolean", "description": description}


def address(description: str) -> Schema:
    """Return the schema of an absolute address."""
    return {"type": "string", "format": "uri", "description": description}


def listed(items: Schema, description: str) -> Schema:
    """Return the schema of a list, which can be empty."""
    return {"type": "array", "items": items, "description": description}


def record(fields: dict[str, Schema]) -> Schema:
    """Return the schema of an object that has exactly these fields."""
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def file_schema(identity: str, title: str, row: dict[str, Schema]) -> Schema:
    """Return the schema of a whole file: what it says of itself, and its rows."""
    head = {
        "$schema": address("Address of this schema."),
        "version": text("Version of the data."),
        "as_of": {"type": "string", "format": "date", "description": "Day on which this version was made."},
        "license": listed(address("Address of a licence."), "Licences of the data."),
        "terms": address("Page on the terms of sources: facts are used with attribution, no list is passed on whole."),
        "citation": text("How to cite this version."),
        "left_out": {
            "type": "integer",
            "minimum": 0,
            "description": "Rows that are not passed on, since all their sources have unclear terms.",
        },
        "rows": listed(record(row), title),
    }
    return {"$schema": DIALECT, "$id": identity, "title": title, **record(head)}
