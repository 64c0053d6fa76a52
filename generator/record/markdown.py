"""Text of a package in Markdown that a host shows, as in a comment on a pull request.

A host turns names, numbers and addresses in text into mentions and links after it has undone entities, and leaves code
alone. So what comes from a package stands in code spans, and so does each word of a sentence that a host may link.
"""

from __future__ import annotations

import re

from generator.record.plain import one_line, printable
from generator.record.problem import SHOWN
from generator.text import escape

#: Words that a host turns into a mention, a link, a commit or a picture; signs around them stay outside.
_LINKED = re.compile(
    r"(?<![^\s“(])(?=\S*[@#]|\S*://|(?i:www\.|mailto:|xmpp:)|GH-\d|\S*:\w+:|[0-9a-f]{7,40}\b)[^\s”]*[^\s”.,;:)]"
)


def code_span(text: str, longest: int = SHOWN, blank: str = "nothing") -> str:
    """Return text as a Markdown code span of one line, in which nothing has a meaning, cut to `longest` characters.

    >>> code_span("@all <b>"), code_span("a `b`"), code_span("")
    ('`@all <b>`', '`` a `b` ``', 'nothing')
    """
    shown = one_line(text, longest)
    if not shown:
        return blank
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    return f"{fence} {shown} {fence}" if "`" in shown else f"`{shown}`"


def sentence(text: str) -> str:
    """Return a sentence that Markdown shows as it is, with each word in a code span that a host may link.

    >>> sentence("Ask @all: never *b*.")
    'Ask `@all`&#58; never &#42;b&#42;.'
    """
    parts, start, text = [], 0, printable(text)
    for found in _LINKED.finditer(text):
        parts += [escape(text[start : found.start()]), code_span(found[0], len(found[0]))]
        start = found.end()
    return "".join([*parts, escape(text[start:])])


def in_table(cell: str) -> str:
    r"""Return Markdown as a cell of a table, where a bar ends a cell in a code span too.

    >>> in_table("`a|b`")
    '`a\\|b`'
    """
    return cell.replace("|", r"\|")
