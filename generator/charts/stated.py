"""What charts of things stated only at times share: how much is stated, and bars of a pair of parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, share
from generator.drawing.theme import COLOURS, LINES, counted, key_above_labels, wrapped
from generator.text import percent_text, plural, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding

STATED, NOT_STATED = "stated", "not stated"
#: Room for labels, without which the panels of a chart would not stand below each other.
_WIDE, _NARROW = 200, 132


def disclosure(finding: Finding, what: str, width: int) -> tuple[Any, int]:
    """Return a bar for announcements and one for people with the share that states something, and the marks.

    `what` is in the names of the figures: “with-place” and “with-place-people”.
    """
    narrow = width < 500
    parts = []
    for measure, stated in (("announcements", f"with-{what}"), ("people", f"with-{what}-people")):
        everything, told = finding[measure].number, finding[stated].number
        (name,) = counted([measure], [thousands(everything)], 20 if narrow else 30)
        for part, number in ((STATED, told), (NOT_STATED, everything - told)):
            if number:
                percent = 100 * number / everything
                parts.append(
                    {
                        "name": name,
                        "part": f"{what} {part}",
                        "percent": percent,
                        "told": f"{what} {part}: {thousands(number)} {measure}, {share(percent)} of all",
                    }
                )
    data = pd.DataFrame(parts, columns=["name", "part", "percent", "told"])
    order = [f"{what} {STATED}", f"{what} {NOT_STATED}"]
    data["order"] = data["part"].map(order.index)
    colour = alt.Color(
        "part:N", sort=None, scale=alt.Scale(domain=order, range=[COLOURS["record"], COLOURS["unknown"]]),
        legend=_key(narrow=narrow),
    )  # fmt: skip
    scale = alt.Scale(domain=[0, 172 if narrow else 136], nice=False)
    axis = alt.Axis(values=[0, 50, 100] if narrow else [0, 20, 40, 60, 80, 100])
    y = _axis(list(dict.fromkeys(data["name"])), narrow=narrow)
    bars = alt.Chart(data).mark_bar(stroke=COLOURS["paper"], strokeWidth=0.5).encode(
        alt.X("percent:Q", title="percent of all", scale=scale, axis=axis), y, colour, alt.Order("order:Q"),
        tooltip=TOLD,
    )  # fmt: skip
    # The share that is not stated stands at the end of its part.
    missing = data[data["order"] == 1]
    missing = missing.assign(
        text=[f"{percent_text(value)}{chr(10) if narrow else ' '}{NOT_STATED}" for value in missing["percent"]]
    )
    texts = alt.Chart(missing).mark_text(align="left", dx=4, dy=-7 if narrow else 0, lineBreak="\n", lineHeight=15)
    texts = texts.encode(x=alt.datum(100), y=y, text="text:N")
    chart = alt.layer(bars, texts).properties(width=_plot(width), height=76 if narrow else 56)
    return chart, len(data) + len(missing)


@dataclass(frozen=True)
class Panel:
    """Bars divided into a dark part, which comes first, and the rest.

    `rows` has `name`, `announcements` and `dark`; `parts` are the words for the dark part and for the rest. Panels of
    one chart share the number `top` at which their axes end; only the first has a legend, the `key`.
    """

    rows: pd.DataFrame = field(compare=False, repr=False)
    parts: tuple[str, str]
    title: str = ""
    top: float = 0
    key: bool = True


def split_bars(panel: Panel, width: int) -> tuple[Any, int]:
    """Return a bar per row of a panel that ends with its number, and the number of data marks."""
    rows, parts = panel.rows, panel.parts
    narrow = width < 500
    lines = wrapped(rows["name"], 18 if narrow else 30)
    pieces = []
    for line, row in zip(lines, rows.to_dict("records"), strict=True):
        numbers = (row["dark"], row["announcements"] - row["dark"])
        for order, (part, number) in enumerate(zip(parts, numbers, strict=True)):
            if number:
                noun = plural(int(number), "announcement", "announcements")
                told = f"{row['name']}, {part}: {number} {noun}"
                pieces.append({"name": line, "part": part, "order": order, "number": int(number), "told": told})
    data = pd.DataFrame(pieces, columns=["name", "part", "order", "number", "told"])
    y = _axis(lines, narrow=narrow)
    room = alt.Scale(domain=[0, 1.15 * (panel.top or float(rows["announcements"].max()))], nice=False)
    colour = alt.Color(
        "part:N", sort=None, scale=alt.Scale(domain=list(parts), range=[COLOURS["record"], COLOURS["band"]]),
        legend=_key(narrow=narrow) if panel.key else None,
    )  # fmt: skip
    bars = alt.Chart(data).mark_bar().encode(
        alt.X("number:Q", title="announcements", scale=room, axis=alt.Axis(tickCount=3 if narrow else 6, format="d")),
        y, colour, alt.Order("order:Q"), tooltip=TOLD,
    )  # fmt: skip
    ends = pd.DataFrame({"name": lines, "number": rows["announcements"].astype(int).tolist()})
    totals = alt.Chart(ends).mark_text(align="left", dx=5).encode(alt.X("number:Q"), y, alt.Text("number:Q"))
    chart = alt.layer(bars, totals).properties(width=_plot(width), height=(34 if narrow else 24) * len(rows))
    if panel.title:
        words = alt.Title(panel.title, anchor="start", fontSize=13, fontWeight="normal", color=COLOURS["ink"])
        chart = chart.properties(title=words)
    return chart, len(data) + len(ends)


def _plot(width: int) -> int:
    return width - (_NARROW + 62 if width < 500 else _WIDE + 60)


def _key(*, narrow: bool) -> alt.Legend:
    if narrow:
        return alt.Legend(**key_above_labels(2, _NARROW))
    return alt.Legend(columns=2, symbolType="square", labelLimit=240)


def _axis(names: list[str], *, narrow: bool) -> alt.Y:
    room = _NARROW if narrow else _WIDE
    axis = alt.Axis(labelExpr=LINES, labelLimit=400, minExtent=room)
    return alt.Y("name:N", title=None, sort=names, axis=axis, scale=alt.Scale(paddingInner=0.3))
