"""The values are worked out by hand from tests/packages/small/README.md and its table of coverage."""

from __future__ import annotations

import doctest

import pandas as pd
import pytest

from generator.charts import shares_by_month, stances_by_month
from generator.errors import FigureError
from generator.findings import families, groups, timeline
from generator.findings.timeline import ANSWERS, compared_months
from generator.record.coverage import source_mixes
from tests.helpers import changed, find_one

SLUG = "timeline"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def test_months(small_findings):
    months = small_findings[SLUG].tables["months"].set_index("month")
    # January and May are acme and blorp; June is 3 wishes twice, of which the second is known by its month alone
    assert list(months.loc["2026-01", ["announcements", "low", "people", "high"]]) == [1, 960, 1000, 1040]
    assert list(months.loc["2026-06", ["announcements", "low", "people", "high", "largest"]]) == [2, 90, 490, 490, 400]
    assert months.loc["2026-06", "largest_share"] == pytest.approx(100 * 400 / 490)
    # an offer without takers beside lorem ipsum's 700
    assert list(months.loc["2026-04", ["announcements", "with_number", "high"]]) == [2, 1, 950]
    # July and August hold announcements without a number: nobody is not the number
    assert months.loc["2026-07":"2026-08", ["people", "known_share"]].isna().all(axis=None)
    assert list(months.loc["2026-07":"2026-08", "announcements"]) == [1, 1]
    # not covered, and nothing is in them
    assert list(months["coverage"].iloc[-2:]) == ["none", "none"]
    assert months.drop(columns=["coverage", "allowed"]).iloc[-2:].isna().all(axis=None)


def test_a_month_has_a_share_only_if_enough_reasons_were_seen(small_findings, small):
    shares = small_findings[SLUG].tables["shares"]
    # May's reason was not seen; July and August have no number
    assert sorted(set(shares["month"])) == [f"2026-{month:02d}" for month in (1, 2, 3, 4, 6, 9)]
    # with 800 of known reason beside blorp's 200 unknown it is exactly enough; with 799 it is not
    for people, enough in ((800, True), (799, False)):
        package = changed(small, "announcements", "3-wishes-2026-06", employees=people, announced_on="2026-05")
        months = find_one(package, SLUG).tables["months"].set_index("month")
        assert months.loc["2026-05", "allowed"] == enough


def test_shares_of_june(small_findings):
    june = small_findings[SLUG].tables["shares"].set_index(["month", "definition"]).loc["2026-06"]
    # 90 cited and 400 inferred, all reasons seen
    assert june.loc["d3", "linked"] == 90
    for column in ("linked_share", "low_share", "high_share"):
        assert june.loc["d3", column] == pytest.approx(100 * 90 / 490)
    # without the 400 only the employer that names AI is left
    assert june.loc["d3", "without_largest_share"] == 100
    assert june.loc["d1", "without_largest_share"] == 0


def test_bounds_put_unknown_reasons_on_either_side(small):
    package = changed(small, "announcements", "3-wishes-2026-06", employees=1800, announced_on="2026-05")
    shares = find_one(package, SLUG).tables["shares"].set_index(["month", "definition"])
    # 1,800 cited and 200 unknown in May
    assert list(shares.loc[("2026-05", "d3"), ["linked_share", "low_share", "high_share"]]) == [100, 90, 100]
    assert list(shares.loc[("2026-05", "d1"), ["linked_share", "low_share", "high_share"]]) == [0, 0, 10]


def test_the_answer_compares_months_with_one_mix_of_sources(values, small_findings, small):
    assert [run[0] + " " + run[-1] for run in source_mixes(small)] == [
        "2026-01 2026-06", "2026-07 2026-08", "2026-09 2026-09", "2026-10 2026-11",
    ]  # fmt: skip
    # nothing of D3 in February (300) and March (120); January (1,000) and April (700) are all of it
    assert list(small_findings[SLUG].tables["extremes"]["month"]) == ["2026-02", "2026-04"]
    assert (values["lowest-linked"], values["lowest-people"], values["lowest-share"]) == (0, 300, 0)
    assert (values["highest-linked"], values["highest-people"], values["highest-share"]) == (700, 700, 100)
    # September has a share under other sources
    assert (values["months-allowed"], values["months-covered"]) == (6, 9)
    assert "2026-09" not in set(small_findings[SLUG].tables["compared"]["month"])


def test_of_equal_runs_the_earliest_is_compared():
    months = pd.DataFrame({"month": ["a", "b", "c", "d"], "allowed": [True, True, True, True]})
    assert compared_months([("a", "b"), ("c", "d")], months) == ("a", "b")
    assert compared_months([("a",), ("b", "c", "d")], months.assign(allowed=[True, False, False, False])) == ("a",)
    assert compared_months([], months) == ()


def test_dates_that_are_known_by_month(values):
    assert (values["month-alone"], values["month-alone-people"]) == (1, 90)


@pytest.mark.parametrize("which", ["small_findings", "real_findings"])
def test_months_are_those_of_the_finding_on_quality(which, request):
    findings = request.getfixturevalue(which)
    ours, theirs = (findings[slug].tables["months"].set_index("month") for slug in (SLUG, "quality"))
    assert list(ours.index) == list(theirs.index)
    assert (ours["people"].fillna(0) == theirs["people"].fillna(0)).all()
    assert (ours["announcements"].fillna(0) == theirs["announcements"].fillna(0)).all()
    both = ours["known_share"].notna() & theirs["known_share"].notna()
    assert ours.loc[both, "known_share"].astype(float).to_numpy() == pytest.approx(theirs.loc[both, "known_share"])


def test_the_months_of_the_record_add_up_to_its_total(real_findings):
    assert real_findings[SLUG].tables["months"]["people"].sum() == real_findings["headline-total"]["total"].value


def test_a_sum_by_stance_that_differs_stops_the_build(small, monkeypatch):
    sums = families.counting_query

    def without_stances(choices, select, *rest):
        return sums(choices, select.replace(" stance,", " 'cited' AS stance,"), *rest)

    monkeypatch.setattr(families, "counting_query", without_stances)
    with pytest.raises(FigureError, match="months, low: pandas and SQL"):
        find_one(small, SLUG)


def test_charts_leave_months_blank(small, small_findings):
    table = stances_by_month.table(small_findings[SLUG], small).set_index("month")
    assert table.loc["2026-06", "Others tie it to AI"] == 400
    assert table.loc["2026-06", "AI did the work"] == 0
    assert table.loc["2026-10":, ["announcements", "people", "Others tie it to AI"]].isna().all(axis=None)
    assert table.loc["2026-07", "announcements"] == 1
    shares = shares_by_month.table(small_findings[SLUG], small).set_index(["definition", "month"])
    assert shares.loc[("D3", "2026-04"), "linked_share"] == 100
    assert shares.loc[[("D1", "2026-05"), ("D3", "2026-10")], "linked_share"].isna().all()


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


@pytest.mark.parametrize("module", [groups, timeline])
def test_examples_in_docstrings(module):
    assert doctest.testmod(module).failed == 0
