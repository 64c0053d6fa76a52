"""Set the countries of employers' headquarters side by side, and, apart from them, the places said to be affected.

Headquarters are known for every employer and say nothing on where people worked. Places affected are on record only
where a source states them; an announcement can name several, with all its people in each. Caveat: the record reaches
some countries further than others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.choices import default_choices
from generator.findings.families import grouped_rows
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, by_name
from generator.findings.groups import FEWEST, answer_of, by_group, compare, how_often, named_figures
from generator.findings.sectors import of_employers

if TYPE_CHECKING:
    from generator.record.tables import Package

SLUG = "geography"
#: Keys of the answer sentences on the page.
ANSWERS = ("ahead", "close", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"

PEOPLE = Term("people", "People, all headquarters", "People in the counting announcements that state a number.")
ANNOUNCEMENTS = Term("announcements", "Announcements, all headquarters", "Announcements that count.", "announcements")
COUNTRIES = Term("countries", "Countries of headquarters", "Countries in which employers are based.", "countries")
ALLOWED = Term(
    "countries-allowed",
    "Countries of headquarters with an AI share",
    "Countries with enough announcements that state a number, and enough people whose reason was seen.",
    "countries",
)
WITH_PLACE = Term(
    "with-place",
    "Announcements that state a place affected",
    "Counting announcements for which a source names a place affected.",
    "announcements",
)
WITH_PLACE_PEOPLE = Term(
    "with-place-people",
    "People in announcements that state a place affected",
    "All people of counting announcements for which a source names a place affected.",
)
UNDISCLOSED = Term(
    "without-place-share",
    "Announcements without a place",
    "Share of counting announcements for which no source names a place affected.",
    "percent",
)
UNDISCLOSED_PEOPLE = Term(
    "without-place-people-share",
    "People in announcements without a place",
    "Share of people whose announcement has no place affected on record.",
    "percent",
)
ELSEWHERE = Term(
    "elsewhere",
    "Announcements that name another country than that of the headquarters",
    "Counting announcements that name a country affected, or a part of one, in which the employer is not based.",
    "announcements",
)
HAS_PLACE = "EXISTS (SELECT 1 FROM announcement_places AS g WHERE g.announcement = counted.announcement)"
OTHER_COUNTRY = """EXISTS (SELECT 1 FROM announcement_places AS g
    JOIN places AS p ON p.place = g.place
    JOIN companies AS e ON e.company = counted.company
    WHERE g.announcement = counted.announcement AND p.place_kind <> 'region'
      AND COALESCE(p.part_of, p.place) <> e.headquarters)"""


def find(record: Record) -> Finding:
    """Return the finding. `answer` is ahead if employers based in one country have more people whatever the bounds.

    Tables: `countries`, `stances` and `shares` by headquarters (see `groups.Groups`), `named`, the countries that
    sentences name, by `part` (a key of `groups.WORDS`), and `places`, one row per place affected, with the
    announcements that name it, those that name it `alone`, and all their people.
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    groups = compare(record, "countries", FEWEST)
    figures = [
        desk.derived(COUNTRIES, float(len(groups.sums)), "number of countries with a counting announcement"),
        desk.derived(ALLOWED, float(groups.sums["allowed"].sum()), "number of countries that meet the rule"),
        *_places(desk),
    ]
    labels, inside = record.package.labels("places"), of_employers(record.package, "headquarters")
    figures += named_figures(desk, choices, groups, labels, inside)
    tables = by_group(groups, "countries", "country") | {"places": _named_places(record)}
    return Finding(SLUG, answer_of(groups), by_name(figures), tables)


def _places(desk: Desk) -> list[Figure]:
    """Return how many announcements and people have a place affected on record, and how many have none."""
    package = desk.record.package
    choices = default_choices(package)
    named = set(package["announcement_places"]["announcement"])
    with_place = Part(lambda rows: rows["announcement"].isin(named), (HAS_PLACE,))
    abroad = _abroad(package)
    elsewhere = Part(lambda rows: rows["announcement"].isin(abroad), (OTHER_COUNTRY,))
    people, rows = desk.count_people(PEOPLE, choices), desk.count_announcements(ANNOUNCEMENTS, choices)
    stated = desk.count_announcements(WITH_PLACE, choices, with_place)
    stated_people = desk.count_people(WITH_PLACE_PEOPLE, choices, with_place)
    return [
        people,
        rows,
        stated,
        stated_people,
        not_stated(desk, UNDISCLOSED, stated, rows),
        not_stated(desk, UNDISCLOSED_PEOPLE, stated_people, people),
        desk.count_announcements(ELSEWHERE, choices, elsewhere),
    ]


def not_stated(desk: Desk, term: Term, stated: Figure, everything: Figure) -> Figure:
    """Return the share of all that is not stated, in percent."""
    value = 100 - 100 * stated.number / everything.number if everything.number else None
    return desk.derived(term, value, "100 - stated ÷ all as a percentage", (stated, everything))


def _abroad(package: Package) -> set[str]:
    """Return the announcements that name a country, or a part of one, in which their employer is not based."""
    places = package["places"].set_index("place")
    rows = package["announcement_places"].merge(package["announcements"][["announcement", "event"]], on="announcement")
    rows = rows.merge(package["events"][["event", "company"]], on="event")
    based = rows["company"].map(package["companies"].set_index("company")["headquarters"])
    whole = rows["place"].map(places["part_of"])
    country = whole.where(whole != "", rows["place"])
    other = (rows["place"].map(places["place_kind"]) != "region") & (country != based)
    return set(rows.loc[other, "announcement"])


def _named_places(record: Record) -> pd.DataFrame:
    """Return one row per place affected, the one that is named most often first, and countries before regions.

    Columns: `place` (a part of a country stands under the country), `place_kind`, `announcements`, `alone`,
    `with_number` and `people`, all people of these announcements, blank where none states a number.
    """
    rows = grouped_rows(record, "places")
    rows = rows[rows["counts"]]
    rows = rows.assign(alone=rows.groupby("announcement")["group"].transform("size") == 1)
    table = how_often(rows, "alone", "place")
    kinds = record.package["places"].set_index("place")["place_kind"]
    table.insert(1, "place_kind", table["place"].map(kinds))
    return table.sort_values(["place_kind", "announcements", "place"], ascending=[True, False, True], ignore_index=True)
