"""Identifiers say what they name, nothing is unused, and every research row is accounted for once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Rows

#: Coders whose codings are readings of the research, each of which enters the record once.
FIRST_READERS = ("a", "b", "c")


def check(rows: Rows) -> Iterator[Problem]:
    """Events and announcements carry the identifier of their employer and a date."""
    company_of = {row["event"]: row["company"] for row in rows["events"]}
    for row in rows["events"]:
        if not row["event"].startswith(f"{row['company']}-20"):
            allowed = f"{row['company']}- and the date of the first announcement"
            yield row.problem(
                "event",
                "identifier",
                "The identifier does not start with the employer and a date.",
                allowed=allowed,
                fix="Rename the event everywhere.",
            )
    for row in rows["announcements"]:
        company = company_of.get(row["event"], "")
        wanted = f"{company}-{row['announced_on']}"
        if company and not re.fullmatch(re.escape(wanted) + r"(-[2-9])?", row["announcement"]):
            message = "The identifier is not the employer and the date of announcement."
            yield row.problem(
                "announcement",
                "identifier",
                message,
                allowed=f"{wanted}, or {wanted}-2 if that is taken",
                fix="Rename the announcement everywhere.",
            )


def check_used(rows: Rows) -> Iterator[Problem]:
    """Every employer has an event, every event an announcement, every source a citation or a claim report."""
    used = {
        "companies": (
            "company",
            {row["company"] for row in rows["events"]} | {row["parent"] for row in rows["companies"]},
        ),
        "events": ("event", {row["event"] for row in rows["announcements"]}),
        "sources": (
            "source",
            {row["source"] for row in rows["citations"]}
            | {row["via"] for row in rows["citations"]}
            | {row["source"] for row in rows["claim_reports"]},
        ),
    }
    for table, (field, values) in used.items():
        for row in rows[table]:
            if row[field] not in values:
                yield row.problem(
                    field,
                    "unused",
                    "Nothing in the record refers to this row.",
                    fix="Add what belongs to it, or remove the row.",
                )


def check_accounting(rows: Rows) -> Iterator[Problem]:
    """A research row is in the record once, or left out once."""
    seen: dict[tuple[str, str], str] = {}
    entries = [
        ("announcements", row["reading"], row, "reading")
        for row in rows["codings"]
        if row["coder"] in FIRST_READERS and row["reading"]
    ]
    entries += [("published_claims", row["claim_report"], row, "claim_report") for row in rows["claim_reports"]]
    entries += [(row["research_file"], row["research_row"], row, "research_row") for row in rows["left_out"]]
    for file, number, row, field in entries:
        if (file, number) in seen:
            yield row.problem(
                field,
                "accounting",
                f"The research row is accounted for already, in {seen[file, number]}.",
                fix="Keep one of the two.",
            )
        seen[file, number] = f"{row.file}, row {row.number}"
