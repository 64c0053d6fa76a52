"""Whatever stands in a file of a package, the check ends in problems as data, soon, and every form can print them."""

from __future__ import annotations

import copy
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.record.check import check_package
from generator.record.database import connect
from generator.record.report import FORMATS
from generator.record.source import read_package
from generator.record.tables import typed
from tests.record import base

if TYPE_CHECKING:
    from pathlib import Path

PATHS = tuple(entry["path"] for entry in base.descriptor()["resources"])
#: Pieces that readers of CSV, JSON, numbers and dates have stumbled over.
PIECES = (
    b'"', b",", b"\n", b"\r", b"\r\n", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b";", b"\t", b"|",
    b"'", b"=1+1", b"-", b"1e5", b"nan", b"inf", b"0x10", b"1_000", "١٢".encode(), b"9" * 400, b"2026-02-30",
    b"20\xc2\xb26-01",
    b"unknown", b"a001-a", b"{", b"}", b"[", b"]", b"null", b"true", b"NaN", b'"\\ud800"', b"../x.csv", b" ", b"  ",
)  # fmt: skip
TEXTS = tuple(piece.decode(errors="replace") for piece in PIECES)
SETTINGS = settings(
    derandomize=True,
    database=None,
    deadline=timedelta(seconds=20),
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES) | st.binary(max_size=6)),
    min_size=1,
    max_size=5,
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(PATHS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def edited(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes with some stretches replaced."""
    for place, length, piece in changes:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + length :]
    return content


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
