"""Releases: versions in a branch, the newest as latest, nothing replaced, the same commit from the same site."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.settings import read_settings
from generator.verify import rebuild
from generator.verify.checks import check_manifest, check_pages
from generator.verify.outcome import Outcome
from generator.verify.published import Published
from tests.helpers import ROOT, edit_csv, listed_figures
from tests.site.project import SHORT, git, make_short_project, short_ledger
from tests.site.server import serve
from tests.site.watching import watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

OLD, NEW = "2026.11", "2026.12"
#: The branch in which a release is put together.
SCRATCH = "gh-pages-in-the-making"
DATED = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2026-12-01T00:00:00+00:00")


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=Tester", "-c", "user.email=tester@news.example", "commit", "--quiet", "-m", message)


def started(folder: Path) -> Path:
    """Make a project in a repository, ready for its first release."""
    make_short_project(folder)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    prepare(folder, OLD)
    return folder


def prepare(folder: Path, version: str) -> None:
    """Commit what a release asks for: the version of the record, and what is new."""
    descriptor = folder / "datapackage" / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8")) | {"version": f"{version}.0"}
    descriptor.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    changelog = folder / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8") if changelog.exists() else "# Changelog\n\n## Unreleased\n"
    new = f"## Unreleased\n\nWhat is new in {version}.\n\n### Added\n\n- A row.\n"
    changelog.write_text(text.replace("## Unreleased\n", new), encoding="utf-8")
    commit(folder, f"Prepare {version}")


def cloned(repository: Path, folder: Path) -> Path:
    """Return a clone, in a folder, that has the branch of releases too."""
    clone = folder / "again"
    git(folder, "clone", "--quiet", str(repository), str(clone))
    git(clone, "branch", "--quiet", "gh-pages", "origin/gh-pages")
    return clone


def released(folder: Path) -> Path:
    """Make a project in a repository and release it twice, with a changed row in between.

    The second finds what a killed release leaves: its branch in the making.
    """
    started(folder)
    for version in (OLD, NEW):
        done = short_ledger(folder, "--quiet", "release", version)
        assert done.returncode == 0, done.stderr
        if version == OLD:
            edit_csv(folder / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
            prepare(folder, NEW)
            git(folder, "branch", "--quiet", SCRATCH)
    return folder


def refs(folder: Path) -> str:
    """Return every ref of a repository with its object."""
    return git(folder, "for-each-ref") + git(folder, "rev-parse", "HEAD")


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
    assert sorted(trees) == [
        ".nojekyll", OLD, NEW, "index.html", "latest", "llms.txt", "robots.txt", "versions.json",
    ]  # fmt: skip
    assert trees["latest"] == trees[NEW] != trees[OLD]
    versions = json.loads((exported / "versions.json").read_text(encoding="utf-8"))
    assert [(entry["version"], entry["aliases"]) for entry in versions] == [(NEW, ["latest"]), (OLD, [])]
    modes = {line.split()[0] for line in git(repository, "ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}, "Aliases are copies: some hosts refuse links."


def test_versions_differ_by_the_row_and_point_to_latest(exported: Path) -> None:
    values = {
        version: listed_figures((exported / version / "api" / "figures.json").read_bytes()) for version in (OLD, NEW)
    }
    assert values[NEW]["headline-total.total"]["value"] - values[OLD]["headline-total.total"]["value"] == 10
    page = (exported / OLD / "findings" / "headline-total" / "index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="{read_settings(ROOT).site_url}/latest/findings/headline-total/"' in page


def test_what_a_killed_release_left_is_gone(repository: Path) -> None:
    assert SCRATCH not in refs(repository)


def test_the_second_release_leaves_the_first_as_it_is(repository: Path) -> None:
    assert git(repository, "diff", "--name-only", "gh-pages~1", "gh-pages", "--", OLD) == ""


def test_a_commit_names_no_person_and_no_clock(repository: Path) -> None:
    shown = git(repository, "log", "-1", "--format=%an|%ae|%aI|%cn|%ce|%cI|%s", "gh-pages")
    who = "Layoff Ledger|releases@layoff-ledger.example|2026-11-23T12:00:00+00:00"
    assert shown == f"{who}|{who}|Release {NEW}"


def test_the_same_commits_give_the_same_objects(repository: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    git(tmp_path, "clone", "--quiet", "--no-tags", str(repository), str(again))
    for version, start in ((OLD, "main~3"), (NEW, "main~1")):
        git(again, "checkout", "--quiet", "--detach", start)
        assert short_ledger(again, "--quiet", "release", version, PYTHONHASHSEED="5").returncode == 0
    for ref in ("gh-pages", OLD, NEW):
        assert git(again, "rev-parse", ref) == git(repository, "rev-parse", ref)


def test_a_release_keeps_what_it_said(repository: Path, exported: Path) -> None:
    assert git(repository, "status", "--porcelain") == ""
    assert git(repository, "rev-parse", "HEAD") == git(repository, "rev-parse", f"{NEW}^{{commit}}")
    changed = git(repository, "diff", "--name-only", "HEAD~1", "HEAD").split()
    assert {name for name in changed if not name.startswith(f"datapackage/releases/{NEW}/")} == {
        ".zenodo.json",
        "CHANGELOG.md",
        "CITATION.cff",
        "datapackage/releases.csv",
    }
    cited = git(repository, "show", f"{NEW}:CITATION.cff")
    assert f'version: "{NEW}"\ndate-released: "2026-11-23"\n' in cited
    row = git(repository, "show", "HEAD:datapackage/releases.csv").splitlines()[2].split(",")
    assert row[:4] == [NEW, "2026-11-23", git(repository, "rev-parse", "HEAD~1"), "no"]
    assert row[-1] == f"What is new in {NEW}."
    said = json.loads((repository / "datapackage" / "releases" / NEW / "figures.json").read_text(encoding="utf-8"))
    assert said["figures"]["headline-total.total"][:2] == [2895, "2,895"]
    assert short_ledger(repository, "--quiet", "check").returncode == 0
    page = html.unescape((exported / NEW / "releases" / NEW / "index.html").read_text(encoding="utf-8"))
    assert f'data-stored="{OLD}/announcements/acme-cloud-2026-01-15/employees">1,000<' in page
    assert f'data-stored="{NEW}/announcements/acme-cloud-2026-01-15/employees">1,010<' in page
    assert "Nothing: the record and its figures are those of" in (
        exported / NEW / "releases" / "next" / "index.html"
    ).read_text(encoding="utf-8")
    text = (repository / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.startswith(
        f"# Changelog\n\n## Unreleased\n\n## {NEW} (2026-11-23)\n\nWhat is new in {NEW}.\n\n### Added\n"
    )
    assert f"\n- A row.\n\n## {OLD} (2026-11-23)\n" in text


def test_a_failure_in_the_end_leaves_everything(repository: Path, tmp_path: Path) -> None:
    """A tag stands in the way of the new one when everything else is made."""
    folder = cloned(repository, tmp_path)
    prepare(folder, "2027.01")
    git(folder, "tag", "2027.01/in-the-way")
    before = refs(folder)
    done = short_ledger(folder, "--quiet", "release", "2027.01")
    assert done.returncode == 1
    assert "Nothing was released." in done.stderr
    assert refs(folder) == before
    assert git(folder, "status", "--porcelain") == ""


def test_a_release_that_was_stopped_before_its_files_followed(repository: Path, tmp_path: Path) -> None:
    """Its refs had moved: said again, it ends. A file that somebody changed since is left, and named."""
    folder = cloned(repository, tmp_path)
    before = refs(folder)
    git(folder, "reset", "--quiet", "--hard", "HEAD~1")
    git(folder, "update-ref", "HEAD", "origin/main")
    changelog = folder / "CHANGELOG.md"
    changelog.write_text("Mine.\n", encoding="utf-8")
    done = short_ledger(folder, "--quiet", "release", NEW)
    assert (done.returncode, changelog.read_text(encoding="utf-8")) == (1, "Mine.\n")
    assert "The work tree has changes that are not committed" in done.stderr

    changelog.write_text(git(folder, "show", "HEAD:CHANGELOG.md") + "\n", encoding="utf-8")  # one file had followed
    done = short_ledger(folder, "--quiet", "release", NEW)

    assert done.returncode == 0, done.stderr
    assert f"tag {NEW}" in done.stdout
    assert refs(folder) == before
    assert git(folder, "status", "--porcelain") == ""


def test_a_release_that_is_killed_while_it_is_put_together(repository: Path, tmp_path: Path) -> None:
    """As soon as git holds its branch in the making: no other branch, no tag and no file has moved."""
    folder = cloned(repository, tmp_path)
    prepare(folder, "2027.01")
    before, scratch = refs(folder), f"refs/heads/{SCRATCH}"
    process = subprocess.Popen(
        [*SHORT, "--quiet", "release", "2027.01"],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while process.poll() is None and scratch not in refs(folder):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()

    left = refs(folder)
    assert scratch in left
    assert "\n".join(line for line in left.splitlines() if scratch not in line) == before
    assert git(folder, "status", "--porcelain") == ""


def test_what_moves_too_far_is_refused(repository: Path, tmp_path: Path) -> None:
    folder = tmp_path / "again"
    git(tmp_path, "clone", "--quiet", str(repository), str(folder))
    edit_csv(
        folder / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="10000", employees_high="10000"
    )
    prepare(folder, "2027.01")
    before = refs(folder)
    done = short_ledger(folder, "--quiet", "release", "2027.01")
    assert done.returncode == 1
    assert f"of the total of release {NEW}" in done.stderr
    assert refs(folder) == before


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (NEW, f"Version {NEW} exists already; releases are never replaced."),
        ("1.0", "'1.0' is not a data version."),
        ("../2026.11", "'../2026.11' is not a data version."),
        ("2026.13", "'2026.13' is not a data version."),
        ("2027.02", f"The record calls itself version {NEW}.0, not 2027.02."),
    ],
)
def test_a_release_is_refused(version: str, sentence: str, repository: Path) -> None:
    before = refs(repository)
    done = short_ledger(repository, "--quiet", "release", version)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "What to do: " in done.stderr
    assert refs(repository) == before


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
        page.goto(f"{address}/{OLD}/findings/headline-total/")
        banner = page.get_by_role("link", name="Read this page in the newest release")
        banner.click()
        expect(page).to_have_url(f"{address}/latest/findings/headline-total/")
        expect(banner).to_be_hidden()
        page.goto(f"{address}/{NEW}/findings/headline-total/")
        expect(banner).to_be_hidden()
        selector = page.locator(".md-version")
        expect(selector.locator(".md-version__current")).to_contain_text(NEW)
        selector.locator(".md-version__current").focus()  # opens the list, as the mouse does
        expect(selector.locator(".md-version__link")).to_contain_text([NEW, OLD])
        selector.locator(".md-version__link", has_text=OLD).click()
        expect(page).to_have_url(f"{address}/{OLD}/findings/headline-total/")
    assert trouble == []


def test_dev_is_replaced_and_leaves_releases_alone(tmp_path):
    project = started(tmp_path / "project")
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


def test_a_release_is_what_its_tag_builds(
    repository: Path, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found in the published version: a byte that differs from what the tag builds, and nothing else."""
    short = (
        f"import runpy, sys; sys.path.insert(0, {str(ROOT)!r}); runpy.run_module({SHORT[-1]!r}, run_name='__main__')"
    )
    monkeypatch.setattr(rebuild, "_LEDGER", (SHORT[0], "-c", short))
    published = tmp_path / OLD
    shutil.copytree(exported / OLD, published)
    page = published / "about" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"</body>", b"<p>Added</p></body>"))
    found = Outcome()
    assert rebuild.check_rebuilt(Published(published), repository, found), found.unverified
    (difference,) = found.differences
    assert difference.startswith("about/index.html: It is not what the tag builds: line ")
    assert found.passed > 100
    assert f"the version was built again from the tag {OLD}, and every file compared" in found.verified


def test_fingerprints_on_pages_are_those_of_the_table_of_releases(exported: Path, tmp_path: Path) -> None:
    path = f"releases/{OLD}/index.html"
    published = tmp_path / NEW
    shutil.copytree(exported / NEW, published)
    text, none = (published / path).read_text(encoding="utf-8"), "0" * 64
    assert pages_differ(published) == []
    (published / path).write_text(re.sub("<code>(&#..;)?[0-9a-f]{63,64}<", f"<code>{none}<", text), encoding="utf-8")
    assert pages_differ(published) == [f"{path}: It prints the SHA-256 {none}, which no list of files has."]


def pages_differ(published: Path) -> list[str]:
    """Return what `ledger verify` finds wrong with the files and pages of a version."""
    found = Outcome()
    files = check_manifest(Published(published), found)
    figures = listed_figures((published / "api" / "figures.json").read_bytes())
    check_pages(Published(published), figures, files, found)
    return found.differences


def test_a_release_tells_no_cells_but_in_the_explorer(exported: Path) -> None:
    """Marks of cells are for tests, and each release stores them again; the script of the explorer reads them."""
    marked = {
        path.relative_to(exported / NEW).parts[0]
        for path in (exported / NEW).rglob("*.html")
        if re.search(r"<(span|time|data)\b[^<>]* data-row=", path.read_text(encoding="utf-8"))
    }
    assert marked <= {"explorer"}


def test_a_version_without_a_tag_is_said(repository: Path, exported: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--no-tags", str(repository), "without-tags")
    found = Outcome()
    assert not rebuild.check_rebuilt(Published(exported / NEW), tmp_path / "without-tags", found)
    assert found.unverified == [f"that a tag builds this version: there is no tag {NEW} here"]
