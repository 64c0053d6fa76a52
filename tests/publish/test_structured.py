"""What pages say of themselves to programs, worked out by hand on the small package."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest

from generator.artifacts import Artifact
from generator.publish.distributions import distributions
from generator.publish.structured import Structured
from generator.text import json_in_script
from tests.publish.conftest import csv_tables

PAGES = {
    "index.md": ("Layoff Ledger", "A study beside a record."),
    "data/index.md": ("Data", "The tables of the record."),
    "findings/index.md": ("Findings", "The statements of the study."),
    "findings/ai-share.md": ("What share?", "AI-linked people."),
}
HOSTILE = "</script><script>alert('x')</script><!-- & \u2028 \u202e \"}]}"


@pytest.fixture(scope="module")
def structured(small_report, small_offer) -> Structured:
    return Structured(small_report, PAGES, small_offer)


def said(structured: Structured, path: str, title: str = "A title", description: str = "") -> dict[str, Any]:
    """Return what a page says, by type."""
    content = json.loads(structured.describe(path, title, description))
    assert content["@context"] == "https://schema.org"
    return {part["@type"]: part for part in content["@graph"]}


def test_the_data_page_describes_the_record(structured, small_offer):
    found = said(structured, "data/index.md", *PAGES["data/index.md"])
    assert list(found) == ["Dataset", "BreadcrumbList"]
    about = found["Dataset"]
    assert about["name"] == "Layoff Ledger: small package for tests, all data invented"
    assert (about["version"], about["dateModified"]) == ("2026.11.0", "2026-11-23")
    # From the first day of the period to the newest announcement, of 9 September.
    assert about["temporalCoverage"] == "2026-01-01/2026-09-09"
    assert about["identifier"] == about["url"] == "https://site.example/2026.11/data/"
    assert about["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert about["creator"]["name"] == "Layoff Ledger contributors"
    variables = {variable["name"]: variable for variable in about["variableMeasured"]}
    assert variables["announcements.employees"]["unitText"] == "people"
    assert "codings.stance" in variables
    files = {file["contentUrl"].removeprefix("https://site.example/2026.11/"): file for file in about["distribution"]}
    assert next(iter(files)) == "data/layoff-ledger.sqlite"
    assert "data/tables/announcements.csv" in files
    assert "data/tables/ai_stances.csv" not in files
    assert all(re.fullmatch("[0-9a-f]{64}", file["sha256"]) for file in files.values())
    assert len(small_offer) > len(files)


def test_distributions_have_size_and_hash_of_their_files(small_report):
    files = [*csv_tables(small_report), Artifact("data/other.bin", b"x"), Artifact("data/layoff-ledger.sqlite", b"ab")]
    found = {entry.path: entry for entry in distributions(small_report, files)}
    whole = found["data/layoff-ledger.sqlite"]
    assert (whole.size, whole.table) == (2, "")
    assert whole.sha256 == "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603"  # as sha256sum gives it
    table = found["data/tables/events.csv"]
    (data,) = [file.data for file in files if file.path == "data/tables/events.csv"]
    assert (table.size, table.sha256, table.table) == (len(data), hashlib.sha256(data).hexdigest(), "events")
    assert "data/other.bin" not in found
    assert len(found) == len(small_report.package.tables) + 1


def test_a_finding_is_a_report_and_rates_no_claim(structured):
    found = said(structured, "findings/ai-share.md", *PAGES["findings/ai-share.md"])
    assert list(found) == ["Report", "BreadcrumbList"]
    assert found["Report"]["headline"] == "What share?"
    assert found["Report"]["dateModified"] == "2026-11-23"
    assert list(said(structured, "claims/tradingplatforms-total.md")) == ["BreadcrumbList"]


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("data/index.md", [("Layoff Ledger", ""), ("A title", "data/")]),
        ("receipts/ai-share/d1.md", [
            ("Layoff Ledger", ""), ("Findings", "findings/"), ("What share?", "findings/ai-share/"),
            ("A title", "receipts/ai-share/d1/"),
        ]),
        # There is no page over employers among these, so the trail leaves it out.
        ("companies/acme.md", [("Layoff Ledger", ""), ("A title", "companies/acme/")]),
    ],
)  # fmt: skip
def test_a_page_has_the_trail_that_leads_to_it(path, trail, structured):
    items = said(structured, path)["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, len(trail) + 1))
    assert [(item["name"], item["item"]) for item in items] == [
        (name, f"https://site.example/2026.11/{place}") for name, place in trail
    ]


def test_the_top_has_no_trail(structured):
    assert list(said(structured, "index.md", *PAGES["index.md"])) == ["WebSite"]


def test_no_value_ends_the_script(structured):
    text = structured.describe("companies/acme.md", HOSTILE, HOSTILE)
    assert text.isascii()
    assert not set("<>&'") & set(text)
    items = json.loads(text)["@graph"][0]["itemListElement"]
    assert items[-1]["name"] == HOSTILE.replace("\u2028", "\ufffd").replace("\u202e", "\ufffd")
    assert json.loads(json_in_script(HOSTILE)) == HOSTILE
