"""The links and resources of a built site, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.markup import Node

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Attributes that a browser loads by itself, by element.
LOADED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
#: Relations of a <link> that only say something and load nothing.
SAID = frozenset(("canonical", "prev", "next", "alternate", "license", "edit"))
_HOST = "http://site.test"


@dataclass(frozen=True)
class Fault:
    """A link or resource that does not fit."""

    page: str
    rule: str
    target: str

    def __str__(self) -> str:
        return f"{self.page}: {self.rule}: {self.target}"


class Links:
    """Follows the links of a built site below one address."""

    def __init__(self, site: Path, pages: dict[str, Node], address: str) -> None:
        self.site = site
        self.pages = pages
        self.address = address.rstrip("/")
        self.names = {page: _names(root) for page, root in pages.items()}

    def faults(self, page: str) -> Iterator[Fault]:
        """Return every fault of one page."""
        base = f"{_HOST}/{'' if page == '404.html' else page}"
        for node in self.pages[page].nodes():
            for name in LOADED.get(node.tag, ()):
                if name in node:
                    yield from self._loaded(page, base, node[name])
            if node.tag == "link" and not SAID & set(node["rel"].split()):
                yield from self._loaded(page, base, node["href"])
            if node.tag == "link" and "canonical" in node["rel"].split() and not self._is_own(node["href"]):
                yield Fault(page, "canonical address elsewhere", node["href"])
            if node.tag in ("a", "area") and "href" in node:
                yield from self._link(page, base, node)
            if "style" in node and "url(" in node["style"]:
                yield Fault(page, "resource in a style attribute", node["style"])

    def _is_own(self, url: str) -> bool:
        return url == self.address or url.startswith(f"{self.address}/")

    def _loaded(self, page: str, base: str, target: str) -> Iterator[Fault]:
        if target.startswith("data:"):
            return
        if urlsplit(target).netloc:
            yield Fault(page, "resource from another host", target)
        elif not self._file(urljoin(base, target)):
            yield Fault(page, "resource that is not there", target)

    def _link(self, page: str, base: str, node: Node) -> Iterator[Fault]:
        target = node["href"]
        parts = urlsplit(target)
        if parts.scheme in ("http", "https") or parts.netloc:
            relations = set(node.attributes.get("rel", "").split())
            if not {"nofollow", "noopener"} <= relations and not self._is_trusted(target):
                yield Fault(page, "link to another host without rel", target)
            return
        if parts.scheme:
            yield Fault(page, "link of an unknown kind", target)
            return
        url = urljoin(base, target)
        found = self._file(url)
        if not found:
            yield Fault(page, "link to nothing", target)
        elif parts.fragment and unquote(parts.fragment) not in self.names.get(found, ()):
            yield Fault(page, "link to a place that is not there", target)

    def _is_trusted(self, target: str) -> bool:
        return self._is_own(target) or any(target.startswith(known) for known in TRUSTED)

    def _file(self, url: str) -> str:
        """Return the path of the file that a server shows for an address, "" if there is none."""
        path = unquote(urlsplit(url).path).lstrip("/")
        if not path or path.endswith("/"):
            path += "index.html"
        return path if (self.site / path).is_file() else ""


#: Addresses of others that an author chose for a page; links from the record all say nofollow and noopener.
TRUSTED = (
    "https://datapackage.org/",
    "https://creativecommons.org/licenses/",
    "https://developercertificate.org/",
)


def _names(root: Node) -> frozenset[str]:
    return frozenset(node[name] for node in root.nodes() for name in ("id", "name") if name in node)
