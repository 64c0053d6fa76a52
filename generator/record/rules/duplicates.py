"""Two events of one employer that may be the same cut: announced within days of each other, with similar counts.

A person decides: a link in event_links.csv says that the pair was looked at, and what it is.
"""

from __future__ import annotations

import datetime
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from generator.record.problem import Compared
from generator.record.rules.dates import exists
from generator.text import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Most days between two dates of announcement: a cut is reported again within about two weeks, or as a new one.
DAYS = 14
#: Most following rows of an employer that a row is compared with, so that the check takes time in line with the rows.
_NEIGHBOURS = 50
#: Counts are similar if the smaller is at least this share of the larger, in percent: reports round and update.
SIMILAR = 80
_COUNTS = ("employees_low", "employees", "employees_high")
#: What a person needs to see of both rows to decide.
_SHOWN = ("announcement", "announced_on", *_COUNTS, "qualifier", "basis", "unit")


class _Place(NamedTuple):
    """The days on which an announcement can have been made, as ordinals, and its count from lowest to highest."""

    row: Row
    first: int
    last: int
    counts: tuple[int, ...]


def check(rows: Rows) -> Iterator[Problem]:
    """Find pairs of events of one employer that no link names, though they may be one cut; each pair once.

    Rows that never count, and rows of one event, of which one counts at most, are not compared. A blank count is
    similar to a blank one alone.
    """
    events = {row["event"]: row for row in rows["events"]}
    known = {frozenset((row["event"], row["linked_event"])) for row in rows["event_links"]}
    groups: dict[str, list[_Place]] = {}
    for row in rows["announcements"]:
        if row["event"] in events and _is_placed(row):
            groups.setdefault(events[row["event"]]["company"], []).append(_placed(row))
    for group in groups.values():
        group.sort(key=lambda place: (place.first, place.row.number))
        for number, one in enumerate(group):
            for two in _following(group, number):
                pair = frozenset((one.row["event"], two.row["event"]))
                if len(pair) == 2 and pair not in known and _similar(one.counts, two.counts):
                    known.add(pair)
                    yield _problem(two.row, one.row, events)


def _is_placed(row: Row) -> bool:
    return row["eligibility"] != "excluded" and bool(row["announced_on"]) and exists(row["announced_on"])


def _placed(row: Row) -> _Place:
    days = [datetime.date.fromisoformat(day(row["announced_on"])).toordinal() for day in (first_day, last_day)]
    counts = [count for field in _COUNTS if (count := row.whole(field)) is not None]
    return _Place(row, days[0], days[1], tuple(sorted(counts)))


def _following(group: list[_Place], number: int) -> Iterator[_Place]:
    """Yield the rows of a sorted group that come after one, and within days of it."""
    until = group[number].last + DAYS
    return takewhile(lambda place: place.first <= until, islice(group, number + 1, number + 1 + _NEIGHBOURS))


def _similar(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Tell whether two counts are the same within SIMILAR, from the upper end of one to the lower end of the other."""
    if not one or not two:
        return one == two
    lower, upper = sorted((one, two))
    return lower[-1] * 100 >= upper[0] * SIMILAR


def _problem(row: Row, other: Row, events: dict[str, Row]) -> Problem:
    names = [events[each["event"]]["name"] for each in (row, other)]
    beside = (
        Compared("row", str(row.number), str(other.number)),
        Compared("name", *names),
        *(Compared(field, row[field], other[field]) for field in _SHOWN),
    )
    message = f"This may be the same cut as row {other.number}: same employer, near dates, similar counts."
    fix = (
        "If it is one cut, give both rows the same event and other ranks. If not, add a row to event_links.csv that "
        "says how the two events hang together."
    )
    return row.problem("event", "duplicate", message, fix=fix, severity="warning", beside=beside)
