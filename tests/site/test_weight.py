"""What a first visit downloads, and that the search index comes only when a reader searches."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.errors import ToolError
from generator.site import _CHANGES, _change_script
from tests.site.watching import watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

INDEX = "/search/search_index.json"
#: What the theme's script has once each, around it whatever it likes.
KNOWN = [b"x=1;" + known + b"y=2;" for known, _, _ in _CHANGES]
#: Notes each time that a page is marked as changing its colours.
SWITCHES = """new MutationObserver((all) => {
  const marked = all.filter(({ attributeName, target }) => target.hasAttribute(attributeName));
  if (marked.length) window.switches = (window.switches ?? 0) + marked.length;
}).observe(document, { subtree: true, attributeFilter: ["data-md-color-switching"] })"""
#: The limits for the home page: requests, and bytes of what they bring.
REQUESTS, BYTES = 8, 110_000


def noted(page: Page) -> list[str]:
    """Return a list that gets the path of each request of a page."""
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path))
    return paths


def weight(site: Path, path: str) -> int:
    """Return the bytes of a file of the site as a host sends it: compressed as gzip does by default.

    The browser does not tell the size of a worker, so files are weighed, not requests.
    """
    file = site / path.lstrip("/")
    return len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes(), 6))


def test_the_home_page_is_light(browser: Browser, real_site: Path, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        paths = noted(page)
        page.goto(f"{real_address}/", wait_until="networkidle")
    weights = {path: weight(real_site, path) for path in paths}
    assert "/" in weights
    assert any("/workers/search." in path for path in weights)  # what a worker loads is counted
    assert len(paths) <= REQUESTS, paths
    assert sum(weights.values()) <= BYTES, weights
    assert trouble == []


def press_a_key(page: Page) -> None:
    page.keyboard.press("/")


def tap_the_glass(page: Page) -> None:
    page.locator("header label.md-header__button[for=__search]").tap()


@pytest.mark.parametrize("start", [press_a_key, tap_the_glass])
def test_the_search_index_comes_when_a_reader_searches(
    start: Callable[[Page], None], browser: Browser, real_address: str
) -> None:
    phone = {"viewport": {"width": 390, "height": 900}, "has_touch": True} if start is tap_the_glass else {}
    with watched(browser, real_address, **phone) as (page, trouble):
        paths = noted(page)
        page.goto(f"{real_address}/companies/amazon/", wait_until="networkidle")
        assert INDEX not in paths
        start(page)
        page.locator("[data-md-component='search-query']").press_sequentially("linked to AI")
        expect(page.locator(".md-search-result__link[href*='findings/ai-share/']").first).to_be_visible()
        assert paths.count(INDEX) == 1
    assert trouble == []


def test_an_address_with_a_search_shows_what_it_finds(browser: Browser, real_address: str) -> None:
    """The form of the page for unknown addresses leads to such an address."""
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/?q=linked+to+AI")
        expect(page.locator(".md-search-result__link[href*='findings/ai-share/']").first).to_be_visible()
    assert trouble == []


@pytest.mark.parametrize(
    "texts",
    [
        [],
        *([b"".join(KNOWN[:at] + KNOWN[at + 1 :])] for at in range(len(KNOWN))),
        [b"".join([*KNOWN, KNOWN[0]])],
        [b"".join(KNOWN)] * 2,
    ],
)
def test_a_script_that_is_not_known_stops_the_build(texts: list[bytes], tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "javascripts"
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / f"bundle.{number}.min.js").write_bytes(text)
    with pytest.raises(ToolError, match="theme's script does not"):
        _change_script(tmp_path)
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == texts  # nothing is changed by half


def test_the_script_that_is_known_is_changed(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "javascripts"
    folder.mkdir(parents=True)
    (folder / "bundle.0.min.js").write_bytes(b"".join(KNOWN))
    _change_script(tmp_path)
    changed = (folder / "bundle.0.min.js").read_bytes()
    assert changed == b"".join(b"x=1;" + ours + b"y=2;" for _, ours, _ in _CHANGES)


@pytest.mark.parametrize(("scheme", "changes"), [("light", 0), ("dark", 1)])
def test_a_page_marks_a_change_of_colours_alone(scheme: str, changes: int, browser: Browser, real_address: str) -> None:
    """Each mark has the browser work out the style of everything on the page anew, before a reader can use it.

    Pages come in light colours, and a first visit in dark ones is a change.
    """
    with watched(browser, real_address, color_scheme=scheme) as (page, trouble):
        page.add_init_script(SWITCHES)
        page.goto(f"{real_address}/", wait_until="networkidle")
        assert page.locator("meta[name=color-scheme]").count() == 1
        assert page.evaluate("window.switches ?? 0") == changes
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.locator("header label.md-header__button[for^=__palette]:visible").click()
        page.wait_for_function(f"() => window.switches === {changes + 1}")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != paper
    assert trouble == []
