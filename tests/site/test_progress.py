"""On a terminal, what takes long shows a bar."""

from __future__ import annotations

import os
import pty
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT, SMALL
from tests.site.project import SHORT, make_short_project

if TYPE_CHECKING:
    from pathlib import Path


def on_a_terminal(*arguments: str, project: Path = ROOT) -> str:
    """Return what a command prints to a terminal as progress and errors."""
    ours, theirs = pty.openpty()
    try:
        env = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [*SHORT, *arguments], cwd=project, env=env, stdout=subprocess.PIPE, stderr=theirs, check=False
        )
        assert done.returncode == 0
        os.write(theirs, b"\0")  # the end: reading waits for it
        shown = b""
        while not shown.endswith(b"\0"):
            shown += os.read(ours, 65536)
    finally:
        os.close(ours)
        os.close(theirs)
    return shown[:-1].decode()


@pytest.mark.parametrize("command", ["render", "check"])
def test_a_terminal_shows_a_bar(command: str, tmp_path: Path) -> None:
    shown = on_a_terminal(command, project=make_short_project(tmp_path / "project"))
    states = shown.split("\r\033[K")
    assert states[0] == ""
    assert states[-1] == "", "The bar is cleared at the end."
    bars = states[1:-1]
    assert bars[0].endswith("] Checking the data package")
    filled = [bar.count("#") for bar in bars]
    assert filled == sorted(filled)
    assert filled[-1] == 20


def test_a_quiet_terminal_shows_nothing() -> None:
    assert on_a_terminal("--quiet", "check", str(SMALL)) == ""
