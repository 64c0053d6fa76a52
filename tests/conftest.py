"""Packages, records and findings that tests read. Nothing here is changed by a test; copies are (see helpers.py)."""

from __future__ import annotations

import gc
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.findings.figure import open_record
from generator.findings.found import Findings
from generator.record.check import open_package
from tests.helpers import REAL, SMALL, Case, answer_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.findings.figure import Finding, Record
    from generator.record.tables import Package

#: The fixtures that need a whole built site, by site.
SITES = {
    "real site": {"real_project"},
    "small site": {"small_project"},
    "short site": {"short_project"},
}
#: Folders whose files share what is slow to make.
SHARED = {"charts"}
#: The groups that take longest, each longer than the next; what is short fills the gaps at the end.
LONGEST = (
    *SITES, "test_release", "charts", "test_faults", "test_hostile", "test_guides", "test_check", "test_golden",
    "test_impact", "test_answers",
)  # fmt: skip


def pytest_sessionstart() -> None:
    """Let Python look for garbage less often: tests make many small objects that live on, and it would look at each."""
    gc.set_threshold(100_000, 20, 100)


def pytest_collection_finish() -> None:
    """Leave out of that what was imported, which stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests that share a site, drawings, or what one file makes, in one process where several run the tests.

    The longest groups come first: a long one that begins last has one process working and the others waiting.
    """
    groups = {item: _group(item) for item in items}
    for item, group in groups.items():
        item.add_marker(pytest.mark.xdist_group(group))
    places = {group: place for place, group in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(groups[item], len(places)))


def _group(item: pytest.Item) -> str:
    fixtures = set(getattr(item, "fixturenames", ()))
    own = item.path.parent.name if item.path.parent.name in SHARED else item.path.stem
    return next((name for name, part in SITES.items() if fixtures & part), own)


@pytest.fixture(scope="session")
def small_folder() -> Path:
    return SMALL


@pytest.fixture(scope="session")
def real_folder() -> Path:
    return REAL


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Package:
    return open_package(small_folder)


@pytest.fixture(scope="session")
def real(real_folder: Path) -> Package:
    return open_package(real_folder)


@pytest.fixture(scope="session")
def small_record(small: Package) -> Iterator[Record]:
    record = open_record(small)
    yield record
    record.database.close()


@pytest.fixture(scope="session")
def real_record(real: Package) -> Iterator[Record]:
    record = open_record(real)
    yield record
    record.database.close()


@pytest.fixture(scope="session")
def small_findings(small_record: Record) -> Mapping[str, Finding]:
    return Findings(small_record)


@pytest.fixture(scope="session")
def real_findings(real_record: Record) -> Mapping[str, Finding]:
    return Findings(real_record)


@pytest.fixture(scope="session")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Case]:
    """Return a function of finding and answer: the small package, edited so that the finding gives the answer."""
    return cache(lambda slug, answer: answer_case(slug, answer, tmp_path_factory.mktemp(f"{slug}-{answer}")))
