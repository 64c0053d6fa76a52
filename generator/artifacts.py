"""What a build produces, and the only code that writes it.

An artifact is a path below the output folder and its bytes. Producers return artifacts; only `write` touches the
disk. It refuses two artifacts on one path, writes only what changed, removes what is stale, and swaps a finished
folder in, so that a build that fails leaves the previous one as it was.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Marks a folder that this program made, so that it never removes one that somebody else made.
MARKER = ".layoff-ledger"
#: Folder in which changed files wait until all of them are complete.
PENDING = ".ledger-pending"


@dataclass(frozen=True, order=True)
class Artifact:
    """One file of the report: a relative POSIX path and its bytes."""

    path: str
    data: bytes

    def __post_init__(self) -> None:
        parts = PurePosixPath(self.path).parts
        if not parts or self.path.startswith("/") or ".." in parts or "\\" in self.path or "\0" in self.path:
            raise ConflictError(f"{self.path!r} is not a path inside the output folder.")


def text_artifact(path: str, text: str) -> Artifact:
    """Return an artifact of UTF-8 text that ends in exactly one line break."""
    return Artifact(path, (text.rstrip("\n") + "\n").encode())


@dataclass(frozen=True)
class Written:
    """What `write` did: numbers of files."""

    total: int
    changed: int
    removed: int


def index(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """Return bytes by path, sorted.

    Raises ConflictError when two artifacts claim one path, or when a path is a file and a folder at once.
    """
    found: dict[str, bytes] = {}
    for artifact in artifacts:
        if artifact.path in found:
            raise ConflictError(f"Two parts of the report want to write {artifact.path}.")
        found[artifact.path] = artifact.data
    for path in found:
        for parent in PurePosixPath(path).parents:
            if str(parent) in found:
                raise ConflictError(f"{parent} is a file and a folder at once.")
    return dict(sorted(found.items()))


def write_some(artifacts: Iterable[Artifact], folder: Path) -> list[str]:
    """Bring these files of `folder` to what the artifacts hold, leave all others, and return the paths that changed.

    Raises ConflictError when the folder exists and was not made by this program.
    """
    wanted = index(artifacts)
    claim(folder)
    return [name for name, data in wanted.items() if _bring(folder / name, data)]


def write(artifacts: Iterable[Artifact], folder: Path) -> Written:
    """Bring `folder` to hold exactly these artifacts; return what changed.

    Raises ConflictError when the folder exists and was not made by this program.
    """
    wanted = index(artifacts)
    claim(folder)
    present = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink()
    } - {MARKER}
    stale = sorted(present - set(wanted))
    for name in stale:  # first, so that a file can take the place of a folder
        (folder / name).unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    changed = sum(_bring(folder / name, data) for name, data in wanted.items())
    return Written(len(wanted), changed, len(stale))


def _bring(target: Path, data: bytes) -> bool:
    """Write a file unless it holds these bytes already, and tell whether it was written."""
    if target.is_file() and not target.is_symlink() and target.read_bytes() == data:
        return False
    replace_file(target, data)
    return True


def claim(folder: Path) -> None:
    """Create the folder, or make sure that it is one of ours or empty.

    Raises ConflictError otherwise: nothing that somebody else made is ever removed.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ConflictError(f"{folder} is not a folder.", "Choose another one with --out.")
    if folder.exists() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise ConflictError(
            f"{folder} holds files that this program did not make; nothing was written.",
            "Choose another folder with --out, or empty this one.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    marker = folder / MARKER
    if not marker.exists():  # whoever watches the folder sees no change where there is none
        marker.touch()


def swap(new: Path, current: Path) -> None:
    """Put the finished folder `new` in the place of `current`; both are on one file system.

    There is no way to exchange folders at once on every system: `recover` puts right what a kill in between leaves.
    """
    old = _aside(current)
    shutil.rmtree(old, ignore_errors=True)
    if current.exists():
        current.rename(old)
    new.rename(current)
    shutil.rmtree(old, ignore_errors=True)


def recover(current: Path) -> None:
    """Put back the folder that `swap` had set aside when it was killed; do nothing if it was not."""
    old = _aside(current)
    if old.is_dir() and not old.is_symlink() and not current.exists():
        old.rename(current)


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")


def replace_files(folder: Path, files: dict[str, bytes]) -> None:
    """Replace several files below a folder, all or none of them, whenever it is interrupted.

    The new files are complete before the folder that holds them gets its name; from then on `finish_files` ends what
    was begun.
    """
    staged = folder / f"{PENDING}.partial"
    shutil.rmtree(staged, ignore_errors=True)
    try:
        for name, data in files.items():
            target = staged / name
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(target, data)
        staged.rename(folder / PENDING)
    except OSError:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    finish_files(folder)


def finish_files(folder: Path) -> list[str]:
    """Move the files that an interrupted change left into their places; return their paths.

    Raises ConflictError if something else than a file of the folder waits there; then nothing is moved.
    """
    pending = folder / PENDING
    if pending.is_symlink() or not pending.is_dir():
        return []
    waiting = sorted(path for path in pending.rglob("*") if path.is_symlink() or not path.is_dir())
    names = [path.relative_to(pending).as_posix() for path in waiting]
    for path, name in zip(waiting, names, strict=True):
        target = folder / name
        if path.is_symlink() or not path.is_file() or target.is_symlink() or not target.is_file():
            raise ConflictError(f"{path} was not left by this program.", f"Remove the folder {pending}.")
    for path, name in zip(waiting, names, strict=True):
        path.replace(folder / name)
    shutil.rmtree(pending)
    return names


def replace_file(target: Path, data: bytes) -> None:
    """Write a file so that it is whole at every moment: the old one until the new one is complete."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    try:
        _write(partial, data)
        partial.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _write(target: Path, data: bytes) -> None:
    """Write a file; an error names it, which that of a full disk does not do by itself."""
    try:
        target.write_bytes(data)
    except OSError as error:
        error.filename = error.filename or str(target)
        raise
