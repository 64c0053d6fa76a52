"""For every class of sources and every measure, each month of the period has exactly one coverage status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.record.rules.dates import PERIOD_START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def check(rows: Rows) -> Iterator[Problem]:
    """Find gaps, overlaps, reversed spans, and classes of sources that say nothing about a measure."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows["coverage"]:
        groups.setdefault((row["source_class"], row["measure"]), []).append(row)
    for group in groups.values():
        yield from _check_spans(sorted(group, key=lambda row: row["from_month"]), rows.created[:7])
    for source_class in rows["source_classes"]:
        for measure in rows["coverage_measures"]:
            if (source_class["source_class"], measure["measure"]) not in groups:
                message = f"No row of coverage.csv says how well it covers the measure {measure['measure']}."
                fix = "Add the rows, with status none if nothing reaches a month."
                yield source_class.problem("source_class", "coverage", message, fix=fix, severity="warning")


def _check_spans(group: list[Row], last_month: str) -> Iterator[Problem]:
    """Find what is wrong with the spans of one class and measure, in the order of their first months."""
    expected = PERIOD_START[:7]
    for row in group:
        if row["from_month"] > row["to_month"]:
            message = f"The span ends before it starts ({row['to_month']})."
            yield row.problem("from_month", "coverage", message, fix="Correct the months.")
        elif row["from_month"] != expected:
            message = f"The span leaves a gap or an overlap: it should start in {expected}."
            fix = "Let each span start in the month after the one before."
            yield row.problem("from_month", "coverage", message, fix=fix)
        expected = next_month(row["to_month"])
    last = max(group, key=lambda row: row["to_month"])
    if last["to_month"] < last_month:
        message = f"The coverage ends before the month of the package ({last_month})."
        fix = "Add the later months, with status none if nothing reaches them."
        yield last.problem("to_month", "coverage", message, fix=fix)


def next_month(month: str) -> str:
    """Return the month after an ISO month; "" after what is none.

    >>> next_month("2026-12")
    '2027-01'
    """
    if not _MONTH.fullmatch(month):
        return ""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"
