"""Counts fit their qualifier and bounds, and under every combination of choices at most one row per event counts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

_COUNTS = ("employees_low", "employees", "employees_high")


def check(rows: Rows) -> Iterator[Problem]:
    """Find counts out of order, and counts without qualifier, basis or bound."""
    for row in rows["announcements"]:
        yield from _check_order(row)
        yield from _check_qualifier(row)
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
                fix="Check the figures against their sources.",
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
    if row["qualifier"] == "up_to" and not row["employees_high"]:
        yield row.problem(
            "employees_high",
            "qualifier",
            "A ceiling (“up to”) stands in the upper bound too.",
            fix="Repeat the number there.",
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


def check_ranks(rows: Rows) -> Iterator[Problem]:
    """Ranks within an event differ, so the best admissible row is always one row; counted rows rank first."""
    for group in rows.by("announcements", "event").values():
        ranks: dict[str, Row] = {}
        for row in group:
            other = ranks.setdefault(row["rank"], row)
            if other is not row:
                message = f"Row {other.number} of the same event has the same rank, so two rows could count."
                yield row.problem("rank", "rank", message, fix="Give the less exact figure the next rank.")
        known = [(row, rank) for row in group if (rank := row.whole("rank")) is not None]
        best_blank = min((rank for row, rank in known if not _has_count(row)), default=None)
        for row, rank in known:
            if best_blank is not None and _has_count(row) and rank > best_blank:
                message = "A row without a count ranks before this one, so the count would never be used."
                yield row.problem("rank", "rank", message, fix="Let rows with a count rank first.")


def _has_count(row: Row) -> bool:
    return any(row[field] for field in _COUNTS)
