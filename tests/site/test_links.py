"""Every link of the real site leads somewhere, and nothing is loaded from another host."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.policy import OWN
from generator.settings import read_settings
from tests.helpers import ROOT
from tests.site import links
from tests.site.links import Links
from tests.site.markup import Node, parse

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = read_settings(ROOT)


@pytest.fixture(scope="module")
def checker(real_site: Path, real_pages: dict[str, Node]) -> Links:
    return Links(real_site, real_pages, SETTINGS.site_url)


@pytest.fixture(autouse=True)
def repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "TRUSTED", (*links.TRUSTED, SETTINGS.repo_url))


def test_every_link_and_resource(checker: Links, real_pages: dict[str, Node]) -> None:
    faults = [fault for page in real_pages for fault in checker.faults(page)]
    assert not faults, "\n".join(map(str, faults[:50]))


def test_every_attribute_has_a_name(real_pages: dict[str, Node]) -> None:
    """A quotation mark that stands where it should not makes attributes of what follows it."""
    names = {name for root in real_pages.values() for node in root.nodes() for name in node.attributes}
    assert [name for name in sorted(names) if not re.fullmatch(r"[A-Za-z_][\w:.-]*", name)] == []


def test_every_link_of_the_small_site(small_site: Path) -> None:
    """The small package holds addresses and names that try to be markup."""
    pages = {
        path.relative_to(small_site).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(small_site.rglob("*.html"))
    }
    checker = Links(small_site, pages, SETTINGS.site_url)
    faults = [fault for page in pages for fault in checker.faults(page)]
    assert not faults, "\n".join(map(str, faults[:50]))


def test_names_are_given_once_on_a_page(real_pages: dict[str, Node]) -> None:
    for page, root in real_pages.items():
        counts = Counter(node["id"] for node in root.nodes() if "id" in node)
        twice = [name for name, number in counts.items() if number > 1]
        assert not twice, f"{page}: {twice}"


def test_style_sheets_load_nothing_from_elsewhere(real_site: Path) -> None:
    for path in sorted(real_site.rglob("*.css")):
        text = path.read_text(encoding="utf-8")
        loaded = re.findall(r"url\(\s*[\"']?(?!data:|#)([^)\"']+)|@import\s+[\"']([^\"']+)", text)
        assert not [found for found in loaded if re.match(r"(https?:)?//", "".join(found))], path.name


def test_addresses_that_stay(real_site: Path) -> None:
    for path in ("findings/headline-total", "receipts/headline-total/total", "companies/amazon"):
        assert (real_site / path / "index.html").is_file()
    for path in ("explorer", "methodology", "data"):
        assert (real_site / path / "index.html").is_file()


def test_every_file_is_linked_or_listed(real_site: Path, real_pages: dict[str, Node]) -> None:
    """No page is an orphan: each of the theme is in the sitemap, and linked to if it is not for unknown addresses."""
    sitemap = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    linked = set()
    for page, root in real_pages.items():
        folder = page.rpartition("/")[0]
        for node in root.all("a"):
            if "href" in node and "://" not in node["href"]:
                linked.add(_normal(folder, node["href"].partition("#")[0]))
    for page in real_pages:
        if page == "404.html" or page.startswith(OWN):  # embeds are for pages of others, and not to be found
            continue
        folder = page.rpartition("/")[0]
        assert f"<loc>{SETTINGS.site_url}/{folder}{'/' if folder else ''}</loc>" in sitemap
        assert folder in linked, f"No page links to {page}."


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        ('<a href="nowhere/">x</a>', ["link to nothing"]),
        ('<a href="about/#nowhere">x</a>', ["link to a place that is not there"]),
        ('<a href="https://elsewhere.test/">x</a>', ["link to another host without rel"]),
        ('<a href="//elsewhere.test/">x</a>', ["link to another host without rel"]),
        ('<a href="javascript:alert(1)">x</a>', ["link of an unknown kind"]),
        ('<img src="https://elsewhere.test/x.png">', ["resource from another host"]),
        ('<script src="//elsewhere.test/x.js"></script>', ["resource from another host"]),
        ('<link rel="stylesheet" href="https://elsewhere.test/x.css">', ["resource from another host"]),
        ('<img src="nowhere.png">', ["resource that is not there"]),
        ('<a href="https://elsewhere.test/" rel="nofollow noopener">x</a> <a href="about/#privacy">x</a>', []),
    ],
)
def test_a_bad_link_is_found(html: str, rules: list[str], checker: Links, real_site: Path) -> None:
    page = (real_site / "index.html").read_text(encoding="utf-8").replace("</article>", f"{html}</article>")
    changed = Links(real_site, checker.pages | {"index.html": parse(page)}, SETTINGS.site_url)
    known = list(checker.faults("index.html"))
    assert [fault.rule for fault in changed.faults("index.html") if fault not in known] == rules


def _normal(folder: str, href: str) -> str:
    parts: list[str] = folder.split("/") if folder else []
    for part in href.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
