"""How long `ledger serve` takes to show a saved change of the real report; `make bench` prints it."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from tests.helpers import REAL, edit_csv
from tests.site.project import LEDGER, make_project
from tests.site.serving import serving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.site.serving import Served

_FINDING, _HOME = "findings/headline-total/", ""
_ANNOUNCEMENT, _COMPANY, _EMPLOYEES = "amazon-2026-01-28", "companies/amazon/", 16_000
_TOTAL = re.compile(r'<data value="(\d+)\.0" data-figure="headline-total\.total">')


def latency(folder: Path) -> list[tuple[str, str]]:
    """Return how long it takes, from saving a file, until an open page shows the change, and until all pages can."""
    with serving(LEDGER, make_project(folder / "project", REAL), folder / "log.txt") as served:
        changes = {
            "a cell, on the employer's page": lambda: _cell(served, _COMPANY, 1),
            "a cell, on a finding's page": lambda: _cell(served, _FINDING, 2),
            "a cell, on the home page": lambda: _cell(served, _HOME, 3),
            "a page": lambda: _append(served, served.project / "docs" / "about" / "index.md", "about/"),
            "a finding's page": lambda: _append(served, served.project / "docs" / f"{_FINDING[:-1]}.md", _FINDING),
            "a template of every page": lambda: _append(served, _templates(served) / "foot.jinja", _HOME),
            "a template of the theme": lambda: _theme(served),
        }
        return [(f"  {name}", _seconds(served, change)) for name, change in changes.items()]


def _seconds(served: Served, change: Callable[[], tuple[str, str]]) -> str:
    """Save a change, and return the seconds until its page shows it, and until the rest is written."""
    served.settle()
    address, text = change()
    start = time.perf_counter()
    served.wait_for(text, address)
    shown = time.perf_counter() - start
    served.wait_to_say("files changed")
    return f"{shown:.1f} s, all written after {time.perf_counter() - start:.1f} s"


def _cell(served: Served, address: str, more: int) -> tuple[str, str]:
    total = _TOTAL.search(served.read(address))
    edit_csv(served.project / "datapackage", "announcements", _ANNOUNCEMENT, employees=str(_EMPLOYEES + more))
    if total is None:  # the employer's page has the count itself
        return address, f"{_EMPLOYEES + more:,}"
    return address, f'<data value="{int(total[1]) + 1}.0" data-figure="headline-total.total">'


def _append(served: Served, file: Path, address: str) -> tuple[str, str]:
    served.read(address)
    sentence = f"A sentence added to {file.name}."
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{sentence}\n", encoding="utf-8")
    return address, sentence


def _theme(served: Served) -> tuple[str, str]:
    served.read(_HOME)
    file = _templates(served) / "theme" / "main.html"
    sentence = "A foot of the theme."
    block = f"{{% block footer %}}<p>{sentence}</p>{{% endblock %}}"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{block}\n", encoding="utf-8")
    return _HOME, sentence


def _templates(served: Served) -> Path:
    return served.project / "generator" / "templates"
