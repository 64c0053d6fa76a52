"""What is said about published rows holds: withdrawn rows are gone, corrected rows are right, revised rows are so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.record.nearest import nearest
from generator.record.problem import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: The table whose rows stay when they are withdrawn, since their pages have addresses that others link to.
KEPT = "announcements"
#: What an excluded announcement gives as its reason then.
WITHDRAWN = "withdrawn"
#: With more corrections and revisions than this no nearest key is looked up: each search reads all keys of a table.
_SUGGESTED = 1_000
#: The expectations that fit each status of a correction.
_FITTING = {
    "open": ("keeps_old_value",),
    "rejected": ("keeps_old_value",),
    "corrected": ("has_new_value", "not_old_value", "row_withdrawn"),
}


def check_withdrawn(rows: Rows) -> Iterator[Problem]:
    """Find rows that are said to be withdrawn but are there, and withdrawn announcements that do not say why."""
    for row in rows["withdrawn_rows"]:
        table = row["table_name"]
        if table not in rows.keys:
            yield _no_table(rows, row)
        elif table == KEPT:
            message = "A withdrawn announcement stays in its table."
            fix = "Set its eligibility to excluded and the reason to withdrawn, and say why in its notes."
            yield row.problem("table_name", "withdrawn", message, fix=fix)
        elif rows.has(table) and row["row_key"] in rows.by_key(table):
            found = rows.by_key(table)[row["row_key"]]
            message = f"The row is said to be withdrawn, but stands in {found.file}, row {found.number}."
            yield row.problem("row_key", "withdrawn", message, fix="Remove it there, or here.")
    for row in rows[KEPT]:
        if row["exclusion_reason"] == WITHDRAWN and not row["notes"]:
            yield row.problem("notes", "withdrawn", "The row is withdrawn and does not say why.", fix="Say it here.")


def check_corrections(rows: Rows) -> Iterator[Problem]:
    """Find corrections that do not fit together, and rows that are not what a correction expects of them."""
    gone = _withdrawn(rows)
    for row in rows["corrections"]:
        status = row["correction_status"]
        allowed = _FITTING.get(status)
        if allowed and row["expectation"] not in allowed:
            message = f"The expectation does not fit the status {status}."
            yield row.problem(
                "expectation", "correction", message, allowed=" or ".join(allowed), fix="Correct one of the two."
            )
        if (status == "corrected") != bool(row["corrected_on"]):
            message = "A mended error has the date on which it was mended, another has none."
            yield row.problem("corrected_on", "correction", message, fix="Correct the date or the status.", show=False)
        if row["corrected_on"] and row["corrected_on"] < row["found_on"]:
            message = f"The error is said to be mended before it was found ({row['found_on']})."
            yield row.problem("corrected_on", "correction", message, fix="Correct one of the two dates.")
        if row["old_value"] == row["new_value"]:
            message = "The wrong value and the right one are the same."
            yield row.problem("new_value", "correction", message, fix="Correct one of the two.")
        if row["expectation"] == "row_withdrawn":
            if (row["table_name"], row["row_key"]) not in gone:
                message = "The correction expects the row to be withdrawn, which it is not."
                yield row.problem("row_key", "correction", message, fix="Withdraw it, or correct the expectation.")
            continue
        problem, cell = _cell(rows, row)
        if problem is not None:
            yield problem
        if cell is not None:
            yield from _unmet(row, cell)


def check_revisions(rows: Rows) -> Iterator[Problem]:
    """Find notes on nothing, and fields that do not hold what their last revision says."""
    gone = _withdrawn(rows)
    mended = {
        (row["table_name"], row["row_key"], row["field"]): row["corrected_on"]
        for row in rows["corrections"]
        if row["corrected_on"]
    }
    last = {}
    for row in sorted(rows["revisions"], key=lambda row: (row["revised_on"], row["revision"])):
        one_cell = bool(row["row_key"] and row["field"])
        if one_cell == (row["old_value"] == row["new_value"]):
            message = "A revised field has an old and a new value; a note on a new row or on many rows has neither."
            yield row.problem("new_value", "revision", message, fix="Correct the values.", show=False)
        if (row["table_name"], row["row_key"]) in gone:
            continue
        problem, cell = _cell(rows, row)
        if problem is not None:
            yield problem
        elif one_cell and cell is not None:
            last[row["table_name"], row["row_key"], row["field"]] = (row, cell)
    for place, (row, cell) in last.items():
        if cell != row["new_value"] and mended.get(place, "") < row["revised_on"]:
            message = f"The field does not hold the value of its last revision but {_shown(cell)}."
            fix = "Put the value in, or note the later change in a revision or correction."
            yield row.problem("new_value", "revision", message, fix=fix)


def _cell(rows: Rows, row: Row) -> tuple[Problem | None, str | None]:
    """Return what is wrong with the place that a row names, and what stands there; None where there is nothing."""
    table, key, field = row["table_name"], row["row_key"], row["field"]
    if table not in rows.keys:
        return _no_table(rows, row), None
    if field and field not in rows.fields[table]:
        known = rows.fields[table]
        message = f"The table {table} has no such field."
        fix = "Correct the field."
        return row.problem(
            "field", "place", message, allowed=", ".join(known), nearest=nearest(field, known), fix=fix
        ), None
    if not key or not rows.has(table):
        return None, None
    found = rows.by_key(table).get(key)
    if found is None:
        few = len(rows["corrections"]) + len(rows["revisions"]) <= _SUGGESTED
        near = nearest(key, rows.by_key(table)) if few else ""
        message = f"The table {table} has no row with this key."
        return row.problem("row_key", "place", message, nearest=near, fix="Correct the key."), None
    return None, found[field] if field else None


def _no_table(rows: Rows, row: Row) -> Problem:
    near = nearest(row["table_name"], rows.keys)
    return row.problem("table_name", "place", "There is no such table.", nearest=near, fix="Correct the name.")


def _unmet(row: Row, cell: str) -> Iterator[Problem]:
    """Find a field that does not hold what the correction expects; `cell` is what it holds."""
    old, new, expectation = row["old_value"], row["new_value"], row["expectation"]
    if expectation == "keeps_old_value" and cell != old:
        if cell == new:
            message = "The row is right now, so the error is not open any more."
            fix = "Set the status to corrected, the expectation to has_new_value, and the date."
        else:
            message = f"The field holds something else than was reported: {_shown(cell)}."
            fix = "Look at the row, and correct this entry."
        yield row.problem("old_value", "expectation", message, fix=fix)
    elif expectation == "has_new_value" and cell != new:
        if cell == old:
            message, fix = "The error is back: the field holds the wrong value.", "Put the right value in again."
        else:
            message = f"The field does not hold the right value but {_shown(cell)}."
            fix = "If it was revised since, set the expectation to not_old_value and add the revision."
        yield row.problem("new_value", "expectation", message, fix=fix)
    elif expectation == "not_old_value" and cell == old:
        message = "The error is back: the field holds the wrong value."
        yield row.problem("old_value", "expectation", message, fix="Look at the source again.")


def _withdrawn(rows: Rows) -> set[tuple[str, str]]:
    """Return table and key of every withdrawn row."""
    found = {(row["table_name"], row["row_key"]) for row in rows["withdrawn_rows"]}
    return found | {(KEPT, row["announcement"]) for row in rows[KEPT] if row["exclusion_reason"] == WITHDRAWN}


def _shown(cell: str) -> str:
    return f"“{shorten(cell)}”" if cell else "nothing"
