"""How wide text is in the font that lies beside this file: what has a fixed room is broken into lines by it.

Widths come from the font's own tables, as OpenType describes them: `cmap` gives the glyph of a character, `hmtx` its
advance width. Kerning is left out; it only makes text narrower.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
#: The family of the font: as wide as Arial and Helvetica, so that readers' fonts need about the same room.
FAMILY = "Arimo"
_FILE = FONTS / "Arimo-Regular.ttf"
#: Platform and encoding of the table of characters that is read: Unicode, in its form of segments.
_UNICODE, _SEGMENTS = (3, 1), 4


def text_width(text: str, size: float) -> float:
    """Return the width of text in a font size, in the unit of the size.

    >>> text_width("0", 100) == text_width("9", 100)
    True
    """
    widths, units = _widths()
    return sum(widths.get(ord(character), units) for character in text) * size / units


def lines(widths: list[float], space: float, room: float) -> list[int]:
    """Return how many words of these widths stand in each line of a room; one that is too wide has its own line.

    >>> lines([10, 20, 30], 5, 40)
    [2, 1]
    """
    counts: list[int] = []
    used = room
    for width in widths:
        if used + space + width > room:
            counts.append(0)
            used = -space
        counts[-1] += 1
        used += space + width
    return counts


def line_count(text: str, size: float, room: float) -> int:
    """Return the number of lines of text in a font size and a room.

    >>> line_count("nothing fits here", 10, 1)
    3
    """
    return len(lines([text_width(word, size) for word in text.split()], text_width(" ", size), room))


@cache
def _widths() -> tuple[dict[int, int], int]:
    """Return the advance width of each character of the font, and the units of an em."""
    data = _FILE.read_bytes()
    (number,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * place) for place in range(number))
    tables = {tag.decode(): offset for tag, _, offset, _ in entries}
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (measured,) = struct.unpack_from(">H", data, tables["hhea"] + 34)

    def advance(glyph: int) -> int:
        return int(struct.unpack_from(">H", data, tables["hmtx"] + 4 * min(glyph, measured - 1))[0])

    return {character: advance(glyph) for character, glyph in _glyphs(data, tables["cmap"])}, units


def _glyphs(data: bytes, start: int) -> list[tuple[int, int]]:
    """Return characters with their glyphs from the table of segments of a font."""
    (number,) = struct.unpack_from(">H", data, start + 2)
    records = [struct.unpack_from(">HHI", data, start + 4 + 8 * place) for place in range(number)]
    place = start + next(offset for *kind, offset in records if tuple(kind) == _UNICODE)
    form, _, _, doubled = struct.unpack_from(">4H", data, place)
    if form != _SEGMENTS:
        raise ValueError(f"{_FILE.name} lists its characters in form {form}; only form {_SEGMENTS} is read.")
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, place + 14)
    starts = struct.unpack_from(f">{count}H", data, place + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, place + 16 + 2 * doubled)
    offsets_at = place + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    found = []
    for segment in range(count):
        for character in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
            glyph = character
            if offsets[segment]:
                at = offsets_at + 2 * segment + offsets[segment] + 2 * (character - starts[segment])
                (glyph,) = struct.unpack_from(">H", data, at)
            if glyph or not offsets[segment]:
                found.append((character, (glyph + deltas[segment]) & 0xFFFF))
    return found
