"""Which months and countries the record covers, and which wordings that allows, from the table of coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.record.rules.coverage import next_month
from generator.record.rules.dates import PERIOD_START

if TYPE_CHECKING:
    import pandas as pd

    from generator.record.tables import Package

#: The measure that coverage of months and countries is judged by: whether announcements were looked for.
COUNT = "count"


def month_statuses(package: Package, measure: str) -> dict[str, str]:
    """Return the coverage of each month from the start of the period to the month of the package.

    full: at least one class of sources was searched and no class is missing; none: no class reaches the month;
    partial: anything between.
    """
    statuses = {}
    for month in _months(package):
        found = set(_spans(package, measure, month)["status"])
        if "full" in found and "none" not in found:
            statuses[month] = "full"
        else:
            statuses[month] = "none" if found <= {"none"} else "partial"
    return statuses


def source_mixes(package: Package) -> list[tuple[str, ...]]:
    """Return the months from the start of the period on, in runs over which the mix of sources is the same.

    In a run every class of sources keeps one status for counts and one for stances, so that a difference between its
    months is none of coverage.
    """
    rows = package["coverage"]
    runs: list[tuple[str, ...]] = []
    before: set[tuple[str, ...]] | None = None
    for month in _months(package):
        spans = rows[(rows["from_month"] <= month) & (rows["to_month"] >= month)]
        mix = set(spans[["source_class", "measure", "status"]].itertuples(index=False, name=None))
        if mix == before:
            runs[-1] = (*runs[-1], month)
        else:
            runs.append((month,))
        before = mix
    return runs


def country_coverages(package: Package) -> dict[str, list[str]]:
    """Return the countries in which recorded employers are based, by how far the record reaches them, sorted by label.

    searched: a class of sources is about employers based there and was searched in full in at least one month;
    in_part: any other.
    """
    classes = package["source_classes"].set_index("source_class")["headquarters"]
    spans = package["coverage"]
    full = spans[(spans["measure"] == COUNT) & (spans["status"] == "full")]
    searched = {country for country in full["source_class"].map(classes) if country}
    labels = package.labels("places")
    based = sorted(set(package["companies"]["headquarters"]), key=lambda country: labels.get(country, country))
    return {
        "searched": [country for country in based if country in searched],
        "in_part": [country for country in based if country not in searched],
    }


def barred_wordings(package: Package) -> dict[str, str]:
    """Return the reason why a page may not use a phrase, by phrase, for those that the coverage does not allow."""
    met = {
        "nothing": True,
        "months_reached": _every_month(package, ("full", "partial")),
        "months_searched": _every_month(package, ("full",)),
        "never": False,
    }
    rows = package["wordings"]
    barred = rows[~rows["need"].map(met).fillna(value=False).astype(bool)]
    return dict(zip(barred["phrase"], barred["reason"], strict=True))


def _every_month(package: Package, statuses: tuple[str, ...]) -> bool:
    """Tell whether every class of sources has one of the statuses in every month of the period."""
    classes = set(package["source_classes"]["source_class"])
    for month in _months(package):
        spans = _spans(package, COUNT, month)
        if set(spans.loc[spans["status"].isin(statuses), "source_class"]) != classes:
            return False
    return True


def _spans(package: Package, measure: str, month: str) -> pd.DataFrame:
    """Return the rows of coverage for a measure that reach a month."""
    rows = package["coverage"]
    return rows[(rows["measure"] == measure) & (rows["from_month"] <= month) & (rows["to_month"] >= month)]


def _months(package: Package) -> list[str]:
    """Return every month from the start of the period to the month of the package."""
    months = [PERIOD_START[:7]]
    while months[-1] < package.as_of[:7]:
        months.append(next_month(months[-1]))
    return months
