"""What a release published of the rows that are counted changes only with an entry that says why."""

from __future__ import annotations

from itertools import pairwise

from generator.history.diff import Cell, Revised, compare, rows_by_key
from generator.record.releases import version_order
from generator.record.source import RawPackage, read_package
from tests.helpers import REAL

#: Tables that totals and shares are counted from. Words in a row's notes change nothing that is counted.
COUNTED = ("announcements", "events", "codings", "definitions", "definition_stances")
WORDS = ("notes",)


def published() -> list[RawPackage]:
    """Return every release of the record, the oldest first, and the record as it is."""
    now = read_package(REAL)
    versions = sorted(rows_by_key(now, "releases"), key=version_order)
    return [*(read_package(REAL / "releases" / version) for version in versions), now]


def entries(raw: RawPackage) -> set[tuple[str, str, Cell]]:
    """Return table, row and change of each correction and revision of a single field."""
    rows = (row for table in ("corrections", "revisions") for row in rows_by_key(raw, table).values())
    return {(row["table_name"], row["row_key"], Cell(row["field"], row["old_value"], row["new_value"])) for row in rows}


def changes(old: RawPackage, new: RawPackage) -> set[tuple[str, str, Cell]]:
    """Return what differs in the counted rows of two packages."""
    diff = compare(old, new)
    rows = ((table, row) for table in COUNTED for row in diff[table].revised)
    return {(table, row.key, cell) for table, row in rows for cell in row.cells if cell.field not in WORDS}


def test_each_change_of_a_counted_row_has_an_entry() -> None:
    said = entries(read_package(REAL))

    assert [changes(old, new) - said for old, new in pairwise(published())] == [set()] * (len(published()) - 1)


def test_first_step_changed_counted_rows() -> None:
    """The test above would hold of nothing if the releases did not differ."""
    old, new, *_ = published()

    assert len(changes(old, new)) == 14
    assert (
        Revised("mastercard-2026-01-29", (Cell("scope", "borderline", "core"),))
        in compare(old, new)["announcements"].revised
    )
