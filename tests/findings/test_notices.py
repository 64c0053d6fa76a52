"""The values are worked out by hand from the notices and announcements of tests/packages/small."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from generator.findings.notices import Recall, by_state_and_month, counting_notices, looked_for, recall, wilson

KEY = "0" * 39
KWIK = ("kwik-parcel-2026-05-20", "kwik-parcel-2026-03-05")


def with_table(package, table, frame):
    return replace(package, tables={**package.tables, table: frame})


def edited(package, table, key, **cells):
    """Return the package with other cells in the row of a table that has this key in its first column."""
    frame = package[table].copy()
    frame.loc[frame.iloc[:, 0] == key, list(cells)] = list(cells.values())
    return with_table(package, table, frame)


def outcomes(package, **options):
    rows = looked_for(package, **options)
    return {name[-1]: found for name, *found in rows[["notice", "outcome", "announcement"]].itertuples(index=False)}


def test_repeats_and_amended_notices_do_not_count(small):
    # 2 amends 1; 4 repeats 3; 6 repeats 5
    assert [name[-1] for name in counting_notices(small)["notice"]] == ["2", "3", "5", "b"]


def test_by_state_and_month(small):
    rows = by_state_and_month(small)

    assert rows.astype(object).where(rows.notna(), None).to_numpy().tolist() == [
        ["NY", "2026-02", 0, 0, None, 0, None],  # amended in March
        ["NY", "2026-03", 1, 1, 110, 3, 140],  # beside a bakery without a number and one unclear name
        ["NY", "2026-07", 1, 1, 55, 1, 55],
        ["WA", "2026-05", 1, 1, 75, 1, 75],
        ["WA", "2026-06", 0, 0, None, 0, None],  # repeats May
        ["WA", "2026-07", 1, 1, 60, 1, 60],
        ["WA", "undated", 0, 0, None, 0, None],  # repeats July
    ]


def test_tech_notices_of_the_real_record_add_up(real):
    rows = by_state_and_month(real)

    assert rows["notices"].sum() == len(counting_notices(real))
    assert (rows["notices"] <= rows["all_notices"]).all()
    assert (rows["employees"].fillna(0) <= rows["all_employees"].fillna(0)).all()


def test_each_notice_is_reached_or_missed(small):
    # Acme Cloud announced on 12 and 15 January, 49 and 46 days before 2 March, and more than 60 before 1 July; Kwik
    # Parcel on 20 May, 19 days after its notice, and on 5 March, 57 before; no employer is called Blorp Systems.
    assert outcomes(small) == {
        "2": ["reached", "acme-cloud-2026-01-15"],
        "3": ["reached", "kwik-parcel-2026-05-20"],
        "5": ["missed", ""],
        "b": ["missed", ""],
    }


def test_core_employers_alone(small):
    assert sorted(outcomes(small, decisions=("core",))) == ["2", "5", "b"]


@pytest.mark.parametrize(
    ("cells", "outcome"),
    [
        ({"notice_date": "2026-03-16"}, "reached"),  # 60 days after 15 January
        ({"notice_date": "2026-03-17"}, "missed"),
        ({"employees": 50}, "reached"),
        ({"employees": 49}, None),
        ({"employees": pd.NA}, None),
        ({"notice_date": ""}, None),
        ({"notice_date": "2025-12-31"}, None),
        ({"notice_date": "2026-01-01"}, "reached"),
        ({"company": "acme-games-2"}, "reached"),  # its owner is Acme Cloud
        ({"company": "gizmo-pay", "notice_date": "2026-01-19"}, "reached"),  # 60 days before 20 March
        ({"company": "gizmo-pay", "notice_date": "2026-01-18"}, "missed"),
        ({"company": ""}, "missed"),
    ],
)
def test_what_a_notice_comes_to(cells, outcome, small):
    assert outcomes(edited(small, "warn_notices", f"{KEY}2", **cells)).get("2", [None])[0] == outcome


def test_a_month_is_as_far_away_as_it_can_be(small):
    # 3 Wishes announced in June: from 1 May, its last day is 60 days away and its first 31; on 15 June another cut
    rows = small["announcements"]
    only = with_table(small, "announcements", rows[rows["announcement"] != "3-wishes-2026-06-15"])

    for day, outcome in (("2026-05-01", "reached"), ("2026-04-30", "missed")):
        package = edited(only, "warn_notices", f"{KEY}2", company="3-wishes", notice_date=day)
        assert outcomes(package)["2"][0] == outcome


def test_what_was_found_in_notices_is_on_no_side(small):
    found = small
    for name in KWIK:
        found = edited(found, "announcements", name, found_via="official_register")
    one_of_two = edited(small, "announcements", "acme-cloud-2026-01-15", found_via="official_register")

    assert outcomes(found)["3"] == ["left_out", "kwik-parcel-2026-05-20"]
    assert (recall(looked_for(found))[0].reached, recall(looked_for(found))[0].notices) == (1, 3)
    assert outcomes(one_of_two)["2"] == ["reached", "acme-cloud-2026-01-12"]


def test_a_withdrawn_announcement_reaches_nothing(small):
    later, earlier = KWIK
    one = edited(small, "announcements", later, exclusion_reason="withdrawn")
    both = edited(one, "announcements", earlier, exclusion_reason="withdrawn")

    assert outcomes(one)["3"] == ["reached", earlier]
    assert outcomes(both)["3"] == ["missed", ""]


def test_recall_by_size(small):
    # 110 and 75 people are reached, 60 and 55 missed
    whole, small_notices, middle, *none = recall(looked_for(small))

    assert (whole.least, whole.most, whole.reached, whole.notices) == (50, None, 2, 4)
    assert (small_notices.least, small_notices.most, small_notices.reached, small_notices.notices) == (50, 99, 1, 3)
    assert (middle.least, middle.most, middle.reached, middle.notices) == (100, 249, 1, 1)
    assert none == [Recall(250, 499, 0, 0, None, None), Recall(500, None, 0, 0, None, None)]
    assert (whole.low, whole.high) == pytest.approx((15.00, 85.00), abs=0.005)


def test_bands_hold_every_notice_once(real):
    whole, *bands = recall(looked_for(real))

    assert sum(band.notices for band in bands) == whole.notices
    assert sum(band.reached for band in bands) == whole.reached


@pytest.mark.parametrize(
    ("reached", "total", "ends"),
    [(15, 148, (6.24, 16.05)), (0, 20, (0.0, 16.11)), (1, 29, (0.61, 17.18)), (20, 20, (83.89, 100.0))],
)
def test_wilson_gives_what_newcombe_1998_printed(reached, total, ends):
    """Table I, method 3; the last is the second, seen from the other side."""
    assert wilson(reached, total) == pytest.approx(ends, abs=0.006)


def test_no_share_of_nothing():
    assert wilson(0, 0) == (None, None)
