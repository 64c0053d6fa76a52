"""The charts of the small and the real package, each drawn when a test asks for it, and never twice."""

from __future__ import annotations

import json
from concurrent.futures import Executor, Future
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.charts import begin_charts, in_report_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.charts.chart import Chart
    from generator.drawing.engine import Drawing, Sketch
    from generator.findings.figure import Finding
    from generator.record.tables import Package

    #: Returns all charts of a package with its findings.
    DrawAll = Callable[[Package, Mapping[str, Finding]], Mapping[str, Chart]]


class _Asked(Future):
    """A drawing that is made when it is asked for."""

    def __init__(self, make: Callable[[], Drawing]) -> None:
        super().__init__()
        self.result = make


class _Once(Executor):
    """Draws in this process what is asked for; of sketches that are the same it draws one."""

    def __init__(self) -> None:
        self._drawings: dict[str, Drawing] = {}

    def submit(self, work: Callable[[Sketch], Drawing], sketch: Sketch) -> _Asked:
        return _Asked(lambda: self._drawing(work, sketch))

    def _drawing(self, work: Callable[[Sketch], Drawing], sketch: Sketch) -> Drawing:
        key = json.dumps(vars(sketch))
        if key not in self._drawings:
            self._drawings[key] = work(sketch)
        return self._drawings[key]


@pytest.fixture(scope="session")
def draw_all() -> DrawAll:
    process = _Once()

    def draw(package: Package, findings: Mapping[str, Finding]) -> Mapping[str, Chart]:
        return in_report_order(cache(lambda slug: begin_charts(findings[slug], package, process)))

    return draw


@pytest.fixture(scope="session")
def drawn(small, real, small_findings, real_findings, draw_all) -> Mapping[str, Mapping[str, Chart]]:
    """Return the charts of both packages."""
    return _Drawn(draw_all, {"small": (small, small_findings), "real": (real, real_findings)})


class _Drawn(dict):
    """The charts of packages, whose specifications are made when a test asks for the package."""

    def __init__(self, draw: DrawAll, packages: dict[str, tuple[Package, Mapping[str, Finding]]]) -> None:
        self._draw, self._packages = draw, packages

    def __missing__(self, name: str) -> Mapping[str, Chart]:
        return self.setdefault(name, self._draw(*self._packages[name]))
