"""AI-linked people as a percentage of people whose reason was seen, by definition, worldwide, since January 2026.

One row per definition: a dot for the share of people whose stance is known, and a line from the lower bound, with every
unknown stance counted as not linked, to the upper bound, with every unknown stance counted as linked. A vertical line
marks the share of the study.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, between, each, share, study
from generator.drawing.theme import COLOURS
from generator.findings.ai_share import CLAIM
from generator.findings.figure import claimed
from generator.text import percent_text

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "definition-bounds"
FINDING = "ai-share"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per definition and measure: `definition`, `label`, `measure`, `linked`, `share`, `low`, `high`."""
    definitions = package["definitions"][["definition", "short", "label"]]
    return finding.tables["shares"].merge(definitions, on="definition")[
        ["definition", "short", "label", "measure", "linked", "share", "low", "high"]
    ]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    data = rows[(rows["measure"] == "people") & rows["low"].notna()]
    data = data.assign(name=data["short"] if width < 500 else data["short"] + "  " + data["label"])
    data["told"] = each(
        data,
        lambda row: f"{row.short}, {row.label}: {share(row.share)} of people{between(row.low, row.high, percent_text)}",
    )
    order = list(data["name"])
    y = alt.Y("name:N", title=None, sort=order, axis=alt.Axis(labelLimit=320))
    bounds = alt.Chart(data).mark_rule(strokeWidth=5, color=COLOURS["band"], strokeCap="round").encode(
        alt.X("low:Q", title="percent of people", scale=alt.Scale(domain=[0, 100])), alt.X2("high:Q"), y, tooltip=TOLD
    )  # fmt: skip
    dots = (
        alt.Chart(data[data["share"].notna()])
        .mark_point(filled=True, size=110, opacity=1, color=COLOURS["record"])
        .encode(alt.X("share:Q"), y, tooltip=TOLD)
    )
    number = claimed(package, CLAIM)
    claim = pd.DataFrame([{"claim": number, "label": "the study", "told": study(number, "percent")}])
    rule = alt.Chart(claim).mark_rule(color=COLOURS["accent"], strokeWidth=1.5, strokeDash=[6, 4]).encode(
        alt.X("claim:Q"), tooltip=TOLD
    )  # fmt: skip
    label = (
        alt.Chart(claim)
        .mark_text(align="left", baseline="top", dx=5, color=COLOURS["accent"])
        .encode(alt.X("claim:Q"), alt.Text("label:N"), y=alt.value(0))
    )
    space = 54 if width < 500 else 278
    return alt.layer(bounds, dots, rule, label).properties(width=width - space, height=260), len(data) + int(
        data["share"].notna().sum()
    ) + 2
