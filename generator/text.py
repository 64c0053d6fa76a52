"""Text for readers: numbers, dates and escaping. Pure functions, no locale, no markup."""

from __future__ import annotations

import calendar
import json
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

#: The sign of a negative number in text for readers; a hyphen is too short and can end a line.
MINUS = "\u2212"
#: Names of places that stand with “the” in a sentence.
_WITH_ARTICLE = re.compile(
    r"^(United|Czech Rep|Dominican Rep|Isle of|Democratic Rep|Central African Rep)|(Islands|Emirates|Union)$"
    r"|^(Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)$"
)
#: ASCII punctuation that can mean something to Markdown, HTML, Jinja or a math extension.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&\"'|~^=#!:$@+]")
#: Characters that are special only at the start of a line or inside a longer token.
_LEADING = re.compile(r"^([-.)(\d])")
_UNSAFE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def escape(text: str) -> str:
    """Return text that Markdown and HTML show as it is: every special character is a numeric entity.

    >>> escape("*a* <b>")
    '&#42;a&#42; &#60;b&#62;'
    >>> escape("- item")
    '&#45; item'
    """
    encoded = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", plain(text))
    return _LEADING.sub(lambda match: f"&#{ord(match.group())};", encoded)


def plain(text: str) -> str:
    r"""Return text on one line without characters that a reader can't see; it still has to be escaped for its place.

    >>> plain("Ac\tme\u202e")
    'Ac me\ufffd'
    """
    return _UNSAFE.sub("\ufffd", text.replace("\n", " ").replace("\t", " "))


def json_in_script(value: Any) -> str:
    r"""Return JSON that can stand in a script element and between single quotes: ASCII, without <, >, & and '.

    >>> json_in_script({"a": "</script>&'\u2028é"})
    '{"a":"\\u003c/script\\u003e\\u0026\\u0027\\u2028\\u00e9"}'
    """
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&']", lambda match: f"\\u{ord(match.group()):04x}", text)


def has_unsafe_characters(text: str) -> bool:
    r"""Tell whether text holds control, bidirectional or zero-width characters.

    >>> has_unsafe_characters("Ac\u200bme"), has_unsafe_characters("Acmé")
    (True, False)
    """
    return bool(_UNSAFE.search(text))


def thousands(value: int | float) -> str:
    r"""Return a whole number with commas between thousands, and a minus sign that is not a hyphen.

    >>> thousands(127998), thousands(-421000)
    ('127,998', '\u2212421,000')
    """
    return f"{value:,.0f}".replace("-", MINUS)


def decimal(value: int | float, places: int = 0) -> str:
    r"""Return a number rounded half up to the given number of decimal places.

    >>> decimal(60.14, 1), decimal(0.5), decimal(27.95, 1), decimal(-5.9, 1)
    ('60.1', '1', '28.0', '\u22125.9')
    """
    step = Decimal(1).scaleb(-places)
    return f"{Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP):,}".replace("-", MINUS)


def percent_text(value: float) -> str:
    """Return a percentage with one decimal and its sign, which stay on one line."""
    return f"{decimal(value, 1)}\u00a0%"


def places_of(value: float) -> int:
    """Return how many decimal places a published number has.

    >>> places_of(60.0), places_of(60.14)
    (0, 2)
    """
    return 0 if float(value).is_integer() else len(repr(float(value)).partition(".")[2])


def plain_number(value: float) -> str:
    """Return a number for programs: no separators, no trailing “.0”.

    >>> plain_number(16000.0), plain_number(60.14)
    ('16000', '60.14')
    """
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def date_words(value: str) -> str:
    """Return an ISO date or month in words.

    >>> date_words("2026-01-28"), date_words("2026-01"), date_words("2026")
    ('28 January 2026', 'January 2026', '2026')
    """
    parts = value.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def first_day(value: str) -> str:
    """Return the first day of an ISO date, month or year as an ISO date.

    >>> first_day("2026-02"), first_day("2026-02-03"), first_day("2024")
    ('2026-02-01', '2026-02-03', '2024-01-01')
    """
    return value + "-01" * (2 - value.count("-"))


def last_day(value: str) -> str:
    """Return the last day of an ISO date, month or year as an ISO date.

    >>> last_day("2026-02"), last_day("2026-02-03"), last_day("2024")
    ('2026-02-28', '2026-02-03', '2024-12-31')
    """
    parts = value.split("-")
    if len(parts) == 1:
        return f"{value}-12-31"
    if len(parts) == 3:
        return value
    return f"{value}-{calendar.monthrange(int(parts[0]), int(parts[1]))[1]:02d}"


def kilobytes(size: int) -> str:
    """Return a number of bytes in kilobytes of 1,000 bytes, rounded up.

    >>> kilobytes(1), kilobytes(2000), kilobytes(3485696)
    ('1 kB', '2 kB', '3,486 kB')
    """
    return f"{-(-size // 1000):,} kB"


def sentence_list(items: list[str]) -> str:
    """Return items joined as in a sentence.

    >>> sentence_list(["a"]), sentence_list(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def takes_article(place: str) -> bool:
    """Tell whether the name of a place stands with “the” in a sentence.

    >>> [takes_article(place) for place in ("United States", "Netherlands", "Cayman Islands", "Ireland")]
    [True, True, True, False]
    """
    return bool(_WITH_ARTICLE.search(place))


def count_words(text: str) -> int:
    """Return the number of words in a sentence; a number with its unit sign counts as one.

    >>> count_words("Up to 30 % of 1,000 people.")
    6
    """
    return len(re.findall(r"[^\W_][^\s]*", text.replace("\u00a0%", "").replace(" %", "")))


def plural(count: int, one: str, many: str) -> str:
    """Return the word that fits the count.

    >>> plural(1, "person", "people")
    'person'
    """
    return one if count == 1 else many


def spreadsheet_safe(text: str) -> str:
    """Return text that a spreadsheet does not run as a formula.

    >>> spreadsheet_safe("=1+1"), spreadsheet_safe("Acme")
    ("'=1+1", 'Acme')
    """
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
