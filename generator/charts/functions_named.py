"""Announcements that count, by the functions that they name, and those that name none, worldwide, since January 2026.

At the top a bar for announcements and one for their people show the part for which a function is stated, and the part
for which none is. Below, one bar per function: first those that the study says AI reduces, and management, then all
others. The left part are announcements in which the employer names AI, the right part are those in which it does not.
An announcement stands in each function that it names, so the bars do not add up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.stated import Panel, disclosure, split_bars

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "functions-named"
FINDING = "functions"
AI, NO_AI = "the employer names AI", "the employer does not"
#: Titles of the panels, by the lists whose functions stand in them.
PANELS = {"The study's list": ("study",), "Management": ("beside",), "Others": ("other",)}


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per function: `function`, `list`, `announcements`, `naming_ai`, `with_number` and `people`.

    Functions of the study's list and management stand in it even where none names them. The last row are announcements
    without a function.
    """
    labels = package.labels("functions")
    named = finding.tables["functions"].set_index("function")
    studied = list(finding.tables["studied"]["function"])
    order = [*studied, *(function for function in named.index if function not in studied)]
    rows = named.reindex(order).rename_axis("function").reset_index()
    last_of_study = len(studied) - 1
    lists = ["study" if place < last_of_study else "beside" for place in range(len(studied))]
    rows["list"] = [*lists, *("other" for _ in order[len(studied) :])]
    rows = rows.fillna({"announcements": 0, "naming_ai": 0, "with_number": 0})
    none: dict[str, Any] = {"function": "not stated", "list": ""}
    none["announcements"] = int(finding["announcements"].number - finding["with-function"].number)
    none["people"] = int(finding["people"].number - finding["with-function-people"].number)
    last = pd.DataFrame([none], columns=list(rows.columns)).astype(rows.dtypes.to_dict())
    return pd.concat([rows.assign(function=rows["function"].map(labels)), last], ignore_index=True)


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    chart, marks = disclosure(finding, "function", width)
    rows = table(finding, package)
    rows = rows.rename(columns={"function": "name", "naming_ai": "dark"})
    top = float(rows.loc[rows["list"] != "", "announcements"].max())
    panels = [chart]
    for title, lists in PANELS.items():
        part = rows.loc[rows["list"].isin(lists), ["name", "announcements", "dark"]]
        if len(part):
            panel, more = split_bars(Panel(part, (AI, NO_AI), title, top, key=len(panels) == 1), width)
            panels.append(panel)
            marks += more
    return alt.vconcat(*panels, spacing=20).resolve_scale(color="independent"), marks
