"""Plain text: no character that a reader can't see and no code that steers a terminal."""

from __future__ import annotations

import re
import unicodedata

#: Characters without a shape of their own that Unicode does not class as formatting: joiners, fillers, selectors.
_SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
#: Alphabets that share the shapes of many letters.
_ALPHABETS = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"}
#: How Unicode says that a sign is a letter in another style: wide, bold, in a circle.
_SHAPES = ("<font>", "<wide>", "<circle>", "<square>")
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


def shown(text: str) -> str:
    r"""Return a text without what is hidden in it; a line break or a tab becomes a blank.

    >>> shown("Ac\u200bme\nLtd")
    'Acme Ltd'
    """
    return "".join(" " if char in "\t\n\r\v\f" else char for char in text if char.isspace() or not has_hidden(char))


def look_alike(text: str) -> str:
    """Return the first word that mixes alphabets whose letters look alike, or has signs in the shape of letters.

    "" if there is none. Such a word reads like another one and is not found by it.

    >>> look_alike("by G\u043e\u043egle"), look_alike("\uff2dicrosoft"), look_alike("Яндекс and Yandex")
    ('G\u043e\u043egle', '\uff2dicrosoft', '')
    """
    if text.isascii():
        return ""
    return next((word for word in re.findall(r"\w+", text) if not word.isascii() and _mixes(word)), "")


def _mixes(word: str) -> bool:
    names = [unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()]
    shaped = any(unicodedata.decomposition(char).startswith(_SHAPES) for char in word)
    return shaped or len(set(names) & _ALPHABETS) > 1


def printable(text: str) -> str:
    r"""Return text that fits on one line of a terminal: what is hidden stands there as its code.

    >>> printable("a\x1b[2Jb")
    'a\\x1b[2Jb'
    """
    if text.isprintable() and not _SHAPELESS.search(text):
        return text
    return "".join(_shown(char) for char in text)


def one_line(text: str, longest: int) -> str:
    """Return printable text without blanks at its ends, cut to `longest` characters.

    >>> one_line(" abc ", 3), one_line("abcd", 3)
    ('abc', 'abc…')
    """
    line = printable(text[: longest + 1]).strip()
    return line if len(line) <= longest else f"{line[:longest]}…"


def _shown(char: str) -> str:
    if char.isprintable() and not _SHAPELESS.match(char):
        return char
    return char.encode("ascii", "backslashreplace").decode() if ord(char) > 127 else f"\\x{ord(char):02x}"
