"""What a live chart tells about a mark: one line of text, worded and rounded as on the pages.

A chart puts it into the column `told` of the data of a mark. It is written here and not by Vega, whose formats show a
missing number as zero and a date in the time zone of the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.text import decimal, percent_text, places_of, plural, thousands

if TYPE_CHECKING:
    from collections.abc import Callable

#: The encoding of a mark that tells something: `tooltip=TOLD`.
TOLD = "told:N"


def each(rows: pd.DataFrame, words: Callable[[Any], str]) -> list[str]:
    """Return a line for each row; `words` makes it from the row, whose columns are attributes."""
    return [words(row) for row in rows.itertuples(index=False)]


def people(value: float) -> str:
    """Return a number of people.

    >>> people(1), people(30000.0)
    ('1 person', '30,000 people')
    """
    return f"{thousands(value)} {plural(int(value), 'person', 'people')}"


def between(low: Any, high: Any, text: Callable[[float], str] = thousands) -> str:
    """Return what follows a value that has bounds; a missing bound is not known.

    >>> between(960, 1040), between(960, None)
    ('; bounds 960 and 1,040', '; bounds 960 and not known')
    """
    ends = ["not known" if pd.isna(end) else text(end) for end in (low, high)]
    return f"; bounds {' and '.join(ends)}"


def share(value: Any) -> str:
    r"""Return a percentage, or that it is not known.

    >>> share(10.54), share(None)
    ('10.5\xa0%', 'not known')
    """
    return "not known" if pd.isna(value) else percent_text(value)


def study(value: float, unit: str) -> str:
    r"""Return what the line of the study tells: its number as published.

    >>> study(127998, "people"), study(60.0, "percent")
    ('The study: 127,998 people', 'The study: 60\xa0%')
    """
    number = decimal(value, places_of(value))
    return f"The study: {number}\u00a0%" if unit == "percent" else f"The study: {number} {unit}"
