"""Read one file of a package: only a plain file that lies in the package folder itself, and never a huge one."""

from __future__ import annotations

import stat
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.record.problem import Problem, shorten

if TYPE_CHECKING:
    from pathlib import Path

#: Largest file that is read, in bytes.
MAX_FILE = 64 * 1024 * 1024

#: What is wrong, and what to do.
_Fault = tuple[str, str]


def package_fault(folder: Path) -> _Fault | None:
    """Return why `folder` can't hold a package, or None."""
    fix = "Give the folder that holds datapackage.json."
    try:
        if folder.is_dir():
            return None
        there = folder.exists()
    except OSError as error:
        return _unreadable(error)
    name = shorten(folder.name)
    return (f"{name} is not a folder.", fix) if there else (f"There is no folder {name}.", fix)


def read_file(folder: Path, name: str, problems: list[Problem], limit: int = MAX_FILE) -> bytes | None:
    """Return the bytes of a file of the package; None, with the problem noted, if it can't be had.

    What is wrong with a folder on the way is a problem of that folder.
    """
    place, what = name, "file"
    try:
        for parent in map(str, reversed(PurePosixPath(name).parents[:-1])):
            place, what = parent, "folder"
            fault = _folder_fault(folder / parent)
            if fault is not None:
                break
        else:
            place, what = name, "file"
            fault = _file_fault(folder / name, limit)
            if fault is None:
                return (folder / name).read_bytes()
    except FileNotFoundError:
        fault = f"The {what} is missing.", "Add it, or restore it from the last version that worked."
    except OSError as error:
        fault = _unreadable(error)
    problems.append(Problem(place, 0, "", "file", fault[0], fix=fault[1]))
    return None


def _folder_fault(path: Path) -> _Fault | None:
    mode = path.lstat().st_mode
    if stat.S_ISDIR(mode):
        return None
    what = "A link" if stat.S_ISLNK(mode) else "Something else"
    return f"{what} stands in place of the folder.", "Put the folder itself there."


def _file_fault(path: Path, limit: int) -> _Fault | None:
    """Return why a file must not be read, or None; nothing is opened, so that a pipe can't hold the check up."""
    info = path.lstat()
    if not stat.S_ISREG(info.st_mode):
        what = (
            "A link" if stat.S_ISLNK(info.st_mode) else "A folder" if stat.S_ISDIR(info.st_mode) else "Something else"
        )
        return f"{what} stands in place of the file.", "Put the file itself there."
    if info.st_size == 0:
        return "The file is empty.", "Restore it; a table without rows still has its header."
    if info.st_size > limit:
        return f"The file is larger than {limit // 1024 // 1024} MB.", "Check what was pasted into it."
    return None


def _unreadable(error: OSError) -> _Fault:
    if isinstance(error, PermissionError):
        return "There is no permission to read it.", "Change its permissions, or those of its folder."
    return f"The system could not read it ({error.strerror or 'no reason given'}).", "Check the disk and the name."
