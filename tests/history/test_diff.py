"""Differences worked out by hand on changed copies of the small package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.history.diff import Cell, PackageDiff, Revised, TableDiff, Withdrawn, compare, rows_by_key
from generator.record.source import read_package
from tests.helpers import SMALL, edit_csv
from tests.history.edits import add, change, described, drop, resource

if TYPE_CHECKING:
    from pathlib import Path

    from tests.history.edits import Rows


def difference(old: Path, new: Path) -> PackageDiff:
    return compare(read_package(old), read_package(new))


def test_a_package_and_itself(folder):
    diff = difference(SMALL, folder)

    assert diff == PackageDiff((), (), {})
    assert diff.empty


def test_added_revised_withdrawn_and_disappeared_are_kept_apart(folder):
    add(folder, "announcement_functions", announcement="blorp-9-2026-05-04", function="sales")
    edit_csv(folder, "announcements", "blorp-9-2026-05-04", employees="210", employees_high="")
    edit_csv(
        folder, "announcements", "a-b-c-2026-09-09",
        eligibility="excluded", exclusion_reason="withdrawn", notes="Another employer.",
    )  # fmt: skip
    drop(folder, "event_links", event="3-wishes-2026-06")
    drop(folder, "event_links", event="gizmo-pay-2026-04-02")
    key = "3-wishes-2026-06+3-wishes-2026-06-15"
    add(folder, "withdrawn_rows", table_name="event_links", row_key=key, withdrawn_on="2026-11-22", reason="No link.")

    diff = difference(SMALL, folder)

    assert diff == PackageDiff(
        (),
        (),
        {
            "announcement_functions": TableDiff("announcement_functions", added=("blorp-9-2026-05-04+sales",)),
            "announcements": TableDiff(
                "announcements",
                revised=(
                    Revised("blorp-9-2026-05-04", (Cell("employees", "200", "210"), Cell("employees_high", "260", ""))),
                ),
                withdrawn=(Withdrawn("a-b-c-2026-09-09", "Another employer."),),
            ),
            "event_links": TableDiff(
                "event_links",
                withdrawn=(Withdrawn(key, "No link."),),
                disappeared=("gizmo-pay-2026-04-02+gizmo-pay-2026-03-20",),
            ),
            "withdrawn_rows": TableDiff("withdrawn_rows", added=(f"event_links+{key}",)),
        },
    )
    assert not diff.empty


def test_backwards_what_was_added_has_disappeared(folder):
    add(folder, "announcement_functions", announcement="blorp-9-2026-05-04", function="sales")

    found = difference(folder, SMALL)["announcement_functions"]

    assert found == TableDiff("announcement_functions", disappeared=("blorp-9-2026-05-04+sales",))


def test_a_withdrawn_row_that_was_never_there_is_not_withdrawn_now(folder, old_folder):
    """Only what the base holds can be withdrawn against it."""
    add(folder, "withdrawn_rows", table_name="event_links", row_key="x+y", withdrawn_on="2026-11-22", reason="No link.")

    assert difference(old_folder, folder)["event_links"] == TableDiff("event_links")


def test_order_and_place_are_no_difference(folder):
    """Rows by key and fields by name: other order of rows and columns, and another file."""

    def turn(content):
        entry = next(entry for entry in content["resources"] if entry["name"] == "trackers")
        entry["schema"]["fields"].reverse()
        entry["path"] = "moved.csv"

    text = (folder / "trackers.csv").read_text(encoding="utf-8")
    described(folder, turn)
    (folder / "moved.csv").write_text(text, encoding="utf-8")
    change(folder, "trackers", lambda rows: rows, fields=["feeds_record", "description", "name", "tracker"])

    assert difference(SMALL, folder).empty


def test_added_columns_revise_no_row(folder):
    names = [entry["name"] for entry in resource(folder, "trackers")["schema"]["fields"]]
    field = {"name": "more", "type": "string", "title": "More", "description": "More."}
    described(
        folder,
        lambda content: next(e for e in content["resources"] if e["name"] == "trackers")["schema"]["fields"].append(
            field
        ),
    )

    def fill(rows: Rows) -> Rows:
        return [{**row, "more": "x"} for row in rows]

    change(folder, "trackers", fill, fields=[*names, "more"])

    assert difference(SMALL, folder).tables == {"trackers": TableDiff("trackers", fields_added=("more",))}
    assert difference(folder, SMALL).tables == {"trackers": TableDiff("trackers", fields_removed=("more",))}


def test_tables_that_come_and_go(folder):
    described(folder, lambda content: content["resources"].remove(resource(folder, "statements")))

    assert difference(SMALL, folder) == PackageDiff((), ("statements",), {})
    assert difference(folder, SMALL) == PackageDiff(("statements",), (), {})


def test_rows_under_another_key_are_not_compared(folder):
    def rekey(content):
        next(e for e in content["resources"] if e["name"] == "left_out")["schema"]["primaryKey"] = ["research_row"]

    described(folder, rekey)

    assert difference(SMALL, folder)["left_out"] == TableDiff("left_out", rekeyed=True)


def test_rows_by_key():
    raw = read_package(SMALL)

    assert rows_by_key(raw, "left_out") == {
        "announcements+C999": {
            "research_file": "announcements", "research_row": "C999", "left_out_reason": "not_a_job_cut",
            "note": "An invented row about a hiring stop.",
        }
    }  # fmt: skip
    assert rows_by_key(raw, "nothing") == {}
