"""Several processes run the tests, and those that share what is slow to make stay in one of them."""

from __future__ import annotations

import os

import pytest


def test_groups_are_kept_together(request: pytest.FixtureRequest) -> None:
    """xdist marks them in the names of tests; with a pytest that it does not know it leaves that out without a word."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("One process runs all tests.")
    assert request.node.nodeid.endswith("@test_processes")
