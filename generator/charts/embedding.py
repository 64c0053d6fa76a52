"""How much room a chart needs as a page of its own in a page of others, which can't ask for more without a script."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generator.drawing.lettering import line_count

if TYPE_CHECKING:
    from generator.charts.chart import Chart

#: The room for text in the least width at which each drawing is shown, and the greatest width of the drawing, in CSS
#: pixels; docs/assets/stylesheets/embed.css has the same numbers.
_ROOMS = {"wide": (612, 688), "narrow": (288, 340)}
#: Size and height of a line of the title and of smaller text, in CSS pixels. Bold text is wider by so much.
_TITLE, _SMALL = (20, 26), (14, 21)
_BOLD = 1.12
#: All that stands between the parts and around them, and the room of the source line, in CSS pixels.
_GAPS, _SOURCE_LINES = 84, 3


def embed_height(chart: Chart, title: str) -> int:
    """Return the height in CSS pixels at which a chart with a title is seen whole in every width from 320 pixels."""
    heights = []
    for form, (room, width) in _ROOMS.items():
        text = _SOURCE_LINES * _SMALL[1]
        text += line_count(title, _TITLE[0] * _BOLD, room) * _TITLE[1]
        text += line_count(chart.measures, _SMALL[0], room) * _SMALL[1]
        heights.append(chart.height(form, width) + text + _GAPS)
    return 10 * math.ceil(max(heights) / 10)
