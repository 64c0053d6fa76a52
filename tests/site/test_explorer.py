"""The explorer in a browser: every row is there without scripts; with them it searches, filters and sorts."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from generator.settings import read_settings
from tests.helpers import REAL, ROOT, listed_figures
from tests.site.numbers import csv_rows
from tests.site.watching import publish, watched, width_beyond_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

SCRIPTS = ROOT / "docs" / "assets" / "javascripts"
COLUMNS = ("Employer", "Announced", "People", "Evidence for the count", "Link to AI", "Counts by default", "Source")


@pytest.fixture
def explorer(browser: Browser, real_address: str) -> Iterator[Page]:
    """The explorer, ready; a test that leaves an error in the console fails."""
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/explorer/")
        expect(page.locator("#shown")).not_to_be_empty()
        yield page
    assert trouble == []


def shown(page: Page) -> Locator:
    return page.locator(".ll-cards tbody tr:not([hidden])")


def keys(page: Page) -> list[str]:
    """Return the announcements that are shown, in order."""
    found: list[str] = page.locator(".ll-cards tbody").evaluate(
        "body => [...body.querySelectorAll('tr:not([hidden]) time')].map(time => time.dataset.row.split('/')[1])"
    )
    return found


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def table(name: str) -> list[dict[str, str]]:
    return csv_rows(REAL / f"{name}.csv")


def events() -> dict[str, dict[str, str]]:
    """Return the row of the employer of each event."""
    companies = {row["company"]: row for row in table("companies")}
    return {row["event"]: companies[row["company"]] for row in table("events")}


def adjudicated() -> dict[str, str]:
    return {row["announcement"]: row["stance"] for row in table("codings") if row["role"] == "adjudicated"}


def functions(row: dict[str, str]) -> list[str]:
    return [
        entry["function"] for entry in table("announcement_functions") if entry["announcement"] == row["announcement"]
    ]


#: Filters with an option, and what the package says about a row that fits.
FILTERS: dict[tuple[str, str], Callable[[dict[str, str]], bool]] = {
    ("month", "2026-05"): lambda row: row["announced_on"].startswith("2026-05"),
    ("sector", "games"): lambda row: events()[row["event"]]["sector"] == "games",
    ("headquarters", "DE"): lambda row: events()[row["event"]]["headquarters"] == "DE",
    ("stance", "denied"): lambda row: adjudicated()[row["announcement"]] == "denied",
    ("function", "customer_support"): lambda row: "customer_support" in functions(row),
    ("function", "none"): lambda row: not functions(row),
}


def test_without_a_view_everything_is_shown_and_adds_up(explorer: Page, real_site: Path) -> None:
    figures = listed_figures((real_site / "api" / "figures.json").read_bytes())
    assert sorted(keys(explorer)) == sorted(row["announcement"] for row in table("announcements"))
    total, counting = figures["headline-total.total"]["text"], figures["ai-share.announcements"]["text"]
    number = len(table("announcements"))
    expect(explorer.locator("#shown")).to_have_text(
        f"{number} of {number} announcements shown. {counting} of them count by default, with {total} people."
    )


def newest_first() -> list[str]:
    """Return the announcements by date, the newest first; those of one day by identifier, as the table has them."""
    rows = sorted(table("announcements"), key=lambda row: row["announcement"])
    return [row["announcement"] for row in sorted(rows, key=lambda row: row["announced_on"], reverse=True)]


def test_the_table_opens_with_the_newest_and_says_so(explorer: Page) -> None:
    assert keys(explorer) == newest_first()
    expect(explorer.locator("article")).to_contain_text("The table opens with the newest announcement.")
    expect(explorer.locator("#filter-sort option:checked")).to_have_text("newest first")
    heading = explorer.locator(".ll-cards th:not([aria-sort=none])")
    expect(heading).to_have_text("Announced")
    expect(heading).to_have_attribute("aria-sort", "descending")


def test_the_first_order_has_no_name_in_an_address(explorer: Page) -> None:
    """However a reader comes back to it; an address that names it, as addresses once did, shows it as well."""
    button = explorer.get_by_role("button", name="Announced", exact=True)
    button.click()
    assert asked(explorer) == {"sort": ["announced"]}
    assert keys(explorer) != newest_first()
    button.click()
    assert asked(explorer) == {}
    assert keys(explorer) == newest_first()
    explorer.goto(f"{explorer.url}?sort=-announced")
    expect(explorer.locator("#filter-sort")).to_have_value("")
    assert keys(explorer) == newest_first()


def test_by_employer_the_names_stand_in_order_and_the_newest_of_each_first(explorer: Page) -> None:
    explorer.locator("#filter-sort").select_option("employer")
    assert asked(explorer) == {"sort": ["employer"]}
    names = explorer.locator(".ll-cards tbody tr [data-row$='/name']").all_inner_texts()
    assert names == explorer.evaluate("names => [...names].sort(new Intl.Collator('en').compare)", names)
    place = {key: place for place, key in enumerate(newest_first())}
    shown_rows = list(zip(names, (place[key] for key in keys(explorer)), strict=True))
    assert all(first[0] != second[0] or first[1] < second[1] for first, second in pairwise(shown_rows))


@pytest.mark.parametrize(("name", "option"), FILTERS)
def test_a_filter_shows_the_rows_of_the_package_that_fit(name: str, option: str, explorer: Page) -> None:
    wanted = {row["announcement"] for row in table("announcements") if FILTERS[name, option](row)}
    assert 0 < len(wanted) < len(table("announcements"))
    explorer.locator(f"#filter-{name}").select_option(option)
    expect(shown(explorer)).to_have_count(len(wanted))
    assert set(keys(explorer)) == wanted
    assert asked(explorer) == {name: [option]}


def test_grade_and_counting_split_the_rows(explorer: Page) -> None:
    everything = set(keys(explorer))
    for name in ("grade", "counts"):
        options = explorer.locator(f"#filter-{name} option").evaluate_all("all => all.map(one => one.value)")
        parts = []
        for option in options[1:]:
            explorer.locator(f"#filter-{name}").select_option(option)
            parts.append(set(keys(explorer)))
        explorer.locator(f"#filter-{name}").select_option("")
        assert sum(map(len, parts)) == len(everything)
        assert set().union(*parts) == everything


def test_a_search_needs_every_word_and_no_accents(explorer: Page) -> None:
    explorer.locator("#filter-words").press_sequentially("AMÁZON january")
    expect(shown(explorer)).to_have_count(1)
    assert keys(explorer) == ["amazon-2026-01-28"]
    explorer.locator("#filter-words").fill("no such words")
    expect(explorer.locator("#shown")).to_contain_text(re.compile("^0 of "))


@pytest.mark.parametrize("place", range(len(COLUMNS)))
def test_each_heading_sorts_both_ways_and_says_so(place: int, explorer: Page) -> None:
    heading = explorer.locator(".ll-cards th").nth(place)
    button = heading.get_by_role("button", name=COLUMNS[place], exact=True)
    before = sorted(keys(explorer))
    button.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    expect(explorer.locator(".ll-cards th:not([aria-sort=none])")).to_have_count(1)
    rising = keys(explorer)
    button.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert keys(explorer) != rising
    assert sorted(keys(explorer)) == before


def test_people_sort_as_numbers_and_missing_counts_stand_last(explorer: Page) -> None:
    rows = {row["announcement"]: row for row in table("announcements")}

    def people(key: str) -> float | None:
        number = rows[key]["employees"] or rows[key]["employees_low"]
        return float(number) if number else None

    for order in (1, -1):
        explorer.locator("#filter-sort").select_option("people" if order == 1 else "-people")
        values = [people(key) for key in keys(explorer)]
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=order < 0)
        assert values[: len(known)] == known


def test_an_address_holds_the_view_and_the_back_button_undoes_it(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/explorer/?sector=e_commerce&sort=-people&stance=nonsense")
        expect(page.locator("#filter-sector")).to_have_value("e_commerce")
        expect(page.locator("#filter-stance")).to_have_value("")
        shops = keys(page)
        page.locator("#filter-counts").select_option("yes")
        counting = keys(page)
        assert set(counting) < set(shops)
        page.locator("#filter-words").press_sequentially("un")
        form = page.locator("#filters").element_handle()
        page.go_back()
        expect(page.locator("#filter-words")).to_have_value("")
        expect(shown(page)).to_have_count(len(counting))
        assert keys(page) == counting
        page.go_back()
        expect(page.locator("#filter-counts")).to_have_value("")
        expect(shown(page)).to_have_count(len(shops))
        assert keys(page) == shops
        page.go_forward()
        expect(page.locator("#filter-counts")).to_have_value("yes")
        page.wait_for_load_state("networkidle")
        assert form.evaluate("form => form.isConnected")  # the theme doesn't put the page in anew
        page.locator("#filters button[type=reset]").click()
        assert urlsplit(page.url).query == ""
        assert len(keys(page)) == len(table("announcements"))
        expect(page.locator("#filter-words")).to_be_focused()
    assert trouble == []


def test_the_download_holds_the_view(explorer: Page) -> None:
    explorer.locator("#filter-sector").select_option("games")
    explorer.locator("#filter-sort").select_option("-people")
    with explorer.expect_download() as waiting:
        explorer.get_by_role("button", name="Download these as CSV").click()
    path = waiting.value.path()
    rows = list(csv.DictReader(io.StringIO(Path(path).read_text(encoding="utf-8"))))
    assert [row["announcement"] for row in rows] == keys(explorer)
    announcements = {row["announcement"]: row for row in table("announcements")}
    for row in rows:
        source = announcements[row["announcement"]]
        assert row["announced_on"] == source["announced_on"]
        assert row["employees"] == source["employees"]
        assert row["employer"] == events()[source["event"]]["name"]
        assert row["source"].startswith("http")


def test_the_download_runs_no_formula(explorer: Page) -> None:
    """A name that a spreadsheet would run, put into the page as the record would."""
    explorer.locator(".ll-cards tbody tr [data-row$='/name']").first.evaluate("cell => cell.textContent = '=1+1,\"2\"'")
    with explorer.expect_download() as waiting:
        explorer.get_by_role("button", name="Download these as CSV").click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").split("\n")
    assert '"\'=1+1,""2"""' in lines[1]


def test_the_explorer_works_after_the_theme_has_changed_pages(browser: Browser, real_site: Path) -> None:
    address = read_settings(ROOT).site_url
    with watched(browser, address) as (page, trouble):
        publish(page, real_site, address)
        page.goto(f"{address}/companies/", wait_until="networkidle")
        page.evaluate("window.sameDocument = true")
        for _ in range(2):
            page.get_by_role("link", name="All announcements").first.click()
            expect(page.locator("#shown")).not_to_be_empty()
            expect(page.locator(".ll-cards th button")).to_have_count(len(COLUMNS))
            page.locator("#filter-sector").select_option("games")
            expect(page.locator("#shown")).not_to_contain_text(f"{len(table('announcements'))} of")
            page.get_by_role("link", name="Employers").first.click()
            expect(page.get_by_role("heading", level=1)).to_contain_text("Employers")
        page.go_back()
        expect(page.locator("#filter-sector")).to_have_value("games")
        assert page.evaluate("window.sameDocument")
    assert trouble == []


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_each_row_is_a_card_that_is_still_a_table(width: int, browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, viewport={"width": width, "height": 900}) as (page, trouble):
        page.goto(f"{real_address}/explorer/?words=amazon")
        expect(page.locator("#shown")).not_to_be_empty()
        assert width_beyond_screen(page) <= 0
        row = shown(page).first
        tops = row.locator("td").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().top)")
        assert tops == sorted(tops)
        assert len(set(tops)) == len(COLUMNS)
        expect(page.get_by_role("table")).to_be_visible()
        expect(page.get_by_role("cell", name="28 January 2026")).to_be_visible()
    assert trouble == []


def test_without_scripts_the_table_is_whole_and_there_is_no_form(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, java_script_enabled=False) as (page, trouble):
        page.goto(f"{real_address}/explorer/")
        expect(page.locator("#filters")).to_be_hidden()
        expect(page.locator(".ll-cards tbody tr:visible")).to_have_count(len(table("announcements")))
        assert keys(page) == newest_first()
        expect(page.get_by_text("The table opens with the newest announcement.")).to_be_visible()
    assert trouble == []


def test_the_scripts_need_no_leave_to_run_text() -> None:
    """A policy for content that allows scripts of the site alone has to be possible."""
    for script in SCRIPTS.glob("*.js"):
        text = script.read_text(encoding="utf-8")
        assert not re.search(
            r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.on\w+ =", text
        )


def test_the_page_allows_scripts_of_the_site_alone(browser: Browser, real_site: Path, real_address: str) -> None:
    """The explorer runs under such a policy; the theme's own inline scripts don't, so they are not asked here."""
    policy: dict[str, Any] = {"content-security-policy": "script-src 'self'"}
    with watched(browser, real_address) as (page, _):
        page.route(
            f"{real_address}/explorer/",
            lambda route: route.fulfill(
                path=real_site / "explorer" / "index.html", headers=policy | {"content-type": "text/html"}
            ),
        )
        page.goto(f"{real_address}/explorer/")
        page.locator("#filter-sector").select_option("games")
        expect(page.locator("#shown")).to_contain_text("of them count by default")
