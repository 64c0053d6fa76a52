"""A Markdown extension that takes finished HTML out of a page before anything reads it tag by tag.

A receipt is a table of hundreds of rows that our templates have written as HTML. Markdown's own reader and MkDocs's
search for anchors each go through every tag of it, which is most of the time that a build takes. The pages are the same
with and without this extension, and a test holds that: the tree is plain Markdown for any other host.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

#: The first line of a block: an element that our templates write for finished HTML.
_START = re.compile(r"^<(div|table)\b[^>\n]*>", re.MULTILINE)
#: What a block may not hold: Markdown, which has to be read, and anchors, which MkDocs wants to know.
_TO_READ = re.compile(r"<[a-z]+\b[^>]* (?:markdown|id|name)=")
#: After fenced blocks are gone (25) and before MkDocs (21) and Markdown (20) look for HTML.
_PRIORITY = 23


class FinishedHtml(Preprocessor):
    """Puts finished HTML into Markdown's own store, where its reader would put it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a mark in place of each block of finished HTML."""
        text, parts, place = "\n".join(lines), [], 0
        for start in _START.finditer(text):
            if start.start() < place:
                continue
            end = _end(text, start)
            if end is None or _TO_READ.search(text, start.start(), end):
                continue
            parts += [text[place : start.start()], self.md.htmlStash.store(text[start.start() : end]), "\n"]
            place = end
        return "".join([*parts, text[place:]]).split("\n") if parts else lines


def _end(text: str, start: re.Match[str]) -> int | None:
    """Return where the element ends that starts here; none unless a blank line follows it."""
    depth = 0
    for tag in re.compile(rf"<(/?){start[1]}\b").finditer(text, start.start()):
        depth += -1 if tag[1] else 1
        if not depth:
            end = text.index(">", tag.end()) + 1
            return end if text.startswith("\n\n", end) or end == len(text.rstrip()) else None
    return None


def makeExtension(**settings: object) -> Extension:  # noqa: N802 - the name that Markdown asks for
    """Return the extension; Markdown calls this."""
    return _Extension(**settings)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown asks for
        md.preprocessors.register(FinishedHtml(md), "ledger_finished_html", _PRIORITY)
