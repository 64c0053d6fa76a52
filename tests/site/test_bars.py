"""Charts on pages of groups: where enough announcements count, with a title, a description and their data below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.findings.families import ENOUGH_TO_DRAW, GROUPED
from tests.site.numbers import csv_rows
from tests.site.test_groups import pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.markup import Node


@pytest.mark.parametrize("family", GROUPED)
def test_a_chart_where_enough_counts_and_nowhere_else(
    family: str, real_site: Path, real_pages: dict[str, Node]
) -> None:
    drawn = 0
    for key, page in pages(real_pages, family).items():
        path = real_site / family / f"{key}.csv"
        rows = [row for row in (csv_rows(path) if path.exists() else []) if row["counts"] == "yes"]
        known = {row["stance"] for row in rows if row["point"] not in ("", "0")}
        figures = page.all(lambda node: "ll-bars" in node.classes)
        assert len(figures) == (len(rows) >= ENOUGH_TO_DRAW and bool(known)), key
        for figure in figures:
            drawn += 1
            bars = len(known) if family != "companies" else sum(row["point"] not in ("", "0") for row in rows)
            assert len(list(figure.all("rect"))) == bars
            assert figure["role"] == "img"
            assert len(figure["aria-label"]) > 50
            article = page.first("article")
            assert [node for node in article.nodes() if "ll-chart-title" in node.classes]
            assert [node for node in article.nodes() if "ll-chart-measures" in node.classes]
    assert drawn >= ENOUGH_TO_DRAW
