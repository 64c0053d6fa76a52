"""Set official series on the information sector, and job cuts that reports book as technology, beside the record.

Each series keeps its own scope and its own axis; nothing is divided by an announcement. Caveat: the information sector
holds film and newspapers and leaves out IT services and hardware, and layoffs and discharges are all separations that
employers start.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name

if TYPE_CHECKING:
    from collections.abc import Iterator
SLUG = "in-context"
#: Keys of the answer sentences on the page.
ANSWERS = ("more", "not_more", "no_year")
SCOPE = "establishments of the information sector, or employers that announced job cuts, in the United States"
LAYOFFS = "us-layoffs-information"
EMPLOYMENT = "us-employment-information"
#: Where the years around the last long recession come from: a data set that a Python package ships.
BASELINE = "us-employment"
_SHIPPED_BY = "vega-datasets"
#: The series are published in thousands of people.
THOUSAND = 1000


def find(record: Record) -> Finding:
    """Return the finding. `answer` compares layoffs of the newest year with the same months of the year before.

    Tables: `baseline` and `employment` (`month`, `employees`, `employment_index` with the first month at 100),
    `layoffs` (`month`, `people`, `preliminary`), `technology` (`month`, `people`), `years` (their first months).
    """
    desk = Desk(record, SLUG, SCOPE)
    layoffs, employment = (series(record.package["official_series"], name) for name in (LAYOFFS, EMPLOYMENT))
    technology = record.package["job_cut_reports"].sort_values("month", ignore_index=True)
    figures = [
        *_baseline(desk, baseline()),
        *_ends(desk, employment),
        *_same_months(desk, layoffs),
        *_technology(desk, technology),
    ]
    named = by_name(figures)
    tables = {
        "baseline": with_index(baseline()),
        "employment": with_index(employment.rename(columns={"people": "employees"})[["month", "employees"]]),
        "layoffs": layoffs[["month", "people", "preliminary"]],
        "years": technology[~technology["month"].str[:4].duplicated()][["month"]],
        "technology": technology.rename(columns={"technology": "people"})[["month", "people"]],
    }
    newest, before = (named[name].value if name in named else None for name in ("layoffs-newest", "layoffs-before"))
    return Finding(SLUG, choose_answer(newest, before), named, tables)


def choose_answer(newest: float | str | None, before: float | str | None) -> str:
    """Return the key of the answer from layoffs in the newest year and in the same months of the year before.

    >>> choose_answer(382.0, 297.0), choose_answer(297.0, 297.0), choose_answer(382.0, None)
    ('more', 'not_more', 'no_year')
    """
    if not isinstance(newest, float) or not isinstance(before, float):
        return "no_year"
    return "more" if newest > before else "not_more"


@cache
def baseline() -> pd.DataFrame:
    """Return employees of the information sector from 2006 to 2015: `month` and `employees`.

    They stand in the installed package, so that no network is read.
    """
    with (files("vega_datasets") / "_data" / f"{BASELINE}.csv").open(encoding="utf-8") as file:
        rows = pd.read_csv(file, usecols=["month", "information"])
    return pd.DataFrame({"month": rows["month"].str[:7], "employees": THOUSAND * rows["information"].astype("Float64")})


def series(values: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the values of a monthly series in order, with `month` and `people`."""
    rows = values[values["series"] == name].sort_values("period_start", ignore_index=True)
    return rows.assign(month=rows["period_start"], people=THOUSAND * rows["value"])


def with_index(rows: pd.DataFrame) -> pd.DataFrame:
    """Return months and employees with `employment_index`, in which the first month is 100."""
    first = rows["employees"].iloc[0] if len(rows) else 1.0
    return rows.assign(employment_index=100 * rows["employees"] / first)


def _baseline(desk: Desk, rows: pd.DataFrame) -> Iterator[Figure]:
    """Return the highest month before the lowest, the lowest, and the net change between them."""
    low = rows.nsmallest(1, "employees").iloc[0]
    high = rows[rows["month"] <= low["month"]].nlargest(1, "employees").iloc[0]
    origin = f"in the data set {BASELINE} of {_SHIPPED_BY} {version(_SHIPPED_BY)}"
    yield from _change(desk, "baseline", f"2006 to 2015, {origin}", high, low)


def _ends(desk: Desk, rows: pd.DataFrame) -> Iterator[Figure]:
    """Return the highest and the last month of the record's series, and the net change between them; none without."""
    if rows.empty:
        return
    values = rows.rename(columns={"people": "employees"})
    high, last = values.nlargest(1, "employees").iloc[0], values.iloc[-1]
    yield from _change(desk, "employment", "of the series in the record", high, last)


def _change(desk: Desk, name: str, words: str, high: pd.Series, end: pd.Series) -> Iterator[Figure]:
    for which, row in (("high", high), ("end", end)):
        label = {"high": "Highest month", "end": "Last or lowest month"}[which]
        month = Term(f"{name}-{which}-month", f"{label}, {words}", f"{label} of employment, {words}.", "date")
        yield desk.derived(month, str(row["month"]), f"{label.lower()} {words}")
        term = Term(f"{name}-{which}", f"{label}: employees, {words}", f"Employees in that month, {words}.")
        yield desk.derived(term, float(row["employees"]), f"value of {row['month']}, {words}")
    term = Term(
        f"{name}-change", f"Net change, {words}",
        f"Employees in the later month less those in the higher one, {words}: hiring less separations, not layoffs.",
    )  # fmt: skip
    yield desk.derived(term, float(end["employees"] - high["employees"]), "later month minus highest month")


def _same_months(desk: Desk, rows: pd.DataFrame) -> Iterator[Figure]:
    """Return layoffs of the newest year, and of the same months of the year before if all of them are there."""
    if rows.empty:
        return
    newest = str(rows["month"].iloc[-1])
    year = int(newest[:4])
    yield desk.derived(
        Term("layoffs-until", "Newest month of layoffs", "The newest month with a value.", "date"), newest, "last month"
    )
    wanted = len(rows[rows["month"].str.startswith(str(year))])
    for name, of_year in (("newest", year), ("before", year - 1)):
        first, last = f"{of_year}-01", f"{of_year}{newest[4:]}"
        found = rows[rows["month"].between(first, last)]
        if len(found) != wanted:
            continue
        term = Term(
            f"layoffs-{name}", f"Layoffs and discharges, {first} to {last}",
            f"Layoffs and discharges of the information sector, months {first} to {last} added up: an estimate from a "
            "sample, of every separation that an employer starts.",
        )  # fmt: skip
        query = (
            f"SELECT {THOUSAND} * SUM(value) FROM official_series WHERE series = '{LAYOFFS}' "
            f"AND period_start BETWEEN '{first}' AND '{last}';"
        )
        yield desk.counted(term, "official_series", found.assign(adds=found["people"]), query)


def _technology(desk: Desk, rows: pd.DataFrame) -> Iterator[Figure]:
    """Return, for each year, the technology cuts of the months that were seen, and how many months these are."""
    known = rows[rows["technology"].notna()]
    for year in sorted(set(rows["month"].str[:4])):
        of_year = known[known["month"].str.startswith(year)]
        where = f"FROM job_cut_reports WHERE month LIKE '{year}-%' AND technology IS NOT NULL;"
        term = Term(
            f"technology-{year}", f"Technology cuts, {year}",
            f"Job cuts of {year} that the reports book as technology, in the months whose number was seen.",
        )  # fmt: skip
        query = f"SELECT COALESCE(SUM(technology), 0) {where}"
        yield desk.counted(term, "job_cut_reports", of_year.assign(adds=of_year["technology"]), query)
        term = Term(
            f"technology-months-{year}", f"Months of {year} with technology cuts",
            f"Months of {year} whose number of technology cuts was seen.", "months",
        )  # fmt: skip
        yield desk.counted(term, "job_cut_reports", of_year.assign(adds=1), f"SELECT COUNT(*) {where}")
