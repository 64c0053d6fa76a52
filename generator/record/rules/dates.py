"""Dates exist, fit their precision and are not after the package."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Rows

#: First day of the period that the record covers.
PERIOD_START = "2026-01-01"
#: Fields that may not lie after the day on which the package was made, by table.
_PAST = {
    "announcements": ("announced_on", "first_recorded_on", "last_verified_on"),
    "sources": ("published_on", "archived_on", "link_checked_on"),
    "claims": ("as_of_earliest", "as_of_latest"),
    "claim_reports": ("published_on",),
}


def check(rows: Rows) -> Iterator[Problem]:
    """Find dates that do not exist, lie after the package, or do not fit their precision."""
    for table, fields in (*_PAST.items(), ("announcements", ("effective_on",))):
        if not rows.has(table):
            continue
        for row in rows[table]:
            for field in fields:
                if row[field] and not exists(row[field]):
                    yield row.problem(field, "date", "There is no such day.", fix="Correct the date.")
                elif field in _PAST[table] and row[field][:10] > rows.created[: len(row[field])]:
                    message = f"The date is after the day of the package ({rows.created})."
                    yield row.problem(field, "date", message, fix="Correct the date.")
    for row in rows["announcements"]:
        if (len(row["announced_on"]) == 7) != (row["announced_precision"] == "month"):
            message = "The precision does not fit the date of announcement."
            yield row.problem(
                "announced_precision",
                "date",
                message,
                allowed="day for a full date, month for year and month",
                fix="Correct one of the two.",
            )
        if row["announced_on"] < PERIOD_START[: len(row["announced_on"])]:
            message = f"The announcement is before {PERIOD_START}; the record starts there."
            yield row.problem(
                "announced_on", "date", message, fix="Correct the date, or leave the row out with a reason."
            )


def exists(value: str) -> bool:
    """Tell whether an ISO date, month or year is a real one; other texts are left to the schema."""
    if len(value) != 10:
        return True
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True
