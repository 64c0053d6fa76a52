"""Say what is known of the consequences for human resources that the study names: studies on each, by one rubric.

A consequence counts as studied only where a study compares with what was not affected and its publisher has no known
interest. Caveat: the studies are those that could be found, and many cover all sectors; a number of them is no vote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.choices import default_choices
from generator.findings.counting_sql import counting_query
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, by_name
from generator.findings.studies import (
    COMPARES,
    DISINTERESTED,
    NAMES_CAUSE,
    NO_EFFECT,
    Subject,
    Trait,
    counted,
    ordered,
    with_directions,
)

if TYPE_CHECKING:
    from generator.findings.choices import Choices

SLUG = "for-hr"
#: Keys of the answer sentences on the page.
ANSWERS = ("all", "some", "none")
SCOPE = "studies and statements in this record, all sectors and countries unless a row says otherwise"
#: The consequences that the study names (table `statements`), in the order of the page, with the topics on each.
CONSEQUENCES = (
    Subject("early-career", "Early-career pipelines", ("entry_level",)),
    Subject("succession", "Succession", ("succession", "management_layers")),
    Subject("internal-mobility", "Internal mobility", ("internal_mobility",)),
    Subject("reskill-or-hire", "Reskill or hire", ("reskilling", "rehiring")),
    Subject("trust", "Trust", ("trust",)),
)
#: What part of the studies on a consequence a figure counts, by the end of its name.
_PARTS: dict[str, tuple[Trait, ...]] = {
    "-compared": (COMPARES,),
    "-disinterested": (DISINTERESTED,),
    "-firm": (COMPARES, DISINTERESTED),
    "-firm-causal": (COMPARES, DISINTERESTED, NAMES_CAUSE),
    "-no-effect": (NO_EFFECT,),
}
#: Parts without a study are listed as gaps.
GAPS = ("firm", "firm-causal", "cutting")
#: Functions whose cuts bear on the work of human resources.
_FUNCTIONS = ("human_resources", "management")


def find(record: Record) -> Finding:
    """Return the finding. `answer` says for how many consequences there is a firm study: all, some or none.

    Tables: `studies` (those on each consequence in the order of the page, with `consequence` and `firm`) and `gaps`
    (one row for each consequence and part of its studies that has none).
    """
    desk, choices = Desk(record, SLUG, SCOPE), default_choices(record.package)
    figures: list[Figure] = []
    for subject in CONSEQUENCES:
        figures += with_directions(desk, subject, "", ())
        figures += [counted(desk, subject, ending, traits) for ending, traits in _PARTS.items()]
        figures.append(_of_cutting_employers(desk, subject, choices))
    firm = tuple(figure for figure in figures if figure.name.endswith("-firm"))
    studied = sum(bool(figure.number) for figure in firm)
    whole = Term(
        "consequences", "Consequences that the study names", "Consequences for HR that have a topic here.", "topics"
    )
    term = Term(
        "studied", "Consequences with a firm study",
        "Consequences on which a study compares with what was not affected, by a publisher with no known interest.",
        "topics",
    )  # fmt: skip
    named = by_name([
        *figures,
        desk.derived(whole, len(CONSEQUENCES), "the number of consequences", firm),
        desk.derived(term, studied, "the number of consequences whose figure is not zero", firm),
        *(_naming(desk, choices, function) for function in _FUNCTIONS),
    ])  # fmt: skip
    gaps = [
        (subject.name, subject.words, part)
        for part in GAPS for subject in CONSEQUENCES
        if not named[f"{subject.name}-{part}"].number
    ]  # fmt: skip
    tables = {
        "studies": by_consequence(record.package["studies"]),
        "gaps": pd.DataFrame(gaps, columns=["consequence", "label", "part"]),
    }
    return Finding(SLUG, choose_answer(studied, len(CONSEQUENCES)), named, tables)


def choose_answer(studied: int, consequences: int) -> str:
    """Return the key of the answer from the number of consequences with a firm study, and of all.

    >>> [choose_answer(studied, 5) for studied in (5, 2, 0)]
    ['all', 'some', 'none']
    """
    if not studied:
        return "none"
    return "all" if studied == consequences else "some"


def by_consequence(studies: pd.DataFrame) -> pd.DataFrame:
    """Return the studies on each consequence, by direction, firm ones first; with `consequence` and `firm`."""
    of_topic = {topic: subject.name for subject in CONSEQUENCES for topic in subject.topics}
    names = [subject.name for subject in CONSEQUENCES]
    rows = studies[studies["topic"].isin(of_topic)]
    rows = rows.assign(consequence=rows["topic"].map(of_topic))
    return ordered(rows, rows["consequence"].map(names.index))


def _of_cutting_employers(desk: Desk, subject: Subject, choices: Choices) -> Figure:
    """Return how many studies compare, and are on one employer whose announcements count."""
    companies = set(desk.record.counting(choices)["company"])
    studies = desk.record.package["studies"]
    rows = studies[studies["topic"].isin(subject.topics) & COMPARES.of(studies) & studies["company"].isin(companies)]
    words = "that compare with what was not affected, at an employer whose cuts are in this record"
    term = Term(
        f"{subject.name}-cutting", f"{subject.words}: studies {words}",
        f"Studies and statements on the topic “{subject.words}” {words}.", "studies",
    )  # fmt: skip
    topics = ", ".join(f"'{topic}'" for topic in subject.topics)
    counting = counting_query(choices, "company").rstrip(";")
    query = (
        f"SELECT COUNT(*) FROM studies WHERE topic IN ({topics}) AND {COMPARES.sql}\nAND company IN (\n{counting}\n);"
    )
    return desk.counted(term, "studies", rows.assign(adds=1), query)


def _naming(desk: Desk, choices: Choices, function: str) -> Figure:
    """Return how many counting announcements name a function among those affected."""
    held = desk.record.package["announcement_functions"]
    found = set(held.loc[held["function"] == function, "announcement"])
    label = desk.record.package.labels("functions")[function]
    condition = (
        "EXISTS (SELECT 1 FROM announcement_functions AS f "
        f"WHERE f.announcement = counted.announcement AND f.function = '{function}')"
    )
    term = Term(
        f"naming-{function.replace('_', '-')}", f"Announcements that name {label.lower()}",
        f"Counting announcements that name the function “{label}” among those affected.", "announcements",
    )  # fmt: skip
    return desk.count_announcements(term, choices, Part(lambda rows: rows["announcement"].isin(found), (condition,)))
