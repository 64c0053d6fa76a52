"""The list of rules says of each rule what holds the record to it, and that is so."""

from __future__ import annotations

import re

import pytest

from tests.record import base
from tests.record.expected import expected

ROWS = base.read_rows(base.REAL / "codes" / "curation_rules.csv")


def refused() -> set[str]:
    """Return the code of every check that refuses a case."""
    lines = (line for block in expected().values() for line in block)
    return {code for line in lines for code in re.findall(r"\[([a-z]+)(?:, warning)?\]", line)}


#: For each rule that a check holds, a case that breaks this very rule.
BROKEN_BY = {
    "all_places_first": "part_before_whole",
    "announcement_dates": "precision_other",
    "announcement_first": "plan_before_announcement",
    "borderline_ground": "borderline_without_ground",
    "bounds_in_order": "low_above_count",
    "ceiling_and_minimum": "minimum_without_low",
    "codebook_shown": "stance_without_case",
    "count_first": "rank_behind_no_count",
    "count_in_document": "document_for_a_number_of_others",
    "differences_settled": "adjudicated_without_reason",
    "estimate_last": "estimate_before_net_change",
    "event_named_for_employer": "event_without_a_date",
    "everything_cited": "count_not_cited",
    "evidence_in_own_words": "known_without_evidence",
    "in_period": "announced_before_the_period",
    "maker_fits_stance": "employer_infers",
    "nothing_lost": "reading_in_and_left_out",
    "notice_employer": "notice_of_another_sector",
    "notice_match": "match_ambiguous",
    "notice_needs_register": "notice_without_register",
    "notice_rows": "jurisdiction_not_the_sum",
    "one_adjudicated": "two_adjudicated_codings",
    "one_row_per_event": "rank_twice",
    "other_places_apart": "event_in_two_places",
    "own_list_apart": "tracker_that_vouches_for_itself",
    "possible_repeat_linked": "possible_repeat_unlinked",
    "qualified": "count_without_qualifier",
    "reports_add_up": "report_year_does_not_add_up",
    "same_period": "event_of_two_periods",
    "seen_as_told": "quoted_by_nobody",
    "states_apart": "notice_link_to_another_state",
    "takers_only": "offer_as_figure",
    "unknown_is_unknown": "unknown_stance_cited",
    "value_with_origin": "report_without_origin",
}


def test_each_checked_rule_is_broken_by_a_case() -> None:
    """The case's problems hold the code that the list of rules names."""
    checked = {row["rule"]: row["held_in"] for row in ROWS if row["held_by"] == "check"}

    assert set(BROKEN_BY) == set(checked)
    found = {rule: re.findall(r"\[([a-z]+)(?:, warning)?\]", "".join(expected()[BROKEN_BY[rule]])) for rule in checked}
    assert {rule: code for rule, code in checked.items() if code not in found[rule]} == {}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_what_holds_a_rule(row: dict[str, str]) -> None:
    if row["held_by"] == "check":
        assert row["held_in"] in refused()
    elif row["held_by"] == "field":
        table, _, field = row["held_in"].partition(".")
        assert field in base.fields(table)
    else:
        assert not row["held_in"]


def test_small_package_has_the_same_rules() -> None:
    small = base.ROOT / "tests" / "packages" / "small" / "codes" / "curation_rules.csv"
    assert base.read_rows(small) == ROWS
