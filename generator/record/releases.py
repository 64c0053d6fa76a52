"""What each release published, kept beside the record: its tables as they stood, and the figures that it stated.

`releases/<version>/` holds the descriptor and the tables of a release, byte for byte, and `figures.json`. Git stores
what did not change once, and a build needs neither tags nor a whole clone. Old releases are not checked again, since
they were made under the rules of their time: they only have to be the files that their fingerprint names.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.record.files import MAX_FILE
from generator.record.layout import DESCRIPTOR
from generator.record.plain import printable
from generator.record.problem import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.record.source import RawPackage

#: The table of releases, and the folder that keeps what they published.
RELEASES = "releases"
#: What a release said, in its folder.
SAID = "figures.json"
_RESTORE = "Restore the folder from the last version that worked: what a release published never changes."


@dataclass(frozen=True)
class SaidFigure:
    """A figure as a release stated it: its value, the text that stood on its pages, its unit and its label."""

    value: float | str | None
    text: str
    unit: str
    label: str


@dataclass(frozen=True)
class Said:
    """What a release stated: figures by key, the answer of each finding, and the verdict of each claim in words."""

    figures: dict[str, SaidFigure]
    answers: dict[str, str]
    verdicts: dict[str, str]


def version_order(version: str) -> tuple[int, ...]:
    """Return what versions are sorted by: their parts as numbers.

    >>> sorted(["2026.11.10", "2026.12", "2026.11.2", "2026.11"], key=version_order)
    ['2026.11', '2026.11.2', '2026.11.10', '2026.12']
    """
    return tuple(int(part) for part in version.split("."))


def said_bytes(said: Said) -> bytes:
    """Return what a release states as the bytes of its file: JSON, a figure per line."""
    figures = {key: [one.value, one.text, one.unit, one.label] for key, one in said.figures.items()}
    parts: dict[str, dict[str, Any]] = {"figures": figures, "answers": said.answers, "verdicts": said.verdicts}
    lines = (f"{json.dumps(name)}: {_object(values)}" for name, values in parts.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def read_said(folder: Path) -> Said:
    """Return what the release in a folder stated, as its file has it."""
    loaded = json.loads((folder / SAID).read_text(encoding="utf-8"))
    figures = {key: SaidFigure(*parts) for key, parts in loaded["figures"].items()}
    return Said(figures, loaded["answers"], loaded["verdicts"])


def fingerprint(files: dict[str, bytes]) -> str:
    """Return the SHA-256 of the lines that `sha256sum` writes for all files of a release, sorted by path."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def package_files(raw: RawPackage) -> dict[str, bytes]:
    """Return the descriptor and the tables of a package by their paths, as they are on disk."""
    tables = {table.file: table.data for table in raw.tables.values()}
    return {DESCRIPTOR: (raw.folder / DESCRIPTOR).read_bytes(), **tables}


def check_releases(raw: RawPackage) -> Iterator[Problem]:
    """Find releases whose files are missing or changed, and files that belong to no release.

    Nothing is opened but plain files; what they hold is compared by their fingerprint alone.
    """
    table = raw.tables[RELEASES]
    rows = [dict(zip(table.fields, cells, strict=True)) for cells in table.rows]
    folder, known = raw.folder / RELEASES, {row["release"] for row in rows}
    for entry in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        if entry.name not in known:
            place, fix = f"{RELEASES}/{printable(shorten(entry.name))}", "Remove it, or add the row of its release."
            yield Problem(place, 0, "", "release", "It belongs to no release of the table.", fix=fix)
    for number, row in enumerate(rows, 2):
        version = row["release"]
        if not _is_version(version):
            continue  # the schema check says so
        files = _files(folder / version)
        if files is None or DESCRIPTOR not in files or SAID not in files:
            message = f"The folder {RELEASES}/{version} does not hold what the release published."
            yield Problem(table.file, number, "release", "release", message, fix=_RESTORE)
        elif fingerprint(files) != row["files_sha256"]:
            message = f"The files in {RELEASES}/{version} are not those that the release published."
            yield Problem(table.file, number, "files_sha256", "release", message, row["files_sha256"], fix=_RESTORE)
        elif _unreadable(folder / version):
            message = f"The figures or the descriptor in {RELEASES}/{version} can't be read."
            yield Problem(table.file, number, "release", "release", message, fix=_RESTORE)
        elif _day(folder / version) != row["released_on"]:
            message = f"The record of the release was made on another day ({_day(folder / version)})."
            fix = "The date of a release is that of its record."
            yield Problem(table.file, number, "released_on", "release", message, row["released_on"], fix=fix)


def _files(folder: Path) -> dict[str, bytes] | None:
    """Return the files of a release by path; None if something else than plain files of usual size lies there."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            continue
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_FILE:
            return None
        found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _is_version(text: str) -> bool:
    return bool(text) and all(part.isascii() and part.isdigit() for part in text.split("."))


def _unreadable(folder: Path) -> bool:
    """Tell whether what a release said is not in the form of `said_bytes`, or its descriptor has no date."""
    try:
        said, day = read_said(folder), _day(folder)
        texts = [*said.answers.values(), *said.verdicts.values(), day]
        texts += [text for one in said.figures.values() for text in (one.text, one.unit, one.label)]
        return not all(isinstance(text, str) for text in texts) or not all(
            one.value is None or isinstance(one.value, str) or _is_finite(one.value) for one in said.figures.values()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return True


def _is_finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _day(folder: Path) -> str:
    return str(json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))["created"])[:10]


def _object(values: dict[str, Any]) -> str:
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "{\n" + ",\n".join(lines) + "\n}" if values else "{}"
