"""What statutory notices of tech employers come to: by state and month, and how many of them the record reaches.

Recall runs one way: of the notices, how many have an announcement of their employer beside them. The notices are a
list and not a sample, they are few of some employers' many, and states are missing, so an interval is indicative.
People are never compared: a notice is about a site, an announcement often about a whole company.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.record.notices import TECH, counting
from generator.text import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.record.tables import Package

#: First and last day of the notices whose announcements are looked for: the record starts with the first, and its
#: sources reach little after the last.
PERIOD = ("2026-01-01", "2026-07-31")
#: Notices of fewer people are left out: so small a cut is often not announced at all.
SMALLEST = 50
#: Most days between a notice and an announcement of the same cut: the law asks for a notice that many days ahead.
MOST_DAYS = 60
#: Least people of each size band; round numbers, chosen before any notice was compared with an announcement.
BANDS = (50, 100, 250, 500)
#: Rows found in a register of notices can't show that the record reaches notices.
FOUND_IN_NOTICES = ("official_register",)
#: Notices that a state needs for a page of its own.
ENOUGH = 2
#: What the row of a state's notice has.
NOTICE_COLUMNS = ("notice", "whose", "notice_date", "month", "counts", "employees")
#: The month of a notice whose date is not known, as in the totals of all sectors.
UNDATED = "undated"
#: Share of intervals that hold the true value, if the notices were a sample.
_CONFIDENCE = 0.95


@dataclass(frozen=True)
class Recall:
    """How many notices of a size band the record reaches, and the ends of the interval in percent (None without any).

    `most` is None in the last band.
    """

    least: int
    most: int | None
    reached: int
    notices: int
    low: float | None
    high: float | None


@dataclass(frozen=True)
class StateNotices:
    """The notices of tech employers in one jurisdiction, by date.

    Each row has `notice`, `whose`, `notice_date`, `month` (`UNDATED` without a date), `counts`, and `employees` (None
    where no number is known).
    """

    jurisdiction: str
    rows: tuple[dict[str, Any], ...] = field(compare=False, repr=False)

    @property
    def key(self) -> str:
        """Return the name of the state in addresses."""
        return self.jurisdiction.lower()

    @property
    def counting(self) -> list[dict[str, Any]]:
        """Return the notices that count."""
        return [row for row in self.rows if row["counts"]]

    @property
    def months(self) -> list[str]:
        """Return the months of notices that count, in order."""
        return sorted({row["month"] for row in self.counting})

    def total(self, measure: str, month: str = "") -> int | None:
        """Return a number of the notices that count, in all or in a month.

        `measure` is `notices`, `employers`, `without` (a number of people), or `people`: None where no notice names a
        number.
        """
        rows = [row for row in self.counting if month in ("", row["month"])]
        known = [row["employees"] for row in rows if row["employees"] is not None]
        if measure == "notices":
            return len(rows)
        if measure == "employers":
            return len({row["whose"] for row in rows})
        if measure == "without":
            return len(rows) - len(known)
        return sum(known) if known else None


def by_state(package: Package) -> dict[str, StateNotices]:
    """Return the notices of tech employers in each jurisdiction that the register has, by its code."""
    rows = package["warn_notices"]
    months = rows["notice_date"].str[:7].where(rows["notice_date"] != "", UNDATED)
    rows = rows.assign(
        whose=whose(rows), month=months, counts=rows["notice"].isin(counting_notices(package)["notice"]),
        employees=rows["employees"].astype(object).where(rows["employees"].notna(), None),
    ).sort_values(["notice_date", "whose", "notice"])  # fmt: skip
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for jurisdiction, *cells in rows[["jurisdiction", *NOTICE_COLUMNS]].itertuples(index=False, name=None):
        found[jurisdiction].append(dict(zip(NOTICE_COLUMNS, cells, strict=True)))
    states = package["jurisdictions"]
    covered = states.loc[states["covered"] == "yes", "jurisdiction"]
    return {code: StateNotices(code, tuple(found.get(code, ()))) for code in covered}


def whose(rows: pd.DataFrame) -> pd.Series[str]:
    """Return whose each notice is: the employer of the record, or the name in the notices where there is none."""
    return rows["company"].where(rows["company"] != "", rows["employer"])


def counting_notices(package: Package) -> pd.DataFrame:
    """Return the notices of tech employers that count, with their `month` ("" without a date of notice)."""
    rows = package["warn_notices"]
    texts = rows.assign(employees=rows["employees"].notna().map({True: "a number", False: ""}))
    columns = ["notice", "relation", "earlier_notice", "employees"]
    counted = counting([dict(zip(columns, cells, strict=True)) for cells in texts[columns].to_numpy()])
    kept = rows[rows["notice"].isin(counted)]
    return kept.assign(month=kept["notice_date"].str[:7]).reset_index(drop=True)


def by_state_and_month(package: Package) -> pd.DataFrame:
    """Return notices of tech employers, and those of all sectors, for each jurisdiction and month that has any.

    Columns: `jurisdiction`, `month`, `notices`, `with_people`, `employees` (people named, blank where none are),
    `all_notices` and `all_employees`.
    """
    groups = counting_notices(package).groupby(["jurisdiction", "month"])["employees"]
    tech = pd.DataFrame(
        {"notices": groups.size(), "with_people": groups.count(), "employees": groups.sum(min_count=1)}
    ).reset_index()
    tech["month"] = tech["month"].replace("", UNDATED)
    names = {"notices": "all_notices", "employees": "all_employees"}
    whole = package["warn_totals"][["jurisdiction", "month", *names]].rename(columns=names)
    rows = whole.merge(tech, "left", ["jurisdiction", "month"], validate="one_to_one")
    filled = rows.assign(
        notices=rows["notices"].fillna(0).astype(int), with_people=rows["with_people"].fillna(0).astype(int)
    )
    columns = ["jurisdiction", "month", "notices", "with_people", "employees", *names.values()]
    return filled[columns].sort_values(["jurisdiction", "month"], ignore_index=True)


def looked_for(package: Package, decisions: Collection[str] = TECH) -> pd.DataFrame:
    """Return the notices whose announcements are looked for, each with `decision`, `outcome` and `announcement`.

    `outcome` is “reached” if the record has an announcement of the employer or its parent near the notice,
    “left_out” if it has such rows, and all were found in a register of notices, else “missed”. `announcement` is the
    nearest row, "" if there is none. `decisions` says which employers are in.
    """
    decided = package["warn_employers"].set_index("employer")["decision"]
    rows = counting_notices(package)
    rows = rows.assign(decision=rows["employer"].map(decided))
    rows = rows[
        rows["notice_date"].between(*PERIOD)
        & (rows["employees"] >= SMALLEST).fillna(value=False)
        & rows["decision"].isin(decisions)
    ]
    near = _Announcements(package)
    found = [near.outcome(*key) for key in zip(rows["company"], rows["notice_date"], strict=True)]
    outcome, announcement = zip(*found, strict=True) if found else ((), ())
    return rows.assign(outcome=list(outcome), announcement=list(announcement)).reset_index(drop=True)


def recall(rows: pd.DataFrame) -> tuple[Recall, ...]:
    """Return recall by size band, and of all as the first, from the rows of `looked_for`; rows left out are on no side.

    An answer by band is needed because large notices are reached more often, and are few.
    """
    rows = rows[rows["outcome"] != "left_out"]
    bounds = zip(BANDS, [*(least - 1 for least in BANDS[1:]), None], strict=True)
    return tuple(_recall(rows, least, most) for least, most in ((SMALLEST, None), *bounds))


def one_per_employer(rows: pd.DataFrame, first: str = "reached") -> pd.DataFrame:
    """Return one notice for each employer, of the rows of `looked_for` that are on a side.

    It is one with the outcome `first`, where the employer has any; else the earliest.
    """
    rows = rows[rows["outcome"] != "left_out"]
    ordered = rows.assign(whose=whose(rows), later=rows["outcome"] != first)
    ordered = ordered.sort_values(["whose", "later", "notice_date", "notice"])
    return ordered.drop_duplicates("whose").drop(columns="later").reset_index(drop=True)


def wilson(reached: int, total: int) -> tuple[float, float] | tuple[None, None]:
    """Return the ends of Wilson's interval for a share, in percent; None for a share of nothing.

    The example is number 1 of table I in Newcombe, Statistics in Medicine 17 (1998), method 3.

    >>> [round(end, 2) for end in wilson(81, 263)]
    [25.53, 36.62]
    """
    if not total:
        return None, None
    z = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2)
    share = reached / total
    middle = share + z * z / (2 * total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    low, high = (100 * end / (1 + z * z / total) for end in (middle - half, middle + half))
    return max(0.0, low), min(100.0, high)


def _recall(rows: pd.DataFrame, least: int, most: int | None) -> Recall:
    band = rows[(rows["employees"] >= least) & (rows["employees"] <= (most or math.inf))]
    reached = int((band["outcome"] == "reached").sum())
    return Recall(least, most, reached, len(band), *wilson(reached, len(band)))


class _Announcements:
    """The announcements of the record that are not withdrawn, by employer."""

    def __init__(self, package: Package) -> None:
        companies = package["companies"]
        self._parents = dict(zip(companies["company"], companies["parent"], strict=True))
        rows = package["announcements"].merge(package["events"][["event", "company"]], on="event")
        rows = rows[rows["exclusion_reason"] != "withdrawn"]
        self._rows: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
        in_notices = rows["found_via"].isin(FOUND_IN_NOTICES)
        for company, *row in zip(rows["company"], rows["announcement"], rows["announced_on"], in_notices, strict=True):
            self._rows[company].append((row[0], row[1], bool(row[2])))

    def outcome(self, company: str, notice_date: str) -> tuple[str, str]:
        """Return what a notice comes to, and the nearest announcement that is near enough."""
        found = sorted(self._near(company, notice_date))
        for outcome, wanted in (("reached", False), ("left_out", True)):
            names = [name for _, name, in_notices in found if in_notices is wanted]
            if names:
                return outcome, names[0]
        return "missed", ""

    def _near(self, company: str, notice_date: str) -> Iterator[tuple[int, str, bool]]:
        """Yield days, name and whether it was found in notices, of each announcement that is near enough."""
        for employer in {company, self._parents.get(company, "")}:
            for name, announced_on, in_notices in self._rows.get(employer, ()):
                days = _days(notice_date, announced_on)
                if days <= MOST_DAYS:
                    yield days, name, in_notices


def _days(day: str, announced_on: str) -> int:
    """Return how many days lie between a day and an announcement: for a month, the most that it can be."""
    ends = (first_day(announced_on), last_day(announced_on))
    return max(abs((date.fromisoformat(end) - date.fromisoformat(day)).days) for end in ends)
