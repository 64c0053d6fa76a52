"""Finished HTML is taken out of Markdown as one piece, and no page is different for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest
import yaml

from generator.raw_html import FinishedHtml
from generator.site import trimmed
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
NAMES = [name for entry in SETTINGS for name in (entry if isinstance(entry, dict) else [entry])]
OPTIONS = {name: options for entry in SETTINGS if isinstance(entry, dict) for name, options in entry.items()}
ROWS = '<div class="ll-scroll">\n<table>\n<tr><td>*5*</td></tr>\n</table>\n</div>'


def html(text: str, *more: str) -> str:
    return markdown.Markdown(extensions=[*NAMES, *more], extension_configs=OPTIONS).convert(text)


def left(text: str) -> str:
    """Return what Markdown still has to read of a text."""
    return "\n".join(FinishedHtml(markdown.Markdown()).run(text.split("\n")))


def test_a_finished_block_is_taken_out():
    assert "<t" not in left(f"Before\n\n{ROWS}\n\nAfter")
    assert trimmed(html(f"Before\n\n{ROWS}\n\nAfter", "generator.raw_html")) == f"<p>Before</p>\n{ROWS}\n<p>After</p>"


@pytest.mark.parametrize(
    "text",
    [
        '<div markdown="1">\n*Text*\n\n</div>',
        '<div class="ll-scroll" markdown="1">\n*Text*\n\n</div>',
        '<div>\n<table markdown="1"></table>\n</div>',
        '<div>\n<p id="place"></p>\n</div>',
        "<div>\nnever closed",
        "<div>\n</div> and text",
        "Text <div>\n</div>",
        "<details>\n</details>",
    ],
)
def test_what_has_to_be_read_stays(text):
    assert left(text) == text


def test_blocks_within_blocks_end_with_the_outer_one():
    text = "<div>\n<div>\n</div>\n</div>"
    assert left(f"{text}\n\n<div>").endswith("<div>")
    assert left(text).strip().count("<") == 0


def test_code_that_shows_html_is_left_alone():
    text = f"```html\n{ROWS}\n```\n"
    assert html(text, "generator.raw_html") == html(text)


def test_pages_are_the_same_without_it(small_tree: Path):
    """One page of each folder, since thousands of receipts are made by one template."""
    pages = {path.parent: path for path in sorted(small_tree.rglob("*.md"), key=lambda path: path.stat().st_size)}
    pages |= {path: path for path in (small_tree / "companies").glob("*.md")}
    taken = 0
    for path in pages.values():
        text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        taken += left(text) != text
        assert trimmed(html(text, "generator.raw_html")) == trimmed(html(text)), path
    assert taken > 10
