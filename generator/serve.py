"""Serve the report and rebuild it when a table, a page or a template is saved."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import Project, render
from generator.errors import LedgerError, PackageError
from generator.site import serve_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Seconds between two looks at the inputs.
_PAUSE = 0.5


def serve(project: Project, address: str, say: Callable[[str], None]) -> None:
    """Serve until interrupted; `say` is called with what happens. A change that has problems keeps the last report."""
    render(project)
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "mkdocs.yml"
        server = subprocess.Popen(
            serve_command(project, config, address), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        say(f"Serving on http://{address}/ (stop with Ctrl+C)")
        try:
            watch(project, say, lambda: server.poll() is None)
        finally:
            server.terminate()
            server.wait()


def watch(project: Project, say: Callable[[str], None], going: Callable[[], bool]) -> None:
    """Render again after each change of an input, as long as `going` says so."""
    seen = fingerprint(project)
    while going():
        time.sleep(_PAUSE)
        now = fingerprint(project)
        if now == seen:
            continue
        seen = now
        try:
            done = render(project)
        except PackageError as error:
            for problem in error.problems:
                say(f"{problem.place}: {problem.sentence}")
            say("The last report stays as it is.")
        except LedgerError as error:
            say(f"{error} The last report stays as it is.")
        else:
            say(f"{done.written.changed} files changed")


def fingerprint(project: Project) -> dict[str, tuple[int, int]]:
    """Return time of change and size of every input file by path."""
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in _inputs(project)}


def _inputs(project: Project) -> Iterator[Path]:
    for folder in (project.package, project.docs, Path(__file__).parent / "templates"):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
