"""Say how far the totals hang on a few large events: the share of the largest, of all people and of AI-linked people.

Events are ranked by people as stated. Equal events are ranked by the identifiers of their announcements; a share does
not depend on which of them is in, and figures say how many were left outside. Caveat: an event that states no number
has no rank.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from generator.errors import FigureError
from generator.findings.ai_share import definitions
from generator.findings.choices import Choices, default_choices
from generator.findings.counting_sql import PEOPLE
from generator.findings.figure import ALL, WITH_COUNT, Desk, Figure, Finding, Part, Record, Term, by_name

SLUG = "concentration"
#: Keys of the answer sentences on the page.
ANSWERS = ("several", "single", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: How many of the largest events are taken together.
NUMBERS = (1, 3, 5, 10)
#: The AI-linked totals that are shown: the widest that goes by the employer's own words, and the strictest.
SHOWN = ("d3", "d1")

UNKNOWN = Part(lambda rows: rows["stance"] == "unknown", ("stance = 'unknown'",))
UNKNOWN_HIGH = Term(
    "unknown-high",
    "People whose reason was not seen, upper bound",
    "People in counting announcements whose reason was not seen, with each count at its upper bound where it has one.",
)
NONE = Part(lambda rows: pd.Series(data=False, index=rows.index), ("FALSE",))
NOBODY = Term(
    "outside-all",
    "People outside the total of all stances",
    "Nobody: every counting announcement is in it, also those whose reason was not seen.",
)


@dataclass(frozen=True)
class Base:
    """A total whose largest events are looked at. `words` name it, `part` says which counting rows are in it."""

    name: str
    words: str
    part: Part


@dataclass(frozen=True)
class Total:
    """The people of a base as stated and at their bounds; `unknown` are those who may be in it as well."""

    base: Base
    stated: Figure
    low: Figure
    high: Figure
    unknown: Figure


def find(record: Record) -> Finding:
    """Return the finding. `answer` is several or single, by how many events hold at least half of the people.

    Tables: `largest` (one row per total and number of events, with the share and its bounds) and `named` (the largest
    events of each total, in order).
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    chosen = {definition.code: definition for definition in definitions(record)}
    bases = [Base("all", "all stances", ALL)]
    bases += [Base(code, f"AI-linked under {chosen[code].short}", chosen[code].part) for code in SHOWN]
    high = replace(choices, view="high")
    unknown, nobody = desk.count_people(UNKNOWN_HIGH, high, UNKNOWN), desk.count_people(NOBODY, high, NONE)
    figures = [unknown, nobody]
    rows: list[dict[str, Any]] = []
    for base in bases:
        made, shown = _of_base(desk, choices, base, nobody if base.part is ALL else unknown)
        figures += made
        rows += shown
    named = pd.concat([_named(record.counting(choices), base) for base in bases], ignore_index=True)
    half = _half(desk, by_name(figures)["all"])
    figures += half
    columns = ["base", "words", "number", "events", "people", "share", "low_share", "high_share", "tied"]
    largest = pd.DataFrame(rows, columns=columns)
    answer = choose_answer(half[0].value)
    return Finding(SLUG, answer, by_name(figures), {"largest": largest, "named": named})


def choose_answer(events: float | str | None) -> str:
    """Return the key of the answer from the number of events that hold at least half of the people.

    >>> [choose_answer(events) for events in (None, 1.0, 2.0)]
    ['no_rows', 'single', 'several']
    """
    if events is None:
        return "no_rows"
    return "single" if events == 1 else "several"


def events_for_half(people: list[int]) -> int | None:
    """Return how many of the largest hold at least half of all; None if there is nothing to divide.

    >>> [events_for_half(people) for people in ([], [1], [5, 3, 2], [4, 3, 3])]
    [None, 1, 1, 2]
    """
    ranked, reached = sorted(people, reverse=True), 0
    for number, size in enumerate(ranked, 1):
        reached += size
        if 2 * reached >= sum(ranked) > 0:
            return number
    return None


def share_bounds(
    largest: tuple[float, float], everything: tuple[float, float], unknown: float
) -> tuple[float | None, float | None]:
    """Return the least and the greatest share of the largest events, in percent; None where nothing is divided.

    Each pair is a lower and an upper bound. For the least share the largest events stand at their lower bounds, all
    others at their upper bounds, and `unknown` people are in as well; for the greatest it is the other way round.

    >>> share_bounds((40, 60), (100, 140), 20)
    (28.571428571428573, 50.0)
    """
    low, high = largest
    least, greatest = low + everything[1] - high + unknown, high + everything[0] - low
    return (100 * low / least if least else None), (100 * high / greatest if greatest else None)


def _ranked(rows: pd.DataFrame, part: Part) -> pd.DataFrame:
    """Return the rows of a part that have a number, largest first."""
    rows = rows[part.keep(rows) & rows["people"].notna()]
    return rows.sort_values(["people", "announcement"], ascending=[False, True], ignore_index=True)


def _largest(record: Record, choices: Choices, base: Base, number: int) -> Part:
    """Return the condition that an event is among so many of the largest as stated."""
    ranked = _ranked(record.counting(choices), base.part)
    inside = set(ranked["announcement"].head(number))
    people = PEOPLE[choices.view]
    conditions = " AND ".join((f"{people} IS NOT NULL", *base.part.conditions))
    largest = f"SELECT announcement FROM counted AS a WHERE {conditions} ORDER BY {people} DESC, announcement"
    return Part(lambda rows: rows["announcement"].isin(inside), (f"announcement IN ({largest} LIMIT {number})",))


def _tied(record: Record, choices: Choices, base: Base, inside: Part) -> Part:
    """Return the condition that an event is not among the largest, but has as many people as the last of them."""
    rows = record.counting(choices)
    last = rows.loc[inside.keep(rows), "people"].min()
    (within,) = inside.conditions
    smallest = f"SELECT MIN({PEOPLE[choices.view]}) FROM counted AS a WHERE {within}"
    return Part(
        lambda rows: base.part.keep(rows) & ~inside.keep(rows) & (rows["people"] == last).fillna(value=False),
        (*base.part.conditions, f"NOT {within}", f"people = ({smallest})"),
    )


def _views(desk: Desk, choices: Choices, name: str, words: str, part: Part) -> tuple[Figure, Figure, Figure]:
    """Return the people of a part as stated, at their lower and at their upper bounds."""
    stated = Term(name, f"People: {words}", f"People in counting announcements, as stated: {words}.", detail=words)
    low = Term(f"{name}-low", f"Lower bound: {words}", f"The same at the lower bound of each count: {words}.")
    high = Term(f"{name}-high", f"Upper bound: {words}", f"The same at the upper bound where there is one: {words}.")
    return (
        desk.count_people(stated, choices, part),
        desk.count_people(low, replace(choices, view="low"), part),
        desk.count_people(high, replace(choices, view="high"), part),
    )


def _of_base(desk: Desk, choices: Choices, base: Base, unknown: Figure) -> tuple[list[Figure], list[dict[str, Any]]]:
    """Return the figures of one total and its rows of the table `largest`.

    A number of events is left out where the total has no more than that: all of them hold everything.
    """
    term = Term(
        f"{base.name}-events",
        f"Events with a number: {base.words}",
        f"Events whose counting announcement states a number of people: {base.words}.",
        "events",
    )
    events = desk.count_announcements(term, choices, base.part & WITH_COUNT)
    total = Total(base, *_views(desk, choices, base.name, base.words, base.part), unknown)
    figures: list[Figure] = [events, total.stated, total.low, total.high]
    rows: list[dict[str, Any]] = []
    for number in NUMBERS:
        if number < events.number:
            made = _of_number(desk, choices, total, number)
            row = {name: made[name].value for name in ("people", "share", "low_share", "high_share", "tied")}
            rows.append({"base": base.name, "words": base.words, "number": number, "events": events.value, **row})
            figures += made.values()
    return figures, rows


def _of_number(desk: Desk, choices: Choices, total: Total, number: int) -> dict[str, Figure]:
    """Return the figures of so many of the largest events, by the columns of the table `largest`."""
    base = total.base
    name = f"{base.name}-{number}"
    words = f"largest {number}, {base.words}" if number > 1 else f"largest, {base.words}"
    inside = _largest(desk.record, choices, base, number)
    people, least, greatest = _views(desk, choices, name, words, base.part & inside)
    low, high = share_bounds(
        (least.number, greatest.number), (total.low.number, total.high.number), total.unknown.number
    )
    share = 100 * people.number / total.stated.number if total.stated.number else None
    if low is not None and share is not None and high is not None and not low <= share <= high:
        raise FigureError(f"concentration: the share of {name} lies outside its own bounds.")
    tied = Term(
        f"{name}-tied",
        f"As large as the last, outside: {words}",
        f"Events outside with as many people as the smallest event inside: {words}.",
        "events",
    )
    of_share = Term(f"{name}-share", f"Share: {words}", f"Share of people, counts as stated: {words}.", "percent")
    of_low = Term(
        f"{name}-share-low",
        f"Lower bound of the share: {words}",
        f"These events at their lower bounds, all others at their upper bounds, unseen reasons in: {words}.",
        "percent",
    )
    of_high = Term(
        f"{name}-share-high",
        f"Upper bound of the share: {words}",
        f"These events at their upper bounds, all others at their lower bounds, unseen reasons out: {words}.",
        "percent",
    )
    bounds = (least, greatest, total.low, total.high, total.unknown)
    return {
        "people": people,
        "low": least,
        "high": greatest,
        "tied": desk.count_announcements(tied, choices, _tied(desk.record, choices, base, inside)),
        "share": desk.derived(of_share, share, "largest ÷ all as a percentage", (people, total.stated)),
        "low_share": desk.derived(of_low, low, "low ÷ (low + high of all - high + unknown) as a percentage", bounds),
        "high_share": desk.derived(of_high, high, "high ÷ (high + low of all - low) as a percentage", bounds),
    }


def _named(rows: pd.DataFrame, base: Base) -> pd.DataFrame:
    """Return the largest events of a total, largest first: `base`, `announcement`, `company`, `people`, `stance`."""
    ranked = _ranked(rows, base.part).head(max(NUMBERS)).assign(base=base.name)
    return ranked[["base", "announcement", "company", "people", "stance"]]


def _half(desk: Desk, total: Figure) -> list[Figure]:
    """Return how many of the largest events hold at least half of the people, and which share they hold."""
    rows = total.rows if total.rows is not None else pd.DataFrame({"adds": []})
    people = sorted((int(size) for size in rows["adds"]), reverse=True)
    number = events_for_half(people)
    events = Term(
        "events-for-half", "Events that hold at least half of the people",
        "The smallest number of events, taken from the largest on, that hold at least half of the people.", "events",
    )  # fmt: skip
    share = Term("half-share", "Share of people in these events", "Share of people in these events.", "percent")
    value = 100 * sum(people[:number]) / sum(people) if number else None
    return [
        desk.derived(events, number, "first number of largest events with people ≥ half of all", (total,)),
        desk.derived(share, value, "people in these events ÷ all as a percentage", (total,)),
    ]
