"""A build that fails says why in a sentence, exits with one, and leaves the previous build as it was."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import charts, cli, findings
from generator.artifacts import MARKER
from tests.golden import read_tree
from tests.site.short import short_charts, short_findings

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = "datapackage/announcements.csv"
PAGE = "docs/about/index.md"


@pytest.fixture(scope="module")
def project(short_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built."""
    return shutil.copytree(short_project, tmp_path_factory.mktemp("failed") / "project")


@pytest.mark.parametrize(
    ("file", "text", "sentence", "untouched"),
    [
        (PACKAGE, b"announcement;event\n", "The data package has ", "build"),
        (PACKAGE, None, "The data package has ", "build"),
        (PAGE, b'---\ntitle: x\n---\n{{ fig("headline-total.totl") }}\n', "docs/about/index.md: There is no", "build"),
        (PAGE, b"---\ntitle: x\n---\n\n{% if %}\n", "docs/about/index.md, line 5: ", "build"),
        (PAGE, b"---\ntitle: [x\n---\n", "docs/about/index.md: the front matter can't be read", "build"),
        (PAGE, b"---\ntitle: x\n", "docs/about/index.md: the front matter does not end", "build"),
        (PAGE, b"# \xff\n", "docs/about/index.md: ", "build"),
        (PAGE, b"[x](nowhere.md)\n", "MkDocs did not build the site:", "build/site"),
        ("mkdocs.yml", b"site_name: x\n", "mkdocs.yml needs the lines site_url and repo_url.", "build"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_the_previous_build_stays(
    file: str, text: bytes | None, sentence: str, untouched: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "FINDINGS", short_findings())
    monkeypatch.setattr(charts, "CHARTS", short_charts())
    before = state(project / untouched)
    good = (project / file).read_bytes()
    if text is None:
        (project / file).unlink()
    else:
        (project / file).write_bytes(text)
    try:
        done = CliRunner().invoke(cli.main, ["--quiet", "--project", str(project), "build"])
    finally:
        (project / file).write_bytes(good)
    assert done.exit_code == 1
    assert f"error: {sentence}" in done.stderr
    assert "What to do: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr
    assert state(project / untouched) == before


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return bytes and time of change of every file but the mark of the folder."""
    tree = read_tree(folder)
    return {path: (tree[path], (folder / path).stat().st_mtime_ns) for path in tree if not path.endswith(MARKER)}
