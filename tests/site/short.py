"""The console script with a few findings and one chart: for tests of what a command does, not of what pages say."""

from __future__ import annotations

#: The finding whose page stays whole in a short project, and those that it and the downloads look up.
WHOLE = "headline-total"
KEPT = (WHOLE, "ai-share", "definitions", "claim-audit", "official-notices", "quality")

if __name__ == "__main__":  # the process that draws imports this module too, and needs none of this
    from generator import charts, findings
    from generator.cli import main

    findings.FINDINGS = tuple(module for module in findings.FINDINGS if module.SLUG in KEPT)
    charts.CHARTS = tuple(module for module in charts.CHARTS if module.FINDING == WHOLE)
    main()
