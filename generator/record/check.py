"""The whole check of a data package, and opening it for a build."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.errors import PackageError
from generator.record.canonical import check_canonical
from generator.record.descriptor import read_descriptor
from generator.record.keys import check_keys
from generator.record.layout import LAYOUT, MAY_BE_EMPTY, check_layout
from generator.record.plain import printable
from generator.record.problem import Problem
from generator.record.releases import RELEASES, check_releases
from generator.record.report import CheckReport, Step
from generator.record.rows import Rows
from generator.record.rules import RULES
from generator.record.source import RawPackage, read_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from generator.record.tables import Package

#: Rules that say little of a cell, and those that say more of the same one.
_TELL_LESS, _TELL_MORE = ("pattern", "letters"), ("address", "reference")
#: Rules on the form of a cell, and so many cells of a column that a person has not changed them one by one.
_FORM, _MANY = ("type", "pattern"), 20
#: Most problems that are listed for one file; nobody reads more of a table of junk.
_MOST = 10_000


def check_package(folder: Path) -> CheckReport:
    """Return everything that is right and wrong with the data package in `folder`."""
    return check_read(read_package(folder))


def open_package(folder: Path) -> Package:
    """Return the typed tables of a data package that passes its check.

    Raises PackageError with all problems otherwise.
    """
    from generator.record.tables import typed  # noqa: PLC0415 - pandas costs half a second

    raw = read_package(folder)
    report = check_read(raw)
    if not report.passed:
        raise PackageError(report.problems)
    return typed(raw)


def package_date(folder: Path) -> str:
    """Return the day on which a package was made, as an ISO date; "" if its descriptor can't be used."""
    return str((read_descriptor(folder, []) or {}).get("created", ""))[:10]


def check_read(raw: RawPackage, *, releases: bool = True) -> CheckReport:
    """Return everything that is right and wrong with a package that was read.

    `releases` also holds what its releases published to their fingerprints; a package from git's store has no folder
    for them.
    """
    layout = check_layout(raw.descriptor) if raw.descriptor else {}
    problems = [*raw.problems, *chain.from_iterable(layout.values()), *_missing_rows(raw)]
    steps = [Step("Files", "failed" if problems else "passed")]
    if not raw.tables:
        steps += [Step(name, "not run", "nothing could be read") for name in ("Schema", "Form", *RULES, "Releases")]
        return _report(raw, steps, problems)
    from generator.record.schema import check_schema  # noqa: PLC0415 - frictionless costs half a second

    rows = Rows(raw, without=layout)
    checks: list[tuple[str, tuple[str, ...], Callable[[], Iterable[Problem]]]] = [
        ("Schema", (), lambda: [*check_schema(raw), *check_keys(raw)]),
        ("Form", (), lambda: check_canonical(raw)),
        *((name, needed, partial(rule, rows)) for name, (needed, rule) in RULES.items()),
        *([("Releases", (RELEASES,), lambda: check_releases(raw))] if releases else []),
    ]
    for name, needed, run in checks:
        absent = [table for table in needed if not rows.has(table)]
        found = [] if absent else list(run())
        steps.append(_step(name, found, absent, _unread(raw, rows) if not needed else ""))
        problems += found
    problems += _whole_columns(raw, problems)
    return _report(raw, steps, problems)


def _step(name: str, found: list[Problem], absent: list[str], unread: str) -> Step:
    if absent:
        return Step(name, "not run", f"needs {', '.join(absent)}")
    if any(problem.severity == "error" for problem in found):
        return Step(name, "failed")
    return Step(name, "not run", unread) if unread else Step(name, "passed")


def _unread(raw: RawPackage, rows: Rows) -> str:
    """Return why a check of all tables is not complete, or ""."""
    count = sum(not rows.has(resource["name"]) for resource in raw.descriptor["resources"])
    return f"{count} table{'s' if count > 1 else ''} could not be used" if count else ""


def _missing_rows(raw: RawPackage) -> list[Problem]:
    fix = "Restore them from the last version that worked."
    return [
        Problem(table.file, 0, "", "rows", "The table has no rows; the report needs some.", fix=fix)
        for table in raw.tables.values()
        if table.name in LAYOUT and table.name not in MAY_BE_EMPTY and not table.rows
    ]


def _whole_columns(raw: RawPackage, problems: list[Problem]) -> Iterator[Problem]:
    """Say once of a column in which most cells lost their form what did that; each cell is named below."""
    cells = {(one.file, one.field, one.row) for one in problems if one.rule in _FORM}
    counts = Counter((file, field) for file, field, _ in cells)
    rows = {table.file: len(table.rows) for table in raw.tables.values()}
    for (file, field), count in counts.items():
        if count >= _MANY and 2 * count > rows[file]:
            message = f"{count:,} of {rows[file]:,} cells of this column do not have the right form."
            fix = (
                "If you did not change them, a spreadsheet program did: take the file from the last version that "
                "worked, import all columns as text, and make your change again."
            )
            yield Problem(file, 0, field, "column", message, fix=fix)


def _report(raw: RawPackage, steps: list[Step], problems: list[Problem]) -> CheckReport:
    return CheckReport(
        package=printable(raw.folder.name or raw.folder.resolve().name),
        folder=printable(raw.folder.as_posix()),
        version=str(raw.descriptor.get("version", "")),
        rows={name: len(table.rows) for name, table in sorted(raw.tables.items())},
        steps=tuple(steps),
        problems=tuple(sorted(_listed(_once(set(problems))))),
    )


def _listed(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield of each file no more problems than a person reads, errors first, and say how many there are beyond them."""
    files: dict[str, list[Problem]] = {}
    for problem in problems:
        files.setdefault(problem.file, []).append(problem)
    for file, found in files.items():
        if len(found) > _MOST:
            found.sort(key=lambda problem: (problem.severity, problem))
            message = f"{len(found) - _MOST:,} more problems of this file are not listed."
            yield Problem(file, 0, "", "limit", message, fix="Mend the first ones and check again.")
        yield from found[:_MOST]


def _once(problems: set[Problem]) -> Iterator[Problem]:
    """Leave out that a cell has the wrong form where another rule says of the same cell what is wrong with it."""
    said = {(one.file, one.row, one.field, one.value) for one in problems if one.rule in _TELL_MORE}
    return (
        one for one in problems if one.rule not in _TELL_LESS or (one.file, one.row, one.field, one.value) not in said
    )
