"""Serve the report and rebuild it when a table, a page or a template is saved."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import Maker
from generator.drawing.process import second_process
from generator.errors import LedgerError, ToolError
from generator.server_hook import alone, asked_pages
from generator.site import serve_command
from generator.watching import Watcher, inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.build import Project

#: Seconds between two looks whether the server answers.
_PAUSE = 0.25
#: How many pages come first after a change: those asked for last.
_FIRST = 3


def serve(
    project: Project, address: str, say: Callable[[str], None], progress: Callable[[str], None] = lambda _: None
) -> None:
    """Serve until interrupted. A change that has problems keeps the last report.

    `say` is called with what happens, `progress` with each step until the report is served. Raises LedgerError if the
    address can't be used, and ToolError if the server stops by itself.
    """
    place = _free(address)
    with second_process() as process, tempfile.TemporaryDirectory() as name, (Path(name) / "log").open("w+") as log:
        folder, seen = Path(name), inputs(project)
        maker = Maker(project, process, lambda: alone(folder))
        maker.render(progress)
        progress("Building the site")
        command = serve_command(project, folder, address)
        server = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            with requests_to_stop() as requests:
                while server.poll() is None and not _answers(place):
                    time.sleep(_PAUSE)
                say(f"Serving on http://{address}/ (stop with Ctrl+C)")
                watcher = Watcher(maker, project, lambda: asked_pages(folder, _FIRST), say)
                watcher.watch(seen, lambda: server.poll() is None and not requests)
            if requests:
                raise KeyboardInterrupt
            log.seek(0)
            raise ToolError(f"MkDocs stopped serving:\n{''.join(log.readlines()[-12:])}")
        finally:
            server.terminate()
            server.wait()


@contextlib.contextmanager
def requests_to_stop() -> Iterator[list[int]]:
    """Give a list that gets the number of each signal that asks the program to stop: Ctrl+C, or an end from outside.

    Each also raises KeyboardInterrupt, so that a rebuild under way ends at once. The list is what can be relied on:
    Python drops an exception that is raised while a callback runs.
    """
    requests: list[int] = []

    def note(number: int, frame: object) -> None:  # noqa: ARG001 - called by Python
        requests.append(number)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield requests
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _free(address: str) -> tuple[str, int]:
    """Return host and port of an address that nothing serves on.

    Raises LedgerError otherwise.
    """
    host, _, port = address.rpartition(":")
    try:
        place = host, int(port)
        with socket.create_server(place):
            return place
    except (ValueError, OverflowError) as error:
        raise LedgerError(f"{address} is not an address.", "Use host and port, for example 127.0.0.1:8080.") from error
    except OSError as error:
        hint = "Choose another one, for example with --address 127.0.0.1:8080."
        raise LedgerError(f"{address} can't be used: {os.strerror(error.errno or 0)}.", hint) from error


def _answers(place: tuple[str, int]) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(place, timeout=1):
        return True
    return False
