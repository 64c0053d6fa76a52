"""Every count, date and stance has a source, and every citation says how the source was seen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Rows

#: Kinds of source that are the employer's or an authority's own words.
DOCUMENTS = ("filing", "official", "press_release")
#: What a count says of itself that is in such a document: the employer's own figure, a notice, or several.
_DOCUMENTED = ("stated", "statutory_notice", "sum_of_notices")
#: Kinds of source that hold a statutory notice: the register, a filing, or a stored copy of a register.
_REGISTERS = ("dataset", "filing", "official")
_PEOPLE = ("employees", "employees_low", "employees_high")
_COUNTED = (*_PEOPLE, "workforce_share")


def check(rows: Rows) -> Iterator[Problem]:
    """Find counts, dates and stances without a citation, and unknown stances with one."""
    supported: dict[str, set[str]] = defaultdict(set)
    for row in rows["citations"]:
        supported[row["announcement"]].add(row["supports"])
    stance = {row["announcement"]: row["stance"] for row in rows["codings"] if row["role"] == "adjudicated"}
    fix = "Add a row to citations.csv with the source."
    for row in rows["announcements"]:
        has = supported[row["announcement"]]
        if any(row[field] for field in _COUNTED) and "count" not in has:
            yield row.problem("employees", "evidence", "The count has no citation.", fix=fix)
        if "date" not in has:
            yield row.problem("announced_on", "evidence", "The date has no citation.", fix=fix)
        coded = stance.get(row["announcement"], "")
        if coded and coded != "unknown" and "stance" not in has and rows.knows("ai_stances", coded):
            yield row.problem("announcement", "evidence", f"The stance “{coded}” has no citation.", fix=fix)
        if coded == "unknown" and "stance" in has:
            message = "The stance is unknown, yet a source is cited for it."
            yield row.problem(
                "announcement",
                "evidence",
                message,
                fix="Code the stance from that source, or remove the citation.",
            )


def check_registers(rows: Rows) -> Iterator[Problem]:
    """Find counts from statutory notices that cite no register."""
    kinds = {row["source"]: row["source_kind"] for row in rows["sources"]}
    cited = {
        row["announcement"]
        for row in rows["citations"]
        if row["supports"] == "count" and kinds.get(row["source"]) in _REGISTERS
    }
    for row in rows["announcements"]:
        if row["basis"] in ("statutory_notice", "sum_of_notices") and row["announcement"] not in cited:
            message = "The count is said to come from statutory notices, and no register is cited for it."
            fix = "Cite the register for the count, or correct “basis”."
            yield row.problem("basis", "basis", message, fix=fix)


def check_documents(rows: Rows) -> Iterator[Problem]:
    """Find documents cited for a number that by its basis is not in them: such a count looks firmer than it is."""
    kinds = {row["source"]: row["source_kind"] for row in rows["sources"]}
    cited: dict[str, list[str]] = defaultdict(list)
    for row in rows["citations"]:
        if row["supports"] == "count" and kinds.get(row["source"]) in DOCUMENTS:
            cited[row["announcement"]].append(row["source"])
    for row in rows["announcements"]:
        documents = cited[row["announcement"]]
        if documents and row["basis"] and row["basis"] not in _DOCUMENTED and any(row[name] for name in _PEOPLE):
            message = f"The number rests on something else than {documents[0]}, which is cited for it as a document."
            fix = "If it is in the document, correct “basis”; if a part or the share alone is, cite it for a part."
            yield row.problem("basis", "part", message, allowed=", ".join(_DOCUMENTED), fix=fix)


def check_citations(rows: Rows) -> Iterator[Problem]:
    """Find documents seen through another that is not named, and archives and link checks without their date."""
    for row in rows["citations"]:
        if (row["seen_as"] == "quoted_by_another") != bool(row["via"]):
            message = "A document seen through another names that other one; a document that was seen itself does not."
            yield row.problem("via", "citation", message, fix="Correct “seen_as” or “via”.", show=False)
        if row["via"] and row["via"] == row["source"]:
            yield row.problem(
                "via",
                "citation",
                "The document is said to quote itself.",
                fix="Name the document that quotes it.",
            )
    for row in rows["sources"]:
        if bool(row["archived_url"]) != bool(row["archived_on"]):
            yield row.problem(
                "archived_on",
                "citation",
                "An archived copy has an address and a date.",
                fix="Fill in both, or neither.",
                show=False,
            )
        if (row["link_state"] == "not_checked") == bool(row["link_checked_on"]):
            yield row.problem(
                "link_checked_on",
                "citation",
                "A checked link has the date of the check, an unchecked one has none.",
                fix="Correct one of the two.",
                show=False,
            )
