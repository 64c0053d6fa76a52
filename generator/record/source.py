"""Read the files of a data package as they are: descriptor and rows of text, nothing typed yet.

What stops a file from being read at all is found here: missing, empty, wrongly encoded, half written, wrong
delimiter, wrong columns, links and paths that leave the package. No error of a library reaches the contributor.
"""

from __future__ import annotations

import csv
import io
import json
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from generator.record.nearest import nearest
from generator.record.problem import Problem

DESCRIPTOR = "datapackage.json"
#: The version of the Data Package standard that the record follows.
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
#: The version of the record's own layout (tables and fields) that this program understands.
RECORD_FORMAT = 1
#: Largest file that is read, in bytes, and largest cell, in characters.
MAX_FILE = 64 * 1024 * 1024
MAX_CELL = 5_000
_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}


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


def read_package(folder: Path) -> RawPackage:
    """Return everything that can be read from a package folder; problems are collected, not raised."""
    raw = RawPackage(folder)
    descriptor = _read_descriptor(folder, raw.problems)
    if descriptor is None:
        return raw
    raw.descriptor = descriptor
    for resource in descriptor["resources"]:
        table = _read_table(folder, resource, raw.problems)
        if table is not None:
            raw.tables[table.name] = table
    return raw


def _read_descriptor(folder: Path, problems: list[Problem]) -> dict[str, Any] | None:
    def refuse(message: str, fix: str, rule: str = "descriptor") -> None:
        problems.append(Problem(DESCRIPTOR, 0, "", rule, message, fix=fix))

    if folder.is_file():
        refuse(
            f"{folder.name} is a file, not the folder of a data package.",
            "Give the folder that holds datapackage.json.",
        )
        return None
    data = _read_file(folder, DESCRIPTOR, problems)
    if data is None:
        return None
    try:
        loaded = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        refuse(f"The file is not UTF-8 text (byte {error.start + 1}).", "Save it as UTF-8.", "encoding")
        return None
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "deep nesting"
        refuse(f"The file is not complete JSON ({where}).", "Restore it from the last version that worked.")
        return None
    if not isinstance(loaded, dict) or not isinstance(loaded.get("resources"), list):
        refuse(
            "The file does not describe a data package with resources.",
            "Restore it from the last version that worked.",
        )
        return None
    if loaded.get("$schema") != PROFILE:
        refuse(
            f"The package does not follow the expected standard ({PROFILE}).",
            "Set $schema to that address.",
            "version",
        )
        return None
    if loaded.get("record_format") != RECORD_FORMAT:
        refuse(
            f"The package has record format {loaded.get('record_format', 'none')!s}; this program reads format {RECORD_FORMAT}.",
            "Use the program version that belongs to the package.",
            "version",
        )
        return None
    good = True
    for key in ("version", "created", "name", "title"):
        if not isinstance(loaded.get(key), str) or not loaded[key]:
            refuse(f"The package has no {key}.", f"Add the text field {key}.")
            good = False
    names: set[str] = set()
    for number, resource in enumerate(loaded["resources"], 1):
        problem = _resource_problem(resource, names)
        if problem:
            refuse(f"Resource {number}: {problem}", "Correct the entry of this resource.", "resource")
            good = False
    return loaded if good else None


def _resource_problem(resource: Any, names: set[str]) -> str:
    if not isinstance(resource, dict):
        return "is not an object."
    name, path, schema = resource.get("name"), resource.get("path"), resource.get("schema")
    if not isinstance(name, str) or not name.isidentifier():
        return "has no name made of letters, digits and underscores."
    if name in names:
        return f"the name {name} stands twice."
    names.add(name)
    if not isinstance(path, str) or not _is_inside(path):
        return (
            f"the path of {name} must be one file inside the package folder, not an address or a path that leaves it."
        )
    if "data" in resource or "extrapaths" in resource or "compression" in resource:
        return f"{name} must be a plain file: no inline data, no further paths, no archive."
    if not isinstance(schema, dict) or not _fields_are_sound(schema.get("fields")):
        return f"{name} must have its schema in place, with a list of named and typed fields."
    return ""


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(
        path and "://" not in path and "\\" not in path and "\0" not in path
        and not pure.is_absolute() and ".." not in pure.parts and pure.suffix == ".csv"
    )  # fmt: skip


def _fields_are_sound(fields: Any) -> bool:
    return isinstance(fields, list) and bool(fields) and all(
        isinstance(entry, dict) and isinstance(entry.get("name"), str) and isinstance(entry.get("type"), str)
        for entry in fields
    )  # fmt: skip


def _read_file(folder: Path, name: str, problems: list[Problem]) -> bytes | None:
    def refuse(message: str, fix: str) -> None:
        problems.append(Problem(name, 0, "", "file", message, fix=fix))

    path = folder / name
    for step in (path, *path.parents):
        if step == folder:
            break
        if step.is_symlink():
            refuse("A link stands in place of the file.", "Put the file itself there.")
            return None
    try:
        info = path.lstat()
    except OSError:
        refuse("The file is missing.", "Add it, or restore it from the last version that worked.")
        return None
    if not stat.S_ISREG(info.st_mode):
        refuse("A folder or something else stands in place of the file.", "Put the file itself there.")
        return None
    if info.st_size == 0:
        refuse("The file is empty.", "Restore it; a table without rows still has its header.")
        return None
    if info.st_size > MAX_FILE:
        refuse(f"The file is larger than {MAX_FILE // 1024 // 1024} MB.", "Check what was pasted into it.")
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        refuse(f"The file can't be read ({error.strerror}).", "Check its permissions.")
        return None


def _read_table(folder: Path, resource: dict[str, Any], problems: list[Problem]) -> RawTable | None:
    name, file = resource["name"], resource["path"]
    data = _read_file(folder, file, problems)
    if data is None:
        return None
    text = _decode(file, data, problems)
    if text is None:
        return None
    fields = tuple(entry["name"] for entry in resource["schema"]["fields"])
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        fix = "Look for a quotation mark that is opened and not closed near the end of the file."
        problems.append(Problem(file, 0, "", "csv", f"The file can't be split into cells ({error}).", fix=fix))
        return None
    if not lines or not _check_header(file, lines[0], fields, problems):
        return None
    order = [lines[0].index(name_) for name_ in fields]
    if not _check_width(file, lines, problems):
        return None
    rows = tuple(tuple(line[position] for position in order) for line in lines[1:])
    return RawTable(name, file, fields, rows, data)


def _decode(file: str, data: bytes, problems: list[Problem]) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        fix = "Save the file as “CSV UTF-8”; in a spreadsheet program this is one of the CSV formats."
        problems.append(Problem(file, row, "", "encoding", "The file is not UTF-8 text.", fix=fix))
        return None


def _check_header(file: str, header: list[str], fields: tuple[str, ...], problems: list[Problem]) -> bool:
    if len(header) == 1 and len(fields) > 1:
        for mark, word in _DELIMITERS.items():
            if mark in header[0]:
                fix = "Save the file with commas between the cells."
                problems.append(Problem(file, 1, "", "delimiter", f"The cells are separated by {word}.", fix=fix))
                return False
    before = len(problems)
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            problems.append(Problem(file, 1, name, "columns", "The column stands twice.", fix="Keep one of them."))
        elif name not in fields:
            near = nearest(name, [field for field in fields if field not in header])
            message = "The column is not part of this table." if name else "A column has no name."
            problems.append(
                Problem(file, 1, name, "columns", message, value=name, nearest=near, fix="Rename or remove it.")
            )
    for name in fields:
        if name not in header:
            fix = "Add the column; its cells may be blank where the table allows it."
            problems.append(Problem(file, 1, name, "columns", "The column is missing.", fix=fix))
    return len(problems) == before


def _check_width(file: str, lines: list[list[str]], problems: list[Problem]) -> bool:
    width, good = len(lines[0]), True
    for number, line in enumerate(lines[1:], 2):
        if len(line) != width:
            message = f"The row has {len(line)} cells; the table has {width} columns."
            fix = "A comma inside a text needs the whole text in quotation marks."
            if not any(line):
                message, fix = "The row is blank.", "Remove it."
            problems.append(Problem(file, number, "", "cells", message, fix=fix))
            good = False
            continue
        for name, cell in zip(lines[0], line, strict=True):
            if len(cell) > MAX_CELL:
                message = f"The cell has {len(cell):,} characters; at most {MAX_CELL:,} are allowed."
                problems.append(Problem(file, number, name, "cells", message, fix="Shorten the text."))
                good = False
    return good
