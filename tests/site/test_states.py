"""Pages about the notices of a state: complete, sourced, found by title and from the index, and nowhere else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.site.numbers import csv_rows
from tests.site.test_groups import pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.markup import Node


def test_the_index_links_every_page_and_names_what_is_missing(real, real_pages: dict[str, Node]) -> None:
    index = real_pages["states/index.html"].first("article")
    keys = pages(real_pages, "states")
    assert len(keys) > 20
    assert {f"{key}/" for key in keys} <= {node["href"] for node in index.all("a") if "href" in node}
    missing = real["jurisdictions"].loc[real["jurisdictions"]["covered"] == "no"]
    listed = [item.shown for item in index.all("li")]
    for code, name in zip(missing["jurisdiction"], missing["name"], strict=True):
        assert code.lower() not in keys
        assert any(text.startswith(f"{name}.") for text in listed)
        assert not any(row.shown.startswith(name) for row in index.all("tr"))


def test_every_notice_stands_on_its_page_with_a_source(real_site: Path, real_pages: dict[str, Node]) -> None:
    for key, page in pages(real_pages, "states").items():
        shown = {}
        for line in page.first("article").all("tr"):
            for cell in line.all(lambda node: node.attributes.get("data-row", "").endswith("/employer_as_filed")):
                shown[cell["data-row"].split("/")[1]] = line
        assert set(shown) == {row["notice"] for row in csv_rows(real_site / "states" / f"{key}.csv")}
        assert all(
            any("external" in link.attributes.get("rel", "") for link in line.all("a")) for line in shown.values()
        )


def test_the_search_knows_their_titles_alone(real_site: Path, real_pages: dict[str, Node]) -> None:
    index = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    entries = [entry for entry in index["docs"] if entry["location"].startswith("states/")]
    assert {entry["location"] for entry in entries} == {f"states/{key}/" for key in pages(real_pages, "states")}
    assert all(not re.sub(r"<[^>]*>", "", entry["text"]).strip() for entry in entries)
