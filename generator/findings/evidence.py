"""How well a count is documented: a grade for each announcement, worked out from its citations, never stored.

Each condition stands once in pandas and once in SQL. Rules for readers: docs/methodology/sources.md.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from generator.record.rules.evidence import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.record.tables import Package

#: Grades from the firmest to the weakest.
GRADES = ("document", "two_outlets", "two_publishers", "one_page", "aggregator")
#: Grades that a count is called firm with.
FIRM = ("document", "two_outlets")
OUTLETS = ("news",)
#: Kinds of page that report; lists, data sets and studies pass on what others reported.
PAGES = ("blog", "news")
#: What marks, in brackets after a publisher's name, that a page carries another's text: “Daily (Agency copy)”.
MARKS = ("copy of ", "summary of ", "after ", " list copy", " feed copy", " wire copy", " copy", " excerpt")

Filter = Callable[[pd.DataFrame], "pd.Series[bool]"]
#: What a pair of pages (left and right, of one announcement) must meet to be independent.
PAIR_FILTERS: dict[str, Filter] = {
    "different texts": lambda pairs: pairs["origin"] != pairs["origin_other"],
    "seen apart": lambda pairs: pairs["witness"] != pairs["witness_other"],
}
#: The same in SQL, of the pages p and q.
PAIR_CONDITIONS: dict[str, str] = {
    "different texts": "q.origin <> p.origin",
    "seen apart": "q.witness <> p.witness",
}
#: Which citations say something about the count: in pandas, and in SQL.
COUNT_FILTERS: dict[str, Filter] = {"of the count": lambda rows: rows["supports"] == "count"}
COUNT_CONDITIONS: dict[str, str] = {"of the count": "c.supports = 'count'"}


def grades(package: Package) -> pd.Series[str]:
    """Return the grade of each announcement whose count has a citation, by announcement."""
    rows = count_citations(package)
    kinds = {grade: _has_kind(rows, kinds) for grade, kinds in (("document", DOCUMENTS), ("one_page", PAGES))}
    pairs = {grade: _has_pair(rows, kinds) for grade, kinds in (("two_outlets", OUTLETS), ("two_publishers", PAGES))}
    met = {**kinds, **pairs, "aggregator": set(rows["announcement"])}
    names = sorted(met["aggregator"])
    found = [next(grade for grade in GRADES if name in met[grade]) for name in names]
    return pd.Series(found, index=pd.Index(names, name="announcement"), dtype=object)


def count_citations(package: Package) -> pd.DataFrame:
    """Return the citations of counts with `source_kind`, `publisher`, `origin` (whose text the page carries) and
    `witness` (the document that was read)."""  # noqa: D209, D205 - one sentence
    rows = package["citations"]
    for keep in COUNT_FILTERS.values():
        rows = rows[keep(rows)]
    rows = rows.merge(package["sources"][["source", "publisher", "source_kind"]], on="source", validate="m:1")
    return rows.assign(
        origin=rows["publisher"].map(origin), witness=rows["via"].where(rows["via"] != "", rows["source"])
    )


def origin(publisher: str) -> str:
    """Return whose text a publisher's page carries, as its name says; itself if the name marks no other.

    >>> [origin(name) for name in ("Daily (Agency copy)", "Site (copy of Daily)", "Daily (Argentina)")]
    ['Agency', 'Daily', 'Daily (Argentina)']
    """
    _, bracket, rest = publisher.partition(" (")
    inner = rest.rstrip(")") if bracket else ""
    stripped = inner
    for mark in MARKS:
        stripped = stripped.replace(mark, "")
    return publisher if stripped == inner else stripped


def grade_sql(announcement: str = "counted.announcement") -> str:
    """Return an SQL expression for the grade of an announcement, NULL where its count has no citation."""
    of_count = " AND ".join((f"c.announcement = {announcement}", *COUNT_CONDITIONS.values()))
    cited = f"SELECT 1 FROM citations AS c JOIN sources AS s ON s.source = c.source WHERE {of_count}"
    return f"""CASE
  WHEN EXISTS ({cited} AND s.source_kind IN ({_listed(DOCUMENTS)})) THEN 'document'
  WHEN {_pair_sql(of_count, OUTLETS)} THEN 'two_outlets'
  WHEN {_pair_sql(of_count, PAGES)} THEN 'two_publishers'
  WHEN EXISTS ({cited} AND s.source_kind IN ({_listed(PAGES)})) THEN 'one_page'
  WHEN EXISTS ({cited}) THEN 'aggregator'
END"""


def _has_kind(rows: pd.DataFrame, kinds: tuple[str, ...]) -> set[str]:
    return set(rows.loc[rows["source_kind"].isin(kinds), "announcement"])


def _has_pair(rows: pd.DataFrame, kinds: tuple[str, ...]) -> set[str]:
    """Return the announcements with two independent pages of these kinds."""
    pages = rows.loc[rows["source_kind"].isin(kinds), ["announcement", "origin", "witness"]]
    pairs = pages.merge(pages, on="announcement", suffixes=("", "_other"))
    for keep in PAIR_FILTERS.values():
        pairs = pairs[keep(pairs)]
    return set(pairs["announcement"])


def _pair_sql(of_count: str, kinds: tuple[str, ...]) -> str:
    pages = f"""SELECT COALESCE(c.via, c.source) AS witness, {_origin_sql()} AS origin
    FROM citations AS c JOIN sources AS s ON s.source = c.source
    WHERE {of_count} AND s.source_kind IN ({_listed(kinds)})"""
    where = " AND ".join(PAIR_CONDITIONS.values()) or "1"
    return f"""EXISTS (WITH pages AS ({pages})
    SELECT 1 FROM pages AS p JOIN pages AS q ON {where})"""


def _origin_sql() -> str:
    inner = "rtrim(substr(s.publisher, instr(s.publisher, ' (') + 2), ')')"
    stripped = inner
    for mark in MARKS:
        stripped = f"replace({stripped}, '{mark}', '')"
    return f"CASE WHEN instr(s.publisher, ' (') > 0 AND {stripped} <> {inner} THEN {stripped} ELSE s.publisher END"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)
