"""What share of the recorded cuts is linked to AI, under each named definition?

The disjoint stances come first. Each definition then gives a share of those whose stance is known, and two bounds:
every unknown stance counted as not linked, and as linked. Caveat: a stance is what was said, not what was true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import default_choices
from generator.findings.figure import Desk, Figure, Finding, Part, Record, by_name, claimed
from generator.text import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.findings.choices import Choices

SLUG = "ai-share"
#: The study's share, in percent, and the number of people behind it.
CLAIM = "tradingplatforms-ai-share"
CLAIM_PEOPLE = "tradingplatforms-ai-linked"
#: Keys of the answer sentences on the page.
ANSWERS = ("within_all", "within_some", "outside_all", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: Order in which stances are shown, from the strongest link to none.
STANCES = ("replaced", "reallocated", "cited", "inferred", "denied", "not_mentioned", "unknown")
#: The claim is published as a whole percentage; bounds are compared at that rounding.
CLAIM_DECIMALS = 0


def find(record: Record) -> Finding:
    """Return the finding. `answer` says how many definitions' bounds hold the study's share."""
    package = record.package
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(package)
    labels = package.labels("ai_stances")
    figures: list[Figure] = [
        desk.count_people("people", "People, all stances", "People in the counting announcements that state a number.", choices),
        desk.count_announcements("announcements", "Announcements, all stances", "Announcements that count.", choices),
        desk.count_announcements("without-count", "Announcements outside the share of people", "Announcements that count but state no number of people.", choices, Part(lambda rows: rows["people"].isna(), ("people IS NULL",))),
    ]  # fmt: skip
    for stance in STANCES:
        part = _stance(stance)
        figures.append(
            desk.count_people(
                f"people-{stance.replace('_', '-')}",
                f"People: {labels[stance]}",
                f"People in counting announcements with the stance “{labels[stance]}”.",
                choices,
                part,
            )
        )
        figures.append(
            desk.count_announcements(
                f"announcements-{stance.replace('_', '-')}",
                f"Announcements: {labels[stance]}",
                f"Counting announcements with the stance “{labels[stance]}”.",
                choices,
                part,
            )
        )
    named = by_name(figures)
    rows = []
    for definition in package["definitions"].sort_values("definition").itertuples():
        stances = _stances_of(record, definition.definition)
        for measure in ("people", "announcements"):
            made = _shares(desk, named, choices, definition.definition, definition.short, stances, measure)
            figures += made
            rows.append(
                {
                    "definition": definition.definition,
                    "measure": measure,
                    **{figure.name.rsplit("-", 1)[1]: figure.value for figure in made},
                }
            )
    shares = pd.DataFrame(rows)
    _check(named, shares)
    return Finding(SLUG, *_answer(desk, shares, claimed(package, CLAIM), figures, choices), {"shares": shares})


def holds(claim: float, low: float | None, high: float | None) -> bool:
    """Tell whether a claimed share lies within bounds, at the claim's own rounding."""
    if low is None or high is None:
        return False
    return float(decimal(low, CLAIM_DECIMALS)) <= claim <= float(decimal(high, CLAIM_DECIMALS))


def choose_answer(holding: int, definitions: int) -> str:
    """Return the key of the answer: within_all, within_some or outside_all."""
    if holding == 0:
        return "outside_all"
    return "within_all" if holding == definitions else "within_some"


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


def _stance(stance: str) -> Part:
    return Part(lambda rows: rows["stance"] == stance, (f"stance = '{stance}'",))


def _stances_of(record: Record, definition: str) -> list[str]:
    rows = record.package["definition_stances"]
    return sorted(rows.loc[rows["definition"] == definition, "stance"])


def _shares(
    desk: Desk,
    named: dict[str, Figure],
    choices: Choices,
    code: str,
    short: str,
    stances: Sequence[str],
    measure: str,
) -> list[Figure]:
    condition = f"stance IN (SELECT stance FROM definition_stances WHERE definition = '{code}')"  # noqa: S608 - a checked code
    part = Part(lambda rows: rows["stance"].isin(stances), (condition,))
    count = desk.count_people if measure == "people" else desk.count_announcements
    linked = count(
        f"{code}-{measure}-linked",
        f"{short}: linked {measure}",
        f"Counting {measure} that {short} counts as AI-linked.",
        choices,
        part,
    )
    everything, unknown = named[measure], named[f"{measure}-unknown"]
    share, low, high = share_bounds(linked.number, unknown.number, everything.number)
    inputs = (linked, unknown, everything)
    what = "people" if measure == "people" else "announcements"
    return [
        linked,
        desk.derived(
            f"{code}-{measure}-share",
            f"{short}: share of known {what}",
            f"AI-linked {what} under {short} as a percentage of {what} whose stance is known.",
            "percent",
            share,
            "linked ÷ (all − unknown) × 100",
            inputs,
            choices.cutoff,
        ),
        desk.derived(
            f"{code}-{measure}-low",
            f"{short}: lower bound",
            f"The same share of all {what}, with every unknown stance counted as not linked.",
            "percent",
            low,
            "linked ÷ all × 100",
            inputs,
            choices.cutoff,
        ),
        desk.derived(
            f"{code}-{measure}-high",
            f"{short}: upper bound",
            f"The same share of all {what}, with every unknown stance counted as linked.",
            "percent",
            high,
            "(linked + unknown) ÷ all × 100",
            inputs,
            choices.cutoff,
        ),
    ]


def _check(named: dict[str, Figure], shares: pd.DataFrame) -> None:
    for measure in ("people", "announcements"):
        parts = sum(named[f"{measure}-{stance.replace('_', '-')}"].number for stance in STANCES)
        if parts != named[measure].number:
            raise FigureError(f"ai-share: the stances add up to {parts:,.0f} {measure}, not to all of them.")
    known = shares.dropna()
    if not ((known["low"] <= known["share"]) & (known["share"] <= known["high"])).all():
        raise FigureError("ai-share: a share lies outside its own bounds.")


def _answer(
    desk: Desk, shares: pd.DataFrame, claim: float, figures: list[Figure], choices: Choices
) -> tuple[str, dict[str, Figure]]:
    people = shares[shares["measure"] == "people"]
    holding = [row.definition for row in people.itertuples() if holds(claim, row.low, row.high)]
    named = by_name(figures)
    bounds = tuple(named[f"{code}-people-{side}"] for code in people["definition"] for side in ("low", "high"))
    figures = [
        *figures,
        desk.derived("definitions", "Definitions", "Named definitions of AI-linked.", "definitions", float(len(people)), "number of definitions", (), choices.cutoff),
        desk.derived("definitions-holding", "Definitions whose bounds hold the study's share", "Definitions whose bounds by people hold the study's share, at its own rounding.", "definitions", float(len(holding)), "number of definitions with lower bound ≤ claimed share ≤ upper bound", bounds, choices.cutoff),
    ]  # fmt: skip
    answer = choose_answer(len(holding), len(people)) if named["people"].number else "no_rows"
    return answer, by_name(figures)
