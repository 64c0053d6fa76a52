"""What findings on studies share: the parts that a rubric tells apart, counted in pandas and SQL, and their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import FigureError
from generator.findings.figure import Term

if TYPE_CHECKING:
    import pandas as pd

    from generator.findings.figure import Desk, Figure

#: Which way a study can point, in the order of pages.
DIRECTIONS = ("supports_shift", "mixed", "against_shift", "not_applicable")


@dataclass(frozen=True)
class Trait:
    """What some of the studies have: the words for it, and the same condition for pandas and for SQL."""

    words: str
    field: str
    value: str

    def of(self, rows: pd.DataFrame) -> pd.Series[bool]:
        """Tell which rows have it."""
        return rows[self.field] == self.value

    @property
    def sql(self) -> str:
        """Return the condition in SQL."""
        return f"{self.field} = '{self.value}'"


COMPARES = Trait("that compare with what was not affected", "comparison_group", "yes")
DISINTERESTED = Trait("whose publisher has no known interest", "interest", "none_known")
NAMES_CAUSE = Trait("whose author names a cause", "causal_claim", "yes")
NO_EFFECT = Trait("that looked for an effect and found none", "null_result", "yes")
QUOTED = Trait("known only as quoted by others", "seen_as", "quoted_by_another")


def firm(rows: pd.DataFrame) -> pd.Series[bool]:
    """Tell which studies compare with what was not affected and come from a publisher with no known interest."""
    return COMPARES.of(rows) & DISINTERESTED.of(rows)


def ordered(rows: pd.DataFrame, groups: pd.Series[int]) -> pd.DataFrame:
    """Return studies by group and direction, firm ones first, then by identifier; with `firm`."""
    rows = rows.assign(firm=firm(rows))
    order = rows.assign(
        by_group=groups, by_direction=rows["direction"].map(DIRECTIONS.index), weak=~rows["firm"]
    ).sort_values(["by_group", "by_direction", "weak", "study"])
    return rows.loc[order.index].reset_index(drop=True)


@dataclass(frozen=True)
class Subject:
    """What studies are on: the start of the names of its figures, words for it, and the topics of the table."""

    name: str
    words: str
    topics: tuple[str, ...]


def counted(desk: Desk, subject: Subject, ending: str, traits: tuple[Trait, ...]) -> Figure:
    """Return how many studies on a subject have all of the traits; `ending` ends the name of the figure."""
    studies = desk.record.package["studies"]
    rows = studies[studies["topic"].isin(subject.topics)]
    for trait in traits:
        rows = rows[trait.of(rows)]
    words = " and ".join(trait.words for trait in traits)
    term = Term(
        f"{subject.name}{ending}",
        f"{subject.words}: studies {words}".strip(),
        f"Studies and statements on the topic “{subject.words}” {words}".strip() + ".",
        "studies",
    )
    listed = ", ".join(f"'{topic}'" for topic in subject.topics)
    conditions = "".join(f" AND {trait.sql}" for trait in traits)
    query = f"SELECT COUNT(*) FROM studies WHERE topic IN ({listed}){conditions};"
    return desk.counted(term, "studies", rows.assign(adds=1), query)


def with_directions(desk: Desk, subject: Subject, ending: str, traits: tuple[Trait, ...]) -> list[Figure]:
    """Return the number of studies that have the traits, and how many of them point in each direction.

    Raises FigureError if the directions do not add up.
    """
    labels = desk.record.package.labels("study_directions")
    whole = counted(desk, subject, ending, traits)
    ways = {code: Trait(f"with the direction “{labels[code]}”", "direction", code) for code in DIRECTIONS}
    parts = [counted(desk, subject, f"{ending}-{code.replace('_', '-')}", (*traits, way)) for code, way in ways.items()]
    if sum(part.number for part in parts) != whole.number:
        raise FigureError(f"{desk.finding}: the directions do not add up to {whole.label}.")
    return [whole, *parts]
