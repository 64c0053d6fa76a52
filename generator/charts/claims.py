"""What the charts of published claims share: points by date, lines within a series, a margin for missing dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from generator.charts.told import TOLD, each
from generator.drawing.theme import COLOURS
from generator.findings.choices import PERIOD_START
from generator.text import date_words, decimal, places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Trackers with a colour of their own: those with most claims. All others share one.
_COLOURED = 6


def claims_table(claims: pd.DataFrame, measures: Sequence[str], scopes: Sequence[str]) -> pd.DataFrame:
    """Return the claims of these measures and scopes: `claim`, `tracker_name`, `day`, `value`, `series`, `scope`."""
    rows = claims[claims["measure"].isin(measures) & claims["scope"].isin(scopes)]
    columns = ["claim", "tracker_name", "day", "value", "unit", "measure", "scope", "definition", "series"]
    return rows[columns].sort_values(["tracker_name", "day", "claim"], ignore_index=True)


def draw_claims(rows: pd.DataFrame, axis: str, width: int) -> tuple[alt.HConcatChart, int]:
    """Return points and lines by date beside a margin for claims without a date, and the number of data marks."""
    counts = rows["tracker_name"].value_counts()
    ranked = sorted(counts.index, key=lambda name: (-counts[name], name))
    names = ranked[:_COLOURED] + (["others"] if len(ranked) > _COLOURED else [])
    rows = rows.assign(
        group=rows["tracker_name"].where(rows["tracker_name"].isin(ranked[:_COLOURED]), "others"),
        margin="no date",
        told=each(rows, _told),
    )
    palette = [COLOURS[f"tracker_{number}"] for number in range(1, min(len(ranked), _COLOURED) + 1)]
    palette += [COLOURS["muted"]] if len(ranked) > _COLOURED else []
    colour = alt.Color(
        "group:N",
        scale=alt.Scale(domain=names, range=palette),
        legend=alt.Legend(columns=1 if width < 500 else 3, labelLimit=240),
    )
    dated, undated = rows[rows["day"] != ""], rows[rows["day"] == ""]
    top = float(rows["value"].max()) if len(rows) else 1.0
    y = alt.Y(
        "value:Q",
        title=axis,
        scale=alt.Scale(domain=[0, top], nice=True),
        axis=alt.Axis(format=",d", tickCount=6, minExtent=53),
    )
    x = alt.X(
        "day:T",
        title=None,
        scale=alt.Scale(type="utc", domain=_months(dated["day"])),
        axis=alt.Axis(format="%b", tickCount="month", grid=False),
    )
    joined = dated.groupby("series").filter(lambda group: len(group) > 1)
    lines = alt.Chart(joined).mark_line(strokeWidth=1.5, opacity=0.7).encode(x, y, colour, alt.Detail("series:N"))
    points = alt.Chart(dated).mark_point(filled=True, size=55, opacity=1).encode(x, y, colour, tooltip=TOLD)
    margin = (
        alt.Chart(undated)
        .mark_point(filled=True, size=90, shape="diamond", opacity=1)
        .encode(
            alt.X("margin:N", title=None, axis=alt.Axis(labelAngle=0)),
            alt.Y("value:Q", title=None, scale=alt.Scale(domain=[0, top], nice=True), axis=None),
            colour,
            tooltip=TOLD,
        )
        .properties(width=50, height=360)
    )
    main = alt.layer(lines, points).properties(width=width - 182, height=360)
    return alt.hconcat(main, margin, spacing=10), joined["series"].nunique() + len(dated) + len(undated)


def _months(days: pd.Series) -> list[str]:
    """Return the first days of the month of the earliest date and of the month after the latest: one month at least.

    An axis from the first to the last date has no label at all for dates within one month, and one for two months.
    """
    if days.empty:
        return [f"{PERIOD_START[:7]}-01", f"{PERIOD_START[:7]}-28"]
    year, month = (int(part) for part in str(days.max()).split("-")[:2])
    after = f"{year + month // 12}-{month % 12 + 1:02}-01"
    return [f"{str(days.min())[:7]}-01", after]


def _told(row: Any) -> str:
    day = date_words(row.day) if row.day else "no date"
    number = decimal(row.value, places_of(row.value))
    return f"{row.tracker_name}, {day}: {number}" + ("\u00a0%" if row.unit == "percent" else f" {row.unit}")
