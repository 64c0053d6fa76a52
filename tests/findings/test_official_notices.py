"""The values are worked out by hand from the notices and announcements of tests/packages/small."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.charts.notices_by_state import places
from generator.errors import FigureError
from generator.findings import notices_sql, official_notices
from generator.findings.figure import open_record
from generator.findings.notices import by_state, looked_for, one_per_employer
from tests.helpers import NOTICE, changed

SLUG = "official-notices"


def find(package):
    record = open_record(package)
    try:
        return official_notices.find(record)
    finally:
        record.database.close()


def values(finding, *names):
    return [finding[name].value for name in names]


def test_notices_and_states(small_findings):
    # New York has notices 2 and b of Acme Cloud, Washington 3 of Kwik Parcel and 5 of Blorp; California is not in.
    finding = small_findings[SLUG]
    assert values(finding, "notices", "noticing", "from-one") == [4, 3, 2]
    assert values(finding, "states-in", "states-missing", "states-without") == [2, 1, 0]
    states = finding.tables["states"].astype(object)
    assert states.where(states.notna(), None).to_numpy().tolist() == [
        ["CA", "California", "no", None, None],
        ["NY", "New York", "yes", 2, 1],
        ["WA", "Washington", "yes", 2, 2],
    ]
    assert list(finding.tables["state_pages"]["state"]) == ["NY", "WA"]


def test_the_rule_is_printed_as_it_is_used(small_findings):
    rule = values(small_findings[SLUG], "smallest", "period-start", "period-end", "most-days")
    assert rule == [50, "2026-01-01", "2026-07-31", 60]


def test_months_without_a_notice_are_zero(small_findings):
    months = small_findings[SLUG].tables["months"]
    assert list(months["month"]) == ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]
    assert list(months["notices"]) == [1, 0, 1, 0, 2]
    assert list(months["employers"]) == [1, 0, 1, 0, 2]


def test_recall_by_notice_and_by_employer(small_findings):
    # 2 (110 people) and 3 (75) are reached, 5 (60) and b (55) missed; Acme Cloud has one of each.
    finding = small_findings[SLUG]
    found = {row.group: (row.reached, row.notices) for row in finding.tables["recall"].itertuples()}
    assert found == {
        "all": (2, 4),
        "band-50": (1, 3),
        "band-100": (1, 1),
        "band-250": (0, 0),
        "band-500": (0, 0),
        "core": (1, 3),
        "employers": (2, 3),
        "employers-whole": (1, 3),
    }
    assert values(finding, "missed", "left-out", "band-250-share") == [2, 0, None]
    assert finding["employers-share"].value == pytest.approx(100 * 2 / 3)
    # Wilson's interval of 2 of 3, by hand with z = 1.96: (2 + 1.92 ± 1.96 √(2/3 + 0.96)) / 6.84
    assert values(finding, "employers-low", "employers-high") == pytest.approx([20.8, 93.9], abs=0.05)
    assert list(finding.tables["bands"]["group"]) == ["band-100", "band-50"]


def test_what_was_found_in_notices_leaves_both_sides(small):
    found = small
    for name in ("kwik-parcel-2026-05-20", "kwik-parcel-2026-03-05"):
        found = changed(found, "announcements", name, found_via="official_register")
    finding = find(found)
    assert values(finding, "left-out", "all-reached", "all-notices", "missed") == [1, 1, 3, 2]
    assert values(finding, "employers-reached", "employers-notices") == [1, 2]


def test_an_employer_stands_for_one_notice(small):
    rows = looked_for(small)
    assert [name[-1] for name in one_per_employer(rows)["notice"]] == ["2", "5", "3"]
    assert [name[-1] for name in one_per_employer(rows, "missed")["notice"]] == ["b", "5", "3"]


def test_a_state_by_hand(small):
    states = by_state(small)
    assert list(states) == ["NY", "WA"]
    washington = states["WA"]
    assert [row["notice"][-1] for row in washington.rows] == ["6", "3", "4", "5"]
    assert [row["notice"][-1] for row in washington.counting] == ["3", "5"]
    assert washington.months == ["2026-05", "2026-07"]
    assert [washington.total(measure) for measure in ("notices", "employers", "people", "without")] == [2, 2, 135, 0]
    assert [washington.total(measure, "2026-06") for measure in ("notices", "people")] == [0, None]


def test_people_are_not_known_where_no_notice_names_a_number(small):
    unknown = changed(small, "warn_notices", NOTICE.format("b"), employees=pd.NA)
    july = by_state(unknown)["NY"]
    assert [july.total(measure, "2026-07") for measure in ("notices", "people", "without")] == [1, None, 1]


def test_the_query_on_a_page_gives_its_months(small, small_record):
    rows = small_record.database.execute(notices_sql.state_query("WA")).fetchall()
    assert rows == [("2026-05", 1, 75), ("2026-07", 1, 60)]


def test_every_jurisdiction_of_the_record_has_a_tile_of_its_own(real):
    found = places()
    assert set(found) == set(real["jurisdictions"]["jurisdiction"])
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ("NOT IN ('repeats', 'amends_one_of')", "notices in a state or month"),
        ("AND n.notice NOT IN (", "notices in a state or month"),
    ],
)
def test_each_condition_of_a_counting_notice_is_needed_in_sql(condition, message, small, monkeypatch):
    weaker = {"NOT IN ('repeats', 'amends_one_of')": "NOT IN ('')", "AND n.notice NOT IN (": "AND '' NOT IN ("}
    changed_query = notices_sql._COUNTING.replace(condition, weaker[condition])
    assert changed_query != notices_sql._COUNTING
    monkeypatch.setattr(notices_sql, "_COUNTING", changed_query)
    with pytest.raises(FigureError, match=message):
        find(small)


@pytest.mark.parametrize(
    ("name", "value"), [("MOST_DAYS", 500), ("PERIOD", ("2026-05-01", "2026-07-31")), ("SMALLEST", 60)]
)
def test_each_limit_is_needed_in_sql(name, value, small, monkeypatch):
    monkeypatch.setattr(notices_sql, name, value)
    with pytest.raises(FigureError, match="pandas counts"):
        find(small)
