"""Every row of the research is in the real record once, or left out once with a reason.

Read without the program, but for the last test.
"""

from __future__ import annotations

from collections import Counter

import pytest

from generator.findings.research import research_rows
from generator.record.check import open_package
from tests.record.base import REAL, read_rows

FIRST_READERS = {"a", "b", "c"}
READINGS = [
    f"{letter}{number:03d}" for letter, last in (("A", 43), ("B", 226), ("C", 135)) for number in range(1, last + 1)
]
BREAKDOWN = [f"T{number:03d}" for number in range(1, 63)]
#: Files whose rows are told apart by a letter: how many rows each has, and the tables that they went to.
CONTEXT = {
    "challenger_monthly": ("H", 45, {"job_cut_reports": 45}),
    "official_context": (
        "O",
        304,
        {"official_series": 283, "checkbox_reports": 8, "disclosure_rules": 3, "studies": 1},
    ),
    "studies": ("S", 103, {"studies": 89, "investments": 14}),
    "critiques": ("K", 34, {"studies": 18, "investments": 2}),
}
CLAIMS = [f"P{number:03d}" for number in range(1, 126)]


def left_out(research_file: str) -> list[str]:
    return [row["research_row"] for row in read_rows(REAL / "left_out.csv") if row["research_file"] == research_file]


def test_each_reading_is_accounted_for_once() -> None:
    coded = [
        row["reading"] for row in read_rows(REAL / "codings.csv") if row["coder"] in FIRST_READERS and row["reading"]
    ]

    assert len(READINGS) == 404
    assert Counter(coded + left_out("announcements")) == Counter(READINGS)


def test_each_reading_keeps_its_reader() -> None:
    rows = [row for row in read_rows(REAL / "codings.csv") if row["coder"] in FIRST_READERS]

    assert [row["coding"] for row in rows if row["reading"][:1].lower() != row["coder"]] == []


def test_each_published_claim_is_accounted_for_once() -> None:
    reported = [row["claim_report"] for row in read_rows(REAL / "claim_reports.csv")]

    assert len(CLAIMS) == 125
    assert Counter(reported + left_out("published_claims")) == Counter(CLAIMS)


def test_each_row_of_the_breakdown_is_accounted_for_once() -> None:
    booked = [row["attribution"] for row in read_rows(REAL / "attributions.csv") if row["attribution"][0] == "T"]
    stated = [row["research_row"] for row in read_rows(REAL / "statements.csv") if row["research_row"]]

    assert (len(booked), len(stated), len(left_out("tradingplatforms_breakdown"))) == (50, 7, 5)
    assert Counter(booked + stated + left_out("tradingplatforms_breakdown")) == Counter(BREAKDOWN)


@pytest.mark.parametrize("file", list(CONTEXT))
def test_each_row_of_the_context_is_accounted_for_once(file: str) -> None:
    """An amount of money has a row of its own, and several may stand in one row of the research."""
    letter, last, tables = CONTEXT[file]
    found: Counter[str] = Counter(left_out(file))
    for table, rows in tables.items():
        named = [row["research_row"] for row in read_rows(REAL / f"{table}.csv") if row["research_row"][0] == letter]
        once = sorted(set(named)) if table == "investments" else named
        assert len(once) == rows, table
        found.update(once)

    assert found == Counter(f"{letter}{number:03d}" for number in range(1, last + 1))


def test_what_is_left_out_has_a_reason() -> None:
    rows = read_rows(REAL / "left_out.csv")

    assert [row["research_row"] for row in rows if not (row["left_out_reason"] and row["note"])] == []


def test_what_is_printed_is_the_length_of_each_file() -> None:
    """The page of the quality of the record prints rows in the record and left out; together they are all rows."""
    table = research_rows(open_package(REAL)).set_index("file")

    lengths = {"announcements": len(READINGS), "published_claims": len(CLAIMS)}
    lengths["tradingplatforms_breakdown"] = len(BREAKDOWN)
    lengths |= {file: rows for file, (_, rows, _) in CONTEXT.items()}
    assert (table["in_record"] + table["left_out"]).to_dict() == lengths
