"""Groups side by side: the values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pytest

from generator.charts import people_by_sector, shares_by_sector
from generator.findings import groups
from generator.findings.sectors import ANSWERS
from tests.helpers import changed, find_one

SLUG = "sectors"


def test_sectors(small_findings):
    finding = small_findings[SLUG]
    rows = finding.tables["sectors"].set_index("sector")
    # acme, lorem ipsum, 3 wishes twice, dunder, blorp twice, gizmo twice, a-b-c twice; the shop and telecom don't count
    assert list(rows.index) == [
        "business_software", "it_services", "consumer_internet", "semiconductors", "hardware", "financial_technology",
        "artificial_intelligence",
    ]  # fmt: skip
    assert list(rows["announcements"]) == [1, 1, 2, 1, 2, 2, 2]
    assert list(rows["with_number"]) == [1, 1, 2, 1, 1, 1, 1]
    assert list(rows["people"]) == [1000, 700, 490, 300, 200, 120, 75]
    # the offer's 250 stand in the upper bound alone, the ceiling of 400 not in the lower one
    assert list(rows.loc["financial_technology", ["low", "high"]]) == [120, 370]
    assert list(rows.loc["consumer_internet", ["low", "high"]]) == [90, 490]
    assert rows.loc["consumer_internet", "largest_share"] == pytest.approx(100 * 400 / 490)
    assert (rows.loc["hardware", "known_share"], rows.loc["it_services", "known_share"]) == (0, 100)
    assert (finding["sectors"].value, finding["sectors-allowed"].value, finding["fewest"].value) == (7, 0, 10)


def test_the_sectors_that_the_answer_names(small_findings, small):
    named = dict(small_findings[SLUG].tables["named"].itertuples(index=False, name=None))
    assert named == {"first": "business_software", "rival": "it_services"}
    # the rival is the one that could be as large, not the one that is second as stated
    package = changed(small, "announcements", "blorp-9-2026-05-04", employees_high=800)
    finding = find_one(package, SLUG)
    assert dict(finding.tables["named"].itertuples(index=False, name=None))["rival"] == "hardware"
    assert finding["rival-people"].value == 200


@pytest.mark.parametrize(("fewest", "sectors"), [(3, 0), (2, 1), (1, 6)])
def test_a_share_needs_enough_announcements_with_a_number(fewest, sectors, small_record):
    found = groups.compare(small_record, SLUG, fewest)
    # hardware has its people's reason not seen
    assert found.sums["allowed"].sum() == sectors
    if fewest == 2:
        shares = found.shares.set_index(["group", "definition"])
        # 3 wishes: 90 cited, 400 inferred
        assert shares.loc[("consumer_internet", "d3"), "linked_share"] == pytest.approx(100 * 90 / 490)
        assert shares.loc[("consumer_internet", "d4"), "linked_share"] == 100
        assert groups.lowest_and_highest(found.shares) == []


def test_the_lowest_and_the_highest_share(small_record):
    found = groups.compare(small_record, SLUG, 1)
    # of D3 nothing in a-b-c's 75, gizmo's 120 and dunder's 300, everything in acme's 1,000 and lorem ipsum's 700
    assert groups.lowest_and_highest(found.shares) == ["artificial_intelligence", "it_services"]


def test_a_group_of_which_nobody_has_a_number_is_blank(small):
    package = changed(small, "announcements", "a-b-c-2026-09-09", eligibility="excluded")
    rows = find_one(package, SLUG).tables["sectors"].set_index("sector")
    assert rows.loc["artificial_intelligence", "announcements"] == 1
    assert rows.loc["artificial_intelligence", ["low", "people", "high", "known_share"]].isna().all()


def test_the_sectors_of_the_record_add_up_to_its_total(real_findings):
    rows = real_findings[SLUG].tables["sectors"]
    total = real_findings["headline-total"]
    for column, figure in (("low", "low"), ("people", "total"), ("high", "high"), ("announcements", "announcements")):
        assert rows[column].sum() == total[figure].value


def test_shares_of_the_record_lie_within_their_bounds(real_findings):
    for slug in (SLUG, "geography"):
        shares = real_findings[slug].tables["shares"]
        assert (
            (shares["low_share"] <= shares["linked_share"]) & (shares["linked_share"] <= shares["high_share"])
        ).all()
        for part in ("lowest", "highest"):
            assert real_findings[slug][f"{part}-share"].value in set(shares["linked_share"])


def test_charts_say_why_there_is_no_share(small, small_findings):
    people = people_by_sector.table(small_findings[SLUG], small)
    assert list(people.loc[2, ["AI is one of several reasons", "Others tie it to AI", "AI did the work"]]) == [
        90,
        400,
        0,
    ]
    shares = shares_by_sector.table(small_findings[SLUG], small)
    assert set(shares["why_not"]) == {"too few with a number"}
    assert shares["linked_share"].isna().all()


def test_charts_say_where_too_few_reasons_were_seen(real, real_findings):
    shares = shares_by_sector.table(real_findings[SLUG], real)
    reasons = shares.loc[(shares["with_number"] >= groups.FEWEST) & shares["linked_share"].isna(), "why_not"]
    assert len(reasons)
    assert reasons.str.startswith("reason seen for").all()


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer
