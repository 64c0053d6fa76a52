"""What charts by month share: the axis of months, and shading by coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS
from generator.text import date_words

if TYPE_CHECKING:
    import pandas as pd

#: What is told, and written on a chart, of a month that is not covered in full.
COVERAGE = {"partial": "covered in part", "none": "not covered"}


def month_axis(order: list[str], width: int, *, labels: bool = True) -> alt.X:
    """Return the axis of months, by their first letters."""
    # On a phone there is room for the first letter alone.
    letters = 1 if width < 500 else 3
    name = f"substring(utcFormat(toDate(datum.value + '-01'), '%b'), 0, {letters})"
    return alt.X(
        "month:O", title=None, sort=order,
        scale=alt.Scale(domain=order, paddingInner=0.2, paddingOuter=0.1),
        axis=alt.Axis(labelExpr=name, labelAngle=0, labels=labels),
    )  # fmt: skip


def coverage_shades(rows: pd.DataFrame, x: alt.X, marked: tuple[str, ...] = ()) -> tuple[Any, int]:
    """Return a shade for each month that is not covered in full, with words on it, and the number of marks.

    A month without coverage is darker. `rows` has `month` and `coverage`. Where a mark would lie on the words, in the
    months `marked`, there are none.
    """
    shaded = rows.loc[rows["coverage"] != "full", ["month", "coverage"]]
    shaded = shaded.assign(words=shaded["coverage"].map(COVERAGE))
    shaded["told"] = each(
        shaded,
        lambda row: f"{date_words(row.month)}: {row.words}" + ", not zero" * (row.coverage == "none"),
    )
    scale = alt.Scale(domain=["partial", "none"], range=[COLOURS["shade"], COLOURS["grid"]])
    shades = alt.Chart(shaded).mark_rect().encode(x, alt.Color("coverage:N", scale=scale, legend=None), tooltip=TOLD)
    worded = shaded[~shaded["month"].isin(marked)]
    words = alt.Chart(worded).mark_text(
        angle=270, align="right", baseline="middle", color=COLOURS["muted"]
    ).encode(x, alt.Text("words:N"), y=alt.value(6))  # fmt: skip
    return alt.layer(shades, words), len(shaded) + len(worded)
