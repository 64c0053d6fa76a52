"""The whole check of a data package, and opening it for a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import PackageError
from generator.record.canonical import check_canonical
from generator.record.problem import Problem
from generator.record.report import CheckReport, Step
from generator.record.rows import Rows
from generator.record.rules import RULES
from generator.record.source import RawPackage, read_package

if TYPE_CHECKING:
    from generator.record.tables import Package

#: Tables without which nothing can be computed, and the fields that the program reads from them.
NEEDED = {
    "companies": ("company", "name", "headquarters", "sector"),
    "events": ("event", "company", "name"),
    "announcements": (
        "announcement",
        "event",
        "rank",
        "announced_on",
        "employees",
        "employees_low",
        "employees_high",
    ),
    "announcement_places": ("announcement", "place"),
    "announcement_reasons": ("announcement", "reason"),
    "announcement_functions": ("announcement", "function"),
    "codings": ("coding", "announcement", "role", "stance", "evidence"),
    "sources": ("source", "url", "publisher", "redistribution"),
    "citations": ("announcement", "source", "supports", "seen_as"),
    "trackers": ("tracker", "name"),
    "claims": ("claim", "tracker", "measure", "value", "unit", "as_of_latest", "scope"),
    "claim_reports": ("claim_report", "claim", "source"),
    "coverage": ("source_class", "measure", "from_month", "to_month", "status"),
    "definitions": ("definition", "short", "label"),
    "definition_stances": ("definition", "stance"),
    "cutoffs": ("cutoff",),
}


def check_package(folder: Path) -> CheckReport:
    """Return everything that is right and wrong with the data package in `folder`."""
    return _check(read_package(folder))


def open_package(folder: Path) -> Package:
    """Return the typed tables of a data package that passes its check.

    Raises PackageError with all problems otherwise.
    """
    from generator.record.tables import typed  # noqa: PLC0415 - pandas costs half a second

    raw = read_package(folder)
    report = _check(raw)
    if not report.passed:
        raise PackageError(report.problems)
    return typed(raw)


def package_date(folder: Path) -> str:
    """Return the day on which a package was made, as an ISO date; "" if its descriptor can't be read."""
    return str(read_package(folder).descriptor.get("created", ""))[:10]


def _check(raw: RawPackage) -> CheckReport:
    problems = list(raw.problems)
    if raw.descriptor:
        problems += _missing_tables(raw)
    steps = [Step("Files", "failed" if problems else "passed")]
    if not raw.tables:
        steps += [Step(name, "not run", "nothing could be read") for name in ("Schema", "Form", *RULES)]
        return _report(raw, steps, problems)
    from generator.record.schema import check_schema  # noqa: PLC0415 - frictionless costs half a second

    found = check_schema(raw)
    unread = len(raw.descriptor["resources"]) - len(raw.tables)
    steps.append(_step("Schema", found, f"{unread} of the tables could not be read" if unread else ""))
    problems += found
    found = check_canonical(raw)
    steps.append(_step("Form", found))
    problems += found
    rows = Rows(raw)
    for name, (needed, rule) in RULES.items():
        absent = [table for table in needed if not rows.has(table)]
        if absent:
            steps.append(Step(name, "not run", f"needs {', '.join(absent)}"))
            continue
        found = list(rule(rows))
        steps.append(_step(name, found))
        problems += found
    return _report(raw, steps, problems)


def _step(name: str, found: list[Problem], unread: str = "") -> Step:
    if any(problem.severity == "error" for problem in found):
        return Step(name, "failed")
    return Step(name, "not run", unread) if unread else Step(name, "passed")


def _report(raw: RawPackage, steps: list[Step], problems: list[Problem]) -> CheckReport:
    return CheckReport(
        package=raw.folder.name or raw.folder.resolve().name,
        version=str(raw.descriptor.get("version", "")),
        rows={name: len(table.rows) for name, table in sorted(raw.tables.items())},
        steps=tuple(steps),
        problems=tuple(sorted(set(problems))),
    )


def _missing_tables(raw: RawPackage) -> list[Problem]:
    described = {
        res["name"]: {entry["name"] for entry in res["schema"]["fields"]} for res in raw.descriptor["resources"]
    }
    problems = []
    for table, fields in NEEDED.items():
        if table not in described:
            message = f"The descriptor does not describe the table {table}, which the report needs."
            problems.append(Problem("datapackage.json", 0, table, "resource", message, fix="Restore the entry."))
            continue
        for field in fields:
            if field not in described[table]:
                message = f"The table {table} has no field {field}, which the report needs."
                problems.append(
                    Problem(
                        "datapackage.json",
                        0,
                        f"{table}.{field}",
                        "resource",
                        message,
                        fix="Restore the entry.",
                    )
                )
    return problems
