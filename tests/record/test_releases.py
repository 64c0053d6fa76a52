"""What a release keeps is what its fingerprint names, and nothing else lies beside it."""

from __future__ import annotations

import csv
import hashlib
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.record.check import check_package
from generator.record.releases import Said, SaidFigure, fingerprint, read_said, said_bytes
from generator.record.source import read_package
from tests.helpers import REAL, ROOT, copy_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = "2026.11"
SAID = Said({"a.b": SaidFigure(1.5, "1.5", "kappa", "A “b”"), "a.c": SaidFigure(None, "not known", "date", "C")},
            {"a": "known"}, {"claim": "Reached"})  # fmt: skip


def release(folder: Path) -> Path:
    """Put a release of the package itself into it; return the folder that keeps it."""
    from generator.history.releases import new_release  # noqa: PLC0415

    row = {"release": VERSION, "git_commit": "0" * 40, "reconstructed": "no", "summary": "The first."}
    for name, data in new_release(read_package(folder), SAID, row).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder / "releases" / VERSION


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_package(tmp_path)


def test_what_was_said_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "figures.json").write_bytes(said_bytes(SAID))
    assert read_said(tmp_path) == SAID


def test_a_fingerprint_is_that_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"b\n")
    (tmp_path / "a.csv").write_bytes(b"a\n")
    listed = subprocess.run(["sha256sum", "a.csv", "b.csv"], cwd=tmp_path, capture_output=True, check=True).stdout
    assert fingerprint({"b.csv": b"b\n", "a.csv": b"a\n"}) == hashlib.sha256(listed).hexdigest()


def test_a_release_passes(folder: Path) -> None:
    release(folder)
    assert check_package(folder).passed
    assert not [problem for problem in check_package(folder).problems if problem.rule == "release"]


def cut(kept: Path) -> None:
    with (kept / "announcements.csv").open("a", encoding="utf-8") as file:
        file.write("\n")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (cut, f"The files in releases/{VERSION} are not those that the release published."),
        (lambda kept: (kept / "events.csv").unlink(), "are not those that the release published."),
        (lambda kept: (kept / "more.csv").touch(), "are not those that the release published."),
        (lambda kept: (kept / "figures.json").unlink(), "does not hold what the release published."),
        (lambda kept: (kept / "more.csv").symlink_to("events.csv"), "does not hold what the release published."),
        (lambda kept: kept.rename(kept.with_name("2026.12")), "It belongs to no release of the table."),
        (lambda kept: kept.with_name("x\u202ey").mkdir(), "It belongs to no release of the table."),
    ],
)
def test_a_damaged_release_is_found(damage: Callable[[Path], object], sentence: str, folder: Path) -> None:
    damage(release(folder))
    found = check_package(folder)
    assert [step.name for step in found.steps if step.status == "failed"] == ["Releases"]
    assert any(sentence in problem.message and problem.fix for problem in found.problems)
    assert not any("\u202e" in problem.place for problem in found.problems)


def test_another_day_is_found(folder: Path) -> None:
    release(folder)
    path = folder / "releases.csv"
    path.write_text(path.read_text("utf-8").replace("2026-11-23", "2026-11-22"), "utf-8")
    (problem,) = [one for one in check_package(folder).problems if one.rule == "release"]
    assert "made on another day (2026-11-23)" in problem.message


def test_figures_that_can_not_be_read_are_found(folder: Path) -> None:
    kept = release(folder)
    (kept / "figures.json").write_text('{"figures": {"a.b": [1]}, "answers": {}, "verdicts": {}}', "utf-8")
    files = {path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    path = folder / "releases.csv"
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    path.write_text(path.read_text("utf-8").replace(rows[1][4], fingerprint(files)), "utf-8")
    (problem,) = [one for one in check_package(folder).problems if one.rule == "release"]
    assert "can't be read" in problem.message


def test_the_real_releases_are_those_of_their_commits() -> None:
    """Where git knows the commit: a shallow clone may not."""
    with (REAL / "releases.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        commit = row["git_commit"]
        listed = subprocess.run(
            ["git", "ls-tree", "-r", "--format=%(objectname) %(path)", f"{commit}:datapackage"],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if listed.returncode:
            continue
        blobs = dict(line.split(" ", 1)[::-1] for line in listed.stdout.splitlines())
        kept = REAL / "releases" / row["release"]
        names = {path.relative_to(kept).as_posix() for path in kept.rglob("*") if path.is_file()} - {"figures.json"}
        assert names == {name for name in blobs if not name.startswith("releases/")}
        for name in names:
            data = (kept / name).read_bytes()
            assert hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest() == blobs[name]  # noqa: S324 - as git does
