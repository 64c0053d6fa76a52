"""Check that keys are whole and unique, and that every reference leads to a row. Every reference, every row."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.record.layout import key_of
from generator.record.nearest import nearest
from generator.record.problem import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.record.source import RawPackage, RawTable

#: Up to this many keys a message lists them all.
_LISTED = 25
#: Most wrong values of one reference for which the nearest key is looked up: each search reads all keys.
_SUGGESTED = 100


def check_keys(raw: RawPackage) -> list[Problem]:
    """Return every blank or doubled key, doubled unique value and broken reference of the tables that could be read.

    References to a table that could not be read are left out.
    """
    problems: list[Problem] = []
    for table in raw.tables.values():
        schema = raw.schema(table.name)
        rules = {entry["name"]: entry.get("constraints", {}) for entry in schema["fields"]}
        problems += _key_problems(table, key_of(schema), [name for name in rules if rules[name].get("required")])
        for name, constraints in rules.items():
            if constraints.get("unique"):
                problems += _unique_problems(table, name)
        for reference in schema.get("foreignKeys", []):
            target = raw.tables.get(reference["reference"]["resource"])
            if target is not None:
                problems += _reference_problems(table, reference, target)
    return problems


def _key_problems(table: RawTable, key: Sequence[str], required: Sequence[str]) -> Iterator[Problem]:
    """Find doubled keys, and blank ones where the schema check does not report the blank cell already."""
    field = ", ".join(key)
    first: dict[tuple[str, ...], int] = {}
    for number, values in enumerate(_values(table, key), 2):
        for name, value in zip(key, values, strict=True):
            if not value and name not in required:
                yield Problem(table.file, number, name, "key", "A part of the key is blank.", fix="Fill it in.")
        if all(values) and first.setdefault(values, number) != number:
            message = f"Row {first[values]} has the same key."
            fix = "Remove one of the rows, or give this one another key."
            yield Problem(table.file, number, field, "key", message, " + ".join(values), fix=fix)


def _unique_problems(table: RawTable, field: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, (value,) in enumerate(_values(table, [field]), 2):
        if value and first.setdefault(value, number) != number:
            message = f"Row {first[value]} has the same value, which may stand only once."
            yield Problem(
                table.file, number, field, "unique", message, value, fix="Use that row, or correct the value."
            )


def _reference_problems(table: RawTable, reference: dict[str, Any], target: RawTable) -> Iterator[Problem]:
    fields, to = reference["fields"], reference["reference"]["fields"]
    known = dict.fromkeys(_values(target, to))
    options = Options(target.file, known)
    for number, values in enumerate(_values(table, fields), 2):
        if any(values) and values not in known:
            value = " + ".join(values)
            yield Problem(
                table.file,
                number,
                ", ".join(fields),
                "reference",
                f"{target.file} has no row with this key.",
                value,
                options.allowed,
                options.nearest(value),
                f"Correct the value, or add the row to {target.file} first.",
            )


class Options:
    """The keys of a table, to be shown and suggested."""

    def __init__(self, file: str, keys: Collection[tuple[str, ...]]) -> None:
        self._file = file
        self._keys = keys
        self._found: dict[str, str] = {}

    @cached_property
    def keys(self) -> list[str]:
        """Return the keys in order: only where something is wrong anybody asks for them."""
        return sorted(" + ".join(key) for key in self._keys)

    @cached_property
    def allowed(self) -> str:
        """Return what may stand in a reference to the table."""
        return ", ".join(map(shorten, self.keys)) if len(self._keys) <= _LISTED else f"a key of {self._file}"

    def nearest(self, value: str) -> str:
        """Return the key closest to a value; "" if none is close, or when too many were asked for."""
        if value not in self._found and len(self._found) < _SUGGESTED:
            self._found[value] = nearest(value, self.keys)
        return self._found.get(value, "")


def options(raw: RawPackage, table: RawTable) -> dict[str, str]:
    """Return what may stand in each field that refers to a table that could be read: its keys, if they are few."""
    found = {}
    for reference in raw.schema(table.name).get("foreignKeys", []):
        target = raw.tables.get(reference["reference"]["resource"])
        if target is not None and len(reference["fields"]) == 1:
            keys = dict.fromkeys(_values(target, reference["reference"]["fields"]))
            found[reference["fields"][0]] = Options(target.file, keys).allowed
    return found


def _values(table: RawTable, fields: Sequence[str]) -> Iterator[tuple[str, ...]]:
    places = [table.fields.index(field) for field in fields]
    return (tuple(row[place] for place in places) for row in table.rows)
