"""Cards: what stands on them, where it fits, and that a smaller picture shows the same."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.artifacts import Artifact
from generator.drawing.engine import rasterised
from generator.drawing.lettering import text_width
from generator.errors import FigureError
from generator.pages.said import what_pages_say
from generator.publish import cards
from generator.publish.cards import card_lines
from generator.publish.pictures import smaller
from generator.settings import read_settings
from generator.text import escape
from tests.helpers import ROOT
from tests.site.markup import parse

if TYPE_CHECKING:
    from generator.publish.cards import Line

ANSWER = (
    'As of <time datetime="2026-11-03">3 November 2026</time>, announcements add up to '
    '<data value="2885" data-figure="x.total">2,885</data>; R&#38;D is in <b>them</b>.'
)


def shown(lines: list[Line]) -> list[list[str]]:
    return [[run.text for run in line.runs] for line in lines]


def test_a_card_says_the_answer_word_for_word_and_numbers_stand_out():
    title, *answer = card_lines("What do announcements add up to?", ANSWER)
    assert [run.text for run in title.runs] == ["What", "do", "announcements", "add", "up", "to?"]
    runs = [run for line in answer for run in line.runs]
    assert [run.text for run in runs] == [
        *("As", "of", "3 November 2026", ",", "announcements", "add", "up", "to", "2,885", ";"),
        *("R&D", "is", "in", "them", "."),
    ]
    assert [run.text for run in runs if run.strong] == ["2,885"]
    # the comma touches the date before it
    date, comma = runs[2], runs[3]
    assert comma.x == pytest.approx(date.x + text_width(date.text, answer[0].size), abs=0.11)


def test_a_card_shows_markup_of_the_record_as_text():
    """In the drawing there are the elements of our template alone, however hostile a title and an answer are."""
    hostile = '<script>ran()</script> <image href="https://elsewhere.test/p.png"/> {{ 7*7 }} ]]>&amp;'
    report = SimpleNamespace(package=SimpleNamespace(as_of="2026-11-03"), settings=read_settings(ROOT))
    said = {"x": SimpleNamespace(title=hostile, answer=escape(hostile)), "y": SimpleNamespace(title="a", answer="b")}
    drawings = dict(cards._drawings(report, said))
    attacked, plain = (ET.fromstring(drawings[name]) for name in ("x", "y"))  # noqa: S314 - it is ours
    assert {element.tag for element in attacked.iter()} == {element.tag for element in plain.iter()}
    words = " ".join(part.strip() for part in attacked.itertext() if part.strip())
    assert words.count("<script>ran()</script>") == 2
    assert words.count("7*7") == 2


def test_a_long_text_is_set_smaller_and_stays_in_its_room():
    short, long = card_lines("Why?", "Because."), card_lines("Why?", "Because of this. " * 22)
    assert long[-1].size < short[-1].size
    assert long[-1].y <= 500
    for line in long:
        last = line.runs[-1]
        assert last.x + text_width(last.text, line.size) <= 1120.1


def test_a_title_is_set_smaller_before_it_takes_another_line():
    (title, _) = card_lines("What do recorded announcements add up to?", "Because.")
    assert title.size < card_lines("Why?", "Because.")[0].size


def test_a_text_that_fits_at_no_size_is_left_out_whole():
    assert shown(card_lines("Why?", "Because of this. " * 80)) == [["Why?"]]


def test_every_finding_has_a_card_of_its_size(small_tree):
    findings = {path.stem for path in (small_tree / "findings").glob("*.md")} - {"index", "key-facts", "study"}
    cards = {path.stem: path.read_bytes() for path in (small_tree / "cards").glob("*.png")}
    assert set(cards) == findings | {"record", "report"}
    for name, data in cards.items():
        assert struct.unpack(">II", data[16:24]) == (1200, 630), name
        assert len(data) < 60_000, name


def test_a_page_that_does_not_print_its_answer_has_a_card_with_its_title():
    said = what_pages_say([Artifact("findings/x.md", b"# Why?\n")], {"x": "Why?"})
    assert shown(card_lines(said["x"].title, said["x"].answer)) == [["Why?"]]


def test_a_smaller_picture_shows_the_same():
    png = smaller(rasterised(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="2">'
        '<rect width="40" height="2" fill="#fdfdfe"/><rect x="1" width="1" height="1" fill="#1d4f73"/></svg>'
    ))  # fmt: skip
    (palette,) = re.findall(rb"PLTE(.{6})", png, re.DOTALL)
    assert palette == bytes.fromhex("1d4f73fdfdfe")
    place = png.index(b"IDAT")
    (size,) = struct.unpack(">I", png[place - 4 : place])
    # each row begins with its filter; the dark pixel, first in the palette, is the second of the first row
    assert zlib.decompress(png[place + 4 : place + 4 + size]) == bytes([0, 1, 0] + 38 * [1] + [0] + 40 * [1])


def test_a_picture_of_another_kind_is_refused(small_tree):
    with pytest.raises(FigureError, match="another kind of PNG"):
        smaller((small_tree / "cards" / "report.png").read_bytes())  # it has a palette already


def test_pages_name_their_cards(small_site):
    """Addresses are absolute, and what they name is there."""
    address = "https://layoff-ledger.example"
    for path, card in {
        "": "report", "explorer": "report", "findings/headline-total": "headline-total",
        "companies/acme-cloud": "record", "sectors": "report", "receipts/headline-total/total": "report",
    }.items():  # fmt: skip
        root = parse((small_site / path / "index.html").read_text(encoding="utf-8"))
        meta = {node["property"]: node["content"] for node in root.all("meta") if "property" in node}
        assert meta["og:image"] == f"{address}/cards/{card}.png"
        assert (small_site / "cards" / f"{card}.png").is_file()
        assert meta["og:url"] == f"{address}/{path}{'/' if path else ''}"
        assert meta["og:title"] in root.first("title").shown
        assert meta["og:description"]
