"""A report that is rendered again is what a first rendering makes, and computes anew only what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import charts, findings
from generator.build import Maker, Project, render
from generator.drawing.process import second_process
from tests.golden import read_tree
from tests.helpers import edit_csv
from tests.site.project import make_short_project
from tests.site.short import short_charts, short_findings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(findings, "FINDINGS", short_findings())
    monkeypatch.setattr(charts, "CHARTS", short_charts())
    return Project.at(make_short_project(tmp_path / "project"))


@pytest.fixture
def maker(project: Project) -> Iterator[Maker]:
    with second_process() as process:
        yield Maker(project, process)


def test_only_what_changed_is_computed_anew(project: Project, maker: Maker) -> None:
    assert "Making the report" in maker.render().seconds

    about = project.docs / "about" / "index.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nA sentence just written.\n", encoding="utf-8")
    again = maker.render()
    assert "Making the report" not in again.seconds
    assert again.written.changed
    assert "A sentence just written." in (project.out / "docs" / "about" / "index.md").read_text(encoding="utf-8")

    edit_csv(project.package, "announcements", "acme-cloud-2026-01-15", employees="1010")
    assert "Making the report" in maker.render().seconds
    made = read_tree(project.out / "docs")
    fresh = Project.at(project.root, out=project.root / "fresh")
    render(fresh)
    assert made == read_tree(fresh.out / "docs")
