"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pytest

from generator.findings.concentration import ANSWERS
from tests.helpers import changed, find_one

SLUG = "concentration"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def test_shares_of_the_largest(values):
    # 1,000; 700; 400; 300; 200; 120; 90; 75
    assert (values["all"], values["all-events"]) == (2885, 8)
    assert (values["all-1"], values["all-3"], values["all-5"]) == (1000, 2100, 2600)
    assert values["all-3-share"] == pytest.approx(100 * 2100 / 2885)
    assert (values["events-for-half"], values["half-share"]) == (2, pytest.approx(100 * 1700 / 2885))
    # as many events as there are, or more, hold everything
    assert "all-10" not in values


def test_bounds_are_joint(values):
    # acme, lorem ipsum and 3 wishes: 960 + 700 + 0 to 1,040 + 700 + 400; the rest: 785 to 1,195, with the offer's 250
    assert (values["all-3-low"], values["all-3-high"]) == (1660, 2140)
    assert values["all-3-share-low"] == pytest.approx(100 * 1660 / (1660 + 400 + 120 + 250 + 260 + 90 + 75))
    assert values["all-3-share-high"] == pytest.approx(100 * 2140 / (2140 + 300 + 120 + 200 + 90 + 75))


def test_ai_linked_totals(values):
    # under D3 acme's 1,000, lorem ipsum's 700 and 3 wishes' 90 of June have a number; the offer has none
    assert (values["d3"], values["d3-events"]) == (1790, 3)
    assert values["d3-1-share"] == pytest.approx(100 * 1000 / 1790)
    # the offer's 250 at most; blorp's 260, whose reason was not seen, are in as well
    assert values["d3-1-share-low"] == pytest.approx(100 * 960 / (960 + 700 + 90 + 250 + 260))
    assert values["d3-1-share-high"] == pytest.approx(100 * 1040 / (1040 + 700 + 90))
    # a single event has no share of itself
    assert (values["d1"], values["d1-events"]) == (1000, 1)
    assert "d1-1-share" not in values


def test_ties(small):
    package = changed(small, "announcements", "3-wishes-2026-06", employees=400)
    finding = find_one(package, SLUG)
    # 1,000; 700; and one of the 400s, whose other stays outside
    assert (finding["all-3"].value, finding["all-3-tied"].value) == (2100, 1)
    assert finding["all-5-tied"].value == 0
    named = finding.tables["named"]
    order = list(named.loc[named["base"] == "all", "announcement"])
    assert order[2:4] == ["3-wishes-2026-06", "3-wishes-2026-06-15"]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer
