"""Measure a build of the real report: `python -m tests.bench` prints a table of seconds and sizes.

Commands run as a reader runs them, in processes of their own, in a folder that is removed afterwards.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.record.layout import DESCRIPTOR, key_of
from generator.record.rules.identity import FIRST_READERS
from tests.latency import latency

ROOT = Path(__file__).parent.parent
_LEDGER = (sys.executable, "-c", "from generator.cli import main; main()", "--quiet")
#: A line of the program that says how long a step took.
_STEP = re.compile(r"(.+): ([\d.]+) s")
#: What a browser loads for the home page, beside the page itself.
_LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src|img[^>]* src)="([^"#?]+)"')

#: How many times as many rows of cuts a check gets, and the tables that grow with their fields that name a row of them.
_TIMES = (1, 10, 100)
_GROWN = {
    "companies": ("company", "name", "parent"),
    "events": ("event", "company"),
    "event_links": ("event", "linked_event"),
    "announcements": ("announcement", "event"),
    "announcement_functions": ("announcement",),
    "announcement_places": ("announcement",),
    "announcement_reasons": ("announcement",),
    "codings": ("coding", "announcement"),
    "citations": ("announcement",),
}
#: Fields that may hold a value once.
_ONCE = ("ticker", "cik", "wikidata", "aliases")

Row = tuple[str, str]


def run(*arguments: str) -> tuple[float, list[Row]]:
    """Run a command of the console script; return its seconds, and those of the steps that it names.

    Raises SystemExit with what the command printed if it fails.
    """
    start = time.perf_counter()
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([*_LEDGER, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"ledger {' '.join(arguments)} failed:\n{done.stderr}")
    steps = [match for match in map(_STEP.match, done.stdout.splitlines()) if match]
    return seconds, [(f"  {match[1]}", f"{match[2]} s") for match in steps]


def measure(out: Path) -> list[Row]:
    """Return what a build into a folder takes, and how large its site is."""
    rows = [("ledger check", f"{run('check')[0]:.1f} s"), *growth(out.parent / "grown")]
    for name, command in (
        ("ledger render, new folder", "render"),
        ("ledger render, nothing changed", "render"),
        ("ledger build, nothing changed", "build"),
    ):
        seconds, steps = run(command, "--out", str(out))
        rows += [(name, f"{seconds:.1f} s"), *steps]
    served = out.parent / "served"
    rows += [("ledger serve, from saving a file until an open page shows it", ""), *latency(served)]
    shutil.rmtree(served)
    return rows + sizes(out / "site")


def growth(folder: Path) -> list[Row]:
    """Return what a check takes of more and more rows: it should take as much time for each of them."""
    from generator.record.check import check_package  # noqa: PLC0415 - only this process needs it

    rows = []
    for times in _TIMES:
        number = grow(folder, times)
        start = time.process_time()
        report = check_package(folder)
        seconds = time.process_time() - start
        if not report.passed:
            raise SystemExit(f"The grown package fails its check: {report.problems[0].sentence}")
        name = f"  check of {number:,} rows of cuts ({times} times)"
        rows.append((name, f"{seconds:.1f} s, {1e6 * seconds / number:.0f} µs a row"))
        shutil.rmtree(folder)
    return rows


def grow(folder: Path, times: int) -> int:
    """Copy the real package with all cuts several times, each time of other employers; return the rows of cuts."""
    shutil.copytree(ROOT / "datapackage", folder)
    descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    key_fields = {resource["name"]: key_of(resource["schema"]) for resource in descriptor["resources"]}
    number = 0
    for table, keys in _GROWN.items():
        path = folder / f"{table}.csv"
        head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        places = [head.index(name) for name in keys]
        gone = [head.index(name) for name in _ONCE if name in head]
        grown = list(rows)
        for copy in range(1, times):
            for row in rows:
                cells = ["" if place in gone else cell for place, cell in enumerate(row)]
                if table == "codings" and row[head.index("coder")] in FIRST_READERS:
                    cells[head.index("reading")] = ""  # each reading of the research enters the record once
                for place in places:
                    cells[place] = f"copy-{copy}-{cells[place]}" if cells[place] else ""
                grown.append(cells)
        order = [head.index(name) for name in key_fields[table]]
        grown.sort(key=lambda row: [row[place] for place in order])
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *grown])
        number += len(grown)
    return number


def sizes(site: Path) -> list[Row]:
    """Return the number of pages of a site, its size, and what a reader downloads for the home page."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    home = site / "index.html"
    loaded = [site / path for path in _LOADED.findall(home.read_text(encoding="utf-8")) if (site / path).is_file()]
    largest = max(pages, key=lambda path: path.stat().st_size)
    return [
        ("pages", f"{len(pages):,}"),
        ("files", f"{len(files):,}"),
        ("site", f"{sum(path.stat().st_size for path in files) / 1e6:.1f} MB"),
        ("search index, gzip", _kilobytes(site / "search" / "search_index.json")),
        ("home page, gzip", _kilobytes(home)),
        ("home page with style sheets and scripts, gzip", _kilobytes(home, *loaded)),
        (f"largest page, gzip ({largest.parent.relative_to(site)})", _kilobytes(largest)),
    ]


def table(rows: list[Row]) -> str:
    """Return rows as text in two columns."""
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {value:>9}" for name, value in rows)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder))))


def _kilobytes(*paths: Path) -> str:
    return f"{sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1000:,.1f} kB"


if __name__ == "__main__":
    main()
