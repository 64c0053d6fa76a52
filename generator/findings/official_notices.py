"""Count statutory notices of tech employers by state and month, and say how many of them the record reaches.

Recall runs one way, from notices to announcements, and is counted by notice and by employer. Caveat: the notices are
those of the states that the register has, a list and not a sample; people in notices are never set against people in
announcements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from generator.errors import FigureError
from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name
from generator.findings.notices import (
    BANDS,
    ENOUGH,
    MOST_DAYS,
    PERIOD,
    SMALLEST,
    by_state,
    by_state_and_month,
    counting_notices,
    looked_for,
    one_per_employer,
    whose,
    wilson,
)
from generator.findings.notices_sql import WHOSE, counting_notices_query, looked_for_query
from generator.text import date_words

if TYPE_CHECKING:
    from generator.findings.figure import Unit
    from generator.record.tables import Package

SLUG = "official-notices"
#: Keys of the answer sentences on the page.
ANSWERS = ("larger_more", "not_more", "none")
SCOPE = "notices of tech employers in the states that the register of notices has; people at sites"
_LIST = "The notices are a list and not a sample, so the interval is indicative."
_LOOKED_FOR = (
    f"Notices looked for have {SMALLEST} people or more and a date from {date_words(PERIOD[0])} to "
    f"{date_words(PERIOD[1])}; those on no side are left out."
)
_ON_A_SIDE = "outcome <> 'left_out'"
_REACHED = "outcome = 'reached'"


@dataclass(frozen=True)
class _Group:
    """Notices, or employers, whose recall is counted: the rows on a side, and the same in SQL.

    `name` starts the names of its figures, `words` say what is counted. `reached` is the query of the numerator.
    """

    name: str
    words: str
    rows: pd.DataFrame
    on_a_side: str
    reached: str
    employers: bool = False


def find(record: Record) -> Finding:
    """Return the finding. `answer` says whether the largest notices are reached more often than the smallest.

    Tables: `states` (notices by jurisdiction, blank where it is not in the register), `months`, `by_state_and_month`,
    `looked_for` (each notice whose announcement is looked for, with its outcome), `recall` (by group), `bands` (names
    of the size bands that have notices, the largest first) and `state_pages` (jurisdictions with a page).
    """
    package, desk = record.package, Desk(record, SLUG, SCOPE)
    counting, rows = counting_notices(package), looked_for(package)
    states = _states(package)
    _compare(record, by_state_and_month(package))
    groups = [*_by_notice(rows), *_by_employer(rows)]
    recall = {group.name: _recall(desk, group) for group in groups}
    named = by_name(
        [
            *_rule(desk),
            *_of_the_register(desk, counting, states),
            *_sides(desk, rows),
            *(one for part in recall.values() for one in part),
        ]
    )
    table = _recall_table(groups, named)
    bands = table[table["group"].str.startswith("band-") & (table["notices"] > 0)]["group"].iloc[::-1]
    columns = ["notice", "jurisdiction", "employer_as_filed", "company", "decision", "notice_date", "employees"]
    tables = {
        "states": states,
        "months": _months(counting),
        "by_state_and_month": by_state_and_month(package),
        "looked_for": rows.sort_values(["notice_date", "notice"])[[*columns, "outcome", "announcement"]],
        "recall": table,
        "bands": bands.to_frame().reset_index(drop=True),
        "state_pages": states.loc[(states["notices"] >= ENOUGH).fillna(value=False), ["state"]].reset_index(drop=True),
    }
    shares = [named[f"{name}-share"].number for name in bands]
    return Finding(SLUG, choose_answer(shares), named, tables)


def choose_answer(shares: list[float]) -> str:
    """Return the key of the answer from the shares of the size bands that have notices, the largest first.

    >>> [choose_answer(shares) for shares in ([100.0, 30.0], [30.0, 90.0, 30.0], [30.0], [])]
    ['larger_more', 'not_more', 'not_more', 'none']
    """
    if not shares:
        return "none"
    return "larger_more" if shares[0] > shares[-1] else "not_more"


def _rule(desk: Desk) -> list[Figure]:
    """Return what was fixed before any notice was compared with an announcement: size, period, and days between."""
    values: tuple[tuple[str, str, float | str, Unit], ...] = (
        ("smallest", "Least people of a notice that is looked for", float(SMALLEST), "people"),
        ("period-start", "First day of notices that are looked for", PERIOD[0], "date"),
        ("period-end", "Last day of notices that are looked for", PERIOD[1], "date"),
        ("most-days", "Most days between a notice and an announcement", float(MOST_DAYS), "days"),
    )
    return [
        desk.derived(Term(name, label, f"{label}, set in advance.", unit), value, "set in advance")
        for name, label, value, unit in values
    ]


def _states(package: Package) -> pd.DataFrame:
    """Return one row per jurisdiction: `state`, `name`, `in_register`, `notices`, `employers`; blank where not in."""
    rows = package["jurisdictions"][["jurisdiction", "name", "covered"]]
    rows = rows.rename(columns={"jurisdiction": "state", "covered": "in_register"})
    found = by_state(package)
    for measure in ("notices", "employers"):
        rows[measure] = pd.array(
            [found[code].total(measure) if code in found else pd.NA for code in rows["state"]], dtype="Int64"
        )
    return rows.sort_values("name", ignore_index=True)


def _months(counting: pd.DataFrame) -> pd.DataFrame:
    """Return notices and employers by month of notice, from the first month to the last; without those of no date."""
    dated = counting[counting["month"] != ""]
    if dated.empty:
        return pd.DataFrame({"month": [], "notices": [], "employers": []})
    months = pd.period_range(dated["month"].min(), dated["month"].max(), freq="M").astype(str)
    groups = dated.assign(whose=whose(dated)).groupby("month")["whose"]
    found = pd.DataFrame({"notices": groups.size(), "employers": groups.nunique()}).reindex(months, fill_value=0)
    return found.rename_axis("month").reset_index()


def _of_the_register(desk: Desk, counting: pd.DataFrame, states: pd.DataFrame) -> list[Figure]:
    """Return how many notices and employers the register has, and how many states it has and lacks."""
    notices = desk.counted(
        Term(
            "notices", "Notices of tech employers",
            "Notices of employers decided to be tech or borderline that count: repeats, and notices that another one "
            "amends, do not.", "notices",
        ),
        "warn_notices", counting.assign(adds=1), counting_notices_query("COUNT(*)"),
    )  # fmt: skip
    names = counting.assign(whose=whose(counting)).drop_duplicates("whose")
    employers = desk.counted(
        Term("noticing", "Tech employers with a notice", "Employers of notices that count, each once.", "employers"),
        "warn_notices", names.assign(adds=1), counting_notices_query(f"COUNT(DISTINCT {WHOSE})"),
    )  # fmt: skip
    largest = counting[whose(counting) == _with_most(whose(counting))]
    by_employer = counting_notices_query("COUNT(*)", rest=f"GROUP BY {WHOSE} ORDER BY 1 DESC LIMIT 1").rstrip(";")
    from_one = desk.counted(
        Term("from-one", "Most notices of one employer", "Notices of the employer that has the most.", "notices"),
        "warn_notices", largest.assign(adds=1), f"SELECT COALESCE(({by_employer}), 0);",
    )  # fmt: skip
    jurisdictions = desk.record.package["jurisdictions"]
    figures = [notices, employers, from_one]
    for name, covered, words in (
        ("states-in", "yes", "in the register"),
        ("states-missing", "no", "not in the register"),
    ):
        rows = jurisdictions[jurisdictions["covered"] == covered]
        query = f"SELECT COUNT(*) FROM jurisdictions WHERE covered = '{covered}';"
        term = Term(
            name, f"Jurisdictions {words}", f"States and the federal district that are {words}.", "jurisdictions"
        )
        figures.append(desk.counted(term, "jurisdictions", rows.assign(adds=1), query))
    without = jurisdictions[jurisdictions["jurisdiction"].isin(states.loc[states["notices"] == 0, "state"])]
    none = counting_notices_query("jurisdiction").rstrip(";").replace("\n", "\n  ")
    term = Term(
        "states-without", "Jurisdictions in the register without a tech notice",
        "States in the register for which it has no notice of a tech employer that counts.", "jurisdictions",
    )  # fmt: skip
    query = f"SELECT COUNT(*) FROM jurisdictions WHERE covered = 'yes' AND jurisdiction NOT IN (\n  {none}\n);"
    return [*figures, desk.counted(term, "jurisdictions", without.assign(adds=1), query)]


def _with_most(names: pd.Series[str]) -> str:
    """Return the name that stands most often, the first in order among equals; "" without any."""
    return str(names.mode().iloc[0]) if len(names) else ""


def _sides(desk: Desk, rows: pd.DataFrame) -> list[Figure]:
    """Return how many notices are missed, and how many are on no side."""
    words = {
        "missed": (
            "Notices that are missed",
            "Notices looked for without a near announcement of the employer or its owner.",
        ),
        "left_out": (
            "Notices on no side",
            "Notices whose near announcements were all found in a register of notices, so they can't show recall.",
        ),
    }
    return [
        desk.counted(
            Term(outcome.replace("_", "-"), label, definition, "notices"),
            "warn_notices", rows[rows["outcome"] == outcome].assign(adds=1),
            looked_for_query("COUNT(*)", (f"outcome = '{outcome}'",)),
        )
        for outcome, (label, definition) in words.items()
    ]  # fmt: skip


def _by_notice(rows: pd.DataFrame) -> list[_Group]:
    """Return all notices, those of each size band, and those of core tech employers."""
    parts: list[tuple[str, str, pd.Series[bool], tuple[str, ...]]] = [
        ("all", "all notices", pd.Series(data=True, index=rows.index), ())
    ]
    for least, after in zip(BANDS, [*BANDS[1:], None], strict=True):
        conditions = (f"employees >= {least}", *((f"employees < {after}",) if after else ()))
        words = f"notices of {least} to {after - 1} people" if after else f"notices of {least} people or more"
        kept = (rows["employees"] >= least) & ((rows["employees"] < after) if after else True)
        parts.append((f"band-{least}", words, kept, conditions))
    parts.append(("core", "notices of core tech employers", rows["decision"] == "core", ("decision = 'core'",)))
    side = rows["outcome"] != "left_out"
    return [
        _Group(
            name, words, rows[kept & side],
            looked_for_query("COUNT(*)", (_ON_A_SIDE, *conditions)),
            looked_for_query("COUNT(*)", (_REACHED, *conditions)),
        )
        for name, words, kept, conditions in parts
    ]  # fmt: skip


def _by_employer(rows: pd.DataFrame) -> list[_Group]:
    """Return employers, reached with any of their notices, and with each of them."""
    on_a_side = looked_for_query(f"COUNT(DISTINCT {WHOSE})", (_ON_A_SIDE,))
    with_any = looked_for_query(f"COUNT(DISTINCT {WHOSE})", (_REACHED,))
    missed = f"{WHOSE} NOT IN (SELECT {WHOSE} FROM judged WHERE outcome = 'missed')"
    with_each = looked_for_query(f"COUNT(DISTINCT {WHOSE})", (_REACHED, missed))
    any_words, each_words = "employers, by any notice", "employers, by every notice"
    return [
        _Group("employers", any_words, one_per_employer(rows), on_a_side, with_any, employers=True),
        _Group("employers-whole", each_words, one_per_employer(rows, "missed"), on_a_side, with_each, employers=True),
    ]


def _recall(desk: Desk, group: _Group) -> list[Figure]:
    """Return denominator, numerator, share and the ends of its interval."""
    unit: Unit = "employers" if group.employers else "notices"
    one = " The rows are one notice for each employer." if group.employers else ""
    notices = desk.counted(
        Term(
            f"{group.name}-notices", f"Looked for: {group.words}",
            f"Denominator: {group.words}. {_LOOKED_FOR}{one}", unit,
        ),
        "warn_notices", group.rows.assign(adds=1), group.on_a_side,
    )  # fmt: skip
    reached = desk.counted(
        Term(
            f"{group.name}-reached", f"Reached: {group.words}",
            f"Numerator: {group.words}, where an announcement of the employer or its owner lies within {MOST_DAYS} "
            f"days.{one}", unit,
        ),
        "warn_notices", group.rows[group.rows["outcome"] == "reached"].assign(adds=1), group.reached,
    )  # fmt: skip
    both = (reached, notices)
    share = 100 * reached.number / notices.number if notices.number else None
    low, high = wilson(int(reached.number), int(notices.number))
    return [
        notices,
        reached,
        desk.derived(
            Term(f"{group.name}-share", f"Recall: {group.words}", f"Share reached of {group.words}.", "percent"),
            share, f"{reached.label} ÷ {notices.label} as a percentage", both,
        ),
        *(
            desk.derived(
                Term(
                    f"{group.name}-{end}", f"Recall, {side} end: {group.words}",
                    f"The {side} end of Wilson's interval for the share reached of {group.words}. {_LIST}", "percent",
                ),
                value, "Wilson's interval with 95 % confidence, from the share and the number looked for", both,
            )
            for end, side, value in (("low", "lower", low), ("high", "upper", high))
        ),
    ]  # fmt: skip


def _recall_table(groups: list[_Group], named: dict[str, Figure]) -> pd.DataFrame:
    """Return one row per group.

    Columns: `group`, `counted` (in words), `reached`, `notices` (or employers), `reached_share`, `low_share`,
    `high_share`.
    """
    rows = [
        (
            group.name, group.words, named[f"{group.name}-reached"].number, named[f"{group.name}-notices"].number,
            *(named[f"{group.name}-{end}"].value for end in ("share", "low", "high")),
        )
        for group in groups
    ]  # fmt: skip
    columns = ["group", "counted", "reached", "notices", "reached_share", "low_share", "high_share"]
    shares = dict.fromkeys(columns[4:], "Float64")
    return pd.DataFrame(rows, columns=columns).astype({"reached": "Int64", "notices": "Int64", **shares})


def _compare(record: Record, rows: pd.DataFrame) -> None:
    """Raise FigureError unless SQL gives the same notices and people for each state and month."""
    query = counting_notices_query("jurisdiction, month, COUNT(*), SUM(employees)", rest="GROUP BY 1, 2")
    wanted = {(state, month): (notices, people) for state, month, notices, people in record.database.execute(query)}
    people = rows["employees"].astype(object).where(rows["employees"].notna(), None)
    columns = (rows["jurisdiction"], rows["month"], rows["notices"], people)
    found = {(state, month): (notices, sum_) for state, month, notices, sum_ in zip(*columns, strict=True) if notices}
    if found != wanted:
        raise FigureError(
            f"{SLUG}: pandas and SQL count different notices in a state or month; nothing was built.",
            "One of generator/findings/notices.py and notices_sql.py is wrong.",
        )
