"""AI-linked percentage of people whose reason was seen, by definition, worldwide, since January 2026, in each release.

Releases stand side by side, the oldest at the left, and within each the definitions in their order: a dot is the share
of people whose stance was known, and a line runs from the lower to the upper bound that the release gave. Nothing is
computed anew. A drawing shows the newest releases that it has room for; the table has all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.released import released, stated
from generator.charts.told import TOLD, between, each, share
from generator.drawing.theme import COLOURS
from generator.text import percent_text

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "released-shares"
FINDING = "ai-share"
#: Columns of the table, by the end of the name of the figure that they hold.
_VALUES = {"low": "low_share", "share": "share", "high": "high_share"}
#: Pixels that a release takes at least: with less, its dots and the names above them lie on each other.
_RELEASE = 85
#: Pixels that a name of a definition takes at least; with less room, only the last release has names, and they stand
#: upright, each above its own line: flat ones lie on the lines and names beside them.
_NAME = 28


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return a row per release and definition, the oldest first: shares in percent."""
    rows = []
    for version, figures in released(package):
        for key, short in package["definitions"][["definition", "short"]].itertuples(index=False, name=None):
            values = stated(figures, {column: f"{finding.slug}.{key}-people-{end}" for end, column in _VALUES.items()})
            if values:
                rows.append({"release": version, "definition": short, **values})
    return pd.DataFrame(rows, columns=["release", "definition", *_VALUES.values()])


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    inner = width - 70
    data = table(finding, package)
    data = data[data["release"].isin(data["release"].drop_duplicates().tail(inner // _RELEASE))].copy()
    data["told"] = each(
        data,
        lambda row: (
            f"Release {row.release}, {row.definition}: {share(row.share)} of people whose reason was seen"
            f"{between(row.low_share, row.high_share, percent_text)}"
        ),
    )
    roomy = inner / max(len(data), 1) >= _NAME
    named = data if roomy or data.empty else data[data["release"] == data["release"].iat[-1]]
    x = alt.X("release:N", sort=list(dict.fromkeys(data["release"])), title=None,
              axis=alt.Axis(labelAngle=0, labelColor=COLOURS["ink"]), scale=alt.Scale(paddingInner=0.2))  # fmt: skip
    offset = alt.XOffset("definition:N", sort=list(dict.fromkeys(data["definition"])))
    scale = alt.Scale(domain=[0, 100])
    bounds = alt.Chart(data).mark_rule(color=COLOURS["band"], strokeWidth=6).encode(
        x, alt.Y("low_share:Q", title="percent of people", scale=scale), alt.Y2("high_share:Q"), offset, tooltip=TOLD
    )  # fmt: skip
    known = data[data["share"].notna()]
    dots = alt.Chart(known).mark_point(color=COLOURS["record"], filled=True, size=80, opacity=1).encode(
        x, alt.Y("share:Q"), offset, tooltip=TOLD
    )  # fmt: skip
    text = alt.Chart(named)
    placed = text.mark_text(baseline="bottom", dy=-6) if roomy else text.mark_text(angle=270, align="left", dx=6)
    names = placed.encode(
        x, alt.Y("high_share:Q"), offset, text="definition:N"
    )  # fmt: skip
    chart = alt.layer(bounds, dots, names).properties(width=inner, height=260)
    return chart, len(data) + len(known) + len(named)
