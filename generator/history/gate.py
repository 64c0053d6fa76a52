"""The regression gate: what a later package may not do to an earlier one without saying so.

Rows, fields and tables stay; totals, single cuts, blank cells and sources move within bounds (`limits.py`). What moves
further needs a note: a row of `revisions` or `corrections`, or a withdrawal, that is new in the later package.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.history.diff import PackageDiff, compare, rows_by_key
from generator.history.limits import LIMITS
from generator.record.check import check_read
from generator.record.layout import DESCRIPTOR, check_layout, key_of
from generator.record.problem import Problem
from generator.record.report import CheckReport, Step
from generator.record.rules.history import KEPT
from generator.record.source import RawPackage, read_package
from generator.text import decimal, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.history.base import Base

#: Tables whose rows are cut anew when a month is added; the rule of coverage holds that no month is lost.
RECUT = ("coverage",)
#: Tables that tell about changes: how much of them is blank says nothing about the record.
_ABOUT_CHANGES = ("withdrawn_rows", "corrections", "revisions")
#: Tables that counting reads: they must be sound in the base too.
_COUNTED = ("announcements", "events", "codings", "definitions", "definition_stances")
_LISTED = ("sources", "citations")
_NOTE = "If it is right, add a row to revisions.csv or corrections.csv that says why."


@dataclass(frozen=True)
class Contribution:
    """What one cut adds by default: by which announcement, in which month, its people, and those of them linked."""

    announcement: str
    month: str
    people: int
    linked: dict[str, int]


_NOTHING = Contribution("", "", 0, {})


@dataclass(frozen=True)
class Comparison:
    """A package that was read without a problem, the base, and what differs."""

    base: str
    old: RawPackage
    new: RawPackage
    diff: PackageDiff

    @cached_property
    def notes(self) -> set[tuple[str, str, str]]:
        """Return table, row and field of every new note; a blank row or field means all."""
        found = set()
        for table in ("revisions", "corrections"):
            changed = {*self.diff[table].added, *(row.key for row in self.diff[table].revised)}
            if table in self.diff.tables_added:
                changed = set(rows_by_key(self.new, table))
            for key, row in rows_by_key(self.new, table).items():
                if key in changed:
                    found.add((row["table_name"], row["row_key"], row["field"]))
        return found

    @cached_property
    def contributions(self) -> tuple[dict[str, Contribution], dict[str, Contribution]]:
        """Return what each cut adds in the base and now."""
        return _contributions(self.old), _contributions(self.new)

    @cached_property
    def moved(self) -> dict[str, tuple[Contribution, Contribution]]:
        """Return the cuts whose contribution changed without a note, with what they added and add."""
        before, after = self.contributions
        noted = self._noted_events()
        return {
            event: (before.get(event, _NOTHING), after.get(event, _NOTHING))
            for event in sorted(set(before) | set(after))
            if event not in noted and before.get(event) != after.get(event)
        }

    @property
    def total(self) -> int:
        """Return the total of the base."""
        return sum(one.people for one in self.contributions[0].values())

    def noted(self, table: str, field: str = "") -> bool:
        """Tell whether there is a new note on a whole table, or on one field of all its rows."""
        return bool({(table, "", ""), (table, "", field)} & self.notes)

    def _noted_events(self) -> set[str]:
        events = {}
        for raw in (self.old, self.new):
            events.update({key: row["event"] for key, row in rows_by_key(raw, KEPT).items()})
        about = {
            "announcements": events,
            "events": {event: event for event in events.values()},
            "codings": {
                key: events.get(row["announcement"], "") for key, row in rows_by_key(self.new, "codings").items()
            },
        }
        found = {about[table][key] for table, key, _ in self.notes if key in about.get(table, {})}
        return found | {events[row.key] for row in self.diff[KEPT].withdrawn}


def check_against(folder: Path, base: Base) -> CheckReport:
    """Return the check of the package in `folder`, with what it may not do to the base as further steps."""
    new = read_package(folder)
    report = check_read(new)
    reason = base.fault or ("the package has files that can't be used" if new.problems else "")
    counting = reason or ("" if report.passed else "the package has problems of its own") or _uncountable(base)
    steps, problems = list(report.steps), list(report.problems)
    comparison = None if reason else Comparison(base.name, base.raw, new, compare(base.raw, new))
    for name, (counts, check) in GATE.items():
        why = counting if counts else reason
        found = [] if why or comparison is None else list(check(comparison))
        steps.append(Step(name, "not run", why) if why else Step(name, "failed" if found else "passed"))
        problems += found
    return replace(report, steps=tuple(steps), problems=tuple(sorted(set(problems))))


def check_kept(comparison: Comparison) -> Iterator[Problem]:
    """Find tables, fields and rows of the base that are gone without being withdrawn."""
    old, new, diff = comparison.old, comparison.new, comparison.diff
    for table in diff.tables_removed:
        message = f"The table {table} of {comparison.base} is gone."
        yield Problem(DESCRIPTOR, 0, table, "kept", message, fix="Restore its entry and its file.")
    for table, found in diff.tables.items():
        file = new.tables[table].file
        if found.rekeyed:
            message = f"The key is another one than in {comparison.base}, so no row can be followed."
            yield Problem(DESCRIPTOR, 0, table, "kept", message, fix="Restore the key.")
        for field in found.fields_removed:
            message = f"The field of {comparison.base} is gone."
            yield Problem(file, 1, field, "kept", message, fix="Restore it; its cells may be blank.")
        if table in RECUT or not found.disappeared:
            continue
        renamed = _renamed(old, new, table, found.disappeared, found.added)
        for key in found.disappeared:
            message, fix = f"The row of {comparison.base} is gone.", _withdraw(table)
            if key in renamed:
                fix = "A row with another key is like it: give it its old key, which others may refer to."
            yield Problem(file, 0, "", "kept", message, key, nearest=renamed.get(key, ""), fix=fix)


def check_single_events(comparison: Comparison) -> Iterator[Problem]:
    """Find cuts that move a headline further than one cut may without a note."""
    file, total = comparison.new.tables[KEPT].file, comparison.total
    places = {key: number for number, key in enumerate(rows_by_key(comparison.new, KEPT), 2)}
    for event, (old, new) in comparison.moved.items():
        moves = [("of the total", old.people, new.people)] + [
            (f"linked under {short}", old.linked.get(short, 0), new.linked.get(short, 0))
            for short in sorted({*old.linked, *new.linked})
        ]
        far = [move for move in moves if _beyond(move[1], move[2], total, LIMITS["single-event"].value)]
        if far:
            words, was, now = far[0]
            more = f", and {len(far) - 1} more headline figure{'s' if len(far) > 2 else ''}" if len(far) > 1 else ""
            message = (
                f"The cut {event} moves the people {words} from {thousands(was)} to {thousands(now)}{more}: "
                f"more than {_value('single-event')} of the total of {comparison.base}, {thousands(total)}."
            )
            row = new.announcement or old.announcement
            fix = f"Check count and stance against their sources. {_NOTE}"
            yield Problem(file, places.get(row, 0), "", "single-event", message, row, fix=fix)


def check_totals(comparison: Comparison) -> Iterator[Problem]:
    """Find a total, or a month, that all changes without a note move too far together."""
    if comparison.noted(KEPT):
        return
    file = comparison.new.tables[KEPT].file
    changes = [(old.people, new.people) for old, new in comparison.moved.values()]
    old, change = comparison.total, sum(now - was for was, now in changes)
    if _beyond(0, change, old, LIMITS["total"].value):
        message = (
            f"The total changes by {change:+,} people without a note: more than {_value('total')} of {thousands(old)}."
        )
        yield Problem(file, 0, "", "total", message, fix=f"Look at the rows that changed. {_NOTE}")
    by_month: dict[str, int] = defaultdict(int)
    for was, now in comparison.moved.values():
        by_month[was.month] -= was.people
        by_month[now.month] += now.people
    floor = old * LIMITS["single-event"].value / 100
    for month, moved in sorted(by_month.items()):
        had = sum(one.people for one in comparison.contributions[0].values() if one.month == month)
        if abs(moved) > floor and _beyond(0, moved, had, LIMITS["month"].value):
            message = (
                f"The people announced in {month} change by {moved:+,} without a note: "
                f"more than {_value('month')} of {thousands(had)}."
            )
            yield Problem(file, 0, "announced_on", "month", message, fix=f"Look at the rows of the month. {_NOTE}")


def check_blanks(comparison: Comparison) -> Iterator[Problem]:
    """Find fields of which a larger share of rows is blank than before."""
    for table in sorted(set(comparison.old.tables) & set(comparison.new.tables)):
        before, after = comparison.old.tables[table], comparison.new.tables[table]
        if table in _ABOUT_CHANGES or not before.rows or not after.rows:
            continue
        for field in after.fields:
            if field not in before.fields or comparison.noted(table, field):
                continue
            was, now = (_blanks(part.rows, part.fields.index(field)) for part in (before, after))
            share, had = 100 * now / len(after.rows), 100 * was / len(before.rows)
            extra = now - was * len(after.rows) / len(before.rows)
            if share - had > LIMITS["blank"].value and extra > LIMITS["few"].value:
                message = (
                    f"{decimal(share, 1)} % of the rows are blank here, {decimal(had, 1)} % in {comparison.base}: "
                    f"more than {_value('blank')} above."
                )
                yield Problem(after.file, 0, field, "blank", message, fix=f"Fill in what is known. {_NOTE}")


def check_sources(comparison: Comparison) -> Iterator[Problem]:
    """Find numbers of sources and citations that fall, or rise too far at once."""
    for table in _LISTED:
        if table not in comparison.old.tables or table not in comparison.new.tables or comparison.noted(table):
            continue
        had, has = (len(raw.tables[table].rows) for raw in (comparison.old, comparison.new))
        name = "fewer" if has < had else "more"
        if abs(has - had) > LIMITS["few"].value and _beyond(had, has, had, LIMITS[name].value):
            message = f"The table has {has:,} rows, {had:,} in {comparison.base}: more than {_value(name)} {name}."
            file, fix = comparison.new.tables[table].file, f"Check the end of the file. {_NOTE}"
            yield Problem(file, 0, "", "sources", message, fix=fix)


#: Name of the step, whether it counts people (so that both packages must be sound), and the check.
GATE: dict[str, tuple[bool, Callable[[Comparison], Iterator[Problem]]]] = {
    "Nothing lost since the base": (False, check_kept),
    "Single cuts since the base": (True, check_single_events),
    "Totals since the base": (True, check_totals),
    "Blank cells since the base": (False, check_blanks),
    "Sources since the base": (False, check_sources),
}


def _contributions(raw: RawPackage) -> dict[str, Contribution]:
    """Return what each cut adds by default, by event; a cut without a number of people adds nobody."""
    from generator.findings.choices import default_choices  # noqa: PLC0415 - pandas costs half a second
    from generator.findings.counting import counting_rows  # noqa: PLC0415
    from generator.record.tables import typed  # noqa: PLC0415

    package = typed(raw)
    rows = counting_rows(package, default_choices(package))
    counted = package["definition_stances"].groupby("definition")["stance"].agg(set).to_dict()
    names = package["definitions"].set_index("definition")["short"].to_dict()
    found = {}
    columns = (rows["event"], rows["announcement"], rows["last_day"], rows["people"].fillna(0), rows["stance"])
    for event, announcement, day, people, stance in zip(*columns, strict=True):
        linked = {names[code]: int(people) for code, stances in counted.items() if stance in stances}
        found[event] = Contribution(announcement, day[:7], int(people), linked)
    return found


def _uncountable(base: Base) -> str:
    """Return why the cuts of the base can't be counted, or ""."""
    from generator.record.keys import check_keys  # noqa: PLC0415
    from generator.record.schema import check_schema  # noqa: PLC0415 - frictionless costs half a second

    raw = base.raw
    absent = [table for table in _COUNTED if table not in raw.tables or table in check_layout(raw.descriptor)]
    if absent:
        return f"{base.name} has no usable {', '.join(absent)}"
    files = {raw.tables[table].file for table in _COUNTED}
    wrong = next((problem for problem in [*check_schema(raw), *check_keys(raw)] if problem.file in files), None)
    if wrong is not None:
        return f"{base.name} has problems of its own; {wrong.place}: {wrong.sentence}"
    return ""


def _renamed(
    old: RawPackage, new: RawPackage, table: str, gone: tuple[str, ...], came: tuple[str, ...]
) -> dict[str, str]:
    """Return the new key of each row that is gone but for which a new row with the same other cells came."""
    had, has = rows_by_key(old, table), rows_by_key(new, table)
    key = set(key_of(new.schema(table)))
    like = {_others(has[row], key): row for row in came}
    found = {row: like.get(_others(had[row], key), "") for row in gone}
    return {row: other for row, other in found.items() if other}


def _others(row: dict[str, str], key: set[str]) -> tuple[str, ...]:
    """Return the cells of a row beside its key; of a row that has no others, nothing that equals another row's."""
    cells = tuple(value for name, value in row.items() if name not in key)
    return cells if any(cells) else ("", *row.values())


def _withdraw(table: str) -> str:
    if table == KEPT:
        return "Restore it; to withdraw it, set its eligibility to excluded and the reason to withdrawn."
    return "Restore it, or withdraw it: add it to withdrawn_rows.csv with the reason."


def _beyond(old: float, new: float, of: float, percent: float) -> bool:
    return abs(new - old) * 100 > percent * of


def _blanks(rows: tuple[tuple[str, ...], ...], place: int) -> int:
    return sum(not row[place] for row in rows)


def _value(name: str) -> str:
    limit = LIMITS[name]
    unit = {"percent": " %", "percentage points": " points"}.get(limit.unit, f" {limit.unit}")
    return f"{limit.value:g}{unit}"
