"""Ways to spoil a package: each returns a function that changes the package in a folder."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.record import base

Change = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """One defect: its name, and what it does to the base package. What the check says of it is in expected.txt."""

    name: str
    change: Change


def both(*changes: Change) -> Change:
    """Make several changes, in order."""

    def apply(folder: Path) -> None:
        for change in changes:
            change(folder)

    return apply


def cells(name: str, row: str, /, **values: str) -> Change:
    """Change cells of one row; `row` is its key, parts joined by “+”. The file stays in canonical form."""

    def apply(folder: Path) -> None:
        rows = _rows(folder, name)
        found = [cells for cells in rows if _key(name, cells) == row]
        if len(found) != 1 or not set(values) <= set(base.fields(name)):
            raise KeyError(name, row)
        found[0].update(values)
        base.write_rows(folder, name, rows)

    return apply


def add(name: str, /, **values: str) -> Change:
    """Add a row. The file stays in canonical form."""
    return lambda folder: base.write_rows(folder, name, [*_rows(folder, name), values])


def like(name: str, row: str, /, **values: str) -> Change:
    """Add a row that is like another one but for some cells."""

    def apply(folder: Path) -> None:
        model = next(cells for cells in _rows(folder, name) if _key(name, cells) == row)
        add(name, **{**model, **values})(folder)

    return apply


def drop(name: str, *keys: str) -> Change:
    """Remove rows by key; all rows if no key is given."""

    def apply(folder: Path) -> None:
        rows = _rows(folder, name)
        kept = [cells for cells in rows if keys and _key(name, cells) not in keys]
        if len(kept) != len(rows) - (len(keys) or len(rows)):
            raise KeyError(name, keys)
        base.write_rows(folder, name, kept)

    return apply


def data(file: str, change: Callable[[bytes], bytes] | bytes) -> Change:
    """Put other bytes into a file, or change its bytes."""

    def apply(folder: Path) -> None:
        path = folder / file
        path.write_bytes(change if isinstance(change, bytes) else change(path.read_bytes()))

    return apply


def swap(file: str, old: str, new: str) -> Change:
    """Replace a piece of text that stands in a file once."""

    def apply(folder: Path) -> None:
        text = (folder / file).read_bytes().decode()
        if text.count(old) != 1:
            raise KeyError(file, old, text.count(old))
        (folder / file).write_bytes(text.replace(old, new).encode())

    return apply


def described(change: Callable[[dict[str, Any]], object]) -> Change:
    """Change the descriptor as an object."""

    def apply(folder: Path) -> None:
        content = copy.deepcopy(base.descriptor())
        change(content)
        base.write_descriptor(folder, content)

    return apply


def head(**entries: Any) -> Change:
    """Change entries of the package; None removes one."""
    return described(lambda content: _update(content, entries))


def table(name: str, /, **entries: Any) -> Change:
    """Change the descriptor's entry of a table; None removes an entry."""
    return described(lambda content: _update(_table(content, name), entries))


def schema(name: str, **entries: Any) -> Change:
    """Change the schema of a table; None removes an entry."""
    return described(lambda content: _update(_table(content, name)["schema"], entries))


def field(name: str, field_name: str, /, **entries: Any) -> Change:
    """Change the description of a field; None removes an entry."""
    return described(lambda content: _update(_field(content, name, field_name), entries))


def constraints(name: str, field_name: str, **entries: Any) -> Change:
    """Change the constraints of a field."""
    return described(lambda content: _field(content, name, field_name).setdefault("constraints", {}).update(entries))


def without_table(name: str) -> Change:
    """Remove a table from the descriptor and every reference to it; its file stays."""

    def change(content: dict[str, Any]) -> None:
        content["resources"] = [entry for entry in content["resources"] if entry["name"] != name]
        for entry in content["resources"]:
            keys = entry["schema"].get("foreignKeys", [])
            entry["schema"]["foreignKeys"] = [one for one in keys if one["reference"]["resource"] != name]

    return described(change)


def without_field(name: str, field_name: str) -> Change:
    """Remove a field that is not the whole key from the descriptor and from its file."""

    def change(content: dict[str, Any]) -> None:
        entry = _table(content, name)["schema"]
        entry["fields"] = [one for one in entry["fields"] if one["name"] != field_name]
        entry["foreignKeys"] = [one for one in entry.get("foreignKeys", []) if field_name not in one["fields"]]
        entry["primaryKey"] = [one for one in base.key(name) if one != field_name]

    def cut(folder: Path) -> None:
        path = folder / base.table(name)["path"]
        rows = base.read_rows(path)
        names = [one for one in base.fields(name) if one != field_name]
        key = [one for one in base.key(name) if one != field_name]
        path.write_bytes(base.canonical_csv(names, [[row[one] for one in names] for row in rows], key))

    return both(described(change), cut)


def _update(entry: dict[str, Any], entries: dict[str, Any]) -> None:
    entry.update(entries)
    for name in [name for name, value in entry.items() if value is None]:
        del entry[name]


def _table(content: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(entry for entry in content["resources"] if entry["name"] == name)
    return found


def _field(content: dict[str, Any], name: str, field_name: str) -> dict[str, Any]:
    fields = _table(content, name)["schema"]["fields"]
    found: dict[str, Any] = next(entry for entry in fields if entry["name"] == field_name)
    return found


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    return base.read_rows(folder / base.table(name)["path"])


def _key(name: str, row: dict[str, str]) -> str:
    return "+".join(row[field_name] for field_name in base.key(name))
