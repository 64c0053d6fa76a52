"""What do recorded announcements add up to?

Figures: the total as stated, its bounds, what each switch changes, and the day on which the running total passes the
study's number. Caveat: the record is incomplete, so a total below a claim does not refute it.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import PERIOD_START, SWITCHES, Choices, default_choices
from generator.findings.counting import counting_rows
from generator.findings.counting_sql import _LAST_DAY
from generator.findings.figure import ALL, Desk, Figure, Finding, Part, Record, by_name, claimed
from generator.record.tables import announced_last_day

SLUG = "headline-total"
#: The study's total, with which the record is compared.
CLAIM = "tradingplatforms-total"
#: Keys of the answer sentences on the page.
ANSWERS = ("reached", "only_with_more", "above_record")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"

NO_COUNT = Part(lambda rows: rows["people"].isna(), ("people IS NULL",))
OPEN_ENDED = Part(lambda rows: rows["open_ended"], ("open_ended",))


def find(record: Record) -> Finding:
    """Return the finding. `answer` is reached, only_with_more or above_record (see `choose_answer`)."""
    package = record.package
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(package)
    total = desk.count_people(
        "total",
        "Total as stated",
        "People in the counting announcements, with each count as stated.",
        choices,
    )
    low = desk.count_people(
        "low",
        "Lower bound",
        "People in the counting announcements, with each count at its lower bound: the documented minimum.",
        choices.seen_as("low"),
    )
    high = desk.count_people(
        "high",
        "Upper bound",
        "People in the counting announcements, with each count at its upper bound where it has one.",
        choices.seen_as("high"),
    )
    figures = [
        total, low, high,
        desk.count_announcements("announcements", "Announcements that count", "Announcements that count under the default choices, with or without a number of people.", choices, ALL),
        desk.count_announcements("without-count", "Announcements without a count", "Announcements that count under the default choices but state no number of people.", choices, NO_COUNT),
        desk.count_announcements("open-ended", "Announcements without an upper bound", "Announcements whose count is a minimum and that have no upper bound.", choices, OPEN_ENDED),
    ]  # fmt: skip
    figures += [_flipped(desk, choices, switch, words) for switch, words in SWITCHES]
    ceiling = _ceiling(desk, package.as_of)
    claim_day = _first_seen(package)
    figures += [
        ceiling,
        _at_day(desk, choices, claim_day),
        *_passing(desk, choices, claimed(package, CLAIM), total),
    ]
    if not low.number <= total.number <= high.number <= ceiling.number:
        raise FigureError("headline-total: the bounds are out of order.")
    answer = choose_answer(claimed(package, CLAIM), total.number, ceiling.number)
    return Finding(SLUG, answer, by_name(figures), {"running-total": running_total(record, choices)})


def choose_answer(claim: float, total: float, ceiling: float) -> str:
    """Return the key of the answer: does the record reach the claimed minimum?

    reached: the default total is at least the claim. only_with_more: it is not, but the most that any choices allow
    is. above_record: not even that; since the record is incomplete, this does not refute the claim.
    """
    if total >= claim:
        return "reached"
    return "only_with_more" if ceiling >= claim else "above_record"


def running_total(record: Record, choices: Choices) -> pd.DataFrame:
    """Return one row per day with an announcement that counts: `day`, `low`, `point`, `high` (running totals)."""
    views = {
        view: counting_rows(record.package, choices.seen_as(view)).groupby("last_day")["people"].sum()
        for view in ("low", "point", "high")
    }  # fmt: skip
    frame = pd.DataFrame(views).fillna(0).sort_index().cumsum().astype("int64")
    return frame.rename_axis("day").reset_index()


def _flipped(desk: Desk, choices: Choices, switch: str, words: str) -> Figure:
    admitted = getattr(choices, switch)
    other = replace(choices, **{switch: not admitted})
    verb = "without" if admitted else "with"
    return desk.count_people(
        f"{verb}-{switch.replace('_', '-')}", f"Total {verb} {words}",
        f"The total as stated if {words} are {'out' if admitted else 'in'}, all other choices at their default.", other,
    )  # fmt: skip


def _ceiling(desk: Desk, as_of: str) -> Figure:
    package = desk.record.package
    rows = package["announcements"].merge(package["events"][["event", "company"]], on="event")
    rows = rows.assign(last_day=announced_last_day(rows))
    rows = rows[(rows["eligibility"] == "eligible") & (rows["last_day"] >= PERIOD_START) & (rows["last_day"] <= as_of)]
    rows = rows.assign(adds=rows["employees_high"].fillna(rows["employees"]).fillna(rows["employees_low"]))
    rows = rows[rows["adds"].notna()].sort_values(["adds", "announcement"], ascending=[False, True])
    rows = rows.drop_duplicates("event").sort_values("announcement", ignore_index=True)
    query = f"""SELECT COALESCE(SUM(people), 0) FROM (
  SELECT MAX(COALESCE(a.employees_high, a.employees, a.employees_low)) AS people
  FROM announcements AS a
  WHERE a.eligibility = 'eligible' AND {_LAST_DAY} BETWEEN '{PERIOD_START}' AND '{as_of}'
  GROUP BY a.event
);"""  # noqa: S608 - built from constants and the package's own day
    definition = "For each event the largest upper bound of any eligible announcement, added up: no combination of choices gives more."
    return desk.counted(
        "ceiling", "Most that any choices allow", definition, "people", "announcements", rows, query, as_of
    )


def _first_seen(package: object) -> str:
    claims = package["claims"]  # type: ignore[index]
    return str(claims.loc[claims["claim"] == CLAIM, "as_of_latest"].iloc[0]) if (claims["claim"] == CLAIM).any() else ""


def _at_day(desk: Desk, choices: Choices, day: str) -> Figure:
    definition = "The total as stated of what had been announced by the latest day to which the study can refer."
    return desk.count_people(
        "at-first-sighting",
        "Total at the study's latest possible date",
        definition,
        replace(choices, cutoff=day or choices.cutoff),
    )


def _passing(desk: Desk, choices: Choices, claim: float, total: Figure) -> list[Figure]:
    running = running_total(desk.record, choices)
    over = running[running["point"] >= claim]
    day = str(over["day"].iloc[0]) if len(over) else None
    definition = "First day on which the running total, with counts as stated, is at least the study's number; blank if it never is."
    return [
        desk.derived(
            "passes-on",
            "Day on which the total passes the study's number",
            definition,
            "date",
            day,
            "first day with running total ≥ claimed total",
            (total,),
            choices.cutoff,
        )
    ]
