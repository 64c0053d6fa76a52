"""For every class of sources and every measure, each month of the period has exactly one coverage status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.record.rules.dates import PERIOD_START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows


def check(rows: Rows) -> Iterator[Problem]:
    """Find gaps, overlaps and reversed spans."""
    for (source_class, measure), group in _groups(rows).items():
        expected = PERIOD_START[:7]
        for row in sorted(group, key=lambda row: row["from_month"]):
            if row["from_month"] > row["to_month"]:
                yield row.problem(
                    "from_month",
                    "coverage",
                    f"The span ends before it starts ({row['to_month']}).",
                    fix="Correct the months.",
                )
            elif row["from_month"] != expected:
                message = f"The coverage of {source_class} ({measure}) has a gap or an overlap: this span should start in {expected}."
                yield row.problem(
                    "from_month",
                    "coverage",
                    message,
                    fix="Let each span start in the month after the one before.",
                )
            expected = next_month(row["to_month"])
        if expected <= rows.created[:7]:
            last = max(group, key=lambda row: row["to_month"])
            message = (
                f"The coverage of {source_class} ({measure}) ends before the month of the package ({rows.created[:7]})."
            )
            yield last.problem(
                "to_month",
                "coverage",
                message,
                fix="Add the later months, with status none if nothing reaches them.",
            )


def next_month(month: str) -> str:
    """Return the month after an ISO month.

    >>> next_month("2026-12")
    '2027-01'
    """
    if len(month) != 7 or not month[5:].isdigit():
        return ""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}"


def _groups(rows: Rows) -> dict[tuple[str, str], list[Row]]:
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows["coverage"]:
        groups.setdefault((row["source_class"], row["measure"]), []).append(row)
    return groups
