"""Make a PNG smaller: vl-convert writes four bytes a pixel in a hurry; drawings have few colours.

The format is that of the PNG specification: https://www.w3.org/TR/png-3/. Compressed bytes depend on the zlib that
Python was built with, pixels do not.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

from generator.errors import FigureError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Bits per channel, and kinds of colour: red, green, blue and alpha, or a place in a palette.
_DEPTH, _RGBA, _PALETTE = 8, 6, 3
#: The filter that vl-convert uses in each row: a byte is given as its difference from the pixel to its left.
_SUB = 1
#: The most colours of a palette, and how many bits of a channel tell colours apart.
_COLOURS, _KEPT = 256, 5
#: zlib's own default; the highest takes several times as long and saves a tenth.
_LEVEL = 6


def smaller(png: bytes) -> bytes:
    """Return an opaque PNG of vl-convert as one with a palette of at most 256 colours.

    Colours that agree in their upper bits are taken for the first of them, and those beyond the 256 most frequent for
    the nearest of these; there are that many only where edges of letters are smoothed. Raises FigureError if the PNG
    is of another kind than vl-convert makes.
    """
    pixels = _pixels(png)
    keys = np.zeros(pixels.shape[:2], np.int32)
    for channel in range(3):
        keys = keys << _KEPT | pixels[:, :, channel] >> (_DEPTH - _KEPT)
    counts = np.bincount(keys.ravel(), minlength=1 << 3 * _KEPT)
    firsts = np.zeros((counts.size, 3), np.int32)
    firsts[keys.ravel()[::-1]] = pixels.reshape(-1, 4)[::-1, :3]  # of several, the last to be written stays
    used = np.flatnonzero(counts)
    palette = firsts[np.sort(used[np.argsort(-counts[used], kind="stable")[:_COLOURS]])]
    places = np.zeros(counts.size, np.uint8)
    places[used] = ((firsts[used][:, None] - palette[None]) ** 2).sum(axis=2).argmin(axis=1)
    height, width, _ = pixels.shape
    rows = np.zeros((height, width + 1), np.uint8)  # each row begins with its filter: none
    rows[:, 1:] = places[keys]
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, _DEPTH, _PALETTE, 0, 0, 0)),
            _chunk(b"PLTE", palette.astype(np.uint8).tobytes()),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), _LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _pixels(png: bytes) -> NDArray[np.uint8]:
    """Return the pixels of a PNG of vl-convert: rows, columns, and red, green, blue and alpha."""
    chunks = list(_chunks(png))
    width, height, depth, kind = struct.unpack(">IIBB", chunks[0][1][:10])
    data = zlib.decompress(b"".join(data for name, data in chunks if name == b"IDAT"))
    rows = np.frombuffer(data, np.uint8).reshape(height, -1)
    if (depth, kind) != (_DEPTH, _RGBA) or (rows[:, 0] != _SUB).any():
        raise FigureError("vl-convert makes another kind of PNG than generator/publish/pictures.py reads.")
    return np.cumsum(rows[:, 1:].reshape(height, width, 4), axis=1, dtype=np.uint8)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        (size,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        place += 12 + size


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
