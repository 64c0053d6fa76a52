"""Counts fit their qualifier and bounds, and a row has the ground for what it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.rows import Row, Rows

_COUNTS = ("employees_low", "employees", "employees_high")


def check(rows: Rows) -> Iterator[Problem]:
    """Find counts out of order, without qualifier, basis or bound, and rows without the ground for what they are."""
    yield from _check_anything(rows["announcements"])
    for row in rows["announcements"]:
        yield from _check_order(row)
        yield from _check_qualifier(row)
        yield from _check_offer(row)
        if (row["scope"] == "borderline") != bool(row["borderline_ground"]):
            yield row.problem(
                "borderline_ground",
                "scope",
                "A borderline row says why it is borderline, a core row has no such ground.",
                fix="Correct one of the two fields.",
            )
        if bool(row["workforce_share"]) != bool(row["workforce_share_of"]):
            yield row.problem(
                "workforce_share_of",
                "share",
                "A percentage and the workforce that it refers to belong together.",
                fix="Fill in both, or neither.",
            )
        if (row["eligibility"] == "excluded") != bool(row["exclusion_reason"]):
            yield row.problem(
                "exclusion_reason",
                "exclusion",
                "An excluded row has a reason, an eligible row has none.",
                fix="Correct one of the two fields.",
            )


def _check_anything(announcements: list[Row]) -> Iterator[Problem]:
    """Warn of a record in which nothing can be added up; one without rows at all is found where files are read.

    Findings can be made of it, and say so; pages that print a figure of them can't.
    """
    if announcements and not any(row["eligibility"] == "eligible" and has_count(row) for row in announcements):
        message = "No eligible announcement states a number of people, so there is nothing to add up and no site can "
        message += "be built."
        fix = "Restore one, or add the first with its source."
        yield Problem(announcements[0].file, 0, "employees", "rows", message, fix=fix, severity="warning")


def _check_order(row: Row) -> Iterator[Problem]:
    known = [(field, count) for field in _COUNTS if (count := row.whole(field)) is not None]
    for (lower, low), (upper, high) in pairwise(known):
        if low > high:
            message = f"{lower} ({low:,}) is above {upper} ({high:,})."
            yield row.problem(
                lower,
                "bounds",
                message,
                allowed="lower bound ≤ figure ≤ upper bound",
                fix="If the two are swapped, exchange them; if not, check the figures against their sources.",
            )


def _check_qualifier(row: Row) -> Iterator[Problem]:
    counted = any(row[field] for field in _COUNTS)
    for field in ("qualifier", "basis"):
        if counted and not row[field]:
            yield row.problem(field, "qualifier", f"A count needs its {field}.", fix="Fill it in from the source.")
        if not counted and row[field]:
            yield row.problem(
                field, "qualifier", f"There is a {field} but no count.", fix="Remove it, or add the count."
            )
    if row["qualifier"] in ("offered", "up_to") and not row["employees_high"]:
        yield row.problem(
            "employees_high",
            "qualifier",
            "A ceiling (“up to”, “offered to”) stands in the upper bound too.",
            fix="Repeat the number there.",
        )
    if row["qualifier"] == "up_to" and not (row["employees"] or row["employees_low"]):
        yield row.problem(
            "employees",
            "qualifier",
            "A ceiling of people who go is the figure as stated.",
            fix="Repeat the number there; if it is of people who may take an offer, the qualifier is “offered”.",
        )
    if row["qualifier"] == "at_least" and not row["employees_low"]:
        yield row.problem(
            "employees_low",
            "qualifier",
            "A minimum (“at least”) stands in the lower bound too.",
            fix="Repeat the number there.",
        )
    if row["qualifier"] == "exact" and counted and not row["employees"]:
        yield row.problem(
            "employees",
            "qualifier",
            "A plain number is missing.",
            fix="Fill it in, or choose another qualifier.",
        )


def _check_offer(row: Row) -> Iterator[Problem]:
    """Find people who may take an offer and stand as a figure, though only those who take it count."""
    if row["qualifier"] == "up_to" and row["exit_type"] == "voluntary":
        message = "A ceiling of a voluntary programme is of people who may go, not of people who go."
        yield row.problem("qualifier", "offer", message, allowed="offered", fix="Set it, or correct “exit_type”.")
    if row["qualifier"] != "offered":
        return
    if row["exit_type"] == "involuntary":
        message = "Nobody is offered an involuntary exit."
        yield row.problem("exit_type", "offer", message, allowed="voluntary, mixed", fix="Correct it, or “qualifier”.")
    for field in ("employees", "employees_low"):
        if row[field]:
            message = "The people who may take an offer are not a figure; only those who take it are."
            fix = "Keep the number in employees_high alone."
            yield row.problem(field, "offer", message, allowed="blank, until takers are known", fix=fix)


def has_count(row: Row) -> bool:
    """Tell whether an announcement has a number of people, or a bound of it."""
    return any(row[field] for field in _COUNTS)
