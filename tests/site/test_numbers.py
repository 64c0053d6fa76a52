"""Every number of the built site is what the record says, and a number that is not bound is found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.findings.claims_over_time import AGREEMENT
from tests.helpers import REAL, ROOT, SMALL
from tests.site.markup import Node, parse
from tests.site.numbers import ALLOWED, Checker, Fault, read_record
from tests.site.words import IDIOMS, Word, number_words, pages_about_the_record

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Project

DOCS = ROOT / "docs"

#: A page on which each binding stands outside of headings.
BINDINGS = {
    "data-figure": "index.html",
    "data-row": "explorer/index.html",
    "data-chart": "findings/ai-share/index.html",
    "data-count": "explorer/index.html",
    "data-blank": "data/dictionary/index.html",
    "data-limit": "data/dictionary/index.html",
    "data-threshold": "methodology/revisions/index.html",
    "data-total": "sectors/games/index.html",
    "data-counted": "sectors/games/index.html",
    "data-released": "releases/figures/index.html",
    "data-verdict": "releases/2026.11.2/index.html",
    "data-stored": "releases/2026.11.2/index.html",
    "data-changed": "releases/2026.11.2/index.html",
    "data-package": "about/index.html",
    "data-descriptor": "receipts/headline-total/total/index.html",
    "data-licence": "data/index.html",
}


@pytest.fixture(scope="module")
def checker(real_project: Project) -> Checker:
    return Checker(read_record(REAL, real_project.out / "docs", DOCS))


def test_every_number_of_the_real_site(checker: Checker, real_pages: dict[str, Node]) -> None:
    faults = [fault for page, root in real_pages.items() for fault in checker.faults(page, root)]
    assert not faults, "\n".join(map(str, faults[:50]))


def test_every_number_of_the_small_site(small_tree: Path, small_site: Path) -> None:
    """The small package holds texts that try to be markup and titles with digits."""
    checker = Checker(read_record(SMALL, small_tree, DOCS))
    faults = []
    for path in sorted(small_site.rglob("*.html")):
        root = parse(path.read_text(encoding="utf-8"))
        faults += checker.faults(path.relative_to(small_site).as_posix(), root)
    assert not faults, "\n".join(map(str, faults[:50]))


@pytest.mark.parametrize("binding", BINDINGS)
def test_each_binding_is_used(binding: str, real_pages: dict[str, Node]) -> None:
    assert any(binding in node for node in real_pages[BINDINGS[binding]].nodes())


def test_each_figure_is_printed(checker: Checker, real_pages: dict[str, Node]) -> None:
    printed = {node["data-figure"] for root in real_pages.values() for node in root.nodes() if "data-figure" in node}
    assert printed == set(checker.record.figures)


def test_allowed_digits_are_few_and_have_reasons() -> None:
    assert len(ALLOWED) <= 5
    assert all(reason for _, reason in ALLOWED)


@pytest.mark.parametrize("binding", BINDINGS)
def test_a_changed_text_is_found(binding: str, checker: Checker, real_site: Path) -> None:
    page = BINDINGS[binding]
    faults = after(checker, real_site, page, rf'( {binding}(?:="[^"]*")?>)[^<]+', r"\g<1>something else")
    assert [fault.rule.split()[0] for fault in faults] == [binding]
    assert "“something else” instead of" in faults[0].text


@pytest.mark.parametrize(
    ("page", "pattern", "replacement", "rule"),
    [
        ("index.html", r'<data value="[^"]*"( data-figure)', r'<data value="1"\1', "data-figure"),
        ("explorer/index.html", r'<data value="[^"]*"( data-row)', r'<data value="1"\1', "data-row"),
        ("explorer/index.html", r'(<time datetime=")[^"]*(" data-row)', r"\g<1>2020-01-01\2", "data-row"),
        ("explorer/index.html", r'<data value="[^"]*"( data-count)', r'<data value="1"\1', "data-count"),
        ("explorer/index.html", r'data-row="[^"]*"', 'data-row="companies/nobody/name"', "data-row"),
        ("index.html", r'data-figure="[^"]*"', 'data-figure="headline-total.nothing"', "data-figure"),
    ],
)
def test_a_changed_value_is_found(
    page: str, pattern: str, replacement: str, rule: str, checker: Checker, real_site: Path
) -> None:
    faults = after(checker, real_site, page, pattern, replacement)
    assert [fault.rule.split()[0] for fault in faults] == [rule]


@pytest.mark.parametrize(
    ("page", "pattern", "replacement", "fault"),
    [
        ("index.html", r"<h1", "<p>All 7 of them.</p><h1", ("unbound", "All 7 of them.")),
        ("index.html", r"(<h1[^>]*>)", r"\g<1>7 ways: ", ("unbound", "7 ways: How many tech layoffs are about AI?")),
        ("index.html", r'(md-tabs__link">)\s*', r"\g<1>2: ", ("unbound", "2: Report")),
        ("index.html", r"(<time datetime=\"2026\">)2026", r"\g<1>2025", ("time", "2025")),
        ("index.html", r"(<figure )", r'<b aria-label="at 9"></b>\1', ("aria-label", "at 9")),
        ("about/index.html", r"<title>", "<title>8 facts ", ("title", None)),
        ("companies/amazon/index.html", r"<title>Amazon", "<title>Another", ("title", None)),
        ("methodology/index.html", r'(href="#reproduction"[^>]*>\s*<span[^>]*>)\s*', r"\g<1>3 ", None),
    ],
)
def test_a_number_without_origin_is_found(
    page: str, pattern: str, replacement: str, fault: tuple[str, str | None] | None, checker: Checker, real_site: Path
) -> None:
    faults = after(checker, real_site, page, pattern, replacement)
    if fault is None:
        assert {found.rule for found in faults} == {"table of contents"}
    elif fault[1] is None:
        assert {found.rule for found in faults} >= {fault[0]}
    else:
        assert faults == [Fault(page, *fault)]


def after(checker: Checker, site: Path, page: str, pattern: str, replacement: str) -> list[Fault]:
    """Return the faults of a page after one change; it had none before, and the change was made."""
    before = (site / page).read_text(encoding="utf-8")
    assert not checker.faults(page, parse(before))
    changed = re.sub(pattern, replacement, before, count=1)
    assert changed != before
    return checker.faults(page, parse(changed))


def test_pages_about_the_record_hold_no_number_words() -> None:
    pages = pages_about_the_record(DOCS)
    assert pages
    found = [word for path in pages for word in number_words(str(path.relative_to(ROOT)), path.read_text("utf-8"))]
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Half of the people,", ["Half"]),
        ("a number that doubled,", ["doubled"]),
        ("in most months", ["most"]),
        ("one in three, two thirds", ["one in three", "two", "thirds"]),
        ("Nearly all of them", ["Nearly all"]),
        ("thousands of jobs at twelve employers", ["thousands", "twelve"]),
        ("at most one announcement per event, one by one, by third parties", []),
        ('{{ fig("ai-share.half") }} of `two` [x](two.md) {% if most %}', []),
    ],
)
def test_a_number_word_is_found(sentence: str, words: list[str]) -> None:
    page = (DOCS / "index.md").read_text("utf-8")
    lines = page.count("\n") + 1
    assert number_words("index.md", f"{page}{sentence}") == [
        *number_words("index.md", page),
        *(Word("index.md", lines, word) for word in words),
    ]


def test_idioms_have_reasons_and_hold() -> None:
    assert len(IDIOMS) <= 8
    assert all(reason for _, reason in IDIOMS)
    assert AGREEMENT == 1.1, "The pages say that totals agree “within a tenth”."
