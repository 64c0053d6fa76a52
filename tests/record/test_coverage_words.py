"""What the coverage allows to be said, on the small package, with its months and countries worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from generator.errors import PageError
from generator.pages.wording import check_wording
from generator.record.coverage import barred_wordings, country_coverages
from generator.record.tables import Package


def with_coverage(package: Package, *rows: tuple[str, str, str, str]) -> Package:
    """Return the package with other coverage of counts: class, first month, last month, status."""
    spans = pd.DataFrame(
        [(source, "count", first, last, status, "") for source, first, last, status in rows],
        columns=list(package["coverage"].columns),
    )
    return replace(package, tables={**package.tables, "coverage": spans})


#: A wording for each kind of need.
TRIED = {"recorded announcements", "so far this year", "all layoffs", "pretext"}
ALL = ("large_announcements", "small_announcements_other", "small_announcements_us")


@pytest.mark.parametrize(
    ("statuses", "barred"),
    [
        (("full", "full", "full"), set()),
        (("full", "partial", "full"), {"all layoffs"}),
        (("full", "none", "full"), {"all layoffs", "so far this year"}),
    ],
)
def test_a_wording_needs_its_coverage(small: Package, statuses: tuple[str, ...], barred: set[str]) -> None:
    rows = [(name, "2026-01", "2026-11", status) for name, status in zip(ALL, statuses, strict=True)]
    words = barred_wordings(with_coverage(small, *rows))
    assert TRIED & set(words) == barred | {"pretext"}


def test_one_month_without_a_class_bars_a_wording(small: Package) -> None:
    rows = [(name, "2026-01", "2026-11", "full") for name in ALL[:2]]
    late = with_coverage(small, *rows, (ALL[2], "2026-01", "2026-10", "full"), (ALL[2], "2026-11", "2026-11", "none"))
    assert TRIED & set(barred_wordings(late)) == {"all layoffs", "so far this year", "pretext"}


def test_a_country_is_searched_if_a_class_about_it_was(small: Package) -> None:
    based = set(small["companies"]["headquarters"])
    assert {"US", "DE"} <= based
    searched = with_coverage(small, (ALL[2], "2026-01", "2026-01", "full"), (ALL[2], "2026-02", "2026-11", "none"))
    assert country_coverages(searched)["searched"] == ["US"]
    assert set(country_coverages(searched)["in_part"]) == based - {"US"}
    only_partly = with_coverage(
        small, (ALL[2], "2026-01", "2026-11", "partial"), (ALL[0], "2026-01", "2026-11", "full")
    )
    assert country_coverages(only_partly)["searched"] == []


def test_a_page_with_barred_words_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "development").mkdir()
    (tmp_path / "development" / "index.md").write_text("All layoffs", encoding="utf-8")
    (tmp_path / "a.md").write_text(
        "---\ntitle: None\n---\n\nWe count ALL\nLayoffs, and small-layoffs.\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("It is a pretext.\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("overall layoffs; pretexts; all the layoffs\n", encoding="utf-8")
    with pytest.raises(PageError) as error:
        check_wording(tmp_path, {"all layoffs": "Some are missing.", "pretext": "Nobody can know."})
    assert str(error.value).splitlines() == [
        "The report may not say this, given what the record covers:",
        "docs/a.md, line 5: “all layoffs”. Some are missing.",
        "docs/b.md, line 1: “pretext”. Nobody can know.",
    ]
