"""People and announcements that count, by stance, as a percentage of all, worldwide, since January 2026.

Two horizontal bars, one for people and one for announcements, are divided into the stances from the strongest link to
AI on the left to announcements whose reason was not seen on the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, share
from generator.drawing.theme import COLOURS
from generator.findings.ai_share import STANCES
from generator.text import thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "stance-shares"
FINDING = "ai-share"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per stance: `stance`, `label`, `people`, `announcements`, and each as a percentage."""
    labels = package.labels("ai_stances")
    rows = []
    for stance in STANCES:
        row: dict[str, Any] = {"stance": stance, "label": labels[stance]}
        for measure in ("people", "announcements"):
            value, everything = (
                finding[f"{measure}-{stance.replace('_', '-')}"].number,
                finding[measure].number,
            )
            row |= {measure: value, f"{measure}_share": 100 * value / everything if everything else None}
        rows.append(row)
    return pd.DataFrame(rows).astype({"people": "Int64", "announcements": "Int64"})


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.Chart, int]:
    """Return the chart and the number of its data marks."""
    rows = table(finding, package)
    parts = [
        {
            "measure": measure,
            "label": row["label"],
            "order": order,
            "share": row[f"{measure}_share"],
            "told": f"{row['label']}: {thousands(row[measure])} {measure}, {share(row[f'{measure}_share'])} of all",
        }
        for order, row in enumerate(rows.to_dict("records"))
        for measure in ("people", "announcements")
        if row[measure]
    ]
    data = pd.DataFrame(parts, columns=["measure", "label", "order", "share", "told"])
    labels = package.labels("ai_stances")
    colour = alt.Color(
        "label:N", sort=None,
        scale=alt.Scale(domain=[labels[stance] for stance in STANCES], range=[COLOURS[stance] for stance in STANCES]),
        legend=alt.Legend(columns=1 if width < 500 else 2, symbolType="square", labelLimit=300),
    )  # fmt: skip
    # On a phone the legend starts at the plot's left edge and has to end on the screen.
    broken = "datum.value == 'announcements' ? ['announce-', 'ments'] : datum.value"
    labels_axis = alt.Axis(labelExpr=broken) if width < 500 else alt.Axis()
    chart = alt.Chart(data).mark_bar(stroke=COLOURS["paper"], strokeWidth=1).encode(
        alt.X("share:Q", title="percent of all", axis=alt.Axis(tickCount=5, grid=False)),
        alt.Y("measure:N", title=None, sort=["people", "announcements"], axis=labels_axis), colour,
        alt.Order("order:Q"), tooltip=TOLD,
    ).properties(width=width - (100 if width < 500 else 130), height=120)  # fmt: skip
    return chart, len(data)
