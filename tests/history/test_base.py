"""The package to compare with: a folder, or a revision of a git repository, of which nothing is run."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import cli
from generator.errors import LedgerError
from generator.history import base as base_module
from generator.history.base import open_base
from generator.history.diff import Cell, Revised, compare
from generator.record.source import read_package
from tests.helpers import SMALL, edit_csv

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("BASE", "first", "release/2026.11", "main~1", "HEAD^")


def git(folder: Path, *arguments: str) -> str:
    marks = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@a.example", "GIT_COMMITTER_NAME": "A"}
    env = {**os.environ, **marks, "GIT_COMMITTER_EMAIL": "a@a.example"}
    command = ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def repository(folder: Path) -> Path:
    """Return a repository of two commits: the small package, and one count changed in it."""
    root = folder.parent
    git(root, "init")
    (root / ".gitattributes").write_text("*.csv export-ignore filter=evil\n", encoding="utf-8")
    git(root, "add", ".")
    git(root, "commit", "-m", "The small package")
    git(root, "tag", "first")
    git(root, "branch", "release/2026.11")
    edit_csv(folder, "announcements", "blorp-9-2026-05-04", employees="210")
    git(root, "commit", "-am", "Another count")
    git(root, "config", "filter.evil.smudge", f"touch {root / 'ran'}; cat")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_revision(repository, name):
    name = git(repository, "rev-parse", "first") if name == "BASE" else name

    base = open_base(name, repository)

    assert base.fault == ""
    assert base.name == name
    assert {table: raw.data for table, raw in base.raw.tables.items()} == {
        table: raw.data for table, raw in read_package(SMALL).tables.items()
    }
    diff = compare(base.raw, read_package(repository))
    assert list(diff.tables) == ["announcements"]
    assert diff["announcements"].revised == (Revised("blorp-9-2026-05-04", (Cell("employees", "200", "210"),)),)


def test_nothing_of_a_revision_is_run_or_checked_out(repository):
    before = {path: path.stat().st_mtime_ns for path in repository.rglob("*")}

    assert open_base("first", repository).fault == ""

    assert not (repository.parent / "ran").exists()
    assert {path: path.stat().st_mtime_ns for path in repository.rglob("*")} == before


def test_a_folder(folder):
    assert open_base(str(SMALL), folder).raw.tables.keys() == read_package(SMALL).tables.keys()


def test_a_folder_comes_before_a_revision_of_its_name(repository, monkeypatch):
    git(repository.parent, "branch", "small", "first")
    monkeypatch.chdir(repository.parent)

    base = open_base("small", repository)

    assert compare(base.raw, read_package(repository)).empty


def test_a_package_that_is_the_whole_repository(folder):
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "The small package")

    assert open_base("HEAD", folder).fault == ""


@pytest.mark.parametrize(
    "name",
    [
        "", "-h", "--output=x", "--upload-pack=touch x", "main:datapackage", "main..first", "@{-1}", "HEAD@{1}", "a b",
        "a\nb", "a\x1b[2J", "a\0b", "$(touch x)", "`touch x`", "x;touch y", "../../etc", "/etc/passwd", ":/fix", "é",
        "x" * 201,
    ],
)  # fmt: skip
def test_a_name_that_is_refused(repository, name):
    with pytest.raises(LedgerError, match=r"is no package folder and no name of a revision\.$") as caught:
        open_base(name, repository)

    assert str(caught.value).isprintable()
    assert "a branch, tag or commit" in caught.value.hint


@pytest.mark.parametrize("name", ["nowhere", "first~9", "x" * 200, "deadbeef"])
def test_a_revision_that_is_not_there(repository, name):
    with pytest.raises(LedgerError, match="is no package folder, and git knows no such revision here"):
        open_base(name, repository)


def test_a_package_outside_a_repository(folder, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))

    with pytest.raises(LedgerError, match="git knows no such revision here"):
        open_base("main", folder)


def test_no_package_to_compare(folder):
    with pytest.raises(LedgerError, match="There is no folder"):
        open_base("main", folder / "nowhere")


def test_no_git(folder, monkeypatch):
    monkeypatch.setenv("PATH", str(folder))

    with pytest.raises(LedgerError, match="git is missing, so no revision can be read"):
        open_base("main", folder)


def test_a_revision_without_the_package(repository):
    git(repository.parent, "rm", "-rq", "small")
    git(repository.parent, "commit", "-m", "No package")
    repository.mkdir()

    assert open_base("HEAD", repository).fault == (
        "The base HEAD can't be read. datapackage.json: The file is missing. Add it, or restore it from the last "
        "version that worked."
    )


def test_a_link_in_a_revision_is_not_followed(repository):
    """The link leads to a good file; it is taken as missing."""
    (repository / "events.csv").unlink()
    (repository / "events.csv").symlink_to(SMALL / "events.csv")
    git(repository, "commit", "-am", "A link")

    assert open_base("HEAD", repository).fault.startswith(
        "The base HEAD can't be read. events.csv: The file is missing."
    )


def test_a_revision_that_is_too_large(repository, monkeypatch):
    monkeypatch.setattr(base_module, "_MAX_BYTES", 1000)

    with pytest.raises(LedgerError, match="larger than a package may be"):
        open_base("HEAD", repository)


def test_files_that_are_no_part_of_a_package_are_not_read(repository):
    deep = repository / "a" / "b"
    deep.mkdir(parents=True)
    for path in (deep / "c.csv", repository / "notes.txt", repository / "A.csv"):
        path.write_text("x\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-m", "More")

    commit = git(repository, "rev-parse", "HEAD")
    names = [name for name, _ in base_module._files(repository, commit)]

    assert "trackers.csv" in names
    assert not {"a/b/c.csv", "notes.txt", "A.csv"} & set(names)


def test_the_command_says_what_is_wrong_with_the_name(repository):
    done = CliRunner().invoke(cli.main, ["--quiet", "check", str(repository), "--against", "--output=x"])

    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "error: --output=x is no package folder and no name of a revision.",
        "What to do: Give the folder of a package, or a branch, tag or commit of the repository that holds this one.",
    ]


def test_the_command_against_a_revision(repository):
    """Ten more people move the total, and nothing is lost."""
    done = CliRunner().invoke(cli.main, ["--quiet", "check", str(repository), "--against", "first"])

    assert done.exit_code == 0
    assert "Nothing lost since the base: passed" in done.stdout.splitlines()
