"""What the check says of each case, as text: the whole message with its place and rule, and the steps not run.

After a change of wording, `python -m tests.record.expected` writes expected.txt again; read the difference line by line
before you commit it, since the tests believe this file.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.record.check import check_package
from generator.record.problem import Problem
from generator.record.rules import RULES
from tests.record.base import copy_base
from tests.record.cases import CASES

_ALL = ["Schema", "Form", *RULES, "Releases"]
_FILE = Path(__file__).parent / "expected.txt"


@cache
def expected() -> dict[str, list[str]]:
    """Return the lines that belong to each case, by its name."""
    blocks = _FILE.read_text(encoding="utf-8").strip("\n").split("\n\n")
    return {name: lines for name, *lines in (block.split("\n") for block in blocks)}


def lines(problems: list[Problem], not_run: list[str]) -> list[str]:
    """Return problems and the names of steps as lines of the file."""
    found = [
        f"  {problem.place} [{problem.rule}{', warning' if problem.severity == 'warning' else ''}] {problem.sentence}"
        for problem in problems
    ]
    if not_run:
        found.append(f"  not run: {'anything but Files' if not_run == _ALL else ', '.join(not_run)}")
    return found


def _write() -> None:
    blocks = []
    for case in CASES:
        with TemporaryDirectory() as folder:
            package = copy_base(Path(folder))
            case.change(package)
            report = check_package(package)
        not_run = [step.name for step in report.steps if step.status == "not run"]
        blocks.append("\n".join([case.name, *lines(list(report.problems), not_run)]))
    _FILE.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(_write())
