"""A report that is rendered again is what a first rendering makes, and computes anew only what changed."""

from __future__ import annotations

import contextlib
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

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


def _note_computed(monkeypatch: pytest.MonkeyPatch, computed: list[str]) -> None:
    """Let each finding add its name when it is computed."""

    def noting(module: Any) -> SimpleNamespace:
        def find(record: Any) -> Any:
            computed.append(module.SLUG)
            return module.find(record)

        return SimpleNamespace(SLUG=module.SLUG, find=find)

    monkeypatch.setattr(findings, "FINDINGS", tuple(noting(module) for module in findings.FINDINGS))


class _Calls:
    """May be called some times, the last of which ends the work."""

    def __init__(self, number: int) -> None:
        self.left = number

    def __call__(self) -> None:
        self.left -= 1
        if not self.left:
            raise InterruptedError


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


def test_some_pages_are_renewed_before_all(project: Project, maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    assert maker.renew(["about/"]) == []  # there is nothing to renew yet

    maker.render()
    before = read_tree(project.out / "docs")
    computed: list[str] = []
    _note_computed(monkeypatch, computed)
    edit_csv(project.package, "announcements", "acme-cloud-2026-01-15", employees="1010")
    page, receipt = "findings/headline-total.md", "receipts/headline-total/total.md"
    addresses = ["findings/headline-total/", "receipts/headline-total/total/", "companies/gone/", "nowhere/"]
    assert sorted(maker.renew(addresses)) == [page, receipt]
    # The page says to which day the study can refer, which the audit of claims works out.
    assert sorted(computed) == ["claim-audit", "headline-total"]
    renewed = read_tree(project.out / "docs")
    assert {name for name in before | renewed if before.get(name) != renewed.get(name)} == {page, receipt}

    maker.render()
    assert sorted(computed) == sorted(module.SLUG for module in findings.FINDINGS)
    made = read_tree(project.out / "docs")
    assert {name: made[name] for name in (page, receipt)} == {name: renewed[name] for name in (page, receipt)}
    fresh = Project.at(project.root, out=project.root / "fresh")
    render(fresh)
    assert made == read_tree(fresh.out / "docs")


def test_what_ends_the_work_leaves_the_report_and_the_next_one_whole(project: Project, maker: Maker) -> None:
    maker.render()
    before = read_tree(project.out / "docs")
    edit_csv(project.package, "announcements", "acme-cloud-2026-01-15", employees="1010")
    count = len(findings.FINDINGS)
    # While findings are computed, after the downloads, and while pages are rendered.
    for last in (1, count, count + 1, count + 20):
        with pytest.raises(InterruptedError):
            maker.render(heed=_Calls(last))
        assert read_tree(project.out / "docs") == before
    maker.render()
    made = read_tree(project.out / "docs")
    fresh = Project.at(project.root, out=project.root / "fresh")
    render(fresh)
    assert made == read_tree(fresh.out / "docs")


def test_pages_are_written_and_touched_alone(project: Project) -> None:
    inside: list[int] = []

    @contextlib.contextmanager
    def writing() -> Iterator[None]:
        before = _times(project)
        yield
        inside.append(sum(before.get(path) != time for path, time in _times(project).items()))

    with second_process() as process:
        maker = Maker(project, process, writing)
        maker.render()
        about = project.docs / "about" / "index.md"
        about.write_text(about.read_text(encoding="utf-8") + "\nA sentence just written.\n", encoding="utf-8")
        maker.renew(["about/"])
        maker.touch(["about/", "findings/headline-total/"])
        maker.touch()
    pages = len(list((project.out / "docs").rglob("*.md")))
    assert inside == [len(_times(project)), 1, 2, pages]


def _times(project: Project) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (project.out / "docs").rglob("*") if path.is_file()}
