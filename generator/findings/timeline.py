"""Lay the recorded announcements out by month and stance, and give a month's AI share where enough reasons were seen.

Shares of months are set side by side only within one mix of sources. Caveat: a month holds what the sources at hand
reach, so a difference between months need not be one of cuts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.choices import default_choices
from generator.findings.figure import Desk, Finding, Part, Record, Term, by_name
from generator.findings.groups import compare, lowest_and_highest, share_figures
from generator.findings.quality import KNOWN_ENOUGH
from generator.record.coverage import month_statuses, source_mixes
from generator.text import date_words

if TYPE_CHECKING:
    from collections.abc import Callable

SLUG = "timeline"
#: Keys of the answer sentences on the page.
ANSWERS = ("range", "few", "none")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"

ENOUGH = Term(
    "known-enough",
    "Reason seen that a month needs",
    "Share of a month's people whose reason must have been seen before an AI share is printed, set in advance.",
    "percent",
)
COVERED = Term(
    "months-covered", "Months covered", "Months that a class of sources reaches, in full or in part.", "months"
)
ALLOWED = Term(
    "months-allowed",
    "Months with an AI share",
    "Months in which the reason was seen for enough of the people.",
    "months",
)
MONTH_ALONE = Term(
    "month-alone",
    "Announcements of which only the month is known",
    "Counting announcements whose day is not known. They count from the last day of their month.",
    "announcements",
)
MONTH_ALONE_PEOPLE = Term(
    "month-alone-people",
    "People in announcements of which only the month is known",
    "People in counting announcements whose day is not known.",
)
ONLY_MONTH = Part(lambda rows: rows["announced_precision"] == "month", ("announced_precision = 'month'",))


def find(record: Record) -> Finding:
    """Return the finding. `answer` is range if two months with one mix of sources have a share, few, or none.

    Tables: `months` (every month since the start of the period with `coverage` of counts, whether a share is
    `allowed`, and the columns of `Groups.sums`), `stances` and `shares` of months (see `Groups`), `compared`, the
    months with one mix of sources from which the answer takes its lowest and highest share, and `extremes`, the months
    of these two.
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    groups = compare(record, "months")
    months = _months(record, groups.sums)
    compared = compared_months(source_mixes(record.package), months)
    allowed = months[months["allowed"]]
    figures = [
        desk.derived(ENOUGH, KNOWN_ENOUGH, "set in advance"),
        desk.derived(COVERED, float((months["coverage"] != "none").sum()), "months whose coverage is not “none”"),
        desk.derived(ALLOWED, float(len(allowed)), "months with known ÷ all people at or above the limit"),
        desk.count_announcements(MONTH_ALONE, choices, ONLY_MONTH),
        desk.count_people(MONTH_ALONE_PEOPLE, choices, ONLY_MONTH),
    ]
    shares = groups.shares.rename(columns={"group": "month"}).sort_values(["month", "definition"], ignore_index=True)
    extremes: list[str] = []
    if len(compared) > 1:
        extremes = lowest_and_highest(groups.shares[groups.shares["group"].isin(compared)])
        for name, month in zip(("lowest", "highest"), extremes, strict=True):
            inside = Part(in_month(month), (f"substr(last_day, 1, 7) = '{month}'",))
            words = f"{date_words(month)}, the month with the {name} share"
            figures += share_figures(desk, choices, name, words, inside)
    tables = {
        "months": months,
        "stances": groups.stances.rename(columns={"group": "month"}),
        "shares": shares,
        "compared": pd.DataFrame({"month": list(compared)}, dtype=object),
        "extremes": pd.DataFrame({"month": extremes}, dtype=object),
    }
    return Finding(SLUG, choose_answer(len(compared), len(allowed)), by_name(figures), tables)


def choose_answer(compared: int, allowed: int) -> str:
    """Return the key of the answer from the months that can be set side by side, and those that have a share.

    >>> [choose_answer(*months) for months in ((2, 3), (1, 3), (0, 0))]
    ['range', 'few', 'none']
    """
    if compared > 1:
        return "range"
    return "few" if allowed else "none"


def compared_months(mixes: list[tuple[str, ...]], months: pd.DataFrame) -> tuple[str, ...]:
    """Return the months with a share in the mix of sources that has the most of them; of equals, the earliest."""
    allowed = set(months.loc[months["allowed"], "month"])
    runs = [tuple(month for month in run if month in allowed) for run in mixes]
    return max(runs, key=len, default=())


def in_month(month: str) -> Callable[[pd.DataFrame], pd.Series[bool]]:
    """Return the condition that a counting row stands in a month."""
    return lambda rows: rows["last_day"].str[:7] == month


def _months(record: Record, sums: pd.DataFrame) -> pd.DataFrame:
    """Return every month since the start of the period: what it adds up to, blank where no row is in it."""
    statuses = month_statuses(record.package, "count")
    table = sums.rename(columns={"group": "month"}).set_index("month").reindex(list(statuses))
    table.insert(0, "coverage", pd.Series(statuses))
    table["allowed"] = table["allowed"].eq(other=True)
    return table.rename_axis("month").reset_index()
