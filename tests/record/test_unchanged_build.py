"""A build from a bad package says what is wrong and leaves the previous build as it was, to the byte and the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.artifacts import text_artifact, write
from generator.record.check import check_package
from tests.record.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

BAD = (
    "missing_file",
    "missing_descriptor",
    "empty_file",
    "latin_1",
    "cut_inside_quotes",
    "semicolons",
    "link_for_a_file",
    "folder_for_a_file",
    "pipe_for_a_file",
    "descriptor_half",
    "record_format_newer",
    "table_path_leaves",
    "reference",
    "rank_twice",
)


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return bytes, permissions and time of change of all files, by path."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("command", ["render", "build"])
@pytest.mark.parametrize("name", BAD)
def test_bad_package_leaves_the_build(name: str, command: str, package: Path, ledger: Callable[..., Result]) -> None:
    out = package.parent / "build"
    write([text_artifact("index.md", "# Report"), text_artifact("data/figures.json", "{}")], out / "docs")
    write([text_artifact("index.html", "<h1>Report</h1>")], out / "site")
    before = state(out)
    next(case for case in CASES if case.name == name).change(package)

    result = ledger(command, "--package", package, "--out", out)

    assert result.exit_code == 1
    problems = check_package(package).problems
    said = [f"{problem.place}: {problem.sentence}" for problem in problems]
    plural = "s" if len(problems) > 1 else ""
    assert result.stderr.splitlines() == [
        *said,
        f"error: The data package has {len(problems)} problem{plural}; nothing was built.",
        "What to do: Mend them and run `ledger check` again.",
    ]
    assert state(out) == before
    assert sorted(path.name for path in out.iterdir()) == ["docs", "site"]
