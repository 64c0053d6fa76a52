"""Hold every published claim against the record by the verdict rule, at the claim's own date.

Figures: how many claims get which verdict; what the record adds up to at the date of each claim that can be compared;
how far the nearest choices that give a claim are from the default. Caveat: the record is incomplete, so a claim above
it is not refuted by it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from generator.findings.ai_share import definitions, share_bounds
from generator.findings.choices import PERIOD_START, View, default_choices
from generator.findings.combinations import differences, in_words, lay_out
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, Unit, by_name, claimed, with_stance
from generator.findings.verdicts import (
    LINKED,
    NUMBERS,
    SCOPES,
    SHARE,
    SHARE_OF_EVENTS,
    SHARES,
    TOTAL,
    Claim,
    Verdict,
    as_claim,
    given,
    judge,
)
from generator.text import date_words, sentence_list

if TYPE_CHECKING:
    from generator.findings.ai_share import Definition
    from generator.findings.choices import Choices
    from generator.record.tables import Package

SLUG = "claim-audit"
#: Keys of the answer sentences on the page.
ANSWERS = ("all", "some", "together", "apart", "none")
SCOPE = "published claims about tech layoffs since January 2026, against the announcements that are in this record"
#: The tracker whose study the report tests.
STUDY = "tradingplatforms"

#: The study's measures that the record can give: what figures call them, and readers.
_PARTS = {TOTAL: ("total", "total"), LINKED: ("linked", "AI-linked number"), SHARE: ("share", "AI-linked share")}
#: A claim with a page of its own is compared with all three, the others with the first.
VIEWS: tuple[tuple[str, View], ...] = (("total", "point"), ("low", "low"), ("high", "high"))
CLAIMS = Term("claims", "Published claims", "Published claims in the record, whatever they measure.", "claims")
RATIO = Term(
    "study-ratio",
    "The study's AI-linked number as a share of its total",
    "The study's AI-linked number divided by its total, whatever either counts.",
    "percent",
)


@dataclass(frozen=True)
class Audited:
    """One claim with its row, what the rule reads of it, and the verdict."""

    row: dict[str, Any]
    claim: Claim
    verdict: Verdict

    @property
    def compared(self) -> bool:
        """Tell whether the record says something about the claim."""
        return self.verdict.code != "not_comparable"

    @property
    def case(self) -> str:
        """Return the end of the names of the figures that it is compared with: its day, and what was left out."""
        left_out = "-without-shared-sources" if self.claim.without else ""
        return f"{self.claim.cutoffs[-1]}{left_out}"


def find(record: Record) -> Finding:
    """Return the finding.

    `answer` says whether the default choices give all or some of the study's numbers. If they give none: together,
    other choices give all at once; apart, other choices give each, but none gives all; none, some are never given.
    """
    desk = Desk(record, SLUG, SCOPE)
    chosen = definitions(record)
    audited = audit(record, chosen)
    figures = [
        _number_of_claims(desk),
        *_verdict_counts(desk, audited),
        desk.derived(RATIO, _ratio(record), "AI-linked number ÷ total as a percentage"),
    ]
    own = set(headlines(record.package)["claim"])
    made: dict[str, Figure] = {}
    for one in audited:
        if one.compared:
            wanted = _compared(desk, one, chosen, made, VIEWS if one.claim.claim in own else VIEWS[:1])
            made |= {figure.name: figure for figure in wanted}
    figures += made.values()
    for one in audited:
        figures += _nearest(desk, one)
    study = [one for one in audited if one.row["tracker"] == STUDY]
    together = _together(desk, study, chosen)
    figures += together
    reached = sum(one.verdict.code == "reached" for one in study)
    if reached:
        answer = "all" if reached == len(study) else "some"
    else:
        each = all(one.verdict.code == "reached_only_under" for one in study)
        answer = "none" if not each else "together" if together[-1].value else "apart"
    tables = {"verdicts": _table(audited), "headlines": headlines(record.package), "against": _against(audited, made)}
    return Finding(SLUG, answer, by_name(figures), tables)


def audit(record: Record, chosen: list[Definition]) -> list[Audited]:
    """Return every claim with its verdict, in the order of the table."""
    package, sheet = record.package, lay_out(record.package)
    rows = [{str(name): value for name, value in row.items()} for row in package["claims"].to_dict("records")]
    return [Audited(row, as_claim(package, row), judge(package, row, sheet, chosen)) for row in rows]


def headlines(package: Package) -> pd.DataFrame:
    """Return the claims that have a page of their own, as column `claim`: the study's, and each tracker's latest.

    Of each tracker and measure that the record can give, the latest claim about tech employers for the year so far;
    of several of one day, one about employers everywhere.
    """
    rows = package["claims"]
    own = rows["measure"].isin(NUMBERS + SHARES) & rows["scope"].str.startswith("tech")
    rows = rows[own & (rows["period_start"] == PERIOD_START)]
    rows = rows.assign(everywhere=rows["scope"].isin(SCOPES))
    rows = rows.sort_values(["tracker", "measure", "as_of_latest", "everywhere", "claim"])
    last = rows.drop_duplicates(["tracker", "measure"], keep="last")
    study = rows[rows["tracker"] == STUDY]
    found = sorted({*last["claim"], *study["claim"]})
    return pd.DataFrame({"claim": found})


def _number_of_claims(desk: Desk) -> Figure:
    rows = desk.record.package["claims"]
    return desk.counted(CLAIMS, "claims", rows.assign(adds=1), "SELECT COUNT(*) FROM claims;")


def _verdict_counts(desk: Desk, audited: list[Audited]) -> list[Figure]:
    """Return how many claims, and how many of the study's, get each verdict, and how many meet each obstacle."""
    package = desk.record.package
    figures = []
    for who, words, chosen in (
        ("", "Claims", audited),
        ("study-", "The study's numbers", [one for one in audited if one.row["tracker"] == STUDY]),
    ):
        if who:
            term = Term("study-claims", "The study's numbers", "Claims of the study that the report tests.", "claims")
            figures.append(desk.derived(term, float(len(chosen)), "number of the study's claims"))
        for code, label in package.labels("verdicts").items():
            number = sum(one.verdict.code == code for one in chosen)
            name = f"{who}{code.replace('_', '-')}"
            term = Term(name, f"{words}: {label}", f"{words} with the verdict: {label}.", "claims")
            figures.append(desk.derived(term, float(number), "number of claims with this verdict"))
    for code, label in package.labels("obstacles").items():
        number = sum(code in one.verdict.obstacles for one in audited)
        term = Term(
            f"obstacle-{code.replace('_', '-')}",
            f"Claims not compared: {label}",
            f"Claims that can't be compared, among other things for this: {label}.",
            "claims",
        )
        figures.append(desk.derived(term, float(number), "number of claims with this obstacle"))
    return figures


def _together(desk: Desk, study: list[Audited], chosen: list[Definition]) -> list[Figure]:
    """Return how many cases there are, and how many give each of the study's numbers, pairs of them, and all.

    A case is a definition with a combination of choices up to a day that the study can refer to. A number that can't
    be compared is given by no case. The last figure is that of all.
    """
    package = desk.record.package
    days = max((one.claim.cutoffs for one in study), key=len, default=(package.as_of,))
    results = lay_out(package).results(days)
    case = "a definition with a combination of choices, up to a day that the study can refer to"
    cases = Term("cases", "Definitions with combinations of choices", f"Cases: {case}.", "combinations")
    figures = [desk.derived(cases, float(len(chosen) * results.count), "definitions times combinations")]
    met = {one.row["measure"]: given(one.claim, results, chosen) & one.compared for one in study}
    parts = [measure for measure in _PARTS if measure in met]
    for number in range(1, len(parts) + 1):
        for measures in combinations(parts, number):
            names, words = zip(*(_PARTS[measure] for measure in measures), strict=True)
            at_once = " at once" if number > 1 else ""
            term = Term(
                f"cases-{'-'.join(names)}",
                f"Cases that give its {sentence_list(list(words))}{at_once}",
                f"Cases that give the study's {sentence_list(list(words))}{at_once}. A case is {case}.",
                "combinations",
            )
            count = float(np.logical_and.reduce([met[measure] for measure in measures]).sum())
            figures.append(desk.derived(term, count, "number of cases whose result gives the claim at its rounding"))
    return figures


def _ratio(record: Record) -> float:
    linked, total = (claimed(record.package, f"{STUDY}-{name}") for name in ("ai-linked", "total"))
    return 100 * linked / total


def _compared(
    desk: Desk, one: Audited, chosen: list[Definition], made: dict[str, Figure], views: tuple[tuple[str, View], ...]
) -> list[Figure]:
    """Return what the record has on the day of a claim, as far as it is not made yet; of a total, these views."""
    choices = replace(default_choices(desk.record.package), cutoff=one.claim.cutoffs[-1])
    if one.claim.measure == TOTAL:
        missing = tuple((name, view) for name, view in views if f"{name}-{one.case}" not in made)
        return _totals(desk, one, choices, missing)
    measure: Unit = "announcements" if one.claim.measure == SHARE_OF_EVENTS else "people"
    if f"{measure}-{one.case}" in made:
        return []
    return _linked(desk, one, choices, chosen, measure)


def _totals(desk: Desk, one: Audited, choices: Choices, views: tuple[tuple[str, View], ...]) -> list[Figure]:
    """Return the record's total in each of these views."""
    names = {"total": "Total as stated", "low": "Sum of the lowest figures given", "high": "Upper bound"}
    figures = []
    for name, view in views:
        term = Term(
            f"{name}-{one.case}",
            f"{names[name]}, {_until(one)}",
            f"People in the announcements that count by default, {_until(one)}. Count: {names[name].lower()}.",
        )
        figures.append(desk.count_people(term, replace(choices, view=view), _kept(one)))
    return figures


def _linked(desk: Desk, one: Audited, choices: Choices, chosen: list[Definition], measure: Unit) -> list[Figure]:
    """Return what counts, what of it is linked under each definition, and the bounds of each share."""
    count = desk.count_people if measure == "people" else desk.count_announcements
    until, kept = _until(one), _kept(one)
    words = measure.capitalize()
    everything = count(
        Term(f"{measure}-{one.case}", f"{words}, {until}", f"{words} that count by default, {until}.", measure),
        choices,
        kept,
    )
    unknown = count(
        Term(
            f"{measure}-unknown-{one.case}",
            f"{words} with an unseen reason, {until}",
            f"{words} that count by default and whose reason was not seen, {until}.",
            measure,
        ),
        choices,
        kept & with_stance("unknown"),
    )
    figures = [everything, unknown]
    for definition in chosen:
        start = f"{definition.code}-{measure}"
        linked = count(
            Term(
                f"{start}-linked-{one.case}",
                f"{definition.short}: {measure} linked, {until}",
                f"{words} that count by default and that {definition.short} links to AI, {until}.",
                measure,
            ),
            choices,
            kept & definition.part,
        )
        _, low, high = share_bounds(linked.number, unknown.number, everything.number)
        figures.append(linked)
        for name, value, rule in (("low", low, "not linked"), ("high", high, "linked")):
            term = Term(
                f"{start}-{name}-{one.case}",
                f"{definition.short}: {'lower' if name == 'low' else 'upper'} bound of the share, {until}",
                f"Share of all {measure} under {definition.short}, every unseen reason counted as {rule}, {until}.",
                "percent",
            )
            formula = "linked ÷ all as a percentage" if name == "low" else "(linked + unknown) ÷ all as a percentage"
            figures.append(desk.derived(term, value, formula, (linked, unknown, everything), choices.cutoff))
    return figures


def _nearest(desk: Desk, one: Audited) -> list[Figure]:
    """Return, for each definition that gives the claim, how many choices have to differ from the default."""
    default = replace(default_choices(desk.record.package), cutoff=one.claim.cutoffs[-1])
    figures = []
    for short, choices in one.verdict.nearest.items():
        words = in_words(choices, default)
        under = f" under {short}" if short else ""
        term = Term(
            f"nearest-{one.claim.claim}{f'-{short.lower()}' if short else ''}",
            f"Choices to set otherwise for {one.claim.claim}{under}",
            f"Fewest choices that have to differ from the default{under} for the record to give the claim: {words}.",
            "choices",
            words,
        )
        figures.append(desk.derived(term, float(len(differences(choices, default))), "fewest choices that differ"))
    return figures


def _until(one: Audited) -> str:
    """Return the words for the day of the comparison and for what is left out."""
    left_out = ", without rows of lists that the tracker shares" if one.claim.without else ""
    return f"up to {date_words(one.claim.cutoffs[-1])}{left_out}"


def _kept(one: Audited) -> Part:
    """Return the rows that the comparison keeps."""
    ways = one.claim.without
    listed = ", ".join(f"'{way}'" for way in ways)
    return Part(lambda rows: ~rows["found_via"].isin(ways), (f"found_via NOT IN ({listed})",) if ways else ())


def _table(audited: list[Audited]) -> pd.DataFrame:
    """Return one row per claim: `claim`, `verdict`, `obstacles` (codes joined with spaces), `cutoff`, `case`."""
    rows = [
        (
            one.claim.claim,
            one.verdict.code,
            " ".join(one.verdict.obstacles),
            one.claim.cutoffs[-1] if one.compared else "",
            one.case if one.compared else "",
        )
        for one in audited
    ]
    return pd.DataFrame(rows, columns=["claim", "verdict", "obstacles", "cutoff", "case"])


def _against(audited: list[Audited], made: dict[str, Figure]) -> pd.DataFrame:
    """Return the totals that have a page and can be compared, with the record's figures on the day of the claim.

    Columns: `claim`, `cutoff`, `claimed`, `low`, `total`, `high`.
    """
    rows = [
        (
            one.claim.claim,
            one.claim.cutoffs[-1],
            one.claim.value,
            *(made[f"{name}-{one.case}"].number for name in ("low", "total", "high")),
        )
        for one in audited
        if one.compared and one.claim.measure == TOTAL and f"high-{one.case}" in made
    ]
    return pd.DataFrame(rows, columns=["claim", "cutoff", "claimed", "low", "total", "high"])
