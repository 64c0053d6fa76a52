"""A build that is killed at any moment leaves the package and the previous site whole, and the next build ends well."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.golden import read_tree
from tests.helpers import ROOT, edit_csv
from tests.site.project import SHORT, short_ledger

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A project that was built and then changed, the sites of before and after, and the seconds that a build takes."""

    folder: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    took: float

    @property
    def site(self) -> dict[str, bytes]:
        return read_tree(self.folder / "build" / "site")


@pytest.fixture(scope="module")
def project(short_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = shutil.copytree(short_project, tmp_path_factory.mktemp("killed") / "project")
    edit_csv(folder / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1010")
    start = time.monotonic()
    build(folder, "elsewhere")
    took = time.monotonic() - start
    return Project(folder, read_tree(folder / "build" / "site"), read_tree(folder / "elsewhere" / "site"), took)


def build(folder: Path, out: str) -> None:
    done = short_ledger(folder, "--quiet", "build", "--out", out)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_what_a_kill_leaves(share: float, project: Project) -> None:
    package = read_tree(project.folder / "datapackage")
    process = subprocess.Popen(
        [*SHORT, "--quiet", "build"],
        cwd=project.folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(share * project.took)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()

    assert read_tree(project.folder / "datapackage") == package
    assert project.site in (project.before, project.after)


def test_the_next_build_ends_well(project: Project) -> None:
    build(project.folder, "build")
    assert project.site == project.after


def test_a_site_set_aside_is_put_back(project: Project) -> None:
    """Killed between two renames. The build after it fails, so that only its first step can put the site back."""
    site = project.folder / "build" / "site"
    site.rename(site.with_name("site.old"))
    (project.folder / "docs" / "about" / "index.md").write_text("[x](nowhere.md)\n", encoding="utf-8")
    assert short_ledger(project.folder, "--quiet", "build").returncode == 1
    assert project.site == project.after
