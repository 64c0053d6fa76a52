"""Read datapackage.json and refuse what the program would not act on.

Only the entries named here are allowed, each with one meaning: an entry that is misspelt, or that a library would
read and this program would not, must not pass for a rule that holds. Nothing in it is ever opened or fetched.
"""

from __future__ import annotations

import json
import math
import re
import warnings
from collections import Counter
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NoReturn

from generator.record.files import package_fault, read_file
from generator.record.layout import DESCRIPTOR, PROFILE, RECORD_FORMAT, key_of
from generator.record.nearest import nearest
from generator.record.plain import has_hidden
from generator.record.problem import LIMIT, Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

#: Largest descriptor in bytes, deepest nesting, and most digits of a number.
MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 16
MAX_DIGITS = 15
#: Longest name of a table or field, and longest pattern, in characters.
MAX_NAME = 60
MAX_PATTERN = 200
#: Most fields of a table, as in its file.
MAX_FIELDS = 200
#: Years in which a package can have been made: the record starts in the first, its date patterns end with the last.
YEARS = (2026, 2099)

_RESTORE = "Restore it from the last version that worked."
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PATH = re.compile(r"([a-z0-9_]+/)?[a-z0-9_]+\.csv")
_PACKAGE_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_VERSION = re.compile(r"[A-Za-z0-9]+([.+_-][A-Za-z0-9]+)*")
#: As registration agencies give them: https://www.doi.org/doi-handbook/. Blank until one is minted.
_DOI = re.compile(r"(10\.\d{4,9}/[-._;()/:A-Za-z0-9]{1,100})?", re.ASCII)
_CREATED = re.compile(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ", re.ASCII)

_TABLE_ENTRIES = (
    "name", "type", "path", "title", "description", "scheme", "format", "mediatype", "encoding", "schema",
    "sources", "licenses",
)  # fmt: skip
#: Entries that have one value only, if they are there.
_FIXED = {"type": "table", "scheme": "file", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
_SCHEMA_ENTRIES = ("fields", "missingValues", "primaryKey", "foreignKeys")
_FIELD_ENTRIES = ("name", "type", "title", "description", "allowed", "unit", "example", "constraints")
_CONSTRAINTS = {
    "string": ("required", "unique", "pattern", "enum", "minLength", "maxLength"),
    "integer": ("required", "unique", "minimum", "maximum"),
    "number": ("required", "unique", "minimum", "maximum"),
    "date": ("required", "unique"),
}


class _UnfitError(Exception):
    """The descriptor can't be used at all: what is wrong, what to do, and the code of the rule."""

    def __init__(self, message: str, fix: str = _RESTORE, rule: str = "descriptor") -> None:
        super().__init__(message)
        self.problem = Problem(DESCRIPTOR, 0, "", rule, message, fix=fix)


def read_descriptor(folder: Path, problems: list[Problem]) -> dict[str, Any] | None:
    """Return the descriptor of a package; None, with every problem noted, if its tables can't be read by it."""
    fault = package_fault(folder)
    if fault is not None:
        problems.append(Problem(DESCRIPTOR, 0, "", "file", fault[0], fix=fault[1]))
        return None
    data = read_file(folder, DESCRIPTOR, problems, MAX_BYTES)
    if data is None:
        return None
    try:
        loaded = _parsed(data)
        _check_plain(loaded)
        _check_version(loaded)
    except _UnfitError as error:
        problems.append(error.problem)
        return None
    found = list(islice(chain(_head_problems(loaded), _table_problems(loaded["resources"])), LIMIT))
    found = found or list(islice(_reference_problems(loaded["resources"]), LIMIT))
    if len(found) == LIMIT:
        message = f"{LIMIT:,} problems or more; the rest of the file was not read."
        found.append(Problem(DESCRIPTOR, 0, "", "limit", message, fix="Mend the first ones and check again."))
    problems += found
    return None if found else loaded


def _parsed(data: bytes) -> Any:
    """Return what the file holds as JSON in the strict sense: each key once, plain numbers, no byte order mark."""
    try:
        text = data.decode("utf-8")
        if text.startswith("\ufeff"):
            raise _UnfitError("The file starts with a byte order mark.", "Save it as UTF-8 without one.", "encoding")
        return json.loads(
            text, object_pairs_hook=_each_once, parse_int=_whole, parse_float=_finite, parse_constant=_refuse_number
        )
    except UnicodeDecodeError as error:
        message = f"The file is not UTF-8 text (byte {error.start + 1})."
        raise _UnfitError(message, "Save it as UTF-8.", "encoding") from None
    except json.JSONDecodeError as error:
        raise _UnfitError(f"The file is not complete JSON (line {error.lineno}).") from None
    except RecursionError:
        raise _UnfitError("The file is nested too deeply.") from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise _UnfitError(f"The entry “{shorten(twice)}” stands twice in one object.", "Keep one of them.")
    return entries


def _whole(text: str) -> int:
    return int(text) if len(text) <= MAX_DIGITS else _refuse_number(text)


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _refuse_number(text)


def _refuse_number(text: str) -> NoReturn:
    message = f"The file holds a number that is not allowed ({text[:MAX_DIGITS]})."
    raise _UnfitError(message, f"Numbers have at most {MAX_DIGITS} digits.")


def _check_plain(loaded: Any) -> None:
    """Refuse nesting that no descriptor needs, and text that a reader can't see."""
    waiting = [(loaded, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise _UnfitError("The file is nested too deeply.")
        if isinstance(value, str) and has_hidden(value):
            message = "A text holds a line break, or a control, bidirectional or zero-width character."
            raise _UnfitError(f"{message} It reads “{shorten(value)}”.", "Type it again without.", "characters")
        if isinstance(value, dict):
            waiting += [(part, depth + 1) for pair in value.items() for part in pair]
        elif isinstance(value, list):
            waiting += [(part, depth + 1) for part in value]


def _check_version(loaded: Any) -> None:
    if not isinstance(loaded, dict) or not isinstance(loaded.get("resources"), list):
        raise _UnfitError("The file does not describe a data package with resources.")
    if loaded.get("$schema") != PROFILE:
        message = f"The package does not follow the expected standard ({PROFILE})."
        raise _UnfitError(message, "Set $schema to that address.", "version")
    have = loaded.get("record_format")
    if type(have) is not int or have != RECORD_FORMAT:
        shown = json.dumps(have) if have is None or isinstance(have, (str, int, float)) else "something else"
        message = f"The package has record format {shown}; this program reads format {RECORD_FORMAT}."
        raise _UnfitError(message, "Use the program version that belongs to the package.", "version")


def _head_problems(loaded: dict[str, Any]) -> Iterator[Problem]:
    allowed = {
        "name": "lower-case letters and digits, words joined by hyphens",
        "title": "one line of text",
        "version": "letters and digits, parts joined by points, as 2026.11.0",
        "created": f"a day and a time in UTC as 2026-11-23T00:00:00Z, from {YEARS[0]} to {YEARS[1]}",
    }
    fits = {
        "name": lambda text: _PACKAGE_NAME.fullmatch(text) and len(text) <= MAX_NAME,
        "title": lambda text: text,
        "version": lambda text: _VERSION.fullmatch(text) and len(text) <= MAX_NAME,
        "created": _is_moment,
    }
    for key, words in allowed.items():
        value = loaded.get(key)
        if value is None:
            yield _problem(key, f"The package has no entry “{key}”.", allowed=words, fix="Add it.", rule="descriptor")
        elif not isinstance(value, str) or not fits[key](value):
            message = f"The entry “{key}” of the package does not have the right form."
            yield _problem(key, message, value, words, fix="Correct it.", rule="descriptor")

    doi = loaded.get("doi", "")
    if not isinstance(doi, str) or not _DOI.fullmatch(doi):
        message = "The entry “doi” of the package is no DOI."
        form = "a DOI without an address in front, as 10.5281/zenodo.1234567, or nothing until one is minted"
        yield _problem("doi", message, doi, form, fix="Correct it, or leave it blank.", rule="descriptor")


def _is_moment(text: str) -> bool:
    found = _CREATED.fullmatch(text)
    try:
        return found is not None and YEARS[0] <= date.fromisoformat(found[1]).year <= YEARS[1]
    except ValueError:
        return False


def _table_problems(tables: list[Any]) -> Iterator[Problem]:
    """Find entries that make no table, each table by itself, and names and files that stand twice."""
    seen: dict[str, set[str]] = {"name": set(), "path": set()}
    for number, table in enumerate(tables, 1):
        if not isinstance(table, dict):
            yield _problem(f"resource {number}", "The entry is not an object.", fix="Correct or remove it.")
            continue
        place = table["name"] if _is_name(table.get("name")) else f"resource {number}"
        yield from _one_table_problems(place, table)
        for key, values in seen.items():
            value = table.get(key)
            if isinstance(value, str):
                if value in values:
                    yield _problem(place, f"The {key} of the table stands twice.", value, fix="Remove one of the two.")
                values.add(value)


def _one_table_problems(place: str, table: dict[str, Any]) -> Iterator[Problem]:
    yield from _unknown_entries(place, table, _TABLE_ENTRIES)
    yield from _missing_words(place, table)
    if not _is_name(table.get("name")):
        allowed = f"at most {MAX_NAME} lower-case letters, digits and underscores, not starting with sqlite"
        yield _problem(place, "The table has no proper name.", table.get("name"), allowed, fix="Name it.")
    path = table.get("path")
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        message = "The path must be one file inside the package folder."
        allowed = "lower-case letters, digits and underscores, in one folder or none, ending in .csv"
        yield _problem(place, message, path, allowed, fix="Correct the path.")
    for key, value in _FIXED.items():
        if key in table and table[key] != value:
            yield _problem(f"{place} {key}", "The entry has another value.", table[key], value, fix="Correct it.")
    schema = table.get("schema")
    if isinstance(schema, dict):
        yield from _schema_problems(place, schema)
    else:
        message = "The schema must stand in the descriptor itself."
        yield _problem(place, message, schema, "an object with the fields of the table", fix=_RESTORE)


def _schema_problems(place: str, schema: dict[str, Any]) -> Iterator[Problem]:
    yield from _unknown_entries(place, schema, _SCHEMA_ENTRIES)
    if schema.get("missingValues", [""]) != [""]:
        message = "Only an empty cell means a missing value."
        yield _problem(place, message, schema["missingValues"], '[""]', fix="Correct missingValues.")
    fields = schema.get("fields")
    if not isinstance(fields, list) or not fields:
        yield _problem(place, "The table has no list of fields.", fields, fix=_RESTORE)
        return
    if len(fields) > MAX_FIELDS:
        message = f"The table has {len(fields):,} fields; at most {MAX_FIELDS} are allowed."
        yield _problem(place, message, fix="Check what was pasted into it.")
        return
    names: list[str] = []
    for number, entry in enumerate(fields, 1):
        named = isinstance(entry, dict) and _is_name(entry.get("name"))
        spot = f"{place}.{entry['name']}" if named else f"{place} field {number}"
        yield from _field_problems(spot, entry)
        if named and entry["name"] in names:
            yield _problem(spot, "The field stands twice.", fix="Remove one of the two.")
        names += [entry["name"]] if named else []
    key = schema.get("primaryKey")
    if not _are_names([key] if isinstance(key, str) else key, names):
        message = "The primary key must be one field of the table, or a list of some."
        yield _problem(place, message, key, ", ".join(names), fix="Correct primaryKey.")


def _field_problems(spot: str, entry: Any) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield _problem(spot, "The entry is not an object.", entry, fix="Correct or remove it.")
        return
    yield from _unknown_entries(spot, entry, _FIELD_ENTRIES)
    yield from _missing_words(spot, entry)
    if not _is_name(entry.get("name")):
        allowed = f"at most {MAX_NAME} lower-case letters, digits and underscores"
        yield _problem(spot, "The field has no proper name.", entry.get("name"), allowed, fix="Name it.")
    for key in ("allowed", "unit", "example"):
        if not isinstance(entry.get(key, ""), str):
            yield _problem(spot, f"The entry “{key}” must be text.", entry[key], fix="Correct it.")
    kind, constraints = entry.get("type"), entry.get("constraints", {})
    if not isinstance(kind, str) or kind not in _CONSTRAINTS:
        near = nearest(kind, _CONSTRAINTS) if isinstance(kind, str) else ""
        message = "The field has no type that the program knows."
        yield _problem(spot, message, kind, ", ".join(_CONSTRAINTS), near, "Correct the type.")
    elif not isinstance(constraints, dict):
        yield _problem(spot, "The constraints are not an object.", constraints, fix="Correct or remove them.")
    else:
        yield from _unknown_entries(spot, constraints, _CONSTRAINTS[kind], f"a constraint of the type {kind}")
        for name in _CONSTRAINTS[kind]:
            if name in constraints and not _constraint_fits(kind, name, constraints[name]):
                message, allowed = "The constraint can't be used.", _constraint_words(kind, name)
                yield _problem(f"{spot} {name}", message, constraints[name], allowed, fix="Correct it.")


def _constraint_fits(kind: str, name: str, value: Any) -> bool:
    if name in ("required", "unique"):
        return isinstance(value, bool)
    if name == "enum":
        return isinstance(value, list) and bool(value) and all(isinstance(part, str) and part for part in value)
    if name == "pattern":
        return isinstance(value, str) and _compiles(value)
    if name in ("minLength", "maxLength"):
        return type(value) is int and value > 0
    return type(value) is int or (kind == "number" and isinstance(value, float))


def _constraint_words(kind: str, name: str) -> str:
    return {
        "required": "true or false",
        "unique": "true or false",
        "enum": "a list of texts",
        "pattern": f"a regular expression of at most {MAX_PATTERN} characters",
        "minLength": "a whole number above 0",
        "maxLength": "a whole number above 0",
    }.get(name, "a whole number" if kind == "integer" else "a number")


def _compiles(pattern: str) -> bool:
    """Tell whether a pattern works in the form in which frictionless compiles it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(f"^{pattern}$")
        except (re.error, OverflowError, RecursionError, Warning):
            return False
    return len(pattern) <= MAX_PATTERN


def _reference_problems(tables: list[dict[str, Any]]) -> Iterator[Problem]:
    """Find references that do not lead from fields of a table to the whole key of a table."""
    keys = {table["name"]: key_of(table["schema"]) for table in tables}
    for table in tables:
        place, schema = table["name"], table["schema"]
        names = [entry["name"] for entry in schema["fields"]]
        references = schema.get("foreignKeys", [])
        if not isinstance(references, list):
            yield _problem(place, "The references are not a list.", references, fix="Correct foreignKeys.")
            continue
        for number, reference in enumerate(references, 1):
            yield from _one_reference_problems(f"{place} reference {number}", reference, names, keys)


def _one_reference_problems(
    place: str, reference: Any, names: list[str], keys: dict[str, tuple[str, ...]]
) -> Iterator[Problem]:
    target = reference.get("reference") if isinstance(reference, dict) else None
    if not isinstance(target, dict):
        allowed = '{"fields": [...], "reference": {"resource": ..., "fields": [...]}}'
        yield _problem(place, "The reference does not have the right form.", reference, allowed, fix="Correct it.")
        return
    yield from _unknown_entries(place, reference, ("fields", "reference"))
    yield from _unknown_entries(place, target, ("resource", "fields"))
    fields, table = reference.get("fields"), target.get("resource")
    if not _are_names(fields, names):
        message = "The reference must start from a list of fields of the table."
        yield _problem(place, message, fields, ", ".join(names), fix="Correct its fields.")
    if not isinstance(table, str) or table not in keys:
        near = nearest(table, keys) if isinstance(table, str) else ""
        message = "The reference leads to a table that is not described."
        yield _problem(place, message, table, "the name of a table", near, "Correct its resource.")
    elif target.get("fields") != list(keys[table]) or not isinstance(fields, list) or len(fields) != len(keys[table]):
        message = f"The reference must lead to the whole key of {table}."
        yield _problem(place, message, target.get("fields"), ", ".join(keys[table]), fix="Correct its fields.")


def _unknown_entries(
    place: str, entries: dict[str, Any], known: Collection[str], what: str = "part of this description"
) -> Iterator[Problem]:
    for key in entries:
        if key not in known:
            message = f"The entry is not {what}."
            yield _problem(place, message, key, ", ".join(known), nearest(key, known), "Correct or remove it.")


def _missing_words(place: str, entry: dict[str, Any]) -> Iterator[Problem]:
    for key in ("title", "description"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            yield _problem(place, f"There is no {key}.", entry.get(key), "one line of text", fix="Add it.")


def _is_name(value: Any) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= MAX_NAME
        and not value.startswith("sqlite")
        and _NAME.fullmatch(value) is not None
    )


def _are_names(value: Any, known: Iterable[str]) -> bool:
    """Tell whether a value is a list of names out of `known`, at least one, each once."""
    known = set(known)
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(name, str) and name in known for name in value)
        and len(set(value)) == len(value)
    )


def _problem(  # noqa: PLR0913, PLR0917 - the parts of a problem
    place: str, message: str, value: Any = None, allowed: str = "", near: str = "", fix: str = "", rule: str = "table"
) -> Problem:
    shown = value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)
    return Problem(DESCRIPTOR, 0, place, rule, message, shorten(shown), allowed, near, fix)
