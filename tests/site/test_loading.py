"""The lines of the data page that load the record are run, as they stand there, against the built site over HTTP."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from generator.settings import read_settings
from tests.helpers import ROOT, listed_figures
from tests.site.numbers import csv_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site.markup import Node

#: Where the lines say that the data lie.
PUBLISHED = f"{read_settings(ROOT).site_url}/latest/"


@pytest.fixture(scope="module")
def lines(real_pages: dict[str, Node]) -> dict[str, str]:
    """The first block of code under each heading of the part “Load it”."""
    found: dict[str, str] = {}
    heading = ""
    for node in real_pages["data/index.html"].first("article").nodes():
        if node.tag in ("h2", "h3"):
            heading = node["id"]
        elif "ll-cite" in node.classes:
            return found
        elif node.tag == "pre" and heading not in found:
            found[heading] = node.text.strip()
    return found


@pytest.fixture(scope="module")
def announcements(real_site: Path) -> list[dict[str, str]]:
    return csv_rows(real_site / "data" / "tables" / "announcements.csv")


def run(line: str) -> dict[str, Any]:
    """Run a line of Python in a fresh program; return the names that it makes."""
    names: dict[str, Any] = {}
    assert "\n" not in line
    exec(line, names)  # noqa: S102 - a line of our own page
    return names


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield


def test_each_tool_has_a_line(lines: dict[str, str], real_pages: dict[str, Node]) -> None:
    assert {"pandas", "duckdb", "datasette", "openpyxl", "r"} <= set(lines)
    assert all(PUBLISHED in line for line in lines.values())
    text = " ".join(real_pages["data/index.html"].first("article").text.split())
    assert text.count("Not run.") == 2  # R and Excel
    assert text.count("(not run)") == 1  # the extension of DuckDB


def test_pandas(lines: dict[str, str], real_address: str, announcements: list[dict[str, str]]) -> None:
    rows = run(lines["pandas"].replace(PUBLISHED, f"{real_address}/"))["rows"]
    assert list(rows["announcement"]) == [row["announcement"] for row in announcements]
    assert int(rows["employees"].sum()) == sum(int(row["employees"]) for row in announcements if row["employees"])


def test_duckdb(lines: dict[str, str], real_address: str, announcements: list[dict[str, str]]) -> None:
    """Over HTTP, with no extension at hand, and what the page says next: SQL on the rows."""
    rows = run(lines["duckdb"].replace(PUBLISHED, f"{real_address}/"))["rows"]
    assert rows.columns[0] == "announcement"
    assert [row[0] for row in rows.fetchall()] == [row["announcement"] for row in announcements]
    asked = duckdb.sql("SELECT count(*) FROM rows").fetchall()
    assert asked == [(len(announcements),)]


def test_openpyxl(lines: dict[str, str], real_address: str, announcements: list[dict[str, str]]) -> None:
    sheet = run(lines["openpyxl"].replace(PUBLISHED, f"{real_address}/"))["sheet"]
    assert [cell.value for cell in sheet["A"]][1:] == [row["announcement"] for row in announcements]


def test_datasette(lines: dict[str, str], real_address: str, real_site: Path, tmp_path: Path) -> None:
    """The line starts a server; here Datasette answers a question of the same server and stops."""
    line = lines["datasette"].replace(PUBLISHED, f"{real_address}/")
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def shown(path: str) -> str:
        done = subprocess.run(
            ["sh", "-c", f"{line} --get '{path}'"], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    figures = listed_figures((real_site / "api" / "figures.json").read_bytes())
    counted = json.loads(shown("/layoff-ledger.json?sql=select+sum(people)+from+counted_announcements&_shape=arrays"))
    assert counted["rows"] == [[figures["headline-total.total"]["value"]]]
    page = shown("/layoff-ledger/announcements")
    assert "One statement about an event" in page or "statement" in page
