"""Text of the record is shown as it stands, wherever it goes: no element, script, link, template or formula of its own.

Every free text of the small package that the check lets through is replaced by an attack, with a number to find it by.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import feedparser
import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from generator.build import Project
from tests.helpers import ROOT, SMALL
from tests.site.conftest import build
from tests.site.markup import parse
from tests.site.server import serve
from tests.site.watching import watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

ATTACKS = (
    '<img src=x onerror="window.ran=1">',
    "</script><script>window.ran=1</script>",
    "{{ 7*7 }}{% raw %}",
    "[x](javascript:window.ran=1)",
    '=HYPERLINK("https://elsewhere.test";"x")',
    '"><svg onload=window.ran=1>',
    "`code` **bold** | cell | <!-- x",
    "&lt;b&gt; &#60;i&#62; ${x} \\n",
    "$(x) ../../etc/passwd",
    "![i](https://elsewhere.test/p.png)",
    "</textarea></title></style>]]>--><b id=mine>",
    "' onmouseover='window.ran=1' x='",
)
#: Texts that a rule holds against other cells, so that the check refuses an attack there.
BOUND = {
    ("definitions", "short"),
    *((table, name) for table in ("corrections", "revisions") for name in ("row_key", "old_value", "new_value")),
    ("companies", "aliases"),
    ("warn_notices", "employer_as_filed"),
    ("warn_notices", "place"),
    ("source_classes", "label"),
}
#: The elements that a feed may use, and that in which a parsed text stands.
MARKUP = {"#page", "p", "a", "time", "data", "span", "ul", "li"}
#: One page of each kind.
PAGES = (
    "", "findings/", "findings/headline-total/", "findings/claim-audit/", "findings/tracing-a-number/",
    "findings/stated-reasons/", "companies/blorp-9/", "claims/tradingplatforms-total/", "explorer/",
    "explorer/definitions/", "data/dictionary/", "data/sources/", "data/attributions/", "methodology/stances/",
    "methodology/coverage/", "methodology/revisions/", "receipts/headline-total/total/",
    "releases/", "embed/running-total/", "embed/stance-shares/",
)  # fmt: skip


def attacked(folder: Path) -> Path:
    """Return a copy of the small package with an attack in every free text."""
    shutil.copytree(SMALL, folder)
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    named = rows_named_elsewhere(folder)
    number = 0
    for resource in descriptor["resources"]:
        path = folder / resource["path"]
        head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
        places = [head.index(name) for name in free_texts(resource["name"], resource["schema"])]
        for row in rows:
            for place in places:
                if row[place] and (resource["name"], row[0]) not in named:
                    row[place] = f"{ATTACKS[number % len(ATTACKS)]} #{number}#"
                    number += 1
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])
    assert number > 1000
    return folder


def rows_named_elsewhere(folder: Path) -> set[tuple[str, str]]:
    """Return table and key of the rows whose texts are held against a correction, a revision or a notice."""
    found = set()
    for table in ("corrections", "revisions"):
        for row in csv.DictReader(io.StringIO((folder / f"{table}.csv").read_text(encoding="utf-8"))):
            found.add((row["table_name"], row["row_key"]))
    for row in csv.DictReader(io.StringIO((folder / "warn_notices.csv").read_text(encoding="utf-8"))):
        found.add(("companies", row["company"]))
    return found


def free_texts(table: str, schema: dict[str, object]) -> Iterator[str]:
    """Return the fields of a table that may hold any text."""
    keys = {schema["primaryKey"]} if isinstance(schema["primaryKey"], str) else set(schema["primaryKey"])
    keys |= {name for key in schema.get("foreignKeys", []) for name in key["fields"]}
    for field in schema["fields"]:
        bound = set(field.get("constraints", {})) & {"enum", "pattern"} or field.get("format", "default") != "default"
        if (
            field["type"] == "string"
            and not bound
            and field["name"] not in keys
            and (table, field["name"]) not in BOUND
        ):
            yield field["name"]


@pytest.fixture(scope="module")
def attacked_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attacked")
    return build(Project.at(ROOT, package=attacked(folder / "datapackage"), out=folder / "build")).out / "site"


def test_pages_hold_no_element_of_the_record(attacked_site: Path) -> None:
    shown: set[str] = set()
    templates = 0
    for path in sorted(attacked_site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        told = html.unescape(text)
        shown |= set(re.findall(r"#(\d+)#", told))
        templates += told.count("{{ 7*7 }}")
        for node in parse(text).nodes():
            names = set(node.attributes)
            place = f"{path.relative_to(attacked_site)}: <{node.tag} {node.attributes}>"
            assert not {name for name in names if name.startswith("on")} | (names & {"style", "srcdoc"}), place
            assert node.attributes.get("id") != "mine", place
            for name in ("href", "src", "action", "data", "content"):
                value = node.attributes.get(name, "").strip().lower()
                assert not value.startswith(("javascript:", "data:text")), place
                assert name == "content" or "elsewhere.test" not in value, place
    assert templates > 50
    assert len(shown) > 500


def test_drawings_are_well_formed_and_hold_no_script(attacked_site: Path) -> None:
    drawings = sorted(attacked_site.rglob("*.svg"))
    assert len(drawings) > 10
    for path in drawings:
        for element in ET.fromstring(path.read_text(encoding="utf-8")).iter():  # noqa: S314 - our own drawing
            assert element.tag.rpartition("}")[2] not in {"script", "foreignObject", "image", "a"}, path
            assert not [name for name in element.attrib if name.startswith("on") or "href" in name], path


def test_no_cell_of_a_download_is_a_formula(attacked_site: Path) -> None:
    held = 0
    for path in sorted(attacked_site.rglob("*.csv")):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"))):
            held += sum("HYPERLINK" in cell for cell in row)
            assert not [cell for cell in row if "HYPERLINK" in cell and cell.startswith("=")], path
    assert held > 50


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(attacked_site: Path) -> None:
    held = 0
    (path,) = attacked_site.rglob("*.xlsx")
    book = load_workbook(path)
    for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
        held += "HYPERLINK" in str(cell.value)
        assert cell.data_type != "f", f"{cell.parent.title}!{cell.coordinate}"
        assert not cell.hyperlink or "elsewhere.test" not in cell.hyperlink.target
    assert held > 50


def test_feeds_hold_text_alone(attacked_site: Path) -> None:
    """Read as feed readers do, with nothing taken out: what a reader would show has no element of the record."""
    shown: set[str] = set()
    for path in sorted((attacked_site / "feeds").glob("*.xml")):
        feed = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not feed.bozo, path
        for entry in feed.entries:
            assert all(link.href.startswith("https://layoff-ledger.example/") for link in entry.links), path
            texts = [entry.title_detail, entry.get("summary_detail"), *entry.get("content", [])]
            for text in filter(None, texts):
                shown |= set(re.findall(r"#(\d+)#", html.unescape(text.value)))
                if text.type == "text/html":
                    assert {node.tag for node in parse(text.value).nodes()} <= MARKUP, path
    assert len(shown) > 10


def test_the_list_for_programs_has_no_link_of_the_record(attacked_site: Path) -> None:
    targets = re.findall(r"\]\(([^)]*)\)", (attacked_site / "llms.txt").read_text(encoding="utf-8"))
    assert targets
    assert all(target.startswith("https://layoff-ledger.example/") for target in targets)


def test_json_is_json(attacked_site: Path) -> None:
    for path in sorted(attacked_site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))


def test_a_browser_runs_nothing_of_the_record(attacked_site: Path, browser: Browser) -> None:
    with serve(attacked_site) as address, watched(browser, address) as (page, trouble):
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))
        for path in PAGES:
            page.goto(f"{address}/{path}", wait_until="networkidle")
            if page.locator(".ll-explore").count():
                page.locator(".ll-explore").first.click()
                expect(page.locator(".ll-live").first).to_be_focused()
                page.keyboard.press("ArrowRight")
            assert page.evaluate("window.ran") is None, path
            assert page.locator("#mine").count() == 0, path
    assert trouble == []


def test_a_browser_shows_a_name_as_it_stands(attacked_site: Path, browser: Browser) -> None:
    """Name, heading and title of a page, and what the search of the explorer finds."""
    with serve(attacked_site) as address, watched(browser, address) as (page, trouble):
        page.goto(f"{address}/companies/blorp-9/")
        assert re.fullmatch(
            r"=HYPERLINK\(\"https://elsewhere.test\";\"x\"\) #\d+#", page.locator("h1 > span").inner_text()
        )
        page.goto(f"{address}/explorer/")
        page.get_by_role("searchbox").first.fill("onerror")
        expect(page.locator("table tbody tr:visible").first).to_contain_text('onerror="window.ran=1"')
    assert trouble == []
