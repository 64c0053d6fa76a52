"""The gate of quality: the real report passes, and each thing that it looks for is found where it is missing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.publish.quality import Remark, examine
from tests.golden import read_tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.build import Project

Files = dict[str, bytes]
DATA, FINDING, COMPANY = "data/index.md", "findings/ai-share.md", "companies/acme-cloud.md"
NO_DOI = Remark("warning", "dataset", "No DOI is minted yet.")


@pytest.fixture(scope="module")
def small_files(small_tree: Path) -> Files:
    return {path: data for path, data in read_tree(small_tree).items() if not path.startswith("receipts/")}


def test_the_real_report_has_no_blocker(real_project: Project) -> None:
    remarks = examine(read_tree(real_project.out / "docs"))
    assert remarks == [NO_DOI], "\n".join(map(str, remarks[:20]))


def test_the_small_report_is_where_defects_are_put(small_files: Files) -> None:
    assert examine(small_files) == [NO_DOI]


def swap(path: str, old: str, new: str) -> Callable[[Files], Files]:
    """Return a change of every place in a file that a pattern fits."""

    def change(files: Files) -> Files:
        text = files[path].decode()
        assert re.search(old, text), f"{path} has no {old}"
        return files | {path: re.sub(old, new, text).encode()}

    return change


def drop(*paths: str) -> Callable[[Files], Files]:
    return lambda files: {path: data for path, data in files.items() if path not in paths}


def edit(path: str, change: Callable[[dict], object]) -> Callable[[Files], Files]:
    def edited(files: Files) -> Files:
        content = json.loads(files[path])
        change(content)
        return files | {path: json.dumps(content).encode()}

    return edited


@pytest.mark.parametrize(
    ("defect", "severity", "subject", "words"),
    [
        (swap(DATA, '"@type":"Dataset"', '"@type":"Thing"'), "blocker", "dataset", "does not describe"),
        (swap(DATA, '"license":\\[[^]]*\\]', '"license":[]'), "blocker", "dataset", "license is missing"),
        (
            swap(DATA, "https://creativecommons", "http://creativecommons"),
            "blocker",
            "dataset",
            "not the address of a lic",
        ),
        (swap(DATA, '"description":"A sourced[^"]*"', '"description":"Cuts."'), "blocker", "dataset", "5 characters"),
        (swap(DATA, '"temporalCoverage":"2026', '"temporalCoverage":"2027'), "blocker", "dataset", "not a period"),
        (swap(DATA, '"dateModified":"[^"]*"', '"dateModified":""'), "blocker", "dataset", "dateModified is missing"),
        (swap(DATA, '"sha256":"[0-9a-f]{8}', '"sha256":"00000000'), "blocker", ".sqlite", "not that of the file"),
        (swap(DATA, ',"sha256":"[0-9a-f]+"', ""), "blocker", ".sqlite", "sha256 is missing"),
        (drop("data/layoff-ledger.sqlite"), "blocker", ".sqlite", "no such file"),
        (swap(DATA, '"variableMeasured":\\[.*?\\],', ""), "warning", "dataset", "No variable"),
        (swap(COMPANY, "title: .*\\n", ""), "blocker", COMPANY, "title is missing"),
        (swap(COMPANY, "description: .*\\n", ""), "blocker", COMPANY, "description is missing"),
        (swap(COMPANY, "description: .*", f"description: {'long ' * 40}"), "warning", COMPANY, "199 characters"),
        (swap(COMPANY, "structured: .*\\n", ""), "blocker", COMPANY, "says nothing of itself"),
        (swap(COMPANY, "structured: '.", "structured: 'x"), "blocker", COMPANY, "says nothing of itself"),
        (swap(COMPANY, 'BreadcrumbList",', 'BreadcrumbList","a":"<b>",'), "blocker", COMPANY, "could end the script"),
        (swap(COMPANY, "BreadcrumbList", "Thing"), "blocker", COMPANY, "trail that leads to it is missing"),
        (swap(COMPANY, '"position":2', '"position":3'), "blocker", COMPANY, "has a gap"),
        (swap(COMPANY, 'companies/acme-cloud/"', 'companies/other/"'), "blocker", COMPANY, "ends at another page"),
        (swap(FINDING, '"dateModified":"[^"]*",', ""), "blocker", FINDING, "dateModified is missing"),
        (swap(FINDING, '"headline":"', f'"headline":"{"long " * 30}'), "warning", FINDING, "more than 110"),
        (drop("data/croissant.json"), "blocker", "data/croissant.json", "describes no table"),
        (swap("data/croissant.json", '"citeAs": "[^"]*"', '"citeAs": ""'), "blocker", "data/croissant.json", "citeAs"),
        (
            swap("data/croissant.json", "2026.11.0", "2026.10.0"),
            "blocker",
            "data/croissant.json",
            "version is not that",
        ),
        (drop("feeds/corrections.xml"), "blocker", "feeds/corrections.json", "one of its formats"),
        (
            swap("feeds/announcements.xml", "announcement/a-b-c-2026-07-01", "announcement/a-b-c"),
            "blocker",
            "feeds/announcements.json",
            "different entries",
        ),
        (
            edit(
                "feeds/announcements.json", lambda feed: feed["items"][0].update(date_modified="2026-11-24T00:00:00Z")
            ),
            "blocker",
            "feeds/announcements.json",
            "after the record's",
        ),
        (
            edit("feeds/announcements.json", lambda feed: feed["items"][1].update(id=feed["items"][0]["id"])),
            "blocker",
            "feeds/announcements.json",
            "one identifier",
        ),
        (
            edit("api/claims.json", lambda file: file.update(version="2026.10.0")),
            "blocker",
            "api/claims.json",
            "Version or date",
        ),
        (edit("api/claims.json", lambda file: file.update(rows=[])), "warning", "api/claims.json", "no rows"),
        (drop("api/schemas/claims.json"), "blocker", "api/claims.json", "no schema"),
        (drop("robots.txt"), "blocker", "robots.txt", "names no sitemap"),
        (swap("llms.txt", "findings/ai-share/", "findings/ai-shares/"), "blocker", "llms.txt", "leads nowhere"),
    ],
)
def test_a_defect_is_found(
    defect: Callable[[Files], Files], severity: str, subject: str, words: str, small_files: Files
) -> None:
    known = examine(small_files)
    found = [remark for remark in examine(defect(small_files)) if remark not in known]
    assert any(
        remark.severity == severity and remark.subject.endswith(subject) and words in remark.text for remark in found
    ), found
