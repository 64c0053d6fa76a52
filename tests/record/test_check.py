"""Every defect is found, exactly, with all others at once, and nothing that did not run reads “passed”."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.errors import PackageError
from generator.record import check, source
from generator.record.check import check_package, open_package, package_date
from generator.record.layout import LAYOUT, RECORD_FORMAT
from generator.record.problem import LIMIT
from generator.record.rules import RULES
from tests.record import base
from tests.record.cases import CASES
from tests.record.changes import Case, add, both, cells, data, described, drop, head, swap, without_field
from tests.record.expected import expected, lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from click.testing import Result

    Ledger = Callable[..., Result]


ANNOUNCED_ON = ("announcements.csv", "announced_on")


def test_base_package_passes(package: Path, ledger: Ledger) -> None:
    result = ledger("check", package)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        *(f"{step}: passed" for step in ("Files", "Schema", "Form", *RULES, "Releases")),
        "base: passed, version 1, 265 rows in 107 tables.",
    ]


def test_real_package_passes(ledger: Ledger) -> None:
    result = ledger("check", base.REAL)

    assert result.exit_code == 0
    assert not check_package(base.REAL).problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_defect(case: Case, package: Path, ledger: Ledger) -> None:
    case.change(package)

    result = ledger("check", package, "--format", "json")

    report = json.loads(result.stdout)
    problems = [base.problem_of(problem) for problem in report["problems"]]
    statuses = {step["name"]: step["status"] for step in report["steps"]}
    assert lines(problems, [name for name, status in statuses.items() if status == "not run"]) == expected()[case.name]
    errors = any(problem.severity == "error" for problem in problems)
    assert result.exit_code == int(errors)
    assert report["passed"] is (set(statuses.values()) == {"passed"}) is not errors
    assert result.stderr == ""


def test_each_defect_has_one_name_and_one_outcome() -> None:
    names = Counter(case.name for case in CASES)

    assert [name for name, count in names.items() if count > 1] == []
    assert list(names) == list(expected())


def test_no_message_shows_a_library(package: Path) -> None:
    """Sentences with a full stop, and no word of a traceback, of frictionless or of the csv module."""
    said = [line for found in expected().values() for line in found if not line.startswith("  not run: ")]

    assert [line for line in said if not line.endswith(".")] == []
    words = re.compile(
        'frictionless|Error\\b|constraint "|Errno|None|Traceback|codec|delimiter expected|unexpected end'
    )
    assert [line for line in said if words.search(line)] == []


def test_a_column_that_a_spreadsheet_changed_is_said_first(package: Path) -> None:
    """Each cell is named too; a few wrong cells, or a few of many, are a person's."""
    rows = [{"event": f"acme-{at}", "company": "acme", "name": f"Cut {at}"} for at in range(30)]
    one = base.read_rows(base.ROOT / "tests" / "record" / "base" / "announcements.csv")[0]
    announced = [{**one, "announcement": f"acme-{at:02}", "announced_on": "3.2.2026"} for at in range(30)]
    base.write_rows(package, "events", [*base.read_rows(package / "events.csv"), *rows])
    base.write_rows(package, "announcements", announced)

    wrong = [one for one in check_package(package).problems if (one.file, one.field) == ANNOUNCED_ON]

    assert (wrong[0].row, wrong[0].rule) == (0, "column")
    assert wrong[0].sentence.startswith("30 of 30 cells of this column do not have the right form. If you did not")
    assert [one.row for one in wrong if one.rule == "pattern"] == list(range(2, 32))
    base.write_rows(package, "announcements", [*announced[:19], {**announced[29], "announced_on": "2026-02-03"}])
    rules = [one.rule for one in check_package(package).problems if (one.file, one.field) == ANNOUNCED_ON]
    assert (rules.count("pattern"), rules.count("column")) == (19, 0)


def test_more_problems_than_anybody_reads_are_counted(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one file; the errors come first, and those of other files are all there."""
    monkeypatch.setattr(check, "_MOST", 10)
    rows = [{"event": f"Acme {at}", "company": "acme", "name": "Cut"} for at in range(30)]
    base.write_rows(package, "events", [*base.read_rows(package / "events.csv"), *rows])
    cells("trackers", "tally", feeds_record="nope")(package)

    problems = check_package(package).problems

    found = [problem for problem in problems if problem.file == "events.csv"]
    assert [one.rule for one in found].count("limit") == 1
    assert len(found) == 11
    assert re.fullmatch(r"[0-9]+ more problems of this file are not listed\.", found[0].message)
    assert any(problem.file == "trackers.csv" for problem in problems)


def test_problems_of_all_kinds_come_at_once(package: Path) -> None:
    names = (
        "missing_code_list",
        "enum",
        "reference_to_itself",
        "rank_twice",
        "form_quoted_without_need",
        "share_above_all",
    )
    for name in names:
        next(case for case in CASES if case.name == name).change(package)

    rules = {problem.rule for problem in check_package(package).problems}

    assert rules == {"file", "enum", "reference", "rank", "canonical", "claim"}


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error"), OSError()]
)
def test_unreadable_file(error: OSError, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the refusal is put in by hand."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "trackers.csv":
            raise error
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)

    (problem,) = check_package(package).problems

    said = {
        13: "There is no permission to read it. Change its permissions, or those of its folder.",
        5: "The system could not read it (Input/output error). Check the disk and the name.",
        None: "The system could not read it (no reason given). Check the disk and the name.",
    }
    assert (problem.place, problem.sentence) == ("trackers.csv", said[error.errno])


def test_unreadable_folder(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)

    (problem,) = check_package(package).problems

    assert problem.sentence == "There is no permission to read it. Change its permissions, or those of its folder."


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("nowhere", "There is no folder nowhere. Give the folder that holds datapackage.json."),
        ("base/trackers.csv", "trackers.csv is not a folder. Give the folder that holds datapackage.json."),
        ("x" * 300, "The system could not read it (File name too long). Check the disk and the name."),
        ("a\x1b[2J", "There is no folder a\\x1b[2J. Give the folder that holds datapackage.json."),
    ],
)
def test_place_without_a_package(place: str, sentence: str, package: Path, ledger: Ledger) -> None:
    result = ledger("check", package.parent / place, "--format", "json")

    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [base.problem_of(problem).sentence for problem in report["problems"]] == [sentence]
    assert {step["status"] for step in report["steps"][1:]} == {"not run"}


def test_package_in_the_current_folder(package: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(package)

    result = ledger("check", ".")

    assert result.stdout.splitlines()[-1] == "base: passed, version 1, 265 rows in 107 tables."


def test_link_to_a_package_is_followed(package: Path) -> None:
    """Where the package is, is the caller's choice; what is in it is not."""
    link = package.parent / "link"
    link.symlink_to(package)

    assert check_package(link).passed


def test_thousand_problems_of_form_end_the_reading(package: Path) -> None:
    data("trackers.csv", lambda old: old + b"x\n" * 5000)(package)

    problems = check_package(package).problems

    assert len(problems) == LIMIT + 1
    assert problems[0].sentence == (
        "1,000 problems or more; the rest of the file was not read. Mend the first ones and check again."
    )


def test_thousand_problems_of_the_descriptor_end_the_reading(package: Path) -> None:
    head(resources=[1] * 5000)(package)

    problems = check_package(package).problems

    assert len(problems) == LIMIT + 1
    assert problems[0].rule == "limit"


def test_every_bad_cell_is_listed(package: Path) -> None:
    """More than the thousand at which frictionless stops."""
    rows = [{"function": f"craft_{number}", "label": "x" * 81, "description": "A craft."} for number in range(1500)]
    base.write_rows(package, "functions", rows)

    rules = Counter(problem.rule for problem in check_package(package).problems)

    assert rules == {"maxLength": 1500, "reference": 1}


def test_too_many_rows(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_ROWS", 3)

    found = {problem.file: problem.sentence for problem in check_package(package).problems}

    assert found["codings.csv"] == "The table has more than 3 rows. Check what was pasted into it."


def test_a_million_rows(package: Path) -> None:
    """Pasted in by mistake or on purpose: told in a sentence, in a few seconds."""
    with (package / "events.csv").open("ab") as file:
        file.writelines(b"e%d,acme,Cut\n" % number for number in range(1_000_000))
    start = time.process_time()

    found = [problem.sentence for problem in check_package(package).problems if problem.file == "events.csv"]

    assert found == ["The table has more than 500,000 rows. Check what was pasted into it."]
    assert time.process_time() - start < 20


def test_a_cell_of_ten_megabytes(package: Path) -> None:
    swap("trackers.csv", "An invented", "An " + "<b>" * 3_500_000)(package)
    start = time.process_time()

    (found,) = [problem for problem in check_package(package).problems if problem.file == "trackers.csv"]

    assert found.field == "description"
    assert found.sentence == "The cell has 10,500,012 characters; at most 5,000 are allowed. Shorten the text."
    assert time.process_time() - start < 20


@pytest.mark.parametrize("table", list(LAYOUT))
def test_field_that_the_layout_needs(table: str, package: Path) -> None:
    """The check names it, goes on, and runs no rule on that table."""
    name = next(
        reversed([name for name in LAYOUT[table].types if name not in LAYOUT[table].key] or LAYOUT[table].types)
    )
    without_field(table, name)(package)

    report = check_package(package)

    assert f"{table}.{name}" in [problem.field for problem in report.problems if problem.rule == "layout"]
    assert {step.name: step.status for step in report.steps}["Characters"] == "not run"


def test_no_rule_needs_more_than_the_layout_says(package: Path) -> None:
    """A rule that read another field would raise KeyError here."""
    for entry in base.descriptor()["resources"]:
        for name in base.fields(entry["name"]):
            if name not in LAYOUT[entry["name"]].types:
                without_field(entry["name"], name)(package)

    assert check_package(package).passed


def test_more_than_the_layout_is_welcome(package: Path) -> None:
    """Another table, another field, another code: none of them is a new record format."""
    entry = {
        "name": "extra",
        "path": "extra.csv",
        "title": "Extra",
        "description": "More.",
        "schema": {
            "fields": [
                {"name": "extra", "type": "integer", "title": "Extra", "description": "More.", "unit": "people"},
                {
                    "name": "spent",
                    "type": "number",
                    "title": "Spent",
                    "description": "More.",
                    "constraints": {"minimum": 0.5},
                },
            ],
            "primaryKey": ["extra"],
        },
    }
    field = {"name": "more", "type": "date", "title": "More", "description": "More."}

    def extend(content: dict[str, Any]) -> None:
        content["resources"][-1]["schema"]["fields"].append(field)
        content["resources"].append(entry)

    described(extend)(package)
    last = package / base.descriptor()["resources"][-1]["path"]
    head_line, *rows = last.read_text(encoding="utf-8").splitlines()
    last.write_text("\n".join([f"{head_line},more", *(f"{row}," for row in rows)]) + "\n", encoding="utf-8")
    (package / "extra.csv").write_text("extra,spent\n-7,0.50\n", encoding="utf-8")

    opened = open_package(package)

    assert opened["extra"].to_dict("records") == [{"extra": -7, "spent": 0.5}]


def test_tables_that_may_be_empty(package: Path) -> None:
    both(
        drop("event_links"),
        cells("announcements", "bolt-2026-03-10", eligibility="eligible", exclusion_reason=""),
        drop("announcement_places"),
        drop("announcement_reasons"),
        drop("announcement_functions"),
        drop("left_out"),
    )(package)

    opened = open_package(package)

    assert opened["left_out"].empty


def test_open_package_refuses_with_all_problems(package: Path) -> None:
    both(cells("companies", "bolt", sector="hardwear"), add("trackers", tracker="score", name="Score"))(package)

    with pytest.raises(PackageError, match=r"The data package has 4 problems; nothing was built\.") as caught:
        open_package(package)

    assert caught.value.problems == check_package(package).problems


def test_package_date(package: Path) -> None:
    assert package_date(package) == "2026-11-23"
    assert package_date(package / "nowhere") == ""


def test_code_lists_are_read_by_their_key(package: Path) -> None:
    def turn(content: dict[str, Any]) -> None:
        entry = next(entry for entry in content["resources"] if entry["name"] == "spans")
        entry["schema"]["fields"].reverse()

    described(turn)(package)
    data("codes/spans.csv", b"description,label,span\nOne.,One round,one_round\nMore.,Several,several_years\n")(package)

    assert open_package(package).labels("spans") == {"one_round": "One round", "several_years": "Several"}


def test_record_format_of_the_program() -> None:
    assert base.descriptor()["record_format"] == RECORD_FORMAT
    assert set(LAYOUT) <= {entry["name"] for entry in base.descriptor()["resources"]}
