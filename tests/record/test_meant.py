"""What a cell was probably meant to say: slips of spreadsheets and of habit, and nothing guessed that is unclear."""

from __future__ import annotations

import pytest

from generator.record.meant import Meant, meant_date, meant_number


@pytest.mark.parametrize(
    ("cell", "value", "fix"),
    [
        ("1,200", "1200", "Write the digits without a separator"),
        ("1.200", "1200", "Write the digits without a separator"),
        ("1 200", "1200", "Write the digits without a separator"),
        ("1\u202f234\u202f567", "1234567", "Write the digits without a separator"),
        ("1'200", "1200", "Write the digits without a separator"),
        ("007", "7", "Leave out the zeros"),
        ("about 100", "100", "Write the digits alone"),
        ("~1,200 people", "1200", "Write the digits alone"),
        ("100-150", "", "Write the two ends of the range"),
        ("100 to 1,500", "", "Write the two ends of the range"),
        ("1.2E+03", "", "A spreadsheet shortened the number"),
        ("=50+50", "", "Write the result of the formula"),
        ("n/a", "", "Leave the cell blank"),
        ("Unknown", "", "Leave the cell blank"),
        ("\u2014", "", "Leave the cell blank"),
        ("-5 people", "", ""),
        ("12.5", "", ""),
        ("1,2", "", ""),
        ("3 of 10", "", ""),
        ("many", "", ""),
        ("9" * 61, "", ""),
    ],
)
def test_whole_numbers(cell: str, value: str, fix: str) -> None:
    found = meant_number(cell, whole=True)
    assert found.value == value
    assert found.fix.startswith(fix) if fix else found == Meant("", "")


@pytest.mark.parametrize(
    ("cell", "value", "fix"),
    [
        ("70%", "70", "Write the digits alone"),
        ("12.5 %", "12.5", "Write the digits alone"),
        ("0,7", "0.7", "Write a point before decimals"),
        ("1,234,567", "1234567", "Write the digits without a separator"),
        ("1,234", "", "Write decimals after a point"),
        ("about 12", "12", "Write the digits alone"),
        ("10-15", "", "Write one number"),
    ],
)
def test_decimals(cell: str, value: str, fix: str) -> None:
    found = meant_number(cell, whole=False)
    assert found.value == value
    assert found.fix.startswith(fix)


@pytest.mark.parametrize(
    ("cell", "value", "fix"),
    [
        ("22/06/2026", "2026-06-22", "Write the year"),
        ("6/22/26", "2026-06-22", "Write the year"),
        ("22.6.2026", "2026-06-22", "Write the year"),
        ("5/5/2026", "2026-05-05", "Write the year"),
        ("6/7/2026", "", "It can be read as 2026-06-07 or 2026-07-06"),
        ("2026/6/22", "2026-06-22", "Write the year"),
        ("20260622", "2026-06-22", "Write the year"),
        ("2026-06-22 00:00:00", "2026-06-22", "Write the year"),
        ("June 22, 2026", "2026-06-22", "Write the year"),
        ("Jun. 22nd 2026", "2026-06-22", "Write the year"),
        ("22 June 2026", "2026-06-22", "Write the year"),
        ("22-Jun-2026", "2026-06-22", "Write the year"),
        ("June 2026", "2026-06", "Write the year and the month"),
        ("46195", "2026-06-22", "A spreadsheet turned the date into a number"),
        ("Jun-26", "", "A spreadsheet shortened the date"),
        ("26-Jun", "", "A spreadsheet shortened the date"),
        ("unknown", "", "Leave the cell blank"),
        ("31/31/2026", "", ""),
        ("Nix 22, 2026", "", ""),
        ("2026-02-30", "", ""),
        ("last week", "", ""),
    ],
)
def test_dates(cell: str, value: str, fix: str) -> None:
    found = meant_date(cell, month=True)
    assert found.value == value
    assert found.fix.startswith(fix) if fix else found == Meant("", "")


def test_a_month_is_not_suggested_where_a_day_is_needed() -> None:
    assert meant_date("June 2026", month=False) == Meant("", "")
