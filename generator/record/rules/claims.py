"""Published claims and entries of trackers: a report, ordered dates, values that can be."""

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


def check_trackers(rows: Rows) -> Iterator[Problem]:
    """Find trackers of which the record holds nothing, and those whose list would vouch for itself."""
    left_out = {row["tracker"] for row in rows["shared_sources"]}
    used = {row["tracker"] for table in ("claims", "attributions", "statements") for row in rows[table]}
    for row in rows["trackers"]:
        if row["tracker"] not in used:
            message = "No claim, attribution or statement of this tracker is in the record."
            yield row.problem("tracker", "unused", message, fix="Remove the row, or add what it published.")
        if row["feeds_record"] == "yes" and row["tracker"] not in left_out:
            message = "Rows of the record rest on this list, so its own claims would be held against them."
            fix = "Add a row to shared_sources.csv with the way by which they came in."
            yield row.problem("feeds_record", "shared", message, fix=fix)


def check_attributions(rows: Rows) -> Iterator[Problem]:
    """Find entries with more AI-linked people than people, and employers named for a country or a sector."""
    for row in rows["attributions"]:
        people, linked = row.whole("employees"), row.whole("ai_linked")
        if linked is not None and (people is None or linked > people):
            message = "More people are AI-linked than are booked."
            allowed = (
                f"at most {row['employees']}" if people is not None else "blank, since no number of people is given"
            )
            yield row.problem(
                "ai_linked", "attribution", message, allowed=allowed, fix="Check both numbers against the source."
            )
        if row["company"] and row["subject_kind"] != "company":
            message = "The entry is not about a company, yet it names an employer of the record."
            fix = "Correct “subject_kind”, or leave “company” blank."
            yield row.problem("company", "attribution", message, allowed="blank", fix=fix)


def _is_share(value: str) -> bool:
    """Tell whether a value lies between 0 and 100; what is not a number is left to the schema."""
    try:
        return not (float(value) < 0 or float(value) > 100)
    except ValueError:
        return True
