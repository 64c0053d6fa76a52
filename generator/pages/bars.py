"""The chart on a page about a group of announcements: plain bars, drawn by a template.

There are far more such pages than charts of findings, and vl-convert takes longer for one drawing than all of these
together. The bars have widths in percent and text of a fixed size, so one drawing fits every screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.ai_share import STANCES
from generator.text import date_words, plural, thousands

if TYPE_CHECKING:
    from generator.findings.families import Group


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its number of people (None where none is stated) and that in words, its length and stance.

    `length` is a percentage of the longest bar. `announcement` is set where the bar is of a single one.
    """

    label: str
    number: int | None
    words: str
    length: float
    stance: str
    announcement: str = ""


def by_stance(group: Group, labels: dict[str, str]) -> list[Bar]:
    """Return a bar for each stance of the announcements that count, with its people as stated; `labels` by stance."""
    people = {stance: group.total("point", stance) for stance in STANCES if group.total("announcements", stance)}
    most = max((number or 0 for number in people.values()), default=0)
    return [
        Bar(labels[stance], number, _people(number), _length(number, most), stance) for stance, number in people.items()
    ]


def by_date(group: Group) -> list[Bar]:
    """Return a bar for each announcement that counts, with its people as stated, in order of dates."""
    rows = group.rows[group.rows["counts"]]
    people = [None if pd.isna(number) else int(number) for number in rows["point"]]
    most = max((number or 0 for number in people), default=0)
    columns = (rows["announced_on"], people, rows["stance"], rows["announcement"])
    return [
        Bar(date_words(day), number, _people(number), _length(number, most), stance, announcement)
        for day, number, stance, announcement in zip(*columns, strict=True)
    ]


def longest(bars: list[Bar]) -> Bar:
    """Return the longest bar, the first of several."""
    return max(bars, key=lambda bar: bar.length)


def _people(number: int | None) -> str:
    return "no number stated" if number is None else f"{thousands(number)} {plural(number, 'person', 'people')}"


def _length(number: int | None, most: int) -> float:
    return round(100 * number / most, 2) if number else 0.0
