"""Every rule of the regression gate with its exact message, and what lets each change pass.

By default the small package counts 2,885 people: 1 % of them are 28.85, and 10 % are 288.5.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.history.base import Base
from generator.history.gate import GATE, check_against
from generator.history.limits import LIMITS
from generator.record.report import FORMATS
from generator.record.source import read_package
from tests.helpers import ROOT, SMALL, edit_csv
from tests.history.edits import add, add_announcement, change, described, drop, note, resource

ACME = "acme-cloud-2026-01-15"
GIZMO = "gizmo-pay-2026-03-20"
WISHES = "3-wishes-2026-06-15"
ABC = "a-b-c-2026-09-09"
#: Every cut that adds people, with the announcement that does, and what it adds.
CUTS = {
    ACME: 1000, "dunder-chips-2026-02-12": 300, GIZMO: 120, "lorem-ipsum-services-2026-04-15": 700,
    "blorp-9-2026-05-04": 200, "3-wishes-2026-06-15": 400, "3-wishes-2026-06": 90, ABC: 75,
}  # fmt: skip


def gate(folder: Path, base: Path = SMALL) -> tuple[dict[str, str], list[str]]:
    """Return the outcome of each step of the gate, and its problems in words."""
    report = check_against(folder, Base("base", read_package(base)))
    rules = ("kept", "single-event", "total", "month", "blank", "sources")
    found = [f"{problem.place}: {problem.sentence}" for problem in report.problems if problem.rule in rules]
    return {step.name: step.status for step in report.steps if step.name in GATE}, found


def passes(folder: Path) -> None:
    steps, found = gate(folder)
    assert found == []
    assert set(steps.values()) == {"passed"}


def test_a_package_and_itself(folder):
    passes(folder)
    assert list(gate(folder)[0]) == [
        "Nothing lost since the base", "Single cuts since the base", "Totals since the base",
        "Blank cells since the base", "Sources since the base",
    ]  # fmt: skip


# nothing lost


def test_a_row_that_is_gone(folder):
    drop(folder, "event_links", event="3-wishes-2026-06")
    steps, found = gate(folder)
    assert found == [
        (
            "event_links.csv: The row of base is gone. Value: “3-wishes-2026-06+3-wishes-2026-06-15”. "
            "Restore it, or withdraw it: add it to withdrawn_rows.csv with the reason."
        )
    ]
    assert steps["Nothing lost since the base"] == "failed"


def test_a_row_that_is_withdrawn(folder):
    drop(folder, "event_links", event="3-wishes-2026-06")
    key = "3-wishes-2026-06+3-wishes-2026-06-15"
    add(folder, "withdrawn_rows", table_name="event_links", row_key=key, withdrawn_on="2026-11-22", reason="No link.")
    passes(folder)


def test_an_announcement_that_is_gone(folder):
    drop(folder, "announcements", announcement=ABC)
    _, found = gate(folder)
    assert found == [
        (
            f"announcements.csv: The row of base is gone. Value: “{ABC}”. Restore it; to withdraw it, set its "
            "eligibility to excluded and the reason to withdrawn."
        )
    ]


def test_an_announcement_that_is_withdrawn(folder):
    """The reason in its notes is the note, however many people it counted."""
    cells = {"eligibility": "excluded", "exclusion_reason": "withdrawn", "notes": "It was never announced."}
    edit_csv(folder, "announcements", ACME, **cells)
    edit_csv(folder, "announcements", "acme-cloud-2026-01-12", **cells)
    passes(folder)


def test_a_row_under_another_key(folder):
    change(folder, "left_out", lambda rows: [{**row, "research_row": "C998"} for row in rows])
    _, found = gate(folder)
    assert found == [
        (
            "left_out.csv: The row of base is gone. Value: “announcements+C999”. Nearest: “announcements+C998”. "
            "A row with another key is like it: give it its old key, which others may refer to."
        )
    ]


def test_spans_of_coverage_may_be_cut_anew(folder):
    def longer(rows):
        return [{**row, "to_month": "2026-12"} if row["to_month"] == "2026-11" else row for row in rows]

    change(folder, "coverage", longer)
    passes(folder)


def test_a_field_a_table_and_a_key_that_are_gone(folder, old_folder):
    names = [entry["name"] for entry in resource(old_folder, "trackers")["schema"]["fields"]]
    more = {"name": "more", "type": "string", "title": "More", "description": "More."}
    extra = {
        "name": "extra", "path": "extra.csv", "title": "Extra", "description": "More.",
        "schema": {"fields": [more, {**more, "name": "other"}], "primaryKey": ["more"]},
    }  # fmt: skip

    def extend(content):
        next(e for e in content["resources"] if e["name"] == "trackers")["schema"]["fields"].append(more)
        content["resources"] += [extra, {**extra, "name": "third", "path": "third.csv"}]

    described(old_folder, extend)
    change(old_folder, "trackers", lambda rows: rows, fields=[*names, "more"])
    for name in ("extra", "third"):
        (old_folder / f"{name}.csv").write_text("more,other\n")
    described(
        folder,
        lambda content: content["resources"].append({**extra, "schema": {**extra["schema"], "primaryKey": ["other"]}}),
    )
    (folder / "extra.csv").write_text("more,other\n")

    _, found = gate(folder, old_folder)

    assert found == [
        (
            "datapackage.json, field extra: The key is another one than in base, so no row can be followed. "
            "Restore the key."
        ),
        "datapackage.json, field third: The table third of base is gone. Restore its entry and its file.",
        "trackers.csv, row 1, field more: The field of base is gone. Restore it; its cells may be blank.",
    ]


# single cuts


def times_ten(folder: Path) -> None:
    edit_csv(folder, "announcements", ACME, employees="10000", employees_high="10400")


def test_a_count_times_ten(folder):
    times_ten(folder)
    steps, found = gate(folder)
    assert found == [
        (
            "announcements.csv: The total changes by +9,000 people without a note: more than 10 % of 2,885. Look at "
            "the rows that changed. If it is right, add a row to revisions.csv or corrections.csv that says why."
        ),
        (
            "announcements.csv, field announced_on: The people announced in 2026-01 change by +9,000 without a note: "
            "more than 25 % of 1,000. Look at the rows of the month. If it is right, add a row to revisions.csv or "
            "corrections.csv that says why."
        ),
        (
            f"announcements.csv, row 7: The cut acme-cloud-2026-01-12 moves the people of the total from 1,000 to "
            f"10,000, and 6 more headline figures: more than 1 % of the total of base, 2,885. Value: “{ACME}”. Check "
            "count and stance against their sources. If it is right, add a row to revisions.csv or corrections.csv "
            "that says why."
        ),
    ]
    assert (steps["Single cuts since the base"], steps["Totals since the base"]) == ("failed", "failed")


def test_a_count_times_ten_with_a_note(folder):
    times_ten(folder)
    note(folder, "announcements", ACME, "employees", old_value="1000", new_value="10000")
    passes(folder)


def test_a_count_times_ten_with_a_correction(folder):
    times_ten(folder)
    add(
        folder, "corrections", correction="a-correction", table_name="announcements", row_key=ACME, field="employees",
        old_value="1000", new_value="10000", reason="A zero too few.", correction_status="corrected",
        found_on="2026-11-22", corrected_on="2026-11-22", reported_by="reader", expectation="has_new_value",
    )  # fmt: skip
    passes(folder)


def test_an_old_note_explains_nothing_new(folder, old_folder):
    for place in (folder, old_folder):
        note(place, "announcements", ACME, "", revision_kind="routine")
    times_ten(folder)
    _, found = gate(folder, old_folder)
    assert len(found) == 3


def test_a_note_on_the_table_does_not_explain_a_single_cut(folder):
    times_ten(folder)
    note(folder, "announcements")
    _, found = gate(folder)
    assert [line.partition(":")[0] for line in found] == ["announcements.csv, row 7"]


def test_a_stance_that_flips(folder):
    """Inferred is in D4 and D5; replaced is in all six, so four of them gain the 400 people."""
    edit_csv(folder, "codings", f"{WISHES}-j", stance="replaced", link_maker="employer")
    _, found = gate(folder)
    assert [line.partition(" Value")[0] for line in found] == [
        (
            f"announcements.csv, row 3: The cut {WISHES} moves the people linked under D1 from 0 to 400, and 3 more "
            "headline figures: more than 1 % of the total of base, 2,885."
        )
    ]


def test_a_stance_that_flips_with_a_note(folder):
    edit_csv(folder, "codings", f"{WISHES}-j", stance="replaced", link_maker="employer")
    note(folder, "codings", f"{WISHES}-j", "stance", old_value="inferred", new_value="replaced")
    passes(folder)


@pytest.mark.parametrize(("people", "problems"), [("28", 0), ("29", 1)])
def test_a_new_cut_at_the_limit(folder, people, problems):
    add_announcement(folder, "blorp-9-2026-06-01", "blorp-9", employees=people)
    _, found = gate(folder)
    assert len(found) == problems


# totals


def more(folder: Path, people: int, *cuts: str) -> None:
    """Let each cut have more people, with its bounds."""
    for cut in cuts:
        row = read_package(folder).tables["announcements"]
        cells = next(dict(zip(row.fields, cells, strict=True)) for cells in row.rows if cells[0] == cut)
        fields = [name for name in ("employees", "employees_low", "employees_high") if cells[name]]
        edit_csv(folder, "announcements", cut, **{name: str(int(cells[name]) + people) for name in fields})


def many_small_changes(folder: Path) -> None:
    """Let eight cuts have 28 more people and add three of 27, so that no month changes by a quarter."""
    more(folder, 28, *CUTS)
    for day in ("2026-01-05", "2026-02-05", "2026-04-05"):
        add_announcement(folder, f"blorp-9-{day}", "blorp-9", employees="27")


def test_many_small_changes(folder):
    """8 times 28 and 3 times 27 are 305 people."""
    many_small_changes(folder)
    steps, found = gate(folder)
    assert found == [
        (
            "announcements.csv: The total changes by +305 people without a note: more than 10 % of 2,885. Look at the "
            "rows that changed. If it is right, add a row to revisions.csv or corrections.csv that says why."
        )
    ]
    assert (steps["Single cuts since the base"], steps["Totals since the base"]) == ("passed", "failed")


def test_many_small_changes_with_a_note_on_the_table(folder):
    many_small_changes(folder)
    note(folder, "announcements", revision_kind="routine")
    passes(folder)


def test_few_small_changes(folder):
    """8 times 28 are 224 people."""
    more(folder, 28, *CUTS)
    passes(folder)


def test_a_month(folder):
    """28 and 10 more people in September, which had 75: more than 18.75, and more than 28.85."""
    more(folder, 28, ABC)
    passes(folder)
    add_announcement(folder, "blorp-9-2026-09-20", "blorp-9", employees="10")
    _, found = gate(folder)
    assert found == [
        (
            "announcements.csv, field announced_on: The people announced in 2026-09 change by +38 without a note: "
            "more than 25 % of 75. Look at the rows of the month. If it is right, add a row to revisions.csv or "
            "corrections.csv that says why."
        )
    ]


# blank cells and sources


def blank_terms(folder: Path, number: int) -> None:
    change(
        folder, "sources", lambda rows: [{**row, "terms": ""} if at < number else row for at, row in enumerate(rows)]
    )


def with_terms(folder: Path) -> None:
    change(folder, "sources", lambda rows: [{**row, "terms": "Open."} for row in rows])


def test_a_column_that_lost_cells(folder, old_folder):
    """Six of 18 rows are 33.3 %."""
    with_terms(old_folder)
    with_terms(folder)
    blank_terms(folder, 6)
    steps, found = gate(folder, old_folder)
    assert found == [
        (
            "sources.csv, field terms: 33.3 % of the rows are blank here, 0.0 % in base: more than 3 points above. "
            "Fill in what is known. If it is right, add a row to revisions.csv or corrections.csv that says why."
        )
    ]
    assert steps["Blank cells since the base"] == "failed"


@pytest.mark.parametrize("field", ["terms", ""])
def test_a_column_that_lost_cells_with_a_note(folder, old_folder, field):
    with_terms(old_folder)
    with_terms(folder)
    blank_terms(folder, 6)
    note(folder, "sources", field=field, revision_kind="method")
    assert gate(folder, old_folder)[1] == []


def test_a_few_blank_cells_are_no_matter(folder, old_folder):
    with_terms(old_folder)
    with_terms(folder)
    blank_terms(folder, 5)
    assert gate(folder, old_folder)[1] == []


def test_fewer_citations(folder):
    """48 without the six of two announcements: more than 0.96, and more than five."""
    for announcement in (ABC, "a-b-c-2026-07-01"):
        drop(folder, "citations", announcement=announcement)
    number = len(read_package(folder).tables["citations"].rows)
    _, found = gate(folder)
    assert found[-1] == (
        f"citations.csv: The table has {number} rows, 48 in base: more than 2 % fewer. Check the end of the file. "
        "If it is right, add a row to revisions.csv or corrections.csv that says why."
    )
    assert number == 42


def test_more_sources(folder):
    def twice(rows):
        copies = [{**row, "source": f"{row['source']}-b", "url": f"{row['url']}-b"} for row in rows]
        return rows + copies[:6]

    change(folder, "sources", twice)
    _, found = gate(folder)
    assert found == [
        (
            "sources.csv: The table has 24 rows, 18 in base: more than 25 % more. Check the end of the file. If it is "
            "right, add a row to revisions.csv or corrections.csv that says why."
        )
    ]
    note(folder, "sources", revision_kind="method")
    assert gate(folder)[1] == []


# what can't be run


def reasons(folder: Path, base: Path) -> dict[str, str]:
    report = check_against(folder, Base("base", read_package(base)))
    assert not report.passed
    return {step.name: step.why for step in report.steps if step.name in GATE and step.status == "not run"}


def test_a_base_of_another_format(folder, old_folder):
    described(old_folder, lambda content: content.update(record_format=2))
    assert set(reasons(folder, old_folder).values()) == {
        (
            "The base base can't be read. datapackage.json: The package has record format 2; this program reads "
            "format 1. Use the program version that belongs to the package."
        )
    }
    assert list(reasons(folder, old_folder)) == list(GATE)


def test_a_base_with_a_broken_file(folder, old_folder):
    (old_folder / "events.csv").write_bytes(b"")
    (old_folder / "claims.csv").unlink()
    assert set(reasons(folder, old_folder).values()) == {
        (
            "The base base can't be read. events.csv: The file is empty. Restore it; a table without rows still has "
            "its header. It has 1 more problem."
        )
    }


def test_a_base_whose_counts_are_broken(folder, old_folder):
    edit_csv(old_folder, "announcements", ACME, employees="many")
    found = reasons(folder, old_folder)
    assert list(found) == ["Single cuts since the base", "Totals since the base"]
    assert set(found.values()) == {
        (
            "base has problems of its own; announcements.csv, row 7, field employees: This is not a whole number. "
            "Value: “many”. Allowed: at most 15 digits without separators, units or leading zeros. Correct the cell."
        )
    }


def test_a_base_before_there_were_corrections(folder, old_folder):
    """A table that the base does not have yet takes nothing away."""
    for name in ("corrections", "revisions", "withdrawn_rows"):
        described(old_folder, lambda content, name=name: content["resources"].remove(resource(old_folder, name)))
    times_ten(folder)
    note(folder, "announcements", ACME, "employees", old_value="1000", new_value="10000")
    assert gate(folder, old_folder)[1] == []


def test_a_package_with_problems_of_its_own(folder):
    edit_csv(folder, "announcements", ACME, rank="2")
    drop(folder, "event_links", event="3-wishes-2026-06")
    found = reasons(folder, SMALL)
    assert found == dict.fromkeys(
        ("Single cuts since the base", "Totals since the base"), "the package has problems of its own"
    )
    assert len(gate(folder)[1]) == 1


def test_a_package_that_cannot_be_read(folder):
    (folder / "claims.csv").unlink()
    assert reasons(folder, SMALL) == dict.fromkeys(GATE, "the package has files that can't be used")


# the command


@pytest.mark.parametrize("form", FORMATS)
def test_the_command(folder, form):
    times_ten(folder)
    done = CliRunner().invoke(
        cli.main, ["--quiet", "--project", str(ROOT), "check", str(folder), "--against", str(SMALL), "--format", form]
    )
    report = check_against(folder, Base(str(SMALL), read_package(SMALL)))
    assert done.exit_code == 1
    assert done.stdout == FORMATS[form](report) + "\n"
    assert "Single cuts since the base" in done.stdout or form == "github"
    assert "2,885" in done.stdout


def test_the_command_passes(folder):
    done = CliRunner().invoke(cli.main, ["--quiet", "check", str(folder), "--against", str(SMALL), "--format", "json"])
    assert done.exit_code == 0
    steps = [step["name"] for step in json.loads(done.stdout)["steps"]]
    assert steps[-len(GATE) :] == list(GATE)


def test_each_limit_has_its_words_and_its_reason():
    for name, limit in LIMITS.items():
        assert limit.name == name
        assert limit.words.endswith(".")
        assert limit.reason.endswith(".")
        assert not any(char.isdigit() for char in limit.words + limit.reason)
