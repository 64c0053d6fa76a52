"""Identifiers say what they name, nothing is unused, and every research row is accounted for once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.record.rules.dates import exists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Coders whose codings are readings of the research, each of which enters the record once.
FIRST_READERS = ("a", "b", "c")
#: The research file whose rows became attributions and statements.
_BREAKDOWN = "tradingplatforms_breakdown"
#: Tables whose rows name the row of the research that they came from, and what the letter of that row stands for.
CONTEXT = ("job_cut_reports", "official_series", "checkbox_reports", "disclosure_rules", "investments", "studies")
_RESEARCH_FILES = {"H": "challenger_monthly", "O": "official_context", "S": "studies", "K": "critiques"}
#: Tables of which several rows may come from one research row, which names several amounts.
_SEVERAL = ("investments",)
#: What follows the employer in the identifier of an event: a day or a month, and a number if that is taken.
_EVENT_DATE = re.compile(r"-20[0-9]{2}-[0-9]{2}(-[0-9]{2})?(-[2-9])?")
#: What may follow the date in the identifier of an announcement.
_NUMBER = re.compile(r"(-[2-9])?")


def check(rows: Rows) -> Iterator[Problem]:
    """Find events and announcements whose identifier is not that of their employer with a date."""
    company_of = {row["event"]: row["company"] for row in rows["events"] if row["company"]}
    for row in rows["events"]:
        if (
            row["company"]
            and rows.knows("companies", row["company"])
            and not _follows(row["event"], row["company"], _EVENT_DATE)
        ):
            allowed = f"{row['company']}- and the date of the first announcement"
            yield row.problem(
                "event",
                "identifier",
                "The identifier is not the employer and a date.",
                allowed=allowed,
                fix="Rename the event everywhere.",
            )
    for row in rows["announcements"]:
        company = company_of.get(row["event"])
        if company is None:
            continue
        wanted = f"{company}-{row['announced_on']}"
        fits = _follows(row["announcement"], wanted, _NUMBER)
        if rows.knows("companies", company) and exists(row["announced_on"]) and not fits:
            message = "The identifier is not the employer and the date of announcement."
            yield row.problem(
                "announcement",
                "identifier",
                message,
                allowed=f"{wanted}, or {wanted}-2 if that is taken",
                fix="Rename the announcement everywhere.",
            )


def _follows(text: str, start: str, pattern: re.Pattern[str]) -> bool:
    return text.startswith(start) and pattern.fullmatch(text, len(start)) is not None


def check_links(rows: Rows) -> Iterator[Problem]:
    """Find rows that are linked with themselves, and pairs of events that are linked in both directions."""
    for row in rows["companies"]:
        if row["parent"] and row["parent"] == row["company"]:
            yield row.problem("parent", "link", "The employer is said to own itself.", fix="Name the owner, or nobody.")
    seen: dict[tuple[str, str], Row] = {}
    for row in rows["event_links"]:
        event, linked = row["event"], row["linked_event"]
        seen.setdefault((event, linked), row)
        if event == linked:
            yield row.problem("linked_event", "link", "The event is linked with itself.", fix="Name the earlier event.")
        elif (linked, event) in seen:
            message = f"Row {seen[linked, event].number} links the same two events the other way round."
            yield row.problem("linked_event", "link", message, fix="Keep the link from the later to the earlier event.")


def check_repeats(rows: Rows) -> Iterator[Problem]:
    """Find rows that are excluded as a possible repeat of an event which no link names."""
    linked = {row["event"] for row in rows["event_links"] if row["relation"] == "possible_part_of"}
    for row in rows["announcements"]:
        if row["exclusion_reason"] == "possible_repeat" and row["event"] not in linked:
            message = "The row is excluded as a possible repeat, and no link says of which event."
            fix = "Add a row to event_links.csv with the relation possible_part_of."
            yield row.problem("exclusion_reason", "repeat", message, fix=fix)


def check_used(rows: Rows) -> Iterator[Problem]:
    """Find employers without an event, events without an announcement, and sources that nothing cites."""
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
            | {
                row["source"]
                for table in ("claim_reports", "attributions", "statements", "chain_steps", "jurisdictions", *CONTEXT)
                for row in rows[table]
            }
            | {row["also_in"] for row in rows["job_cut_reports"]}
            | {row["described_in"] for row in rows["series"]},
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
    """Find research rows that are in the record, or left out, more than once."""
    seen: dict[tuple[str, str], str] = {}
    entries = [
        ("announcements", row["reading"], row, "reading")
        for row in rows["codings"]
        if row["coder"] in FIRST_READERS and row["reading"]
    ]
    entries += [("published_claims", row["claim_report"], row, "claim_report") for row in rows["claim_reports"]]
    entries += [(_BREAKDOWN, row["attribution"], row, "attribution") for row in rows["attributions"]]
    entries += [
        (_BREAKDOWN, row["research_row"], row, "research_row") for row in rows["statements"] if row["research_row"]
    ]
    for table in CONTEXT:
        named = [row for row in rows[table] if row["research_row"]]
        if table in _SEVERAL:
            named = list({row["research_row"]: row for row in named}.values())
        entries += [
            (_RESEARCH_FILES.get(row["research_row"][0], ""), row["research_row"], row, "research_row") for row in named
        ]
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
