"""Pages of employers: what their announcements add up to stands above them, and those that count stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site.markup import Node
from tests.site.numbers import csv_rows
from tests.site.test_groups import pages

if TYPE_CHECKING:
    from pathlib import Path


def test_every_page_opens_with_its_total(real_site: Path, real_pages: dict[str, Node]) -> None:
    seen = set()
    for key, page in pages(real_pages, "companies").items():
        article = page.first("article")
        parts = [child for child in article.children if isinstance(child, Node)]
        heading = next(place for place, part in enumerate(parts) if part.tag == "h1")
        answer, facts = parts[heading + 1 : heading + 3]
        assert (answer.classes, facts.classes) == (["ll-answer"], ["ll-facts"]), key
        assert f"{key}.csv" in facts.first("a")["href"]
        counting = [row for row in csv_rows(real_site / "companies" / f"{key}.csv") if row["counts"] == "yes"]
        known = any(row["point"] for row in counting)
        totals = {node["data-total"].split("/")[2] for node in answer.nodes() if "data-total" in node}
        assert ("point" in totals) == known, key
        assert ("announcements" in totals) == bool(counting), key
        assert ("not known" in answer.shown) == (bool(counting) and not known), key
        assert ("not count" in answer.shown or "None of" in answer.shown) == (not counting), key
        seen.add((bool(counting), known))
    assert seen == {(True, True), (True, False), (False, False)}


def test_rows_that_count_stand_first(real_pages: dict[str, Node]) -> None:
    """Cuts with such a row before cuts without, and such a row first within its cut."""
    mixed = 0
    for key, page in pages(real_pages, "companies").items():
        cuts = []
        for section in page.all(lambda node: "ll-event" in node.classes):
            rows = [row.all("td")[1].shown for row in section.all("tr") if row.all("td")[:1]
                    and row.all("td")[0].shown == "Counts by default"]  # fmt: skip
            cuts.append([row.startswith("yes") for row in rows])
        assert all(cuts), key
        for rows in [*cuts, [any(rows) for rows in cuts]]:
            assert rows == sorted(rows, reverse=True), key
            mixed += len(set(rows)) > 1
    assert mixed
