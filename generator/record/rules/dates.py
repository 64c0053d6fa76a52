"""Dates exist, fit their precision, are not after the package, and stand in the order in which things happen."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: First day of the period that the record covers.
PERIOD_START = "2026-01-01"
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
#: Fields of the type date: the schema check finds those that do not exist.
_TYPED = (
    *("first_recorded_on", "last_verified_on", "archived_on", "link_checked_on"),
    *("withdrawn_on", "found_on", "corrected_on", "revised_on"),
)
#: Fields that may not lie after the day on which the package was made, by table.
_PAST = {
    "announcements": ("announced_on", "first_recorded_on", "last_verified_on"),
    "sources": ("published_on", "archived_on", "link_checked_on"),
    "claims": ("as_of_earliest", "as_of_latest"),
    "claim_reports": ("published_on",),
    "attributions": ("as_of",),
    "chain_steps": ("said_on",),
    "job_cut_reports": ("month",),
    "official_series": (),
    "checkbox_reports": ("window_end",),
    "disclosure_rules": ("said_on",),
    "investments": ("stated_on",),
    "studies": ("published_on",),
    "withdrawn_rows": ("withdrawn_on",),
    "corrections": ("found_on", "corrected_on"),
    "revisions": ("revised_on",),
}
#: Fields that may lie after it: what is announced or counted can reach into the future.
_PERIOD = ("period_start", "period_end")
_ANY = {
    "announcements": ("effective_on",),
    "claims": _PERIOD,
    "official_series": _PERIOD,
    "checkbox_reports": ("window_start",),
    "investments": _PERIOD,
    "studies": _PERIOD,
}

_LATER = "Correct the date, or if it is right, set `created` in datapackage.json to the day of your change."


def check(rows: Rows) -> Iterator[Problem]:
    """Find dates that do not exist, lie after the package, or do not fit their precision.

    Texts that are no dates, and dates of the type date that do not exist, are left to the schema.
    """
    for table, past in _PAST.items():
        for row in rows[table]:
            for field in (*past, *_ANY.get(table, ())):
                if not exists(row[field]):
                    if field not in _TYPED and _ISO.fullmatch(row[field]):
                        yield row.problem(field, "date", "There is no such day.", fix="Correct the date.")
                elif field in past and row[field] > rows.created[: len(row[field])]:
                    message = f"The date is after the day of the package ({rows.created})."
                    yield row.problem(field, "date", message, fix=_LATER)
    for row in rows["announcements"]:
        if row["announced_precision"]:  # the schema finds a blank one
            yield from _precision(row, "announced")
        yield from _precision(row, "effective")
        yield from _order(row)
        if exists(row["announced_on"]) and row["announced_on"] < PERIOD_START[: len(row["announced_on"])]:
            message = f"The announcement is before {PERIOD_START}; the record starts there."
            yield row.problem(
                "announced_on", "date", message, fix="Correct the date, or leave the row out with a reason."
            )


def _precision(row: Row, what: str) -> Iterator[Problem]:
    """Find a precision that is not that of the date."""
    date, precision = row[f"{what}_on"], row[f"{what}_precision"]
    if exists(date) and precision != {7: "month", 10: "day"}.get(len(date), ""):
        words = {"announced": "date of announcement", "effective": "effective date"}[what]
        message = f"The precision does not fit the {words}."
        allowed = "day for a full date, month for year and month"
        yield row.problem(f"{what}_precision", "date", message, allowed=allowed, fix="Correct one of the two.")


def _order(row: Row) -> Iterator[Problem]:
    """Find a row that entered the record before its announcement, or was verified before it entered.

    The effective date is held to no order: people may leave before or after a cut becomes public.
    """
    for earlier, later, what in (
        ("announced_on", "first_recorded_on", "recorded before it was announced"),
        ("first_recorded_on", "last_verified_on", "verified before it was recorded"),
    ):
        length = min(len(row[earlier]), len(row[later]))
        known = _ISO.fullmatch(row[earlier]) and _ISO.fullmatch(row[later])
        if known and row[later][:length] < row[earlier][:length]:
            message = f"The row is said to be {what} ({row[earlier]})."
            yield row.problem(later, "date", message, fix="Correct one of the two dates.")


def exists(value: str) -> bool:
    """Tell whether a text is blank or a real ISO date, month or year.

    >>> exists("2028-02-29"), exists("2026-02"), exists("2026-02-29"), exists("soon")
    (True, True, False, False)
    """
    if not value:
        return True
    try:
        return bool(_ISO.fullmatch(value)) and bool(datetime.date.fromisoformat((value + "-01-01")[:10]))
    except ValueError:
        return False
