"""Pictures that a link to the report is shown with: a card for each finding, for the record and for everything else.

A card holds the title, the answer word for word, so that no number stands without its bounds and its scope, and the
date of the record. It is drawn here, in the font of the charts' PNGs, so that it is the same on every machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.artifacts import Artifact
from generator.drawing.engine import rasterised
from generator.drawing.lettering import FAMILY, lines, text_width
from generator.drawing.process import begin
from generator.drawing.theme import COLOURS
from generator.publish.pictures import smaller
from generator.text import date_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from concurrent.futures import Executor

    from generator.pages.said import Said
    from generator.report import Report

_TEMPLATES = Path(__file__).parent.parent / "templates" / "cards"
#: The edge of all text at the left and the room to its right, in pixels of the card.
_LEFT, _ROOM = 80, 1040
#: Sizes of a title and of a text, largest first.
_TITLES, _TEXTS = (56, 50, 46, 42), (46, 44, 42, 40, 38, 36, 34, 30, 26)
#: The height at which text begins, that which it may reach, the height of a line in ems, and a gap in pixels.
_TOP, _BOTTOM, _LINE, _GAP = 164, 500, 1.3, 28
#: A value of the record in rendered text, or anything else up to the next one.
_PARTS = re.compile(r"<(?P<tag>data|time)[^>]*>(?P<value>[^<]*)</(?P=tag)>|(?P<text>[^<]+)|<[^>]*>")
#: A word in parts, each with whether it stands out.
_Word = list[tuple[str, bool]]


@dataclass(frozen=True)
class Run:
    """A word or a part of one: where it begins, and whether it stands out."""

    x: float
    text: str
    strong: bool


@dataclass(frozen=True)
class Line:
    """A line of a card: its baseline, its size and its words."""

    y: float
    size: int
    runs: list[Run]


def begin_cards(report: Report, said: Mapping[str, Said], process: Executor) -> Callable[[], Iterator[Artifact]]:
    """Let a process begin with the cards, and return what gives them as PNG when they are needed.

    They are `cards/<finding>.png`, `cards/record.png` and `cards/report.png`.
    """
    pictures = {name: begin(process, _picture, drawing) for name, drawing in _drawings(report, said)}
    return lambda: (Artifact(f"cards/{name}.png", picture()) for name, picture in pictures.items())


def _picture(drawing: str) -> bytes:
    return smaller(rasterised(drawing))


def _drawings(report: Report, said: Mapping[str, Said]) -> Iterator[tuple[str, str]]:
    """Return each card as SVG, by name."""
    env = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    template = env.get_template("card.svg.jinja")
    foot = (f"Record as of {date_words(report.package.as_of)}", report.settings.site_url.partition("://")[2])
    texts = {slug: (words.title, words.answer) for slug, words in said.items()} | _OTHERS
    for name, (title, text) in texts.items():
        yield name, template.render(lines=card_lines(title, text), foot=foot, colours=COLOURS, font=FAMILY)


#: Cards of pages that are no finding: title and text, without a number, since they stand for many pages.
_OTHERS = {
    "record": (
        "Announced tech job cuts, row by row",
        Markup("Each announcement with its source, what was said about AI, and whether it counts and why."),
    ),
    "report": (
        "How many tech layoffs are about AI?",
        Markup("A widely repeated study, set beside a record that anyone can read, check and correct."),
    ),
}


def card_lines(title: str, text: str) -> list[Line]:
    """Return a title and a text below it as lines of a card; values of the record stand out.

    A title is set in the largest size in which it has one line, or else in the largest; a text in the largest in which
    it fits below. A text that fits in none is left out whole: cut short it would say something else.
    """
    heads = [_set([[(word, True)] for word in title.split()], size, _TOP) for size in _TITLES]
    heads.sort(key=lambda head: len(head) > 1)
    for head in heads:
        top = head[-1].y + head[-1].size * (_LINE - 1) + _GAP
        for size in _TEXTS:
            found = head + _set(_words(text), size, top)
            if found[-1].y <= _BOTTOM:
                return found
    return heads[0]


def _words(text: str) -> list[_Word]:
    """Return the words of a rendered text, each in parts that are a number of the record or are not.

    A number or date stays on one line, as it does on pages.
    """
    words: list[_Word] = [[]]
    for part in _PARTS.finditer(text):
        value = part["value"] or ""
        if value:
            words[-1].append((_unescaped(value), part["tag"] == "data"))
            continue
        for number, piece in enumerate(re.split("[ \n]+", _unescaped(part["text"] or ""))):
            if number and words[-1]:
                words.append([])
            if piece:
                words[-1].append((piece, False))
    return [word for word in words if word]


def _unescaped(text: str) -> str:
    return Markup(text).unescape()  # noqa: S704 - nothing is marked as safe


def _set(words: list[_Word], size: int, top: float) -> list[Line]:
    """Return words as lines of a size below a height."""
    widths = [sum(text_width(part, size) for part, _ in word) for word in words]
    space = text_width(" ", size)
    found, rest = [], iter(words)
    for number, count in enumerate(lines(widths, space, _ROOM)):
        x: float = _LEFT
        runs = []
        for word in (next(rest) for _ in range(count)):
            for part, strong in word:
                runs.append(Run(round(x, 1), part, strong))
                x += text_width(part, size)
            x += space
        found.append(Line(round(top + size + number * size * _LINE, 1), size, runs))
    return found
