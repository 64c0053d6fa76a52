"""Charts become live when a reader wishes it, in the place and size of their drawing, and tell their marks."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.charts import CHARTS, ENLARGED
from generator.settings import read_settings
from tests.helpers import ROOT, chart_page
from tests.site.watching import publish, watched, width_beyond_screen

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

RUNTIME = "/assets/vendor/vega.min.js"
WIDTHS = {1280: "wide", 320: "narrow"}
#: Each text of what is shown of a figure, with its place in the drawing, in pixels of the screen.
TEXTS = """(figure, where) => {
  const svg = [...figure.querySelectorAll(where)].find((part) => part.getClientRects().length).querySelector("svg");
  const around = svg.getBoundingClientRect();
  const all = [...svg.querySelectorAll("text")];
  const shown = all.filter((text) => text.textContent && text.getAttribute("opacity") !== "0");
  const place = (box) => [Math.round(box.x - around.x), Math.round(box.y - around.y)];
  return shown.map((text) => [text.textContent, ...place(text.getBoundingClientRect())]);
}"""
SHIFTS = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; })
    .observe({ type: "layout-shift" });
}"""


def figure_of(page: Page, slug: str) -> Locator:
    return page.locator(f"#chart-{slug} + figure.ll-chart")


def button_of(page: Page, slug: str) -> Locator:
    return page.locator(f"#chart-{slug} ~ .ll-chart-foot .ll-explore").first


def open_chart(page: Page, address: str, place: str = "findings/ai-share/") -> None:
    page.goto(f"{address}/{place}", wait_until="networkidle")


def settled_height(page: Page) -> int:
    """Return the height of the page once it no longer changes: the theme wraps tables after it has loaded."""
    same = "() => { const before = window.last; window.last = HEIGHT; return before === window.last }"
    page.wait_for_function(same.replace("HEIGHT", "document.documentElement.scrollHeight"), polling=400)
    return int(page.evaluate("window.last"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("module", CHARTS, ids=lambda module: module.SLUG)
def test_a_chart_goes_live_without_a_jump(module: Any, width: int, browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, viewport={"width": width, "height": 900}) as (page, trouble):
        open_chart(page, real_address, chart_page(module))
        figure, button = figure_of(page, module.SLUG), button_of(page, module.SLUG)
        button.scroll_into_view_if_needed()
        before = figure.evaluate(TEXTS, ":scope > [role=img]")
        size = settled_height(page)
        page.evaluate(SHIFTS)
        button.click()
        live = figure.locator(f".ll-live.ll-{WIDTHS[width]}")
        expect(live).to_be_focused()
        assert figure.locator(".ll-live").count() == 1
        tip = live.get_by_role("status")
        expect(tip).not_to_be_empty()
        first = tip.inner_text()
        page.keyboard.press("End")
        assert tip.inner_text() != first
        expect(live.locator(".ll-ring")).to_be_visible()
        inside = tip.bounding_box()
        assert inside is not None
        assert inside["x"] >= 0
        assert inside["x"] + inside["width"] <= width
        page.keyboard.press("Escape")
        expect(tip).to_be_empty()
        assert sorted(figure.evaluate(TEXTS, ".ll-live")) == sorted(before)
        assert page.evaluate("document.documentElement.scrollHeight") == size
        assert page.evaluate("window.shifts") == 0
        assert width_beyond_screen(page) <= 0
    assert trouble == []


def test_the_runtime_comes_once_and_with_the_first_wish(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        paths: list[str] = []
        page.on("request", lambda request: paths.append(urlsplit(request.url).path))
        open_chart(page, real_address)
        assert not [path for path in paths if "live" in path or "vendor" in path]
        for slug in ("stance-shares", "definition-bounds"):
            button_of(page, slug).click()
            expect(figure_of(page, slug).locator(".ll-live")).to_be_visible()
        assert paths.count(RUNTIME) == 1
        assert paths.count("/charts/stance-shares.wide.vg.json") == 1
    assert trouble == []


def test_a_chart_is_live_soon(browser: Browser, real_address: str) -> None:
    """The figures to reach: a second with the first wish, 150 milliseconds for later charts; medians of five."""
    first, later = [], []
    for _ in range(5):
        with watched(browser, real_address) as (page, _trouble):
            open_chart(page, real_address)
            for slug, times in (("stance-shares", first), ("definition-bounds", later)):
                button_of(page, slug).scroll_into_view_if_needed()
                start = time.perf_counter()
                button_of(page, slug).dispatch_event("click")
                figure_of(page, slug).locator(".ll-live").wait_for()
                times.append(time.perf_counter() - start)
    print(f"live after {statistics.median(first):.3f} s, later charts after {statistics.median(later):.3f} s")
    assert statistics.median(first) <= 1
    assert statistics.median(later) <= 0.15


def test_what_is_told_is_what_the_table_says(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        table = page.locator("#chart-stance-shares ~ .ll-chart-foot details").first
        table.locator("summary").click()
        cells = [cell.inner_text() for cell in table.locator("tbody tr").first.locator("td").all()]
        label, people, people_share, announcements, announcements_share = cells
        button_of(page, "stance-shares").click()
        told = {page.locator(".ll-tip").inner_text()}
        for _ in range(14):
            page.keyboard.press("ArrowRight")
            told.add(page.locator(".ll-tip").inner_text())
        assert len(told) == 14
        assert any(line.startswith(f"{label}: {people} people, ") for line in told)
        assert any(line.startswith(f"{label}: {announcements} announcements, ") for line in told)
        assert any(people_share in line for line in told)
        assert any(announcements_share in line for line in told)
    assert trouble == []


def test_a_mouse_shows_the_mark_under_it(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        figure = figure_of(page, "stance-shares")
        figure.hover()
        tip = figure.get_by_role("status")
        expect(tip).to_have_count(1)
        bar = figure.locator(".ll-live .mark-rect path").first.bounding_box()
        assert bar is not None
        page.mouse.move(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
        expect(tip).to_contain_text("%")
        page.mouse.move(2, 2)
        expect(tip).to_be_empty()
    assert trouble == []


def test_a_tap_shows_a_mark(browser: Browser, real_address: str) -> None:
    phone = {"viewport": {"width": 390, "height": 900}, "has_touch": True}
    with watched(browser, real_address, **phone) as (page, trouble):
        open_chart(page, real_address)
        figure = figure_of(page, "stance-shares")
        bar = figure.locator(".ll-narrow .mark-rect path").first
        bar.scroll_into_view_if_needed()
        box = bar.bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(figure.get_by_role("status")).to_contain_text("%")
    assert trouble == []


def test_focus_alone_changes_nothing(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        with page.expect_response(f"**{RUNTIME}"):
            button_of(page, "stance-shares").focus()
        page.wait_for_timeout(200)
        assert page.locator(".ll-live").count() == 0
        page.keyboard.press("Enter")
        expect(page.locator(".ll-live")).to_be_focused()
    assert trouble == []


VIEW = "(svg) => [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height]"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("module", ENLARGED, ids=lambda module: module.SLUG)
def test_a_crowded_chart_can_be_enlarged_by_keys_and_buttons_and_is_whole_again(
    module: Any, width: int, browser: Browser, real_address: str
) -> None:
    with watched(browser, real_address, viewport={"width": width, "height": 900}) as (page, trouble):
        open_chart(page, real_address, chart_page(module))
        figure = figure_of(page, module.SLUG)
        size = settled_height(page)
        button_of(page, module.SLUG).click()
        live = figure.locator(".ll-live")
        expect(live).to_be_focused()
        svg = live.locator("svg")
        whole, room = svg.evaluate(VIEW), svg.bounding_box()
        page.keyboard.press("+")
        assert svg.evaluate(VIEW) == [side / 2 for side in whole]
        assert svg.bounding_box() == room
        page.keyboard.press("End")  # the view turns to a mark that lies outside of it
        around, ring = live.bounding_box(), live.locator(".ll-ring").bounding_box()
        assert around is not None
        assert ring is not None
        assert around["x"] <= ring["x"] + ring["width"] / 2 <= around["x"] + around["width"]
        assert around["y"] <= ring["y"] + ring["height"] / 2 <= around["y"] + around["height"]
        page.keyboard.press("0")
        assert svg.evaluate(VIEW) == whole
        foot = page.locator(f"#chart-{module.SLUG} ~ .ll-chart-foot").first
        larger, smaller, again = (
            foot.get_by_role("button", name=name) for name in ("Zoom in", "Zoom out", "Whole chart")
        )
        page.keyboard.press("Tab")  # out of the chart, to the button that made it live, and on
        page.keyboard.press("Tab")
        expect(larger).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        assert svg.evaluate(VIEW) == [side / 4 for side in whole]
        smaller.click()
        assert svg.evaluate(VIEW) == [side / 2 for side in whole]
        again.click()
        assert svg.evaluate(VIEW) == whole
        expect(again).to_have_attribute("aria-disabled", "true")
        assert settled_height(page) == size
        assert width_beyond_screen(page) <= 0
    assert trouble == []


def test_a_chart_whose_marks_have_room_has_no_zoom(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        button_of(page, "stance-shares").click()
        expect(page.locator(".ll-live")).to_be_focused()
        expect(page.get_by_role("button", name="Zoom in")).to_have_count(0)
    assert trouble == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_live_chart_follows_the_theme(scheme: str, browser: Browser, real_address: str) -> None:
    fills = "(figure, where) => getComputedStyle(figure.querySelector(`${where} .mark-rect path`)).fill"
    with watched(browser, real_address, color_scheme=scheme) as (page, trouble):
        open_chart(page, real_address)
        figure = figure_of(page, "stance-shares")
        button_of(page, "stance-shares").click()
        expect(figure.locator(".ll-live")).to_be_focused()
        before = figure.evaluate(fills, ".ll-live")
        assert before == figure.evaluate(fills, "[role=img].ll-wide")
        page.locator("header label.md-header__button[for^=__palette]:visible").click()
        after = figure.evaluate(fills, ".ll-live")
        assert after != before
        assert after == figure.evaluate(fills, "[role=img].ll-wide")
    assert trouble == []


def test_pages_change_under_a_live_chart(browser: Browser, real_site: Path) -> None:
    address = read_settings(ROOT).site_url
    with watched(browser, address) as (page, trouble):
        publish(page, real_site, address)
        page.goto(f"{address}/", wait_until="networkidle")
        page.evaluate("window.sameDocument = true")
        button_of(page, "definition-bounds").click()
        expect(page.locator(".ll-live")).to_be_focused()
        page.locator("article").get_by_role("link", name="The AI share").click()
        expect(page).to_have_url(f"{address}/findings/ai-share/")
        expect(page.locator("figure.ll-chart")).to_have_count(2)
        assert page.locator(".ll-live").count() == 0
        for slug in ("stance-shares", "definition-bounds"):
            button_of(page, slug).click()
            expect(figure_of(page, slug).locator(".ll-live")).to_be_focused()
        page.go_back()
        expect(page).to_have_url(f"{address}/")
        expect(page.locator("figure.ll-chart")).to_have_count(1)
        button_of(page, "definition-bounds").click()
        expect(page.locator(".ll-live")).to_be_focused()
        assert page.evaluate("window.sameDocument")
    assert trouble == []


def test_a_window_that_gets_narrow_shows_the_narrow_drawing(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        figure = figure_of(page, "stance-shares")
        button_of(page, "stance-shares").click()
        expect(figure.locator(".ll-live.ll-wide")).to_be_visible()
        page.set_viewport_size({"width": 320, "height": 900})
        expect(figure.locator(".ll-live.ll-wide")).to_be_hidden()
        expect(figure.locator("[role=img].ll-narrow svg")).to_be_visible()
        button_of(page, "stance-shares").click()
        expect(figure.locator(".ll-live.ll-narrow")).to_be_focused()
    assert trouble == []


def test_print_shows_the_drawing(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        open_chart(page, real_address)
        button_of(page, "stance-shares").click()
        expect(page.locator(".ll-live")).to_be_focused()
        page.emulate_media(media="print")
        expect(page.locator(".ll-live")).to_be_hidden()
        drawing = figure_of(page, "stance-shares").locator("[role=img].ll-wide svg")
        assert drawing.evaluate("(svg) => getComputedStyle(svg).visibility") == "visible"
        expect(button_of(page, "stance-shares")).to_be_hidden()
    assert trouble == []


def test_nothing_moves_for_readers_who_want_no_motion(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, reduced_motion="reduce") as (page, trouble):
        open_chart(page, real_address)
        button_of(page, "stance-shares").click()
        expect(page.locator(".ll-live")).to_be_focused()
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.querySelector('.ll-live').getAnimations({ subtree: true }).length") == 0
    assert trouble == []


def test_a_runtime_that_does_not_come_leaves_the_drawing(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, _trouble):
        page.route(f"**{RUNTIME}", lambda route: route.abort())
        open_chart(page, real_address)
        with page.expect_event("requestfailed"):
            button_of(page, "stance-shares").click()
        page.wait_for_timeout(200)
        assert page.locator(".ll-live").count() == 0
        expect(figure_of(page, "stance-shares").locator("[role=img].ll-wide svg")).to_be_visible()


def test_without_scripts_there_is_a_menu_and_no_button(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, java_script_enabled=False) as (page, trouble):
        page.goto(f"{real_address}/findings/ai-share/")
        expect(button_of(page, "stance-shares")).to_be_hidden()
        menu = page.locator("#chart-stance-shares ~ .ll-chart-foot .ll-menu").first
        menu.locator("summary").click()
        for name in ("SVG", "PNG", "CSV", "JSON", "Vega-Lite", "wide", "narrow"):
            link = menu.get_by_role("link", name=name, exact=True)
            expect(link).to_be_visible()
            answer = page.request.get(str(link.evaluate("(link) => link.href")))
            assert answer.status == 200
        keys = "links => links.map(link => link.dataset.figure)"
        titles = page.locator("#chart-stance-shares .ll-chart-title [data-figure]").evaluate_all(keys)
        assert len(titles) > 1
        assert menu.locator("a > [data-figure]").evaluate_all(keys) == titles
    assert trouble == []
