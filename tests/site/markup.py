"""A small tree of an HTML page, made with the standard library: what the tests of the built site read."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


@dataclass(eq=False)
class Node:
    """An element: its tag, its attributes and what it holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """Return all text below the element, as it stands in the source."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def shown(self) -> str:
        """Return the text as a browser shows it: runs of ordinary white space are one space."""
        return squeeze(self.text)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def __contains__(self, name: str) -> bool:
        return name in self.attributes

    def nodes(self) -> Iterator[Node]:
        """Return the element and every element below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.nodes()

    def all(self, wanted: str | Callable[[Node], bool]) -> list[Node]:
        """Return the elements with a tag, or those that fit a condition."""
        if isinstance(wanted, str):
            return [node for node in self.nodes() if node.tag == wanted]
        return [node for node in self.nodes() if wanted(node)]

    def first(self, wanted: str | Callable[[Node], bool]) -> Node:
        """Return the first such element; a page without one is an error."""
        return self.all(wanted)[0]


def squeeze(text: str) -> str:
    """Return text with runs of ordinary white space as one space; a no-break space stays."""
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").replace("\r", " ").split(" ") if part)


def parse(html: str) -> Node:
    """Return the tree of a page."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#page")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
