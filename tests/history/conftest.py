"""Two copies of the small package: one to stay, one to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import SMALL, copy_package

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a fresh copy of the small package."""
    return copy_package(tmp_path)


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """Return the folder of another fresh copy, for the earlier package."""
    return copy_package(tmp_path / "old", SMALL)
