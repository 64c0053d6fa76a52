"""The rendered tree builds with Zensical as it is, and no page is lost: the report is not tied to one host."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT
from tests.site.markup import parse
from tests.site.project import make_project
from tests.site.test_metadata import graph

if TYPE_CHECKING:
    from pathlib import Path

ZENSICAL = ROOT / ".venv-zensical" / "bin" / "zensical"


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_zensical_builds_every_page(small_tree: Path, small_site: Path, tmp_path: Path) -> None:
    if not ZENSICAL.is_file():
        pytest.fail("Zensical is not installed. Run `.ci/setup zensical`, which `make test` does too.")
    project = make_project(tmp_path / "project")
    shutil.copytree(small_tree, project / "build" / "docs")
    done = subprocess.run([str(ZENSICAL), "build"], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "No issues found" in done.stdout + done.stderr
    assert pages(project / "build" / "site") == pages(small_site)
    # The theme prints what the page of a hostile name says of itself as MkDocs does: escaped once.
    made, known = (
        parse((site / "companies" / "a-b-c" / "index.html").read_text(encoding="utf-8"))
        for site in (project / "build" / "site", small_site)
    )
    assert graph(made) == graph(known)
