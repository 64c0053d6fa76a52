"""Which announcements count under given choices, and with how many people: in pandas.

`counting_sql.py` says the same in SQL, on its own, from the published base tables. Each condition stands once here and
once there; a build stops when the two disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.choices import PERIOD_START, Choices
from generator.record.tables import announced_last_day

if TYPE_CHECKING:
    from generator.record.tables import Package

Filter = Callable[[pd.DataFrame, Choices], "pd.Series[bool]"]

#: The two conditions that depend on the cut-off.
CUTOFF, RANK = "up to the cut-off", "best rank in its event"
#: What a row must meet to be admissible. Named, so that a test can take one away at a time.
FILTERS: dict[str, Filter] = {
    "eligible": lambda rows, _: rows["eligibility"] == "eligible",
    "in the period": lambda rows, _: rows["last_day"] >= PERIOD_START,
    CUTOFF: lambda rows, choices: rows["last_day"] <= choices.cutoff,
    "kind admitted": lambda rows, choices: rows["kind"].isin(choices.kinds),
    "exit type admitted": lambda rows, choices: rows["exit_type"].isin(choices.exit_types),
    "span admitted": lambda rows, choices: rows["span"].isin(choices.spans),
    "scope admitted": lambda rows, choices: rows["scope"].isin(choices.scopes),
    RANK: lambda rows, _: rows["rank"] == rows.groupby("event")["rank"].transform("min"),
}

#: What a reader is told about a row that does not meet a condition.
WHY_NOT: dict[str, str] = {
    "eligible": "excluded, for the reason on its employer's page",
    "in the period": "announced before the period",
    CUTOFF: "announced after the cut-off",
    "kind admitted": "not an announcement by the employer",
    "exit type admitted": "a voluntary programme",
    "span admitted": "a programme over several years",
    "scope admitted": "a borderline employer, or borderline jobs",
    RANK: "another announcement of the same cut ranks before it",
}


def counting_rows(package: Package, choices: Choices) -> pd.DataFrame:
    """Return the announcements that count, at most one per event, sorted by identifier.

    Columns beside those of the table: `company`, `last_day` (the day from which it counts), `people` (Int64, under
    the chosen view; missing where the announcement has no count), `open_ended` (no upper bound) and `stance` (of the
    chosen coder; unknown where that coder has not coded the announcement).
    """
    return choose(joined(package), package["codings"], choices)


def joined(package: Package) -> pd.DataFrame:
    """Return every announcement with its `company` and `last_day`, sorted by identifier: the same for all choices."""
    rows = package["announcements"].merge(package["events"][["event", "company"]], on="event", validate="m:1")
    rows = rows.assign(last_day=announced_last_day(rows))
    return rows.sort_values("announcement", ignore_index=True)


def choose(rows: pd.DataFrame, codings: pd.DataFrame, choices: Choices) -> pd.DataFrame:
    """Return the rows of `joined` that count (see `counting_rows`)."""
    for keep in (_all_but_rank, FILTERS.get(RANK)):
        rows = rows if keep is None else rows[keep(rows, choices)]
    stances = codings[codings["role"] == choices.coder].set_index("announcement")["stance"]
    counted = rows.reset_index(drop=True)
    counted["stance"] = counted["announcement"].map(stances).fillna("unknown")
    counted["people"] = people(counted, choices)
    counted["open_ended"] = (counted["qualifier"] == "at_least") & counted["employees_high"].isna()
    return counted


def _all_but_rank(rows: pd.DataFrame, choices: Choices) -> pd.Series[bool]:
    """Tell which rows meet every condition that looks at one row alone."""
    kept = pd.Series(data=True, index=rows.index)
    for label, keep in FILTERS.items():
        if label != RANK:
            kept &= keep(rows, choices)
    return kept


def people(rows: pd.DataFrame, choices: Choices) -> pd.Series[int]:
    """Return the number of people of each row under the chosen view; missing where there is no count.

    The rule is the table “Counts and their bounds” of docs/methodology/counting.md.
    """
    point, low, high = rows["employees"], rows["employees_low"], rows["employees_high"]
    ceiling = rows["qualifier"] == "up_to"
    if choices.view == "low":
        bound = low.fillna(point)
        return bound.mask(ceiling, low.fillna(0))
    if choices.view == "high":
        return high.fillna(point).fillna(low)
    return point.fillna(low)


def reasons_not_counted(package: Package, choices: Choices) -> dict[str, list[str]]:
    """Return, for each announcement, why it does not count, in the words of `WHY_NOT`; nothing for those that do.

    The rank is judged among admissible rows only, so a row that fails another filter is not said to rank low as well.
    """
    rows = package["announcements"]
    rows = rows.assign(last_day=announced_last_day(rows))
    failed: dict[str, list[str]] = {name: [] for name in rows["announcement"]}
    admissible = rows
    for label, keep in FILTERS.items():
        last = label == RANK
        judged = admissible if last else rows
        kept = keep(judged, choices)
        for name in judged.loc[~kept, "announcement"]:
            failed[name].append(WHY_NOT[label])
        if not last:
            admissible = admissible[kept.reindex(admissible.index)]
    return failed
