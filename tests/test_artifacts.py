"""The only writer: no two artifacts on one path, nothing outside, nothing that is not ours, only what changed."""

from __future__ import annotations

import pytest

from generator.artifacts import MARKER, Artifact, index, replace_file, swap, text_artifact, write
from generator.errors import ConflictError


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writes_exactly_these_files(tmp_path):
    out = tmp_path / "out"
    done = write([text_artifact("a/b.md", "one\n\n"), Artifact("c.bin", b"\0")], out)
    assert (done.total, done.changed, done.removed) == (2, 2, 0)
    assert tree(out) == {"a/b.md": b"one\n", "c.bin": b"\0", MARKER: b""}


def test_writes_only_what_changed_and_removes_what_is_stale(tmp_path):
    write([Artifact("a.md", b"1"), Artifact("gone/b.md", b"2"), Artifact("c.md", b"3")], tmp_path / "out")
    kept = (tmp_path / "out" / "a.md").stat().st_mtime_ns
    done = write([Artifact("a.md", b"1"), Artifact("c.md", b"4")], tmp_path / "out")
    assert (done.total, done.changed, done.removed) == (2, 1, 1)
    assert (tmp_path / "out" / "a.md").stat().st_mtime_ns == kept
    assert not (tmp_path / "out" / "gone").exists()


def test_a_folder_gives_way_to_a_file_and_back(tmp_path):
    write([Artifact("a/b.md", b"1")], tmp_path / "out")
    write([Artifact("a", b"2")], tmp_path / "out")
    write([Artifact("a/b.md", b"3")], tmp_path / "out")
    assert tree(tmp_path / "out") == {"a/b.md": b"3", MARKER: b""}


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../up.md", "a/../../up.md", "a\\b.md", "a\0b"])
def test_a_path_stays_inside(path):
    with pytest.raises(ConflictError, match="not a path inside"):
        Artifact(path, b"")


def test_two_artifacts_on_one_path_are_refused():
    with pytest.raises(ConflictError, match=r"Two parts of the report want to write a\.md"):
        index([Artifact("a.md", b"1"), Artifact("a.md", b"1")])


def test_a_file_that_is_a_folder_too_is_refused():
    with pytest.raises(ConflictError, match="a is a file and a folder at once"):
        index([Artifact("a", b"1"), Artifact("a/b.md", b"1")])


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(ConflictError, match="files that this program did not make"):
        write([Artifact("a.md", b"1")], tmp_path)
    assert tree(tmp_path) == {"letter.txt": b"mine"}


def test_a_link_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    with pytest.raises(ConflictError, match="is not a folder"):
        write([Artifact("a.md", b"1")], tmp_path / "out")


def test_a_link_in_place_of_a_file_is_replaced_not_followed(tmp_path):
    write([Artifact("a.md", b"1")], tmp_path / "out")
    victim = tmp_path / "victim"
    victim.write_bytes(b"1")
    (tmp_path / "out" / "a.md").unlink()
    (tmp_path / "out" / "a.md").symlink_to(victim)
    write([Artifact("a.md", b"2")], tmp_path / "out")
    assert victim.read_bytes() == b"1"
    assert not (tmp_path / "out" / "a.md").is_symlink()


def test_a_conflict_leaves_the_folder_as_it_was(tmp_path):
    write([Artifact("a.md", b"1")], tmp_path / "out")
    before = tree(tmp_path / "out")
    with pytest.raises(ConflictError):
        write([Artifact("b.md", b"1"), Artifact("b.md", b"2")], tmp_path / "out")
    assert tree(tmp_path / "out") == before


def test_a_finished_folder_takes_the_place_of_the_old_one(tmp_path):
    for name in ("new", "current"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name)
    swap(tmp_path / "new", tmp_path / "current")
    assert tree(tmp_path) == {"current/page": b"new"}


def test_a_file_is_whole_at_every_moment(tmp_path):
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    replace_file(target, b"new")
    assert tree(tmp_path) == {"a.csv": b"new"}
