"""Every combination of choices: values worked out by hand, with the counting rules as the other way to a number."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product

import numpy as np
import pytest

from generator.findings import leaving_out
from generator.findings.ai_share import Definition, definitions
from generator.findings.choices import default_choices
from generator.findings.combinations import (
    Choice,
    Results,
    admissible_choices,
    changes,
    differences,
    every_result,
    fewest_switches,
    in_words,
)
from generator.findings.definitions import holding
from generator.findings.figure import open_record
from generator.findings.leaving_out import DEFAULT, NET_IN
from generator.record.check import open_package
from tests.helpers import copy_package, edit_csv

SLUG = "definitions"
#: Two choices of two options and two stances, small enough to follow: 10 or 20 people, of whom some are replaced.
TINY = Results(
    (
        Choice("cutoff", "cut-off date", ("2026-11-23",)),
        Choice("coder", "coder", ("adjudicated", "first")),
        Choice("estimates", "estimates", (False, True)),
    ),
    ("replaced", "unknown"),
    np.array([[[[4.0, 6.0], [5.0, 5.0]], [[10.0, 0.0], [0.0, 20.0]]]]),
)


@pytest.fixture(scope="module")
def results(small):
    return every_result(small)


def test_there_is_one_combination_for_each_option_of_each_choice(small, results):
    numbers = {choice.field: len(choice.options) for choice in admissible_choices(small)}
    assert numbers == {
        "coder": 3, "view": 3, "cutoff": 4, "net_headcount_changes": 2, "reported_plans": 2, "estimates": 2,
        "voluntary": 2, "several_years": 2, "borderline": 2,
    }  # fmt: skip
    assert results.count == 3 * 3 * 4 * 2**6


@pytest.mark.parametrize("which", ["small", "real"])
def test_combinations_agree_with_the_counting_rules(which, request):
    record = open_record(request.getfixturevalue(which))
    results = every_result(record.package)
    places = list(product(*(range(len(choice.options)) for choice in results.choices)))
    # 97 has no factor in common with the numbers of options, so that every option comes up with every other.
    for place in islice(places, 0, None, 97):
        rows = record.counting(results.at(place))
        people = rows.groupby("stance")["people"].sum()
        assert dict(zip(results.stances, results.people[place], strict=True)) == {
            stance: people.get(stance, 0) for stance in results.stances
        }, results.at(place)
    record.database.close()


def test_the_default_combination_is_the_one_of_the_other_findings(small, results, small_findings):
    place = results.place(default_choices(small))
    assert results.at(place) == default_choices(small)
    assert results.total[place] == 2885
    assert results.unknown[place] == 200
    share = small_findings["ai-share"]["d3-people-share"].value
    assert results.share(("replaced", "reallocated", "cited"))[place] == pytest.approx(share)


def test_bounds_are_those_of_the_ai_share(small, results, small_findings):
    place = results.place(default_choices(small))
    low, high = results.bounds(("replaced",))
    assert (low[place], high[place]) == (
        pytest.approx(small_findings["ai-share"]["d1-people-low"].value),
        pytest.approx(small_findings["ai-share"]["d1-people-high"].value),
    )


def test_a_day_of_the_package_that_is_no_cutoff_is_an_option(tmp_path):
    copy = copy_package(tmp_path)
    edit_csv(copy, "cutoffs", "2026-11-23", cutoff="2026-11-22")
    package = open_package(copy)
    (cutoff,) = (choice for choice in admissible_choices(package) if choice.field == "cutoff")
    assert cutoff.options[-2:] == ("2026-11-22", "2026-11-23")


def test_changes_between_pairs_that_differ_in_one_choice():
    shares = TINY.share(("replaced",))
    # known: 4, 5, 10 and nobody, so the last one has no share
    assert np.isnan(shares[0, 1, 1])
    assert changes(TINY.total, 1).tolist() == [0, 10]
    assert changes(TINY.total, 2).tolist() == [0, 10]
    assert changes(np.array([[1.0, 4.0, 9.0]]), 1).tolist() == [3, 8, 5]
    # the pair with a missing share is left out
    assert changes(np.array([[50.0, 30.0], [20.0, np.nan]]), 0).tolist() == [30]


def test_fewest_switches_takes_the_combination_nearest_to_the_default():
    default = TINY.at((0, 0, 0))
    assert TINY.switched(default).tolist() == [[[0, 1], [1, 2]]]
    reached = np.array([[[False, False], [True, True]]])
    found = fewest_switches(TINY, default, reached)
    assert found is not None
    assert (found.coder, found.estimates) == ("first", False)
    assert fewest_switches(TINY, default, np.zeros((1, 2, 2), dtype=bool)) is None


def test_a_combination_in_words(small):
    default = default_choices(small)
    assert in_words(default, default) == "the default choices"
    other = replace(default, coder="first", view="low", cutoff="2026-06-30", voluntary=False, estimates=True)
    assert differences(other, default) == [
        "first coder", "lower bounds", "cut-off 30 June 2026", "estimates in", "voluntary programmes out",
    ]  # fmt: skip


def test_extremes_are_counted_again(small_findings):
    finding = small_findings[SLUG]
    # D1 at its highest: second coder, up to 13 May, voluntary out. The second coder says replaced of acme (1,000) and
    # of lorem's 700 alone is reallocated, so 1,000 of 1,300 known: acme and dunder's 300.
    linked, known = finding["d1-highest-linked"], finding["d1-highest-known"]
    assert finding["d1-highest"].value == pytest.approx(100 * linked.number / known.number)
    assert finding["d1-highest"].as_of == "2026-05-13"
    assert finding["d1-lowest"].value <= finding["d1-highest"].value


def test_what_moves_the_total(small_findings):
    finding = small_findings[SLUG]
    # each switch adds or takes one announcement, whatever the others say
    assert finding["moves-net-headcount-changes-total"].value == 2000
    assert finding["moves-reported-plans-total-most"].value == 800
    assert finding["moves-borderline-total"].value == 3000
    assert finding["moves-several-years-total"].value == 700
    # dunder's estimate of 500 stands for 300 as stated and at the least, and for 400 at the most
    assert finding["moves-estimates-total"].value == 200
    assert "moves-coder-total" not in finding.figures


def test_the_median_under_each_definition_is_that_of_its_own_pairs(small_findings):
    finding = small_findings[SLUG]
    moves = finding.tables["moves"].set_index("choice")
    rows = finding.tables["combinations"]
    options = list(rows.columns[: list(rows.columns).index("people")])
    share = 100 * rows["linked_d3"] / (rows["people"] - rows["unknown"])
    rows = rows.assign(share=share)
    others = [name for name in options if name != "borderline"]
    pairs = rows.pivot(index=others, columns="borderline", values="share")
    assert moves.loc["borderline employers and jobs", "median_under_D3"] == pytest.approx(
        (pairs["in"] - pairs["out"]).abs().median()
    )
    assert moves.loc["definition of AI-linked"].filter(like="median_under").isna().all()


def test_the_study_s_share_by_definition(small_findings):
    figures = small_findings[SLUG].figures
    # D2 and D3 hold 66 % by default; see the package's README
    assert {name: figure.value for name, figure in figures.items() if name.endswith("-switches")} == {
        "d1-switches": 1, "d2-switches": 0, "d2b-switches": 1, "d3-switches": 0, "d4-switches": 1, "d5-switches": 1,
    }  # fmt: skip
    assert figures["d3-switches"].detail == "the default choices"


def test_bounds_hold_a_claim_at_its_own_rounding(small, results):
    place = results.place(default_choices(small))
    replaced = Definition("d1", "D1", ("replaced",))  # 34.66 to 41.59 percent
    held = {
        claim: bool(holding(results, replaced, claim)[place]) for claim in (34.0, 35.0, 34.6, 34.7, 41.6, 42.0, 43.0)
    }
    assert held == {34.0: False, 35.0: True, 34.6: False, 34.7: True, 41.6: True, 42.0: True, 43.0: False}


def test_leaving_one_event_out(small_findings):
    rows = small_findings[SLUG].tables["leave-one-out"]
    default = rows[rows["choices"] == DEFAULT].set_index("left_out")
    assert default.index[0] == "nothing"
    assert default.loc["nothing", "D3"] == pytest.approx(100 * 1790 / 2685)
    # without acme's 1,000 replaced
    acme = default[default["event"] == "acme-cloud-2026-01-12"]
    assert acme["D3"].item() == pytest.approx(100 * 790 / 1685)
    assert acme["D1"].item() == 0
    net = rows[rows["choices"] == NET_IN]
    assert net["people"].iloc[0] == 2885 + 2000
    assert small_findings[SLUG]["d3-without-one"].value == pytest.approx(100 * 790 / 1685)


def test_an_employer_of_the_published_lists_is_shown_whatever_its_size(small, monkeypatch):
    # blorp's shutdown of August has no number; its cut of May has 200 people and is the larger one
    monkeypatch.setattr(leaving_out, "EMPLOYERS", ("blorp-9",))
    monkeypatch.setattr(leaving_out, "SHOWN", 0)
    record = open_record(small)
    rows = leaving_out.leave_one_out(record, definitions(record))
    record.database.close()
    assert list(rows.loc[rows["choices"] == DEFAULT, "event"]) == ["", "blorp-9-2026-05-04"]
