"""Set studies on juniors and on specialist hiring beside each other, by what they rest on and which way they point.

The answer looks only at studies on juniors that compare with what was not affected and whose publisher has no known
interest. Caveat: the studies are those that could be found, most of them as quoted by others, so their numbers are no
votes; and many cover all sectors, not tech alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import FigureError
from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name

if TYPE_CHECKING:
    import pandas as pd

SLUG = "entry-level"
#: Keys of the answer sentences on the page.
ANSWERS = ("both", "shift", "no_shift", "none")
SCOPE = "studies and statements in this record, all sectors and countries unless a row says otherwise"
#: The topics of the page, by the word that names their figures.
TOPICS = {"juniors": "entry_level", "specialists": "specialist_hiring"}
#: Which way a study can point, in the order of the page.
DIRECTIONS = ("supports_shift", "mixed", "against_shift", "not_applicable")
NONE_KNOWN = "none_known"


@dataclass(frozen=True)
class _Trait:
    """What some of the studies have: the words for it, and the same condition for pandas and for SQL."""

    words: str
    field: str
    value: str

    def of(self, rows: pd.DataFrame) -> pd.Series[bool]:
        return rows[self.field] == self.value

    @property
    def sql(self) -> str:
        return f"{self.field} = '{self.value}'"


_COMPARES = _Trait("that compare with what was not affected", "comparison_group", "yes")
_DISINTERESTED = _Trait("whose publisher has no known interest", "interest", NONE_KNOWN)
#: What part of a topic's studies a figure counts, by the end of its name.
_PARTS: dict[str, tuple[_Trait, ...]] = {
    "": (),
    "-compared": (_COMPARES,),
    "-causal": (_Trait("whose author names a cause", "causal_claim", "yes"),),
    "-disinterested": (_DISINTERESTED,),
    "-firm": (_COMPARES, _DISINTERESTED),
    "-no-effect": (_Trait("that looked for an effect and found none", "null_result", "yes"),),
    "-quoted": (_Trait("known only as quoted by others", "seen_as", "quoted_by_another"),),
}


def find(record: Record) -> Finding:
    """Return the finding. `answer` says which way the firm studies on juniors point: both, shift, no_shift or none.

    Table `studies`: the studies of both topics in the order of the page, with `firm`.
    """
    desk = Desk(record, SLUG, SCOPE)
    labels = record.package.labels("study_directions")
    ways = {code: _Trait(f"with the direction “{labels[code]}”", "direction", code) for code in DIRECTIONS}
    studies = by_direction(record.package["studies"])
    figures: list[Figure] = []
    for word, topic in TOPICS.items():
        for ending, traits in _PARTS.items():
            figures.append(_counted(desk, studies, word + ending, topic, traits))
            if ending in ("", "-firm"):
                parts = [
                    _counted(desk, studies, f"{word}{ending}-{direction.replace('_', '-')}", topic, (*traits, way))
                    for direction, way in ways.items()
                ]
                if sum(part.number for part in parts) != figures[-1].number:
                    raise FigureError(f"{SLUG}: the directions do not add up to {figures[-1].label}.")
                figures += parts
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
    rows = rows.assign(firm=_COMPARES.of(rows) & _DISINTERESTED.of(rows))
    order = rows.assign(
        by_topic=rows["topic"].map(list(TOPICS.values()).index),
        by_direction=rows["direction"].map(DIRECTIONS.index),
        weak=~rows["firm"],
    ).sort_values(["by_topic", "by_direction", "weak", "study"])
    return rows.loc[order.index].reset_index(drop=True)


def _counted(desk: Desk, studies: pd.DataFrame, name: str, topic: str, traits: tuple[_Trait, ...]) -> Figure:
    """Return how many studies of a topic have all of the traits."""
    label = desk.record.package.labels("study_topics")[topic]
    rows = studies[studies["topic"] == topic]
    for trait in traits:
        rows = rows[trait.of(rows)]
    words = " and ".join(trait.words for trait in traits)
    term = Term(
        name,
        f"{label}: studies {words}".strip(),
        f"Studies and statements on the topic “{label}” {words}".strip() + ".",
        "studies",
    )
    conditions = "".join(f" AND {trait.sql}" for trait in traits)
    query = f"SELECT COUNT(*) FROM studies WHERE topic = '{topic}'{conditions};"
    return desk.counted(term, "studies", rows.assign(adds=1), query)
