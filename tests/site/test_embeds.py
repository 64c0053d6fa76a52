"""Charts for pages of others: whole without a script, light, and as high as the code to copy says."""

from __future__ import annotations

import gzip
import html
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.charts import CHARTS
from generator.drawing.theme import COLOURS
from generator.policy import OWN
from generator.settings import read_settings
from tests.helpers import ROOT, chart_page
from tests.site.watching import watched, width_beyond_screen

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.site.markup import Node

CODE = re.compile(
    r'<iframe src="([^"]*)" title="([^"]*)" width="100%" height="(\d+)" style="border: 0" loading="lazy">'
)
#: The narrowest screen, the widest narrow drawing, the narrowest wide one, and more than the widest.
WIDTHS = (320, 380, 643, 644, 1000)
BYTES = 60_000


@pytest.fixture(scope="module")
def codes(real_pages: dict[str, Node]) -> dict[str, tuple[str, int]]:
    """The title and the height in the code to copy on the page of each chart, by chart."""
    address = f"{read_settings(ROOT).site_url}/latest/{OWN}"
    found = {}
    for chart in CHARTS:
        page = real_pages[f"{chart_page(chart)}index.html"]
        for source, title, height in CODE.findall("\n".join(node.text for node in page.all("pre"))):
            found[source.removeprefix(address).rstrip("/")] = (html.unescape(title), int(height))
    return found


def test_every_chart_has_a_page_and_code_with_its_title(
    codes: dict[str, tuple[str, int]], real_pages: dict[str, Node]
) -> None:
    pages = {path.split("/")[1]: root for path, root in real_pages.items() if path.startswith(OWN)}
    assert set(codes) == set(pages) == {chart.SLUG for chart in CHARTS}
    for slug, (title, _) in codes.items():
        assert pages[slug].first("h1").shown == " ".join(title.split(" "))


def test_an_embed_says_where_it_comes_from_and_is_not_to_be_found(real_pages: dict[str, Node]) -> None:
    address = read_settings(ROOT).site_url
    for chart in CHARTS:
        root = real_pages[f"{OWN}{chart.SLUG}/index.html"]
        (source,) = [node["href"] for node in root.all("a") if node.shown == "Layoff Ledger"]
        assert source == f"{address}/latest/{chart_page(chart)}#chart-{chart.SLUG}"
        assert root.all(lambda node: node.attributes.get("data-package") == "created")
        assert "CC BY 4.0" in root.first("main").shown
        assert [node["content"] for node in root.all("meta") if node.attributes.get("name") == "robots"] == ["noindex"]
        assert not root.all("script")


def test_an_embed_is_whole_and_light_at_every_width(
    codes: dict[str, tuple[str, int]], browser: Browser, real_site: Path, real_address: str
) -> None:
    with watched(browser, real_address, java_script_enabled=False) as (page, trouble):
        requested: list[str] = []
        page.on("request", lambda request: requested.append(request.url.removeprefix(real_address).lstrip("/")))
        for slug, (_, height) in codes.items():
            requested.clear()
            page.goto(f"{real_address}/{OWN}{slug}/")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": height})
                assert page.evaluate("document.documentElement.scrollHeight") <= height, f"{slug} at {width}"
                assert width_beyond_screen(page) <= 0, f"{slug} at {width}"
            files = [real_site / path / ("index.html" if path.endswith("/") else "") for path in requested]
            assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) < BYTES, slug
    assert trouble == []


@pytest.mark.parametrize(("scheme", "paper"), [("light", COLOURS["paper"]), ("dark", "#14181c")])
def test_an_embed_in_a_page_of_another_host(scheme: str, paper: str, browser: Browser, real_address: str) -> None:
    """Also in a frame without any right: the policy still lets its style sheets in."""
    with watched(browser, real_address, color_scheme=scheme) as (page, trouble):
        page.set_content(f'<iframe src="{real_address}/{OWN}running-total/" width="600" height="600" sandbox></iframe>')
        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("img")).to_have_count(1)
        colour = tuple(bytes.fromhex(paper.lstrip("#")))
        expect(frame.locator("body")).to_have_css("background-color", f"rgb{colour}")
    assert trouble == []
