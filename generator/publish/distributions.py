"""What the record can be taken along as: files with size and hash, for everything that lists them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.publish.bulk import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.artifacts import Artifact
    from generator.report import Report

TABLES = "data/tables/"
#: Files that hold the whole record: title, what is in them, and media type (https://www.iana.org/assignments/media-types).
_WHOLE = {
    f"{WHOLE}.sqlite": (
        "SQLite",
        "Every row that a figure is counted from.",
        "application/vnd.sqlite3",
    ),
    f"{WHOLE}-datapackage.zip": ("Data package", "Every table as CSV with the descriptor.", "application/zip"),
    f"{WHOLE}.json": ("JSON", "Every table as JSON.", "application/json"),
    f"{WHOLE}-parquet.zip": ("Parquet", "Every table as Parquet.", "application/zip"),
    f"{WHOLE}.xlsx": (
        "Excel",
        "Figures, tables, dictionary and terms as one workbook.",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


@dataclass(frozen=True)
class Distribution:
    """One file: its path in the tree, title, description, media type, bytes, SHA-256 in hexadecimal digits.

    `table` names the table that it holds, "" if it holds the whole record.
    """

    path: str
    title: str
    description: str
    media_type: str
    size: int
    sha256: str
    table: str = ""


def distributions(report: Report, files: Iterable[Artifact]) -> list[Distribution]:
    """Return the downloads among these files, those of the whole record first, then tables in the descriptor's order.

    A file that is neither is left out.
    """
    by_path = {file.path: file.data for file in files}
    described = dict(_WHOLE)
    tables = {}
    for resource in report.package.descriptor["resources"]:
        path = f"{TABLES}{resource['name']}.csv"
        described[path] = (f"{resource['title']} (CSV)", resource["description"], "text/csv")
        tables[path] = resource["name"]
    return [
        Distribution(
            path, *words, len(by_path[path]), hashlib.sha256(by_path[path]).hexdigest(), tables.get(path, "")
        )
        for path, words in described.items()
        if path in by_path
    ]  # fmt: skip
