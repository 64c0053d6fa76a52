"""The report, rendered and built once for all tests of the site, served, and a browser to look at it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, render
from generator.record.check import package_date
from generator.site import build_site
from tests.helpers import ROOT, SMALL
from tests.site.markup import Node, parse
from tests.site.project import make_short_project, short_ledger
from tests.site.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


def build(project: Project) -> Project:
    """Render a project and build its site."""
    render(project)
    build_site(project, package_date(project.package))
    return project


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real report, built."""
    return build(Project.at(ROOT, out=tmp_path_factory.mktemp("real")))


@pytest.fixture(scope="session")
def real_site(real_project: Project) -> Path:
    """The folder of the real site."""
    return real_project.out / "site"


@pytest.fixture(scope="session")
def real_pages(real_site: Path) -> dict[str, Node]:
    """Every HTML page of the real site by its path."""
    return {
        path.relative_to(real_site).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(real_site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    with serve(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The report of the small package, rendered."""
    project = Project.at(ROOT, package=SMALL, out=tmp_path_factory.mktemp("small"))
    render(project)
    return project


@pytest.fixture(scope="session")
def small_tree(small_project: Project) -> Path:
    """The rendered Markdown tree of the small package."""
    return small_project.out / "docs"


@pytest.fixture(scope="session")
def small_site(small_project: Project) -> Path:
    """The built site of the small package."""
    return build_site(small_project, package_date(small_project.package)).folder


@pytest.fixture(scope="session")
def short_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short project, built; nothing is changed in it, but in copies."""
    folder = make_short_project(tmp_path_factory.mktemp("short") / "project")
    done = short_ledger(folder, "--quiet", "build")
    assert done.returncode == 0, done.stderr
    return folder


def browser_path() -> str:
    """Return the browser that .ci/browser found, or that LEDGER_BROWSER names."""
    noted = ROOT / "build" / "browser-path"
    named = os.environ.get("LEDGER_BROWSER") or (noted.read_text(encoding="utf-8").strip() if noted.is_file() else "")
    found = shutil.which(named or "chromium") or shutil.which("google-chrome")
    if not found:
        pytest.fail("There is no browser. Run .ci/browser, or set LEDGER_BROWSER to the path of Chromium or Chrome.")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that asks no host on its own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only tests in a browser need it

    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    alone = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=browser_path(), args=[*quiet, "--no-first-run", *alone], chromium_sandbox=not alone
        )
        yield started
        started.close()
