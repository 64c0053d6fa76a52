"""Makes a release: everything is checked, built and stored as objects of git first, and then all refs move at once.

A release is one commit on top of the record that it publishes. It holds what the record was and said
(`record/releases.py`), the section of the changelog and how to cite it; its tag names it, and the branch of releases
gets the site that is built from it. Names, mail addresses, dates and zones are fixed, so the same commits give the same
objects.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import Project, find_all, render
from generator.errors import LedgerError, PackageError, ReleaseError, ToolError
from generator.record.check import check_package
from generator.record.releases import RELEASES, version_order
from generator.record.source import read_package
from generator.settings import read_settings
from generator.site import (
    BRANCH,
    DEV,
    build_site,
    check_version,
    fixed_marks,
    put_into_branch,
    require_clean_tree,
    require_new_version,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.record.source import RawPackage

CHANGELOG = "CHANGELOG.md"
_UNRELEASED = "## Unreleased\n"
#: Longest summary, as the table of releases allows.
_LONGEST = 800
#: Tests that hold the package: its check, what is computed from it, and its history.
_TESTS = ("tests/record", "tests/findings", "tests/history")
#: The branch in which a release is put together; it is gone again in the end.
_SCRATCH = f"{BRANCH}-in-the-making"
_NONE = "0" * 40


@dataclass(frozen=True)
class Released:
    """What was made: the commit of the branch of releases, and that of the record ("" for the state of main)."""

    site: str
    record: str


def make_release(root: Path, version: str, say: Callable[[str], None] = lambda _: None) -> Released:
    """Release the record of the commit that is checked out, all or nothing; nothing is pushed.

    Raises ReleaseError for what is refused, PackageError for problems of the record, against the last release as well,
    and ToolError when tests or MkDocs fail; then every ref and file is as it was.
    """
    check_version(version)
    if _ended(root) == version:
        return Released(_ref(root, f"refs/heads/{BRANCH}"), _git(root, "rev-parse", "HEAD"))
    require_clean_tree(root)
    require_new_version(root, version)
    if version == DEV:
        return Released(_published(Project.at(root, out=root / "build" / "release"), root, version, say), "")
    raw = _checked(root, version, say)
    summary, changelog = _changelog(root, version, str(raw.descriptor["created"])[:10])
    _run_tests(root, say)
    say("Storing what the release says")
    head = _git(root, "rev-parse", "HEAD")
    files = _stored(root, raw, {"release": version, "git_commit": head, "reconstructed": "no", "summary": summary})
    with tempfile.TemporaryDirectory() as place:
        record = _commit(root, Path(place), {**files, CHANGELOG: changelog}, version, raw)
        project = Project.at(
            Path(place) / "tree" / _git(root, "rev-parse", "--show-prefix"), out=root / "build" / "release"
        )
        say("Building the release")
        _git(root, "update-ref", "-d", f"refs/heads/{_SCRATCH}")
        try:
            old = _ref(root, f"refs/heads/{BRANCH}")
            if old:
                _git(root, "update-ref", f"refs/heads/{_SCRATCH}", old)
            site = _published(project, root, version, say, _SCRATCH)
            tag = _tag(root, record, version, raw)
            moves = (
                f"update refs/heads/{BRANCH} {site} {old or _NONE}\n"
                f"create refs/tags/{version} {tag}\n"
                f"update HEAD {record} {head}\n"
            )
            _git(root, "update-ref", "--stdin", said=moves)
        finally:
            _git(root, "update-ref", "-d", f"refs/heads/{_SCRATCH}")
    _git(root, "reset", "--quiet", "--hard")
    return Released(site, record)


def _ended(root: Path) -> str:
    """End a release that was stopped after its refs had moved and before the files followed; return its version, or "".

    It is one if a tag names the commit, git's index is still that of the commit before, and each file is as it was or
    as it is in the release: else somebody changed it.
    """
    tag = _try(root, "describe", "--exact-match", "--match", "[0-9]*", "HEAD")
    if not tag or not _git(root, "status", "--porcelain", "--untracked-files=no"):
        return ""
    if not _ref(root, "HEAD~1") or _git(root, "diff-index", "--cached", "--name-only", "HEAD~1"):
        return ""
    unlike_before, unlike_now = (
        set(_git(root, "diff", "--no-ext-diff", "--name-only", commit).splitlines()) for commit in ("HEAD~1", "HEAD")
    )
    if unlike_before & unlike_now:
        return ""
    _git(root, "reset", "--quiet", "--hard")
    return tag


def _checked(root: Path, version: str, say: Callable[[str], None]) -> RawPackage:
    """Return the package if it passes its check, and the gate against the last release."""
    from generator.history.base import Base  # noqa: PLC0415
    from generator.history.gate import check_against  # noqa: PLC0415

    say("Checking the record")
    folder = root / "datapackage"
    report = check_package(folder)
    if not report.passed:
        raise PackageError(report.problems)
    raw = read_package(folder)
    if str(raw.descriptor["version"]).removesuffix(".0") != version:
        raise ReleaseError(
            f"The record calls itself version {raw.descriptor['version']}, not {version}.",
            "Set the version in datapackage.json, and commit it.",
        )
    if _ref(root, f"refs/tags/{version}"):
        raise ReleaseError(f"There is a tag {version} already.", "Choose the next number.")
    table = raw.tables[RELEASES]
    known = sorted((row[table.fields.index("release")] for row in table.rows), key=version_order)
    if version in known or (known and version_order(version) < version_order(known[-1])):
        raise ReleaseError(f"The record holds release {known[-1]} already.", "Choose a later version.")
    if known:
        say(f"Holding it against release {known[-1]}")
        report = check_against(folder, Base(f"release {known[-1]}", read_package(folder / RELEASES / known[-1])))
        if not report.passed:
            raise PackageError(report.problems)
    return raw


def _changelog(root: Path, version: str, day: str) -> tuple[str, bytes]:
    """Return the summary of the release and the changelog with its section.

    The summary is what stands between the heading “Unreleased” and the first heading below it.
    """
    path = root / CHANGELOG
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    before, mark, rest = text.partition(_UNRELEASED)
    end = rest.find("\n## ")
    section, after = (rest, "") if end < 0 else (rest[: end + 1], rest[end + 1 :])
    summary = " ".join(section.partition("\n#")[0].split())
    if not mark or not summary or len(summary) > _LONGEST:
        raise ReleaseError(
            f"{CHANGELOG} does not say in a paragraph what is new in the release.",
            f"Write one of at most {_LONGEST} characters right below the heading “Unreleased”.",
        )
    released = f"## {version} ({day})\n\n{section.strip()}\n"
    return summary, f"{before}{_UNRELEASED}\n{released}{after and chr(10) + after}".encode()


def _run_tests(root: Path, say: Callable[[str], None]) -> None:
    """Run the tests of the package that the project has.

    Raises ToolError if one fails.
    """
    folders = [name for name in _TESTS if (root / name).is_dir()]
    if not folders:
        return
    if importlib.util.find_spec("pytest") is None:
        raise ToolError("pytest is missing, so the tests can't be run.", "Run `make setup`.")
    say("Running the tests of the package")
    command = [sys.executable, "-m", "pytest", "-q", "-x", *folders]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolError("A test of the package fails:\n" + "\n".join(done.stdout.splitlines()[-12:]), "Mend it.")


def _stored(root: Path, raw: RawPackage, row: dict[str, str]) -> dict[str, bytes]:
    """Return the files that make the package a release, by their path in the project."""
    from generator.citation import Named, repository_files  # noqa: PLC0415
    from generator.findings.figure import open_record  # noqa: PLC0415
    from generator.history.releases import new_release, said_of  # noqa: PLC0415
    from generator.record.tables import typed  # noqa: PLC0415

    record = open_record(typed(raw))
    said = said_of(find_all(record), record.package)
    record.database.close()
    named = Named(row["release"], str(raw.descriptor["created"])[:10])
    cited = repository_files(record.package, read_settings(root), named)
    return {
        **{f"datapackage/{name}": data for name, data in new_release(raw, said, row).items()},
        **{name: text.encode() for name, text in cited.items()},
    }


def _commit(root: Path, place: Path, files: dict[str, bytes], version: str, raw: RawPackage) -> str:
    """Return a new commit on HEAD with these files, whose tree lies in `place/tree`; no ref and no file changes."""
    prefix, git_dir = _git(root, "rev-parse", "--show-prefix"), _git(root, "rev-parse", "--absolute-git-dir")
    stage, tree = place / "stage", place / "tree"
    for name, data in files.items():
        path = stage / prefix / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    index = {"GIT_INDEX_FILE": str(place / "index")}
    _git(root, "read-tree", "HEAD", **index)
    # Bytes as they are, whatever a machine's settings say about line ends.
    plain = ("-c", "core.autocrlf=false", "-c", "core.safecrlf=false")
    work = (*plain, "--git-dir", git_dir, "--work-tree", str(stage))
    _git(stage, *work, "add", "--force", "--ignore-removal", "--", ".", **index)
    written = _git(root, "write-tree", **index)
    _git(root, *plain, "checkout-index", "--all", f"--prefix={tree}/", **index)
    marks = fixed_marks(str(raw.descriptor["created"])[:10])
    return _git(root, "commit-tree", written, "-p", "HEAD", "-m", f"Release {version}", **marks)


def _tag(root: Path, commit: str, version: str, raw: RawPackage) -> str:
    """Return a tag object; no ref is made."""
    marks = fixed_marks(str(raw.descriptor["created"])[:10])
    who = _git(root, "var", "GIT_COMMITTER_IDENT", **marks)
    content = f"object {commit}\ntype commit\ntag {version}\ntagger {who}\n\nRelease {version}\n"
    return _git(root, "mktag", said=content)


def _published(project: Project, root: Path, version: str, say: Callable[[str], None], branch: str = BRANCH) -> str:
    """Build a project and return the commit that puts its site into a branch."""
    from generator.record.check import package_date  # noqa: PLC0415

    render(project, say)
    created = package_date(project.package)
    say("Building the site")
    site = build_site(project, created, version)
    return put_into_branch(root, site.folder, version, created, branch)


def _ref(root: Path, name: str) -> str:
    """Return the object of a ref, "" if there is none."""
    return _try(root, "rev-parse", "--verify", "--quiet", name)


def _try(root: Path, *arguments: str) -> str:
    """Return what git prints, "" if it fails."""
    try:
        return _git(root, *arguments)
    except LedgerError:
        return ""


def _git(folder: Path, *arguments: str, said: str = "", **variables: str) -> str:
    """Return what git prints.

    Raises ReleaseError with what it complains about.
    """
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | variables, input=said, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]} failed: {done.stderr.strip()}", "Nothing was released.")
    return done.stdout.strip()
