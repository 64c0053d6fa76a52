"""Measure the built site: Lighthouse on some pages, axe-core on every kind of page, and how soon a chart is live.

`make figures` prints it all, each with what is to be reached. Lighthouse runs as it is for a phone, with a slow line
and a slow processor that it works out from what it saw, so a busy machine makes its figures worse. Beside our pages it
measures a page of Material as it comes, with one drawing and one table, in the same runs.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import yaml

from generator.charts import CHARTS
from tests.helpers import ROOT, chart_page
from tests.site.conftest import browser_path
from tests.site.server import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SITE = ROOT / "build" / "site"
TOOLS = ROOT / "build" / "figures" / "node_modules"
#: What Lighthouse measures.
MEASURED = {
    "home": "",
    "a finding": "findings/headline-total/",
    "a company": "companies/amazon/",
    "explorer": "explorer/",
    "methodology": "methodology/",
}
#: One page of each kind, for axe-core.
KINDS = (
    "",
    "findings/",
    "findings/key-facts/",
    "findings/headline-total/",
    "findings/definitions/",
    "findings/claim-audit/",
    "findings/claims-over-time/",
    "findings/tracing-a-number/",
    "findings/official-notices/",
    "findings/entry-level/",
    "findings/for-hr/",
    "findings/quality/",
    "companies/",
    "companies/amazon/",
    "claims/tradingplatforms-total/",
    "explorer/",
    "explorer/definitions/",
    "receipts/headline-total/total/",
    "sectors/",
    "sectors/games/",
    "countries/",
    "countries/us/",
    "months/",
    "months/2026-01/",
    "functions/",
    "functions/back-office/",
    "states/",
    "states/wa/",
    "releases/",
    "releases/next/",
    "releases/2026.11/",
    "releases/figures/",
    "data/",
    "data/api/",
    "data/dictionary/",
    "data/claims/",
    "data/attributions/",
    "data/sources/",
    "methodology/",
    "methodology/rules/",
    "methodology/faults/",
    "methodology/notices/",
    "methodology/revisions/",
    "about/",
    "about/accessibility/",
    "development/",
    "development/add-a-chart/",
    "embed/running-total/",
    "nothing/here/",
)
#: Pages whose charts are made live before axe-core looks at them: one without zoom, one with.
LIVE = ("findings/ai-share/", "findings/claims-over-time/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: Rows of the table of the page of plain Material.
ROWS = 226
#: Every rule that axe-core has on by itself, and the size of targets, which is new in version 2.2 of the guidelines.
AXE = 'axe.run({rules: {"target-size": {enabled: true}}}).then((found) => found.violations)'
VIEWPORTS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}


@dataclass(frozen=True)
class Run:
    """What one run of Lighthouse says: scores of 100, seconds, milliseconds, a score of shifts, kilobytes, requests.

    `foreign` are requests to other hosts; `costs` has the milliseconds of the processor by file.
    """

    scores: dict[str, float]
    largest_paint: float
    blocked: float
    shift: float
    size: float
    requests: int
    foreign: int
    costs: dict[str, float]
    failed: tuple[str, ...]


def lighthouse(url: str) -> Run:
    """Return what Lighthouse says of a page in one run.

    Raises CalledProcessError, with what it printed, if it fails.
    """
    flags = ["--headless=new", "--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    command = ["node", str(TOOLS / "lighthouse" / "cli" / "index.js"), url, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(flags)}"]
    env = os.environ | {"CHROME_PATH": browser_path()}
    found = json.loads(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout)
    audits, categories = found["audits"], found["categories"]
    relevant = {ref["id"] for entry in categories.values() for ref in entry["auditRefs"] if ref["weight"]}
    requests = [item["url"] for item in audits["network-requests"]["details"]["items"]]
    requests = [address for address in requests if not address.startswith("data:")]
    costs = {item["url"]: item["total"] for item in audits["bootup-time"]["details"]["items"]}
    return Run(
        scores={name: round(100 * categories[name]["score"]) for name in CATEGORIES},
        largest_paint=audits["largest-contentful-paint"]["numericValue"] / 1000,
        blocked=audits["total-blocking-time"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        size=audits["total-byte-weight"]["numericValue"] / 1000,
        requests=len(requests),
        foreign=sum(urlsplit(address).netloc != urlsplit(url).netloc for address in requests),
        costs={urlsplit(address).path.rpartition("/")[2] or "the page": cost for address, cost in costs.items()},
        failed=tuple(sorted(name for name in relevant if audits[name]["score"] not in (None, 1))),
    )


def print_lighthouse(pages: dict[str, str], runs: int) -> None:
    """Measure pages in turns, so that what else the machine does falls on all of them, and print medians."""
    found: dict[str, list[Run]] = {name: [] for name in pages}
    for _ in range(runs):
        for name, url in pages.items():
            found[name].append(lighthouse(url))
    print(f"Lighthouse, phone, median of {runs} runs (in brackets: performance and TBT of each run)")
    print(
        "  to reach: 100 each, explorer 95 in performance, none below plain Material; LCP 1.5 s, CLS 0, TBT below plain"
    )
    print("  Material and on the way to 50 ms; home 110 kB and 8 requests, none to other hosts")
    print(
        f"{'page':16}{'perf':>5}{'a11y':>5}{'best':>5}{'seo':>5}{'LCP s':>7}{'TBT ms':>8}{'CLS':>7}{'kB':>7}{'req':>5}"
    )
    for name, measured in found.items():
        scores = [statistics.median(run.scores[category] for run in measured) for category in CATEGORIES]
        values = [
            statistics.median(getattr(run, part) for run in measured)
            for part in ("largest_paint", "blocked", "shift", "size", "requests")
        ]
        each = " ".join(f"{run.scores['performance']:.0f}/{run.blocked:.0f}" for run in measured)
        row = "".join(f"{score:5.0f}" for score in scores)
        row += f"{values[0]:7.2f}{values[1]:8.0f}{values[2]:7.3f}{values[3]:7.1f}{values[4]:5.0f}"
        print(f"{name:16}{row}  ({each})")
        often = sorted({audit for run in measured for audit in run.failed})
        print(f"{'':16}  below full: {', '.join(often) or 'nothing'}")
        print(f"{'':16}  requests to other hosts: {max(run.foreign for run in measured)}")
        costs = Counter(
            {file: statistics.median(run.costs.get(file, 0) for run in measured) for file in names(measured)}
        )
        parts = ", ".join(f"{file} {cost:.0f}" for file, cost in costs.most_common(4))
        print(f"{'':16}  the processor's ms by file, slowed down: {parts}")


def names(measured: list[Run]) -> list[str]:
    """Return the files that cost something in any run."""
    return sorted({file for run in measured for file in run.costs})


def packed(path: Path) -> int:
    """Return the bytes of a file as a host sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def print_sizes() -> None:
    """Print what the index of the search weighs, and the heaviest embed with its style sheets."""
    print(f"search index: {packed(SITE / 'search' / 'search_index.json') / 1000:.1f} kB compressed (to reach: 150)")
    sizes = {page.parent.name: embed_size(page) for page in sorted((SITE / "embed").glob("*/index.html"))}
    heaviest = max(sizes, key=lambda slug: sizes[slug])
    print(
        f"embeds: {len(sizes)}, the heaviest {heaviest} with {sizes[heaviest] / 1000:.1f} kB compressed (to reach: 60)"
    )


def embed_size(page: Path) -> int:
    """Return the bytes of an embed and of the style sheets that it names."""
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page.read_text(encoding="utf-8"))
    return packed(page) + sum(packed((page.parent / sheet).resolve()) for sheet in sheets)


def print_live(browser: Browser, address: str, runs: int) -> None:
    """Print how soon charts are live, first ones of a visit and later ones; each page of each run is a fresh visit."""
    pages: dict[str, list[str]] = {}
    for module in CHARTS:
        pages.setdefault(chart_page(module), []).append(module.SLUG)
    first: dict[str, list[float]] = {}
    later: dict[str, list[float]] = {}
    for _ in range(runs):
        for path, slugs in pages.items():
            context = browser.new_context(viewport=VIEWPORTS["phone"])  # type: ignore[arg-type]
            page = context.new_page()
            page.goto(f"{address}/{path}", wait_until="networkidle")
            for slug in slugs:
                figure = page.locator(f"#chart-{slug} + figure")
                button = page.locator(f"#chart-{slug} + figure + .ll-chart-foot .ll-explore")
                button.scroll_into_view_if_needed()
                start = time.perf_counter()
                button.dispatch_event("click")
                figure.locator(".ll-live").wait_for()
                times = first if slug == slugs[0] else later
                times.setdefault(slug, []).append(1000 * (time.perf_counter() - start))
            context.close()
    for words, times, most in (("first", first, 1000), ("later", later, 150)):
        medians = {slug: statistics.median(values) for slug, values in times.items()}
        slowest = sorted(medians, key=lambda slug: -medians[slug])[:3]
        middle = statistics.median(medians.values())
        print(
            f"{len(times)} {words} charts of a page are live after {middle:.0f} ms, median; "
            f"the slowest {', '.join(f'{slug} {medians[slug]:.0f}' for slug in slowest)} (to reach: {most})"
        )


def print_axe(browser: Browser, address: str) -> int:
    """Print what axe-core finds on every kind of page, in both modes and sizes; return the number of violations."""
    program = (TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    number = pages = 0
    for scheme in ("light", "dark"):
        for size, viewport in VIEWPORTS.items():
            # Without motion: in the middle of a transition, text is paler than it will be.
            context = browser.new_context(color_scheme=scheme, viewport=viewport, reduced_motion="reduce")  # type: ignore[arg-type]
            page = context.new_page()
            for path in (*KINDS, *(f"{path}#live" for path in LIVE)):
                page.goto("about:blank")  # an address that differs in its end alone would load nothing
                page.goto(f"{address}/{path}", wait_until="load")
                if path.endswith("#live"):
                    buttons = page.locator(".ll-explore")
                    for place in range(buttons.count()):
                        buttons.nth(place).click()
                    page.locator(".ll-live").nth(buttons.count() - 1).wait_for()
                    page.evaluate("scrollTo(0, 0)")  # or the header and the way back to the top lie on what is measured
                page.evaluate("document.querySelectorAll('article details').forEach((part) => (part.open = true))")
                page.evaluate(program)
                violations: list[dict[str, Any]] = page.evaluate(AXE)
                pages += 1
                number += len(violations)
                for violation in violations:
                    targets = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
                    print(f"  /{path} ({scheme}, {size}): {violation['id']} at {len(targets)} places, as {targets[0]}")
            context.close()
    print(f"axe-core: {number} violations on {len(KINDS)} kinds of page, {pages} visits (to reach: 0)")
    return number


def build_plain(folder: Path) -> Path:
    """Return the site of a page of Material as it comes, with one drawing and one table."""
    rows = list(csv.reader((SITE / "data" / "tables" / "announcements.csv").open(encoding="utf-8")))[: ROWS + 1]
    cells = [[cell.replace("|", "/").replace("<", " ") for cell in row[:7]] for row in rows]
    table = "\n".join(f"| {' | '.join(row)} |" for row in [cells[0], ["---"] * len(cells[0]), *cells[1:]])
    drawing = (SITE / "charts" / "running-total.svg").read_text(encoding="utf-8").strip()
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(f"# A page\n\n{drawing}\n\n{table}\n", encoding="utf-8")
    settings = {"site_name": "Plain", "site_url": "https://plain.example/", "site_description": "A page.",
                "theme": {"name": "material", "font": False}}  # fmt: skip
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=env, check=True)
    return folder / "site"


def main() -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    runs = int(os.environ.get("RUNS", "5"))
    print(f"Load of the machine, one minute, and its processors: {os.getloadavg()[0]:.1f}, {os.cpu_count()}")
    with ExitStack() as stack:
        address = stack.enter_context(serve(SITE))
        playwright = stack.enter_context(sync_playwright())
        alone = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path(), args=alone, chromium_sandbox=not alone)
        print_sizes()
        print_live(browser, address, min(max(runs, 1), 3))
        print_axe(browser, address)
        browser.close()
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        plain = stack.enter_context(serve(build_plain(Path(folder))))
        pages = {name: f"{address}/{path}" for name, path in MEASURED.items()}
        if runs:
            print_lighthouse({**pages, "plain Material": f"{plain}/"}, runs)
    print(f"Load of the machine at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
