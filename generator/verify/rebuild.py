"""Build a published version again from its tag, with the tag's own program, and compare the two."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from generator.artifacts import MARKER
from generator.verify.content import same_content
from generator.verify.outcome import shown
from generator.verify.published import UnreadableError

if TYPE_CHECKING:
    from generator.verify.outcome import Outcome
    from generator.verify.published import Published

#: The version of a release, which is the name of its tag.
_VERSION = re.compile(r"20\d\d\.(0[1-9]|1[0-2])(\.[1-9]\d{0,3})?")
_LEDGER = (sys.executable, "-c", "from generator.cli import main; main()")
#: Files that name sizes and hashes of files whose bytes depend on the machine, as a pattern of what may differ. That
#: they name the right ones is checked against the manifest, and the manifest against the files.
_DEPENDING = {
    "data/manifest.json": re.compile(rb'"bytes": \d+, "sha256": "[0-9a-f]{64}"'),
    "data/index.html": re.compile(
        rb'<data value="[^"]*" data-file="[^"]*/bytes">[^<]*</data>|<code>(&#\d\d;)?[0-9a-f]{63,64}</code>'
    ),
}


def check_rebuilt(published: Published, root: Path, outcome: Outcome) -> bool:
    """Build the version from its tag in the repository at `root` and hold every published file to what comes out.

    Return whether it could be built.
    """
    name = release_name(published)
    if not name:
        outcome.unverified.append("that a tag builds this version: its address does not end in the name of a release")
        return False
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"refs/tags/{name}^{{commit}}")
    if commit is None:
        outcome.unverified.append(f"that a tag builds this version: there is no tag {name} here")
        return False
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        fault = _export(root, commit.decode().strip(), source) or _build(source, name)
        if fault:
            outcome.unverified.append(f"that the tag {name} builds this version: {fault}")
            return False
        compare(published, source / "build" / "site", outcome)
        outcome.verified.append(f"the version was built again from the tag {name}, and every file compared")
        return True


def release_name(published: Published) -> str:
    """Return the release that an address names, looking up which one is the latest; "" if it names none."""
    name = published.name
    if name == "latest":
        name = _latest(published)
    return name if _VERSION.fullmatch(name) else ""


def _latest(published: Published) -> str:
    try:
        versions = json.loads(published.beside("versions.json"))
        return next(str(entry["version"]) for entry in versions if "latest" in entry["aliases"])
    except (ValueError, TypeError, KeyError, StopIteration, UnreadableError):
        return ""


def compare(published: Published, built: Path, outcome: Outcome) -> None:
    """Hold every file that was built to the published one, and note what else is published."""
    wanted = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()} - {MARKER}
    same, alike = 0, 0
    for path in sorted(wanted):
        try:
            found = published.read(path)
        except UnreadableError as error:
            outcome.differs(path, str(error))
            continue
        data = (built / path).read_bytes()
        if found == data:
            same += 1
        elif same_content(path, found, data) or _depends(path, found, data):
            alike += 1
        else:
            outcome.differs(path, f"It is not what the tag builds: {_first_difference(found, data)}.")
    outcome.passed += same + alike
    outcome.verified.append(f"{same:,} of {len(wanted):,} files are byte for byte what the tag builds")
    if alike:
        outcome.verified.append(f"{alike:,} more hold the same content in other bytes, as another machine writes them")
    if not published.lists_files:
        outcome.unverified.append("that nothing else is published: a server does not list its files")
        return
    for path in published.paths():
        if path not in wanted and path != MARKER:
            outcome.differs(path, "The tag builds no such file.")


def _depends(path: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files differ in nothing but sizes and hashes of files that depend on the machine."""
    pattern = _DEPENDING.get(path)
    return pattern is not None and pattern.sub(b"", one) == pattern.sub(b"", other)


def _first_difference(one: bytes, other: bytes) -> str:
    lines = zip(one.split(b"\n"), other.split(b"\n"), strict=False)
    number = next((number for number, (left, right) in enumerate(lines, 1) if left != right), 0)
    return f"line {number:,} differs first" if number else "one is longer"


def _export(root: Path, commit: str, folder: Path) -> str:
    """Put the files of a commit into a folder; return in words why that can't be, or ""."""
    archive = _git(root, "archive", "--format=tar", commit)
    if archive is None:
        return "git can't give its files"
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return ""


def _build(source: Path, name: str) -> str:
    """Build the site of a release in its folder; return in words why that can't be, or ""."""
    env = {**os.environ, "PYTHONPATH": str(source)}
    command = [*_LEDGER, "--quiet", "build", "--release", name]
    done = subprocess.run(command, cwd=source, env=env, capture_output=True, text=True, check=False)
    lines = done.stderr.strip().splitlines() or [""]
    return f"its program did not build here ({shown(lines[0])})" if done.returncode else ""


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git answers, None if it refuses or is not there."""
    with contextlib.suppress(FileNotFoundError):
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
        return done.stdout if done.returncode == 0 else None
    return None
