"""Published claims have a report, ordered dates and a value that fits its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Rows

#: Measures that are percentages.
SHARES = ("ai_attributed_share", "ai_attributed_share_of_events", "survey_share")


def check(rows: Rows) -> Iterator[Problem]:
    """Find claims without a report, with dates out of order, or with a value that can't be."""
    reported = {row["claim"] for row in rows["claim_reports"]}
    claimed = {row["tracker"] for row in rows["claims"]}
    for row in rows["claims"]:
        if row["claim"] not in reported:
            yield row.problem(
                "claim",
                "claim",
                "The claim has no report.",
                fix="Add where it was seen to claim_reports.csv.",
            )
        for earlier, later in (("as_of_earliest", "as_of_latest"), ("period_start", "period_end")):
            length = min(len(row[earlier]), len(row[later]))
            if length and row[earlier][:length] > row[later][:length]:
                yield row.problem(
                    earlier,
                    "claim",
                    f"{earlier} is after {later} ({row[later]}).",
                    fix="Correct one of the two.",
                )
        if (row["measure"] in SHARES) != (row["unit"] == "percent"):
            yield row.problem(
                "unit",
                "claim",
                "Unit and measure do not fit: shares are in percent, nothing else is.",
                fix="Correct one of the two.",
            )
        if row["unit"] == "percent" and not _is_share(row["value"]):
            yield row.problem(
                "value",
                "claim",
                "A share in percent lies between 0 and 100.",
                fix="Check the value against its source.",
            )
    for row in rows["trackers"]:
        if row["tracker"] not in claimed:
            yield row.problem(
                "tracker",
                "unused",
                "No claim of this tracker is in the record.",
                fix="Remove the row, or add the claim.",
            )


def _is_share(value: str) -> bool:
    """Tell whether a value lies between 0 and 100; what is not a number is left to the schema."""
    try:
        return not (float(value) < 0 or float(value) > 100)
    except ValueError:
        return True
