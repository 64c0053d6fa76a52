"""People in announcements that count, added up by day of announcement, worldwide, since January 2026.

A stepped line rises from the left to the right and shows the total as stated; a band around it shows the lower and
upper bounds. A horizontal line marks the total of the study. Months that the record covers in part, or not at all,
are shaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, between, each, people, study
from generator.drawing.theme import COLOURS
from generator.findings.choices import PERIOD_START
from generator.findings.figure import claimed
from generator.findings.headline_total import CLAIM
from generator.record.coverage import month_statuses
from generator.text import date_words, last_day

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "running-total"
FINDING = "headline-total"
#: What is told of a month that is not covered in full.
_COVERAGE = {"partial": "covered in part", "none": "not covered, which does not mean zero"}


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return the running totals at the end of each month: `month`, `coverage`, `low`, `point`, `high`.

    Months that are not covered hold no totals.
    """
    running = finding.tables["running-total"]
    rows = []
    for month, status in month_statuses(package, "count").items():
        until = running[running["day"] <= last_day(month)]
        values = until[["low", "point", "high"]].iloc[-1].to_dict() if len(until) and status != "none" else {}
        rows.append({"month": month, "coverage": status, **values})
    return pd.DataFrame(rows, columns=["month", "coverage", "low", "point", "high"]).astype(
        {"low": "Int64", "point": "Int64", "high": "Int64"}
    )


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    running = finding.tables["running-total"]
    start = pd.DataFrame([{"day": PERIOD_START, "low": 0, "point": 0, "high": 0}])
    months = month_statuses(package, "count")
    covered = [month for month, status in months.items() if status != "none"]
    # The line ends with the last month that is covered at all: a flat line beyond it would say “no cuts”.
    end = running.tail(1).assign(day=last_day(covered[-1])) if covered else running.head(0)
    data = pd.concat([start, running, end], ignore_index=True)
    data["told"] = each(
        data, lambda row: f"{date_words(row.day)}: {people(row.point)} so far{between(row.low, row.high)}"
    )
    shaded = pd.DataFrame(
        [
            {
                "from": f"{month}-01",
                "to": last_day(month),
                "coverage": status,
                "told": f"{date_words(month)}: {_COVERAGE[status]}",
            }
            for month, status in months.items()
            if status != "full"
        ],
        columns=["from", "to", "coverage", "told"],
    )
    number = claimed(package, CLAIM)
    claim = pd.DataFrame([{"claim": number, "label": "the study", "told": study(number, "people")}])
    x = alt.X(
        "day:T",
        title=None,
        scale=alt.Scale(type="utc"),
        axis=alt.Axis(format="%b", tickCount="month", grid=False),
    )
    shade = alt.Chart(shaded).mark_rect(color=COLOURS["shade"]).encode(
        alt.X("from:T", scale=alt.Scale(type="utc")), alt.X2("to:T"), tooltip=TOLD
    )  # fmt: skip
    uncovered = alt.Chart(shaded[shaded["coverage"] == "none"].tail(1)).mark_text(
        align="right", baseline="bottom", dx=-4, color=COLOURS["muted"], text="not covered"
    ).encode(alt.X("to:T", scale=alt.Scale(type="utc")), y=alt.value(348))  # fmt: skip
    band = alt.Chart(data).mark_area(interpolate="step-after", color=COLOURS["band"]).encode(
        x, alt.Y("low:Q", title="people, running total", axis=alt.Axis(format=",d", tickCount=6)), alt.Y2("high:Q")
    )  # fmt: skip
    line = (
        alt.Chart(data)
        .mark_line(interpolate="step-after", color=COLOURS["record"], strokeWidth=2.5)
        .encode(x, alt.Y("point:Q"), tooltip=TOLD)
    )
    rule = alt.Chart(claim).mark_rule(color=COLOURS["accent"], strokeWidth=1.5, strokeDash=[6, 4]).encode(
        alt.Y("claim:Q"), tooltip=TOLD
    )  # fmt: skip
    label = alt.Chart(claim).mark_text(align="left", baseline="bottom", dy=-4, color=COLOURS["accent"]).encode(
        alt.Y("claim:Q"), alt.Text("label:N"), x=alt.value(4)
    )  # fmt: skip
    chart = alt.layer(shade, band, line, rule, label, uncovered).properties(width=width - 102, height=360)
    return chart, len(shaded) + 1 + 1 + 1 + 1 + int((shaded["coverage"] == "none").any())
