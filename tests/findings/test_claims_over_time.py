"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.findings.claims_over_time import ANSWERS, busiest_month, choose_answer, dated_claims
from tests.helpers import changed, find_one

SLUG = "claims-over-time"


def test_every_figure(small_findings):
    assert {name: figure.value for name, figure in small_findings[SLUG].figures.items()} == {
        # 1 of the study, 4 of made-up-tracker (3 worldwide, 1 for the United States), 2 of other-list-2;
        # not the one for all sectors, not the one for 2025
        "totals": 1 + 4 + 2,
        "undated": 2,  # the study's (between January and 15 June), one of other-list-2 (no date at all)
        "trackers": 3,
        # each month has one tracker whose total has no limit to one country; June is the latest
        "month": "2026-06",
        "lowest": 3100,  # 3,200 is of the United States; of 3,400 it is not clear
        "highest": 3100,
    }


def test_receipts_name_the_claims(small_findings):
    figures = small_findings[SLUG].figures
    assert set(figures["undated"].rows["claim"]) == {"tradingplatforms-total", "other-list-2-undated"}
    assert list(figures["lowest"].rows["claim"]) == ["made-up-tracker-2026-06-20"]
    assert list(figures["highest"].rows["claim"]) == ["made-up-tracker-2026-06-20"]


def test_only_totals_without_a_limit_to_one_country_are_compared(answered):
    figures = answered(SLUG, "agree").findings[SLUG].figures
    assert (figures["lowest"].value, figures["highest"].value) == (3100, 3400)
    assert list(figures["highest"].rows["claim"]) == ["other-list-2-2026-06-08"]


def test_days_of_the_claims(small_record):
    claims = dated_claims(small_record)
    assert dict(zip(claims["claim"], claims["day"], strict=True)) == {
        "bureau-of-examples-2026-06": "2026-06-30",
        "made-up-tracker-2026-03": "2026-03-31",
        "made-up-tracker-2026-05-10": "2026-05-10",
        "made-up-tracker-2026-06-20": "2026-06-20",
        "made-up-tracker-event-share-2026-06-20": "2026-06-20",
        "made-up-tracker-share-2026-05-10": "2026-05-10",
        "made-up-tracker-share-2026-06-20": "2026-06-20",
        "made-up-tracker-us-2026-06-20": "2026-06-20",
        "other-list-2-2026-06-08": "2026-06-08",
        "other-list-2-share-undated": "",
        "other-list-2-undated": "",
        "tradingplatforms-ai-linked": "",
        "tradingplatforms-ai-share": "",
        "tradingplatforms-total": "",
    }


def test_lines_join_claims_of_one_kind(small_record):
    claims = dated_claims(small_record)
    dated = claims[claims["day"] != ""]
    joined = [sorted(group["claim"]) for _, group in dated.groupby("series") if len(group) > 1]
    assert sorted(joined) == [
        ["made-up-tracker-2026-03", "made-up-tracker-2026-05-10", "made-up-tracker-2026-06-20"],
        ["made-up-tracker-share-2026-05-10", "made-up-tracker-share-2026-06-20"],
    ]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_figures_without_a_dated_total(answered):
    figures = answered(SLUG, "no_claims").findings[SLUG].figures
    assert {name: figure.value for name, figure in figures.items()} == {"totals": 7, "undated": 7, "trackers": 3}


@pytest.mark.parametrize(
    "dates",
    [
        {"as_of_earliest": "2026-06-01"},  # earliest and latest differ
        {"as_of_earliest": ""},
        {"as_of_latest": ""},
        {"as_of_earliest": "2026", "as_of_latest": "2026"},  # no month
    ],
)
def test_a_claim_without_one_date_is_undated(small, dates):
    finding = find_one(changed(small, "claims", "other-list-2-2026-06-08", **dates), SLUG)
    assert finding["undated"].value == 3
    assert finding.answer == "one_tracker"


@pytest.mark.parametrize("cells", [{"scope": "all_global"}, {"period_start": "2026-02-01"}, {"measure": "events"}])
def test_other_claims_are_not_totals_of_the_year(small, cells):
    finding = find_one(changed(small, "claims", "other-list-2-2026-06-08", **cells), SLUG)
    assert (finding["totals"].value, finding.answer) == (6, "one_tracker")


def frame(*rows):
    return pd.DataFrame(rows, columns=["tracker", "day", "value"])


@pytest.mark.parametrize(
    ("rows", "month"),
    [
        ((), ""),
        ((("a", "2026-01-31", 1),), "2026-01"),
        ((("a", "2026-01-31", 1), ("b", "2026-01-02", 1), ("a", "2026-02-01", 1)), "2026-01"),  # two trackers
        ((("a", "2026-01-31", 1), ("a", "2026-01-30", 1), ("a", "2026-02-01", 1)), "2026-02"),  # one is one
        ((("a", "2026-01-31", 1), ("b", "2026-03-01", 1)), "2026-03"),  # the latest of several
    ],
)
def test_busiest_month(rows, month):
    assert busiest_month(frame(*rows)) == month


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        ((), "no_claims"),
        ((("a", "2026-06-01", 100), ("a", "2026-06-02", 900)), "one_tracker"),
        ((("a", "2026-06-01", 100), ("b", "2026-06-02", 100)), "agree"),
        ((("a", "2026-06-01", 1000), ("b", "2026-06-02", 1100)), "agree"),  # a tenth more
        ((("a", "2026-06-01", 1000), ("b", "2026-06-02", 1101)), "disagree"),
        ((("a", "2026-06-01", 1101), ("b", "2026-06-02", 1000)), "disagree"),
    ],
)
def test_choose_answer(rows, answer):
    assert choose_answer(frame(*rows)) == answer
