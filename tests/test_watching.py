"""What `ledger serve` does when an input changes: first the pages that somebody looks at, then all of them."""

from __future__ import annotations

import fcntl
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.artifacts import Written
from generator.build import Project, Rendered
from generator.errors import LedgerError, PackageError
from generator.record.problem import Problem
from generator.server_hook import SETTING, alone, asked_pages, on_build_error, on_post_build, on_pre_build
from generator.watching import Watcher, inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

FIRST = ["companies/acme/", ""]


class Maker:
    """Notes what it is asked for; `during` is done in the midst of the whole report."""

    def __init__(self, during: Callable[[int], None] = lambda _: None) -> None:
        self.asked: list[object] = []
        self.during = during

    def renew(self, addresses: Collection[str]) -> list[str]:
        self.asked.append(list(addresses))
        return [f"{address}index.md" for address in addresses]

    def touch(self, addresses: Collection[str] | None = None) -> None:
        self.asked.append(("touched", addresses))

    def render(self, heed: Callable[[], None]) -> Rendered:
        self.asked.append("all")
        self.during(self.asked.count("all"))
        heed()
        return Rendered(Written(3, 2, 0), "", 0, 0, {})


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name in ("docs/about.md", "datapackage/a.csv", "generator/templates/theme/main.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    return Project.at(tmp_path)


@pytest.fixture
def save_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return what saves a table in the midst of the first whole report, which is noticed without a pause."""
    monkeypatch.setattr("generator.watching._PAUSE", 0)

    def save(time: int) -> None:
        if time == 1:
            (project.package / "a.csv").write_text("a later text", encoding="utf-8")

    return save


def watch(project: Project, maker: Maker, rounds: int, before: Callable[[], None], first: list[str]) -> list[str]:
    """Watch for some rounds, change something before the first of them, and return what is said."""
    said: list[str] = []
    seen, left = inputs(project), iter(range(rounds))
    before()
    Watcher(maker, project, lambda: first, said.append).watch(seen, lambda: next(left, None) is not None)
    return said


def test_pages_that_somebody_looks_at_come_before_all(project):
    maker = Maker()
    said = watch(project, maker, 3, lambda: (project.docs / "about.md").write_text("other"), FIRST)
    assert maker.asked == [FIRST, "all"]
    assert said == ["The pages you looked at last are renewed, the others follow", "2 files changed"]


def test_without_a_page_that_somebody_looks_at_nothing_is_said_of_it(project):
    maker = Maker()
    assert watch(project, maker, 1, lambda: (project.docs / "about.md").write_text("other"), []) == ["2 files changed"]


def test_a_change_in_the_midst_of_the_whole_report_comes_at_once(project, save_again):
    maker = Maker(save_again)
    said = watch(project, maker, 3, lambda: (project.docs / "about.md").write_text("other"), FIRST)
    assert maker.asked == [FIRST, "all", FIRST, "all"]
    assert said.count("2 files changed") == 1


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (LedgerError("docs/a.md: what is wrong.", ""), "docs/a.md: what is wrong. {kept}"),
        (PackageError([Problem("a.csv", 2, "", "rule", "What is wrong.")]), "{kept}"),
        (OSError("no room"), "no room {kept}"),
    ],
)
@pytest.mark.parametrize(
    ("first", "kept"), [([], "The last report stays as it is."), (FIRST, "All other pages stay as they are.")]
)
def test_what_stays_after_a_problem_is_said(error, sentence, first, kept, project):
    def fail(time: int) -> None:
        raise error

    said = watch(project, Maker(fail), 1, lambda: (project.docs / "about.md").write_text("other"), first)
    assert said[-1] == sentence.format(kept=kept)


def test_other_templates_of_the_theme_let_the_host_build_pages_again(project):
    maker = Maker()
    theme = project.root / "generator" / "templates" / "theme" / "main.html"
    said = watch(project, maker, 1, lambda: theme.write_text("other"), FIRST)
    assert maker.asked == [FIRST, ("touched", FIRST), "all", ("touched", None)]
    assert said[0] == "The pages you looked at last are renewed, the others follow"


def test_they_do_so_after_a_change_in_between_as_well(project, save_again):
    maker = Maker(save_again)
    theme = project.root / "generator" / "templates" / "theme" / "main.html"
    watch(project, maker, 3, lambda: theme.write_text("other"), [])
    assert maker.asked.count(("touched", None)) == 1
    assert maker.asked[-2:] == ["all", ("touched", None)]


def test_the_newest_pages_are_named_once_the_last_one_first(tmp_path):
    assert asked_pages(tmp_path, 2) == []
    (tmp_path / "asked.txt").write_text("/\n/about/\n/companies/acme/\n/about/\n/\n", encoding="utf-8")
    assert asked_pages(tmp_path, 2) == ["", "about/"]
    assert asked_pages(tmp_path, 9) == ["", "about/", "companies/acme/"]


def test_files_are_not_written_while_the_server_builds(tmp_path):
    done: list[str] = []

    def write() -> None:
        with alone(tmp_path):
            done.append("written")

    writer = threading.Thread(target=write)
    with alone(tmp_path):
        writer.start()
        writer.join(0.2)
        done.append("built")
    writer.join()
    assert done == ["built", "written"]


@pytest.mark.parametrize("end", [on_post_build, lambda config: on_build_error(OSError())])
def test_a_build_holds_the_lock_until_it_ends_well_or_not(end, tmp_path):
    config = SimpleNamespace(extra={SETTING: str(tmp_path)})
    on_pre_build(config)
    assert not can_lock(tmp_path)
    end(config)
    assert can_lock(tmp_path)


def can_lock(folder: Path) -> bool:
    with (folder / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
