"""The same commit gives the same bytes, whatever the hash seed, the time zone and the language of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden import read_tree
from tests.helpers import ROOT, SMALL
from tests.site.project import ledger

if TYPE_CHECKING:
    from pathlib import Path

MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The small report, built on two machines that differ."""
    folders = []
    for machine in MACHINES:
        out = tmp_path_factory.mktemp("build")
        done = ledger(ROOT, "--quiet", "build", "--package", str(SMALL), "--out", str(out), **machine)
        assert done.returncode == 0, done.stderr
        folders.append(out)
    return folders


@pytest.mark.parametrize("part", ["docs", "site"])
def test_two_machines_give_the_same_bytes(part: str, builds: list[Path]) -> None:
    first, second = (read_tree(folder / part) for folder in builds)
    assert len(first) > 100
    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []
