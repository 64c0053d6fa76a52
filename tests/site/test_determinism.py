"""The same commit gives the same bytes, whatever the hash seed, the time zone and the language of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden import read_tree
from tests.helpers import ROOT, SMALL
from tests.site.project import ledger

if TYPE_CHECKING:
    from pathlib import Path

#: Another machine than the one that the tests run on, whose hash seed is a random one. It lies west of Greenwich, where
#: midnight of a day is still the day before; a chart drawn in the east is in tests/charts/test_chart_files.py.
ELSEWHERE = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small report, built on another machine."""
    out = tmp_path_factory.mktemp("build")
    done = ledger(ROOT, "--quiet", "build", "--package", str(SMALL), "--out", str(out), **ELSEWHERE)
    assert done.returncode == 0, done.stderr
    return out


@pytest.mark.parametrize("part", ["docs", "site"])
def test_two_machines_give_the_same_bytes(part: str, small_site: Path, elsewhere: Path) -> None:
    first, second = read_tree(small_site.parent / part), read_tree(elsewhere / part)
    assert len(first) > 100
    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []
