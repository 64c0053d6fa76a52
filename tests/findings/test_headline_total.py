"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.findings.choices import default_choices
from generator.findings.headline_total import ANSWERS, choose_answer, newest_announcement, running_total
from tests.helpers import changed, find_one

SLUG = "headline-total"


def test_every_figure(small_findings):
    finding = small_findings[SLUG]
    assert {name: figure.value for name, figure in finding.figures.items()} == {
        # acme + dunder + gizmo (takers) + lorem + blorp + 3 wishes (15 June) + 3 wishes (June) + a-b-c
        "total": 1000 + 300 + 120 + 700 + 200 + 400 + 90 + 75,
        # the lowest reports; a ceiling alone, and “up to” without a lower figure, count nobody
        "low": 960 + 300 + 120 + 0 + 700 + 200 + 0 + 90 + 75,
        # the highest reports; the April offer counts its 250, lorem has no upper bound
        "high": 1040 + 400 + 120 + 250 + 700 + 260 + 400 + 90 + 75,
        # 17 rows - 1 of second rank - 1 excluded - 3 of other kinds - 1 borderline
        "announcements": 17 - 1 - 1 - 3 - 1,
        # gizmo (April offer), a-b-c (a share), blorp (shutdown)
        "without-count": 3,
        # lorem
        "open-ended": 1,
        "with-net-headcount-changes": 2885 + 2000,  # example-telecom
        "with-reported-plans": 2885 + 800,  # kwik
        "with-estimates": 2885 - 300 + 500,  # the estimate ranks before dunder's own range
        "without-voluntary": 2885 - 120,
        "without-several-years": 2885 - 700,
        "with-borderline": 2885 + 3000,
        # everything in: dunder's estimate ranks first; acme's second rank and the excluded 150 never count
        "ceiling": 1040 + 500 + 2000 + 800 + 120 + 250 + 700 + 260 + 3000 + 400 + 90 + 75,
        # up to 15 June, that day included: without 3 wishes (30 June) and a-b-c (9 September)
        "at-first-sighting": 2885 - 90 - 75,
        # 1,000; 1,300; 1,420; 2,120 on 15 April; 2,320 on 4 May
        "passes-on": "2026-05-04",
        # a-b-c in September; people of lorem leave in December 2028
        "newest": "2026-09-09",
    }


def test_figures_say_unit_scope_and_date(small_findings):
    figures = small_findings[SLUG].figures
    assert {name: figure.unit for name, figure in figures.items() if figure.unit != "people"} == {
        "announcements": "announcements",
        "without-count": "announcements",
        "open-ended": "announcements",
        "passes-on": "date",
        "newest": "date",
    }
    assert {figure.scope for figure in figures.values()} == {
        "tech employers worldwide, announcements since January 2026 that are in this record"
    }
    assert {name: figure.as_of for name, figure in figures.items() if figure.as_of != "2026-11-23"} == {
        "at-first-sighting": "2026-06-15"
    }
    assert figures["total"].text == "2,885"
    assert figures["passes-on"].text == "4 May 2026"


def test_effective_dates_make_no_record_fresher(small):
    """Neither do rows that are excluded; a month counts from its first day."""
    ahead = changed(small, "announcements", "acme-cloud-2026-01-15", effective_on="2099-01-01")
    assert newest_announcement(ahead) == "2026-09-09"
    excluded = changed(small, "announcements", "a-b-c-2026-09-09", eligibility="excluded")
    assert newest_announcement(excluded) == "2026-08-08"
    monthly = changed(excluded, "announcements", "blorp-9-2026-08-08", announced_on="2026-08")
    assert newest_announcement(monthly) == "2026-08-01"


def test_a_record_without_eligible_rows_is_of_no_day(small):
    frame = small["announcements"].assign(eligibility="excluded")
    assert newest_announcement(replace(small, tables={**small.tables, "announcements": frame})) is None


def test_receipts_name_the_rows(small_findings):
    figures = small_findings[SLUG].figures
    assert dict(figures["total"].rows[["announcement", "adds"]].itertuples(index=False)) == {
        "3-wishes-2026-06": 90,
        "3-wishes-2026-06-15": 400,
        "a-b-c-2026-09-09": 75,
        "acme-cloud-2026-01-15": 1000,
        "blorp-9-2026-05-04": 200,
        "dunder-chips-2026-02-12": 300,
        "gizmo-pay-2026-03-20": 120,
        "lorem-ipsum-services-2026-04-15": 700,
    }
    assert list(figures["without-count"].rows["announcement"]) == [
        "a-b-c-2026-07-01",
        "blorp-9-2026-08-08",
        "gizmo-pay-2026-04-02",
    ]
    assert list(figures["open-ended"].rows["announcement"]) == ["lorem-ipsum-services-2026-04-15"]
    assert "acme-cloud-2026-01-12" not in set(figures["ceiling"].rows["announcement"])


def test_running_total(small_record, small):
    frame = running_total(small_record, default_choices(small))
    # day, then lower bound, as stated, upper bound: each the day before plus what the day brings
    assert [tuple(row) for row in frame[["day", "low", "point", "high"]].itertuples(index=False)] == [
        ("2026-01-15", 960, 1000, 1040),
        ("2026-02-12", 1260, 1300, 1440),
        ("2026-03-20", 1380, 1420, 1560),
        ("2026-04-02", 1380, 1420, 1810),
        ("2026-04-15", 2080, 2120, 2510),
        ("2026-05-04", 2280, 2320, 2770),
        ("2026-06-15", 2280, 2720, 3170),
        ("2026-06-30", 2370, 2810, 3260),
        ("2026-07-01", 2370, 2810, 3260),
        ("2026-08-08", 2370, 2810, 3260),
        ("2026-09-09", 2445, 2885, 3335),
    ]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_passes_on_no_day_if_the_total_stays_below(answered):
    figure = answered(SLUG, "only_with_more").findings[SLUG]["passes-on"]
    assert (figure.value, figure.text) == (None, "not known")


@pytest.mark.parametrize(
    ("claim", "day"), [(1000, "2026-01-15"), (1001, "2026-02-12"), (2885, "2026-09-09"), (2886, None)]
)
def test_passes_on_the_day_that_reaches_the_claim(small, claim, day):
    package = changed(small, "claims", "tradingplatforms-total", value=claim)
    assert find_one(package, SLUG)["passes-on"].value == day


@pytest.mark.parametrize(
    ("claim", "total", "ceiling", "answer"),
    [
        (100, 100, 100, "reached"),
        (100, 101, 500, "reached"),
        (100, 99, 100, "only_with_more"),
        (100, 99, 99, "above_record"),
        (100, 0, 0, "above_record"),
    ],
)
def test_choose_answer(claim, total, ceiling, answer):
    assert choose_answer(claim, total, ceiling) == answer
