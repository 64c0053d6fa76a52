"""Which announcements count, with how many people, and whether pandas and SQL say the same.

The values are worked out by hand from tests/packages/small/README.md.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from itertools import product
from typing import get_args

import pandas as pd
import pytest

from generator.findings import counting, counting_sql
from generator.findings.choices import SWITCHES, Choices, Coder, View, default_choices, widest_choices
from generator.findings.counting import counting_rows, people, reasons_not_counted
from generator.findings.counting_sql import counting_query
from generator.record.database import file_bytes
from generator.record.tables import announced_last_day
from tests.helpers import changed

VIEWS = get_args(View)
CODERS = get_args(Coder)
COLUMNS = ["announcement", "company", "last_day", "people", "open_ended", "stance"]
BOTH = pytest.mark.parametrize("which", ["small", "real"])


@pytest.fixture(scope="module")
def records(small_record, real_record):
    return {"small": small_record, "real": real_record}


@pytest.fixture(scope="module")
def counted(records):
    """Return a function of package and choices: the rows that count, computed once."""
    return cache(lambda which, choices: counting_rows(records[which].package, choices))


def combinations(cutoff, coder="adjudicated"):
    """Return every combination of switches and views."""
    for *switches, view in product(*[(False, True)] * len(SWITCHES), VIEWS):
        yield Choices(cutoff, coder, view, **dict(zip((name for name, _ in SWITCHES), switches, strict=True)))


def listed(rows):
    """Return counting rows of pandas as SQL gives them."""
    return [
        (*row[:3], None if pd.isna(row.people) else int(row.people), bool(row.open_ended), row.stance)
        for row in rows[COLUMNS].itertuples(index=False)
    ]


def in_sql(database, choices):
    rows = database.execute(counting_query(choices, ", ".join(COLUMNS)))
    return sorted((*row[:4], bool(row[4]), row[5]) for row in rows)


@pytest.mark.parametrize(
    ("qualifier", "low", "point", "high", "expected"),
    [
        # no count at all
        ("", None, None, None, (None, None, None)),
        # stated as a plain number: other reports give the bounds, else the number itself
        ("exact", None, 100, None, (100, 100, 100)),
        ("exact", 90, 100, None, (90, 100, 100)),
        ("exact", None, 100, 110, (100, 100, 110)),
        ("exact", 90, 100, 110, (90, 100, 110)),
        # about: the same, and the lower end where only a range is given
        ("about", None, 100, None, (100, 100, 100)),
        ("about", 90, 100, 110, (90, 100, 110)),
        ("about", 90, None, 110, (90, 90, 110)),
        ("about", 90, None, None, (90, 90, 90)),
        # at least: the number below, the highest report above
        ("at_least", 100, 100, None, (100, 100, 100)),
        ("at_least", 100, 100, 150, (100, 100, 150)),
        ("at_least", 100, None, 150, (100, 100, 150)),
        # up to: nobody below unless a source gives a lower figure
        ("up_to", None, 100, 100, (0, 100, 100)),
        ("up_to", 40, 100, 100, (40, 100, 100)),
        ("up_to", 0, None, 100, (0, 0, 100)),
        ("up_to", 40, None, 100, (40, 40, 100)),
        # offered to: nobody, until the takers are known
        ("offered", None, None, 100, (None, None, 100)),
    ],
)
def test_people(qualifier, low, point, high, expected):
    counts = {"employees_low": low, "employees": point, "employees_high": high}
    rows = pd.DataFrame({name: pd.array([value], dtype="Int64") for name, value in counts.items()})
    rows["qualifier"] = [qualifier]
    found = [people(rows, Choices("2026-11-23", view=view)).iloc[0] for view in VIEWS]
    assert tuple(None if pd.isna(value) else value for value in found) == expected


@pytest.mark.parametrize(
    ("view", "expected"),
    [("low", (0, None, 700, 960)), ("point", (400, None, 700, 1000)), ("high", (400, 250, 700, 1040))],
)
def test_people_of_rows_that_count(small, view, expected):
    rows = counting_rows(small, replace(default_choices(small), view=view)).set_index("announcement")["people"]
    names = ("3-wishes-2026-06-15", "gizmo-pay-2026-04-02", "lorem-ipsum-services-2026-04-15", "acme-cloud-2026-01-15")
    assert tuple(None if pd.isna(rows[name]) else rows[name] for name in names) == expected


def test_open_ended_is_a_minimum_without_upper_bound(small):
    rows = counting_rows(small, default_choices(small))
    assert list(rows.loc[rows["open_ended"], "announcement"]) == ["lorem-ipsum-services-2026-04-15"]


def test_a_month_counts_from_its_last_day(small):
    def counted(cutoff):
        return set(counting_rows(small, Choices(cutoff))["announcement"])

    assert counted("2026-06-30") - counted("2026-06-29") == {"3-wishes-2026-06"}
    assert counted("2026-06-29") == counted("2026-06-15")


@pytest.mark.parametrize(
    ("coder", "expected"),
    [
        # acme; lorem; 3 wishes (June); 3 wishes (15 June); gizmo; dunder and a-b-c (September); blorp
        (
            "adjudicated",
            {
                "replaced": 1000,
                "reallocated": 700,
                "cited": 90,
                "inferred": 400,
                "denied": 120,
                "not_mentioned": 375,
                "unknown": 200,
            },
        ),
        # 3 wishes (15 June) was first coded as cited: 90 + 400
        (
            "first",
            {
                "replaced": 1000,
                "reallocated": 700,
                "cited": 490,
                "denied": 120,
                "not_mentioned": 375,
                "unknown": 200,
            },
        ),
        # gizmo as not mentioned: 300 + 120; lorem not coded, a-b-c as unknown: 200 + 700 + 75
        (
            "second",
            {"replaced": 1000, "cited": 90, "inferred": 400, "not_mentioned": 420, "unknown": 975},
        ),
    ],
)
def test_stances_are_those_of_the_coder(small, coder, expected):
    rows = counting_rows(small, replace(default_choices(small), coder=coder))
    sums = rows.groupby("stance")["people"].sum()
    assert sums[sums > 0].to_dict() == expected


def why(*conditions):
    return [counting.WHY_NOT[name] for name in conditions]


def test_reasons_not_counted(small):
    reasons = reasons_not_counted(small, default_choices(small))
    assert len(reasons) == 17
    assert {name: failed for name, failed in reasons.items() if failed} == {
        "acme-cloud-2026-01-12": why("best rank in its event"),
        "acme-games-2-2026-01-25": why("eligible"),
        "dunder-chips-2026-02-10": why("kind admitted"),
        "example-telecom-2026-03-01": why("kind admitted"),
        "kwik-parcel-2026-03-05": why("kind admitted"),
        "kwik-parcel-2026-05-20": why("scope admitted"),
    }


def test_reasons_not_counted_are_all_named(small):
    narrow = Choices("2026-04-10", voluntary=False, several_years=False)
    reasons = reasons_not_counted(small, narrow)
    assert reasons["gizmo-pay-2026-03-20"] == why("exit type admitted")
    assert reasons["lorem-ipsum-services-2026-04-15"] == why("up to the cut-off", "span admitted")
    assert reasons["kwik-parcel-2026-05-20"] == why("up to the cut-off", "scope admitted")
    assert reasons["3-wishes-2026-06"] == why("up to the cut-off")
    early = changed(small, "announcements", "a-b-c-2026-09-09", announced_on="2025-12-31")
    assert reasons_not_counted(early, narrow)["a-b-c-2026-09-09"] == why("in the period")


def test_rank_is_judged_among_admissible_rows(small):
    reasons = reasons_not_counted(small, widest_choices(small))
    assert {name: failed for name, failed in reasons.items() if failed} == {
        "acme-cloud-2026-01-12": why("best rank in its event"),
        "acme-games-2-2026-01-25": why("eligible"),
        "dunder-chips-2026-02-12": why("best rank in its event"),
    }


def test_each_condition_has_words_of_its_own():
    assert list(counting.WHY_NOT) == list(counting.FILTERS)
    assert len(set(counting.WHY_NOT.values())) == len(counting.FILTERS)


@BOTH
def test_reasons_fit_the_rows_that_count(which, records, counted):
    package = records[which].package
    for choices in (default_choices(package), widest_choices(package), Choices("2026-06-30", voluntary=False)):
        reasons = reasons_not_counted(package, choices)
        assert set(counted(which, choices)["announcement"]) == {name for name, failed in reasons.items() if not failed}


@BOTH
def test_at_most_one_row_of_an_event_counts(which, records, counted):
    for choices in combinations(records[which].package.as_of):
        assert counted(which, choices)["event"].is_unique, choices


@BOTH
@pytest.mark.parametrize("coder", CODERS)
def test_pandas_and_sql_agree(which, coder, records, counted):
    record = records[which]
    for choices in combinations(record.package.as_of, coder):
        assert listed(counted(which, choices)) == in_sql(record.database, choices), choices


@BOTH
def test_sums_in_pandas_and_sql_agree(which, records, counted):
    record = records[which]
    for choices in combinations(record.package.as_of):
        rows = counted(which, choices)
        query = counting_query(choices, "SUM(people), COUNT(*)")
        assert (rows["people"].sum(), len(rows)) == record.database.execute(query).fetchone(), choices


@BOTH
def test_pandas_and_sql_agree_at_every_cutoff(which, records, counted):
    record = records[which]
    days = {*record.package["cutoffs"]["cutoff"], *announced_last_day(record.package["announcements"])}
    sizes = set()
    for cutoff in sorted(days):
        choices = replace(widest_choices(record.package), cutoff=cutoff)
        rows = counted(which, choices)
        assert listed(rows) == in_sql(record.database, choices), cutoff
        sizes.add(len(rows))
    assert len(sizes) > 10


@pytest.mark.parametrize(("switch", "gained", "lost"), [
    ("net_headcount_changes", {"example-telecom-2026-03-01"}, set()),
    ("reported_plans", {"kwik-parcel-2026-03-05"}, set()),
    ("estimates", {"dunder-chips-2026-02-10"}, {"dunder-chips-2026-02-12"}),
    ("voluntary", set(), {"gizmo-pay-2026-03-20", "gizmo-pay-2026-04-02"}),
    ("several_years", set(), {"lorem-ipsum-services-2026-04-15"}),
    ("borderline", {"kwik-parcel-2026-05-20"}, set()),
])  # fmt: skip
def test_each_switch_moves_its_rows(small, switch, gained, lost):
    choices = default_choices(small)
    before = set(counting_rows(small, choices)["announcement"])
    after = set(counting_rows(small, replace(choices, **{switch: not getattr(choices, switch)}))["announcement"])
    assert (after - before, before - after) == (gained, lost)


def test_both_ways_name_the_same_conditions():
    assert list(counting.FILTERS) == [*counting_sql.CONDITIONS, *counting_sql.RANK_CONDITIONS]
    assert set(counting_sql.PEOPLE) == set(VIEWS)


@BOTH
def test_receipts_add_up_in_the_published_database(which, records, request):
    findings = request.getfixturevalue(f"{which}_findings").values()
    figures = [figure for finding in findings for figure in finding.figures.values() if figure.counted]
    assert len(figures) > 40
    with closing(sqlite3.connect(":memory:")) as published:
        published.deserialize(file_bytes(records[which].database))
        for figure in figures:
            assert figure.rows["adds"].sum() == figure.value, figure.key
            assert published.execute(figure.sql).fetchone()[0] == figure.value, figure.key


def test_small_package_is_described_as_the_real_one(small_folder, real_folder):
    small, real = (json.loads((folder / "datapackage.json").read_text()) for folder in (small_folder, real_folder))
    own = {"name", "title", "version", "created"}
    assert {key: value for key, value in small.items() if key not in own} == {
        key: value for key, value in real.items() if key not in own
    }, "Copy datapackage/datapackage.json to tests/packages/small/, but keep its name, title, version and created."


def test_small_package_has_the_real_code_lists(small_folder, real_folder):
    for path in sorted((real_folder / "codes").glob("*.csv")):
        copied = (small_folder / "codes" / path.name).read_bytes()
        if path.name == "places.csv":
            assert set(copied.splitlines()) <= set(path.read_bytes().splitlines())
        elif path.name != "cutoffs.csv":
            assert copied == path.read_bytes(), f"Copy {path.name} to tests/packages/small/codes/."
