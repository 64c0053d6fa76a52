"""The values are worked out by hand from the studies of tests/packages/small."""

from __future__ import annotations

import pytest

from generator.errors import FigureError
from generator.findings import for_hr
from generator.findings.figure import open_record
from generator.findings.for_hr import CONSEQUENCES, GAPS, by_consequence
from generator.findings.studies import Trait
from tests.helpers import changed

SLUG = "for-hr"


def find(package):
    record = open_record(package)
    try:
        return for_hr.find(record)
    finally:
        record.database.close()


def gaps(finding):
    rows = finding.tables["gaps"]
    return {part: list(rows.loc[rows["part"] == part, "consequence"]) for part in GAPS}


def test_figures_by_hand(small_findings):
    # Five studies on juniors; the two that compare have no known interest, and name a cause. One is on Acme Cloud.
    finding = small_findings[SLUG]
    names = ("", "-supports-shift", "-mixed", "-against-shift", "-compared", "-disinterested", "-firm", "-no-effect")
    assert [finding[f"early-career{ending}"].value for ending in names] == [5, 2, 1, 2, 2, 3, 2, 1]
    assert [finding[f"early-career-{part}"].value for part in GAPS] == [2, 2, 0]
    assert {finding[subject.name].value for subject in CONSEQUENCES[1:]} == {0}
    assert [finding[name].value for name in ("studied", "consequences")] == [1, 5]


def test_what_employers_named(small_findings, small_record):
    # No counting announcement of the small package names management; functions are in announcement_functions.csv.
    named = small_record.package["announcement_functions"]
    assert not set(named["function"]) & {"management", "human_resources"}
    assert small_findings[SLUG]["naming-management"].value == 0


def test_a_function_that_is_named_counts_once(small):
    finding = find(changed(small, "announcement_functions", "acme-cloud-2026-01-15", function="management"))
    assert finding["naming-management"].value == 1


def test_gaps_follow_from_the_codes(small, small_findings):
    others = [subject.name for subject in CONSEQUENCES[1:]]
    assert gaps(small_findings[SLUG]) == {
        "firm": others,
        "firm-causal": others,
        "cutting": ["early-career", *others],
    }
    # Acme Cloud's announcement counts, so a comparison there closes the gap; its interest does not matter for it.
    compared = find(changed(small, "studies", "juniors-more-planned", comparison_group="yes"))
    assert gaps(compared)["cutting"] == others


def test_an_employer_whose_cuts_do_not_count_closes_no_gap(small):
    package = changed(small, "studies", "juniors-more-planned", comparison_group="yes", company="example-telecom")
    assert "early-career" in gaps(find(package))["cutting"]


def test_order_of_the_page(small):
    rows = by_consequence(changed(small, "studies", "specialists-wanted", topic="management_layers")["studies"])
    assert list(rows["study"])[-1] == "specialists-wanted"
    assert list(rows["consequence"]) == ["early-career"] * 5 + ["succession"]


def test_topics_of_the_record(real):
    topics = {topic for subject in CONSEQUENCES for topic in subject.topics}
    assert topics <= set(real["study_topics"]["topic"])
    assert sum(real["statements"]["topic"] == "hr_consequences") == len(CONSEQUENCES)


def test_the_conditions_are_needed_in_sql(small, monkeypatch):
    monkeypatch.setattr(Trait, "sql", "1")
    with pytest.raises(FigureError, match="early-career-supports-shift: pandas counts 2, SQL counts 5"):
        find(small)
