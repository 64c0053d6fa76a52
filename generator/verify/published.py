"""Read a published version: a folder, or an address on the web. What it holds is not trusted.

Paths never leave the folder or the address, and no file may be larger than the limit.
"""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from generator.errors import LedgerError
from generator.verify.outcome import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Largest file in bytes, and most files of a version.
MAX_FILE = 64 * 1024 * 1024
MAX_FILES = 50_000
_SECONDS = 30
#: Paths as the program writes them: plain parts, none of which starts with a dot or a space.
_PATH = re.compile(r"[A-Za-z0-9_\[][A-Za-z0-9_.\[\]-]*(/[A-Za-z0-9_\[][A-Za-z0-9_.\[\]-]*)*")
_LOCATION = re.compile(r"<loc>([^<\s]{1,500})</loc>")


class UnreadableError(Exception):
    """A file can't be had; the text says why."""


@dataclass(frozen=True)
class Published:
    """A version in a folder."""

    folder: Path

    @property
    def name(self) -> str:
        """Return the last part of the address, by which a release is called."""
        return self.folder.resolve().name

    @property
    def lists_files(self) -> bool:
        """Tell whether `paths` are all files, and not just those that the sitemap names."""
        return True

    def read(self, path: str) -> bytes:
        """Return a file.

        Raises UnreadableError if it is not there, is too large, or its path leads out of the version.
        """
        target = self.folder / checked(path)
        if not target.is_file():
            raise UnreadableError("The file is missing.")
        if not target.resolve().is_relative_to(self.folder.resolve()):
            raise UnreadableError("The path leads out of the published version.")
        with target.open("rb") as file:
            return _bounded(file)

    def beside(self, name: str) -> bytes:
        """Return a file beside the version, in the folder of all versions; nothing if there is none."""
        target = self.folder.resolve().parent / checked(name)
        if not target.is_file() or target.is_symlink():
            return b""
        with target.open("rb") as file:
            return _bounded(file)

    def paths(self) -> Iterator[str]:
        """Yield the path of every file."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() or path.is_symlink():
                yield path.relative_to(self.folder).as_posix()


@dataclass(frozen=True)
class PublishedOnWeb(Published):
    """A version at an address, which ends in a slash."""

    address: str = ""

    @property
    def name(self) -> str:
        """Return the last part of the address."""
        return urlsplit(self.address).path.rstrip("/").rpartition("/")[2]

    @property
    def lists_files(self) -> bool:
        """Tell that a server does not list files."""
        return False

    def read(self, path: str) -> bytes:
        """Return a file, as `Published.read` does."""
        return _fetched(self.address + quote(checked(path)), self.address)

    def beside(self, name: str) -> bytes:
        """Return a file beside the version; nothing if there is none."""
        above = self.address.rstrip("/").rpartition("/")[0] + "/"
        try:
            return _fetched(above + quote(checked(name)), above)
        except UnreadableError:
            return b""

    def paths(self) -> Iterator[str]:
        """Yield the paths of the pages that the sitemap names.

        Raises UnreadableError if there is no sitemap.
        """
        named = _LOCATION.findall(self.read("sitemap.xml").decode("utf-8", "replace"))
        base = min(named, key=len, default="")
        for location in named[:MAX_FILES]:
            if location.startswith(base):
                path = location[len(base) :]
                yield f"{path}index.html" if not path or path.endswith("/") else path


def open_published(place: str) -> Published:
    """Return the version at an address or in a folder.

    Raises LedgerError if it is neither.
    """
    if place.startswith(("http://", "https://")):
        parts = urlsplit(place)
        if not parts.hostname or parts.query or parts.fragment:
            raise LedgerError(f"{shown(place)} is no address of a version.", "Give it as https://host/latest/.")
        return PublishedOnWeb(Path(), place.rstrip("/") + "/")
    if not Path(place).is_dir():
        raise LedgerError(
            f"There is no folder {shown(place)}.", "Give the folder of a built site, or an address with https://."
        )
    return Published(Path(place))


def checked(path: str) -> str:
    """Return a path of a published version.

    Raises UnreadableError unless it stays inside and is as the program writes paths.
    """
    if len(path) > 500 or not _PATH.fullmatch(path):
        raise UnreadableError("The path is not one that a version can hold.")
    return path


def _bounded(file: Any) -> bytes:
    data: bytes = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise UnreadableError(f"The file is larger than {MAX_FILE:,} bytes.")
    return data


class _Inside(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to an address that starts alike."""

    def __init__(self, base: str) -> None:
        self.base = base

    def redirect_request(self, *arguments: Any) -> urllib.request.Request | None:
        """Return the new request, or refuse it."""
        if not str(arguments[-1]).startswith(self.base):
            raise UnreadableError("The address leads to another place.")
        return super().redirect_request(*arguments)


def _fetched(address: str, base: str) -> bytes:
    opener = urllib.request.build_opener(_Inside(base))
    try:
        with opener.open(address, timeout=_SECONDS) as answer:
            return _bounded(answer)
    except urllib.error.HTTPError as error:
        error.close()
        missing = error.code in (404, 410)
        raise UnreadableError("The file is missing." if missing else f"The server answers {error.code}.") from error
    except (OSError, ValueError) as error:
        raise UnreadableError(f"The address can't be read ({shown(str(error))}).") from error
