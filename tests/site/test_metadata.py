"""What the built pages say of themselves, as a program finds it that knows nothing of the generator."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.policy import OWN
from generator.settings import read_settings
from tests.helpers import REAL, ROOT
from tests.site.markup import Node, parse
from tests.site.watching import watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from generator.record.tables import Package

RECORD = json.loads((REAL / "datapackage.json").read_text(encoding="utf-8"))
ADDRESS = f"{read_settings(ROOT).site_url}/{RECORD['version'].removesuffix('.0')}"
UNKNOWN = "404.html"


def graph(root: Node) -> list[dict[str, Any]]:
    """Return what a page says; it has one script of data for that."""
    (script,) = [node for node in root.all("script") if node.attributes.get("type") == "application/ld+json"]
    found: list[dict[str, Any]] = json.loads(script.text)["@graph"]
    return found


def test_every_page_leads_back_to_the_top(real_site: Path, real_pages: dict[str, Node]) -> None:
    for page, root in real_pages.items():
        if page in ("index.html", UNKNOWN) or page.startswith(OWN):
            continue
        (trail,) = [part["itemListElement"] for part in graph(root) if part["@type"] == "BreadcrumbList"]
        places = [item["item"] for item in trail]
        assert places[0] == f"{ADDRESS}/"
        assert places[-1] == f"{ADDRESS}/{page.removesuffix('index.html')}"
        for place in places:
            assert (real_site / place.removeprefix(f"{ADDRESS}/") / "index.html").is_file(), (page, place)


def test_every_page_says_how_to_cite_it(real_pages: dict[str, Node]) -> None:
    for page, root in real_pages.items():
        if page == UNKNOWN or page.startswith(OWN):
            continue
        words, bibtex = root.first(lambda node: "ll-cite" in node.classes).all("pre")
        assert words.shown.endswith(f" Version {RECORD['version']}. {ADDRESS}/{page.removesuffix('index.html')}")
        assert f"  url = {{{ADDRESS}/{page.removesuffix('index.html')}}},\n" in bibtex.text


def test_feeds_are_named_in_every_page_and_there(real_site: Path, real_pages: dict[str, Node]) -> None:
    for page, root in real_pages.items():
        if page.startswith(OWN):
            continue
        # The relation alone: programs that look for feeds compare the whole attribute.
        links = [node for node in root.all("link") if node.attributes.get("rel") == "alternate"]
        feeds = [node["href"] for node in links if node["type"] in ("application/atom+xml", "application/feed+json")]
        assert len(feeds) == 6
        base = real_site if page == UNKNOWN else (real_site / page).parent
        assert all((base / href.lstrip("/")).resolve().is_file() for href in feeds), page


def test_a_name_that_tries_to_be_markup_stays_a_name(small_site: Path) -> None:
    root = parse((small_site / "companies" / "a-b-c" / "index.html").read_text(encoding="utf-8"))
    (trail,) = [part["itemListElement"] for part in graph(root) if part["@type"] == "BreadcrumbList"]
    # As in the title of the page: the theme would make a tag of < and >.
    assert trail[-1]["name"] == "=A1*B_C | {{ 7*7 }} \u2039b\u203a: job cuts in the record"
    words, _ = root.first(lambda node: "ll-cite" in node.classes).all("pre")
    assert "“=A1*B_C | {{ 7*7 }} \u2039b\u203a: job cuts in the record”" in words.text
    assert not words.all("a")


def test_the_site_map_has_the_dates_of_the_record_and_its_releases(real_site: Path, real: Package) -> None:
    """Never that of the build."""
    text = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    days = re.findall(r"<lastmod>(.*?)</lastmod>", text)
    assert text.count("<loc>") == len(days)
    assert RECORD["created"][:10] in days
    assert set(days) <= {RECORD["created"][:10], *real["releases"]["released_on"]}


def test_feeds_are_found_and_the_theme_asks_for_one_site_map(browser: Browser, real_address: str) -> None:
    """Found as browsers look for them. A site map beside a feed would be an address that is not there."""
    with watched(browser, real_address) as (page, trouble):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{real_address}/findings/ai-share/")
        page.wait_for_load_state("networkidle")
        links = page.locator("link[rel='alternate'][type*='atom']").all()
        found = [link.evaluate("link => link.href") for link in links]
        assert found == [f"{real_address}/feeds/{name}.xml" for name in ("announcements", "corrections", "releases")]
        page.locator(".md-tabs__link", has_text="Methodology").click()
        page.wait_for_url(f"{real_address}/methodology/")
        assert {url for url in asked if url.endswith("sitemap.xml")} == {f"{real_address}/sitemap.xml"}
    assert trouble == []
