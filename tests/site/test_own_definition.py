"""The page on which a reader sets the choices: its numbers are the generator's, for every admissible combination."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np
import pytest
from playwright.sync_api import expect

from generator.findings.ai_share import definitions
from generator.findings.combinations import Results, every_result
from generator.findings.figure import Record, open_record
from generator.record.check import open_package
from generator.text import percent_text, thousands
from tests.helpers import REAL, listed_figures
from tests.site.watching import watched, width_beyond_screen

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

PAGE = "explorer/definitions/"
RESULTS = ("people", "linked", "share", "low", "high")
#: Sets every combination in the page's form as a reader would, and reads what the page then shows.
DRIVE = """
combinations => {
  const form = document.getElementById("switches");
  const outputs = ["people", "linked", "share", "low", "high"].map(name => document.getElementById(`own-${name}`));
  return combinations.map(combination => {
    for (const [name, value] of Object.entries(combination)) {
      const field = form.elements[name];
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    form.dispatchEvent(new Event("input"));
    return outputs.map(output => output.textContent);
  });
}
"""


@pytest.fixture(scope="module")
def record() -> Record:
    return open_record(open_package(REAL))


@pytest.fixture(scope="module")
def results(record: Record) -> Results:
    return every_result(record.package)


def shown(page: Page) -> list[str]:
    """Return the results, all read at one moment."""
    texts: list[str] = page.evaluate(
        "names => names.map(name => document.getElementById(`own-${name}`).innerText)", RESULTS
    )
    return texts


def share(value: float) -> str:
    return "not known" if np.isnan(value) else percent_text(float(value))


def ready(page: Page) -> None:
    expect(page.locator("#own-words")).not_to_be_empty()


def test_the_page_has_the_generators_numbers_for_every_combination(
    record: Record, results: Results, browser: Browser, real_address: str
) -> None:
    combinations: list[dict[str, Any]] = []
    wanted: list[list[str]] = []
    for definition in definitions(record):
        linked, shares = results.linked(definition.stances), results.share(definition.stances)
        low, high = results.bounds(definition.stances)
        for place in itertools.product(*(range(len(choice.options)) for choice in results.choices)):
            options = {choice.field: choice.options[at] for choice, at in zip(results.choices, place, strict=True)}
            combinations.append({"definition": definition.code, **options})
            counts = [thousands(results.total[place]), thousands(linked[place])]
            wanted.append([*counts, *(share(values[place]) for values in (shares, low, high))])
    assert len(combinations) == results.count * len(definitions(record))
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/{PAGE}")
        ready(page)
        found = page.evaluate(DRIVE, combinations)
    assert trouble == []
    wrong = [entry for entry in zip(combinations, found, wanted, strict=True) if entry[1] != entry[2]]
    assert not wrong, wrong[:3]
    assert len({tuple(texts) for texts in found}) > results.count / 10  # the page does follow the form


def test_the_start_is_printed_and_comes_back_with_its_receipts(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, java_script_enabled=False) as (page, trouble):
        page.goto(f"{real_address}/{PAGE}")
        printed = shown(page)
        expect(page.get_by_role("link", name="All combinations as a table (CSV)")).to_be_visible()
        expect(page.locator("#switches")).to_be_hidden()
    with watched(browser, real_address) as (page, more):
        page.goto(f"{real_address}/{PAGE}")
        ready(page)
        assert shown(page) == printed
        page.locator("[name=borderline]").check()
        expect(page.locator("#own-people")).not_to_have_text(printed[0])
        expect(page.locator("#own-people a")).to_have_count(0)  # another number has no receipt
        page.locator("[name=borderline]").uncheck()
        expect(page.locator("#own-people")).to_have_text(printed[0])
        expect(page.locator("#own-people a")).to_have_attribute("href", re.compile("/receipts/headline-total/total/$"))
    assert [*trouble, *more] == []


def test_the_numbers_agree_with_the_receipts_of_the_extremes(
    record: Record, results: Results, browser: Browser, real_site: Path, real_address: str
) -> None:
    """Figures that are counted twice, from rows, by another way than the list of all combinations."""
    figures = listed_figures((real_site / "api" / "figures.json").read_bytes())
    values = {definition.code: results.share(definition.stances) for definition in definitions(record)}
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/{PAGE}")
        ready(page)
        for code, shares in values.items():
            for name, find in (("lowest", np.nanargmin), ("highest", np.nanargmax)):
                choices = results.at(tuple(int(at) for at in np.unravel_index(find(shares), shares.shape)))
                options = {choice.field: getattr(choices, choice.field) for choice in results.choices}
                texts = page.evaluate(DRIVE, [{"definition": code, **options}])[0]
                assert texts[2] == figures[f"definitions.{code}-{name}"]["text"]
    assert trouble == []


def test_an_address_holds_the_choices_and_the_back_button_undoes_one(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.goto(f"{real_address}/{PAGE}?definition=d4&borderline=in&view=nonsense")
        ready(page)
        expect(page.locator("[name=definition][value=d4]")).to_be_checked()
        expect(page.locator("[name=borderline]")).to_be_checked()
        expect(page.locator("[name=view][value=point]")).to_be_checked()
        before = shown(page)
        form = page.locator("#switches").element_handle()
        page.wait_for_load_state("networkidle")
        requested: list[str] = []
        page.on("request", lambda request: requested.append(request.url))
        page.locator("[name=view][value=high]").focus()
        page.keyboard.press("Space")
        expect(page).to_have_url(f"{real_address}/{PAGE}?definition=d4&view=high&borderline=in")
        expect(page.locator("#own-words")).to_contain_text("2 choices set otherwise")
        page.go_back()
        expect(page.locator("[name=view][value=point]")).to_be_checked()
        assert shown(page) == before
        page.wait_for_load_state("networkidle")
        # The theme doesn't put the page in anew, which would show the start until the script has run again.
        assert [url for url in requested if not url.endswith("favicon.svg")] == []
        assert form.evaluate("form => form.isConnected")
        page.get_by_role("button", name="Back to the start").click()
        expect(page).to_have_url(f"{real_address}/{PAGE}")
        expect(page.locator("#own-words")).to_contain_text("the default choices")
    assert trouble == []


def test_no_number_of_another_combination_is_shown_while_the_sums_are_on_their_way(
    browser: Browser, real_address: str
) -> None:
    with watched(browser, real_address) as (page, trouble):
        held: list[Route] = []
        page.route("**/combinations.json", lambda route: held.append(route))  # noqa: PLW0108 - not for a built-in
        page.goto(f"{real_address}/{PAGE}?definition=d4")
        expect(page.locator("[name=definition][value=d4]")).to_be_checked()
        assert shown(page) == ["\u2026"] * len(RESULTS)
        page.locator("[name=definition][value=d5]").check()  # a choice that is made early is kept
        assert shown(page) == ["\u2026"] * len(RESULTS)
        held[0].continue_()
        ready(page)
        expect(page.locator("#own-words")).to_contain_text("D5")
        assert urlsplit(page.url).query == "definition=d5"
    assert trouble == []


def test_without_the_sums_there_is_the_start_and_nothing_to_choose(browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        page.route("**/combinations.json", lambda route: route.fulfill(status=200, body="<html>"))
        page.goto(f"{real_address}/{PAGE}?definition=d4")
        expect(page.locator("#own-words")).to_contain_text("could not be loaded")
        expect(page.locator("[name=definition][value=d3]")).to_be_checked()
        expect(page.locator("[name=definition][value=d4]")).to_be_disabled()
        expect(page.locator("#own-people a")).to_have_count(1)
    assert trouble == []


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_mark_stands_on_the_curve_of_its_definition(width: int, browser: Browser, real_address: str) -> None:
    with watched(browser, real_address, viewport={"width": width, "height": 900}) as (page, trouble):
        page.goto(f"{real_address}/{PAGE}?definition=d2")
        ready(page)
        assert width_beyond_screen(page) <= 0
        mark = page.locator(".ll-own-curve circle")
        expect(mark).to_have_count(1)
        away = page.evaluate(
            """() => {
              const mark = document.querySelector(".ll-own-curve circle");
              const line = document.querySelector(".ll-own-curve .ll-chosen");
              const [x, y] = [mark.cx.baseVal.value, mark.cy.baseVal.value];
              return Math.min(...[...line.points].map(point => Math.hypot(point.x - x, point.y - y)));
            }"""
        )
        assert away < 4
        height = mark.get_attribute("cy")
        page.locator("[name=definition][value=d5]").check()
        expect(mark).not_to_have_attribute("cy", height or "")
        if width < 720:  # the result stays in view while the choices are set
            page.locator("[name=borderline]").scroll_into_view_if_needed()
            expect(page.locator("#own-words")).to_be_in_viewport()
    assert trouble == []
