"""How far a package may move away from an earlier one before somebody has to say why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """One bound of the regression gate: its value with its unit, what it bounds, and why it is where it is."""

    name: str
    value: float
    unit: str
    words: str
    reason: str


# The values were set by the record of November 2026: some 350 cuts, 100,000 people by default, 350 sources.
LIMITS: dict[str, Limit] = {
    limit.name: limit
    for limit in (
        # One percent is about 1,000 people: 17 cuts of the year are larger, each of them worth a sentence.
        # A zero too many in a row of 120 people crosses it too.
        Limit(
            "single-event",
            1,
            "percent",
            "Change of the total, or of the AI-linked people under any definition, by one cut, against the earlier "
            "total.",
            "Only large announcements reach it, and a reader who sees a headline move wants to know which of them did "
            "it. A zero too many reaches it as well.",
        ),
        # In the month that has most of them, cuts below the limit for a single one are 8 % of the total.
        Limit(
            "total",
            10,
            "percent",
            "Change of the total by all cuts without a note, against the earlier total.",
            "The small cuts of no month so far add up to it; more is a file pasted or lost.",
        ),
        # Months have 0 to 29,000 people, so a share alone would stop the smallest ones over a single row.
        Limit(
            "month",
            25,
            "percent",
            "Change of the people announced in one month by all cuts without a note, against the month's earlier "
            "number; less than the limit for a single cut never counts.",
            "A month that changes so far without a large cut was collected anew, or its rows moved to another month.",
        ),
        # In a table of 350 rows, eleven rows that leave a field blank that others fill.
        Limit(
            "blank",
            3,
            "percentage points",
            "Rise of the share of rows that are blank in a field.",
            "Rows that leave a field blank as often as the others do not move it; a batch that knows less does, and so "
            "does a column that lost its values.",
        ),
        # Sources go one at a time, each with its reason.
        Limit(
            "fewer",
            2,
            "percent",
            "Fall of the number of sources, or of citations.",
            "A page that turns out false is withdrawn by itself; many at once are the lost end of a file.",
        ),
        # A year of work is in the record: a quarter more at once is an import, which is method and not routine.
        Limit(
            "more",
            25,
            "percent",
            "Rise of the number of sources, or of citations.",
            "Regular work adds less at a time; an import of a list is a change of method and has a note.",
        ),
        # In a table of few rows a share says nothing.
        Limit(
            "few",
            5,
            "rows",
            "Rows by which a number of sources, citations or blank cells may change whatever the share.",
            "In a small table a share says nothing.",
        ),
    )
}
