"""Widths of text against those of Arial, which the font is made to match: 2,048 units are an em."""

from __future__ import annotations

import pytest

from generator.drawing.lettering import line_count, text_width


@pytest.mark.parametrize(("text", "units"), [("A", 1366), (" ", 569), ("0", 1139), ("W", 1933), ("é", 1139)])
def test_the_width_of_a_character(text, units):
    assert text_width(text, 2048) == units


def test_the_width_of_a_text_grows_with_its_size():
    # 3 digits of 1,139 and a comma of 569
    assert text_width("1,00", 1024) == (3 * 1139 + 569) / 2


def test_a_character_that_the_font_lacks_is_an_em_wide():
    assert text_width("\U0001f600", 10) == 10


def test_lines():
    # at 2,048 a word of ten zeros is 11,390 wide, with a space and another 23,349
    words = "0000000000 0000000000 0000000000"
    assert [line_count(words, 2048, room) for room in (50_000, 23_349, 23_348)] == [1, 2, 3]
