"""`ledger fmt` changes form and nothing else, and writes nothing when a file can't be read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from generator.record.check import check_package
from generator.record.source import read_package
from tests.record.cases import CASES
from tests.record.cases import files as file_cases
from tests.record.changes import cells

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

FORMS = [case for case in file_cases.CASES if case.name.startswith("form_")]


def content(data: bytes) -> list[tuple[tuple[str, str], ...]]:
    """Return the cells of a table with their columns, whatever the order of rows and columns."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return sorted(tuple(sorted(row.items())) for row in rows)


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case.name)
def test_brings_any_form_to_the_canonical_one(case: object, package: Path, ledger: Callable[..., Result]) -> None:
    case.change(package)
    (table,) = [problem.file for problem in check_package(package).problems]
    before = {path: path.read_bytes() for path in package.rglob("*.*")}

    result = ledger("fmt", package)

    assert result.exit_code == 0
    assert result.stdout == f"{package / table}: brought to canonical form\n"
    after = {path: path.read_bytes() for path in package.rglob("*.*")}
    assert [path for path, data in after.items() if data != before.get(path)] == [package / table]
    assert content(after[package / table]) == content(before[package / table])
    assert check_package(package).passed
    assert ledger("fmt", package).stdout == "All tables are in canonical form.\n"


def test_keeps_what_is_wrong_in_content(package: Path, ledger: Callable[..., Result]) -> None:
    cells("trackers", "tally", feeds_record="nope", description=" An  invented\ntracker. ")(package)
    before = read_package(package).tables["trackers"].rows

    assert ledger("fmt", package).exit_code == 0
    assert read_package(package).tables["trackers"].rows == before


def test_writes_nothing_when_a_file_cannot_be_read(package: Path, ledger: Callable[..., Result]) -> None:
    for name in ("form_quoted_without_need", "missing_code_list"):
        next(case for case in CASES if case.name == name).change(package)
    before = {path: path.read_bytes() for path in package.rglob("*.*")}

    result = ledger("fmt", package)

    assert result.exit_code == 1
    assert "codes/spans.csv: The file is missing." in result.stderr
    assert {path: path.read_bytes() for path in package.rglob("*.*")} == before
