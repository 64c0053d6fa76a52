"""The values are worked out by hand from tests/packages/small/README.md and its tables of codings and citations."""

from __future__ import annotations

import pytest

from generator.errors import FigureError
from generator.findings import consistency
from generator.findings.quality import ANSWERS
from tests.helpers import changed, find_one

SLUG = "quality"
DIFFER = r"pandas counts [\d,]+, SQL counts [\d,]+"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def test_evidence(values):
    # acme's release and a-b-c's register; lorem, 3 wishes twice, dunder and gizmo each from one page; blorp from a list
    parts = {"document": [1000, 75], "two-outlets": [], "two-publishers": [], "aggregator": [200]}
    parts["one-page"] = [700, 400, 90, 300, 120]
    for grade, people in parts.items():
        assert values[f"people-{grade}"] == sum(people)
        assert values[f"announcements-{grade}"] == len(people)
        assert values[f"{grade}-share"] == pytest.approx(100 * sum(people) / 2885)
    assert (values["people-with-count"], values["announcements-with-count"]) == (2885, 8)
    assert (values["people-firm"], values["people-with-blogs"], values["people-weaker"]) == (1075, 1075, 1810)
    # the release was seen in full, the register as an excerpt
    assert (values["people-document-seen"], values["announcements-document-seen"]) == (1075, 2)
    # acme's wire story was seen through the list, but its release was seen
    assert values["announcements-count-not-seen"] == 0
    assert (values["announcements-large"], values["announcements-large-weak"]) == (1, 0)


def test_evidence_of_a_document_that_nobody_saw(small):
    key = small["citations"]["source"] == "register-notices"
    citations = small["citations"].copy()
    citations.loc[key, ["seen_as", "via"]] = ["quoted_by_another", "example-list"]
    package = changed(small, "announcements", "a-b-c-2026-09-09", employees=1075)
    package.tables["citations"] = citations
    figures = find_one(package, SLUG).figures
    # it stays a document, but is not among those that were seen
    assert figures["people-document"].value == 1000 + 1075
    assert figures["people-document-seen"].value == 1000
    assert (figures["people-count-not-seen"].value, figures["announcements-count-not-seen"].value) == (1075, 1)
    assert figures["announcements-large-weak"].value == 0


def test_large_announcements_without_firm_evidence(small):
    package = changed(small, "announcements", "3-wishes-2026-06", employees=1000)
    package = changed(package, "announcements", "lorem-ipsum-services-2026-04-15", employees=999, employees_low=999)
    high = {"employees": 1001, "employees_low": 1001, "employees_high": 1001}
    package = changed(package, "announcements", "blorp-9-2026-05-04", **high)
    finding = find_one(package, SLUG)
    assert list(finding.tables["large_weak"].itertuples(index=False, name=None)) == [
        ("blorp-9-2026-05-04", "blorp-9", 1001, "aggregator"),
        ("3-wishes-2026-06", "3-wishes", 1000, "one_page"),
    ]
    assert (finding["announcements-large"].value, finding["people-large-weak"].value) == (3, 2001)


def test_missing_numbers_and_sources(values):
    # the share of a-b-c and the shutdown of blorp have no number, of which the share is a percentage; dunder is a range
    assert (values["announcements"], values["no-number"], values["percentage-only"], values["range-only"]) == (
        11,
        2,
        1,
        1,
    )
    # acme alone has two
    assert (values["sources-1"], values["sources-2"], values["sources-3"]) == (10, 1, 0)
    # 17 sources; the weekly is cited by none, the daily was seen through the list alone
    assert (values["sources-cited"], values["sources-not-seen"]) == (16, 1)
    # the register is gone, acme's release works; the list of notices is cited by no announcement
    assert (values["link-gone"], values["link-not-checked"], values["link-works"]) == (1, 16, 1)


def test_reasons_not_seen_by_month(values, small_findings):
    # blorp's 200 in May and its shutdown in August
    unknown = {month: values[f"announcements-unknown-2026-{month:02d}"] for month in range(1, 10)}
    assert unknown == dict.fromkeys(range(1, 10), 0) | {5: 1, 8: 1}
    assert (values["people-2026-05"], values["people-unknown-2026-05"], values["known-2026-05"]) == (200, 200, 0)
    # the month alone is known of 90, which count in June
    assert (values["people-2026-06"], values["announcements-2026-06"], values["known-2026-06"]) == (490, 2, 100)
    # nobody in July and August: no share
    assert (values["people-2026-07"], values["known-2026-07"], values["known-2026-08"]) == (0, None, None)
    assert "people-2026-10" not in values
    months = small_findings[SLUG].tables["months"].set_index("month")
    assert months.loc["2026-10":, ["people", "people_unknown", "known_share"]].isna().all(axis=None)
    assert list(months.loc["2026-09":, "coverage"]) == ["partial", "none", "none"]


def test_a_month_without_coverage_shows_a_row_that_it_holds(small):
    package = changed(small, "announcements", "a-b-c-2026-09-09", announced_on="2026-10-09")
    assert find_one(package, SLUG)["people-2026-10"].value == 75


def test_agreement_on_the_stance(values):
    # 13 second codings; 3 wishes (15 June), a-b-c (September), example and gizmo (takers) differ
    assert (values["pairs"], values["pairs-agreeing"], values["pairs-differing"]) == (13, 9, 4)
    assert values["pairs-raw"] == pytest.approx(100 * 9 / 13)
    # first * second: replaced 3 * 3, cited 3 * 3, inferred 2 * 3, not mentioned 2 * 2, unknown 1 * 2; denied and
    # reallocated only in the first
    chance = (9 + 9 + 6 + 4 + 2) / 13**2
    assert values["pairs-kappa"] == pytest.approx((9 / 13 - chance) / (1 - chance))
    # without blorp, which both call unknown
    assert (values["pairs-known"], values["pairs-known-agreeing"]) == (12, 8)
    chance = (9 + 9 + 6 + 4) / 12**2
    assert values["pairs-known-kappa"] == pytest.approx((8 / 12 - chance) / (1 - chance))
    assert values["pairs-known-kappa-low"] < values["pairs-known-kappa"] < values["pairs-known-kappa-high"]


def test_other_readings_are_tables_of_their_own(values, small_findings):
    assert (values["parallel"], values["parallel-agreeing"]) == (1, 0)
    assert (values["revisions"], values["revisions-now-known"]) == (1, 1)
    tables = small_findings[SLUG].tables
    columns = ["announcement", "stance", "other"]
    assert tables["parallel"][columns].to_numpy().tolist() == [["acme-cloud-2026-01-15", "replaced", "cited"]]
    assert tables["revisions"][columns].to_numpy().tolist() == [
        ["lorem-ipsum-services-2026-04-15", "reallocated", "unknown"]
    ]


def test_agreement_of_splits(values):
    # counting, coded twice, not both unknown: acme 1,000; dunder 300; gizmo 120 and the offer; 3 wishes 400 and 90;
    # a-b-c's share and 75
    assert (values["split-people"], values["split-announcements"]) == (1000 + 300 + 120 + 400 + 90 + 75, 8)
    # D3: acme and 3 wishes (June) in both, 3 wishes (15 June: cited, then inferred) in the first alone
    assert [values[f"d3-people-{side}"] for side in ("both", "first-only", "second-only")] == [1090, 400, 0]
    assert [values[f"d3-announcements-{side}"] for side in ("both", "first-only", "second-only")] == [4, 1, 0]
    assert values["d3-people-raw"] == pytest.approx(100 * 1585 / 1985)
    chance = (1490 * 1090 + 495 * 895) / 1985**2
    assert values["d3-people-kappa"] == pytest.approx((1585 / 1985 - chance) / (1 - chance))
    # D5 differs on gizmo's 120, denied and then not mentioned
    assert [values[f"d5-people-{side}"] for side in ("both", "first-only", "second-only")] == [1490, 120, 0]
    # D4 makes no difference between cited and inferred
    assert (values["d4-people-kappa"], values["d4-people-first-only"]) == (1, 0)


def test_disagreements_name_their_codings(small_findings, small):
    rows = small_findings[SLUG].tables["disagreements"]
    assert list(rows["announcement"]) == [
        "3-wishes-2026-06-15",
        "a-b-c-2026-09-09",
        "example-telecom-2026-03-01",
        "gizmo-pay-2026-03-20",
    ]
    assert list(rows.iloc[0][["first_coding", "other_coding", "adjudicated_coding"]]) == [
        "c013-c", "c013-d", "3-wishes-2026-06-15-j",
    ]  # fmt: skip
    reasons = small["codings"].set_index("coding")["reason"]
    assert (reasons[rows["adjudicated_coding"]] != "").all()


def test_each_disagreement_of_the_record_has_a_reason(real, real_findings):
    rows = real_findings[SLUG].tables["disagreements"]
    reasons = real["codings"].set_index("coding")["reason"]
    assert len(rows) == real_findings[SLUG]["pairs-differing"].value
    assert (reasons[rows["adjudicated_coding"]] != "").all()


def test_second_codings_of_the_record_are_of_the_first_reading(real):
    codings = real["codings"]
    readings = {
        role: codings[codings["role"] == role].set_index("announcement")["reading"] for role in ("first", "second")
    }
    assert (readings["second"] == readings["first"].reindex(readings["second"].index)).all()


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


@pytest.mark.parametrize("table", ["SPLIT_CONDITIONS", "SPLIT_FILTERS"])
@pytest.mark.parametrize("name", consistency.SPLIT_CONDITIONS)
def test_each_condition_of_a_split_is_needed(table, name, small, monkeypatch):
    without = {key: value for key, value in getattr(consistency, table).items() if key != name}
    monkeypatch.setattr(consistency, table, without)
    with pytest.raises(FigureError, match=DIFFER):
        find_one(small, SLUG)


def test_where_the_research_went(values):
    """Of the readings of announcements the small package names 19 and leaves out one; of others it leaves out none."""
    names = ("research-announcements-in", "research-announcements-out", "research-announcements")
    assert [values[name] for name in names] == [19, 1, 20]
    assert (values["research-published-claims"], values["research-critiques"]) == (19, 0)
