"""The Content Security Policy: the same on every page, as narrow as can be, and nothing in the report breaks it."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.errors import ToolError
from generator.policy import OWN, add_policy, inline_scripts, policy
from generator.settings import read_settings
from tests.helpers import ROOT
from tests.site.watching import publish, watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.site.markup import Node

ELEMENT = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
DATA = ("application/json", "application/ld+json")
PLAIN = '<!doctype html><html><head><meta charset="utf-8"><script>theme()</script></head></html>'


def policy_of(page: str) -> dict[str, list[str]]:
    (content,) = ELEMENT.findall(page)
    parts = [part.split() for part in content.split("; ")]
    return {kind: sources for kind, *sources in parts}


def test_every_page_has_the_same_policy_before_any_script(real_site: Path) -> None:
    found = set()
    for path in sorted(set(real_site.rglob("*.html")) - set((real_site / OWN).rglob("*.html"))):
        page = path.read_text(encoding="utf-8")
        found.add(ELEMENT.findall(page)[0])
        assert page.index("Content-Security-Policy") < page.index("<script"), path
    assert len(found) == 1


def test_the_policy_allows_the_site_and_hashes_alone(real_site: Path) -> None:
    allowed = policy_of((real_site / "index.html").read_text(encoding="utf-8"))
    hashes = [source for source in allowed["script-src"] if source.startswith("'sha256-")]
    assert allowed == {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }


def test_the_hashes_are_those_of_the_scripts(real_site: Path, real_pages: dict[str, Node]) -> None:
    """Worked out anew from the parsed pages; data in script elements runs nothing."""
    texts = {
        node.text
        for root in real_pages.values()
        for node in root.nodes()
        if node.tag == "script" and "src" not in node and node.attributes.get("type") not in DATA
    }
    expected = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in texts}
    allowed = policy_of((real_site / "index.html").read_text(encoding="utf-8"))["script-src"]
    assert set(allowed) == expected | {"'self'"}
    # that scripts run, the scope at five depths, the palette, the tabs, the wish for a live chart
    assert len(expected) == 9


def test_pages_hold_no_handlers_and_no_styles(real_pages: dict[str, Node]) -> None:
    for page, root in real_pages.items():
        for node in root.nodes():
            names = set(node.attributes)
            assert not {name for name in names if name.startswith("on")} | (names & {"style", "srcdoc"}), page
            assert node.tag != "style", page
            for name in ("href", "src", "action"):
                assert not node.attributes.get(name, "").strip().lower().startswith("javascript:"), page


@pytest.mark.parametrize("width", [1280, 320])
def test_a_visit_breaks_nothing(width: int, browser: Browser, real_site: Path) -> None:
    """From page to page of different depth under the policy of the first, with charts, search and the theme switch."""
    address = read_settings(ROOT).site_url
    with watched(browser, address, viewport={"width": width, "height": 900}) as (page, trouble):
        note_violations(page)
        publish(page, real_site, address)
        page.goto(f"{address}/", wait_until="networkidle")
        page.evaluate("window.sameDocument = true")
        explore(page)
        page.locator("article").get_by_role("link", name="The total").click()
        expect(page).to_have_url(f"{address}/findings/headline-total/")
        explore(page)
        page.locator("header label.md-header__button[for^=__palette]:visible").click()
        page.locator("p.ll-answer a:has([data-figure])").first.click()
        expect(page.locator(".ll-receipt-value")).to_be_visible()
        page.go_back()
        expect(page.locator("p.ll-answer")).to_be_visible()
        # The theme closes the search 125 ms after each change of page, and a search that has the focus stays closed.
        page.evaluate("new Promise(done => setTimeout(done, 250))")
        page.locator("label.md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
        expect(page.locator("#__search")).to_be_checked()
        page.locator("[data-md-component='search-query']").press_sequentially("share of the recorded cuts")
        found = page.locator(".md-search-result__link[href*='findings/ai-share/']").first
        expect(found).to_be_visible()
        found.click()
        expect(page).to_have_url(re.compile("/findings/ai-share/"))
        explore(page)
        assert page.evaluate("window.sameDocument")
        assert page.evaluate("window.violations") == []
    assert trouble == []


def test_the_explorer_and_the_switches_break_nothing(browser: Browser, real_site: Path) -> None:
    """The explorer again after an employer's page, which lies deeper: the policy is that of the first page."""
    address = read_settings(ROOT).site_url
    with watched(browser, address) as (page, trouble):
        note_violations(page)
        publish(page, real_site, address)
        page.goto(f"{address}/explorer/", wait_until="networkidle")
        page.evaluate("window.sameDocument = true")
        page.get_by_role("searchbox").first.fill("oracle")
        row = page.locator("table tbody tr:visible").first
        expect(row).to_contain_text("Oracle")
        with page.expect_download():
            page.get_by_role("button", name="CSV").or_(page.get_by_role("link", name="CSV")).first.click()
        row.get_by_role("link").first.click()
        expect(page).to_have_url(re.compile("/companies/oracle/"))
        page.go_back()
        expect(page.get_by_role("searchbox").first).to_be_visible()
        assert page.evaluate("window.sameDocument")
        assert page.evaluate("window.violations") == []
        page.goto(f"{address}/explorer/definitions/", wait_until="networkidle")
        page.locator(".ll-own input[type=radio]:not(:checked), .ll-own input[type=checkbox]").first.click()
        assert page.evaluate("window.violations") == []
    assert trouble == []


def test_an_embed_runs_nothing(browser: Browser, real_site: Path, real_address: str) -> None:
    with watched(browser, real_address) as (page, trouble):
        note_violations(page)
        for path in sorted((real_site / OWN).iterdir()):
            page.goto(f"{real_address}/{OWN}{path.name}/")
            assert page.evaluate("document.scripts.length") == 0, path.name
            assert page.evaluate("window.violations") == [], path.name
    assert trouble == []


@pytest.mark.parametrize(
    "attack",
    [
        "setTimeout(() => eval('window.ran = true'))",
        "setTimeout(() => new Function('window.ran = true')())",
        "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s)",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"window.ran = true\">')",
        "document.body.insertAdjacentHTML('beforeend', '<p id=p style=\"position: fixed\">')",
        "fetch('https://elsewhere.example/').catch(() => {})",
        "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"https://elsewhere.example/\">')",
    ],
)
def test_what_comes_in_from_outside_does_not_run(attack: str, browser: Browser, real_address: str) -> None:
    with watched(browser, real_address) as (page, _trouble):
        note_violations(page)
        page.goto(f"{real_address}/findings/ai-share/", wait_until="networkidle")
        # The policy is not asked about what the browser's tools evaluate themselves, hence the timers.
        page.evaluate(f"() => {{ try {{ {attack} }} catch {{}} }}")
        for _ in range(40):  # not wait_for_function: it evaluates a text itself
            if page.evaluate("window.violations.length"):
                break
            page.wait_for_timeout(50)
        assert page.evaluate("window.violations.length") > 0
        assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(
    "page",
    [
        PLAIN.replace("</head>", "<script>stray()</script></head>"),
        "<p>no head</p>",
        # Data that ends its element, or that keeps a browser from seeing its end.
        PLAIN.replace("</head>", '<script type="application/ld+json">{"a":"</script><script>stray()</script></head>'),
        PLAIN.replace("</head>", '<script type="application/ld+json">{"a":"<!--<script>"}</script></head>'),
        # What only looks like data runs.
        PLAIN.replace("</head>", '<script data-type="application/ld+json">stray()</script></head>'),
        PLAIN.replace("</head>", '<script type=module id="application/json">stray()</script></head>'),
        PLAIN.replace("</head>", '<script type="" type="application/json">stray()</script></head>'),
    ],
)
def test_a_script_that_is_not_of_the_theme_stops_the_build(page: str, tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text(PLAIN)
    (tmp_path / "stray.html").write_text(page)
    with pytest.raises(ToolError, match=r"stray\.html has \d inline scripts; the theme makes 1"):
        add_policy(tmp_path)
    assert (tmp_path / "404.html").read_text() == PLAIN
    assert (tmp_path / "stray.html").read_text() == page


@pytest.mark.parametrize("page", [PLAIN, PLAIN.replace("<script>theme()</script>", "")])
def test_a_page_outside_the_theme_needs_a_policy_of_its_own_and_no_script(page: str, tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text(PLAIN)
    (tmp_path / OWN).mkdir()
    (tmp_path / OWN / "stray.html").write_text(page)
    with pytest.raises(ToolError, match=r"embed/stray\.html has a script, or no policy"):
        add_policy(tmp_path)


def test_scripts_are_told_from_data_and_files() -> None:
    page = (
        '<script>one()</script><script src="a.js"></script><script type="application/json">{}</script>'
        "<script type='application/ld+json' >{}</script><script TYPE=application/LD+JSON>{}</script>"
        '<SCRIPT type="module">two()\n</SCRIPT>'
    )
    assert inline_scripts(page) == ["one()", "two()\n"]
    # sha256 of "alert(1)", as sha256sum and base64 give it
    assert "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='" in policy(["alert(1)"])


def note_violations(page: Page) -> None:
    page.add_init_script(
        "window.violations = []; document.addEventListener('securitypolicyviolation',"
        " (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))"
    )


def explore(page: Page) -> None:
    page.locator(".ll-explore").first.click()
    expect(page.locator(".ll-live").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ll-tip").first).not_to_be_empty()
