"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pytest

from generator.findings.ai_share import ANSWERS, choose_answer, share_bounds
from tests.helpers import changed, find_one

SLUG = "ai-share"

COUNTS = {
    "people": 2885,  # 1,000 + 700 + 90 + 400 + 120 + 375 + 200, as below
    "people-replaced": 1000,  # acme; a-b-c (July) has no number
    "people-reallocated": 700,  # lorem
    "people-cited": 90,  # 3 wishes (June); gizmo (April offer) has no number
    "people-inferred": 400,  # 3 wishes (15 June)
    "people-denied": 120,  # gizmo (takers)
    "people-not-mentioned": 300 + 75,  # dunder, a-b-c (September)
    "people-unknown": 200,  # blorp (May)
    "announcements": 11,
    "announcements-replaced": 2,
    "announcements-reallocated": 1,
    "announcements-cited": 2,
    "announcements-inferred": 1,
    "announcements-denied": 1,
    "announcements-not-mentioned": 2,
    "announcements-unknown": 2,
    "without-count": 3,
    "people-replaced-share": 100 * 1000 / 2885,
    "people-unknown-share": 100 * 200 / 2885,
    "announcements-unknown-share": 100 * 2 / 11,
    "definitions": 6,
    # 66 lies in D2 (58.93 to 65.86, rounded 59 to 66) and in D3 (62.05 to 68.98)
    "definitions-holding": 2,
    # example-telecom's 2,000, cited
    "people-with-net-headcount-changes": 2885 + 2000,
    "people-unknown-with-net-headcount-changes": 200,
    # D2b alone (63.25 to 67.35)
    "definitions-holding-with-net-headcount-changes": 1,
    # two other coders, two other figures, three other cut-offs, six switches
    "single-changes": 2 + 2 + 3 + 6,
    "single-changes-holding": 8,  # those below with a definition
    "holding-if-coder-first": 1,
    "holding-if-coder-second": 6,  # nearly nobody was coded twice, so each definition runs from little to much
    "holding-if-view-low": 0,
    "holding-if-view-high": 1,
    "holding-if-cutoff-2026-05-13": 0,
    "holding-if-cutoff-2026-06-30": 2,  # nothing that counts people is later but September's 75, not linked
    "holding-if-cutoff-2026-08-31": 2,
    "holding-if-net-headcount-changes-in": 1,  # as above
    "holding-if-reported-plans-in": 4,
    "holding-if-estimates-in": 0,  # of 3,085: D2 runs from 55 to 62, D3 from 58 to 65, D4 from 87
    "holding-if-voluntary-out": 2,  # gizmo's 120 go: D2 1,700/2,765 to 1,900/2,765, D3 1,790/2,765 to 1,990/2,765
    "holding-if-several-years-out": 0,
    "holding-if-borderline-in": 0,
}
#: Definition and measure: linked, share of the known, lower bound, upper bound.
SHARES = {
    # people: 2,885 in all, 200 unknown, so 2,685 known
    ("d1", "people"): (1000, 37.2439, 34.6620, 41.5945),  # 1,000/2,685  1,000/2,885  1,200/2,885
    ("d2", "people"): (1700, 63.3147, 58.9255, 65.8579),  # + 700: 1,700/2,685  1,700/2,885  1,900/2,885
    ("d2b", "people"): (1090, 40.5959, 37.7816, 44.7140),  # D1 + 90: 1,090/2,685  1,090/2,885  1,290/2,885
    ("d3", "people"): (1790, 66.6667, 62.0451, 68.9775),  # D2 + 90: 1,790/2,685  1,790/2,885  1,990/2,885
    ("d4", "people"): (2190, 81.5642, 75.9099, 82.8423),  # + 400: 2,190/2,685  2,190/2,885  2,390/2,885
    ("d5", "people"): (2310, 86.0335, 80.0693, 87.0017),  # + 120: 2,310/2,685  2,310/2,885  2,510/2,885
    # announcements: 11 in all, 2 unknown, so 9 known
    ("d1", "announcements"): (2, 22.2222, 18.1818, 36.3636),  # 2/9  2/11  4/11
    ("d2", "announcements"): (3, 33.3333, 27.2727, 45.4545),  # 3/9  3/11  5/11
    ("d2b", "announcements"): (4, 44.4444, 36.3636, 54.5455),  # 4/9  4/11  6/11
    ("d3", "announcements"): (5, 55.5556, 45.4545, 63.6364),  # 5/9  5/11  7/11
    ("d4", "announcements"): (6, 66.6667, 54.5455, 72.7273),  # 6/9  6/11  8/11
    ("d5", "announcements"): (7, 77.7778, 63.6364, 81.8182),  # 7/9  7/11  9/11
}
#: The same by people with net headcount changes in: 4,885 in all, 200 unknown, so 4,685 known; 2,000 more are cited.
NET_SHARES = {
    "d1": (1000, 21.3447, 20.4708, 24.5650),  # 1,000/4,685  1,000/4,885  1,200/4,885
    "d2": (1700, 36.2860, 34.8004, 38.8946),  # 1,700/4,685  1,700/4,885  1,900/4,885
    "d2b": (3090, 65.9552, 63.2549, 67.3490),  # 1,090 + 2,000: 3,090/4,685  3,090/4,885  3,290/4,885
    "d3": (3790, 80.8965, 77.5844, 81.6786),  # 1,790 + 2,000: 3,790/4,685  3,790/4,885  3,990/4,885
    "d4": (4190, 89.4344, 85.7728, 89.8669),  # 2,190 + 2,000: 4,190/4,685  4,190/4,885  4,390/4,885
    "d5": (4310, 91.9957, 88.2293, 92.3234),  # 2,310 + 2,000: 4,310/4,685  4,310/4,885  4,510/4,885
}
PARTS = ("linked", "share", "low", "high")


def test_every_figure(small_findings):
    expected = {name: pytest.approx(value) for name, value in COUNTS.items()}
    for (definition, measure), values in SHARES.items():
        for part, value in zip(PARTS, values, strict=True):
            expected[f"{definition}-{measure}-{part}"] = pytest.approx(value, abs=0.00005)
    for definition, values in NET_SHARES.items():
        for part, value in zip(PARTS, values, strict=True):
            expected[f"{definition}-people-{part}-with-net-headcount-changes"] = pytest.approx(value, abs=0.00005)
    assert {name: figure.value for name, figure in small_findings[SLUG].figures.items()} == expected


def test_table_holds_the_shares(small_findings):
    table = small_findings[SLUG].tables["shares"]
    found = {(row.definition, row.measure): (row.linked, row.share, row.low, row.high) for row in table.itertuples()}
    assert found == {key: pytest.approx(values, abs=0.00005) for key, values in SHARES.items()}


def test_percentages_have_one_decimal(small_findings):
    assert small_findings[SLUG]["d3-people-share"].text == "66.7\u00a0%"


def test_derived_figures_name_their_inputs(small_findings):
    figure = small_findings[SLUG]["d2-people-high"]
    assert figure.inputs == ("d2-people-linked", "people-unknown", "people")
    assert figure.formula
    assert not figure.counted


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_nothing_to_divide_by(answered):
    figures = answered(SLUG, "no_rows").findings[SLUG].figures
    assert figures["people"].value == 0
    for name in ("share", "low", "high"):
        assert figures[f"d3-people-{name}"].value is None
    assert figures["people-replaced-share"].value is None
    # announcements are still there: 5 of 9 known, as in the package itself
    assert figures["d3-announcements-share"].value == pytest.approx(500 / 9)
    assert figures["definitions-holding"].value == 0


@pytest.mark.parametrize(
    ("claim", "holding"),
    [
        (34, 0),  # D1 starts at 34.66, which rounds to 35
        (35, 1),  # D1
        (42, 2),  # D1 ends at 41.59, which rounds to 42; D2b runs from 38 to 45
        (43, 1),  # D2b
        (45, 1),  # D2b ends at 44.71, which rounds to 45
        (46, 0),
        (58, 0),
        (59, 1),  # D2 starts at 58.93, which rounds to 59
        (69, 1),  # D3 ends at 68.98, which rounds to 69
        (70, 0),
        (82, 2),  # D4 from 76 to 83, D5 from 80 to 87
        (100, 0),
    ],
)
def test_bounds_are_compared_at_the_rounding_of_the_claim(small, claim, holding):
    package = changed(small, "claims", "tradingplatforms-ai-share", value=claim)
    finding = find_one(package, SLUG)
    assert finding["definitions-holding"].value == holding
    assert finding.answer == ("within_some" if holding else "outside_all")


@pytest.mark.parametrize(
    ("holding", "count", "answer"),
    [(0, 6, "outside_all"), (1, 6, "within_some"), (5, 6, "within_some"), (6, 6, "within_all")],
)
def test_choose_answer(holding, count, answer):
    assert choose_answer(holding, count) == answer


@pytest.mark.parametrize(
    ("linked", "unknown", "everything", "expected"),
    [
        (30, 20, 100, (37.5, 30, 50)),  # 30/80  30/100  50/100
        (0, 0, 10, (0, 0, 0)),
        (10, 0, 10, (100, 100, 100)),
        (0, 10, 10, (None, 0, 100)),  # nothing is known
        (0, 0, 0, (None, None, None)),
    ],
)
def test_share_bounds(linked, unknown, everything, expected):
    assert share_bounds(linked, unknown, everything) == expected
