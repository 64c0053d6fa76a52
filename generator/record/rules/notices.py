"""Statutory notices: links lead back in time, dates and numbers are possible, matches are those that were reviewed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.record.names import normalised
from generator.record.notices import CLASSES, MOST_DAYS_LATE, MOST_PEOPLE, REGISTER, TECH, Matches, days_late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

_AGAIN = "Run `ledger import warn` again."
#: Relations that name the earlier notice; the others can't.
_NAMED = ("amends", "repeats")


def check(rows: Rows) -> Iterator[Problem]:
    """Find notices of employers that are not tech, dates and numbers that can't be right, and links that don't fit."""
    decisions = {row["employer"]: row["decision"] for row in rows["warn_employers"]}
    as_of = next((row["published_on"] for row in rows["sources"] if row["source"] == REGISTER), "")
    notices = rows.by_key("warn_notices")
    for row in rows["warn_notices"]:
        if row["employer"] != normalised(row["employer_as_filed"]):
            message = "The name is not the one that was filed, as it is compared."
            yield row.problem("employer", "notice", message, allowed=normalised(row["employer_as_filed"]), fix=_AGAIN)
        if decisions.get(row["employer"], TECH[0]) not in TECH:
            message = "The notice is of an employer that was not found to be tech."
            yield row.problem("employer", "notice", message, fix=_AGAIN)
        yield from _dates(row, as_of)
        if (row.whole("employees") or 0) > MOST_PEOPLE:
            message = "No notice names so many people: two numbers may be fused."
            yield row.problem("employees", "notice", message, allowed=f"at most {MOST_PEOPLE:,}", fix=_AGAIN)
        yield from _link(row, notices)
    for row in rows["warn_refused"]:
        if row["notice"] in notices:
            yield row.problem("notice", "notice", "The notice is refused, and in the record too.", fix=_AGAIN)


def _dates(row: Row, as_of: str) -> Iterator[Problem]:
    wanted = "" if as_of and row["notice_date_reported"] > as_of else row["notice_date_reported"]
    if row["notice_date"] != wanted:
        message = "The date is the reported one, and blank where that is after the register's own."
        yield row.problem("notice_date", "notice", message, allowed=wanted or "blank", fix=_AGAIN)
    elif days_late(row["notice_date"], row["effective_on"]) > MOST_DAYS_LATE:
        message = f"The jobs end more than {MOST_DAYS_LATE} days before the notice ({row['notice_date']})."
        yield row.problem("effective_on", "notice", message, fix=_AGAIN)


def _link(row: Row, notices: dict[str, Row]) -> Iterator[Problem]:
    """Find a link to a notice that is not an earlier one of the employer; links back in time can't form a ring."""
    if (row["relation"] in _NAMED) != bool(row["earlier_notice"]):
        message = "An earlier notice is named if, and only if, this one amends or repeats it."
        yield row.problem("relation", "notice", message, fix=_AGAIN)
    earlier = notices.get(row["earlier_notice"])
    if earlier is None:
        return
    if any(row[name] != earlier[name] for name in ("jurisdiction", "employer")):
        message = "The earlier notice is of another employer or jurisdiction."
        yield row.problem("earlier_notice", "notice", message, fix=_AGAIN)
    if _order(row) <= _order(earlier):
        yield row.problem("earlier_notice", "notice", "The earlier notice is not an earlier one.", fix=_AGAIN)
    if earlier["relation"] == "repeats":
        message = "The earlier notice is itself a repeat."
        yield row.problem("earlier_notice", "notice", message, allowed=earlier["earlier_notice"], fix=_AGAIN)
    if row["relation"] == "repeats" and (row["employees"], row["place"]) != (earlier["employees"], earlier["place"]):
        message = "The notice is said to repeat another one, which has another place or number of people."
        yield row.problem("relation", "notice", message, fix=_AGAIN)


def _order(row: Row) -> tuple[str, str]:
    return row["notice_date_reported"], row["notice"]


def check_matches(rows: Rows) -> Iterator[Problem]:
    """Find decisions without a reason, names with two employers, and notices matched otherwise than was reviewed."""
    for row in rows["warn_employers"]:
        if row["decision"] != "not_tech" and not row["reason"]:
            yield row.problem("reason", "match", "The decision has no reason.", fix="Say what the employer does.")
    matches = Matches([row.cells for row in rows["companies"]], [row.cells for row in rows["warn_matches"]])
    for row in rows["warn_matches"]:
        if row["match_decision"] == "confirmed" and len(matches.confirmed(row["employer"])) > 1:
            message = "More than one employer of the record is confirmed for this name."
            yield row.problem("company", "match", message, fix="Confirm one, and reject the others.")
    for row in rows["warn_notices"]:
        wanted = matches.company(row["employer"])
        if row["company"] != wanted:
            message = "The employer is not the one of this name, or the one that a reader confirmed for it."
            fix = "Put this into the cell, or decide on the two in warn_matches.csv."
            yield row.problem("company", "match", message, allowed=wanted or "blank", fix=fix)


def check_accounting(rows: Rows) -> Iterator[Problem]:
    """Find jurisdictions and totals that do not add up to the rows of the register."""
    totals: Counter[str] = Counter()
    months = Counter((row["jurisdiction"], row["notice_date"][:7] or "undated") for row in rows["warn_notices"])
    for row in rows["warn_totals"]:
        totals[row["jurisdiction"]] += row.whole("rows") or 0
        yield from _total(row, months.pop((row["jurisdiction"], row["month"]), 0))
    for row in rows["warn_notices"]:
        if (row["jurisdiction"], row["notice_date"][:7] or "undated") in months:
            message = "The notice is of a month for which the jurisdiction has no total."
            yield row.problem("notice_date", "total", message, fix=_AGAIN)
    counted = {
        "tech": Counter(row["jurisdiction"] for row in rows["warn_notices"]),
        "refused": Counter(row["jurisdiction"] for row in rows["warn_refused"]),
    }
    for row in rows["jurisdictions"]:
        yield from _jurisdiction(row, {name: found[row["jurisdiction"]] for name, found in counted.items()})
        wanted = totals[row["jurisdiction"]] + (row.whole("refused") or 0)
        if (row.whole("rows") or 0) != wanted:
            message = "The rows are not those of all months and those refused."
            yield row.problem("rows", "total", message, allowed=str(wanted), fix=_AGAIN)


def _total(row: Row, tech: int) -> Iterator[Problem]:
    numbers = [row.whole(name) or 0 for name in ("with_people", "notices", "rows")]
    if numbers != sorted(numbers):
        message = "Of the rows some count as notices, and of these some have a number; here a part is larger."
        yield row.problem("notices", "total", message, fix=_AGAIN)
    if (row.whole("rows") or 0) < tech:
        message = "The record has more notices of tech employers in this month."
        yield row.problem("rows", "total", message, allowed=f"at least {tech}", fix=_AGAIN)
    if bool(row["employees"]) != bool(row.whole("with_people")):
        message = "People are given if, and only if, some notice has a number."
        yield row.problem("employees", "total", message, fix=_AGAIN)


def _jurisdiction(row: Row, counted: dict[str, int]) -> Iterator[Problem]:
    if (row.whole("rows") or 0) != sum(row.whole(name) or 0 for name in CLASSES):
        message = "The rows are not the sum of tech, not tech, unclear, not reviewed and refused."
        yield row.problem("rows", "total", message, fix=_AGAIN)
    for name, found in counted.items():
        if (row.whole(name) or 0) != found:
            message = "The number is not that of the rows in the record."
            yield row.problem(name, "total", message, allowed=str(found), fix=_AGAIN)
    if not (row["covered"] == "yes") == bool(row.whole("rows")) == bool(row["source"]):
        message = "A jurisdiction is covered if, and only if, it has rows and a source."
        yield row.problem("covered", "total", message, fix=_AGAIN)
    if row["covered"] == "no" and not row["note"]:
        message = "The jurisdiction is missing, and nothing says why."
        yield row.problem("note", "total", message, fix="Say why, or that it is not known.")
