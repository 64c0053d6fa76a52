"""Releases: versions in a branch, the newest as latest, nothing replaced, the same commit from the same site."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.settings import read_settings
from tests.helpers import ROOT, edit_csv
from tests.site.project import git, make_short_project, short_ledger
from tests.site.server import serve
from tests.site.watching import watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

OLD, NEW = "2026.11", "2026.12"
DATED = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2026-12-01T00:00:00+00:00")


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=Tester", "-c", "user.email=tester@news.example", "commit", "--quiet", "-m", message)


def released(folder: Path) -> Path:
    """Make a project in a repository and release it twice, with a changed row in between."""
    make_short_project(folder)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, "First record")
    for version in (OLD, NEW):
        done = short_ledger(folder, "--quiet", "release", version)
        assert done.returncode == 0, done.stderr
        edit_csv(folder / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
        if version == OLD:
            commit(folder, "Change a row")
    git(folder, "checkout", "--quiet", "--", ".")
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("release") / "project")


@pytest.fixture(scope="module")
def exported(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the branch, as a host serves them."""
    folder = tmp_path_factory.mktemp("host")
    archive = subprocess.run(["git", "archive", "gh-pages"], cwd=repository, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


def test_both_versions_are_there_and_latest_is_the_newest(repository: Path, exported: Path) -> None:
    trees = {line.split("\t")[1]: line.split()[2] for line in git(repository, "ls-tree", "gh-pages").splitlines()}
    assert sorted(trees) == [".nojekyll", OLD, NEW, "index.html", "latest", "versions.json"]
    assert trees["latest"] == trees[NEW] != trees[OLD]
    versions = json.loads((exported / "versions.json").read_text(encoding="utf-8"))
    assert [(entry["version"], entry["aliases"]) for entry in versions] == [(NEW, ["latest"]), (OLD, [])]
    modes = {line.split()[0] for line in git(repository, "ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}, "Aliases are copies: some hosts refuse links."


def test_versions_differ_by_the_row_and_point_to_latest(exported: Path) -> None:
    values = {
        version: json.loads((exported / version / "data" / "figures.json").read_text(encoding="utf-8"))
        for version in (OLD, NEW)
    }
    assert values[NEW]["headline-total.total"]["value"] - values[OLD]["headline-total.total"]["value"] == 10
    page = (exported / OLD / "findings" / "headline-total" / "index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="{read_settings(ROOT).site_url}/latest/findings/headline-total/"' in page


def test_the_second_release_leaves_the_first_as_it_is(repository: Path) -> None:
    assert git(repository, "diff", "--name-only", "gh-pages~1", "gh-pages", "--", OLD) == ""


def test_a_commit_names_no_person_and_no_clock(repository: Path) -> None:
    shown = git(repository, "log", "-1", "--format=%an|%ae|%aI|%cn|%ce|%cI|%s", "gh-pages")
    who = "Layoff Ledger|releases@layoff-ledger.example|2026-11-23T12:00:00+00:00"
    assert shown == f"{who}|{who}|Release {NEW}"


def test_the_same_commits_give_the_same_branch(repository: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    git(tmp_path, "clone", "--quiet", str(repository), str(again))
    first = git(again, "rev-list", "--max-parents=0", "main")
    git(again, "checkout", "--quiet", "--detach", first)
    assert short_ledger(again, "--quiet", "release", OLD).returncode == 0
    git(again, "checkout", "--quiet", "main")
    assert short_ledger(again, "--quiet", "release", NEW).returncode == 0
    assert git(again, "rev-parse", "gh-pages") == git(repository, "rev-parse", "gh-pages")


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (NEW, f"Version {NEW} exists already; releases are never replaced."),
        ("1.0", "'1.0' is not a data version."),
        ("../2026.11", "'../2026.11' is not a data version."),
        ("2026.13", "'2026.13' is not a data version."),
    ],
)
def test_a_release_is_refused(version: str, sentence: str, repository: Path) -> None:
    before = git(repository, "rev-parse", "gh-pages")
    done = short_ledger(repository, "--quiet", "release", version)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "What to do: " in done.stderr
    assert git(repository, "rev-parse", "gh-pages") == before


def test_changes_that_are_not_committed_are_refused(repository: Path, tmp_path: Path) -> None:
    dirty = tmp_path / "dirty"
    git(tmp_path, "clone", "--quiet", str(repository), str(dirty))
    (dirty / "docs" / "index.md").write_text("# Changed\n", encoding="utf-8")
    done = short_ledger(dirty, "--quiet", "release", "2027.01")
    assert done.returncode == 1
    assert "The work tree has changes that are not committed:" in done.stderr
    assert "docs/index.md" in done.stderr


def test_a_folder_that_is_no_repository_is_refused(repository: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(repository, plain, ignore=shutil.ignore_patterns(".git", "build"))
    done = short_ledger(plain, "--quiet", "release", "2027.01", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert done.returncode == 1
    assert "Releases are made in a git repository." in done.stderr


def test_the_reader_chooses_a_version(exported: Path, browser: Browser) -> None:
    with serve(exported) as address, watched(browser, address) as (page, trouble):
        page.goto(f"{address}/{NEW}/findings/headline-total/")
        selector = page.locator(".md-version")
        expect(selector.locator(".md-version__current")).to_contain_text(NEW)
        selector.locator(".md-version__current").focus()  # opens the list, as the mouse does
        expect(selector.locator(".md-version__link")).to_contain_text([NEW, OLD])
        selector.locator(".md-version__link", has_text=OLD).click()
        expect(page).to_have_url(f"{address}/{OLD}/findings/headline-total/")
    assert trouble == []


def test_dev_is_replaced_and_leaves_releases_alone(tmp_path):
    project = tmp_path / "project"
    make_short_project(project)
    git(project, "init", "--quiet", "--initial-branch", "main")
    commit(project, "First record")
    for version in ("dev", OLD):
        done = short_ledger(project, "--quiet", "release", version)
        assert done.returncode == 0, done.stderr
    before = git(project, "ls-tree", "gh-pages", OLD, "latest", "index.html")
    edit_csv(project / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
    commit(project, "Change a row")
    done = short_ledger(project, "--quiet", "release", "dev")
    assert done.returncode == 0, done.stderr

    assert git(project, "ls-tree", "gh-pages", OLD, "latest", "index.html") == before
    assert "2,895" in html.unescape(git(project, "show", "gh-pages:dev/findings/headline-total/index.html"))
    listed = json.loads(git(project, "show", "gh-pages:versions.json"))
    assert {entry["version"]: entry["aliases"] for entry in listed} == {"dev": [], OLD: ["latest"]}
