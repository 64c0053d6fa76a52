"""How did the published totals and shares develop, and where do they disagree?

Figures: how many totals and trackers there are for 2026, and, for the month with the most trackers, the lowest and the
highest. Lines join only claims of one tracker with equal scope, start, measure and unit; nothing is added across
trackers. Caveat: trackers count different things, so a gap is not an error of one of them.
"""

from __future__ import annotations

import pandas as pd

from generator.findings.choices import PERIOD_START
from generator.findings.figure import Desk, Figure, Finding, Record, by_name
from generator.text import last_day

SLUG = "claims-over-time"
#: Keys of the answer sentences on the page.
ANSWERS = ("disagree", "agree", "one_tracker", "no_claims")
SCOPE = "published totals of tech layoffs since January 2026, as each tracker counts them"
#: Totals of one month agree if the highest is at most this many times the lowest: a tenth more.
AGREEMENT = 1.1
#: Scopes of claims about tech employers; figures for all sectors are never drawn beside them.
TECH_SCOPES = ("tech_global", "tech_not_stated", "tech_us_or_global", "tech_us")
_SCOPES_SQL = ", ".join(f"'{scope}'" for scope in TECH_SCOPES)
_TOTALS_SQL = f"measure = 'employees_laid_off' AND period_start = '{PERIOD_START}' AND scope IN ({_SCOPES_SQL})"
_DATED_SQL = "as_of_earliest IS NOT NULL AND as_of_earliest = as_of_latest AND length(as_of_latest) >= 7"


def find(record: Record) -> Finding:
    """Return the finding. `answer` is disagree, agree, one_tracker or no_claims for the busiest month."""
    desk = Desk(record, SLUG, SCOPE)
    as_of = record.package.as_of
    claims = dated_claims(record)
    totals = claims[(claims["measure"] == "employees_laid_off") & claims["scope"].isin(TECH_SCOPES)]
    dated = totals[totals["day"] != ""]
    figures = [
        _count(desk, "totals", "Published totals", "Published totals for the year so far, dated or not.", "claims", totals, f"SELECT COUNT(*) FROM claims WHERE {_TOTALS_SQL};", as_of),
        _count(desk, "undated", "Totals without a date", "Published totals whose as-of date is not known.", "claims", totals[totals["day"] == ""], f"SELECT COUNT(*) FROM claims WHERE {_TOTALS_SQL} AND NOT COALESCE({_DATED_SQL}, 0);", as_of),
        _count(desk, "trackers", "Trackers", "Publishers of these totals.", "trackers", totals.drop_duplicates("tracker"), f"SELECT COUNT(DISTINCT tracker) FROM claims WHERE {_TOTALS_SQL};", as_of),
    ]  # fmt: skip
    month = busiest_month(dated)
    spread = dated[dated["day"].str[:7] == month]
    figures += _extremes(desk, spread, month, as_of)
    answer = choose_answer(spread)
    return Finding(SLUG, answer, by_name(figures), {"claims": claims, "month": spread})


def dated_claims(record: Record) -> pd.DataFrame:
    """Return the people totals, AI-linked numbers and shares for the year so far.

    Columns beside those of the table: `tracker_name`; `day`, the as-of date (the last day where only a month is
    known), blank where the date is not known; `series`, equal for claims that a line may join.
    """
    package = record.package
    claims = package["claims"].merge(
        package["trackers"][["tracker", "name"]].rename(columns={"name": "tracker_name"}),
        on="tracker",
        validate="m:1",
    )
    measures = (
        "employees_laid_off",
        "ai_attributed_employees",
        "ai_attributed_share",
        "ai_attributed_share_of_events",
    )
    claims = claims[claims["measure"].isin(measures) & (claims["period_start"] == PERIOD_START)]
    known = (
        (claims["as_of_earliest"] != "")
        & (claims["as_of_earliest"] == claims["as_of_latest"])
        & (claims["as_of_latest"].str.len() >= 7)
    )
    claims = claims.assign(
        day=claims["as_of_latest"].where(known, "").map(lambda value: last_day(value) if value else ""),
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


def _count(
    desk: Desk, name: str, label: str, definition: str, unit: str, rows: pd.DataFrame, query: str, as_of: str
) -> Figure:
    return desk.counted(name, label, definition, unit, "claims", rows.assign(adds=1), query, as_of)  # type: ignore[arg-type]


def _extremes(desk: Desk, spread: pd.DataFrame, month: str, as_of: str) -> list[Figure]:
    if spread.empty:
        return []
    where = f"{_TOTALS_SQL} AND {_DATED_SQL} AND substr(as_of_latest, 1, 7) = '{month}'"
    figures = []
    for name, label, pick, function in (
        ("lowest", "Lowest total of the month", "min", "MIN"),
        ("highest", "Highest total of the month", "max", "MAX"),
    ):
        rows = spread[spread["value"] == getattr(spread["value"], pick)()].head(1)
        rows = rows.assign(adds=rows["value"])
        definition = (
            f"{label.split()[0]} published total with an as-of date in the month for which most trackers published one."
        )
        figures.append(
            desk.counted(
                name,
                label,
                definition,
                "people",
                "claims",
                rows,
                f"SELECT {function}(value) FROM claims WHERE {where};",
                as_of,
            )
        )
    figures.append(
        desk.derived(
            "month",
            "Month compared",
            "Month for which most trackers published a total; the latest of several.",
            "date",
            month,
            "month with most trackers",
            (),
            as_of,
        )
    )
    return figures
