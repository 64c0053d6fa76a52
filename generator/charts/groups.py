"""What charts of groups of employers share: bars divided by stance, and AI shares with bounds or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, between, each, people, share
from generator.drawing.theme import COLOURS, LINES, PLAIN_ZERO, counted, key_above_labels
from generator.findings.ai_share import STANCES
from generator.findings.groups import COMPARED, FEWEST
from generator.text import percent_text, plural, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

#: Room for labels on a phone.
_LABELS = 140
_COUNTS = ["announcements", "with_number", "low", "people", "high"]
_SHARES = ["linked", "linked_share", "low_share", "high_share", "without_largest_share"]


def people_table(finding: Finding, package: Package, groups: str, column: str, labels: dict[str, str]) -> pd.DataFrame:
    """Return one row per group of a finding's table, by its label: counts with bounds, shares, and people by stance.

    Columns: `column`, `announcements`, `with_number`, `low`, `people`, `high`, `largest_share`, `known_share`, and one
    for each stance, blank where no number is stated.
    """
    rows = finding.tables[groups]
    parts = finding.tables["stances"].pivot_table(index=column, columns="stance", values="people", aggfunc="sum")
    parts = parts.reindex(index=rows[column], columns=list(STANCES)).reset_index(drop=True).fillna(0).astype("Int64")
    parts = parts.where(rows["with_number"] > 0).rename(columns=package.labels("ai_stances"))
    names = rows[column].map(labels)
    return pd.concat([names, rows[_COUNTS], rows[["largest_share", "known_share"]], parts], axis=1)


def shares_table(finding: Finding, groups: str, column: str, labels: dict[str, str]) -> pd.DataFrame:
    """Return one row per group of a finding's table, by its label, with its AI share under the compared definition.

    Columns: `column`, `with_number`, `known_share`, those of `Groups.shares`, and `why_not`, which says in words why
    there is no share.
    """
    rows = finding.tables[groups]
    shares = finding.tables["shares"].astype({"linked": "Int64"})
    shares = shares[shares["definition"] == COMPARED].set_index(column).reindex(rows[column]).reset_index(drop=True)
    table = rows[[column, "with_number", "known_share"]].assign(**{name: shares[name] for name in _SHARES})
    reasons = ["" if row.allowed else _why_not(row) for row in rows.itertuples()]
    return table.assign(why_not=reasons, **{column: rows[column].map(labels)})


def draw_people(rows: pd.DataFrame, column: str, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return a bar per row of `people_table`, divided by stance, with n beside it; and the number of data marks."""
    narrow = width < 500
    labels = package.labels("ai_stances")
    names = counted(rows[column], rows["announcements"].astype(str), 20 if narrow else 34)
    parts = [
        {"name": name, "label": labels[stance], "order": order, "people": row[labels[stance]], "told": told}
        for name, row in zip(names, rows.to_dict("records"), strict=True)
        for order, stance in enumerate(STANCES)
        if row["with_number"] and row[labels[stance]]
        for told in [f"{row[column]}, {labels[stance]}: {people(row[labels[stance]])}"]
    ]
    data = pd.DataFrame(parts, columns=["name", "label", "order", "people", "told"]).astype({"people": int})
    y = _axis(names, narrow=narrow)
    colour = alt.Color(
        "label:N", sort=None,
        scale=alt.Scale(domain=[labels[stance] for stance in STANCES], range=[COLOURS[stance] for stance in STANCES]),
        legend=_legend(narrow=narrow),
    )  # fmt: skip
    room = alt.Scale(domain=[0, 1.2 * float(rows["people"].fillna(0).max()) or 1.0], nice=False)
    axis = alt.Axis(format=",d" if not narrow else "~s", labelExpr=PLAIN_ZERO, tickCount=3 if narrow else 6)
    bars = alt.Chart(data).mark_bar(stroke=COLOURS["paper"], strokeWidth=0.5).encode(
        alt.X("people:Q", title="people", scale=room, axis=axis), y, colour, alt.Order("order:Q"), tooltip=TOLD
    )  # fmt: skip
    texts = ["no number" if pd.isna(value) else thousands(value) for value in rows["people"]]
    ends = pd.DataFrame({"name": names, "people": rows["people"].fillna(0).astype(int), "text": texts})
    totals = alt.Chart(ends).mark_text(align="left", dx=5).encode(alt.X("people:Q"), y, alt.Text("text:N"))
    space, step = (222, 38) if narrow else (290, 28)
    return alt.layer(bars, totals).properties(width=width - space, height=step * len(rows)), len(data) + len(ends)


def draw_shares(rows: pd.DataFrame, column: str, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the share of each row of `shares_table` with bounds, or why there is none; and the number of marks."""
    narrow = width < 500
    names = counted(rows[column], rows["with_number"].astype(str), 20 if narrow else 34)
    told = each(rows.rename(columns={column: "group"}), _told)
    data = rows.assign(name=names, told=told)[["name", "told", "why_not", "linked_share", "low_share", "high_share"]]
    shown, others = data[data["why_not"] == ""], data[data["why_not"] != ""]
    y = _axis(names, narrow=narrow)
    scale, axis = alt.Scale(domain=[0, 100]), alt.Axis(tickCount=3 if narrow else 5)
    x = alt.X("low_share:Q", title="percent of people", scale=scale, axis=axis)
    lines = alt.Chart(shown).mark_rule(strokeWidth=5, color=COLOURS["band"], strokeCap="round").encode(
        x, alt.X2("high_share:Q"), y, tooltip=TOLD
    )  # fmt: skip
    dots = alt.Chart(shown).mark_point(filled=True, size=100, opacity=1, color=COLOURS["record"]).encode(
        alt.X("linked_share:Q", scale=scale), y, tooltip=TOLD
    )  # fmt: skip
    # On a phone there is no room for the reason, which the table gives.
    others = others.assign(words="no share" if narrow else others["why_not"])
    words = alt.Chart(others).mark_text(align="left", color=COLOURS["muted"]).encode(
        y, alt.Text("words:N"), x=alt.value(4), tooltip=TOLD
    )  # fmt: skip
    space, step = (188, 38) if narrow else (272, 28)
    chart = alt.layer(lines, dots, words).properties(width=width - space, height=step * len(rows))
    return chart, 2 * len(shown) + len(others)


def _axis(names: list[str], *, narrow: bool) -> alt.Y:
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=_LABELS if narrow else 220)
    return alt.Y("name:N", title=None, sort=names, axis=axis, scale=alt.Scale(paddingInner=0.3))


def _legend(*, narrow: bool) -> alt.Legend:
    """Return the legend of stances."""
    if narrow:
        return alt.Legend(**key_above_labels(len(STANCES), _LABELS))
    return alt.Legend(**key_above_labels(len(STANCES), 220, columns=2))


def _why_not(row: Any) -> str:
    """Return in words which rule of `groups.compare` a group does not meet."""
    if row.with_number < FEWEST:
        return "too few with a number"
    return f"reason seen for {percent_text(row.known_share)}"


def _told(row: Any) -> str:
    n = f"{row.with_number} {plural(row.with_number, 'announcement', 'announcements')} with a number"
    if row.why_not:
        return f"{row.group}, {n}: {row.why_not}"
    return f"{row.group}, {n}: {share(row.linked_share)}{between(row.low_share, row.high_share, percent_text)}"
