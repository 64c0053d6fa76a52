"""Set studies on juniors and on specialist hiring beside each other, by what they rest on and which way they point.

The answer looks only at studies on juniors that compare with what was not affected and whose publisher has no known
interest. Caveat: the studies are those that could be found, most of them as quoted by others, so their numbers are no
votes; and many cover all sectors, not tech alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings.figure import Desk, Figure, Finding, Record, by_name
from generator.findings.studies import (
    COMPARES,
    DISINTERESTED,
    NAMES_CAUSE,
    NO_EFFECT,
    QUOTED,
    Subject,
    Trait,
    counted,
    ordered,
    with_directions,
)

if TYPE_CHECKING:
    import pandas as pd

SLUG = "entry-level"
#: Keys of the answer sentences on the page.
ANSWERS = ("both", "shift", "no_shift", "none")
SCOPE = "studies and statements in this record, all sectors and countries unless a row says otherwise"
#: The topics of the page, by the word that names their figures.
TOPICS = {"juniors": "entry_level", "specialists": "specialist_hiring"}
#: What part of a topic's studies a figure counts, by the end of its name.
_PARTS: dict[str, tuple[Trait, ...]] = {
    "": (),
    "-compared": (COMPARES,),
    "-causal": (NAMES_CAUSE,),
    "-disinterested": (DISINTERESTED,),
    "-firm": (COMPARES, DISINTERESTED),
    "-no-effect": (NO_EFFECT,),
    "-quoted": (QUOTED,),
}


def find(record: Record) -> Finding:
    """Return the finding. `answer` says which way the firm studies on juniors point: both, shift, no_shift or none.

    Table `studies`: the studies of both topics in the order of the page, with `firm`.
    """
    desk = Desk(record, SLUG, SCOPE)
    labels = record.package.labels("study_topics")
    studies = by_direction(record.package["studies"])
    figures: list[Figure] = []
    for word, topic in TOPICS.items():
        subject = Subject(word, labels[topic], (topic,))
        for ending, traits in _PARTS.items():
            if ending in ("", "-firm"):
                figures += with_directions(desk, subject, ending, traits)
            else:
                figures.append(counted(desk, subject, ending, traits))
    named = by_name(figures)
    answer = choose_answer(named["juniors-firm-supports-shift"].number, named["juniors-firm-against-shift"].number)
    return Finding(SLUG, answer, named, {"studies": studies})


def choose_answer(shift: float, no_shift: float) -> str:
    """Return the key of the answer from the numbers of firm studies on juniors that point to a shift, and away.

    >>> [choose_answer(*numbers) for numbers in ((4, 1), (1, 0), (0, 1), (0, 0))]
    ['both', 'shift', 'no_shift', 'none']
    """
    if shift and no_shift:
        return "both"
    return "shift" if shift else "no_shift" if no_shift else "none"


def by_direction(studies: pd.DataFrame) -> pd.DataFrame:
    """Return the studies of the page: by topic and direction, firm ones first, then by identifier; with `firm`."""
    rows = studies[studies["topic"].isin(TOPICS.values())]
    return ordered(rows, rows["topic"].map(list(TOPICS.values()).index))
