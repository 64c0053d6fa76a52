"""The checked record as typed tables. Dates stay ISO text: they sort, and a month stays a month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.record.layout import key_of
from generator.text import last_day

if TYPE_CHECKING:
    from pathlib import Path

    from generator.record.source import RawPackage, RawTable

_DTYPES = {"integer": "Int64", "number": "Float64"}


@dataclass(frozen=True)
class Package:
    """A checked data package: its descriptor, its tables by name, and where it was read from."""

    descriptor: dict[str, Any]
    tables: dict[str, pd.DataFrame]
    folder: Path

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table]

    @property
    def version(self) -> str:
        """Return the version of the data."""
        return str(self.descriptor["version"])

    @property
    def as_of(self) -> str:
        """Return the day on which the package was made, as an ISO date: the only clock of a build."""
        return str(self.descriptor["created"])[:10]

    def schema(self, table: str) -> dict[str, Any]:
        """Return the descriptor's entry of a table: title, description, path and schema."""
        return next(res for res in self.descriptor["resources"] if res["name"] == table)

    def labels(self, table: str) -> dict[str, str]:
        """Return what a reader sees for each code of a code list."""
        frame = self.tables[table]
        (code,) = key_of(self.schema(table)["schema"])
        return dict(zip(frame[code], frame["label"], strict=True))


def typed(raw: RawPackage) -> Package:
    """Return the typed tables of a package that passed its check."""
    return Package(raw.descriptor, {name: _frame(raw, table) for name, table in raw.tables.items()}, raw.folder)


def _frame(raw: RawPackage, table: RawTable) -> pd.DataFrame:
    frame = pd.DataFrame([list(row) for row in table.rows], columns=list(table.fields), dtype=str)
    for entry in raw.schema(table.name)["fields"]:
        name = entry["name"]
        if entry["type"] in _DTYPES:
            numbers = pd.to_numeric(frame[name].where(frame[name] != ""), errors="raise")
            frame[name] = numbers.astype(_DTYPES[entry["type"]])
        else:
            frame[name] = frame[name].astype(object)
    return frame


def announced_last_day(announcements: pd.DataFrame) -> pd.Series[str]:
    """Return the day from which each announcement counts: its own, or the last day of its month."""
    return announcements["announced_on"].map(last_day)
