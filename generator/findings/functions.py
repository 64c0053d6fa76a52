"""Set the functions that a study says AI reduces against those that sources name for recorded announcements.

A function is on record only where a source names it, the employer or a report on it. An announcement that names several
stands in each with all its people, so nothing adds up over functions. Caveat: few announcements name any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.ai_share import definitions
from generator.findings.choices import default_choices
from generator.findings.families import grouped_rows
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, by_name
from generator.findings.geography import not_stated
from generator.findings.groups import COMPARED, how_often

if TYPE_CHECKING:
    from generator.record.tables import Package

SLUG = "functions"
#: Keys of the answer sentences on the page.
ANSWERS = ("named", "others_only", "none")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: The topic of statements that say which functions AI reduces.
TOPIC = "functions_hit"
#: A function that no statement on record names, but that is often named beside them: layers of management.
BESIDE = "management"

PEOPLE = Term("people", "People, all announcements", "People in the counting announcements that state a number.")
ANNOUNCEMENTS = Term("announcements", "Announcements, all", "Announcements that count.", "announcements")
WITH_FUNCTION = Term(
    "with-function",
    "Announcements that name a function",
    "Counting announcements for which a source names a function as affected.",
    "announcements",
)
WITH_FUNCTION_PEOPLE = Term(
    "with-function-people",
    "People in announcements that name a function",
    "All people of counting announcements for which a source names a function as affected.",
)
UNDISCLOSED = Term(
    "without-function-share",
    "Announcements without a function",
    "Share of counting announcements for which no source names a function.",
    "percent",
)
UNDISCLOSED_PEOPLE = Term(
    "without-function-people-share",
    "People in announcements without a function",
    "Share of people whose announcement has no function on record.",
    "percent",
)
LISTED = Term(
    "listed",
    "Announcements that name a function of the study's list",
    "Counting announcements that name at least one function that the study says AI reduces.",
    "announcements",
)
LISTED_PEOPLE = Term(
    "listed-people",
    "People in announcements that name a function of the study's list",
    "All people of counting announcements that name at least one function that the study says AI reduces.",
)
LISTED_AI = Term(
    "listed-naming-ai",
    "Announcements that name a function of the study's list, and AI",
    "Counting announcements that name a function of the study's list and in which the employer names AI.",
    "announcements",
)
OTHERS_AI = Term(
    "unlisted-naming-ai",
    "Announcements that name other functions alone, and AI",
    "Counting announcements that name functions, none of the study's list, and in which the employer names AI.",
    "announcements",
)
OTHERS = Term(
    "unlisted",
    "Announcements that name other functions alone",
    "Counting announcements that name functions, none of them on the study's list.",
    "announcements",
)
OTHERS_PEOPLE = Term(
    "unlisted-people",
    "People in announcements that name other functions alone",
    "All people of counting announcements that name functions, none of them on the study's list.",
)
WITH_FUNCTION_AI = Term(
    "with-function-naming-ai",
    "Announcements that name a function, and AI",
    "Counting announcements that name a function and in which the employer names AI.",
    "announcements",
)
_NAMES = "EXISTS (SELECT 1 FROM announcement_functions AS g WHERE g.announcement = counted.announcement{})"
_ON_LIST = f" AND g.function IN (SELECT s.function FROM statements AS s WHERE s.topic = '{TOPIC}')"


def find(record: Record) -> Finding:
    """Return the finding. `answer` is named if an announcement names a function of the study's list, or others_only.

    Tables: `functions` (one row per function that a counting announcement names, the most frequent first, with `list`:
    study, beside or other) and `studied` (the functions of the study's list, and `BESIDE`, whether named or not).
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    naming_ai = next(found for found in definitions(record) if found.code == COMPARED).part
    study = study_list(record.package)
    with_any, listed = _naming(record.package), _naming(record.package, *study, condition=_ON_LIST)
    unlisted = with_any & Part(lambda rows: ~listed.keep(rows), (f"NOT {listed.conditions[0]}",))
    people, rows = desk.count_people(PEOPLE, choices), desk.count_announcements(ANNOUNCEMENTS, choices)
    stated = desk.count_announcements(WITH_FUNCTION, choices, with_any)
    stated_people = desk.count_people(WITH_FUNCTION_PEOPLE, choices, with_any)
    figures = [
        people,
        rows,
        stated,
        stated_people,
        not_stated(desk, UNDISCLOSED, stated, rows),
        not_stated(desk, UNDISCLOSED_PEOPLE, stated_people, people),
        desk.count_announcements(LISTED, choices, listed),
        desk.count_people(LISTED_PEOPLE, choices, listed),
        desk.count_announcements(LISTED_AI, choices, listed & naming_ai),
        desk.count_announcements(OTHERS, choices, unlisted),
        desk.count_announcements(OTHERS_AI, choices, unlisted & naming_ai),
        desk.count_people(OTHERS_PEOPLE, choices, unlisted),
        desk.count_announcements(WITH_FUNCTION_AI, choices, with_any & naming_ai),
    ]
    labels = record.package.labels("functions")
    for function in (*study, BESIDE):
        figures += _of_function(desk, function, labels[function], naming_ai)
    named = by_name(figures)
    table = _functions(record, study, naming_ai)
    studied = pd.DataFrame({"function": [*study, BESIDE]}, dtype=object)
    return Finding(
        SLUG, choose_answer(named["listed"].number, stated.number), named, {"functions": table, "studied": studied}
    )


def choose_answer(listed: float, stated: float) -> str:
    """Return the key of the answer from the announcements that name a listed function, and those that name any.

    >>> [choose_answer(*numbers) for numbers in ((1, 3), (0, 3), (0, 0))]
    ['named', 'others_only', 'none']
    """
    if listed:
        return "named"
    return "others_only" if stated else "none"


def study_list(package: Package) -> list[str]:
    """Return the functions that statements on record say AI reduces, in the order of the code list."""
    rows = package["statements"]
    named = set(rows.loc[rows["topic"] == TOPIC, "function"]) - {""}
    return [function for function in package["functions"]["function"] if function in named and function != BESIDE]


def _naming(package: Package, *functions: str, condition: str = "") -> Part:
    """Return the condition that a counting row names one of these functions, or any if none is given."""
    rows = package["announcement_functions"]
    found = set(rows.loc[rows["function"].isin(functions), "announcement"] if condition else rows["announcement"])
    return Part(lambda rows: rows["announcement"].isin(found), (_NAMES.format(condition),))


def _of_function(desk: Desk, function: str, label: str, naming_ai: Part) -> list[Figure]:
    """Return announcements and people that name a function, and announcements that name AI as well."""
    choices = default_choices(desk.record.package)
    naming = _naming(desk.record.package, function, condition=f" AND g.function = '{function}'")
    name, words = function.replace("_", "-"), f"“{label}” is named"
    rows = Term(name, f"Announcements: {words}", f"Counting announcements for which {words}.", "announcements")
    people = Term(f"{name}-people", f"People: {words}", f"All people of counting announcements for which {words}.")
    with_ai = Term(
        f"{name}-naming-ai",
        f"Announcements: {words}, and the employer names AI",
        f"Counting announcements for which {words}, and in which the employer names AI.",
        "announcements",
    )
    return [
        desk.count_announcements(rows, choices, naming),
        desk.count_people(people, choices, naming),
        desk.count_announcements(with_ai, choices, naming & naming_ai),
    ]


def _functions(record: Record, study: list[str], naming_ai: Part) -> pd.DataFrame:
    """Return one row per named function: `function`, `list`, `announcements`, `naming_ai`, `with_number`, `people`."""
    rows = grouped_rows(record, "functions")
    rows = rows[rows["counts"]]
    table = how_often(rows.assign(naming_ai=naming_ai.keep(rows)), "naming_ai", "function")
    lists = dict.fromkeys(study, "study") | {BESIDE: "beside"}
    table.insert(1, "list", [lists.get(function, "other") for function in table["function"]])
    return table.sort_values(["announcements", "function"], ascending=[False, True], ignore_index=True)
