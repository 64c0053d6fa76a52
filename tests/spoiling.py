"""What the tests of readers put into files: any bytes, and pieces that readers stumble over."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

#: Pieces that readers of CSV, JSON, numbers and dates have stumbled over.
PIECES = (
    b'"', b",", b"\n", b"\r", b"\r\n", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b";", b"\t", b"|",
    b"'", b"=1+1", b"-", b"1e5", b"nan", b"inf", b"0x10", b"1_000", "١٢".encode(), b"9" * 400, b"2026-02-30",
    b"20\xc2\xb26-01",
    b"unknown", b"a001-a", b"{", b"}", b"[", b"]", b"null", b"true", b"NaN", b'"\\ud800"', b"../x.csv", b" ", b"  ",
)  # fmt: skip
TEXTS = tuple(piece.decode(errors="replace") for piece in PIECES)
SETTINGS = settings(
    derandomize=True,
    database=None,
    deadline=timedelta(seconds=20),
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES) | st.binary(max_size=6)),
    min_size=1,
    max_size=5,
)


def edited(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes with some stretches replaced."""
    for place, length, piece in changes:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + length :]
    return content
