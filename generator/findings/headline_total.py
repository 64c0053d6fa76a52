"""Compare what recorded announcements add up to with the study's total.

Figures: the total as stated, its bounds, what each switch changes, and the day on which the running total passes the
study's number. Caveat: the record is incomplete, so a total below a claim does not refute it.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import SWITCHES, Choices, View, default_choices
from generator.findings.figure import NO_COUNT, Desk, Figure, Finding, Part, Record, Term, by_name, claim_field, claimed
from generator.record.tables import Package
from generator.text import first_day, last_day, sentence_list

SLUG = "headline-total"
#: The study's total, with which the record is compared.
CLAIM = "tradingplatforms-total"
#: Keys of the answer sentences on the page.
ANSWERS = ("reached", "only_with_more", "above_record")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"

VIEWS: tuple[View, ...] = ("low", "point", "high")
OPEN_ENDED = Part(lambda rows: rows["open_ended"], ("open_ended",))

TOTAL = Term("total", "Total as stated", "People in the counting announcements, with each count as stated.")
LOW = Term(
    "low",
    "Lower bound",
    "People in the counting announcements, with each count at its lower bound: the lowest figures given.",
)
HIGH = Term(
    "high",
    "Upper bound",
    "People in the counting announcements, with each count at its upper bound where it has one.",
)
COUNTING = Term(
    "announcements",
    "Announcements that count",
    "Announcements that count under the default choices, with or without a number of people.",
    "announcements",
)
WITHOUT_COUNT = Term(
    "without-count",
    "Announcements without a count",
    "Announcements that count under the default choices but add nobody: they state no number of people, or only a "
    "ceiling.",
    "announcements",
)
WITHOUT_BOUND = Term(
    "open-ended",
    "Announcements without an upper bound",
    "Announcements whose count is a minimum and that have no upper bound.",
    "announcements",
)
CEILING = Term(
    "ceiling",
    "Most that any choices allow",
    "Largest total under any combination of the yes/no choices, with each count at its upper bound where it has one.",
)
AT_FIRST_SIGHTING = Term(
    "at-first-sighting",
    "Total at the study's latest possible date",
    "The total as stated of what had been announced by the latest day to which the study can refer.",
)
PASSES_ON = Term(
    "passes-on",
    "Day on which the total passes the study's number",
    "First day on which the running total, with counts as stated, is at least the study's number; not known if it "
    "never is.",
    "date",
)
NEWEST = Term(
    "newest",
    "Newest announcement",
    "Latest date of announcement among the eligible announcements, a month from its first day. Effective dates, which "
    "can lie in the future, play no part.",
    "date",
)


def find(record: Record) -> Finding:
    """Return the finding. `answer` is reached, only_with_more or above_record (see `choose_answer`)."""
    package = record.package
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(package)
    claim = claimed(package, CLAIM)
    total = desk.count_people(TOTAL, choices)
    low = desk.count_people(LOW, replace(choices, view="low"))
    high = desk.count_people(HIGH, replace(choices, view="high"))
    ceiling = _ceiling(desk, choices)
    if not low.number <= total.number <= high.number <= ceiling.number:
        raise FigureError("headline-total: the bounds are out of order.")
    known_by = replace(choices, cutoff=_known_by(package))
    running = running_total(record, choices)
    figures = [
        total,
        low,
        high,
        ceiling,
        desk.count_announcements(COUNTING, choices),
        desk.count_announcements(WITHOUT_COUNT, choices, NO_COUNT),
        desk.count_announcements(WITHOUT_BOUND, choices, OPEN_ENDED),
        desk.count_people(AT_FIRST_SIGHTING, known_by),
        desk.derived(NEWEST, newest_announcement(package), "latest date of announcement"),
        desk.derived(PASSES_ON, passing_day(running, claim), "first day with running total ≥ claimed total", (total,)),
        *(_flipped(desk, choices, switch, words) for switch, words in SWITCHES),
    ]
    answer = choose_answer(claim, total.number, ceiling.number)
    return Finding(SLUG, answer, by_name(figures), {"running-total": running})


def choose_answer(claim: float, total: float, ceiling: float) -> str:
    """Return the key of the answer to: does the record reach the claimed minimum.

    reached: the default total is at least the claim. only_with_more: it is not, but the most that any choices allow
    is. above_record: not even that; since the record is incomplete, this does not refute the claim.
    """
    if total >= claim:
        return "reached"
    return "only_with_more" if ceiling >= claim else "above_record"


def running_total(record: Record, choices: Choices) -> pd.DataFrame:
    """Return one row per day with an announcement that counts: `day`, `low`, `point`, `high` (running totals)."""
    views = {}
    for view in VIEWS:
        rows = record.counting(replace(choices, view=view))
        views[view] = rows.groupby("last_day")["people"].sum()
    frame = pd.DataFrame(views).fillna(0).sort_index().cumsum().astype("int64")
    return frame.rename_axis("day").reset_index()


def passing_day(running: pd.DataFrame, claim: float) -> str | None:
    """Return the first day on which the running total is at least the claim; None if it never is."""
    over = running[running["point"] >= claim]
    return str(over["day"].iloc[0]) if len(over) else None


def newest_announcement(package: Package) -> str | None:
    """Return how fresh the record is: the day of its newest eligible announcement; None if it has none.

    A month counts from its first day, so that the record never looks fresher than it is known to be.
    """
    rows = package["announcements"]
    days = [first_day(value) for value in rows.loc[rows["eligibility"] == "eligible", "announced_on"]]
    return max(days, default=None)


def _known_by(package: Package) -> str:
    """Return the last day to which the study can refer; the day of the package if no bound is known."""
    latest = claim_field(package, CLAIM, "as_of_latest")
    return last_day(latest) if latest else package.as_of


def _flipped(desk: Desk, choices: Choices, switch: str, words: str) -> Figure:
    """Return the total with one switch set the other way."""
    admitted = bool(getattr(choices, switch))
    verb = "without" if admitted else "with"
    term = Term(
        f"{verb}-{switch.replace('_', '-')}",
        f"Total {verb} {words}",
        f"The total as stated if {words} are {'out' if admitted else 'in'}, all other choices at their default.",
    )
    return desk.count_people(term, choices.flipped(switch))


def _ceiling(desk: Desk, choices: Choices) -> Figure:
    """Return the largest total under any combination of the yes/no choices, counts at their upper bounds."""
    best = max(combinations(choices), key=lambda chosen: desk.record.counting(chosen)["people"].sum())
    words = [words for switch, words in SWITCHES if getattr(best, switch)]
    definition = f"{CEILING.definition} It is reached with these in: {sentence_list(words)}."
    return desk.count_people(replace(CEILING, definition=definition), best)


def combinations(choices: Choices) -> list[Choices]:
    """Return every combination of the yes/no switches at the upper bounds, those nearest to `choices` first."""
    switches = [switch for switch, _ in SWITCHES]
    high = replace(choices, view="high")
    found = [high]
    for switch in switches:
        found += [chosen.flipped(switch) for chosen in found]
    return sorted(found, key=lambda chosen: sum(getattr(chosen, name) != getattr(choices, name) for name in switches))
