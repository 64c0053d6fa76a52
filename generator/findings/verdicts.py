"""The verdict rule: what the record says to one published claim. In words: docs/methodology/verdicts.md.

The rule looks at every admissible combination of choices up to the claim's own date. Its verdicts never
say that a claim is wrong: a record that is incomplete can't refute a larger number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from generator.findings.choices import PERIOD_START, Choices, default_choices
from generator.findings.combinations import fewest_switches
from generator.text import first_day, last_day, places_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from generator.findings.ai_share import Definition
    from generator.findings.combinations import Results, Sheet
    from generator.record.tables import Package

#: Measures that the record can give. Numbers are people; shares are percentages of people or of announcements.
TOTAL, LINKED = "employees_laid_off", "ai_attributed_employees"
SHARE, SHARE_OF_EVENTS = "ai_attributed_share", "ai_attributed_share_of_events"
NUMBERS, SHARES = (TOTAL, LINKED), (SHARE, SHARE_OF_EVENTS)
#: Measures whose unit other lists draw otherwise.
OTHER_UNITS = ("events", "companies")
#: Scopes that are read as tech employers everywhere; a claim that names no place has no limit to one.
SCOPES = ("tech_global", "tech_not_stated")
#: The scope of claims of which copies disagree.
UNCLEAR_SCOPE = "tech_us_or_global"
#: Stands for the definition where none is needed.
NO_DEFINITION = ""


@dataclass(frozen=True)
class Claim:
    """One claim as the rule reads it.

    `cutoffs` are the days up to which it can count, the default last: one for a dated claim, else its latest possible
    day and the record's cut-offs within its bounds. `without` are the ways into the record that its tracker feeds.
    """

    claim: str
    measure: str
    value: float
    qualifier: str
    cutoffs: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def half(self) -> float:
        """Return half a unit of the claim's own rounding: none for a minimum, which means the number itself."""
        if self.qualifier == "at_least":
            return 0.0
        if self.measure in SHARES:
            return 10.0 ** -places_of(self.value) / 2
        digits = f"{self.value:.0f}"
        return 10.0 ** (len(digits) - len(digits.rstrip("0"))) / 2 if self.qualifier == "about" else 0.5

    def met(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell where bounds hold the claim at its own rounding: one-sided for a minimum or a ceiling."""
        nowhere_below = np.ones(low.shape, dtype=bool) if self.qualifier == "at_least" else low < self.value + self.half
        nowhere_above = np.ones(low.shape, dtype=bool) if self.qualifier == "up_to" else high >= self.value - self.half
        found: NDArray[np.bool_] = nowhere_below & nowhere_above & ~np.isnan(high)
        return found


@dataclass(frozen=True)
class Verdict:
    """A code of `verdicts`, what stands in the way of a comparison, and the choices nearest to the default.

    `nearest` has, for each definition under which some combination gives the claim (`NO_DEFINITION` for totals), the
    one with the fewest choices set otherwise.
    """

    code: str
    obstacles: tuple[str, ...]
    nearest: dict[str, Choices]


def obstacles(package: Package, row: dict[str, Any]) -> tuple[str, ...]:
    """Return the codes of everything that stands in the way of a comparison, in the order of the methodology."""
    measured = row["measure"] in NUMBERS + SHARES
    found = {
        "measure": not measured and row["measure"] not in OTHER_UNITS,
        "counted": row["measure"] in OTHER_UNITS,
        "scope": row["scope"] not in (*SCOPES, UNCLEAR_SCOPE),
        "scope_unclear": row["scope"] == UNCLEAR_SCOPE,
        "period": not _same_period(package, row),
        "definition": not row["definition"],
    }
    return tuple(code for code, stands in found.items() if stands)


def as_claim(package: Package, row: dict[str, Any]) -> Claim:
    """Return a claim as the rule reads it."""
    feeds = package["shared_sources"]
    without = tuple(sorted(feeds.loc[feeds["tracker"] == row["tracker"], "found_via"]))
    return Claim(
        row["claim"], row["measure"], float(row["value"]), row["qualifier"], _cutoffs(package, row), without
    )  # fmt: skip


def judge(package: Package, row: dict[str, Any], sheet: Sheet, definitions: list[Definition]) -> Verdict:
    """Return the verdict on one claim."""
    standing = obstacles(package, row)
    if standing:
        return Verdict("not_comparable", standing, {})
    claim = as_claim(package, row)
    results = sheet.results(claim.cutoffs, claim.without, announcements=claim.measure == SHARE_OF_EVENTS)
    if not results.total.any():
        return Verdict("not_comparable", ("nothing_recorded",), {})
    return verdict(claim, results, definitions, replace(default_choices(package), cutoff=claim.cutoffs[-1]))


def verdict(claim: Claim, results: Results, definitions: list[Definition], default: Choices) -> Verdict:
    """Return the verdict on a claim that can be compared.

    reached: the default choices give it, under every definition where one is needed. reached_only_under: only some
    definition or other choices do. above_record: a number that no combination gives. between_definitions: a share
    that no combination's bounds hold and that lies between those of two combinations. contradicted: a number below
    the least that any combination gives, unless it is only a minimum; or a share below or above all bounds.
    """
    bounds = {definition.short: _bounds(claim, results, definition.stances) for definition in definitions}
    if claim.measure == TOTAL:
        bounds = {NO_DEFINITION: (_nothing(results), results.total)}
    met = {short: claim.met(low, high) for short, (low, high) in bounds.items()}
    nearest = {short: fewest_switches(results, default, reached) for short, reached in met.items()}
    found = {short: choices for short, choices in nearest.items() if choices is not None}
    if claim.measure in NUMBERS and claim.qualifier != "at_least":
        least = min(float(high.min()) for _, high in bounds.values())
        if claim.value + claim.half <= least:
            return Verdict("contradicted", (), {})
    if len(found) == len(bounds) and set(found.values()) == {default}:
        return Verdict("reached", (), found)
    if found:
        return Verdict("reached_only_under", (), found)
    if claim.measure in NUMBERS:
        return Verdict("above_record", (), {})
    lowest = min(float(np.nanmin(low)) for low, _ in bounds.values())
    highest = max(float(np.nanmax(high)) for _, high in bounds.values())
    between = lowest < claim.value < highest
    return Verdict("between_definitions" if between else "contradicted", (), {})


def given(claim: Claim, results: Results, definitions: list[Definition]) -> NDArray[np.bool_]:
    """Tell, for each definition and combination, whether it gives a claim; for a total the definition is all one."""
    if claim.measure == TOTAL:
        met = claim.met(_nothing(results), results.total)
        return np.stack([met for _ in definitions])
    return np.stack([claim.met(*_bounds(claim, results, definition.stances)) for definition in definitions])


def _bounds(
    claim: Claim, results: Results, stances: tuple[str, ...]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what a definition gives: a share's bounds, or for a number nothing and the linked people."""
    if claim.measure in SHARES:
        return results.bounds(stances)
    return _nothing(results), results.linked(stances)


def _nothing(results: Results) -> NDArray[np.float64]:
    """Return zeros: a number that the record passes is reached, however far the record goes on."""
    return np.zeros(results.total.shape)


def _same_period(package: Package, row: dict[str, Any]) -> bool:
    """Tell whether a claim counts from the first day of the period to a day that the record has reached."""
    end = row["period_end"] or row["as_of_latest"]
    return row["period_start"] == PERIOD_START and (not end or first_day(end) <= package.as_of)


def _cutoffs(package: Package, row: dict[str, Any]) -> tuple[str, ...]:
    """Return the days up to which a claim can count, as sorted ISO dates; the last one is its default."""
    ends = [last_day(row[name]) for name in ("as_of_latest", "period_end") if row[name]]
    latest = min([*ends, package.as_of if ends else first_sighting(package, row["claim"])])
    if row["as_of_earliest"] and row["as_of_earliest"] == row["as_of_latest"]:
        return (latest,)
    earliest = first_day(row["as_of_earliest"] or PERIOD_START)
    within = [day for day in package["cutoffs"]["cutoff"] if earliest <= day < latest]
    return (*sorted(within), latest)


def first_sighting(package: Package, claim: str) -> str:
    """Return the first day on which a dated document repeats a claim; the day of the package if none is dated."""
    reports = package["claim_reports"]
    sources = package["sources"].set_index("source")["published_on"]
    own = reports.loc[reports["claim"] == claim]
    dates = [*own["published_on"], *own["source"].map(sources)]
    return min((last_day(day) for day in dates if day and not pd.isna(day)), default=package.as_of)
