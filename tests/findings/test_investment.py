"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pytest

from generator.errors import FigureError
from generator.findings import investment
from generator.findings.figure import open_record
from generator.findings.investment import ANSWERS, KINDS
from tests.helpers import changed

SLUG = "investment"


def find(package):
    record = open_record(package)
    try:
        return investment.find(record)
    finally:
        record.database.close()


def test_every_figure(small_findings):
    assert {name: figure.value for name, figure in small_findings[SLUG].figures.items()} == {
        "cutting": 7,  # acme-cloud, dunder-chips, gizmo-pay, lorem-ipsum-services, blorp-9, 3-wishes, a-b-c
        "known": 2,
        "with-capital": 1,
        "two-years": 1,  # a result of 3.5 billion, and guidance of 4 to 5 for the year after
        "two-years-higher": 1,
        "two-years-results": 0,
        "facts": 5,
        "actual": 1,
        "guidance": 2,
        "announced": 1,
        "worked-out": 1,
    }


def test_an_employer_counts_once_however_many_announcements(small_findings):
    rows = small_findings[SLUG]["cutting"].rows
    assert list(rows["company"]) == [
        "3-wishes",
        "a-b-c",
        "acme-cloud",
        "blorp-9",
        "dunder-chips",
        "gizmo-pay",
        "lorem-ipsum-services",
    ]


def test_yearly_capital_spending(small_findings):
    """Cash flow is another quantity, and a group is no employer."""
    rows = small_findings[SLUG].tables["capital"]
    assert rows[["investment", "low", "high"]].to_numpy().tolist() == [
        ["acme-cloud-capital-spending-2025", 3.5, 3.5],
        ["acme-cloud-capital-spending-2026-plan", 4, 5],
    ]


@pytest.mark.parametrize(
    "cells", [{"period_end": "2026-06"}, {"period_end": "", "period_start": ""}, {"currency": "EUR"}]
)
def test_a_quarter_or_another_currency_is_not_drawn(cells, small):
    finding = find(changed(small, "investments", "acme-cloud-capital-spending-2026-plan", **cells))
    assert list(finding.tables["capital"]["investment"]) == ["acme-cloud-capital-spending-2025"]
    assert finding["with-capital"].value == 1


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({"figure_kind": "actual"}, (1, 1, 1)),
        # at the lowest figure given, the later year is not above the earlier one
        ({"amount_low": 3.5}, (1, 0, 0)),
        # a ceiling has no lowest figure
        ({"qualifier": "up_to"}, (0, 0, 0)),
        # half of the year is in the earlier one already, as where a fiscal year is set beside a calendar year
        ({"period_start": "2025-07", "period_end": "2026-06"}, (0, 0, 0)),
        ({"period_end": "2026-06"}, (0, 0, 0)),
        ({"currency": "EUR"}, (0, 0, 0)),
        ({"company": "dunder-chips"}, (0, 0, 0)),
    ],
)
def test_two_years_side_by_side(cells, wanted, small):
    finding = find(changed(small, "investments", "acme-cloud-capital-spending-2026-plan", **cells))
    assert tuple(finding[f"two-years{end}"].value for end in ("", "-higher", "-results")) == wanted


@pytest.mark.parametrize("cells", [{"figure_kind": "guidance"}, {"qualifier": "at_least"}])
def test_only_a_result_can_be_the_earlier_year(cells, small):
    finding = find(changed(small, "investments", "acme-cloud-capital-spending-2025", **cells))
    assert finding["two-years"].value == 0


def test_an_employer_whose_announcements_do_not_count_is_not_known(small):
    """example-telecom has a net headcount change only."""
    finding = find(changed(small, "investments", "dunder-chips-share-buyback-2026-02", company="example-telecom"))
    assert (finding["known"].value, finding["facts"].value) == (1, 5)


def test_every_kind_of_the_record_is_on_the_page(real):
    assert set(real["figure_kinds"]["figure_kind"]) == set(KINDS)


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_the_condition_is_needed_in_sql(small, monkeypatch):
    monkeypatch.setattr(investment, "CAPITAL", "share_buyback' OR '1' = '1")
    with pytest.raises(FigureError, match="with-capital: pandas counts 0, SQL counts 2"):
        find(small)
