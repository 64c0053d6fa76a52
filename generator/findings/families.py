"""Group the announcements by sector, headquarters, month and function: what the pages of these families add up.

The rules are those of the headline total under the default choices; sums by group are computed in pandas and in SQL.
An announcement that names several functions stands in each of their groups, so functions don't add up to a total.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import PERIOD_START, View, default_choices
from generator.findings.counting import joined
from generator.findings.counting_sql import counting_query
from generator.text import date_words

if TYPE_CHECKING:
    from collections.abc import Hashable

    from generator.findings.figure import Record

#: How many announcements a group needs for a page of its own.
ENOUGH = 2
#: The folder of each family, the code list of its labels, and its groups in SQL: joined tables and expression.
FAMILIES: dict[str, tuple[str, str, str]] = {
    "sectors": ("sectors", "JOIN companies AS g ON g.company = c.company", "g.sector"),
    "countries": ("places", "JOIN companies AS g ON g.company = c.company", "g.headquarters"),
    "months": ("", "", "substr(c.announced_on, 1, 7)"),
    "functions": ("functions", "JOIN announcement_functions AS g ON g.announcement = c.announcement", "g.function"),
}
#: Employers have a page each, so that each is a group, also with a single announcement.
COMPANIES = "companies"
GROUPED = {**FAMILIES, COMPANIES: ("", "", "c.company")}
#: How many counting announcements a page needs for a chart.
ENOUGH_TO_DRAW = 3
#: A grouping without pages: places affected. A country stands once where it is named, or a part of it.
PLACES = (
    "places",
    """JOIN (SELECT DISTINCT a.announcement, COALESCE(p.part_of, p.place) AS place
      FROM announcement_places AS a JOIN places AS p ON p.place = a.place) AS g ON g.announcement = c.announcement""",
    "g.place",
)
VIEWS: tuple[View, ...] = get_args(View)


@dataclass(frozen=True)
class Group:
    """One page: its key in addresses, its code and label, and its announcements in order of dates.

    Columns of `rows`: `announcement`, `company`, `announced_on`, `counts` (under the default choices), `low`, `point`
    and `high` (what a counting row adds; missing where it has no count), `open_ended`, `stance`. `sql` gives the sum of
    `point`.
    """

    key: str
    code: str
    label: str
    sql: str
    rows: pd.DataFrame = field(compare=False, repr=False)

    def total(self, measure: str, stance: str = "") -> int | None:
        """Return the sum of a view over the counting rows, or their number: `announcements`, or `without` a count.

        `rows` is the number of all rows, `not_counted` that of those that don't count. With a stance, only counting
        rows with it are taken. None where no row has a count.
        """
        if measure == "rows":
            return len(self.rows)
        if measure == "not_counted":
            return len(self.rows) - len(self._counting)
        counting = [row for row in self._counting if not stance or row["stance"] == stance]
        if measure == "announcements":
            return len(counting)
        view = "point" if measure == "without" else measure
        known = [row[view] for row in counting if not pd.isna(row[view])]
        if measure == "without":
            return len(counting) - len(known)
        return int(sum(known)) if known else None

    @cached_property
    def _counting(self) -> list[dict[Hashable, Any]]:
        """Return the counting rows; pandas takes long for the few rows of an employer, of whom there are hundreds."""
        return [row for row in self.rows.to_dict("records") if row["counts"]]

    @property
    def drawn(self) -> bool:
        """Tell whether enough announcements count, and any states a number of people, for a chart."""
        return len(self._counting) >= ENOUGH_TO_DRAW and bool(self.total("point"))

    @property
    def open_ended(self) -> bool:
        """Tell whether a counting row has no upper bound."""
        return any(row["open_ended"] for row in self._counting)

    @property
    def bounded(self) -> bool:
        """Tell whether every counting row has an upper bound: then no more people than these can be in them."""
        return not self.open_ended and not any(pd.isna(row["high"]) for row in self._counting)


Families = dict[str, dict[str, Group]]


def find_families(record: Record) -> Families:
    """Return the groups of each family that have a page, by key: months by date, others by label.

    Raises FigureError when pandas and SQL disagree about a group.
    """
    rows = _rows(record)
    found: Families = {}
    for family, (labels, _, _) in GROUPED.items():
        grouped = _grouped(record, rows, family)
        named = record.package.labels(labels) if labels else {}
        if family == COMPANIES:
            companies = record.package["companies"]
            named = dict(zip(companies["company"], companies["name"], strict=True))
        groups = [
            Group(
                str(code).lower().replace("_", "-"), str(code), named.get(str(code)) or date_words(str(code)),
                _sum_query(record, family, str(code)), part.reset_index(drop=True),
            )
            for code, part in grouped.drop(columns="group").groupby(grouped["group"])
            if len(part) >= ENOUGH or family == COMPANIES
        ]  # fmt: skip
        ordered = sorted(groups, key=lambda group: group.label if labels else group.code)
        found[family] = {group.key: group for group in ordered}
    return found


def grouped_rows(record: Record, grouping: str) -> pd.DataFrame:
    """Return the rows of a grouping (a family, or places) with their `group`: each announcement once in each group.

    The other columns are those of `Group.rows`, in order of dates.
    Raises FigureError when pandas and SQL disagree about a group.
    """
    return _grouped(record, _rows(record), grouping)


def _rows(record: Record) -> pd.DataFrame:
    """Return every announcement with the columns of a group, by date."""
    rows = joined(record.package)[["announcement", "company", "announced_on"]]
    choices = default_choices(record.package)
    counting = {view: record.counting(replace(choices, view=view)).set_index("announcement") for view in VIEWS}
    names = rows["announcement"]
    usual = counting["point"]
    codings = record.package["codings"]
    stances = codings[codings["role"] == choices.coder].set_index("announcement")["stance"]
    return rows.assign(
        counts=names.isin(usual.index),
        **{view: names.map(frame["people"]) for view, frame in counting.items()},
        open_ended=names.map(usual["open_ended"]).eq(other=True).fillna(value=False),
        stance=names.map(stances).fillna("unknown"),
    ).sort_values(["announced_on", "announcement"], ignore_index=True)


def _grouped(record: Record, rows: pd.DataFrame, grouping: str) -> pd.DataFrame:
    """Return the rows with their `group`, one for each group that they are in, held to SQL."""
    package = record.package
    if grouping == COMPANIES:
        grouped = rows.assign(group=rows["company"])
    elif grouping == "months":
        months = rows["announced_on"].str[:7]
        grouped = rows.assign(group=months)[months >= PERIOD_START[:7]]
    elif grouping in ("functions", "places"):
        grouped = rows.merge(_named(record, grouping), on="announcement")
    else:
        column = {"sectors": "sector", "countries": "headquarters"}[grouping]
        grouped = rows.assign(group=rows["company"].map(package["companies"].set_index("company")[column]))
    _compare(record, grouped, grouping)
    return grouped


def _named(record: Record, grouping: str) -> pd.DataFrame:
    """Return which functions or places are named for an announcement: `announcement` and `group`."""
    package = record.package
    if grouping == "functions":
        return package["announcement_functions"].rename(columns={"function": "group"})[["announcement", "group"]]
    wholes = package["places"].set_index("place")["part_of"]
    named = package["announcement_places"]
    whole = named["place"].map(wholes)
    return pd.DataFrame(
        {"announcement": named["announcement"], "group": whole.where(whole != "", named["place"])}
    ).drop_duplicates(ignore_index=True)


def _compare(record: Record, grouped: pd.DataFrame, grouping: str) -> None:
    """Raise FigureError unless SQL gives the same numbers by group and stance, in each view.

    These are counting rows, those with a number, people, and people in the largest of them.
    """
    _, tables, group = _in_sql(grouping)
    counting = grouped[grouped["counts"]]
    for view in VIEWS:
        choices = replace(default_choices(record.package), view=view)
        inner = counting_query(choices, "announcement, company, announced_on, stance, people").rstrip(";")
        numbers = "COUNT(*), COUNT(c.people), COALESCE(SUM(c.people), 0), COALESCE(MAX(c.people), 0)"
        query = f"SELECT {group}, c.stance, {numbers} FROM ({inner}) AS c {tables} GROUP BY 1, 2"
        wanted = {(str(code), stance): tuple(rest) for code, stance, *rest in record.database.execute(query)}
        sums = counting.groupby(["group", "stance"])[view].agg(["size", "count", "sum", "max"]).fillna(0)
        found = {key: tuple(map(int, values)) for key, *values in sums.itertuples()}
        if found != wanted:
            raise FigureError(
                f"{grouping}, {view}: pandas and SQL count different people in a group; nothing was built.",
                "One of generator/findings/families.py, counting.py and counting_sql.py is wrong.",
            )


def _in_sql(grouping: str) -> tuple[str, str, str]:
    return PLACES if grouping == "places" else GROUPED[grouping]


def _sum_query(record: Record, family: str, code: str) -> str:
    """Return the query that gives the people of one group, as stated."""
    _, tables, group = GROUPED[family]
    inside = f"SELECT c.announcement FROM counted AS c {tables}".rstrip()
    condition = f"announcement IN ({inside} WHERE {group} = '{code}')"
    return counting_query(default_choices(record.package), "COALESCE(SUM(people), 0)", (condition,))
