"""Pages about a sector, country, month or function: found by title and from index pages, and out of everything else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.findings.families import FAMILIES
from tests.site.markup import Node
from tests.site.numbers import csv_rows

if TYPE_CHECKING:
    from pathlib import Path


def pages(real_pages: dict[str, Node], family: str) -> dict[str, Node]:
    """Return the pages of a family by key."""
    found = {path: re.fullmatch(rf"{family}/([^/]+)/index\.html", path) for path in real_pages}
    return {match.group(1): real_pages[path] for path, match in found.items() if match}


@pytest.mark.parametrize("family", [*FAMILIES, "companies", "states"])
def test_the_index_links_every_page_and_the_sidebar_none(family: str, real_pages: dict[str, Node]) -> None:
    index = real_pages[f"{family}/index.html"]
    linked = {node["href"] for node in index.first("article").all("a") if "href" in node}
    keys = pages(real_pages, family)
    assert keys
    assert {f"{key}/" for key in keys} <= linked
    sidebars = index.all(lambda node: node.tag == "nav")
    in_sidebars = {link["href"] for nav in sidebars for link in nav.all("a") if "href" in link}
    assert not {f"{key}/" for key in keys} & in_sidebars


@pytest.mark.parametrize("family", FAMILIES)
def test_the_search_knows_their_titles_alone(family: str, real_site: Path, real_pages: dict[str, Node]) -> None:
    index = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    entries = [entry for entry in index["docs"] if entry["location"].startswith(f"{family}/")]
    assert {entry["location"] for entry in entries} == {f"{family}/{key}/" for key in pages(real_pages, family)}
    assert all(not re.sub(r"<[^>]*>", "", entry["text"]).strip() for entry in entries)
    assert all(entry["title"].strip() for entry in entries)


def test_the_search_knows_employers_by_their_names_alone(real_site: Path) -> None:
    """Names of their cuts are titles too; what is left of the text are other names."""
    index = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = [re.sub(r"<[^>]*>", "", entry["text"]).strip() for entry in index["docs"]
             if entry["location"].startswith("companies/")]  # fmt: skip
    assert any(texts)
    assert not [text for text in texts if text and not text.startswith("Also known as ")]


def test_the_search_holds_nothing_of_charts_but_their_titles(real_site: Path, real_pages: dict[str, Node]) -> None:
    """Labels of axes would stand there as one long word, and each finding would have the words below its charts."""
    index = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    for entry in index["docs"]:
        page = entry["location"].partition("#")[0]
        texts[page] = texts.get(page, "") + re.sub(r"<[^>]*>", "", entry["text"])
    drawings = 0
    for page, text in texts.items():
        article = real_pages[f"{page}index.html"].first("article")
        for figure in article.all(lambda node: "ll-chart" in node.classes):
            for drawing in figure.all("svg"):
                drawings += 1
                assert drawing.text.strip()[:30] not in text, page
        for summary in article.all(lambda node: "ll-menu" in node.classes):
            assert summary.first("summary").shown not in text, page
    assert drawings > 60


@pytest.mark.parametrize("family", FAMILIES)
def test_every_row_of_a_group_stands_on_its_page_with_a_source(
    family: str, real_site: Path, real_pages: dict[str, Node]
) -> None:
    """Also those that do not count, with the reason."""
    for key, page in pages(real_pages, family).items():
        rows = csv_rows(real_site / family / f"{key}.csv")
        shown = {}
        for line in page.first("article").all("tr"):
            for time in line.all(lambda node: node.attributes.get("data-row", "").endswith("/announced_on")):
                shown[time["data-row"].split("/")[1]] = line
        assert set(shown) == {row["announcement"] for row in rows}
        for row in rows:
            line = shown[row["announcement"]]
            assert any("external" in link.attributes.get("rel", "") for link in line.all("a"))
            reason = line.all("td")[-1].shown
            assert bool(re.search("[a-z]{4}", reason)) == (row["counts"] == "no")
