"""Bring hand-edited tables to canonical form: form only, never content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import PackageError
from generator.record.canonical import canonical_table
from generator.record.source import read_package

if TYPE_CHECKING:
    from pathlib import Path


def unformatted_files(folder: Path) -> dict[Path, bytes]:
    """Return the canonical bytes of each table that is not in canonical form, by path.

    Raises PackageError with all problems if a file of the package can't be read.
    """
    raw = read_package(folder)
    if raw.problems:
        raise PackageError(raw.problems)
    wanted = {folder / table.file: (canonical_table(raw, table), table.data) for table in raw.tables.values()}
    return {path: data for path, (data, present) in wanted.items() if data != present}
