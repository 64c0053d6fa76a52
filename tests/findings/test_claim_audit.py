"""Claims against the small package: values worked out by hand."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from generator.findings.combinations import lay_out

SLUG = "claim-audit"


@pytest.fixture(scope="module")
def audit(small_findings):
    return small_findings[SLUG]


def test_verdicts(audit):
    verdicts = audit.tables["verdicts"].set_index("claim")["verdict"]
    assert verdicts["tradingplatforms-total"] == "reached"
    assert verdicts["made-up-tracker-us-2026-06-20"] == "not_comparable"
    assert verdicts["made-up-tracker-2026-03"] == "reached_only_under"
    assert len(verdicts) == audit["claims"].value == 16


def test_totals_on_the_day_of_a_claim(audit):
    # up to 20 June: acme 1,000, dunder 300 (to 400), gizmo 120 (and 250 at the most), lorem 700, blorp 200 (to 260),
    # and 400 of 3 Wishes: that “up to” counts as stated, as nobody at the least
    assert audit["total-2026-06-20"].value == 1000 + 300 + 120 + 700 + 200 + 400
    assert audit["low-2026-06-20"].value == 960 + 300 + 120 + 700 + 200
    assert audit["high-2026-06-20"].value == 1040 + 400 + 120 + 250 + 700 + 260 + 400
    assert audit["total-2026-06-20"].as_of == "2026-06-20"


def test_rows_of_a_shared_list_are_left_out(audit):
    # everything, without blorp's 200, which came from another tracker's list
    assert audit["total-2026-11-23-without-shared-sources"].value == 2885 - 200


def test_linked_people_and_their_bounds(audit):
    # up to 15 June: 2,720 people, 200 of them of unknown stance; replaced are acme's 1,000
    assert audit["people-2026-06-15"].value == 2720
    assert audit["people-unknown-2026-06-15"].value == 200
    assert audit["d1-people-linked-2026-06-15"].value == 1000
    assert audit["d1-people-low-2026-06-15"].value == pytest.approx(100 * 1000 / 2720)
    assert audit["d1-people-high-2026-06-15"].value == pytest.approx(100 * 1200 / 2720)


def test_the_nearest_choices_are_named(audit):
    figure = audit["nearest-made-up-tracker-2026-05-10"]
    # 2,400 of 2,320: the estimate of 500 stands for 300
    assert (figure.value, figure.detail) == (1, "estimates in")
    assert audit["nearest-tradingplatforms-ai-linked-d3"].detail == "the default choices"
    assert "nearest-tradingplatforms-ai-linked-d1" not in audit.figures


def test_counts_of_verdicts_add_up(audit):
    verdicts = (
        "reached",
        "reached-only-under",
        "above-record",
        "between-definitions",
        "contradicted",
        "not-comparable",
    )
    assert sum(audit[name].value for name in verdicts) == 16
    assert sum(audit[f"study-{name}"].value for name in verdicts) == audit["study-claims"].value == 3
    assert audit["study-ratio"].value == pytest.approx(66)


def test_headlines_are_the_study_s_and_the_latest_of_each_tracker(audit):
    assert list(audit.tables["headlines"]["claim"]) == [
        "made-up-tracker-2026-06-20",
        "made-up-tracker-event-share-2026-06-20",
        "made-up-tracker-share-2026-06-20",
        "other-list-2-2026-06-08",
        "other-list-2-share-undated",
        "tradingplatforms-ai-linked",
        "tradingplatforms-ai-share",
        "tradingplatforms-total",
    ]


def test_cases_are_those_of_the_study_s_days(small, audit):
    # 6 definitions; 3 coders, 3 figures, 6 switches; the study can refer to days up to 13 May or 15 June
    assert audit["cases"].value == 6 * 3 * 3 * 2**6 * 2
    results = lay_out(small).results(("2026-05-13", "2026-06-15"))
    stances = small["definition_stances"].groupby("definition")["stance"].agg(list)
    met = Counter()
    for place in np.ndindex(results.total.shape):
        people = dict(zip(results.stances, results.people[place], strict=True))
        total, unknown = sum(people.values()), people["unknown"]
        for linked in (sum(people[stance] for stance in chosen) for chosen in stances):
            share = total > 0 and 100 * linked / total < 66.5 and 100 * (linked + unknown) / total >= 65.5
            given = {"total": total >= 2300, "linked": linked >= 1517.5, "share": share}
            held = [name for name, holds in given.items() if holds]
            met.update(names for size in (1, 2, 3) for names in combinations(held, size))
    for names, number in met.items():
        assert audit[f"cases-{'-'.join(names)}"].value == number, names
    assert len(met) == 7


def test_the_answer_says_whether_one_set_of_choices_gives_all(answered):
    figures = {key: answered(SLUG, key).findings[SLUG].figures for key in ("together", "apart")}
    assert figures["together"]["cases-total-linked-share"].value > 0
    assert figures["apart"]["cases-total-linked-share"].value == 0
    assert figures["apart"]["cases-total"].value > 0
