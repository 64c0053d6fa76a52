"""Whatever stands in a file of a package, the check ends in problems as data, soon, and every form can print them."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.record.check import check_package
from generator.record.database import connect
from generator.record.report import FORMATS
from generator.record.source import read_package
from generator.record.tables import typed
from tests.record import base
from tests.spoiling import SETTINGS, TEXTS, edited, edits

if TYPE_CHECKING:
    from pathlib import Path

PATHS = tuple(entry["path"] for entry in base.descriptor()["resources"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(PATHS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def check(package: Path, file: str, content: bytes) -> None:
    """Check the package with other bytes in one file, and everything that follows from the outcome."""
    path = package / file
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        report = check_package(package)
        opened = typed(read_package(package)) if report.passed else None
    finally:
        path.write_bytes(before)
    for form in FORMATS.values():
        assert form(report).encode()
    assert report.passed or any(problem.severity == "error" for problem in report.problems)
    if opened is not None:
        connect(opened).close()


@pytest.mark.parametrize("file", ["trackers.csv", "codes/places.csv"])
@SETTINGS
@given(content=st.binary(max_size=300))
def test_any_bytes_as_a_table(file: str, content: bytes, package: Path) -> None:
    check(package, file, content)


@SETTINGS
@given(content=st.binary(max_size=300))
def test_any_bytes_as_the_descriptor(content: bytes, package: Path) -> None:
    check(package, "datapackage.json", content)


@settings(SETTINGS, max_examples=120)
@given(file=st.sampled_from(PATHS), changes=edits)
def test_spoilt_tables(file: str, changes: list[tuple[float, int, bytes]], package: Path) -> None:
    check(package, file, edited((package / file).read_bytes(), changes))


@SETTINGS
@given(changes=edits)
def test_spoilt_descriptor(changes: list[tuple[float, int, bytes]], package: Path) -> None:
    check(package, "datapackage.json", edited((package / "datapackage.json").read_bytes(), changes))


@settings(SETTINGS, max_examples=120)
@given(data=st.data())
def test_any_text_in_the_cells(data: st.DataObject, package: Path) -> None:
    """Well-formed tables with anything in some cells, so that the rules meet what the schema refuses."""
    table = data.draw(st.sampled_from([entry["name"] for entry in base.descriptor()["resources"]]))
    path = base.table(table)["path"]
    rows = base.read_rows(package / path)
    for _ in range(data.draw(st.integers(1, 4))):
        row = data.draw(st.sampled_from(rows))
        other = data.draw(st.sampled_from(rows))
        name = data.draw(st.sampled_from(base.fields(table)))
        row[name] = data.draw(st.text(max_size=12) | st.sampled_from([*TEXTS, "", *other.values()]))

    check(package, path, base.table_bytes(table, rows))


@settings(SETTINGS, max_examples=120)
@given(data=st.data())
def test_any_value_in_the_descriptor(data: st.DataObject, package: Path) -> None:
    """Valid JSON in which one part, at any depth, is something else or is gone."""
    content = copy.deepcopy(base.descriptor())
    part: Any = content
    while True:
        spots = sorted(part) if isinstance(part, dict) else range(len(part))
        spot = data.draw(st.sampled_from(spots))
        if not part[spot] or not isinstance(part[spot], dict | list) or data.draw(st.integers(0, 3)) == 0:
            break
        part = part[spot]
    if data.draw(st.booleans()):
        part[spot] = data.draw(values)
    else:
        del part[spot]

    check(package, "datapackage.json", json.dumps(content).encode())
