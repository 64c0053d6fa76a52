"""The list of rules says of each rule what holds the record to it, and that is so."""

from __future__ import annotations

import re

import pytest

from tests.record import base
from tests.record.expected import expected

ROWS = base.read_rows(base.REAL / "codes" / "curation_rules.csv")


def refused() -> set[str]:
    """Return the code of every check that refuses a case."""
    lines = (line for block in expected().values() for line in block)
    return {code for line in lines for code in re.findall(r"\[([a-z]+)(?:, warning)?\]", line)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_what_holds_a_rule(row: dict[str, str]) -> None:
    if row["held_by"] == "check":
        assert row["held_in"] in refused()
    elif row["held_by"] == "field":
        table, _, field = row["held_in"].partition(".")
        assert field in base.fields(table)
    else:
        assert not row["held_in"]


def test_small_package_has_the_same_rules() -> None:
    small = base.ROOT / "tests" / "packages" / "small" / "codes" / "curation_rules.csv"
    assert base.read_rows(small) == ROWS
