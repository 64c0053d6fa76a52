"""Turn an export of a register of US statutory notices into rows of the record.

Nothing is decided here about an employer: whether it is tech stands in `warn_employers`, and which employer of the
record it is in `warn_matches`; both are filled by readers. A name that nobody reviewed is a class of its own and not
tech, and a likely match that nobody reviewed matches nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.errors import ExportError, LedgerError, PackageError
from generator.importers.export import read_export
from generator.importers.links import link
from generator.importers.matching import undecided
from generator.record.canonical import canonical_csv, row_order
from generator.record.check import check_read
from generator.record.layout import key_of
from generator.record.names import normalised
from generator.record.notices import (
    CLASSES,
    MOST_DAYS_LATE,
    MOST_PEOPLE,
    NOT_REVIEWED,
    REGISTER,
    TECH,
    Matches,
    counting,
    days_late,
)
from generator.record.source import RawPackage, RawTable, read_package

if TYPE_CHECKING:
    from pathlib import Path

#: Names under which staff of a portal try out their form.
_TEST = re.compile(r"test ?\d*|.*\bplease ignore\b.*", re.IGNORECASE)
#: What stands in place of a name: one letter, a file number, or the word for a notice taken back.
_NO_NAME = re.compile(r"[a-z]|[a-z]{2}\d{6,}[a-z]?|warn rescinded\b.*", re.IGNORECASE)
_UNDATED = "undated"
_Row = dict[str, str]


@dataclass(frozen=True)
class Imported:
    """What an import comes to: new contents of tables, and what a person has to know."""

    files: dict[str, bytes]
    #: Rows of the export by class, and rows of tech employers by their relation to earlier ones.
    classes: Counter[str]
    relations: Counter[str]
    counting: int
    matched: int
    unreviewed_names: tuple[str, ...]
    unreviewed_matches: tuple[tuple[str, str], ...]


def import_notices(file: Path, folder: Path) -> Imported:
    """Return the tables of a package as an export of the register makes them; nothing is written.

    Raises ExportError if the export, or the package with the new rows, has problems; PackageError if the package can't
    be read.
    """
    raw = read_package(folder)
    if raw.problems:
        raise PackageError(raw.problems)
    states = {row["jurisdiction"]: row for row in _rows(raw, "jurisdictions")}
    notices, refused = _split(read_export(file, states), _as_of(raw))
    link(notices)
    decisions = {row["employer"]: row["decision"] for row in _rows(raw, "warn_employers")}
    for row in notices:
        decision = decisions.get(row["employer"], NOT_REVIEWED)
        row["class"] = "tech" if decision in TECH else decision
    tech = [row for row in notices if row["class"] == "tech"]
    matches = Matches(_rows(raw, "companies"), _rows(raw, "warn_matches"))
    for row in tech:
        row["company"] = matches.company(row["employer"])
    new = {
        "warn_notices": tech,
        "warn_refused": refused,
        "warn_totals": _totals(notices),
        "jurisdictions": _jurisdictions(states, [*notices, *refused]),
    }
    tables = {name: _table(raw, raw.tables[name], rows) for name, rows in new.items()}
    report = check_read(replace(raw, tables={**raw.tables, **tables}))
    if not report.passed:
        raise ExportError([problem for problem in report.problems if problem.severity == "error"])
    return Imported(
        {one.file: one.data for name, one in tables.items() if one.data != raw.tables[name].data},
        Counter(row["class"] for row in (*notices, *refused)),
        Counter(row["relation"] for row in tech if row["relation"]),
        len(counting(tech)),
        sum(bool(row["company"]) for row in tech),
        tuple(sorted({row["employer"] for row in notices if row["class"] == NOT_REVIEWED})),
        tuple(undecided({row["employer"] for row in tech}, matches)),
    )


def _as_of(raw: RawPackage) -> str:
    """Return the day of the register's state."""
    day = next((row["published_on"] for row in _rows(raw, "sources") if row["source"] == REGISTER), "")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        raise LedgerError(
            f"The record does not say of which day the register is: sources.csv has no {REGISTER} with a day.",
            "Add the row, with the day of the register's state as published_on.",
        )
    return day


def _split(rows: list[_Row], as_of: str) -> tuple[list[_Row], list[_Row]]:
    """Return the notices, and the rows that can't be right."""
    notices, refused = [], []
    for row in rows:
        late = row["notice_date"] > as_of
        notice = {
            "notice": row["notice_key"],
            "jurisdiction": row["state"],
            "employer_as_filed": row["employer"],
            "employer": normalised(row["employer"]),
            "company": "",
            "naics": row["naics"],
            "notice_date": "" if late else row["notice_date"],
            "notice_date_reported": row["notice_date"],
            "effective_on": row["effective_date"],
            "employees": row["employees"],
            "notice_kind": row["layoff_type"],
            "place": row["place"],
            "relation": "",
            "earlier_notice": "",
            "portal": row["source_url"],
            "is_amendment": row["is_amendment"],
        }
        reason = _reason(notice)
        if reason:
            number = row["employees"] if _is_count(row["employees"]) else ""
            refused.append({**notice, "class": "refused", "employees_reported": number, "refusal_reason": reason})
        else:
            notices.append(notice)
    return notices, refused


def _reason(row: _Row) -> str:
    """Return why a row can't be right, or ""."""
    if _TEST.fullmatch(row["employer_as_filed"]):
        return "test_row"
    if not row["employer"] or _NO_NAME.fullmatch(row["employer_as_filed"]):
        return "no_employer"
    if row["employees"] and not (_is_count(row["employees"]) and 0 < int(row["employees"]) <= MOST_PEOPLE):
        return "impossible_number"
    if re.fullmatch(r"[\d.]+", row["place"]):
        return "number_as_place"
    if days_late(row["notice_date"], row["effective_on"]) > MOST_DAYS_LATE:
        return "effective_long_before"
    return ""


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 15


def _totals(notices: list[_Row]) -> list[_Row]:
    """Return how many notices of all sectors each jurisdiction has by month, and how many people they name."""
    groups: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in notices:
        groups[row["jurisdiction"], row["notice_date"][:7] or _UNDATED].append(row)
    counted = counting(notices)
    totals = []
    for (jurisdiction, month), rows in groups.items():
        numbers = [row["employees"] for row in rows if row["notice"] in counted]
        known = [int(number) for number in numbers if number]
        totals.append(
            {
                "jurisdiction": jurisdiction,
                "month": month,
                "rows": str(len(rows)),
                "notices": str(len(numbers)),
                "with_people": str(len(known)),
                "employees": str(sum(known)) if known else "",
            }
        )
    return totals


def _jurisdictions(states: dict[str, _Row], rows: list[_Row]) -> list[_Row]:
    """Return the jurisdictions with what the export holds of each; names and notes stay as they are."""
    counts = Counter((row["jurisdiction"], row["class"]) for row in rows)
    dates: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["notice_date"] and row["class"] != "refused":
            dates[row["jurisdiction"]].append(row["notice_date"])
    filled = []
    for state, row in states.items():
        parts = {name: counts[state, name] for name in CLASSES}
        total = sum(parts.values())
        filled.append(
            {
                **row,
                "covered": "yes" if total else "no",
                "source": REGISTER if total else "",
                "first_notice": min(dates[state], default=""),
                "last_notice": max(dates[state], default=""),
                "rows": str(total),
                **{name: str(count) for name, count in parts.items()},
            }
        )
    return filled


def _rows(raw: RawPackage, table: str) -> list[_Row]:
    found = raw.tables[table]
    return [dict(zip(found.fields, cells, strict=True)) for cells in found.rows]


def _table(raw: RawPackage, before: RawTable, rows: list[_Row]) -> RawTable:
    """Return a table with other rows, in canonical form."""
    key = key_of(raw.schema(before.name))
    cells = sorted((tuple(row[name] for name in before.fields) for row in rows), key=row_order(before.fields, key))
    return RawTable(before.name, before.file, before.fields, tuple(cells), canonical_csv(before.fields, cells, key))
