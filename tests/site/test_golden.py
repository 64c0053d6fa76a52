"""The rendered tree of the small package is, byte for byte, the one that was looked at and committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.golden import CHANGED, GOLDEN, differences, read_tree, small_report, write_tree
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_the_small_report_is_the_golden_one() -> None:
    expected, found = read_tree(GOLDEN), small_report()
    if expected != found:
        write_tree(found, CHANGED)
        pytest.fail(
            f"The rendered tree of the small package differs; it is in {CHANGED.relative_to(ROOT)}. If it is as it "
            f"should be, run `make golden` and commit it.\n{differences(expected, found)}",
            pytrace=False,
        )
    shutil.rmtree(CHANGED, ignore_errors=True)


def test_a_difference_shows_what_changed() -> None:
    expected = {"a.md": b"one\ntwo\n", "b.md": b"same\n", "gone.md": b""}
    found = {"a.md": b"one\nthree\n", "b.md": b"same\n", "new.md": b""}
    assert differences(expected, expected) == ""
    assert differences(expected, found).split("\n") == [
        "new: new.md", "gone: gone.md", "changed: a.md", "", "--- a.md", "+++ a.md", "@@ -1,3 +1,3 @@", " one", "-two",
        "+three", " ",
    ]  # fmt: skip


def test_a_tree_is_written_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "stale").write_text("x")
    tree = {"a/b.md": b"text\n", "c.svg": b"<svg/>"}
    write_tree(tree, tmp_path)
    assert read_tree(tmp_path) == tree


@pytest.mark.parametrize("value", ["true", "1"])
def test_continuous_integration_does_not_write_it(value: str) -> None:
    before = read_tree(GOLDEN)
    done = subprocess.run(
        [sys.executable, "-m", "tests.golden"],
        cwd=ROOT, env=os.environ | {"CI": value}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout.startswith("error: Continuous integration never writes the golden tree")
    assert read_tree(GOLDEN) == before
