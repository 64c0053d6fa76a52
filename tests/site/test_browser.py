"""The real site in a real browser: nothing fails, nothing leaves the host, and it works for every reader."""

from __future__ import annotations

import csv
import gzip
import io
import math
import re
import sqlite3
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from generator.charts import CHARTS
from generator.findings import FINDINGS
from generator.settings import read_settings
from tests.helpers import ROOT, chart_page, listed_figures
from tests.site.markup import parse
from tests.site.watching import publish, watched, width_beyond_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PAGES = (
    "",
    *(f"findings/{module.SLUG}/" for module in FINDINGS),
    "companies/amazon/",
    "receipts/headline-total/total/",
    "explorer/",
    "explorer/definitions/",
    "sectors/games/",
    "months/2026-01/",
    "countries/",
    "methodology/",
    "data/",
    "about/",
)
expect.set_options(timeout=10_000)
#: A laptop, a phone, and the narrowest window that the guidelines for accessibility ask for.
WIDTHS = (1280, 390, 320)
#: Pages with tables that have to fit a phone, as nothing around them scrolls, or whose table did not.
FRAMELESS = (
    "companies/",
    "data/sources/",
    "development/",
    "development/write-a-page/",
    "releases/2026.11/",
    "methodology/revisions/",
)
SCHEMES = {"light": "default", "dark": "slate"}
NOWHERE = "nothing/here/"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", [*PAGES, NOWHERE])
def test_a_page_is_clean(path: str, scheme: str, browser: Browser, real_address: str) -> None:
    url = f"{real_address}/{path}"
    missing = url if path == NOWHERE else ""
    with watched(browser, real_address, missing=missing, color_scheme=scheme) as (page, trouble):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if width != WIDTHS[1]:  # opened wide, made narrower, and opened in the narrowest window
                page.goto(url, wait_until="networkidle" if width == WIDTHS[0] else "load")
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert width_beyond_screen(page) <= 0, f"The page is wider than {width} pixels."
    assert trouble == []


def test_a_table_without_a_frame_to_scroll_in_fits_a_phone(browser: Browser, real_address: str) -> None:
    """The theme's script puts such a table into one that the keyboard does not reach."""
    with watched(browser, real_address, viewport={"width": 320, "height": 900}) as (page, trouble):
        for path in FRAMELESS:
            page.goto(f"{real_address}/{path}")
            expect(page.locator("article .md-typeset__scrollwrap").first).to_be_visible()
            frames = page.locator("article .md-typeset__scrollwrap:not(.ll-scroll *)")
            beyond = frames.evaluate_all("frames => frames.map(frame => frame.scrollWidth - frame.clientWidth)")
            assert max(beyond, default=0) <= 0, path
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{real_address}/development/")  # where there is room, a name of a file stays on its line
        lines = page.locator("article td:first-child code").evaluate_all(
            "all => all.map(one => one.getClientRects().length)"
        )
        assert set(lines) == {1}
    assert trouble == []


def test_without_scripts_such_a_table_fits_a_phone_too(browser: Browser, real_address: str) -> None:
    """Without the theme's script the table itself would scroll."""
    narrow = {"width": 320, "height": 900}
    with watched(browser, real_address, java_script_enabled=False, viewport=narrow) as (page, trouble):
        for path in FRAMELESS:
            page.goto(f"{real_address}/{path}")
            tables = page.locator("article table:not([class], .ll-scroll *)")
            expect(page.locator("article table").first).to_be_visible()
            beyond = tables.evaluate_all("tables => tables.map(table => table.scrollWidth - table.clientWidth)")
            assert max(beyond, default=0) <= 0, path
    assert trouble == []


def test_paper_has_no_buttons_and_no_table_wider_than_itself(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, viewport={"width": 690, "height": 900}) as (page, trouble):
        page.emulate_media(media="print")
        for path in ("data/", "methodology/revisions/", "findings/ai-share/"):
            page.goto(f"{real_address}/{path}")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            expect(page.locator(":is(nav, button, summary, form):visible")).to_have_count(0)
            assert width_beyond_screen(page) <= 0, path
    assert trouble == []


@pytest.mark.parametrize("path", [*PAGES, NOWHERE])
def test_a_page_works_without_scripts(path: str, browser: Browser, real_address: str) -> None:
    url = f"{real_address}/{path}"
    missing = url if path == NOWHERE else ""
    phone = {"width": 390, "height": 900}
    with watched(browser, real_address, missing=missing, java_script_enabled=False, viewport=phone) as (page, trouble):
        page.goto(url)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        for table in page.locator("article table").all():
            if table.locator("xpath=ancestor::details[not(@open)]").count() == 0:
                expect(table).to_be_visible()
    assert trouble == []


@pytest.mark.parametrize("module", FINDINGS, ids=lambda module: module.SLUG)
def test_a_finding_without_scripts_has_answer_chart_and_data(module: Any, browser: Browser, real_address: str) -> None:
    charts = [chart for chart in CHARTS if chart_page(chart) == f"findings/{module.SLUG}/"]
    with watched(browser, real_address, java_script_enabled=False) as (page, trouble):
        page.goto(f"{real_address}/findings/{module.SLUG}/")
        expect(page.locator("p.ll-answer [data-figure]").first).to_be_visible()
        drawings = page.locator("figure.ll-chart svg:visible")
        expect(drawings).to_have_count(len(charts))
        for drawing in drawings.all():
            box = drawing.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) > 100
        for chart in charts:
            data = page.locator(f"#chart-{chart.SLUG} ~ .ll-chart-foot details").first
            data.locator("summary").click()
            expect(data.locator("table [data-chart]").first).to_be_visible()
    assert trouble == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("module", FINDINGS, ids=lambda module: module.SLUG)
def test_a_chart_has_a_name_and_marks_are_not_read_out(
    module: Any, width: int, browser: Browser, real_address: str
) -> None:
    viewport = {"width": width, "height": 900}
    with watched(browser, real_address, viewport=viewport) as (page, trouble):
        page.goto(f"{real_address}/findings/{module.SLUG}/")
        charts = page.locator("article").get_by_role("img")
        expect(charts).to_have_count(sum(chart_page(chart) == f"findings/{module.SLUG}/" for chart in CHARTS))
        for chart in charts.all():
            assert len((chart.get_attribute("aria-label") or "").split()) >= 10
            assert chart.locator("svg").get_attribute("aria-hidden") == "true"
    assert trouble == []


def test_from_home_to_a_finding_to_a_receipt_without_loading_a_page(browser: Browser, real_site: Path) -> None:
    address = read_settings(ROOT).site_url
    with watched(browser, address) as (page, trouble):
        publish(page, real_site, address)
        page.goto(f"{address}/", wait_until="networkidle")  # the theme reads the sitemap before it takes over links
        page.evaluate("window.sameDocument = true")
        page.locator("article").get_by_role("link", name="The total").click()
        expect(page).to_have_url(f"{address}/findings/headline-total/")
        expect(page).to_have_title(re.compile("What do recorded announcements add up to"))
        answer = page.locator("p.ll-answer")
        expect(answer).to_be_visible()
        figure = answer.locator("a:has([data-figure='headline-total.total'])")
        value = figure.inner_text()
        figure.click()
        expect(page).to_have_url(f"{address}/receipts/headline-total/total/")
        expect(page.locator(".ll-receipt-value [data-figure]")).to_have_text(value)
        assert page.evaluate("window.sameDocument"), "A page was loaded anew: instant navigation does not work."
        page.go_back()
        expect(page.locator("p.ll-answer")).to_be_visible()
    assert trouble == []


def test_a_link_within_a_page_leaves_it_as_the_reader_has_it(browser: Browser, real_site: Path) -> None:
    address = read_settings(ROOT).site_url
    with watched(browser, address) as (page, trouble):
        publish(page, real_site, address)
        page.goto(f"{address}/findings/ai-share/", wait_until="networkidle")
        opened = page.locator("article details").first
        opened.locator("summary").click()
        for heading in page.locator("article h2").all()[-2:]:
            heading.locator(".headerlink").evaluate("link => link.click()")
            expect(page).to_have_url(re.compile("#" + (heading.get_attribute("id") or "-") + "$"))
            expect(heading).to_be_in_viewport()
        page.go_back()
        page.wait_for_load_state("networkidle")
        expect(opened).to_have_attribute("open", "")
        page.go_back()
        expect(page).to_have_url(f"{address}/findings/ai-share/")
        expect(opened.locator("summary")).to_be_in_viewport()
    assert trouble == []


def test_the_keyboard_reaches_a_figure_and_opens_its_receipt(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/findings/headline-total/", wait_until="networkidle")
        for _ in range(200):
            page.keyboard.press("Tab")
            key = page.evaluate("document.activeElement.querySelector('[data-figure]')?.dataset.figure")
            if key:
                break
        assert key, "Tab does not reach a figure."
        assert outline(page) != "none", "A figure in focus does not show it."
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{real_address}/receipts/{key.replace('.', '/')}/")
    assert trouble == []


def test_the_search_finds_a_finding(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.goto(real_address)
        page.keyboard.press("/")
        expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
        page.locator("[data-md-component='search-query']").press_sequentially("linked to AI")
        found = page.locator(".md-search-result__link[href*='findings/ai-share/']")
        expect(found.first).to_be_visible()
    assert trouble == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("AI share", "findings/"),
        ("total", "findings/"),
        ("layoffs by month", "findings/timeline/"),
        ("Bell Canada", "companies/bell-canada/"),
        ("BCE", "companies/bell-canada/"),  # another name of Bell Canada, on no other page
        ("GM", "companies/general-motors/"),
    ],
)
def test_findings_come_first_and_employers_are_found_by_each_of_their_names(
    words: str, first: str, browser: Browser, real_address: str
) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/?q={words.replace(' ', '+')}")
        found = page.locator(".md-search-result__item > a")
        expect(found.first).to_be_visible()
        assert str(found.first.evaluate("link => link.href")).startswith(f"{real_address}/{first}")
    assert trouble == []


def test_the_search_index_stays_light_however_many_pages_there_are(real_site: Path) -> None:
    index = (real_site / "search" / "search_index.json").read_bytes()
    assert len(gzip.compress(index, 6)) < 150_000


def test_the_page_for_unknown_addresses_leads_back(browser: Browser, real_address: str) -> None:
    missing = f"{real_address}/{NOWHERE}"
    with watched(browser, real_address, missing=missing) as (page, trouble):
        response = page.goto(missing)
        assert response is not None
        assert response.status == 404
        page.locator("article").get_by_role("link", name="Findings").click()
        expect(page).to_have_url(f"{real_address}/findings/")
    assert trouble == []


@pytest.fixture(scope="module")
def figures(real_address: str) -> dict[str, dict[str, Any]]:
    return listed_figures(read(f"{real_address}/api/figures.json"))


@pytest.fixture(scope="module")
def database(real_address: str) -> Iterator[sqlite3.Connection]:
    """The published database, as a reader downloads it."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(read(f"{real_address}/data/layoff-ledger.sqlite"))
    yield connection
    connection.close()


def test_every_receipt_adds_up(
    figures: dict[str, dict[str, Any]], database: sqlite3.Connection, real_address: str
) -> None:
    """For each counted figure, its rows as CSV add up to its value, and the SQL on its page gives the same."""
    counted = {key: figure["value"] for key, figure in figures.items() if figure["counted"]}
    assert counted
    for key, value in counted.items():
        finding, name = key.split(".")
        rows = list(csv.DictReader(io.StringIO(read(f"{real_address}/receipts/{finding}/{name}.csv").decode())))
        assert math.isclose(math.fsum(float(row["adds"]) for row in rows), value), key
        page = parse(read(f"{real_address}/receipts/{finding}/{name}/").decode())
        sql = page.first("article").first("pre").text
        assert database.execute(sql).fetchone()[0] == value, key


def test_every_figure_has_a_receipt(figures: dict[str, dict[str, Any]], real_site: Path) -> None:
    pages = {path.parent.relative_to(real_site / "receipts") for path in (real_site / "receipts").rglob("index.html")}
    assert {str(page).replace("/", ".") for page in pages} == set(figures)


def outline(page: Page) -> str:
    """Return the style of the outline of the element in focus."""
    return str(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))


def read(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=10) as response:  # noqa: S310 - our own local server
        data: bytes = response.read()
    return data
