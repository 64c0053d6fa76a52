"""What a cell that does not fit was probably meant to say, and how to say it: slips of spreadsheets and of habit.

It is a suggestion in a message. Nothing is changed by it: a person looks at the source.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import NamedTuple

from generator.text import MONTHS


class Meant(NamedTuple):
    """The value that was probably meant, "" if that is not clear, and what to do."""

    value: str
    fix: str


_Form = tuple[str, Callable[[re.Match[str]], Meant]]

#: Longest cell that is looked at, in characters.
_LONGEST = 60
_NOTHING = Meant("", "")
#: How people write that they do not know.
_UNKNOWN = r"n\.?/?a\.?|none|null|nil|unknown|not known|tb[ad]|undisclosed|[?-]+|[\u2013\u2014]+"
#: Blanks, apostrophes and underscores that some languages and programs set between thousands.
_BLANKS = "[ \u00a0\u2009\u202f'\u2019_]"
_THOUSANDS = rf"[0-9]{{1,3}}(?:(?:[,.]|{_BLANKS})[0-9]{{3}})+"
_RANGE = "[0-9][0-9,. ]*(?:[-\u2013\u2014]|to|bis)[ ]*[0-9][0-9,. ]*"
_ONE_NUMBER = "[^0-9]*?(?<![-\u2212])([0-9][0-9,. '\u2019]*[0-9]|[0-9])[^0-9]*"
_WORD = r"([a-z]{3,9})\.?"
_ORDINAL = "([0-9]{1,2})(?:st|nd|rd|th)?"
#: A day as a spreadsheet counts it, from the end of 1899; these are the years from 2014 to 2039.
_SERIAL = "4[2-9][0-9]{3}|50[0-9]{3}"
_FIRST_SERIAL = datetime.date(1899, 12, 30)
_AS_TEXT = "write it again in a column that is formatted as text."


def meant_number(cell: str, *, whole: bool) -> Meant:
    """Return what a cell of a number was meant to say.

    >>> meant_number("1,200", whole=True).value, meant_number("70%", whole=False).value
    ('1200', '70')
    """
    return _first(_WHOLE if whole else _DECIMAL, cell)


def meant_date(cell: str, *, month: bool) -> Meant:
    """Return what a cell of a date was meant to say; `month` tells that a month alone is allowed too.

    A day and a month that can be read both ways are not guessed.

    >>> meant_date("22/06/2026", month=True).value, meant_date("6/7/2026", month=True).value
    ('2026-06-22', '')
    """
    return _first((*_DAYS, *(_MONTH_ALONE if month else ())), cell)


def meant_digits(cell: str, length: int) -> Meant:
    """Return a number of fixed length whose zeros at the start a spreadsheet took away.

    >>> meant_digits("789019", 10).value
    '0000789019'
    """
    if re.fullmatch("[0-9]+", cell) and len(cell) < length:
        return Meant(cell.zfill(length), "A spreadsheet took the zeros at the start away: write all digits as text.")
    return _NOTHING


def _first(forms: tuple[_Form, ...], cell: str) -> Meant:
    """Return what the first form that fits a whole cell makes of it."""
    if len(cell) <= _LONGEST:
        for pattern, read in forms:
            found = re.fullmatch(pattern, cell, re.IGNORECASE)
            if found:
                return read(found)
    return _NOTHING


def _say(fix: str) -> Callable[[re.Match[str]], Meant]:
    return lambda _: Meant("", fix)


def _joined(found: re.Match[str]) -> Meant:
    return Meant(re.sub("[^0-9]", "", found[0]), "Write the digits without a separator between thousands.")


def _alone(found: re.Match[str], forms: tuple[_Form, ...], plain: str, fix: str) -> Meant:
    """Return the one number in a text, read by the forms that come before if it has separators."""
    inner = found[1]
    value = inner if re.fullmatch(plain, inner) else _first(forms, inner).value
    return Meant(value, fix) if value else _NOTHING


def _year_first(found: re.Match[str]) -> Meant:
    return _suggested(_day(found[1], found[2], found[3]))


def _year_last(found: re.Match[str]) -> Meant:
    year = found[3] if len(found[3]) == len("2026") else f"20{found[3]}"
    ways = {_day(year, found[2], found[1]), _day(year, found[1], found[2])} - {""}
    if len(ways) > 1:
        return Meant("", f"It can be read as {' or '.join(sorted(ways))}: write the one that the source means.")
    return _suggested("".join(ways))


def _serial(found: re.Match[str]) -> Meant:
    day = _FIRST_SERIAL + datetime.timedelta(int(found[0]))
    return Meant(day.isoformat(), f"A spreadsheet turned the date into a number: {_AS_TEXT}")


def _shortened(found: re.Match[str]) -> Meant:
    known = _month(found[1] or found[2])
    return Meant("", f"A spreadsheet shortened the date: {_AS_TEXT}") if known else _NOTHING


def _month_alone(found: re.Match[str]) -> Meant:
    number = _month(found[1])
    return Meant(f"{found[2]}-{number:0>2}", "Write the year and the month, with a hyphen.") if number else _NOTHING


def _suggested(day: str) -> Meant:
    return Meant(day, "Write the year, the month and the day, with hyphens.") if day else _NOTHING


def _month(word: str) -> str:
    """Return the number of a month that is named in English, at least by its first three letters; else ""."""
    return next((str(place) for place, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower())), "")


def _day(year: str, month: str, day: str) -> str:
    """Return a day as an ISO date, "" if there is none."""
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


_BLANK = (_UNKNOWN, _say("Leave the cell blank: blank means unknown."))
_NUMBERS: tuple[_Form, ...] = (
    _BLANK,
    (r"[=@].*|\+.*[^0-9].*", _say("Write the result of the formula as plain digits.")),
    (
        r"[0-9]+(?:[.,][0-9]+)?e\+?[0-9]+",
        _say("A spreadsheet shortened the number: write all digits, as in the source."),
    ),
)
_PLAIN_WHOLE, _PLAIN_DECIMAL = r"0|[1-9][0-9]*", r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_WHOLE_ALONE = "Write the digits alone; that it is “about” or “at least” so many is said by the qualifier."
_IN_WHOLE: tuple[_Form, ...] = (
    *_NUMBERS,
    (_THOUSANDS, _joined),
    (_RANGE, _say("Write the two ends of the range into the fields for bounds, if the table has them.")),
    (r"([1-9][0-9]*)\.0+", lambda found: Meant(found[1], "Leave out the decimals.")),
    ("0+([1-9][0-9]*)", lambda found: Meant(found[1], "Leave out the zeros at the start.")),
)
_WHOLE = (*_IN_WHOLE, (_ONE_NUMBER, lambda found: _alone(found, _IN_WHOLE, _PLAIN_WHOLE, _WHOLE_ALONE)))
_IN_DECIMAL: tuple[_Form, ...] = (
    *_NUMBERS,
    ("[0-9]{1,3},[0-9]{3}", _say("Write decimals after a point, and nothing between thousands.")),
    ("([0-9]+),([0-9]+)", lambda found: Meant(f"{found[1]}.{found[2]}", "Write a point before decimals.")),
    (_THOUSANDS, _joined),
    (_RANGE, _say("Write one number; say the range in the notes.")),
)
_DECIMAL = (
    *_IN_DECIMAL,
    (
        _ONE_NUMBER,
        lambda found: _alone(found, _IN_DECIMAL, _PLAIN_DECIMAL, "Write the digits alone, without a unit."),
    ),
)
_DAYS: tuple[_Form, ...] = (
    _BLANK,
    (_SERIAL, _serial),
    (r"(20[0-9]{2})[./ -]?([0-9]{1,2})[./ -]?([0-9]{1,2})(?:[T ].*)?", _year_first),
    (r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -](20[0-9]{2}|[0-9]{2})", _year_last),
    (
        rf"{_WORD}[ -]{_ORDINAL},?[ -](20[0-9]{{2}})",
        lambda found: _suggested(_day(found[3], _month(found[1]), found[2])),
    ),
    (
        rf"{_ORDINAL}[ .-]+{_WORD}[ ,-]+(20[0-9]{{2}})",
        lambda found: _suggested(_day(found[3], _month(found[2]), found[1])),
    ),
    ("([a-z]{3})-[0-9]{2}|[0-9]{1,2}-([a-z]{3})", _shortened),
)
_MONTH_ALONE: tuple[_Form, ...] = ((rf"{_WORD}[ ,-]+(20[0-9]{{2}})", _month_alone),)
