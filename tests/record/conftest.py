"""Packages and commands that the tests of the record share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.record.check import open_package
from tests.record.base import REAL, ROOT, copy_base

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.record.tables import Package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return the folder of a fresh copy of the base package."""
    return copy_base(tmp_path)


@pytest.fixture(scope="session")
def record() -> Package:
    """Return the real record, opened."""
    return open_package(REAL)


@pytest.fixture
def ledger() -> Callable[..., Result]:
    """Return a function that runs `ledger` with some arguments, without progress, and says how it went."""

    def run(*arguments: object) -> Result:
        result = CliRunner().invoke(main, ["--quiet", "--project", str(ROOT), *map(str, arguments)])
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert "Traceback" not in result.output
        assert "bug in the program" not in result.output
        return result

    return run
