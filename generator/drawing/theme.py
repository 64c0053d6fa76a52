"""One look for all charts: colours with a fixed meaning, one font, quiet axes.

Charts are drawn with the light colours below. In a page each becomes a CSS custom property (`css_name`), so that the
same drawing serves light and dark mode; the properties are set in docs/assets/stylesheets/ledger.css.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

FONT = "Source Sans 3, system-ui, sans-serif"

#: Colour by meaning. Stances are told apart by the Okabe and Ito palette, made for colour-blind readers, and greys.
COLOURS = {
    "ink": "#1f2429",
    "muted": "#5c6670",
    "grid": "#e3e6e9",
    "shade": "#eef0f2",
    "paper": "#fdfdfe",
    "accent": "#8a2f5b",
    "record": "#1d4f73",
    "band": "#c3d6e4",
    "replaced": "#d55e00",
    "reallocated": "#e69f01",
    "cited": "#cc79a7",
    "inferred": "#56b4e9",
    "denied": "#0072b2",
    "not_mentioned": "#7c858e",
    "unknown": "#c4c9ce",
    "tracker_1": "#0b6e4f",
    "tracker_2": "#b3541e",
    "tracker_3": "#5b4b8a",
    "tracker_4": "#37748c",
    "tracker_5": "#8c6d1f",
    "tracker_6": "#7a3b3b",
}


#: Labels of an axis whose values `wrapped` has broken into lines.
LINES = "split(datum.label, '\\n')"
#: A scale at whose start a dot stands clear of the label of its row.
CLEAR: dict[str, Any] = {"zero": True, "nice": False, "padding": 7}
#: Labels of an axis in thousands, which Vega begins with “0k”.
PLAIN_ZERO = "datum.value == 0 ? '0' : datum.label"
#: Lifts a label of several lines, which are 15 pixels high, so that its middle stands at its mark, not its first line.
_MIDDLE = f"-7.5 * (length({LINES}) - 1)"


def wrapped(texts: Iterable[str], characters: int) -> list[str]:
    """Return texts broken into lines of so many characters where words allow it, for an axis with `LINES`."""
    return [textwrap.fill(text, characters, break_long_words=False) for text in texts]


def counted(names: Iterable[str], counts: Iterable[str], characters: int) -> list[str]:
    r"""Return names with their n, broken into lines as `wrapped` does; n stays whole.

    >>> counted(["Games", "Business software"], ["5", "77"], 18)
    ['Games, n = 5', 'Business software\nn = 77']
    """
    lines = []
    for name, count in zip(wrapped(names, characters), counts, strict=True):
        last = f"{name.rpartition(chr(10))[2]}, n = {count}"
        lines.append(f"{name}, n = {count}" if len(last) <= characters else f"{name}\nn = {count}")
    return lines


def spread(places: list[float], heights: list[float], room: float) -> list[float]:
    """Return where labels stand that want these places, in their order and none on another, between 0 and `room`.

    >>> spread([10.0, 50.0, 52.0], [10.0, 10.0, 10.0], 100)
    [10.0, 50.0, 60.0]
    >>> spread([95.0, 99.0], [10.0, 10.0], 100)
    [85.0, 95.0]
    """
    found: list[float] = []
    edge = 0.0
    for place, height in zip(places, heights, strict=True):
        found.append(max(place, edge + height / 2))
        edge = found[-1] + height / 2
    edge = room
    for number in reversed(range(len(found))):
        found[number] = min(found[number], edge - heights[number] / 2)
        edge = found[number] - heights[number] / 2
    return found


def key_above_labels(entries: int, labels: int, columns: int = 1) -> dict[str, Any]:
    """Return a legend that starts above the labels of the axis; `labels` is their width.

    A legend starts at the left edge of the plot otherwise, and a wide one ends outside of the drawing.
    """
    place = {"orient": "none", "legendX": -labels, "legendY": -(16 * -(-entries // columns) + 6)}
    return {"columns": columns, "symbolType": "square", "labelLimit": 300, **place}


def css_name(meaning: str) -> str:
    """Return the CSS custom property of a colour."""
    return f"--ll-{meaning.replace('_', '-')}"


def config() -> dict[str, Any]:
    """Return the Vega-Lite configuration that every chart shares."""
    axis = {
        "labelColor": COLOURS["muted"], "titleColor": COLOURS["muted"], "gridColor": COLOURS["grid"],
        "domainColor": COLOURS["muted"], "tickColor": COLOURS["muted"], "labelFontSize": 13, "titleFontSize": 13,
        "titleFontWeight": "normal", "domain": False, "ticks": False, "labelPadding": 6,
    }  # fmt: skip
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": axis,
        "axisY": {"labelOffset": {"expr": _MIDDLE}},
        "legend": {
            "labelColor": COLOURS["ink"],
            "titleColor": COLOURS["muted"],
            "labelFontSize": 13,
            "titleFontSize": 13,
            "symbolOpacity": 1,
            "orient": "top",
            "title": None,
        },
        "header": {"labelColor": COLOURS["ink"], "labelFontSize": 13, "titleColor": COLOURS["muted"]},
        "text": {"fontSize": 13, "color": COLOURS["ink"]},
    }
