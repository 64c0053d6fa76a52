"""A hook of MkDocs' server: notes which pages browsers ask for, and does not build while files are being written.

MkDocs itself notes a page only when it is loaded as a whole, which the theme does not do when a link is followed. And
it goes by the time of a file, which it looks at twice: a page that is written in between comes out empty, and stays so.
"""

from __future__ import annotations

import contextlib
import fcntl
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

#: The name of the setting, among those that are free for templates, that says in which folder notes and lock lie.
SETTING = "ledger_serve"

_building = contextlib.ExitStack()


def on_pre_build(config: MkDocsConfig) -> None:
    """Wait until no files are being written, and let nobody write until the build has ended."""
    _building.enter_context(alone(Path(config.extra[SETTING])))


def on_post_build(config: MkDocsConfig) -> None:  # noqa: ARG001 - MkDocs gives it by its name
    """Let others write again."""
    _building.close()


def on_build_error(error: Exception) -> None:  # noqa: ARG001 - MkDocs gives it by its name
    """Let others write again."""
    _building.close()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> None:
    """Note the path of each page that is asked for, in a line each, the newest last."""
    notes = _notes(Path(config.extra[SETTING]))

    def noting(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path.endswith("/"):  # as the addresses of all pages do
            with notes.open("a", encoding="utf-8") as file:
                file.write(f"{path}\n")
        return server.serve_request(environ, start_response)

    server.set_app(noting)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the lock in a folder: who writes files for the server, or builds from them, does so alone."""
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def asked_pages(folder: Path, most: int) -> list[str]:
    """Return the addresses, below the site's, of the pages that were asked for last, the newest first."""
    notes = _notes(folder)
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    return list(dict.fromkeys(line.removeprefix("/") for line in reversed(lines)))[:most]


def _notes(folder: Path) -> Path:
    return folder / "asked.txt"
