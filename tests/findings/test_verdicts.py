"""Each branch of the verdict rule, on results small enough to follow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generator.findings.ai_share import Definition
from generator.findings.combinations import Choice, Results, lay_out
from generator.findings.verdicts import Claim, as_claim, first_sighting, judge, obstacles, verdict
from generator.record.check import open_package
from tests.helpers import copy_package, edit_csv

#: By default 100 people: 40 replaced, 50 cited, 10 unknown. With estimates in, 200: 80, 60 and 60.
RESULTS = Results(
    (Choice("cutoff", "cut-off date", ("2026-06-30",)), Choice("estimates", "estimates", (False, True))),
    ("cited", "replaced", "unknown"),
    np.array([[[50.0, 40.0, 10.0], [60.0, 80.0, 60.0]]]),
)
DEFAULT = RESULTS.at((0, 0))
#: D1 gives 40 to 50 % by default and 40 to 70 % with estimates; D3 gives 90 to 100 % and 70 to 100 %.
D1, D3 = Definition("d1", "D1", ("replaced",)), Definition("d3", "D3", ("replaced", "cited"))
TOTAL, LINKED = "employees_laid_off", "ai_attributed_employees"
SHARE = "ai_attributed_share"


def given(measure, value, qualifier="exact"):
    return verdict(Claim("x", measure, value, qualifier, ("2026-06-30",), ()), RESULTS, [D1, D3], DEFAULT)


@pytest.mark.parametrize(
    ("measure", "value", "qualifier", "code"),
    [
        (TOTAL, 100, "at_least", "reached"),
        (TOTAL, 101, "at_least", "reached_only_under"),
        (TOTAL, 200, "at_least", "reached_only_under"),
        (TOTAL, 201, "at_least", "above_record"),
        (TOTAL, 100, "exact", "reached"),
        (TOTAL, 99, "exact", "contradicted"),
        # a minimum can't lie too low
        (TOTAL, 99, "at_least", "reached"),
        # about 110 is 105 to 115; about 200 is 150 to 250
        (TOTAL, 110, "about", "reached_only_under"),
        (TOTAL, 200, "about", "reached_only_under"),
        (TOTAL, 300, "about", "above_record"),
        # 200 to 300 still touches 200
        (TOTAL, 250, "about", "above_record"),
        (LINKED, 40, "exact", "reached"),
        (LINKED, 41, "exact", "reached_only_under"),
        (LINKED, 140, "exact", "reached_only_under"),
        (LINKED, 141, "exact", "above_record"),
        (LINKED, 39, "exact", "contradicted"),
        (SHARE, 45, "exact", "reached_only_under"),
        (SHARE, 95, "about", "reached_only_under"),
        # D3 ends at 70 with estimates, where D1 begins to end
        (SHARE, 70, "exact", "reached_only_under"),
        (SHARE, 39, "exact", "contradicted"),
        # at its own rounding 39.5 to 40.5 holds 40
        (SHARE, 40, "about", "reached_only_under"),
        (SHARE, 39.9, "exact", "contradicted"),
        (SHARE, 95, "at_least", "reached_only_under"),
    ],
)
def test_each_branch(measure, value, qualifier, code):
    assert given(measure, value, qualifier).code == code


def test_a_share_between_two_definitions():
    default_only = replace(
        RESULTS, choices=(RESULTS.choices[0], Choice("estimates", "estimates", (False,))), people=RESULTS.people[:, :1]
    )
    claim = Claim("x", SHARE, 60.0, "exact", ("2026-06-30",), ())
    assert verdict(claim, default_only, [D1, D3], DEFAULT).code == "between_definitions"


def test_reached_needs_every_definition():
    both = given(LINKED, 40)
    assert both.nearest == {"D1": DEFAULT, "D3": DEFAULT}
    one = given(LINKED, 85)
    assert one.nearest == {"D3": DEFAULT}
    assert given(LINKED, 80).nearest == {"D1": DEFAULT.flipped("estimates"), "D3": DEFAULT}


def test_nothing_recorded_by_the_date(small):
    row = small["claims"].set_index("claim", drop=False).loc["made-up-tracker-2026-03"].to_dict()
    early = row | {"as_of_earliest": "2026-01-01", "as_of_latest": "2026-01-01", "period_end": ""}
    assert judge(small, early, lay_out(small), [D1]).obstacles == ("nothing_recorded",)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({}, ()),
        ({"measure": "survey_share"}, ("measure",)),
        ({"measure": "events"}, ("counted",)),
        ({"scope": "all_us"}, ("scope",)),
        ({"scope": "tech_us"}, ("scope",)),
        ({"scope": "tech_us_or_global"}, ("scope_unclear",)),
        ({"period_start": "2025-01-01"}, ("period",)),
        ({"period_start": ""}, ("period",)),
        ({"period_end": "2026-12-31"}, ()),
        ({"period_end": "2027-01"}, ("period",)),
        ({"definition": ""}, ("definition",)),
        ({"measure": "events", "scope": "all_us", "definition": ""}, ("counted", "scope", "definition")),
    ],
)
def test_obstacles(cells, found, small):
    row = small["claims"].set_index("claim", drop=False).loc["made-up-tracker-2026-06-20"].to_dict()
    if cells.get("period_end") == "2026-12-31":
        found = ("period",) if small.as_of < "2026-12-31" else ()
    assert obstacles(small, row | cells) == found


def test_the_days_up_to_which_a_claim_can_count(small):
    rows = small["claims"].set_index("claim", drop=False)

    def cutoffs(claim, **cells):
        return as_claim(small, rows.loc[claim].to_dict() | cells).cutoffs

    assert cutoffs("made-up-tracker-2026-06-20") == ("2026-06-20",)
    assert cutoffs("made-up-tracker-2026-03") == ("2026-03-31",)
    # the record's cut-off of 13 May lies within the study's bounds
    assert cutoffs("tradingplatforms-total") == ("2026-05-13", "2026-06-15")
    assert cutoffs("tradingplatforms-total", as_of_earliest="2026-06") == ("2026-06-15",)
    # a claim that ends before its own date counts to its end
    assert cutoffs("made-up-tracker-2026-06-20", period_end="2026-05-31") == ("2026-05-31",)


def test_the_first_dated_sighting_is_the_latest_day(tmp_path):
    copy = copy_package(tmp_path)
    edit_csv(copy, "claim_reports", "P016", published_on="2026-07-08")
    package = open_package(copy)
    assert first_sighting(package, "other-list-2-undated") == "2026-07-08"
    row = package["claims"].set_index("claim", drop=False).loc["other-list-2-undated"].to_dict()
    assert as_claim(package, row).cutoffs == ("2026-05-13", "2026-06-30", "2026-07-08")


def test_rows_of_the_tracker_s_own_list_are_left_out(small):
    row = small["claims"].set_index("claim", drop=False).loc["other-list-2-undated"].to_dict()
    assert as_claim(small, row).without == ("other_tracker",)
