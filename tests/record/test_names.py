"""Spellings of one name come out alike, and nothing that tells two employers apart is lost."""

from __future__ import annotations

import pytest

from generator.record.names import normalised


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Block, INC.", "block"),
        ("AT&T", "at and t"),
        ("Block, Inc (dba Block)", "block"),
        ("D&A Consulting Service LLC dba GetInsured", "d and a consulting service"),
        ("*Updated* Revvity, Inc.", "revvity"),
        ("(*)UPS", "ups"),
        ("The Company", "company"),
        ("Bolt Élan Co., Ltd.", "bolt elan"),
        ("Amazon - MAF1 facility", "amazon maf1 facility"),
        ("Feeney (Update to 4/16/2025", "feeney"),
        ("U.S. Bank", "us bank"),
        ("LLC", "llc"),
        ("(…)", ""),
    ],
)
def test_a_name_is_brought_to_one_form(name: str, wanted: str) -> None:
    assert normalised(name) == wanted
