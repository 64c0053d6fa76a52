"""Since when pages say what they say, over three versions of the small package, worked out by hand."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from jinja2 import Environment

from generator.history.dates import page_days
from generator.history.releases import Releases, new_release, read_releases, said_of
from generator.publish.structured import Structured
from generator.record.source import read_package
from generator.record.tables import typed
from generator.report import Report
from generator.settings import Settings
from tests.helpers import ROOT, copy_package, edit_csv, find_all
from tests.history.edits import add_announcement

if TYPE_CHECKING:
    from pathlib import Path

#: The days of two releases and of the record after them.
FIRST, SECOND, NOW = "2026-11-23", "2026-12-01", "2026-12-20"
SITE_MAP = ROOT / "generator" / "templates" / "theme" / "sitemap.xml"
PAGES = {"index.md": ("Top", "")}
ACME = "acme-cloud-2026-01-15"


def dated(folder: Path, version: str, day: str) -> None:
    """Give the package a version and a day."""
    path = folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8")) | {"version": version, "created": f"{day}T00:00:00Z"}
    path.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture(scope="module")
def days(small, small_findings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The second release changed how many people an employer named, and then an employer was announced again."""
    folder = copy_package(tmp_path_factory.mktemp("dated"))
    for version, day in (("2026.11", FIRST), ("2026.12", SECOND)):
        if day == SECOND:
            edit_csv(folder, "announcements", ACME, employees="1010")
        said = said_of(find_all(typed(read_package(folder))), small)
        dated(folder, version, day)
        row = {"release": version, "git_commit": "0" * 40, "reconstructed": "yes", "summary": "One."}
        for name, data in new_release(read_package(folder), said, row).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    dated(folder, "2026.12.2", NOW)
    add_announcement(folder, "blorp-9-2026-06-01", "blorp-9")
    return page_days(read_releases(folder, said_of(find_all(typed(read_package(folder))), small)))


def test_an_employer_has_the_day_of_its_last_row(days: dict[str, str]) -> None:
    assert days["companies/acme-cloud.md"] == SECOND
    assert days["companies/blorp-9.md"] == NOW
    assert days["companies/gizmo-pay.md"] == FIRST


def test_a_figure_has_the_day_since_which_it_is_the_same(days: dict[str, str]) -> None:
    assert days["receipts/headline-total/total.md"] == SECOND  # ten people more, and none by a cut without a number
    assert days["receipts/headline-total/announcements.md"] == NOW  # one more
    assert days["receipts/official-notices/notices.md"] == FIRST


def test_a_finding_changes_with_any_of_its_figures(days: dict[str, str]) -> None:
    assert days["findings/headline-total.md"] == NOW
    assert days["findings/official-ai-reasons.md"] == FIRST


def test_without_releases_there_is_no_day(small, small_findings) -> None:
    assert page_days(Releases()) == {}
    assert page_days(read_releases(small.folder, said_of(small_findings, small))) == {}


def test_a_finding_tells_its_day_to_programs(days: dict[str, str], small, small_findings) -> None:
    addresses = Settings("https://a.example", "https://b.example")
    about = Structured(Report(small, small_findings, {}, addresses, days=days), PAGES, [])
    for slug, day in (("headline-total", NOW), ("official-ai-reasons", FIRST)):
        graph = json.loads(about.describe(f"findings/{slug}.md", "A", "B"))["@graph"]
        assert [part["dateModified"] for part in graph if part["@type"] == "Report"] == [day]


def test_the_site_map_has_the_day_of_a_page_and_else_that_of_the_record() -> None:
    pages = [
        SimpleNamespace(page=SimpleNamespace(is_link=False, canonical_url=url, meta=meta, update_date=NOW))
        for url, meta in (("https://a.example/?a&b", {"modified": FIRST}), ("https://a.example/c/", {}))
    ]
    text = Environment(autoescape=False).from_string(SITE_MAP.read_text(encoding="utf-8")).render(pages=pages)  # noqa: S701
    found = ElementTree.fromstring(text)  # noqa: S314 - our own template
    assert [part.text for part in found.iter() if part.text and part.text.strip()] == [
        "https://a.example/?a&b", FIRST, "https://a.example/c/", NOW,
    ]  # fmt: skip
