"""Plain text: no character that a reader can't see and no code that steers a terminal."""

from __future__ import annotations

import re
import unicodedata

#: Characters without a shape of their own that Unicode does not class as formatting: joiners, fillers, selectors.
_SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
#: Unicode's classes of control, formatting, surrogate and private characters, and of line and paragraph ends.
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def has_hidden(text: str) -> bool:
    r"""Tell whether text holds a line break, or a control, bidirectional, zero-width or shapeless character.

    >>> has_hidden("Ac\u200bme"), has_hidden("a\nb"), has_hidden("Acmé 1")
    (True, True, False)
    """
    if text.isascii():
        return not text.isprintable()
    return bool(_SHAPELESS.search(text)) or any(unicodedata.category(char) in _HIDDEN for char in text)


def has_odd_blanks(text: str) -> bool:
    r"""Tell whether text has a blank at an end, two in a row, or one that is not the plain blank.

    >>> has_odd_blanks(" a"), has_odd_blanks("a  b"), has_odd_blanks("a\u00a0b"), has_odd_blanks("a b")
    (True, True, True, False)
    """
    if text != text.strip() or "  " in text:
        return True
    return not text.isascii() and any(char != " " and unicodedata.category(char) == "Zs" for char in text)


def printable(text: str) -> str:
    r"""Return text that fits on one line of a terminal: what is hidden stands there as its code.

    >>> printable("a\x1b[2Jb")
    'a\\x1b[2Jb'
    """
    if text.isprintable() and not _SHAPELESS.search(text):
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isprintable() and not _SHAPELESS.match(char):
        return char
    return char.encode("ascii", "backslashreplace").decode() if ord(char) > 127 else f"\\x{ord(char):02x}"
