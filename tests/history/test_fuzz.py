"""Whatever stands in what a release kept, or in the package to compare with, is told as a problem or compared."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import LedgerError
from generator.history.base import open_base
from generator.history.gate import check_against
from generator.history.impact import rows_only
from generator.history.impact_text import as_markdown, as_text
from generator.history.releases import read_releases
from generator.record.check import check_package
from generator.record.releases import RELEASES, SAID, fingerprint
from generator.record.report import FORMATS
from generator.record.source import read_package
from tests.helpers import copy_package
from tests.record.base import copy_base
from tests.record.test_releases import SAID as STATED
from tests.record.test_releases import VERSION, release
from tests.spoiling import SETTINGS, edited, edits

FILES = (
    "datapackage.json",
    SAID,
    "announcements.csv",
    "codings.csv",
    "events.csv",
    "codes/definitions.csv",
    "sources.csv",
)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=4,
)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small package, with itself as a release."""
    folder = copy_package(tmp_path_factory.mktemp("released"))
    release(folder)
    return folder


def sealed(folder: Path) -> bytes:
    """Return the table of releases with the fingerprint that the kept files have now, as a forger would write it."""
    kept = folder / RELEASES / VERSION
    files = {path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    table = (folder / "releases.csv").read_text(encoding="utf-8")
    old = next(csv.DictReader(io.StringIO(table)))["files_sha256"]
    return table.replace(old, fingerprint(files)).encode()


def read_whatever(folder: Path, file: str, content: bytes, *, seal: bool) -> None:
    """Check a package whose release holds other bytes in a file, and read its releases as a build does."""
    path, table = folder / RELEASES / VERSION / file, folder / "releases.csv"
    before = path.read_bytes(), table.read_bytes()
    path.write_bytes(content)
    try:
        if seal:
            table.write_bytes(sealed(folder))
        report = check_package(folder)
        for form in FORMATS.values():
            assert form(report).encode()
        assert seal or report.passed is (content == before[0])
        if report.passed:
            try:
                read = read_releases(folder, STATED)
            except LedgerError:
                return
            for edition in (*read.editions, read.now):
                assert edition.rows
                assert edition.types
                assert edition.titles
                assert edition.code_lists is not None
            for step in read.steps.values():
                for part in (
                    step.changes,
                    step.tables,
                    step.figures,
                    step.figures_new,
                    step.figures_gone,
                    step.verdicts,
                ):
                    assert part is not None
            assert read.lives is not None
            assert read.announcements is not None
    finally:
        path.write_bytes(before[0])
        table.write_bytes(before[1])


@settings(SETTINGS, max_examples=40)
@given(file=st.sampled_from(FILES), content=st.binary(max_size=200), seal=st.booleans())
def test_any_bytes_in_a_release(file: str, content: bytes, seal: bool, released: Path) -> None:
    read_whatever(released, file, content, seal=seal)


@settings(SETTINGS, max_examples=80)
@given(file=st.sampled_from(FILES), changes=edits)
def test_a_forged_release(file: str, changes: list[tuple[float, int, bytes]], released: Path) -> None:
    """Its files are spoilt, and the table of releases names the fingerprint of what is there."""
    content = (released / RELEASES / VERSION / file).read_bytes()
    read_whatever(released, file, edited(content, changes), seal=True)


@settings(SETTINGS, max_examples=60)
@given(value=values, part=st.integers(0, 3))
def test_any_value_in_what_a_release_said(value: object, part: int, released: Path) -> None:
    said = json.loads((released / RELEASES / VERSION / SAID).read_text(encoding="utf-8"))
    said["figures"]["a.b"][part] = value
    read_whatever(released, SAID, json.dumps(said).encode(), seal=True)


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_base(tmp_path_factory.mktemp("compared"))


@settings(SETTINGS, max_examples=80)
@given(data=st.data())
def test_a_spoilt_base(data: st.DataObject, compared: Path) -> None:
    """The package to compare with, with spoilt bytes in a file: `check --against` and the list of rows of `impact`."""
    with TemporaryDirectory() as place:
        folder = Path(shutil.copytree(compared, Path(place) / "base"))
        file = data.draw(st.sampled_from(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))))
        content = edited((folder / file).read_bytes(), data.draw(edits))
        (folder / file).write_bytes(data.draw(st.sampled_from([content, content, data.draw(st.binary(max_size=80))])))
        base = open_base(str(folder), compared)
        report = check_against(compared, base)
    for form in FORMATS.values():
        assert form(report).encode()
    if not base.fault:
        found = rows_only(base.name, base.raw, read_package(compared), "The base was not computed.")
        assert as_text(found).encode()
        assert as_markdown(found).encode()
