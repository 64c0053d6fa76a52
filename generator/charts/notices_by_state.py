"""Statutory notices of tech employers that count, by US state, in the part since January 2025 that each state has.

A grid of tiles, one for each state and the federal district, roughly where it lies, with its abbreviation and its
number of notices. Darker tiles have more. A tile that says “not in” is a state that the register lacks: its notices are
missing, and not zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS
from generator.text import plural, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "notices-by-state"
FINDING = "official-notices"
#: Where each tile lies: one line per row of the grid, from north to south, one place per column, from west to east.
GRID = """
AK .. .. .. .. .. .. .. .. .. ME
.. .. .. .. .. .. .. .. .. VT NH
WA ID MT ND MN IL WI MI NY RI MA
OR NV WY SD IA IN OH PA NJ CT ..
CA UT CO NE MO KY WV VA MD DE ..
.. AZ NM KS AR TN NC SC DC .. ..
.. .. .. OK LA MS AL GA .. .. ..
HI .. .. TX .. .. .. .. FL .. ..
"""
#: The groups of tiles and their colours, the last for states that are not in the register. Limits are round numbers.
MANY = 10
_GROUPS = {
    "none": COLOURS["shade"],
    f"1 to {MANY - 1}": COLOURS["band"],
    f"{MANY} or more": COLOURS["record"],
    "not in": COLOURS["paper"],
}
_NONE, _FEW, _MANY, _NOT_IN = _GROUPS


def table(finding: Finding, package: Package) -> pd.DataFrame:  # noqa: ARG001 - one signature for all charts
    """Return one row per jurisdiction: `state`, `name`, `in_register`, `notices`, `employers`."""
    return finding.tables["states"]


def places() -> dict[str, tuple[int, int]]:
    """Return the column and row of each tile by state."""
    lines = [line.split() for line in GRID.split("\n") if line]
    return {code: (column, row) for row, line in enumerate(lines) for column, code in enumerate(line) if code != ".."}


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    narrow = width < 500
    rows = table(finding, package)
    where = places()
    number = ["not in" if pd.isna(value) else thousands(value) for value in rows["notices"]]
    data = pd.DataFrame(
        {
            "state": rows["state"],
            "column": [where[state][0] for state in rows["state"]],
            "row": [where[state][1] for state in rows["state"]],
            # A phone's tile has no room for both words side by side.
            "number": [text.replace(" ", "\n") for text in number] if narrow else number,
            "group": [_group(value) for value in rows["notices"]],
            "told": each(rows, _told),
        }
    )
    scale = alt.Scale(domain=list(_GROUPS), range=list(_GROUPS.values()))
    symbols = alt.Legend(
        symbolType="square", symbolStrokeColor=COLOURS["muted"], symbolStrokeWidth=1, columns=2 if narrow else 4
    )
    colour = alt.Color("group:N", scale=scale, legend=symbols)
    columns = alt.X("column:O", axis=None, scale=alt.Scale(domain=list(range(11)), paddingInner=0.08))
    lines = alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(8)), paddingInner=0.08))
    missing = data["group"] == _NOT_IN
    there, gone = (
        alt.Chart(part).encode(columns, lines, colour, tooltip=TOLD) for part in (data[~missing], data[missing])
    )
    tiles = (there.mark_rect(stroke=COLOURS["muted"]), gone.mark_rect(stroke=COLOURS["muted"], strokeDash=[3, 2]))
    ink = alt.condition(alt.datum.group == _MANY, alt.value(COLOURS["paper"]), alt.value(COLOURS["ink"]))
    up = 13 if narrow else 10
    base = alt.Chart(data).encode(columns, lines, tooltip=TOLD, color=ink)
    names = base.mark_text(dy=-up).encode(alt.Text("state:N"))
    numbers = base.mark_text(dy=15 - up, baseline="middle", lineBreak="\n", lineHeight=12).encode(alt.Text("number:N"))
    height = (46 if narrow else 52) * 8
    return alt.layer(*tiles, names, numbers).properties(width=width - (18 if narrow else 10), height=height), 3 * len(
        data
    )


def _group(notices: object) -> str:
    if pd.isna(notices):  # type: ignore[call-overload]
        return _NOT_IN
    return _NONE if notices == 0 else _MANY if int(str(notices)) >= MANY else _FEW


def _told(row: object) -> str:
    name, notices, employers = row.name, row.notices, row.employers  # type: ignore[attr-defined]
    if pd.isna(notices):
        return f"{name}: not in the register"
    words = f"{thousands(notices)} {plural(int(notices), 'notice', 'notices')}"
    return f"{name}: {words} of {thousands(employers)} {plural(int(employers), 'employer', 'employers')}"
