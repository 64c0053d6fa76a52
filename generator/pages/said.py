"""What pages say, read off the rendered pages, so that cards and embeds repeat it word for word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.artifacts import Artifact

#: How the answer and a chart's title stand on a rendered page (templates/macros.jinja).
_ANSWER = re.compile(r"\n\n([^\n]+)\n\{ \.ll-answer \}\n")
_TITLE = re.compile(r'id="chart-([a-z0-9-]+)" markdown="1">\n\n([^\n]+)\n\{ \.ll-chart-title \}\n')
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Said:
    """The words of one finding's page: its title, and its answer as HTML without links.

    Figures and cells keep the elements that bind them to their origin.
    """

    title: str
    answer: Markup


@dataclass(frozen=True)
class Shown:
    """Where a chart is shown: the page's path without `.md`, its title, and the chart's title as HTML without links."""

    page: str
    page_title: str
    words: Markup


def what_pages_say(pages: Iterable[Artifact], titles: Mapping[str, str]) -> dict[str, Said]:
    """Return the words of each finding's page by slug; `titles` are the titles of these pages.

    The answer of a page that does not print it is blank.
    """
    texts = {page.path: page.data.decode() for page in pages if page.path.startswith("findings/")}
    said = {}
    for slug, title in titles.items():
        text = texts[f"findings/{slug}.md"]
        answer = _ANSWER.search(text)
        said[slug] = Said(title, without_links(answer[1] if answer else ""))
    return said


def where_charts_are(pages: Iterable[Artifact]) -> dict[str, Shown]:
    """Return where each chart is shown by slug: on the page of a finding rather than on another."""
    found: dict[str, Shown] = {}
    for page in sorted(pages, key=lambda page: (not page.path.startswith("findings/"), page.path)):
        if not page.path.endswith(".md"):
            continue
        text = page.data.decode()
        for chart, words in _TITLE.findall(text):
            title = str(yaml.safe_load(text[4 : text.index("\n---\n")])["title"])
            found.setdefault(chart, Shown(page.path.removesuffix(".md"), title, without_links(words)))
    return found


def without_links(text: str) -> Markup:
    """Return rendered text of a line as HTML, with the words of its links but not the links.

    >>> without_links("At [<b>9</b>](../a.md) in June")
    Markup('At <b>9</b> in June')
    """
    return Markup(_LINK.sub(r"\1", str(text)).strip())  # noqa: S704 - what a page says is escaped already


def plain(text: str) -> str:
    """Return rendered text of a line as plain text, without links, tags and entities.

    >>> plain("At [<b>9</b>](../a.md) R&#38;D jobs")
    'At 9 R&D jobs'
    """
    return Markup(_TAG.sub("", str(without_links(text)))).unescape()  # noqa: S704 - unescaped at once


def attribute(text: str) -> Markup:
    """Return rendered text of a line as it stands between the quotes of an attribute, for a reader who copies code.

    >>> attribute("[<b>9</b>](../a.md) R&#38;D &#34;jobs&#34;")
    Markup('9 R&amp;D &quot;jobs&quot;')
    """
    signs = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;"})
    return Markup(plain(text).translate(signs))  # noqa: S704 - nothing special is left
