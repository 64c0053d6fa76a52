"""Say which reasons employers give beside AI, and how often AI stands alone, beside others, or is denied.

Only what is on record is counted: what an employer, or a report on it, gives as a reason. Caveat: a reason that was not
seen is no reason that was not given, and the record holds nothing about motives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.errors import FigureError
from generator.findings.ai_share import definitions
from generator.findings.choices import default_choices
from generator.findings.figure import ALL, Desk, Figure, Finding, Part, Record, Term, by_name, with_stance

if TYPE_CHECKING:
    from generator.findings.choices import Choices

SLUG = "stated-reasons"
#: Keys of the answer sentences on the page.
ANSWERS = ("named", "none")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: The definition whose stances are those in which the employer itself names AI.
EMPLOYER_NAMES = "d3"
#: The stance of an employer that names other reasons, whether or not the record says which.
SEVERAL = "cited"
#: A reason that says little: a reorganisation without a more exact reason.
INEXACT = "restructuring"

_HAS_REASON = "EXISTS (SELECT 1 FROM announcement_reasons AS r WHERE r.announcement = counted.announcement{})"


def find(record: Record) -> Finding:
    """Return the finding. `answer` is named if an employer names AI in any counting announcement.

    Tables: `reasons` (one row per reason on record) and `named` (announcements in which the employer names AI, or
    denies the link).
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    names_ai = next(chosen for chosen in definitions(record) if chosen.code == EMPLOYER_NAMES).part
    figures = _groups(desk, choices, names_ai)
    reasons, of_reasons = _reasons(desk, choices, names_ai)
    named = by_name([*figures, *of_reasons])
    rows = record.counting(choices)
    told = rows[names_ai.keep(rows) | (rows["stance"] == "denied")]
    told = told.sort_values(["people", "announcement"], ascending=[False, True], ignore_index=True)
    tables = {"reasons": reasons, "named": told[["announcement", "company", "people", "stance"]]}
    answer = "named" if named["named"].number else "none"
    return Finding(SLUG, answer, named, tables)


def _with_reason(record: Record, reason: str = "") -> Part:
    """Return the condition that an announcement has a reason on record; this one if it is given."""
    rows = record.package["announcement_reasons"]
    found = set(rows.loc[rows["reason"] == reason, "announcement"] if reason else rows["announcement"])
    condition = _HAS_REASON.format(f" AND r.reason = '{reason}'" if reason else "")
    return Part(lambda rows: rows["announcement"].isin(found), (condition,))


def _no_reason_but(record: Record, reason: str) -> Part:
    """Return the condition that an announcement has this reason on record, and no other."""
    rows = record.package["announcement_reasons"]
    others = set(rows.loc[rows["reason"] != reason, "announcement"])
    other = Part(
        lambda counting: counting["announcement"].isin(others), (_HAS_REASON.format(f" AND r.reason <> '{reason}'"),)
    )
    return _with_reason(record, reason) & _not(other)


def _not(part: Part) -> Part:
    """Return the condition that the condition of a part does not hold."""
    return Part(lambda rows: ~part.keep(rows), (f"NOT ({' AND '.join(part.conditions)})",))


def _counts(desk: Desk, choices: Choices, name: str, words: str, part: Part) -> list[Figure]:
    """Return how many announcements and how many people a part of the counting rows has."""
    rows = Term(name, f"Announcements: {words}", f"Counting announcements: {words}.", "announcements", words)
    people = Term(f"{name}-people", f"People: {words}", f"People in counting announcements: {words}.")
    return [desk.count_announcements(rows, choices, part), desk.count_people(people, choices, part)]


def _groups(desk: Desk, choices: Choices, names_ai: Part) -> list[Figure]:
    """Return announcements and people by what the employer says of AI: disjoint groups, and what they add up to."""
    reason = _with_reason(desk.record)
    several = Part(
        lambda rows: names_ai.keep(rows) & (reason.keep(rows) | (rows["stance"] == SEVERAL)),
        (*names_ai.conditions, f"({reason.conditions[0]} OR stance = '{SEVERAL}')"),
    )
    alone = names_ai & _not(reason) & _not(with_stance(SEVERAL))
    everything = _counts(desk, choices, "announcements", "all", ALL)
    named = _counts(desk, choices, "named", "the employer names AI", names_ai)
    within = [
        _counts(desk, choices, "alone", "the employer names AI, no other reason is on record", alone),
        _counts(desk, choices, "beside", "the employer names AI beside other reasons", several),
    ]
    others = [
        _counts(desk, choices, "denied", "a link to AI is denied", with_stance("denied")),
        _counts(desk, choices, "by-others", "only others tie it to AI", with_stance("inferred")),
        _counts(desk, choices, "without-ai", "reasons were seen, AI is not among them", with_stance("not_mentioned")),
        _counts(desk, choices, "unknown", "reason not seen", with_stance("unknown")),
    ]
    for whole, parts in ((named, within), (everything, [named, *others])):
        for place in (0, 1):
            if sum(part[place].number for part in parts) != whole[place].number:
                raise FigureError(f"stated-reasons: the parts do not add up to {whole[place].name}.")
    unnamed = _counts(
        desk, choices, "beside-unnamed", "the employer names AI beside others that are not on record",
        with_stance(SEVERAL) & _not(reason),
    )  # fmt: skip
    inexact = _counts(
        desk, choices, "beside-inexact",
        f"the employer names AI, and {desk.record.package.labels('reasons')[INEXACT].lower()} is the only other reason",
        names_ai & _no_reason_but(desk.record, INEXACT),
    )  # fmt: skip
    known_otherwise = _counts(
        desk, choices, "unknown-with-reason", "coded “reason not seen”, and a reason other than AI is on record",
        with_stance("unknown") & reason,
    )  # fmt: skip
    with_reason = _counts(desk, choices, "with-reason", "a reason other than AI is on record", reason)
    share = 100 - 100 * with_reason[0].number / everything[0].number if everything[0].number else None
    without = desk.derived(
        Term(
            "without-reason-share",
            "Announcements without a reason on record",
            "Share of counting announcements for which no reason other than AI is on record.",
            "percent",
        ),
        share,
        "100 - announcements with a reason ÷ announcements as a percentage",
        (with_reason[0], everything[0]),
    )
    return [
        *everything,
        *named,
        *(figure for part in (*within, *others, unnamed, inexact, known_otherwise, with_reason) for figure in part),
        without,
    ]


def _reasons(desk: Desk, choices: Choices, names_ai: Part) -> tuple[pd.DataFrame, list[Figure]]:
    """Return one row per reason on record, the most frequent first, and its figures.

    Columns: `reason`, `label`, `announcements`, `naming_ai` (those whose employer names AI as well), `people`.
    """
    held = desk.record.package["announcement_reasons"]
    labels = desk.record.package.labels("reasons")
    counting = set(desk.record.counting(choices)["announcement"])
    figures: list[Figure] = []
    rows = []
    for reason in sorted(set(held.loc[held["announcement"].isin(counting), "reason"])):
        part, name = _with_reason(desk.record, reason), reason.replace("_", "-")
        words = f"the reason “{labels[reason]}” is on record"
        announcements, people = _counts(desk, choices, f"reason-{name}", words, part)
        term = Term(
            f"reason-{name}-naming-ai",
            f"Announcements: {labels[reason]}, and the employer names AI",
            f"Counting announcements: {words}, and the employer names AI as well.",
            "announcements",
        )
        naming = desk.count_announcements(term, choices, part & names_ai)
        figures += [announcements, people, naming]
        rows.append((reason, labels[reason], announcements.value, naming.value, people.value))
    table = pd.DataFrame(rows, columns=["reason", "label", "announcements", "naming_ai", "people"])
    table = table.astype(dict.fromkeys(("announcements", "naming_ai", "people"), "Int64"))
    return table.sort_values(["announcements", "reason"], ascending=[False, True], ignore_index=True), figures
