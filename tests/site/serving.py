"""A running `ledger serve`: start it, read its pages, wait for what it shows and says, and stop it."""

from __future__ import annotations

import contextlib
import html
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from typing import TYPE_CHECKING

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

#: Longest time to wait for the first build, and for a change, in seconds.
START, CHANGE = 120.0, 60.0


class Served:
    """A running server: its project, its address and what it printed."""

    def __init__(self, project: Path, address: str, log: Path) -> None:
        self.project, self.address, self.log = project, address, log
        self.heard = 0

    def read(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=5) as answer:
            return html.unescape(answer.read().decode())

    def wait_for(self, text: str, path: str, seconds: float = CHANGE) -> None:
        """Wait until a page holds a text.

        Raises AssertionError with what the program printed if that takes too long.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                if text in self.read(path):
                    return
            time.sleep(0.2)
        said = self.log.read_text(encoding="utf-8")
        raise AssertionError(f"{path} does not show {text!r} after {seconds:g} s:\n{said}")

    def settle(self) -> None:
        """Wait until the server builds nothing, and forget what was said."""
        still = 0
        while still < 4:
            time.sleep(1)  # longer than the server takes to see that a file changed
            start = time.monotonic()
            with contextlib.suppress(OSError):
                self.read("404.html")  # it answers when a build has ended
                still = still + 1 if time.monotonic() - start < 0.5 else 0
        self.forget()

    def forget(self) -> None:
        """Wait for nothing that was said up to now."""
        self.heard = len(self.log.read_text(encoding="utf-8"))

    def wait_to_say(self, text: str, seconds: float = CHANGE) -> None:
        """Wait until the program prints a text, after what was waited for before.

        Raises AssertionError with what it printed if that takes too long.
        """
        end = time.monotonic() + seconds
        while (place := self.log.read_text(encoding="utf-8").find(text, self.heard)) < 0:
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            time.sleep(0.2)
        self.heard = place + len(text)

    def page(self, path: str) -> str:
        """Return a page without the number that the server adds to each build."""
        return self.read(path).partition("livereload(")[0]


@contextlib.contextmanager
def serving(command: Sequence[str], project: Path, log: Path) -> Iterator[Served]:
    """Serve a project with a copy of the program, whose templates can be edited; `log` takes what it prints."""
    program = project / "generator"
    shutil.copytree(ROOT / "generator", program, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    env = os.environ | {"PYTHONPATH": f"{project}{os.pathsep}{ROOT}", "PYTHONUNBUFFERED": "1"}
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [*command, "serve", "--address", address], cwd=project, env=env, stdout=output, stderr=output
        )
        try:
            running = Served(project, address, log)
            running.wait_to_say("Serving on", START)
            yield running
        finally:
            stop(process, signal.SIGINT)


def stop(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Ask a program to stop, and see that it does."""
    process.send_signal(number)
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise
