"""The second process gives what its work gives, and never outlives the one that began it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.drawing.engine import Sketch, draw
from generator.drawing.process import begin, second_process
from generator.errors import FigureError, ToolError
from tests.helpers import ROOT

#: Begins a second process, prints its number, and waits.
WAITING = """
import os, time
from generator.drawing.process import begin, second_process
with second_process() as process:
    print(begin(process, os.getpid)(), flush=True)
    time.sleep(60)
"""
SPEC = {
    "data": {"values": [{"x": 1}, {"x": 2}]},
    "mark": {"type": "point", "color": "var(--ll-ink)"},
    "encoding": {"x": {"field": "x", "type": "quantitative"}},
    "config": {},
}


@pytest.fixture
def process():
    with second_process() as process:
        yield process


def test_work_is_done_elsewhere(process):
    assert begin(process, os.getpid)() not in (os.getpid(), None)


def test_an_error_comes_back_with_what_to_do(process):
    with pytest.raises(FigureError, match="dots-wide shows 2 marks; its data has 3"):
        begin(process, draw, Sketch("dots", {"wide": SPEC}, {"wide": 3}))()


def test_an_end_from_outside_is_a_sentence(process):
    ended = begin(process, os._exit, 9)
    with pytest.raises(ToolError, match="ended from outside") as caught:
        ended()
    assert "memory" in caught.value.hint


def test_ctrl_c_is_left_to_the_first_process(process):
    assert begin(process, signal.raise_signal, signal.SIGINT)() is None
    assert begin(process, os.getpid)()


def test_what_was_not_begun_is_dropped():
    start = time.monotonic()
    with second_process() as process:
        begin(process, time.sleep, 0.1)
        for _ in range(100):
            begin(process, time.sleep, 1)
    assert time.monotonic() - start < 30


def test_it_has_ended_when_its_block_has():
    with second_process() as process:
        number = begin(process, os.getpid)()
        begin(process, time.sleep, 0.5)
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_the_first_process(number):
    with subprocess.Popen([sys.executable, "-c", WAITING], cwd=ROOT, stdout=subprocess.PIPE, text=True) as first:
        second = Path("/proc") / first.stdout.readline().strip()
        if not second.parent.is_dir():
            pytest.skip("this system does not show its processes as files")
        assert second.is_dir()
        first.send_signal(number)
        first.wait()
    for _ in range(100):
        if not second.is_dir() or "Z" in (second / "stat").read_text().split()[2]:
            return
        time.sleep(0.1)
    pytest.fail("the second process lives on")
