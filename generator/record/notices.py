"""Statutory notices: which of them count, what makes a row of a register impossible, and whose a notice is."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from generator.record.names import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: The source that the notices are from; the day of its state is the day on which it was published.
REGISTER = "warn-notice-register"
#: Decisions that put the notices of an employer into the record.
TECH = ("core", "borderline")
#: The class of employers that nobody decided on yet.
NOT_REVIEWED = "not_reviewed"
#: What the rows of a jurisdiction are made up of.
CLASSES = ("tech", "not_tech", "unclear", NOT_REVIEWED, "refused")
#: Most days by which jobs can end before the notice. Notices come late, by weeks; half a year is a wrong date.
MOST_DAYS_LATE = 180
#: Most people of one notice. The largest that was seen has less than half; more is two numbers fused, or a test.
MOST_PEOPLE = 10_000


def counting(notices: Iterable[Mapping[str, str]]) -> set[str]:
    """Return the notices that count: of those that repeat or amend one another, one.

    A repeat never counts. A notice with a number takes the place of the one that it amends; one without a number
    leaves that one in force and does not count itself, and neither does one that amends it can't be told which. An
    amendment of a notice that is not there is all there is, and counts.
    """
    rows = list(notices)
    replaced = {row["earlier_notice"] for row in rows if row["relation"] == "amends" and row["employees"]}
    return {
        row["notice"]
        for row in rows
        if row["relation"] not in ("repeats", "amends_one_of")
        and row["notice"] not in replaced
        and (row["relation"] != "amends" or row["employees"])
    }


def days_late(notice_date: str, effective_on: str) -> int:
    """Return by how many days jobs end before the notice; 0 if they end later, or if a date is not known."""
    try:
        return max(0, (date.fromisoformat(notice_date) - date.fromisoformat(effective_on)).days)
    except ValueError:
        return 0


class Matches:
    """The employers of the record by name, and what readers decided on likely matches."""

    def __init__(self, companies: Iterable[Mapping[str, str]], reviewed: Iterable[Mapping[str, str]]) -> None:
        #: Employers of the record by each of their names, as names are compared.
        self.by_name: dict[str, set[str]] = defaultdict(set)
        for row in companies:
            for name in (row["name"], *row["aliases"].split(";")):
                if normalised(name):
                    self.by_name[normalised(name)].add(row["company"])
        #: Decisions by name in the notices, then by employer of the record.
        self.decided: dict[str, dict[str, str]] = defaultdict(dict)
        for row in reviewed:
            self.decided[row["employer"]][row["company"]] = row["match_decision"]

    def confirmed(self, employer: str) -> set[str]:
        """Return the employers of the record that a reader confirmed for a name."""
        decided = self.decided.get(employer, {})
        return {company for company, decision in decided.items() if decision == "confirmed"}

    def company(self, employer: str) -> str:
        """Return the one employer of the record that a name stands for; "" if none or more than one does.

        A confirmed match goes before a name that is the same, and a rejected one is never returned.
        """
        found = self.confirmed(employer) or self.by_name.get(employer, set()) - set(self.decided.get(employer, {}))
        return next(iter(found)) if len(found) == 1 else ""
