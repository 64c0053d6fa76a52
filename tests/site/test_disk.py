"""A disk that is full, or that takes nothing: one sentence, exit code 1, and package and previous site as they were.

Root may write anywhere, whatever the modes say, so small and read-only file systems are mounted. Where that is not
allowed the tests are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from generator.artifacts import MARKER
from tests.golden import read_tree
from tests.helpers import ROOT, SMALL, edit_csv
from tests.importers.test_warn import EXPORT
from tests.record.test_adding import lines
from tests.site.project import LEDGER, git, ledger, make_short_project, short_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MARKS = ("-c", "user.name=Tester", "-c", "user.email=tester@news.example")


def mount(*arguments: str) -> None:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("A file system can't be mounted here: this needs Linux and root.")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"A file system can't be mounted here: {done.stderr.strip()}")


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """Return a folder that is a file system of its own."""
    folder.mkdir(parents=True)
    mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def filled(folder: Path, left: int = 0) -> Iterator[None]:
    """Leave so many bytes on the file system of a folder."""
    state = os.statvfs(folder)
    filler = folder / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, state.f_bavail * state.f_frsize - left))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write into a folder, root included."""
    mount("--bind", str(folder), str(folder))
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def is_a_sentence(done: subprocess.CompletedProcess[str], *reasons: str) -> None:
    assert done.returncode == 1, done.stdout
    (said,) = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert any(reason in said.lower() for reason in reasons), said
    assert "Check the disk and the permissions of the folder." in done.stderr
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr


def add(package: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LEDGER, "--quiet", "add", str(package)],
        cwd=ROOT, input="\n".join(lines(SMALL)) + "\n", capture_output=True, text=True, check=False,
    )  # fmt: skip


WRITERS: dict[str, Callable[[Path], subprocess.CompletedProcess[str]]] = {
    "fmt": lambda package: ledger(ROOT, "--quiet", "fmt", str(package)),
    "add": add,
    "import": lambda package: ledger(ROOT, "--quiet", "import", "warn", str(EXPORT), "--package", str(package)),
}


def with_work(command: str, package: Path) -> dict[str, bytes]:
    """Give a command something to write; return the package."""
    if command == "fmt":
        path = package / "announcements.csv"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    if command == "import":
        path = package / "warn_notices.csv"
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    return read_tree(package)


@pytest.mark.parametrize("command", WRITERS)
def test_the_package_on_a_full_disk(command: str, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "16m") as folder:
        package = shutil.copytree(SMALL, folder / "datapackage")
        before = with_work(command, package)
        with filled(folder):
            is_a_sentence(WRITERS[command](package), "no space left on device")
            assert read_tree(package) == before
        assert WRITERS[command](package).returncode == 0
        assert read_tree(package) != before


@pytest.mark.parametrize("command", WRITERS)
def test_the_package_in_a_read_only_folder(command: str, tmp_path: Path) -> None:
    package = shutil.copytree(SMALL, tmp_path / "datapackage")
    before = with_work(command, package)
    with read_only(package):
        is_a_sentence(WRITERS[command](package), "read-only file system")
    assert read_tree(package) == before


def test_links_that_can_not_be_written(tmp_path: Path) -> None:
    """Neither its notes nor its report; no address is opened before that is known."""
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    shutil.copytree(SMALL, project / "datapackage")
    (project / "build").mkdir()
    before = read_tree(project)
    with read_only(project / "build"):
        done = ledger(project, "--quiet", "links", "--report", "build/links.md", "--timeout", "0.01", "--pause", "0")
        is_a_sentence(done, "read-only file system")
    assert read_tree(project) == before


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    return short_ledger(folder, "--quiet", "build")


def test_the_site_on_a_full_disk(short_project: Path, tmp_path: Path) -> None:
    """Full from the start, and in the middle: the previous site stays, and nothing fills the disk for good."""
    with disk(tmp_path / "disk", "120m") as folder:
        project = shutil.copytree(short_project, folder / "project")
        site = read_tree(project / "build" / "site")
        edit_csv(project / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
        package = read_tree(project / "datapackage")
        for left in (0, sum(map(len, site.values())) // 2):
            with filled(folder, left):
                is_a_sentence(build(project), "no space left on device")
            assert read_tree(project / "build" / "site") == site
            assert read_tree(project / "datapackage") == package
            assert sorted(path.name for path in (project / "build").iterdir()) == ["docs", "site"]
        done = build(project)
        assert done.returncode == 0, done.stderr
        assert read_tree(project / "build" / "site") != site


def test_the_site_in_a_read_only_folder(short_project: Path, tmp_path: Path) -> None:
    project = shutil.copytree(short_project, tmp_path / "project")
    before = read_tree(project / "build")
    edit_csv(project / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
    with read_only(project / "build"):
        is_a_sentence(build(project), "read-only file system")
    assert read_tree(project / "build") == before
    assert (project / "build" / "site" / MARKER).is_file()


@pytest.mark.parametrize("where", [".git", "."])
def test_a_release_that_can_not_be_written(where: str, tmp_path: Path) -> None:
    """Neither branch nor commit nor work tree changes, whether git or the build has no room."""
    with disk(tmp_path / "disk", "120m") as folder:
        project = make_short_project(folder / "project")
        for arguments in (("init", "--quiet", "-b", "main"), ("add", "-A"), (*MARKS, "commit", "--quiet", "-m", "x")):
            git(project, *arguments)
        refs, tree = git(project, "show-ref"), read_tree(project / "datapackage")
        with read_only(project / where) if where == ".git" else filled(folder, 200_000):
            done = short_ledger(project, "--quiet", "release", "dev")
        is_a_sentence(done, "read-only file system", "no space left on device", "could not write", "failed")
        assert git(project, "show-ref") == refs
        assert git(project, "status", "--porcelain") == ""
        assert read_tree(project / "datapackage") == tree
