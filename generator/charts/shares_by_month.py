"""AI-linked people as a percentage of people whose reason was seen, by month, worldwide, since January 2026.

One panel per definition, from the narrowest to the widest. A dot is the share of people whose reason was seen, a line
runs from the lower bound, with every unknown reason counted as not linked, to the upper bound, with every unknown
reason counted as linked. A month has a dot only if the reason was seen for enough of its people; in months that are
covered in part the dot is hollow. Such months are shaded, and months that are not
covered are shaded more strongly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.months import coverage_shades, month_axis
from generator.charts.told import TOLD, between, each, share
from generator.drawing.theme import COLOURS
from generator.text import date_words, percent_text

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "shares-by-month"
FINDING = "timeline"
#: The definitions shown: the narrowest, the widest that goes by the employer's own words, and the widest.
SHOWN = ("d1", "d3", "d5")


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per definition shown and month, with `coverage` and the columns of `Groups.shares`.

    A month without a share is blank.
    """
    shorts = package["definitions"].set_index("definition")["short"]
    months = finding.tables["months"]
    labels = months["coverage"].map(package.labels("coverage_statuses"))
    rows = finding.tables["shares"].astype({"linked": "Int64"})
    parts = [
        rows[rows["definition"] == code].set_index("month").reindex(months["month"]).reset_index()
        .assign(definition=shorts[code], coverage=labels)
        for code in SHOWN
    ]  # fmt: skip
    columns = ["linked", "linked_share", "low_share", "high_share", "without_largest_share"]
    return pd.concat(parts, ignore_index=True)[["definition", "month", "coverage", *columns]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    months = finding.tables["months"]
    coverage = months.set_index("month")["coverage"]
    names = package["definitions"].set_index("definition")
    panels, marks = [], 0
    for code in SHOWN:
        rows = finding.tables["shares"]
        rows = rows[rows["definition"] == code].drop(columns="without_largest_share")
        rows = rows.assign(full=rows["month"].map(coverage) == "full")
        short, label = names.loc[code, ["short", "label"]]
        rows = rows.assign(short=str(short))
        rows["told"] = each(rows, _told)
        x = month_axis(list(months["month"]), width, labels=code == SHOWN[-1])
        y = alt.Y("low_share:Q", title="percent", scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(tickCount=4))
        shades, shaded = coverage_shades(months, x, tuple(rows["month"]))
        lines = alt.Chart(rows).mark_rule(strokeWidth=5, color=COLOURS["band"], strokeCap="round").encode(
            x, y, alt.Y2("high_share:Q"), tooltip=TOLD
        )  # fmt: skip
        fills = alt.Scale(domain=[True, False], range=[COLOURS["record"], COLOURS["paper"]])
        dots = alt.Chart(rows).mark_point(size=80, opacity=1, stroke=COLOURS["record"], strokeWidth=2).encode(
            x, alt.Y("linked_share:Q"), alt.Fill("full:N", scale=fills, legend=None), tooltip=TOLD
        )  # fmt: skip
        layers = alt.layer(shades, lines, dots).resolve_scale(color="independent")
        title = alt.Title(f"{short}: {label}", anchor="start", fontSize=13, fontWeight="normal", color=COLOURS["ink"])
        panels.append(layers.properties(width=width - 78, height=130, title=title))
        marks += shaded + 2 * len(rows)
    return alt.vconcat(*panels, spacing=14), marks


def _told(row: Any) -> str:
    bounds = between(row.low_share, row.high_share, percent_text)
    return f"{date_words(row.month)}, {row.short}: {share(row.linked_share)}{bounds}"
