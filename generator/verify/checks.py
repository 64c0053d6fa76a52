"""Check a published version against itself: hashes, receipts, SQL and pages."""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import math
import re
from typing import TYPE_CHECKING, Any

from generator.publish.database import DATABASE
from generator.publish.manifest import MANIFEST
from generator.verify.published import MAX_FILES, UnreadableError
from generator.verify.sql import RefusedError, asked, published_database

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from generator.verify.outcome import Outcome
    from generator.verify.published import Published

FIGURES = "api/figures.json"
RELEASES = "data/tables/releases.csv"
_FIGURE = re.compile(r"<(?:data|time)\b([^<>]*\bdata-figure=[^<>]*)>([^<]*)</")
_FILE = re.compile(r"<data\b([^<>]*\bdata-file=[^<>]*)>")
_HASH = re.compile(r"<code>([0-9a-f]{64})</code>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_SQL_BLOCK = re.compile(r'<div class="[^"]*\bhighlight\b[^"]*"><pre\b[^>]*>(.*?)</pre>', re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*")


def check_manifest(published: Published, outcome: Outcome) -> dict[str, dict[str, Any]]:
    """Hold every file that the manifest names to its size, its SHA-256 and its rows; return the entries by path."""
    manifest = _json(published, MANIFEST, outcome)
    files = manifest.get("files") if isinstance(manifest, dict) else None
    if not isinstance(files, list) or len(files) > MAX_FILES:
        if manifest is not None:
            outcome.differs(MANIFEST, "It does not list files as a manifest does.")
        return {}
    good = sum(_is_as_listed(published, entry, outcome) for entry in files)
    outcome.passed += good
    outcome.verified.append(f"{good:,} of {len(files):,} files have the size and the SHA-256 of the manifest")
    return {str(entry["path"]): entry for entry in files if isinstance(entry, dict) and "path" in entry}


def _is_as_listed(published: Published, entry: Any, outcome: Outcome) -> bool:
    path = entry.get("path") if isinstance(entry, dict) else None
    if not isinstance(path, str):
        outcome.differs(MANIFEST, "An entry names no path.")
        return False
    try:
        data = published.read(path)
    except UnreadableError as error:
        outcome.differs(path, str(error))
        return False
    faults = []
    if len(data) != entry.get("bytes"):
        faults.append(f"It has {len(data):,} bytes, and the manifest says {entry.get('bytes')}.")
    elif hashlib.sha256(data).hexdigest() != entry.get("sha256"):
        faults.append("Its SHA-256 is not that of the manifest.")
    elif path.endswith(".csv") and len(_rows(data)) != entry.get("rows"):
        faults.append(f"It has {len(_rows(data)):,} rows, and the manifest says {entry.get('rows')}.")
    for fault in faults:
        outcome.differs(path, fault)
    return not faults


def check_figures(published: Published, outcome: Outcome) -> dict[str, dict[str, Any]]:
    """Add up every receipt and run its SQL; return the figures that can be read, by key."""
    loaded = _json(published, FIGURES, outcome)
    rows = loaded.get("rows") if isinstance(loaded, dict) else None
    if not isinstance(rows, list):
        if loaded is not None:
            outcome.differs(FIGURES, "It holds no figures.")
        return {}
    figures = {}
    for row in rows:
        key = str(row.get("figure")) if isinstance(row, dict) else ""
        if _NAME.fullmatch(key) and "value" in row:
            figures[key] = row
        else:
            outcome.differs(FIGURES, f"{key or 'A row'} is not a figure.")
    counted = {key: figure for key, figure in figures.items() if figure.get("counted") is True}
    try:
        data = published.read(f"{DATABASE}.sqlite")
        with published_database(data) as database:
            _check_receipts(published, counted, database, outcome)
    except UnreadableError as error:
        outcome.differs(f"{DATABASE}.sqlite", str(error))
    except RefusedError as error:
        outcome.differs(f"{DATABASE}.sqlite", str(error))
    return figures


def _check_receipts(
    published: Published, counted: dict[str, dict[str, Any]], database: sqlite3.Connection, outcome: Outcome
) -> None:
    added, run, same = 0, 0, 0
    tables = _Tables(database)
    for key, figure in counted.items():
        path = f"receipts/{key.replace('.', '/')}"
        try:
            rows = _rows(published.read(f"{path}.csv"))
        except UnreadableError as error:
            outcome.differs(f"{path}.csv", str(error))
        else:
            added += _adds_up(f"{path}.csv", figure, rows, tables, outcome)
        run += _sql_gives(key, figure, database, outcome)
        same += _page_shows_sql(published, f"{path}/index.html", figure, outcome)
    total = len(counted)
    outcome.passed += added + run + same
    outcome.verified += [
        f"{added:,} of {total:,} receipts add up to their figure, with rows of the published database",
        f"{run:,} of {total:,} SQL texts give their figure on the published database",
        f"{same:,} of {total:,} pages of receipts show that SQL",
    ]


def _adds_up(path: str, figure: dict[str, Any], rows: list[dict[str, str]], tables: _Tables, outcome: Outcome) -> bool:
    try:
        total = math.fsum(float(row["adds"]) for row in rows)
    except (KeyError, ValueError, OverflowError):
        outcome.differs(path, "Its column “adds” does not hold numbers.")
        return False
    if not _equal(total, figure["value"]):
        outcome.differs(path, f"Its rows add up to {total:,g}, and the figure is {figure['value']}.")
        return False
    fault = tables.fault(str(figure.get("table")), rows)
    if fault:
        outcome.differs(path, fault)
    return not fault


def _sql_gives(key: str, figure: dict[str, Any], database: sqlite3.Connection, outcome: Outcome) -> bool:
    try:
        found = asked(database, str(figure.get("sql")))
    except RefusedError as error:
        outcome.differs(f"SQL of {key}", str(error))
        return False
    value = found[0][0] if len(found) == 1 and len(found[0]) == 1 else None
    if not _equal(value, figure["value"]):
        outcome.differs(f"SQL of {key}", f"It gives {value}, and the figure is {figure['value']}.")
        return False
    return True


def _page_shows_sql(published: Published, path: str, figure: dict[str, Any], outcome: Outcome) -> bool:
    try:
        text = published.read(path).decode("utf-8", "replace")
    except UnreadableError as error:
        outcome.differs(path, str(error))
        return False
    # The page shows one text of SQL; other blocks of code say how to cite it.
    shown = [html.unescape(_TAG.sub("", block)).split() for block in _SQL_BLOCK.findall(text)]
    if shown != [str(figure.get("sql")).split()]:
        outcome.differs(path, "The page shows other SQL than the list of figures.")
        return False
    return True


class _Tables:
    """The rows of the published database by key, read once per table."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.read: dict[str, tuple[list[str], dict[tuple[str, ...], dict[str, str]]]] = {}
        self.columns: dict[str, list[tuple[str, bool]]] = {}
        for table, field, place in asked(
            database,
            "SELECT table_name, field, key_place FROM _fields ORDER BY table_name, key_place, field",
        ):
            self.columns.setdefault(str(table), []).append((str(field), bool(place)))

    def fault(self, table: str, rows: list[dict[str, str]]) -> str:
        """Return in a sentence what rows of a receipt say that the table does not, or ""."""
        if table not in self.columns:
            return f"The database describes no table {table}."
        keys, known = self._known(table)
        for row in rows:
            there = known.get(tuple(_plain(row.get(name, "")) for name in keys))
            if there is None:
                return f"A row is not in the table {table}: {'+'.join(row.get(name, '') for name in keys)}."
            for name, cell in row.items():
                if name in there and there[name] not in (cell, _plain(cell)):
                    return f"A row differs from the table {table}: {name} is {cell} and not {there[name]}."
        return ""

    def _known(self, table: str) -> tuple[list[str], dict[tuple[str, ...], dict[str, str]]]:
        if table not in self.read:
            names = [name for name, _ in self.columns[table]]
            keys = [name for name, is_key in self.columns[table] if is_key]
            quoted = ", ".join('"' + name.replace('"', '""') + '"' for name in names)
            found = asked(self.database, f'SELECT {quoted} FROM "{table.replace(chr(34), chr(34) * 2)}"')
            rows = [dict(zip(names, map(_cell, row), strict=True)) for row in found]
            self.read[table] = keys, {tuple(row[name] for name in keys): row for row in rows}
        return self.read[table]


def check_pages(
    published: Published,
    figures: dict[str, dict[str, Any]],
    files: dict[str, dict[str, Any]],
    outcome: Outcome,
) -> None:
    """Hold every figure that a page prints to the list of figures, and every size and hash to the manifest."""
    try:
        pages = [path for path in published.paths() if path.endswith(".html")]
    except UnreadableError as error:
        outcome.unverified.append(f"the pages, since the sitemap can't be read: {error}")
        return
    good, seen = 0, 0
    hashes = {str(entry.get("sha256")) for entry in files.values()} | _fingerprints(published)
    for path in pages[:MAX_FILES]:
        try:
            text = published.read(path).decode("utf-8", "replace")
        except UnreadableError as error:
            outcome.differs(path, str(error))
            continue
        for fault in (*_figure_faults(text, figures), *_file_faults(text, files, hashes)):
            seen += 1
            if fault:
                outcome.differs(path, fault)
            else:
                good += 1
    outcome.passed += good
    outcome.verified.append(
        f"{good:,} of {seen:,} figures and facts about files on {len(pages):,} pages are those of the lists"
    )


def _fingerprints(published: Published) -> set[str]:
    """Return the fingerprints of releases, which the table of releases holds; none if it can't be read."""
    try:
        return {row.get("files_sha256", "") for row in _rows(published.read(RELEASES))}
    except UnreadableError:
        return set()


def _file_faults(text: str, files: dict[str, dict[str, Any]], hashes: set[str]) -> Iterator[str]:
    """Yield for each printed size, number of rows and hash of a file what is wrong with it, or "".

    `hashes` are those of the manifest and the fingerprints of releases.
    """
    for head in _FILE.findall(text):
        tag = _attributes(head)
        path, _, fact = tag["data-file"].rpartition("/")
        listed = files.get(path, {}).get(fact)
        fits = listed is not None and tag.get("value") == str(listed)
        yield "" if fits else f"It prints other {fact} of {path} than the manifest."
    for found in _HASH.findall(re.sub(r"&#(\d\d);", lambda digit: chr(int(digit[1])), text)):
        yield "" if found in hashes else f"It prints the SHA-256 {found}, which no list of files has."


def _attributes(head: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(head)}


def _figure_faults(text: str, figures: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield for each printed figure what is wrong with it, or ""."""
    for head, printed in _FIGURE.findall(text):
        tag = _attributes(head)
        key = tag.get("data-figure", "")
        figure = figures.get(key)
        value = tag.get("value", tag.get("datetime", ""))
        if figure is None:
            yield f"It prints the figure {key}, which the list of figures lacks."
        elif not _equal(value, figure["value"]) or html.unescape(printed).split() != str(figure.get("text")).split():
            yield f"It prints {key} as {html.unescape(printed)}, and the list of figures says {figure.get('text')}."
        else:
            yield ""


def _json(published: Published, path: str, outcome: Outcome) -> Any:
    """Return what a JSON file holds; None, with the difference noted, if it can't be read."""
    try:
        return json.loads(published.read(path))
    except UnreadableError as error:
        outcome.differs(path, str(error))
    except (ValueError, RecursionError):
        outcome.differs(path, "The file is not JSON.")
    return None


def _rows(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file; cells that are missing are blank, and cells too many are left out."""
    reader = csv.reader(io.StringIO(data.decode("utf-8", "replace"), newline=""))
    try:
        head = next(reader, [])
        return [dict(zip(head, row + [""] * len(head), strict=False)) for row in reader]
    except csv.Error:
        return []


def _equal(found: Any, value: Any) -> bool:
    """Tell whether a value is that of a figure: a number, a date, or None where the record can't tell."""
    if value is None or isinstance(value, str):
        return (found or "") == (value or "")
    try:
        return math.isclose(float(found), float(value), rel_tol=1e-12, abs_tol=1e-9)
    except (TypeError, ValueError, OverflowError):
        return False


def _cell(value: Any) -> str:
    """Return a cell of the database as a receipt writes it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _plain(cell: str) -> str:
    """Return a cell of a receipt without what makes it harmless for spreadsheets."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
