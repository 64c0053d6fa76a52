"""The values are worked out by hand from tests/packages/small/README.md and its table of reasons."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.charts import reasons_on_record
from generator.findings.stated_reasons import ANSWERS
from tests.helpers import changed, find_one

SLUG = "stated-reasons"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def pair(values, name):
    return values[name], values[f"{name}-people"]


def test_groups(values):
    # acme and lorem ipsum have reasons; 3 wishes of June and gizmo's offer are coded as one of several, with none held
    assert pair(values, "beside") == (4, 1000 + 700 + 90)
    # a-b-c's share of the workforce
    assert pair(values, "alone") == (1, 0)
    assert pair(values, "named") == (5, 1790)
    assert pair(values, "denied") == (1, 120)
    assert pair(values, "by-others") == (1, 400)
    assert pair(values, "without-ai") == (2, 375)
    assert pair(values, "unknown") == (2, 200)
    assert pair(values, "announcements") == (11, 2885)


def test_several_reasons_that_are_not_on_record(values):
    # 3 wishes of June, with 90 people; gizmo's offer, whose takers are not known
    assert values["beside-unnamed"] == 2
    assert values["beside-unnamed-people"] == 90


@pytest.mark.parametrize(
    ("announcement", "wanted"),
    [("acme-cloud-2026-01-15", (1, 1000)), ("dunder-chips-2026-02-12", (0, 0))],  # dunder does not name AI
)
def test_a_reason_that_says_little_beside_ai(announcement, wanted, small):
    finding = find_one(changed(small, "announcement_reasons", announcement, reason="restructuring"), SLUG)
    assert (finding["beside-inexact"].value, finding["beside-inexact-people"].value) == wanted
    assert finding["beside"].value == 4


def test_a_reason_that_says_little_beside_another(small):
    extra = pd.DataFrame({"announcement": ["acme-cloud-2026-01-15"], "reason": ["restructuring"]})
    tables = {**small.tables, "announcement_reasons": pd.concat([small["announcement_reasons"], extra])}
    finding = find_one(type(small)(**{**vars(small), "tables": tables}), SLUG)
    assert finding["beside-inexact"].value == 0


def test_a_reason_on_record_where_no_reason_of_the_employer_was_seen(values):
    # blorp's shutdown, without a number
    assert pair(values, "unknown-with-reason") == (1, 0)


def test_reasons(values, small_findings):
    # all five reasons of the table belong to announcements that count; blorp's shutdown has no number
    assert pair(values, "with-reason") == (5, 1000 + 300 + 700 + 75)
    assert values["without-reason-share"] == pytest.approx(100 * 6 / 11)
    assert pair(values, "reason-cost-reduction") == (1, 1000)
    assert pair(values, "reason-shutdown") == (1, 0)
    assert values["reason-cost-reduction-naming-ai"] == values["reason-investment-priorities-naming-ai"] == 1
    assert values["reason-weak-demand-naming-ai"] == values["reason-lost-contract-naming-ai"] == 0
    # a reason that no counting announcement has
    assert "reason-outsourcing" not in values
    assert len(small_findings[SLUG].tables["reasons"]) == 5


def test_announcements_that_do_not_count_add_nothing(small):
    extra = pd.DataFrame({"announcement": ["example-telecom-2026-03-01"], "reason": ["outsourcing"]})
    tables = {**small.tables, "announcement_reasons": pd.concat([small["announcement_reasons"], extra])}
    package = type(small)(**{**vars(small), "tables": tables})
    finding = find_one(package, SLUG)
    assert "reason-outsourcing" not in finding.figures
    assert finding["with-reason"].value == 5


def test_announcements_that_are_listed(small_findings):
    assert list(small_findings[SLUG].tables["named"]["announcement"]) == [
        "acme-cloud-2026-01-15", "lorem-ipsum-services-2026-04-15", "gizmo-pay-2026-03-20", "3-wishes-2026-06",
        "a-b-c-2026-07-01", "gizmo-pay-2026-04-02",
    ]  # fmt: skip


def test_the_chart_shows_announcements_without_a_reason(small, small_findings):
    table = reasons_on_record.table(small_findings[SLUG], small)
    assert list(table["announcements"]) == [1, 1, 1, 1, 1, 6]
    assert table["reason"].iloc[-1] == reasons_on_record.NONE


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer
