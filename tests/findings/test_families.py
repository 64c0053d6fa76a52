"""The groups of announcements that have a page: worked out by hand on the small package, and held to the record."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.errors import FigureError
from generator.findings import families
from generator.findings.choices import default_choices
from generator.findings.counting import counting_rows
from generator.findings.families import ENOUGH, FAMILIES, find_families
from generator.findings.figure import Record, open_record
from generator.record.check import open_package
from tests.helpers import REAL, SMALL


@pytest.fixture(scope="module")
def real() -> Record:
    return open_record(open_package(REAL))


@pytest.fixture(scope="module")
def small() -> Record:
    return open_record(open_package(SMALL))


def test_sectors_and_countries_add_up_to_the_headline_total(real: Record) -> None:
    """Each announcement is in a single sector; those without a page hold at most one announcement each."""
    counting = counting_rows(real.package, default_choices(real.package))
    for family in ("sectors", "countries"):
        rows = pd.concat([group.rows for group in find_families(real)[family].values()])
        assert rows["announcement"].is_unique
        alone = counting[~counting["announcement"].isin(rows["announcement"])]
        assert rows["point"].sum() + alone["people"].sum() == counting["people"].sum()
        assert alone.groupby("company").size().max() <= 1 if len(alone) else True


@pytest.mark.parametrize("family", FAMILIES)
def test_each_group_has_enough_rows_and_the_sql_on_its_page_gives_its_total(family: str, real: Record) -> None:
    groups = find_families(real)[family]
    assert len(groups) > 5
    for key, group in groups.items():
        assert len(group.rows) >= ENOUGH
        assert real.database.execute(group.sql).fetchone()[0] == (group.total("point") or 0), key
        low, point, high = (group.total(view) or 0 for view in ("low", "point", "high"))
        assert low <= point <= high, key
        assert key == key.lower()


def test_each_employer_is_a_group_whose_sql_gives_its_total(real: Record) -> None:
    """Pandas and SQL agree on their people, also where a single announcement stands or no number is known."""
    groups = find_families(real)["companies"]
    assert set(groups) == set(real.package["companies"]["company"])
    assert sum(len(group.rows) for group in groups.values()) == len(real.package["announcements"])
    for key, group in groups.items():
        assert {*group.rows["company"]} == {key}
        assert group.total("announcements") + group.total("not_counted") == group.total("rows")
        assert real.database.execute(group.sql).fetchone()[0] == (group.total("point") or 0), key
        assert not group.drawn or group.rows["counts"].sum() >= 3


def test_employers_by_hand(small: Record) -> None:
    """A second report of a cut does not count; at least 700 have no upper bound; a share has no number at all."""
    groups = find_families(small)["companies"]
    assert [groups["acme-cloud"].total(measure) for measure in ("announcements", "not_counted")] == [1, 1]
    bounded = [groups[key].bounded for key in ("acme-cloud", "gizmo-pay", "lorem-ipsum-services", "a-b-c")]
    assert bounded == [True, True, False, False]


def test_a_month_by_hand(small: Record) -> None:
    """April: at least 700 with no upper bound, and an offer to 250 whose takers are not known."""
    april = find_families(small)["months"]["2026-04"]
    assert [april.total(measure) for measure in ("rows", "announcements", "without")] == [2, 2, 1]
    assert [april.total(view) for view in ("low", "point", "high")] == [700, 700, 950]
    assert april.open_ended
    assert april.label == "April 2026"


def test_a_sector_in_which_nothing_counts_by_hand(small: Record) -> None:
    """A reported plan and borderline jobs: both are in the record, neither counts, and nobody is not the number."""
    shops = find_families(small)["sectors"]["e-commerce"]
    assert [shops.total(measure) for measure in ("rows", "announcements", "point")] == [2, 0, None]
    assert not shops.open_ended


def test_a_stance_takes_its_rows_alone(small: Record) -> None:
    group = find_families(small)["countries"]["us"]
    stances = {row["stance"] for row in group.rows[group.rows["counts"]].to_dict("records")}
    assert len(stances) == 1
    assert group.total("point", stances.pop()) == group.total("point") == 1000
    assert group.total("announcements", "no such stance") == 0


def test_sums_that_disagree_stop_the_build(real: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = ("sectors", "JOIN companies AS g ON g.company = c.company", "g.headquarters")
    monkeypatch.setitem(families.GROUPED, "sectors", wrong)
    with pytest.raises(FigureError, match="sectors, low: pandas and SQL"):
        find_families(real)
