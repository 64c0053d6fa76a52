"""A second process, which draws while the report is made: vl-convert holds Python's lock, so a thread gains nothing."""

from __future__ import annotations

import contextlib
import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from generator.errors import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Inputs = ParamSpec("_Inputs")
_Result = TypeVar("_Result")


@contextlib.contextmanager
def second_process() -> Iterator[Executor]:
    """Give a process that does one thing after the other; what it has not begun by the end is dropped.

    What it has begun is waited for: Python prints a traceback when it ends while such a process does.
    """
    # Not forked: the process that makes the report has threads and an open database.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin) as process:
        try:
            yield process
        finally:
            process.shutdown(cancel_futures=True)


def begin(
    process: Executor, work: Callable[_Inputs, _Result], /, *inputs: _Inputs.args, **named: _Inputs.kwargs
) -> Callable[[], _Result]:
    """Let a process begin with a work, and return what waits for its result.

    That raises what the work raises, and ToolError if the process ended before it was done.
    """
    future = process.submit(work, *inputs, **named)

    def result() -> _Result:
        try:
            return future.result()
        except BrokenProcessPool as error:
            hint = "Look whether the machine has run out of memory, and build again."
            raise ToolError("The process that draws the charts was ended from outside.", hint) from error

    return result


def _begin() -> None:
    """Leave Ctrl+C to the process that makes the report, and end with it, also when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
    os._exit(1)
