"""The page of sentences for quoting: each with its bounds, its date and an address that keeps what it says."""

from __future__ import annotations

import html
import re

import pytest

from generator.findings import FINDINGS
from generator.pages.render import Renderer, finding_fronts, read_pages
from generator.report import Report
from generator.settings import read_settings
from generator.text import date_words
from tests.helpers import ROOT


@pytest.fixture(scope="module")
def report(real, real_findings):
    return Report(real, {module.SLUG: real_findings[module.SLUG] for module in FINDINGS}, {}, read_settings(ROOT))


@pytest.fixture(scope="module")
def sections(report):
    """The text of each section of the page."""
    pages, _ = read_pages(ROOT / "docs")
    (page,) = [page for page in pages if page.path == "findings/key-facts.md"]
    made = Renderer(report, finding_fronts(pages)).page(page, page.path)
    text = html.unescape(re.sub(r"<[^>]+>", "", made.data.decode()))
    return re.split(r"^## ", text, flags=re.MULTILINE)[1:]


def test_each_finding_has_its_sentence_bounds_and_addresses(sections, report, real):
    found = []
    for section in sections[: len(FINDINGS)]:
        (slug,) = re.findall(r"\A\[.*?\]\(([a-z-]+)\.md\)", section)
        found.append(slug)
        quoted = [line for line in section.splitlines() if line.startswith("> ")]
        assert quoted, slug
        assert all(line.startswith(f"> As of {date_words(real.as_of)}") for line in quoted), slug
        assert re.search(r"^(Bounds|Interval)[:,]", section, re.MULTILINE), slug
        assert report.permanent(f"findings/{slug}.md") in section
        assert report.newest(f"findings/{slug}.md") in section
    assert found == [module.SLUG for module in FINDINGS]


def test_the_total_is_quoted_with_an_upper_bound_that_is_open(sections, report):
    (total,) = [section for section in sections if "(headline-total.md)" in section]
    found = report.findings["headline-total"]
    for name in ("total", "low", "high", "open-ended"):
        assert f"{found[name].value:,.0f}" in total
    assert found["open-ended"].value
    assert "no upper bound" in total
