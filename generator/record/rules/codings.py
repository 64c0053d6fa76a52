"""Each announcement has one first and one adjudicated coding, and every coding says what it rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

_WITH_EVIDENCE = ("first", "adjudicated", "parallel", "superseded")
_EMPLOYER = ("employer", "employer_relayed", "headline")
_OTHERS = ("analyst", "headline", "press", "tracker", "union", "unnamed_source")
#: Who can have made the link that an adjudicated stance stands for; `not_mentioned` and `unknown` make none.
_MAKERS = {
    "replaced": _EMPLOYER,
    "reallocated": _EMPLOYER,
    "cited": _EMPLOYER,
    "inferred": _OTHERS,
    "denied": (*_EMPLOYER, "unnamed_source"),
}


def check(rows: Rows) -> Iterator[Problem]:
    """Find missing or doubled codings, and codings without maker, evidence or reason."""
    groups = rows.by("codings", "announcement")
    for row in rows["announcements"]:
        group = groups.get(row["announcement"], [])
        roles = Counter(coding["role"] for coding in group)
        for role in ("first", "adjudicated"):
            if roles[role] != 1:
                message = f"The announcement has {roles[role]} codings with the role “{role}”; it needs exactly one."
                yield row.problem("announcement", "coding", message, fix="Add or remove a row in codings.csv.")
        if roles["second"] > 1:
            yield row.problem(
                "announcement",
                "coding",
                "The announcement has more than one second coding.",
                fix="Keep one in codings.csv.",
            )
        yield from _check_second(group)
        if all(rows.knows("ai_stances", coding["stance"]) for coding in group):
            yield from _check_adjudication(group)
    seen: dict[tuple[str, str, str], Row] = {}
    for row in rows["codings"]:
        if rows.knows("ai_stances", row["stance"]):
            yield from _check_coding(row)
            yield from _check_maker(row)
        key = (row["announcement"], row["coder"], row["reading"])
        other = seen.setdefault(key, row)
        if other is not row:
            yield row.problem(
                "coder",
                "coding",
                f"Row {other.number} holds the same coder's coding of the same reading.",
                fix="Keep one of them.",
            )


def _check_second(group: list[Row]) -> Iterator[Problem]:
    """Find a second coding by the coder of the first: nobody is blind to a code of their own."""
    by_role = {row["role"]: row for row in group}
    first, second = by_role.get("first"), by_role.get("second")
    if first is not None and second is not None and first["coder"] == second["coder"]:
        message = "The second coding is by the coder of the first one."
        yield second.problem(
            "coder", "coding", message, fix="Let somebody else code it, without seeing the first code."
        )


def _check_coding(row: Row) -> Iterator[Problem]:
    known = row["stance"] != "unknown"
    if not known and row["link_maker"]:
        yield row.problem(
            "link_maker",
            "coding",
            "The stance is unknown, yet somebody is said to have made the link.",
            fix="Leave the cell blank.",
        )
    if known and row["role"] in _WITH_EVIDENCE:
        if not row["link_maker"]:
            yield row.problem(
                "link_maker", "coding", "A known stance says who made the link.", fix="Fill in who says so."
            )
        if not row["evidence"]:
            yield row.problem(
                "evidence",
                "coding",
                "A known stance has its evidence in one sentence.",
                fix="Write the sentence in your own words.",
            )


def _check_maker(row: Row) -> Iterator[Problem]:
    """Find an adjudicated stance that somebody else than the one it is about is said to have taken."""
    makers = _MAKERS.get(row["stance"], ())
    if row["role"] == "adjudicated" and makers and row["link_maker"] and row["link_maker"] not in makers:
        message = f"The stance “{row['stance']}” is not one that this maker of the link can take."
        yield row.problem(
            "link_maker", "maker", message, allowed=", ".join(makers), fix="Correct “stance” or “link_maker”."
        )


def _check_adjudication(group: list[Row]) -> Iterator[Problem]:
    by_role = {row["role"]: row for row in group}
    final, first, second = by_role.get("adjudicated"), by_role.get("first"), by_role.get("second")
    if final is None or first is None or final["reason"]:
        return
    if final["stance"] != first["stance"] or (second is not None and second["stance"] != first["stance"]):
        yield final.problem(
            "reason",
            "coding",
            "The codings differ, and the adjudication gives no reason.",
            fix="Say in one sentence why this stance was chosen.",
        )


def check_definitions(rows: Rows) -> Iterator[Problem]:
    """Find definitions that count no stance, or one that is no link to AI."""
    counted = rows.by("definition_stances", "definition")
    for row in rows["definitions"]:
        if row["definition"] not in counted:
            yield row.problem(
                "definition",
                "definition",
                "The definition counts no stance.",
                fix="Add its stances to codes/definition_stances.csv.",
            )
    for row in rows["definition_stances"]:
        if row["stance"] in ("unknown", "not_mentioned"):
            yield row.problem(
                "stance",
                "definition",
                "No definition may count this stance as AI-linked.",
                fix="Remove the row.",
            )


def check_codebook(rows: Rows) -> Iterator[Problem]:
    """Find stances in use without a case, cases without an example, and examples that show something else."""
    stance_of = {row["codebook_case"]: row["stance"] for row in rows["codebook_cases"]}
    coding_of = {row["coding"]: row for row in rows["codings"]}
    shown = rows.by("codebook_examples", "codebook_case")
    in_use = {row["stance"] for row in rows["codings"] if row["role"] == "adjudicated"}
    for missing in sorted(stance for stance in in_use - set(stance_of.values()) if rows.knows("ai_stances", stance)):
        unexplained = next(row for row in rows["codings"] if row["role"] == "adjudicated" and row["stance"] == missing)
        message = f"No case of the codebook says what is coded as “{missing}”."
        yield unexplained.problem("stance", "codebook", message, fix="Add a case to codebook_cases.csv.")
    for row in rows["codebook_cases"]:
        if row["codebook_case"] not in shown:
            message = "No coding of the record shows this case."
            fix = "Add an example to codebook_examples.csv, or remove the case."
            yield row.problem("codebook_case", "codebook", message, fix=fix)
    for row in rows["codebook_examples"]:
        coding, stance = coding_of.get(row["coding"]), stance_of.get(row["codebook_case"])
        if coding is None or stance is None:
            continue  # the check of references says so
        if coding["role"] != "adjudicated":
            message = f"An example is an adjudicated coding, and this one has the role “{coding['role']}”."
            yield row.problem("coding", "codebook", message, fix="Name the adjudicated coding of the announcement.")
        elif coding["stance"] != stance and rows.knows("ai_stances", coding["stance"]):
            message = f"The case is coded as “{stance}”, and this coding is “{coding['stance']}”."
            yield row.problem("coding", "codebook", message, fix="Choose another example, or correct the coding.")
