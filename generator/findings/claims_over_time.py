"""Show how the published totals and shares developed, and where they disagree.

Figures: how many totals and trackers there are for 2026, and, for the month with the most trackers, the lowest and the
highest. Lines join only claims of one tracker with equal scope, start, measure and unit; nothing is added across
trackers. Caveat: trackers count different things, so a gap is not an error of one of them.
"""

from __future__ import annotations

import pandas as pd

from generator.findings.choices import PERIOD_START
from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name
from generator.text import last_day

SLUG = "claims-over-time"
#: Keys of the answer sentences on the page.
ANSWERS = ("disagree", "agree", "one_tracker", "no_claims")
SCOPE = "published totals of tech layoffs since January 2026, as each tracker counts them"
#: Totals of one month agree if the highest is at most this many times the lowest: a tenth more.
AGREEMENT = 1.1
#: Scopes of claims about tech employers; figures for all sectors are never drawn beside them.
#: Scopes without a limit to one country, which are compared with each other.
COMPARED = ("tech_global", "tech_not_stated")
TECH_SCOPES = ("tech_global", "tech_not_stated", "tech_us_or_global", "tech_us")
#: Measures for the year so far that the page lists.
MEASURES = ("employees_laid_off", "ai_attributed_employees", "ai_attributed_share", "ai_attributed_share_of_events")

_SCOPES_SQL = ", ".join(f"'{scope}'" for scope in TECH_SCOPES)
_COMPARED_SQL = f"scope IN ({', '.join(repr(scope) for scope in COMPARED)})"
_TOTALS_SQL = f"measure = 'employees_laid_off' AND period_start = '{PERIOD_START}' AND scope IN ({_SCOPES_SQL})"
_DATED_SQL = "COALESCE(as_of_earliest = as_of_latest AND length(as_of_latest) >= 7, 0)"

TOTALS = Term("totals", "Published totals", "Published totals for the year so far, dated or not.", "claims")
UNDATED = Term("undated", "Totals without a date", "Published totals whose as-of date is not known.", "claims")
TRACKERS = Term("trackers", "Trackers", "Publishers of these totals.", "trackers")
MONTH = Term(
    "month",
    "Month compared",
    "Month for which most trackers published a total with no limit to one country; the latest of several.",
    "date",
)
LOWEST = Term(
    "lowest",
    "Lowest total of the month",
    "Lowest dated total of the month that is compared, of those with no limit to one country.",
)
HIGHEST = Term(
    "highest",
    "Highest total of the month",
    "Highest dated total of the month that is compared, of those with no limit to one country.",
)


def find(record: Record) -> Finding:
    """Return the finding. `answer` is disagree, agree, one_tracker or no_claims for the busiest month."""
    desk = Desk(record, SLUG, SCOPE)
    claims = dated_claims(record)
    totals = claims[(claims["measure"] == "employees_laid_off") & claims["scope"].isin(TECH_SCOPES)]
    dated, undated = totals[totals["day"] != ""], totals[totals["day"] == ""]
    select = f"FROM claims WHERE {_TOTALS_SQL}"
    figures = [
        _count(desk, TOTALS, totals, f"SELECT COUNT(*) {select};"),
        _count(desk, UNDATED, undated, f"SELECT COUNT(*) {select} AND NOT {_DATED_SQL};"),
        _count(desk, TRACKERS, totals.drop_duplicates("tracker"), f"SELECT COUNT(DISTINCT tracker) {select};"),
    ]
    alike = dated[dated["scope"].isin(COMPARED)]
    month = busiest_month(alike)
    spread = alike[alike["day"].str[:7] == month]
    if month:
        of_month = f"{select} AND {_DATED_SQL} AND {_COMPARED_SQL} AND substr(as_of_latest, 1, 7) = '{month}'"
        lowest, highest = spread.nsmallest(1, "value"), spread.nlargest(1, "value")
        figures += [
            desk.derived(MONTH, month, "month with most trackers", tuple(figures[:1])),
            desk.counted(LOWEST, "claims", lowest.assign(adds=lowest["value"]), f"SELECT MIN(value) {of_month};"),
            desk.counted(HIGHEST, "claims", highest.assign(adds=highest["value"]), f"SELECT MAX(value) {of_month};"),
        ]
    return Finding(SLUG, choose_answer(spread), by_name(figures), {"claims": claims, "month": spread})


def dated_claims(record: Record) -> pd.DataFrame:
    """Return the people totals, AI-linked numbers and shares for the year so far.

    Columns beside those of the table: `tracker_name`; `day`, the as-of date (the last day where only a month is
    known), blank where the date is not known; `series`, equal for claims that a line may join.
    """
    package = record.package
    names = package["trackers"][["tracker", "name"]].rename(columns={"name": "tracker_name"})
    claims = package["claims"].merge(names, on="tracker", validate="m:1")
    claims = claims[claims["measure"].isin(MEASURES) & (claims["period_start"] == PERIOD_START)]
    known = (claims["as_of_earliest"] == claims["as_of_latest"]) & (claims["as_of_latest"].str.len() >= 7)
    claims = claims.assign(
        day=[
            last_day(value) if is_known else "" for value, is_known in zip(claims["as_of_latest"], known, strict=True)
        ],
        series=claims[["tracker", "scope", "period_start", "measure", "unit"]].agg("|".join, axis=1),
    )
    return claims.sort_values(["measure", "tracker", "day", "claim"], ignore_index=True)


def busiest_month(dated: pd.DataFrame) -> str:
    """Return the month for which most trackers published a total; the latest of several, "" if there is none."""
    if dated.empty:
        return ""
    counts = dated.groupby(dated["day"].str[:7])["tracker"].nunique()
    return str(max(counts.index, key=lambda month: (counts[month], month)))


def choose_answer(spread: pd.DataFrame) -> str:
    """Return the key of the answer for the totals of one month."""
    if spread.empty:
        return "no_claims"
    if spread["tracker"].nunique() == 1:
        return "one_tracker"
    return "agree" if spread["value"].max() <= AGREEMENT * spread["value"].min() else "disagree"


def _count(desk: Desk, term: Term, rows: pd.DataFrame, query: str) -> Figure:
    return desk.counted(term, "claims", rows.assign(adds=1), query)
