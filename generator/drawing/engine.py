"""Turn a Vega-Lite specification into Vega, a static SVG and a PNG. The only import of vl-convert.

vl-convert draws a blank chart without an error when data is missing, so the marks are counted. It reads the time zone
of the process, so it runs in UTC. Text is drawn in the reader's font, so the drawing names a stack; a PNG has its text
drawn here, in a font that lies beside this file, so that it is the same on every machine.
"""

from __future__ import annotations

import os
import re
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import Any

from generator.drawing import lettering, theme
from generator.errors import FigureError

#: Vega-Lite version used to compile: 6.4.1, the default of this vl-convert, gives wrong tooltips in some selections.
VEGA_LITE = "6.1"
#: Pixels of a PNG per CSS pixel.
_DENSITY = 2
#: What the root of an inline drawing has and that of a file has not.
_HIDDEN = 'aria-hidden="true" focusable="false"'
_SVG = "{http://www.w3.org/2000/svg}"
#: Width and height of a drawing.
SIZE = re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Sketch:
    """What is to be drawn: for each form of a chart its Vega-Lite specification and the number of its data marks.

    `zoom` says that a reader can enlarge it.
    """

    name: str
    specs: dict[str, dict[str, Any]]
    marks: dict[str, int]
    zoom: bool = False


@dataclass(frozen=True)
class Drawing:
    """What came of a sketch: for each form its specification compiled to Vega and inline SVG, and the first as PNG."""

    vega: dict[str, dict[str, Any]]
    svg: dict[str, str]
    png: bytes = field(repr=False)


def draw(sketch: Sketch) -> Drawing:
    """Return a sketch drawn. Raises FigureError if a drawing does not have the marks that it must have."""
    vega = {form: compiled(spec, zoom=sketch.zoom) for form, spec in sketch.specs.items()}
    svg = {form: draw_svg(vega[form], f"{sketch.name}-{form}", marks) for form, marks in sketch.marks.items()}
    return Drawing(vega, svg, draw_png(next(iter(svg.values()))))


def compiled(spec: dict[str, Any], *, zoom: bool = False) -> dict[str, Any]:
    """Return a Vega-Lite specification as Vega.

    Beside it stands what a page has to know: the property of each colour, by which it is shown, and whether a reader
    can enlarge it.
    """
    _use_utc()
    import vl_convert  # noqa: PLC0415 - loads a JavaScript engine

    vega: dict[str, Any] = vl_convert.vegalite_to_vega(spec, vl_version=VEGA_LITE)
    colours = {colour: f"var({theme.css_name(meaning)})" for meaning, colour in theme.COLOURS.items()}
    return vega | {"usermeta": {"colours": colours} | ({"zoom": True} if zoom else {})}


def draw_svg(vega: dict[str, Any], name: str, marks: int) -> str:
    """Return a Vega specification as inline SVG whose colours are custom properties.

    `marks` is the number of data marks that must be there. Raises FigureError if it differs.
    """
    _use_utc()
    import vl_convert  # noqa: PLC0415 - loads a JavaScript engine

    svg = vl_convert.vega_to_svg(vega)
    found = count_marks(svg)
    if found != marks:
        raise FigureError(f"The chart {name} shows {found} marks; its data has {marks}.")
    return inline(svg, name)


def standalone(svg: str, font: str = theme.FONT) -> str:
    """Return an inline drawing as a document of its own: in the light colours, on paper, in a font."""
    for meaning, colour in theme.COLOURS.items():
        svg = svg.replace(f"var({theme.css_name(meaning)})", colour)
    paper = f'<rect width="100%" height="100%" fill="{theme.COLOURS["paper"]}"/>'
    return svg.replace(f"{_HIDDEN}>", f'font-family="{font}">{paper}', 1)


def draw_png(svg: str) -> bytes:
    """Return an inline drawing as PNG, in the light colours on paper."""
    return rasterised(standalone(svg, lettering.FAMILY), _DENSITY)


def rasterised(svg: str, density: float = 1) -> bytes:
    """Return an SVG document as PNG with so many pixels per CSS pixel; its text is in the font of `lettering`."""
    import vl_convert  # noqa: PLC0415 - loads a JavaScript engine

    vl_convert.register_font_directory(str(lettering.FONTS))
    png: bytes = vl_convert.svg_to_png(svg, scale=density)
    return png


def count_marks(svg: str) -> int:
    """Return the number of data marks in a drawing: shapes and texts in groups that Vega calls marks."""
    total = 0
    for group in ET.fromstring(svg).iter(f"{_SVG}g"):  # noqa: S314 - our own drawing
        words = group.get("class", "").split()
        if "role-mark" in words and "mark-group" not in words:
            total += sum(child.tag != f"{_SVG}g" for child in group)
    return total


def inline(svg: str, name: str) -> str:
    """Return an SVG document fit for a page: no fixed size, no names of its own, theme colours as properties."""
    width, height = (float(value) for value in SIZE.findall(svg)[0])
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    root = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {_HIDDEN}>'
    svg = re.sub(r' (?:aria-[a-z]+|role|pointer-events|font-family)="[^"]*"', "", svg)
    svg = re.sub(r"<svg[^>]*>", root, svg, count=1)
    svg = re.sub(r'(id="|url\(#)(?=[a-z])', rf"\1{name}-", svg)
    for meaning, colour in theme.COLOURS.items():
        svg = svg.replace(f'"{colour}"', f'"var({theme.css_name(meaning)})"')
    left = re.search(r'(?:fill|stroke)="(#[0-9a-fA-F]{3,8})"', svg)
    if left:
        raise FigureError(f"The chart {name} uses the colour {left.group(1)}, which is not in the theme.")
    return " ".join(line.strip() for line in svg.splitlines())


def _use_utc() -> None:
    if os.environ.get("TZ") != "UTC":
        os.environ["TZ"] = "UTC"
        time.tzset()
