"""The guides in docs/development are followed to the letter, on a copy of the project, and give what they promise."""

from __future__ import annotations

import csv
import html
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.pages.render import read_pages
from generator.record.check import check_package, open_package
from generator.record.formatting import unformatted_files
from tests.helpers import ROOT, SMALL, find_one
from tests.site.project import LEDGER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GUIDES = ROOT / "docs" / "development"
BLOCK = re.compile(r"^```(?P<head>.*)\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
TITLE = re.compile(r'[a-z]+ title="([^"]+)"')
NEW = (
    "generator/findings/largest_cut.py",
    "tests/findings/test_largest_cut.py",
    "generator/charts/total_by_choice.py",
    "tests/charts/test_total_by_choice.py",
)


def blocks(guide: str) -> Iterator[tuple[str, str]]:
    """Return the file that each block of a guide is for, and its text."""
    for block in BLOCK.finditer((GUIDES / guide).read_text(encoding="utf-8")):
        title = TITLE.fullmatch(block["head"])
        assert title, f"{guide}: this block does not name its file: {block['head']}"
        yield title[1], block["text"]


def follow(guide: str, project: Path) -> None:
    """Do with each block what the guide says: make the file, or put the block below its first line."""
    for file, text in blocks(guide):
        path = project / file
        if not path.exists():
            path.write_text(text, encoding="utf-8")
            continue
        first = text.partition("\n")[0]
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        assert f"{first}\n" in lines, f"{guide}: {file} has no line {first}"
        path.write_text("".join(text if line == f"{first}\n" else line for line in lines), encoding="utf-8")


def run(project: Path, *arguments: str) -> str:
    """Run Python in a project, with the project's own code, and return what it prints."""
    env = os.environ | {"PYTHONPATH": str(project)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=project, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def shown(text: str) -> str:
    """Return rendered Markdown as a reader sees it."""
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"\[(.*?)\]\([^)]*\)", r"\1", text)))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the small package, after the guides for a finding and a chart, rendered."""
    project = tmp_path_factory.mktemp("guides")
    for folder in ("docs", "generator", "tests"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("golden*", "__pycache__"))
    for file in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / file, project / file)
    shutil.copytree(SMALL, project / "datapackage")
    follow("add-a-finding.md", project)
    follow("add-a-chart.md", project)
    run(project, *LEDGER[1:], "--quiet", "render")
    return project


def test_the_finding_has_its_sentence_and_its_receipt(followed):
    docs = followed / "build" / "docs"
    sentence = "the largest tech cut in recorded announcements worldwide is of 1,000 people."
    page = (docs / "findings" / "largest-cut.md").read_text(encoding="utf-8")
    assert sentence in shown(page)
    assert "](../receipts/largest-cut/largest.md) people." in page
    assert sentence in shown((docs / "findings" / "index.md").read_text(encoding="utf-8"))
    with (docs / "receipts" / "largest-cut" / "largest.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["announcement"], row["adds"]) for row in csv.DictReader(file)] == [
            ("acme-cloud-2026-01-15", "1000")
        ]
    assert "      - findings/largest-cut.md\n" in (followed / "mkdocs.yml").read_text(encoding="utf-8")


def test_the_chart_is_on_its_page(followed):
    docs = followed / "build" / "docs"
    page = (docs / "findings" / "headline-total.md").read_text(encoding="utf-8")
    assert "By default the total is 2,885; with borderline employers and jobs in, it is 5,885" in shown(page)
    assert page.count("<svg") == 2 * page.count('<figure class="ll-chart"') == 4
    assert (docs / "charts" / "total-by-choice.svg").exists()


def test_the_tests_of_the_guides_pass(followed, tmp_path):
    tests = ("tests/findings/test_largest_cut.py", "tests/findings/test_answers.py", "tests/charts")
    chosen = "largest or (total_by_choice or total-by-choice) and not real"
    # A folder of its own: in the shared one, pytest also clears up after earlier runs, and stumbles over them.
    scratch = f"--basetemp={tmp_path / 'scratch'}"
    run(followed, "-m", "pytest", "-p", "no:cacheprovider", scratch, "-k", chosen, *tests)


def test_the_code_of_the_guides_is_as_the_linter_wants_it(followed):
    run(
        followed,
        "-m",
        "ruff",
        "check",
        "--no-cache",
        *NEW,
        "generator/findings/__init__.py",
        "generator/charts/__init__.py",
    )
    run(followed, "-m", "ruff", "format", "--no-cache", "--check", *NEW)


def test_the_new_rows_pass_the_check_and_count(tmp_path):
    package = shutil.copytree(SMALL, tmp_path / "datapackage")
    follow("add-a-row.md", tmp_path)
    for path, data in unformatted_files(package).items():
        path.write_bytes(data)
    assert check_package(package).problems == check_package(SMALL).problems  # two warnings about its coverage
    total = find_one(open_package(package), "headline-total")["total"]
    assert total.value == 2885 + 120


def test_guides_are_read_in_the_repository_as_on_the_site(followed):
    pages = {page.path: page for page in read_pages(GUIDES)[0]}
    for guide in ("add-a-finding.md", "add-a-chart.md", "add-a-row.md"):
        assert pages[guide].verbatim
        built = (followed / "build" / "docs" / "development" / guide).read_text(encoding="utf-8")
        assert pages[guide].body.rstrip() in built
        assert "{% raw %}" not in built
