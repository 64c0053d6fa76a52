"""Take one condition away, in SQL or in pandas: every one must be missed by a figure, so that the build stops."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pandas as pd
import pytest

from generator.errors import FigureError
from generator.findings import counting, counting_sql
from tests.helpers import changed, find_all, find_one

VIEWS = ("low", "point", "high")
SWAPS = list(permutations(VIEWS, 2))
DIFFER = r"pandas counts [\d,]+, SQL counts [\d,]+"


@pytest.fixture(scope="module")
def odd(small):
    """Return the small package with rows that no check lets through, or that a curated record does not hold."""
    package = changed(small, "announcements", "a-b-c-2026-09-09", announced_on="2025-12-31")
    package = changed(package, "announcements", "gizmo-pay-2026-04-02", qualifier="up_to", employees_low=40)
    return changed(package, "announcements", "3-wishes-2026-06", qualifier="about", employees=pd.NA, employees_low=90)


def without(table, name):
    return {key: value for key, value in table.items() if key != name}


def test_nothing_stops_without_a_mutation(small, odd):
    assert find_one(small, "headline-total")["total"].value == 2885
    # a-b-c's 75 are before the period, and gizmo's ceiling has a lower end of 40
    assert find_one(odd, "headline-total")["total"].value == 2885 - 75 + 40


@pytest.mark.parametrize("name", counting_sql.CONDITIONS)
def test_each_sql_condition_is_needed(name, small, odd, monkeypatch):
    monkeypatch.setattr(counting_sql, "CONDITIONS", without(counting_sql.CONDITIONS, name))
    with pytest.raises(FigureError, match=DIFFER):
        find_all(odd if name == "in the period" else small)


@pytest.mark.parametrize("name", counting_sql.RANK_CONDITIONS)
def test_each_sql_rank_condition_is_needed(name, small, monkeypatch):
    monkeypatch.setattr(counting_sql, "RANK_CONDITIONS", without(counting_sql.RANK_CONDITIONS, name))
    with pytest.raises(FigureError, match=DIFFER):
        find_all(small)


@pytest.mark.parametrize("name", counting.FILTERS)
def test_each_pandas_filter_is_needed(name, small, odd, monkeypatch):
    monkeypatch.setattr(counting, "FILTERS", without(counting.FILTERS, name))
    with pytest.raises(FigureError, match=DIFFER):
        find_all(odd if name == "in the period" else small)


@pytest.mark.parametrize(("view", "other"), SWAPS)
def test_each_sql_view_is_needed(view, other, small, monkeypatch):
    monkeypatch.setattr(counting_sql, "PEOPLE", counting_sql.PEOPLE | {view: counting_sql.PEOPLE[other]})
    with pytest.raises(FigureError, match=DIFFER):
        find_all(small)


@pytest.mark.parametrize(("view", "other"), SWAPS)
def test_each_pandas_view_is_needed(view, other, small, monkeypatch):
    people = counting.people

    def swapped(rows, choices):
        return people(rows, replace(choices, view=other) if choices.view == view else choices)

    monkeypatch.setattr(counting, "people", swapped)
    with pytest.raises(FigureError, match=DIFFER):
        find_all(small)


@pytest.mark.parametrize(
    ("view", "sql"),
    [
        ("low", "COALESCE(a.employees_low, a.employees)"),
        ("low", "CASE WHEN a.qualifier = 'up_to' THEN 0 ELSE COALESCE(a.employees_low, a.employees) END"),
        ("low", "CASE WHEN a.qualifier = 'up_to' THEN COALESCE(a.employees_low, 0) ELSE a.employees_low END"),
        ("low", "CASE WHEN a.qualifier = 'up_to' THEN COALESCE(a.employees_low, 0) ELSE a.employees END"),
        ("point", "a.employees"),
        ("point", "COALESCE(a.employees, a.employees_low, a.employees_high)"),
        ("high", "COALESCE(a.employees, a.employees_high, a.employees_low)"),
        ("high", "COALESCE(a.employees_high, a.employees_low)"),
        ("high", "COALESCE(a.employees_high, a.employees)"),
    ],
)
def test_each_term_of_a_sql_view_is_needed(view, sql, small, odd, monkeypatch):
    monkeypatch.setattr(counting_sql, "PEOPLE", counting_sql.PEOPLE | {view: sql})
    with pytest.raises(FigureError, match=DIFFER):
        find_all(odd)
        find_all(small)
