"""Where the texts and the marks of a drawing lie, from the scenegraph that Vega makes of its specification.

Vega places text by its baseline and only estimates widths, so the room of a text is worked out here: as wide as in the
font of `lettering`, as high as its capitals and digits, which is where two texts or a text and a mark would touch.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import vl_convert

from generator.drawing.lettering import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where Vega puts the baseline below the place of a text, and how high capitals are: parts of the font size.
_BASELINES = {"top": 0.79, "middle": 0.30, "bottom": -0.21}
_CAPITALS = 0.72
#: Pixels that a piece of a slanting line goes along, and down.
_PIECE = 2
_ALIGNED = {"left": 0.0, "center": -0.5, "right": -1.0}


class Box(NamedTuple):
    """A rectangle of a drawing, in pixels from its left and top edge, with what it shows and its colour."""

    kind: str
    shown: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Tell whether two boxes share more than half a pixel each way."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) > 0.5

    def holds(self, other: Box) -> bool:
        """Tell whether another box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


def boxes(vega: dict[str, Any]) -> list[Box]:
    """Return the data marks of a compiled specification, lines in short pieces. Areas are left out: they carry text."""
    return list(_within(vl_convert.vega_to_scenegraph(vega)["scenegraph"], 0, 0))


def _within(mark: dict[str, Any], x: float, y: float) -> Iterator[Box]:
    kind, items = mark["marktype"], mark.get("items", [])
    if kind == "group":
        for item in items:
            for inner in item.get("items", []):
                yield from _within(inner, x + item.get("x", 0), y + item.get("y", 0))
    elif mark.get("role") == "mark":
        placed = [_placed(item, x, y) for item in items if item.get("opacity", 1)]
        if kind == "line":
            for one, two in pairwise(placed):
                yield from _strokes(kind, one | {"x2": two["x"], "y2": two["y"]})
        elif kind == "rule":
            for item in placed:
                yield from _strokes(kind, item)
        elif kind in _SHAPED:
            yield from (_SHAPED[kind](item) for item in placed)


def _placed(item: dict[str, Any], x: float, y: float) -> dict[str, Any]:
    """Return an item with its places from the edges of the drawing; its other end is its place if it names none."""
    left, top = item.get("x", 0), item.get("y", 0)
    return item | {"x": x + left, "y": y + top, "x2": x + item.get("x2", left), "y2": y + item.get("y2", top)}


def _strokes(kind: str, item: dict[str, Any]) -> Iterator[Box]:
    """Return boxes along a straight line, as thick as it is; one for all of a slanting line would be too wide."""
    across, down = item["x2"] - item["x"], item["y2"] - item["y"]
    pieces = max(1, math.ceil(min(abs(across), abs(down)) / _PIECE))
    points = [(item["x"] + across * n / pieces, item["y"] + down * n / pieces) for n in range(pieces + 1)]
    half = item.get("strokeWidth", 1) / 2
    wider, higher = (half if down else 0), (half if across else 0)
    for (x, y), (x2, y2) in pairwise(points):
        left, right, top, bottom = min(x, x2), max(x, x2), min(y, y2), max(y, y2)
        yield Box(kind, str(item.get("stroke")), left - wider, top - higher, right + wider, bottom + higher)


def _symbol(item: dict[str, Any]) -> Box:
    radius = math.sqrt(item.get("size", 64) / math.pi)
    x, y = item["x"], item["y"]
    return Box("symbol", str(item.get("fill") or item.get("stroke")), x - radius, y - radius, x + radius, y + radius)


def _rect(item: dict[str, Any]) -> Box:
    x, y = item["x"], item["y"]
    return Box("rect", str(item.get("fill")), x, y, x + item.get("width", 0), y + item.get("height", 0))


def _text(item: dict[str, Any]) -> Box:
    text = item["text"] if isinstance(item["text"], list) else str(item["text"]).split("\n")
    size = item.get("fontSize", 11)
    width = max(text_width(line, size) for line in text)
    left = item.get("dx", 0) + width * _ALIGNED[item.get("align", "left")]
    baseline = item.get("dy", 0) + size * _BASELINES.get(item.get("baseline", "alphabetic"), 0)
    top, bottom = baseline - size * _CAPITALS, baseline + (len(text) - 1) * item.get("lineHeight", size + 2)
    turn = math.radians(item.get("angle") or 0)
    corners = [(across, down) for across in (left, left + width) for down in (top, bottom)]
    xs = [item["x"] + across * math.cos(turn) - down * math.sin(turn) for across, down in corners]
    ys = [item["y"] + across * math.sin(turn) + down * math.cos(turn) for across, down in corners]
    return Box("text", " ".join(text), min(xs), min(ys), max(xs), max(ys))


_SHAPED = {"symbol": _symbol, "rect": _rect, "text": _text}
