"""A stance is marked until a second coder has coded it blind; counted by hand in the small package's codings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MARK = re.compile(r"^\| Link to AI \|.*\(single coding\)", re.MULTILINE)


def marks(small_tree: Path, company: str) -> tuple[int, int]:
    """Return how many announcements a company's page has, and how many of them have the mark."""
    page = (small_tree / "companies" / f"{company}.md").read_text(encoding="utf-8")
    return page.count("| Link to AI |"), len(MARK.findall(page))


def test_marked_where_nobody_coded_a_second_time(small_tree: Path) -> None:
    assert marks(small_tree, "acme-cloud") == (2, 1)  # the first report was read once
    assert marks(small_tree, "blorp-9") == (2, 1)
    assert marks(small_tree, "dunder-chips") == (2, 0)
    assert marks(small_tree, "gizmo-pay") == (2, 0)


def test_marked_wherever_a_stance_stands(small_tree: Path) -> None:
    """The list of announcements and the trackers' entries say it too."""
    pages = [
        path.relative_to(small_tree).as_posix()
        for path in small_tree.rglob("*.md")
        if "(single coding)" in path.read_text(encoding="utf-8")
    ]
    assert "explorer/index.md" in pages
    assert "data/attributions.md" in pages
