"""Set the sectors of employers side by side: announcements, people, and AI shares where enough is known.

Each employer has one sector, assigned by the readers of this record. Caveat: a sector is that of the employer, not of
the work that ends, and a single large announcement can be the better part of a sector.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings.choices import default_choices
from generator.findings.figure import Desk, Finding, Part, Record, Term, by_name
from generator.findings.groups import FEWEST, answer_of, by_group, compare, named_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.record.tables import Package

SLUG = "sectors"
#: Keys of the answer sentences on the page.
ANSWERS = ("ahead", "close", "no_rows")
SCOPE = "tech employers worldwide, by the employer's sector, announcements since January 2026 that are in this record"

PEOPLE = Term("people", "People, all sectors", "People in the counting announcements that state a number.")
ANNOUNCEMENTS = Term("announcements", "Announcements, all sectors", "Announcements that count.", "announcements")
ALL_SECTORS = Term("sectors", "Sectors", "Sectors of employers whose announcements count.", "sectors")
ALLOWED = Term(
    "sectors-allowed",
    "Sectors with an AI share",
    "Sectors with enough announcements that state a number, and enough people whose reason was seen.",
    "sectors",
)
ENOUGH = Term(
    "fewest",
    "Announcements with a number that a share needs",
    "Announcements with a number that a sector or a country needs before its AI share is printed, set in advance.",
    "announcements",
)


def find(record: Record) -> Finding:
    """Return the finding. `answer` is ahead if one sector has more people than any other whatever the bounds, or close.

    Tables: `sectors`, `stances` and `shares` (see `groups.Groups`), and `named`, the sectors that sentences name, by
    `part` (a key of `groups.WORDS`).
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    groups = compare(record, "sectors", FEWEST)
    figures = [
        desk.count_people(PEOPLE, choices),
        desk.count_announcements(ANNOUNCEMENTS, choices),
        desk.derived(ALL_SECTORS, float(len(groups.sums)), "number of sectors with a counting announcement"),
        desk.derived(ALLOWED, float(groups.sums["allowed"].sum()), "number of sectors that meet the rule"),
        desk.derived(ENOUGH, float(FEWEST), "set in advance"),
    ]
    labels, inside = record.package.labels("sectors"), of_employers(record.package, "sector")
    figures += named_figures(desk, choices, groups, labels, inside)
    return Finding(SLUG, answer_of(groups), by_name(figures), by_group(groups, "sectors", "sector"))


def of_employers(package: Package, column: str) -> Callable[[str], Part]:
    """Return a function of a value: the condition that the employer of a counting row has it in a column."""
    values = package["companies"].set_index("company")[column]
    return lambda value: Part(
        lambda rows: rows["company"].map(values) == value,
        (f"company IN (SELECT g.company FROM companies AS g WHERE g.{column} = '{value}')",),
    )
