"""The values are worked out by hand from tests/packages/small/README.md and its table of places affected."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.charts import places_affected
from generator.errors import FigureError
from generator.findings import families
from generator.findings.geography import ANSWERS
from tests.helpers import changed, find_one

SLUG = "geography"


@pytest.fixture
def values(small_findings):
    return {name: figure.value for name, figure in small_findings[SLUG].figures.items()}


def test_headquarters(values, small_findings):
    rows = small_findings[SLUG].tables["countries"].set_index("country")
    assert dict(rows["people"]) == {"US": 1000, "IE": 700, "GB": 490, "NL": 300, "IN": 200, "SE": 120, "DE": 75}
    assert (values["countries"], values["countries-allowed"]) == (7, 0)
    assert (values["first-people"], values["rival-people"]) == (1000, 700)


def test_places_are_counted_where_stated(values):
    # acme, dunder, gizmo's takers, lorem ipsum, 3 wishes twice and a-b-c of September; the parcel service doesn't count
    assert (values["with-place"], values["announcements"]) == (7, 11)
    assert values["with-place-people"] == 1000 + 300 + 120 + 700 + 400 + 90 + 75
    assert values["without-place-share"] == pytest.approx(100 * 4 / 11)
    assert values["without-place-people-share"] == pytest.approx(100 * 200 / 2885)


def test_an_announcement_stands_once_in_each_country(small_findings):
    rows = small_findings[SLUG].tables["places"].set_index("place")
    # acme names the United States and California; lorem ipsum Ireland and the whole world, with all its people in both
    assert list(rows.loc["US", ["announcements", "alone", "people"]]) == [1, 1, 1000]
    assert list(rows.loc["IE", ["announcements", "alone", "people"]]) == [1, 0, 700]
    assert list(rows.loc["global", ["announcements", "alone", "people"]]) == [1, 0, 700]
    assert list(rows.loc["GB", ["announcements", "alone", "people"]]) == [2, 2, 490]
    assert "US-CA" not in rows.index
    # countries before regions
    assert list(rows["place_kind"]) == ["country"] * 6 + ["region"]


def test_a_place_abroad(small, values):
    assert values["elsewhere"] == 0
    abroad = {"announcement": ["blorp-9-2026-05-04", "gizmo-pay-2026-03-20"], "place": ["US-CA", "eu"]}
    tables = {**small.tables, "announcement_places": pd.concat([small["announcement_places"], pd.DataFrame(abroad)])}
    package = type(small)(**{**vars(small), "tables": tables})
    # an Indian employer in California; the European Union is no country
    assert find_one(package, SLUG)["elsewhere"].value == 1


def test_parts_of_a_country_are_held_to_sql(small, monkeypatch):
    labels, tables, group = families.PLACES
    monkeypatch.setattr(families, "PLACES", (labels, tables.replace("COALESCE(p.part_of, p.place)", "p.place"), group))
    with pytest.raises(FigureError, match="places, low: pandas and SQL"):
        find_one(small, SLUG)


def test_the_chart_shows_announcements_without_a_place(small, small_findings):
    table = places_affected.table(small_findings[SLUG], small)
    assert list(table.iloc[-1][["place", "announcements", "people"]]) == ["not stated", 4, 200]


def test_a_headquarters_that_moves_changes_its_country(small):
    package = changed(small, "companies", "acme-cloud", headquarters="IE")
    rows = find_one(package, SLUG).tables["countries"].set_index("country")
    assert rows.loc["IE", "people"] == 1700


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer
