"""Claims against the small package: values worked out by hand."""

from __future__ import annotations

import pytest

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
