"""Give the share of recorded cuts that is linked to AI under each named definition.

The disjoint stances come first. Each definition then gives a share of those whose stance is known, and two bounds:
every unknown stance counted as not linked, and as linked. Caveat: a stance is what was said, not what was true.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import Choices, default_choices
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, Unit, by_name, claimed
from generator.text import decimal

SLUG = "ai-share"
#: The study's share, in percent.
CLAIM = "tradingplatforms-ai-share"
#: Keys of the answer sentences on the page.
ANSWERS = ("within_all", "within_some", "outside_all", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: Order in which stances are shown, from the strongest link to none.
STANCES = ("replaced", "reallocated", "cited", "inferred", "denied", "not_mentioned", "unknown")
#: The claim is published as a whole percentage; bounds are compared at that rounding.
CLAIM_DECIMALS = 0
MEASURES: tuple[Unit, Unit] = ("people", "announcements")

NO_COUNT = Part(lambda rows: rows["people"].isna(), ("people IS NULL",))
PEOPLE = Term("people", "People, all stances", "People in the counting announcements that state a number.")
ANNOUNCEMENTS = Term("announcements", "Announcements, all stances", "Announcements that count.", "announcements")
WITHOUT_COUNT = Term(
    "without-count",
    "Announcements outside the share of people",
    "Announcements that count but state no number of people.",
    "announcements",
)
DEFINITIONS = Term("definitions", "Definitions", "Named definitions of AI-linked.", "definitions")
HOLDING = Term(
    "definitions-holding",
    "Definitions whose bounds hold the study's share",
    "Definitions whose bounds by people hold the study's share, at its own rounding.",
    "definitions",
)


@dataclass(frozen=True)
class Definition:
    """A named set of stances that counts as linked to AI."""

    code: str
    short: str
    stances: tuple[str, ...]

    @property
    def part(self) -> Part:
        """Return the condition that a counting row is linked."""
        chosen = f"SELECT stance FROM definition_stances WHERE definition = '{self.code}'"
        return Part(lambda rows: rows["stance"].isin(self.stances), (f"stance IN ({chosen})",))


def find(record: Record) -> Finding:
    """Return the finding. `answer` says how many definitions' bounds hold the study's share."""
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    base = [
        desk.count_people(PEOPLE, choices),
        desk.count_announcements(ANNOUNCEMENTS, choices),
        desk.count_announcements(WITHOUT_COUNT, choices, NO_COUNT),
        *_stance_counts(desk, choices),
    ]
    named = by_name(base)
    _check_stances(named)
    shares = {
        (definition.code, measure): _shares(desk, named, definition, measure)
        for definition in definitions(record)
        for measure in MEASURES
    }
    bounds = [figures for (_, measure), figures in shares.items() if measure == "people"]
    holding = [figures for figures in bounds if holds(claimed(record.package, CLAIM), figures[2], figures[3])]
    figures = [
        *base,
        *(figure for made in shares.values() for figure in made),
        desk.derived(DEFINITIONS, float(len(bounds)), "number of definitions"),
        desk.derived(
            HOLDING,
            float(len(holding)),
            "number of definitions with lower bound ≤ claimed share ≤ upper bound",
            tuple(figure for made in bounds for figure in made[2:]),
        ),
    ]
    answer = choose_answer(len(holding), len(bounds)) if named["people"].number else "no_rows"
    return Finding(SLUG, answer, by_name(figures), {"shares": _table(shares)})


def definitions(record: Record) -> list[Definition]:
    """Return the named definitions, sorted by code."""
    rows = record.package["definition_stances"]
    stances = {code: tuple(sorted(group["stance"])) for code, group in rows.groupby("definition")}
    table = record.package["definitions"].sort_values("definition")
    return [
        Definition(code, short, stances[code]) for code, short in zip(table["definition"], table["short"], strict=True)
    ]


def holds(claim: float, low: Figure, high: Figure) -> bool:
    """Tell whether a claimed share lies within bounds, at the claim's own rounding."""
    if low.value is None or high.value is None:
        return False
    return float(decimal(low.number, CLAIM_DECIMALS)) <= claim <= float(decimal(high.number, CLAIM_DECIMALS))


def choose_answer(holding: int, count: int) -> str:
    """Return the key of the answer: within_all, within_some or outside_all definitions' bounds."""
    if holding == 0:
        return "outside_all"
    return "within_all" if holding == count else "within_some"


def share_bounds(linked: float, unknown: float, everything: float) -> tuple[float | None, float | None, float | None]:
    """Return share of the known, lower bound and upper bound, in percent; None where there is nothing to divide by.

    >>> share_bounds(30, 20, 100)
    (37.5, 30.0, 50.0)
    """
    known = everything - unknown
    share = 100 * linked / known if known else None
    if not everything:
        return share, None, None
    return share, 100 * linked / everything, 100 * (linked + unknown) / everything


def _with_stance(stance: str) -> Part:
    return Part(lambda rows: rows["stance"] == stance, (f"stance = '{stance}'",))


def _stance_counts(desk: Desk, choices: Choices) -> list[Figure]:
    labels = desk.record.package.labels("ai_stances")
    figures = []
    for stance in STANCES:
        part = _with_stance(stance)
        words, name = f"with the stance “{labels[stance]}”", stance.replace("_", "-")
        people = Term(f"people-{name}", f"People: {labels[stance]}", f"People in counting announcements {words}.")
        rows = Term(
            f"announcements-{name}",
            f"Announcements: {labels[stance]}",
            f"Counting announcements {words}.",
            "announcements",
        )
        figures += [desk.count_people(people, choices, part), desk.count_announcements(rows, choices, part)]
    return figures


def _check_stances(named: dict[str, Figure]) -> None:
    for measure in MEASURES:
        parts = sum(named[f"{measure}-{stance.replace('_', '-')}"].number for stance in STANCES)
        if parts != named[measure].number:
            raise FigureError(f"ai-share: the stances add up to {parts:,.0f} {measure}, not to all of them.")


def _shares(desk: Desk, named: dict[str, Figure], definition: Definition, measure: Unit) -> tuple[Figure, ...]:
    """Return the linked number, the share of the known, and the lower and upper bound under one definition."""
    name, short = f"{definition.code}-{measure}", definition.short
    choices = default_choices(desk.record.package)
    count = desk.count_people if measure == "people" else desk.count_announcements
    term = Term(
        f"{name}-linked", f"{short}: linked {measure}", f"Counting {measure} that {short} counts as AI-linked.", measure
    )
    linked = count(term, choices, definition.part)
    unknown, everything = named[f"{measure}-unknown"], named[measure]
    share, low, high = share_bounds(linked.number, unknown.number, everything.number)
    if share is not None and low is not None and high is not None and not low <= share <= high:
        raise FigureError(f"ai-share: the share of {name} lies outside its own bounds.")
    inputs = (linked, unknown, everything)
    return (
        linked,
        desk.derived(
            Term(
                f"{name}-share",
                f"{short}: share of known {measure}",
                f"AI-linked {measure} under {short} as a percentage of {measure} whose stance is known.",
                "percent",
            ),
            share,
            "linked ÷ (all - unknown) as a percentage",
            inputs,
        ),
        desk.derived(
            Term(
                f"{name}-low",
                f"{short}: lower bound",
                f"The same share of all {measure}, with every unknown stance counted as not linked.",
                "percent",
            ),
            low,
            "linked ÷ all as a percentage",
            inputs,
        ),
        desk.derived(
            Term(
                f"{name}-high",
                f"{short}: upper bound",
                f"The same share of all {measure}, with every unknown stance counted as linked.",
                "percent",
            ),
            high,
            "(linked + unknown) ÷ all as a percentage",
            inputs,
        ),
    )


def _table(shares: dict[tuple[str, Unit], tuple[Figure, ...]]) -> pd.DataFrame:
    columns = ("linked", "share", "low", "high")
    rows = [
        {
            "definition": code,
            "measure": measure,
            **{column: figure.value for column, figure in zip(columns, made, strict=True)},
        }
        for (code, measure), made in shares.items()
    ]
    return pd.DataFrame(rows, columns=["definition", "measure", *columns])
