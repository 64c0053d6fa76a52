"""People in announcements that count, by the evidence for their number, worldwide, since January 2026.

One bar per grade, from documents of the employer or an authority at the top to lists alone at the bottom. Dark bars
are documents and independent news outlets; light bars are weaker evidence. Each bar ends with its percentage of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each, people, share
from generator.drawing.theme import COLOURS, LINES, PLAIN_ZERO, wrapped
from generator.findings.evidence import FIRM, GRADES
from generator.text import decimal

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "evidence-grades"
FINDING = "quality"


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per grade: `grade`, `label`, `people`, `announcements`, `people_share` (in percent)."""
    labels = package.labels("evidence_grades")
    rows = []
    for grade in GRADES:
        name = grade.replace("_", "-")
        share = finding[f"{name}-share"].value
        people, announcements = finding[f"people-{name}"].number, finding[f"announcements-{name}"].number
        rows.append((labels[grade], people, announcements, share))
    table = pd.DataFrame(rows, columns=["evidence", "people", "announcements", "people_share"])
    return table.astype({"people": "Int64", "announcements": "Int64", "people_share": "Float64"})


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    narrow = width < 500
    rows = table(finding, package)
    data = pd.DataFrame(
        {
            "label": wrapped(rows["evidence"], 19 if narrow else 30),
            "people": rows["people"].astype(float),
            "text": ["" if pd.isna(share) else f"{decimal(share, 1)} %" for share in rows["people_share"]],
            "firm": [grade in FIRM for grade in GRADES],
            "told": each(rows, lambda row: f"{row.evidence}: {people(row.people)}, {share(row.people_share)} of all"),
        }
    )
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=134 if narrow else 220)
    y = alt.Y("label:N", title=None, sort=list(data["label"]), axis=axis)
    ticks = alt.Axis(format="~s", labelExpr=PLAIN_ZERO, tickCount=3 if narrow else 6)
    # Room for the percentage after the longest bar.
    room = alt.Scale(domain=[0, max(1.0, 1.25 * data["people"].max())], nice=False)
    x = alt.X("people:Q", title="people", axis=ticks, scale=room)
    colours = alt.Scale(domain=[True, False], range=[COLOURS["record"], COLOURS["band"]])
    bars = alt.Chart(data).mark_bar().encode(x, y, alt.Color("firm:N", scale=colours, legend=None), tooltip=TOLD)
    labels = alt.Chart(data).mark_text(align="left", dx=5, color=COLOURS["ink"]).encode(x, y, alt.Text("text:N"))
    space, step = (198, 62) if narrow else (264, 46)
    return alt.layer(bars, labels).properties(width=width - space, height=step * len(data)), 2 * len(data)
