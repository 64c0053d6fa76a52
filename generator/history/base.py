"""Read the package that another is compared with: a folder, or the package as a git revision holds it.

Of a revision only plain files are taken, as git stores them. Nothing of it is run, checked out or filtered.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import LedgerError
from generator.record.files import MAX_FILE
from generator.record.layout import DESCRIPTOR, MAY_BE_EMPTY
from generator.record.plain import printable
from generator.record.problem import shorten
from generator.record.source import RawPackage, read_package

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a revision may be called: branches, tags, commits, and their ancestors as in main~2.
_REVISION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/+~^-]{0,199}")
#: Files of a package: as the descriptor may name them, at most in one folder.
_FILE = re.compile(rf"({re.escape(DESCRIPTOR)}|([a-z0-9_]+/)?[a-z0-9_]+\.csv)")
#: Most files of a revision that are read, and most bytes of all together.
_MAX_FILES = 500
_MAX_BYTES = 4 * MAX_FILE
_PLAIN = (b"100644 ", b"100755 ")
#: Git fetches nothing, asks nothing, and takes each object for what it is.
_CALM = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_REPLACE_OBJECTS": "1"}
_HINT = "Give the folder of a package, or a branch, tag or commit of the repository that holds this one."


@dataclass(frozen=True)
class Base:
    """A package to compare with, under the name that a reader is told."""

    name: str
    raw: RawPackage

    @property
    def fault(self) -> str:
        """Return in a sentence why the package can't be compared with, or ""."""
        if not self.raw.problems:
            return ""
        first, more = self.raw.problems[0], len(self.raw.problems) - 1
        others = f" It has {more} more problem{'s' if more > 1 else ''}." if more else ""
        return f"The base {self.name} can't be read. {first.place}: {first.sentence}{others}"


def open_base(base: str, package: Path) -> Base:
    """Return the package that `base` names: the one in that folder, or the one in the place of `package` in a revision.

    Raises LedgerError if it names neither. What is wrong with the package itself is in `fault`.
    """
    folder = Path(base)
    name = shorten(base)
    if _is_package(folder):
        return Base(name, read_package(folder))
    if not _REVISION.fullmatch(base) or ".." in base:
        raise LedgerError(f"{name} is no package folder and no name of a revision.", _HINT)
    if not package.is_dir():
        raise LedgerError(
            f"There is no folder {printable(str(package))}.", "Give the folder that holds datapackage.json."
        )
    commit = _git(package, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        raise LedgerError(f"{name} is no package folder, and git knows no such revision here.", _HINT)
    return Base(name, _read_revision(package, commit.decode().strip()))


def brought_up(old: RawPackage, new: RawPackage) -> RawPackage:
    """Return an earlier package with what came since and may be blank: tables without rows, and blank fields.

    So a base from before such a table can still be computed. What the report can't do without stays missing.
    """
    described = {resource["name"]: resource for resource in old.descriptor["resources"]}
    resources, tables = [], dict(old.tables)
    for resource in new.descriptor["resources"]:
        name, wanted = resource["name"], resource["schema"]["fields"]
        if name not in described:
            if name in MAY_BE_EMPTY:
                resources.append(resource)
                tables[name] = replace(new.tables[name], rows=(), data=b"")
            continue
        have = described[name]["schema"]["fields"]
        came = [entry for entry in wanted if entry["name"] not in {field["name"] for field in have} and _blank(entry)]
        if came and name in tables:
            schema = {**described[name]["schema"], "fields": [*have, *came]}
            described[name] = {**described[name], "schema": schema}
            table = tables[name]
            fields = (*table.fields, *(entry["name"] for entry in came))
            tables[name] = replace(table, fields=fields, rows=tuple((*row, *("" for _ in came)) for row in table.rows))
        resources.append(described.pop(name))
    kept = [resource for resource in old.descriptor["resources"] if resource["name"] in described]
    return RawPackage(old.folder, old.descriptor | {"resources": [*resources, *kept]}, tables, list(old.problems))


def _blank(entry: dict[str, Any]) -> bool:
    return not entry.get("constraints", {}).get("required")


def _is_package(folder: Path) -> bool:
    try:
        return (folder / DESCRIPTOR).is_file()
    except OSError:  # a name that is too long for a file may still be one of a revision
        return False


def _read_revision(package: Path, commit: str) -> RawPackage:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "datapackage"
        folder.mkdir()
        for name, data in _files(package, commit):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)
        return read_package(folder)


def _files(package: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each plain file of the package in a commit.

    Raises LedgerError if they are more than a package has.
    """
    listing = _git(package, "ls-tree", "-r", "-z", "--long", commit) or b""
    blobs: dict[str, str] = {}
    size = 0
    for entry in listing.split(b"\0"):
        head, _, path = entry.partition(b"\t")
        name = path.decode("utf-8", "replace")
        if _FILE.fullmatch(name) and head.startswith(_PLAIN):
            _, _, blobs[name], length = head.decode().split()
            size += int(length)
    if len(blobs) > _MAX_FILES or size > _MAX_BYTES:
        raise LedgerError("The package of that revision is larger than a package may be.", _HINT)
    stream = io.BytesIO(_git(package, "cat-file", "--batch", said="\n".join(blobs.values()).encode()) or b"")
    for name in blobs:
        length = stream.readline().split()[2].decode()
        yield name, stream.read(int(length))
        stream.read(1)  # the line break after each file


def _git(folder: Path, *arguments: str, said: bytes = b"") -> bytes | None:
    """Return what git answers in a folder, None if it refuses; `said` is what it reads.

    Raises LedgerError if git is not there.
    """
    command = ["git", *arguments]
    try:
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **_CALM}, input=said, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise LedgerError("git is missing, so no revision can be read.", "Install git, or give a folder.") from error
    return done.stdout if done.returncode == 0 else None
