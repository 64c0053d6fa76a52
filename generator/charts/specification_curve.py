"""AI-linked people as a percentage of those with a reason seen, every combination of choices, since January 2026.

Above, one stepped line per definition rises from the combination with the lowest share on the left to the one with the
highest on the right; a dot marks the default choices and a dashed line the share of the study. Below, for definition
D3 alone, a row per option is darker where more of the combinations at that place use the option.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import numpy as np
import pandas as pd

from generator.charts.told import TOLD, each, share, study
from generator.drawing.theme import COLOURS
from generator.findings.ai_share import CLAIM
from generator.findings.choices import SWITCHES
from generator.findings.figure import claimed
from generator.text import date_words, decimal, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Finding
    from generator.record.tables import Package

SLUG = "specification-curve"
FINDING = "definitions"
#: The definition whose choices are shown below the curves: every reason in which the employer names AI.
BELOW = "d3"
#: Into how many places the combinations are put, and how many shades a place can have.
_PLACES, _SHADES = 48, 4
#: What a shade means, from the lightest.
_PARTS = ("about a quarter", "about half", "about three quarters", "nearly all")
#: How far the names of two curves stand apart, in percentage points of the axis.
_APART = 5.5
_SHORT = {
    "net_headcount_changes": "net changes in",
    "reported_plans": "plans in",
    "estimates": "estimates in",
    "voluntary": "voluntary in",
    "several_years": "several years in",
    "borderline": "borderline in",
}
_VIEWS = {"low": "lower bounds", "point": "as stated", "high": "upper bounds"}


def table(finding: Finding, package: Package) -> pd.DataFrame:
    """Return one row per definition: `definition`, lowest, default and highest share, and what gives the extremes."""
    if "extremes" not in finding.tables:
        return pd.DataFrame()
    labels = package["definitions"].set_index("short")["label"]
    rows = finding.tables["extremes"]
    named = rows.assign(definition=[f"{short}: {labels[short]}" for short in rows["short"]])
    return named[["definition", "lowest_share", "lowest_with", "default_share", "highest_share", "highest_with"]]


def draw(finding: Finding, package: Package, width: int) -> tuple[alt.TopLevelMixin, int]:
    """Return the chart and the number of its data marks."""
    combinations = finding.tables["combinations"]
    definitions = package["definitions"].sort_values("definition")
    curves = pd.concat([_curve(combinations, code, short) for code, short in _pairs(definitions)], ignore_index=True)
    curves["told"] = each(
        curves,
        lambda row: (
            f"{row.short}: {share(row.share)} from place {thousands(row.rank)} of {thousands(len(combinations))}"
        ),
    )
    ends = _spread(curves.groupby("short").tail(1))
    dots = _default_places(finding, curves)
    dots["told"] = each(dots, lambda row: f"{row.short}, default choices: {share(row.share)}")
    space = 200
    x = alt.X("rank:Q", title=None, scale=alt.Scale(domain=[1, len(combinations)], nice=False), axis=None)
    y = alt.Y(
        "share:Q", title="percent of the known", scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(tickCount=5, minExtent=102),
    )  # fmt: skip
    lines = alt.Chart(curves).mark_line(interpolate="step-after", strokeWidth=2, color=COLOURS["record"]).encode(
        x, y, alt.Detail("short:N"), tooltip=TOLD
    )  # fmt: skip
    names = alt.Chart(ends).mark_text(align="left", dx=6, color=COLOURS["ink"]).encode(x, y, alt.Text("short:N"))
    default = alt.Chart(dots).mark_point(filled=True, size=70, opacity=1, color=COLOURS["record"]).encode(
        x, y, tooltip=TOLD
    )  # fmt: skip
    number = claimed(package, CLAIM)
    claim = pd.DataFrame([{"claim": number, "label": "the study", "told": study(number, "percent")}])
    rule = alt.Chart(claim).mark_rule(color=COLOURS["accent"], strokeWidth=1.5, strokeDash=[6, 4]).encode(
        alt.Y("claim:Q"), tooltip=TOLD
    )  # fmt: skip
    label = alt.Chart(claim).mark_text(align="left", baseline="bottom", dy=-4, color=COLOURS["accent"]).encode(
        alt.Y("claim:Q"), alt.Text("label:N"), x=alt.value((width - space) * 0.35)
    )  # fmt: skip
    above = alt.layer(lines, default, names, rule, label).properties(width=width - space, height=320)
    title = "by share under D3" if width < 500 else "combinations, by their share under D3"
    options = _options(combinations)
    order = list(dict.fromkeys(options["option"]))
    below = alt.Chart(options).mark_rect(color=COLOURS["record"]).encode(
        alt.X("from:Q", title=title, axis=alt.Axis(labels=False, grid=False),
              scale=alt.Scale(domain=[0, _PLACES], nice=False)),
        alt.X2("to:Q"),
        alt.Y("option:N", title=None, sort=order, axis=alt.Axis(minExtent=102)),
        opacity=alt.Opacity("level:Q", scale=alt.Scale(domain=[0, _SHADES], range=[0, 1]), legend=None), tooltip=TOLD,
    ).properties(width=width - space, height=18 * len(order))  # fmt: skip
    marks = curves["short"].nunique() + len(dots) + len(ends) + 2 + len(options)
    return alt.vconcat(above, below, spacing=14), marks


def _spread(ends: pd.DataFrame) -> pd.DataFrame:
    """Return the ends of the curves for their names: those that would overlap are moved up."""
    ends = ends.sort_values("share")
    places: list[float] = []
    for place in ends["share"]:
        places.append(max(place, places[-1] + _APART) if places else place)
    return ends.assign(share=places)


def _pairs(definitions: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(definitions["definition"], definitions["short"], strict=True))


def _shares(combinations: pd.DataFrame, code: str) -> pd.Series[float]:
    known = combinations["people"] - combinations["unknown"]
    return (100 * combinations[f"linked_{code}"] / known.where(known > 0)).dropna().sort_values(kind="stable")


def _curve(combinations: pd.DataFrame, code: str, short: str) -> pd.DataFrame:
    """Return the steps of one curve: `short`, `rank` and `share`, drawn to one decimal place of a percent."""
    ordered = _shares(combinations, code)
    steps = pd.DataFrame({"rank": range(1, len(ordered) + 1), "share": [float(decimal(x, 1)) for x in ordered]})
    first = steps.drop_duplicates("share")
    return pd.concat([first, steps.tail(1)]).drop_duplicates().assign(short=short)


def _default_places(finding: Finding, curves: pd.DataFrame) -> pd.DataFrame:
    """Return where the default choices stand on each curve: `short`, `rank`, `share`."""
    places = []
    for row in finding.tables["extremes"].dropna(subset=["default_share"]).to_dict("records"):
        curve = curves[curves["short"] == row["short"]]
        share = float(decimal(row["default_share"], 1))
        places.append(
            {"short": row["short"], "rank": int(curve.loc[curve["share"] == share, "rank"].iloc[0]), "share": share}
        )
    return pd.DataFrame(places, columns=["short", "rank", "share"])


def _options(combinations: pd.DataFrame) -> pd.DataFrame:
    """Return which options the combinations use, from the lowest to the highest share of the definition `BELOW`.

    Columns: `option`, `from` and `to` (places), `level` (1 to `_SHADES`) and `told`; places next to each other with one
    level are one row, places where nearly no combination uses the option have none.
    """
    ordered = combinations.loc[_shares(combinations, BELOW).index]
    place = np.arange(len(ordered)) * _PLACES // len(ordered)
    found = []
    for field, option, words in _rows(combinations):
        parts = (ordered[field] == option).groupby(place).mean()
        levels = (parts * _SHADES).round().astype(int)
        runs = (levels != levels.shift()).cumsum()
        for _, run in levels.groupby(runs):
            if run.iloc[0]:
                start, end, level = int(run.index[0]), int(run.index[-1]) + 1, int(run.iloc[0])
                where = f"place {end}" if end == start + 1 else f"places {start + 1} to {end}"
                told = f"{words}: {_PARTS[level - 1]} of the combinations in {where} of {_PLACES}"
                found.append((words, start, end, level, told))
    return pd.DataFrame(found, columns=["option", "from", "to", "level", "told"])


def _rows(combinations: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return field, option and words of each row below the curves."""
    coders = [("coder", option, f"{option} coder") for option in ("first", "second", "adjudicated")]
    views = [("view", option, words) for option, words in _VIEWS.items()]
    days = sorted(set(combinations["cutoff"]))
    cutoffs = [("cutoff", day, f"to {date_words(day).rpartition(' ')[0]}") for day in days]
    return [*coders, *views, *cutoffs, *((field, "in", _SHORT[field]) for field, _ in SWITCHES)]
