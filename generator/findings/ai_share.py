"""Give the share of recorded cuts that is linked to AI under each named definition.

The disjoint stances come first. Each definition then gives a share of those whose stance is known, and two bounds:
every unknown stance counted as not linked, and as linked. Caveat: a stance is what was said, not what was true.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import Choices, default_choices
from generator.findings.figure import (
    NO_COUNT,
    Desk,
    Figure,
    Finding,
    Part,
    Record,
    Term,
    Unit,
    by_name,
    claimed,
    with_stance,
)
from generator.findings.single_choices import single_changes
from generator.text import decimal, places_of

SLUG = "ai-share"
#: The study's share, in percent.
CLAIM = "tradingplatforms-ai-share"
#: Keys of the answer sentences on the page.
ANSWERS = ("within_all", "within_some", "outside_all", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: Order in which stances are shown, from the strongest link to none.
STANCES = ("replaced", "reallocated", "cited", "inferred", "denied", "not_mentioned", "unknown")
MEASURES: tuple[Unit, Unit] = ("people", "announcements")
#: The parts of all that the title of the chart of stances names: the two ends of its columns.
ENDS: tuple[tuple[Unit, str], ...] = (("people", "replaced"), ("people", "unknown"), ("announcements", "unknown"))
#: Out by default, and large: the result with it in stands beside the default one.
NET = "net_headcount_changes"

PEOPLE = Term("people", "People, all stances", "People in the counting announcements that state a number.")
ANNOUNCEMENTS = Term("announcements", "Announcements, all stances", "Announcements that count.", "announcements")
WITHOUT_COUNT = Term(
    "without-count",
    "Announcements outside the share of people",
    "Announcements that count but state no number of people, or only a ceiling.",
    "announcements",
)
DEFINITIONS = Term("definitions", "Definitions", "Named definitions of AI-linked.", "definitions")
HOLDING = Term(
    "definitions-holding",
    "Definitions whose bounds hold the study's share",
    "Definitions whose bounds by people hold the study's share, at its own rounding.",
    "definitions",
)
HOLDING_NET = Term(
    "definitions-holding-with-net-headcount-changes",
    "Definitions whose bounds hold the study's share, with net headcount changes in",
    "Definitions whose bounds by people hold the study's share, if net headcount changes are in.",
    "definitions",
)
PEOPLE_NET = Term(
    "people-with-net-headcount-changes",
    "People, all stances, with net headcount changes in",
    "People in the counting announcements that state a number, if net headcount changes are in.",
)
UNKNOWN_NET = Term(
    "people-unknown-with-net-headcount-changes",
    "People: reason not seen, with net headcount changes in",
    "People in counting announcements whose reason was not seen, if net headcount changes are in.",
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


@dataclass(frozen=True)
class Case:
    """What is divided by what: a measure under given choices. `suffix` and `words` tell its figures apart."""

    measure: Unit
    choices: Choices
    suffix: str = ""
    words: str = ""


@dataclass(frozen=True)
class Shares:
    """The figures of one definition in one case."""

    linked: Figure
    share: Figure
    low: Figure
    high: Figure

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """Return lower and upper bound; None where there is nobody."""
        low, high = (None if figure.value is None else figure.number for figure in (self.low, self.high))
        return low, high


def find(record: Record) -> Finding:
    """Return the finding. `answer` says how many definitions' bounds hold the study's share."""
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    net = Case("people", choices.flipped(NET), "-with-net-headcount-changes", ", with net headcount changes in")
    cases = (Case("people", choices), Case("announcements", choices), net)
    base = [
        desk.count_people(PEOPLE, choices),
        desk.count_announcements(ANNOUNCEMENTS, choices),
        desk.count_announcements(WITHOUT_COUNT, choices, NO_COUNT),
        *_stance_counts(desk, choices),
        desk.count_people(PEOPLE_NET, net.choices),
        desk.count_people(UNKNOWN_NET, net.choices, with_stance("unknown")),
    ]
    named = by_name(base)
    _check_stances(named)
    chosen = definitions(record)
    shares = {
        (definition.code, case): _shares(desk, named, definition, case) for definition in chosen for case in cases
    }
    claim = claimed(record.package, CLAIM)
    holding = {
        case: _holding(desk, term, claim, [shares[definition.code, case] for definition in chosen])
        for case, term in ((cases[0], HOLDING), (net, HOLDING_NET))
    }
    changes, changing = single_changes(desk, chosen, lambda low, high: holds(claim, low, high))
    figures = [
        *base,
        *_end_shares(desk, named),
        *(figure for made in shares.values() for figure in (made.linked, made.share, made.low, made.high)),
        desk.derived(DEFINITIONS, float(len(chosen)), "number of definitions"),
        *holding.values(),
        *changes,
    ]
    answer = choose_answer(holding[cases[0]].number, len(chosen)) if named["people"].number else "no_rows"
    tables = {"shares": _table(shares), "single-changes-holding": pd.DataFrame({"figure": changing}, dtype=str)}
    return Finding(SLUG, answer, by_name(figures), tables)


def definitions(record: Record) -> list[Definition]:
    """Return the named definitions, sorted by code."""
    rows = record.package["definition_stances"]
    stances = {code: tuple(sorted(group["stance"])) for code, group in rows.groupby("definition")}
    table = record.package["definitions"].sort_values("definition")
    return [
        Definition(code, short, stances[code]) for code, short in zip(table["definition"], table["short"], strict=True)
    ]


def holds(claim: float, low: float | None, high: float | None) -> bool:
    """Tell whether a claimed share lies within bounds, at the claim's own rounding."""
    if low is None or high is None or isnan(low) or isnan(high):
        return False
    places = places_of(claim)
    return float(decimal(low, places)) <= claim <= float(decimal(high, places))


def choose_answer(holding: float, count: int) -> str:
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


def _stance_counts(desk: Desk, choices: Choices) -> list[Figure]:
    labels = desk.record.package.labels("ai_stances")
    figures = []
    for stance in STANCES:
        part = with_stance(stance)
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


def _end_shares(desk: Desk, named: dict[str, Figure]) -> list[Figure]:
    """Return the parts of all that the title of the chart of stances names, in percent."""
    labels = desk.record.package.labels("ai_stances")
    shares = []
    for measure, stance in ENDS:
        part, everything = named[f"{measure}-{stance}"], named[measure]
        term = Term(
            f"{measure}-{stance}-share",
            f"Share of {measure}: {labels[stance]}",
            f"Counting {measure} with the stance “{labels[stance]}”, as a percentage of counting {measure}.",
            "percent",
        )
        value = 100 * part.number / everything.number if everything.number else None
        shares.append(desk.derived(term, value, "stance ÷ all as a percentage", (part, everything)))
    return shares


def _check_stances(named: dict[str, Figure]) -> None:
    for measure in MEASURES:
        parts = sum(named[f"{measure}-{stance.replace('_', '-')}"].number for stance in STANCES)
        if parts != named[measure].number:
            raise FigureError(f"ai-share: the stances add up to {parts:,.0f} {measure}, not to all of them.")


def _holding(desk: Desk, term: Term, claim: float, shares: list[Shares]) -> Figure:
    """Return how many of these definitions' bounds hold the claimed share."""
    count = sum(holds(claim, made.bounds[0], made.bounds[1]) for made in shares)
    bounds = tuple(figure for made in shares for figure in (made.low, made.high))
    return desk.derived(term, float(count), "definitions with lower bound ≤ claimed share ≤ upper bound", bounds)


def _shares(desk: Desk, named: dict[str, Figure], definition: Definition, case: Case) -> Shares:
    """Return the linked number, the share of the known, and the lower and upper bound of one definition."""
    measure, short = case.measure, definition.short
    count = desk.count_people if measure == "people" else desk.count_announcements
    linked = count(
        _term(definition, case, "linked", f"Counting {measure} that {short} counts as AI-linked", measure),
        case.choices,
        definition.part,
    )
    everything, unknown = named[f"{measure}{case.suffix}"], named[f"{measure}-unknown{case.suffix}"]
    inputs = (linked, unknown, everything)
    share, low, high = share_bounds(*(figure.number for figure in inputs))
    if share is not None and low is not None and high is not None and not low <= share <= high:
        raise FigureError(f"ai-share: the share of {definition.code}-{measure} lies outside its own bounds.")
    return Shares(
        linked,
        desk.derived(
            _term(definition, case, "share", f"AI-linked {measure} as a percentage of {measure} whose stance is known"),
            share,
            "linked ÷ (all - unknown) as a percentage",
            inputs,
        ),
        desk.derived(
            _term(definition, case, "low", f"Share of all {measure}, every unknown stance counted as not linked"),
            low,
            "linked ÷ all as a percentage",
            inputs,
        ),
        desk.derived(
            _term(definition, case, "high", f"Share of all {measure}, every unknown stance counted as linked"),
            high,
            "(linked + unknown) ÷ all as a percentage",
            inputs,
        ),
    )


def _term(definition: Definition, case: Case, part: str, sentence: str, unit: Unit = "percent") -> Term:
    words = {"linked": "linked", "share": "share of the known", "low": "lower bound", "high": "upper bound"}[part]
    return Term(
        f"{definition.code}-{case.measure}-{part}{case.suffix}",
        f"{definition.short}: {words}, {case.measure}{case.words}",
        f"{sentence}, under {definition.short}{case.words}.",
        unit,
    )


def _table(shares: dict[tuple[str, Case], Shares]) -> pd.DataFrame:
    """Return the shares under the default choices: `definition`, `measure`, `linked`, `share`, `low`, `high`."""
    rows = [
        (code, case.measure, made.linked.value, made.share.value, made.low.value, made.high.value)
        for (code, case), made in shares.items()
        if not case.suffix
    ]
    return pd.DataFrame(rows, columns=["definition", "measure", "linked", "share", "low", "high"])
