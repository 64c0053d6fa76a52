"""The console script with one finding and its chart: for tests of what a command does, not of what pages say."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from generator.findings.figure import Finding, Record

#: The finding that stays whole, and those whose tables pages and downloads look up.
WHOLE = "headline-total"
KEPT = (WHOLE, "ai-share", "definitions", "claim-audit", "official-notices", "quality")


def short_findings() -> tuple[ModuleType | SimpleNamespace, ...]:
    """Return the findings of a short report, of which one has figures, and so receipts."""
    from generator.findings import FINDINGS  # noqa: PLC0415 - the process that draws imports this module too

    kept = [module for module in FINDINGS if module.SLUG in KEPT]
    return tuple(module if module.SLUG == WHOLE else _without_figures(module) for module in kept)


def short_charts() -> tuple[ModuleType, ...]:
    """Return the charts of a short report."""
    from generator.charts import CHARTS  # noqa: PLC0415

    return tuple(module for module in CHARTS if module.FINDING == WHOLE)


def _without_figures(module: ModuleType) -> SimpleNamespace:
    def find(record: Record) -> Finding:
        return replace(module.find(record), figures={})

    return SimpleNamespace(SLUG=module.SLUG, find=find)


if __name__ == "__main__":
    from generator import charts, findings
    from generator.cli import main

    findings.FINDINGS = short_findings()
    charts.CHARTS = short_charts()
    main()
