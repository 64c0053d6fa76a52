"""A figure: a number with its unit, scope and as-of date, and everything that its receipt shows.

Counted figures add up from rows and are computed twice, in pandas and in SQL. Derived figures are a named formula over
other figures. A `Finding` is the set of figures and tables that one page tells about.
"""

from __future__ import annotations

import math
import sqlite3
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from generator.errors import FigureError
from generator.findings.counting import choose, joined
from generator.findings.counting_sql import counting_query
from generator.record.database import connect
from generator.text import date_words, decimal, percent_text, thousands

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.findings.choices import Choices
    from generator.record.tables import Package

#: What stands where the record can't tell.
NOT_KNOWN = "not known"

Unit = Literal[
    "people", "announcements", "events", "claims", "trackers", "percent", "percentage points", "definitions",
    "combinations", "choices", "chains", "steps", "studies", "sources", "employers", "notices", "months", "amounts",
    "jurisdictions", "topics", "sectors", "countries", "rows", "kappa", "date", "days",
]  # fmt: skip

#: Decimals of units that are neither whole numbers nor percentages.
_PLACES = {"percentage points": 1, "kappa": 2}


@dataclass(frozen=True)
class Record:
    """What a finding computes from: the typed tables, and the same tables as a SQLite database."""

    package: Package
    database: sqlite3.Connection
    _joined: pd.DataFrame = field(compare=False, repr=False)
    _counting: dict[Choices, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)

    def counting(self, choices: Choices) -> pd.DataFrame:
        """Return the announcements that count under the choices (see `counting.counting_rows`), computed once."""
        if choices not in self._counting:
            self._counting[choices] = choose(self._joined, self.package["codings"], choices)
        return self._counting[choices]


def open_record(package: Package) -> Record:
    """Return the record of a checked package."""
    return Record(package, connect(package), joined(package))


@dataclass(frozen=True)
class Figure:
    """One number of one finding.

    `value` is a number, an ISO date, or None where the record can't tell. `label` names the number in a table,
    `definition` defines it in a sentence. `table` names the table whose rows contribute; `rows` are those rows with
    the column `adds`, what each adds to a counted figure. `inputs` are the names of figures of the same finding.
    `detail` is what a page says beside the number, such as the choices that give it.
    """

    finding: str
    name: str
    label: str
    value: float | str | None
    unit: Unit
    definition: str
    scope: str
    as_of: str
    sql: str = ""
    table: str = ""
    rows: pd.DataFrame | None = field(default=None, compare=False, repr=False)
    formula: str = ""
    inputs: tuple[str, ...] = ()
    detail: str = ""

    @property
    def key(self) -> str:
        """Return the name under which pages refer to the figure."""
        return f"{self.finding}.{self.name}"

    @property
    def counted(self) -> bool:
        """Tell whether the figure adds up from rows."""
        return bool(self.sql)

    @property
    def text(self) -> str:
        """Return the value as a reader sees it: whole numbers, decimals by unit, dates in words."""
        if self.value is None:
            return NOT_KNOWN
        if isinstance(self.value, str):
            return date_words(self.value)
        if self.unit in _PLACES:
            return decimal(self.value, _PLACES[self.unit])
        return percent_text(self.value) if self.unit == "percent" else thousands(self.value)

    @property
    def number(self) -> float:
        """Return the value as a number.

        Raises FigureError if it is a date or missing.
        """
        if isinstance(self.value, str) or self.value is None:
            raise FigureError(f"{self.key} is not a number.")
        return self.value

    def records(self) -> list[dict[str, Any]]:
        """Return the rows that contribute as dicts, column by column: pandas does it row by row."""
        if self.rows is None:
            return []
        names = [str(name) for name in self.rows.columns]
        columns = [self.rows[name].tolist() for name in names]
        return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


@dataclass(frozen=True)
class Finding:
    """What one page tells: its figures by name, the key of its answer, and its tables by name."""

    slug: str
    answer: str
    figures: dict[str, Figure]
    tables: dict[str, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]


@dataclass(frozen=True)
class Part:
    """Which counting rows a figure adds up: the same condition for pandas and for SQL."""

    keep: Callable[[pd.DataFrame], pd.Series[bool]]
    conditions: tuple[str, ...] = ()

    def __and__(self, other: Part) -> Part:
        """Return the condition that both conditions hold."""
        return Part(lambda rows: self.keep(rows) & other.keep(rows), self.conditions + other.conditions)


ALL = Part(lambda rows: pd.Series(data=True, index=rows.index))
WITH_COUNT = Part(lambda rows: rows["people"].notna(), ("people IS NOT NULL",))
NO_COUNT = Part(lambda rows: rows["people"].isna(), ("people IS NULL",))


def with_stance(stance: str) -> Part:
    """Return the condition that a counting row has a stance."""
    return Part(lambda rows: rows["stance"] == stance, (f"stance = '{stance}'",))


@dataclass(frozen=True)
class Term:
    """What a figure is called: its name in addresses, its label in tables, and its definition in a sentence.

    `detail` is what a page says beside the number.
    """

    name: str
    label: str
    definition: str
    unit: Unit = "people"
    detail: str = ""


@dataclass(frozen=True)
class Desk:
    """Makes the figures of one finding. A figure's as-of date is that of the package unless it is given."""

    record: Record
    finding: str
    scope: str

    def count_people(self, term: Term, choices: Choices, part: Part = ALL) -> Figure:
        """Return how many people the counting rows of `part` add up to."""
        rows = self._rows(choices, part)
        rows = rows[rows["people"].notna()]
        query = counting_query(choices, "COALESCE(SUM(people), 0)", part.conditions)
        return self.counted(term, "announcements", rows.assign(adds=rows["people"]), query, choices.cutoff)

    def count_announcements(self, term: Term, choices: Choices, part: Part = ALL) -> Figure:
        """Return how many counting rows `part` holds."""
        query = counting_query(choices, "COUNT(*)", part.conditions)
        return self.counted(term, "announcements", self._rows(choices, part).assign(adds=1), query, choices.cutoff)

    def counted(self, term: Term, table: str, rows: pd.DataFrame, query: str, as_of: str = "") -> Figure:
        """Return a figure that the column `adds` of rows of `table` adds up to, and that `query` gives as well.

        Raises FigureError when the two disagree.
        """
        value = float(rows["adds"].sum()) if len(rows) else 0.0
        found = float(self.record.database.execute(query).fetchone()[0])
        if not math.isclose(value, found, abs_tol=1e-9):
            raise FigureError(
                f"{self.finding}.{term.name}: pandas counts {value:,.0f}, SQL counts {found:,.0f}; nothing was built.",
                "One of generator/findings/counting.py and counting_sql.py is wrong.",
            )
        return self._figure(term, value, as_of, sql=query, table=table, rows=rows)

    def derived(
        self, term: Term, value: float | str | None, formula: str, inputs: tuple[Figure, ...] = (), as_of: str = ""
    ) -> Figure:
        """Return a figure that a named formula gives from other figures of the finding."""
        return self._figure(term, value, as_of, formula=formula, inputs=tuple(figure.name for figure in inputs))

    def _figure(self, term: Term, value: float | str | None, as_of: str, **rest: Any) -> Figure:
        as_of = as_of or self.record.package.as_of
        return Figure(
            self.finding, term.name, term.label, value, term.unit, term.definition, self.scope, as_of,
            detail=term.detail, **rest,
        )  # fmt: skip

    def _rows(self, choices: Choices, part: Part) -> pd.DataFrame:
        rows = self.record.counting(choices)
        return rows[part.keep(rows)]


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    """Return figures by name.

    Raises FigureError if a name stands twice.
    """
    named = {figure.name: figure for figure in figures}
    if len(named) != len(figures):
        raise FigureError("A finding names two figures alike.")
    return named


def claimed(package: Package, claim: str) -> float:
    """Return the published value of a claim.

    Raises FigureError if the record does not hold the claim.
    """
    return float(claim_field(package, claim, "value"))


def claim_field(package: Package, claim: str, field: str) -> str:
    """Return one field of a claim as text, "" where it is blank.

    Raises FigureError if the record does not hold the claim.
    """
    rows = package["claims"]
    found = rows.loc[rows["claim"] == claim, field]
    if found.empty:
        raise FigureError(
            f"The table claims has no row {claim}, which a finding compares with.",
            "Add the row, or change the finding.",
        )
    return str(found.iloc[0])
