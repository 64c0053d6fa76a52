"""The releases of a record, each with what it said, and what each of them changed from the one before.

What a release said is read from its own files: nothing of it is computed anew, so that a change of the program can't
change the past.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.errors import LedgerError
from generator.history.diff import PackageDiff, compare, rows_by_key
from generator.history.impact import verdict_labels
from generator.record.canonical import canonical_csv
from generator.record.layout import key_of
from generator.record.releases import (
    RELEASES,
    SAID,
    Said,
    SaidFigure,
    fingerprint,
    package_files,
    read_said,
    said_bytes,
    version_order,
)
from generator.record.rules.history import KEPT
from generator.record.source import RawPackage, read_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.findings.figure import Finding
    from generator.record.tables import Package

#: The figures whose life has a page: the total with its bounds, and the share of people under each definition.
LIVES = ("headline-total.total", "headline-total.low", "headline-total.high", "headline-total.announcements")
SHARES = "ai-share.{}-people-share"
#: What changes of these tables say stands in logs of their own.
_ABOUT_CHANGES = (RELEASES,)
#: The version of the record as it is now, where it differs from the last release.
NOW = "now"


@dataclass(frozen=True)
class Edition:
    """One release, or the record as it is now (`NOW`): its tables as text and what it states."""

    version: str
    raw: RawPackage = field(compare=False, repr=False)
    said: Said = field(compare=False, repr=False)

    @property
    def day(self) -> str:
        """Return the ISO day of the record."""
        return str(self.raw.descriptor["created"])[:10]

    @cached_property
    def rows(self) -> dict[str, dict[str, dict[str, str]]]:
        """Return the rows of each table by key, as text."""
        return {name: rows_by_key(self.raw, name) for name in self.raw.tables}

    @cached_property
    def types(self) -> dict[tuple[str, str], str]:
        """Return the type of each field of each table."""
        return {
            (table, field["name"]): field["type"]
            for table in self.raw.tables
            for field in self.raw.schema(table)["fields"]
        }

    @cached_property
    def titles(self) -> dict[tuple[str, str], str]:
        """Return the title of each field of each table."""
        return {
            (table, field["name"]): field["title"]
            for table in self.raw.tables
            for field in self.raw.schema(table)["fields"]
        }

    @cached_property
    def code_lists(self) -> dict[tuple[str, str], dict[str, dict[str, str]]]:
        """Return the rows of the code list to which a field refers, for each field that refers to one."""
        return {
            (table, key["fields"][0]): self.rows[key["reference"]["resource"]]
            for table in self.raw.tables
            for key in self.raw.schema(table).get("foreignKeys", [])
            if "label" in self.raw.tables.get(key["reference"]["resource"] or table, self.raw.tables[table]).fields
        }


@dataclass(frozen=True)
class Change:
    """One row that differs, or one of its fields: `kind` is added, revised, withdrawn or disappeared."""

    kind: str
    table: str
    key: str
    field: str = ""
    old: str = ""
    new: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Moved:
    """A figure, an answer or a verdict that a release states otherwise than the one before, by its key."""

    key: str
    label: str


@dataclass(frozen=True)
class Step:
    """What differs between a release and the one before it."""

    old: Edition
    new: Edition
    diff: PackageDiff = field(compare=False, repr=False)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Return every row that differs, by table and key; a table that one of both lacks is not listed by row."""
        return tuple(_changes(self.diff))

    @cached_property
    def _by_kind(self) -> dict[tuple[str, str], list[Change]]:
        found: dict[tuple[str, str], list[Change]] = {}
        for change in self.changes:
            for table in ("", change.table):
                found.setdefault((change.kind, table), []).append(change)
        return found

    def of(self, kind: str, table: str = "") -> list[Change]:
        """Return the changes of a kind, on request of one table."""
        return self._by_kind.get((kind, table), [])

    def number(self, kind: str, table: str = "") -> int:
        """Return the number of rows with a change of a kind, on request of one table."""
        return len({(change.table, change.key) for change in self.of(kind, table)})

    @cached_property
    def tables(self) -> list[str]:
        """Return the tables in which rows differ, in the order of the descriptor."""
        changed = {change.table for change in self.changes}
        return [resource["name"] for resource in self.new.raw.descriptor["resources"] if resource["name"] in changed]

    @cached_property
    def figures(self) -> list[Moved]:
        """Return the figures of both that differ, in the order of the report."""
        old, new = self.old.said.figures, self.new.said.figures
        return [Moved(key, one.label) for key, one in new.items() if key in old and not _same(old[key], one)]

    @cached_property
    def figures_new(self) -> list[str]:
        """Return the figures that only the later one has."""
        return [key for key in self.new.said.figures if key not in self.old.said.figures]

    @cached_property
    def figures_gone(self) -> list[str]:
        """Return the figures that only the earlier one has."""
        return [key for key in self.old.said.figures if key not in self.new.said.figures]

    @cached_property
    def verdicts(self) -> list[str]:
        """Return the claims of both whose verdict differs."""
        old, new = self.old.said.verdicts, self.new.said.verdicts
        return [claim for claim in new if claim in old and old[claim] != new[claim]]

    @property
    def empty(self) -> bool:
        """Tell whether nothing differs."""
        return self.diff.empty and not (self.figures or self.figures_new or self.figures_gone or self.verdicts)


@dataclass(frozen=True)
class Releases:
    """All releases of a record, the oldest first, and the record as it is now."""

    editions: tuple[Edition, ...] = ()
    now: Edition | None = None

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Return what each release changed from the one before, by the later version; the first changed nothing.

        `NOW` stands for the record as it is, if it differs from the last release.
        """
        pairs = zip(self.editions, [*self.editions[1:], self.now], strict=True) if self.editions else ()
        found = {new.version: Step(old, new, _compared(old, new)) for old, new in pairs if new is not None}
        return {version: step for version, step in found.items() if version != NOW or not step.empty}

    @cached_property
    def latest(self) -> Step | None:
        """Return the latest step: to the record as it is now, else that of the last release; None if there is none."""
        return next(reversed(self.steps.values()), None)

    def edition(self, version: str) -> Edition:
        """Return a release, or the record as it is now.

        Raises KeyError if there is no such version.
        """
        if self.now is not None and version == NOW:
            return self.now
        return next(one for one in self.editions if one.version == version)

    def said(self, version: str, key: str) -> SaidFigure:
        """Return a figure as a release stated it.

        Raises KeyError if it did not.
        """
        return self.edition(version).said.figures[key]

    def released(self, key: str) -> list[Edition]:
        """Return the releases that state a figure, the oldest first."""
        return [one for one in self.editions if key in one.said.figures]

    @cached_property
    def lives(self) -> list[str]:
        """Return the headline figures that a release states, in the order of the page."""
        shares = [SHARES.format(row) for one in self.editions for row in one.rows["definitions"]]
        return [key for key in dict.fromkeys([*LIVES, *shares]) if self.released(key)]

    @cached_property
    def announcements(self) -> dict[str, list[tuple[Step, Change]]]:
        """Return what happened to each announcement and its adjudicated stance, the oldest change first."""
        found: dict[str, list[tuple[Step, Change]]] = {}
        for step in self.steps.values():
            codings = step.new.rows["codings"]
            for change in step.changes:
                row = codings.get(change.key, {}) if change.table == "codings" else {}
                if change.table == KEPT or (row.get("role") == "adjudicated" and change.kind == "revised"):
                    found.setdefault(row.get("announcement", change.key), []).append((step, change))
        return found

    def first(self, announcement: str) -> str:
        """Return the first release that holds an announcement, "" if none does."""
        return next((one.version for one in self.editions if announcement in one.rows[KEPT]), "")


def said_of(findings: Mapping[str, Finding], package: Package) -> Said:
    """Return what the report of a package states."""
    figures = {
        figure.key: SaidFigure(figure.value, figure.text, figure.unit, figure.label)
        for finding in findings.values()
        for figure in finding.figures.values()
    }
    answers = {slug: finding.answer for slug, finding in findings.items()}
    return Said(figures, answers, verdict_labels(findings, package))


def read_releases(folder: Path, said: Said) -> Releases:
    """Return the releases beside the package in `folder`, which has passed its check; `said` is what it states now.

    Raises LedgerError if the tables of one can't be read.
    """
    now = read_package(folder)
    versions = sorted(rows_by_key(now, RELEASES), key=version_order)
    kept = folder / RELEASES
    editions = [Edition(one, _usable(read_package(kept / one)), read_said(kept / one)) for one in versions]
    return Releases(tuple(editions), Edition(NOW, now, said))


def new_release(raw: RawPackage, said: Said, row: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files, by path below the package, that make `raw` the release of a row of the table of releases.

    The row lacks the date and the fingerprint. Raises LedgerError if the release is there already.
    """
    version = row["release"]
    rows = rows_by_key(raw, RELEASES)
    if version in rows:
        raise LedgerError(f"The record has a release {version} already.", "Choose the next number.")
    files = {**package_files(raw), SAID: said_bytes(said)}
    day = str(raw.descriptor["created"])[:10]
    rows[version] = {**row, "released_on": day, "files_sha256": fingerprint(files)}
    names = raw.tables[RELEASES].fields
    table = canonical_csv(names, [[one[name] for name in names] for one in rows.values()], key_of(raw.schema(RELEASES)))
    return {raw.tables[RELEASES].file: table} | {f"{RELEASES}/{version}/{name}": data for name, data in files.items()}


def _usable(raw: RawPackage) -> RawPackage:
    """Return the package of a release.

    Raises LedgerError if it can't be read, or lacks a table that pages about releases need.
    """
    missing = next((name for name in (KEPT, "events", "codings", "definitions") if name not in raw.tables), "")
    first = raw.problems[0].sentence if raw.problems else f"It has no table {missing}."
    if raw.problems or missing:
        raise LedgerError(
            f"The release {raw.folder.name} can't be read. {first}",
            "Restore its folder from the last version that worked.",
        )
    return raw


def _compared(old: Edition, new: Edition) -> PackageDiff:
    """Return what differs between two versions, without what they say about releases."""
    diff = compare(old.raw, new.raw)
    return PackageDiff(
        tuple(name for name in diff.tables_added if name not in _ABOUT_CHANGES),
        diff.tables_removed,
        {name: table for name, table in diff.tables.items() if name not in _ABOUT_CHANGES},
    )


def _changes(diff: PackageDiff) -> Iterator[Change]:
    for name, table in diff.tables.items():
        yield from (Change("added", name, key) for key in table.added)
        for row in table.revised:
            yield from (Change("revised", name, row.key, cell.field, cell.old, cell.new) for cell in row.cells)
        yield from (Change("withdrawn", name, row.key, reason=row.reason) for row in table.withdrawn)
        yield from (Change("disappeared", name, key) for key in table.disappeared)


def _same(old: SaidFigure, new: SaidFigure) -> bool:
    if isinstance(old.value, str) or isinstance(new.value, str) or old.value is None or new.value is None:
        return old.value == new.value
    return math.isclose(old.value, new.value, rel_tol=1e-9, abs_tol=1e-9)
