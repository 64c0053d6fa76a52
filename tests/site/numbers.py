"""Hold every number of a built page to the record.

A digit may stand only inside an element that says where it comes from, and the text of that element must be what the
record says there. The record is read here from the package's files and the published downloads, not from the
generator's memory:

- `data-figure`: text and value of `api/figures.json`;
- `data-row`: a cell of a CSV file of the package; `receipt/<figure>/<key>` is the column “adds” of a receipt's CSV;
- `data-chart`: a cell of `charts/<slug>.csv`;
- `data-count`: the number of rows of a table;
- `data-blank`: the percentage of a table's rows that are blank in a field;
- `data-limit`: a number among a field's constraints;
- `data-threshold`: a limit of the regression gate in generator/history/limits.py;
- `data-total`: a total of a sector, country, month, function or employer: the rows of its CSV file, added up;
- `data-noticed`: a number of a state's notices: the rows of its CSV file, added up;
- `data-counted`: what one announcement adds to such totals, in each of these files;
- `data-released`, `data-verdict`: a figure, or a verdict, in the file that a release keeps of what it said;
- `data-stored`: a cell of a release's CSV file, as its own code lists word it; the release `now` is the package;
- `data-changed`: the number of rows, figures or verdicts that differ between a version and the one before;
- `data-file`: the size of a published file in kilobytes, or the rows that it has;
- `data-left-out`: the rows of a table less those of its published CSV file;
- `data-package`: a field of the descriptor;
- `data-descriptor`: a string of the descriptor, a label, definition, scope, formula or detail of a figure, the first
  line or the rest of a chart's docstring, or the title of a finding's page;
- `data-licence`: a version number in the titles of the package's licences;
- `<time datetime>` alone: its own date in words.
"""

from __future__ import annotations

import csv
import inspect
import json
import math
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from generator.charts import CHARTS
from generator.findings.choices import PERIOD_START
from generator.findings.families import GROUPED
from generator.history.limits import LIMITS
from generator.pages.values import cell_text, number_text
from generator.text import date_words, decimal
from tests.helpers import listed_figures
from tests.site.markup import Node, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: Digits that may stand unbound: a pattern of the whole text around them, and why.
ALLOWED: tuple[tuple[str, str], ...] = ()

#: The year of the period.
YEAR = PERIOD_START[:4]
#: Text that is not prose: programs, drawings, and what a reader quotes character by character.
SILENT = frozenset(("script", "style", "svg", "template", "code", "pre"))
#: Attributes that are read out or shown.
SPOKEN = ("aria-label", "title", "alt", "placeholder", "content")
#: What stands in the built page for a blank cell.
BLANK = "–"

_DIGIT = re.compile(r"\d")
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Fault:
    """One number that is not what the record says, or that says nothing about where it comes from."""

    page: str
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}: {self.rule}: {self.text}"


@dataclass(frozen=True)
class Release:
    """What a release keeps: its tables and descriptor, figures with value and text, and verdicts; or the record now."""

    tables: dict[str, dict[str, dict[str, str]]]
    descriptor: dict[str, Any]
    figures: dict[str, tuple[Any, str]]
    verdicts: dict[str, str]


@dataclass(frozen=True)
class Record:
    """What the package and the published downloads say, as text."""

    descriptor: dict[str, Any]
    tables: dict[str, dict[str, dict[str, str]]]
    figures: dict[str, dict[str, Any]]
    charts: dict[str, list[dict[str, str]]]
    receipts: dict[str, dict[str, str]]
    finding_titles: dict[str, str]
    groups: dict[str, list[dict[str, str]]]
    states: dict[str, list[dict[str, str]]]
    releases: dict[str, Release]
    tree: Path

    @property
    def words(self) -> frozenset[str]:
        """Return what an element with `data-descriptor` may say."""
        figures = {figure[part] for figure in self.figures.values() for part in WORDS_OF_FIGURES}
        texts = {*strings(self.descriptor), *figures, *self.finding_titles.values(), *chart_texts()}
        return frozenset(squeeze(text) for text in texts)

    def field(self, table: str, name: str) -> dict[str, Any]:
        """Return the descriptor's entry of a field."""
        resource = next(entry for entry in self.descriptor["resources"] if entry["name"] == table)
        return next(entry for entry in resource["schema"]["fields"] if entry["name"] == name)

    def code_list(self, table: str, name: str) -> str:
        """Return the code list that a field refers to, "" if it refers to none."""
        resource = next(entry for entry in self.descriptor["resources"] if entry["name"] == table)
        for key in resource["schema"].get("foreignKeys", []):
            target = key["reference"]["resource"]
            if name in key["fields"] and "label" in next(iter(self.tables[target].values()), {}):
                return str(target)
        return ""


WORDS_OF_FIGURES = ("label", "definition", "scope", "formula", "detail")


def read_record(package: Path, tree: Path, docs: Path) -> Record:
    """Read the record: the package, the rendered tree with its downloads, and the authored pages' titles."""
    descriptor, tables, keys = read_tables(package)
    figures = listed_figures((tree / "api" / "figures.json").read_bytes())
    receipts = {}
    for path in sorted((tree / "receipts").rglob("*.csv")):
        figure = f"{path.parent.name}.{path.stem}"
        names = keys[figures[figure]["table"]]
        receipts[figure] = {"+".join(row[name] for name in names): row["adds"] for row in csv_rows(path)}
    return Record(
        descriptor=descriptor,
        tables=tables,
        figures=figures,
        charts={path.stem: csv_rows(path) for path in sorted((tree / "charts").glob("*.csv"))},
        receipts=receipts,
        finding_titles={
            path.stem: str(front_matter(path)["title"])
            for path in sorted((docs / "findings").glob("*.md"))
            if "finding" in front_matter(path)
        },
        groups={
            f"{family}/{path.stem}": csv_rows(path)
            for family in GROUPED
            for path in sorted((tree / family).glob("*.csv"))
        },
        states={path.stem: csv_rows(path) for path in sorted((tree / "states").glob("*.csv"))},
        releases=read_all_releases(package, tree, descriptor, tables, figures),
        tree=tree,
    )


def read_tables(package: Path) -> tuple[dict[str, Any], dict[str, dict[str, dict[str, str]]], dict[str, list[str]]]:
    """Return the descriptor of a package, its tables by key, and the fields of each key."""
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    tables, keys = {}, {}
    for resource in descriptor["resources"]:
        key = resource["schema"]["primaryKey"]
        names = keys[resource["name"]] = [key] if isinstance(key, str) else key
        rows = csv_rows(package / resource["path"])
        tables[resource["name"]] = {"+".join(row[name] for name in names): row for row in rows}
    return descriptor, tables, keys


def read_all_releases(
    package: Path,
    tree: Path,
    descriptor: dict[str, Any],
    tables: dict[str, dict[str, dict[str, str]]],
    figures: dict[str, dict[str, Any]],
) -> dict[str, Release]:
    """Return what each release keeps, the oldest first, and at the end the record as it is now."""
    found = {}
    for version in sorted(tables["releases"], key=lambda text: [int(part) for part in text.split(".")]):
        folder = package / "releases" / version
        said = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
        own, rows, _ = read_tables(folder)
        kept = {key: (value, text) for key, (value, text, _, _) in said["figures"].items()}
        found[version] = Release(rows, own, kept, said["verdicts"])
    labels = {code: row["label"] for code, row in tables["verdicts"].items()}
    verdicts = csv_rows(tree / "data" / "findings" / "claim-audit" / "verdicts.csv")
    found["now"] = Release(
        tables,
        descriptor,
        {key: (figure["value"], figure["text"]) for key, figure in figures.items()},
        {row["claim"]: labels[row["verdict"]] for row in verdicts},
    )
    return found


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def front_matter(path: Path) -> dict[str, Any]:
    """Return the front matter of an authored page."""
    text = path.read_text(encoding="utf-8")
    return yaml.safe_load(text.split("---\n")[1]) if text.startswith("---\n") else {}


def strings(value: Any) -> Iterator[str]:
    """Return every string in nested lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


def chart_texts() -> Iterator[str]:
    """Return what each chart measures, its description, and both together."""
    for module in CHARTS:
        first, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
        yield from (first, rest, f"{first} {rest}")


class Checker:
    """Checks pages against one record."""

    def __init__(self, record: Record, allowed: tuple[tuple[str, str], ...] = ALLOWED) -> None:
        self.record = record
        self.words = record.words
        #: What each announcement adds, by announcement; a group that says otherwise than another gives both.
        self.counted: dict[str, set[tuple[str, str, str]]] = {}
        for row in (row for rows in record.groups.values() for row in rows):
            self.counted.setdefault(row["announcement"], set()).add((row["low"], row["point"], row["high"]))
        self.allowed = [re.compile(pattern) for pattern, _ in allowed]
        #: What a text must be, by the attribute that binds it.
        self.bound: dict[str, Callable[[Node], str | None]] = {
            "data-figure": self._figure,
            "data-row": self._row,
            "data-chart": self._chart,
            "data-count": self._count,
            "data-blank": self._blank,
            "data-limit": self._limit,
            "data-threshold": self._threshold,
            "data-total": self._total,
            "data-noticed": self._noticed,
            "data-counted": self._counted,
            "data-released": self._released,
            "data-verdict": self._verdict,
            "data-stored": self._stored,
            "data-changed": self._changed,
            "data-file": self._file,
            "data-left-out": self._left_out,
            "data-package": self._package,
            "data-descriptor": lambda node: node.shown if node.shown in self.words else None,
            "data-licence": self._licence,
        }

    def faults(self, page: str, root: Node) -> list[Fault]:
        """Return every fault of a page."""
        title = self.title(page, root)
        found = [Fault(page, "title", title)] if self._is_loose(self._own_title(page, title)) else []
        headings = {
            node["id"]: heading_text(node) for node in root.nodes() if re.fullmatch("h[1-6]", node.tag) and "id" in node
        }
        found += self._walk(page, root.first("body"), title, headings)
        for node in root.nodes():
            found += self._attributes(page, node)
        return found

    def title(self, page: str, root: Node) -> str:
        """Return a page's title without the name of the site."""
        return root.first("title").shown.rpartition(" - ")[0] or root.first("title").shown

    def _own_title(self, page: str, title: str) -> str:
        """Return what a title says beside the name of the employer or figure that it must hold."""
        folder, _, rest = page.partition("/")
        name = ""
        if folder == "companies" and rest != "index.html":
            name = self.record.tables["companies"][rest.partition("/")[0]]["name"]
        elif folder == "claims":
            tracker = self.record.tables["claims"][rest.partition("/")[0]]["tracker"]
            name = self.record.tables["trackers"][tracker]["name"]
        elif folder == "months" and rest != "index.html":
            name = date_words(rest.partition("/")[0])
        elif folder == "releases" and rest.partition("/")[0] in self.record.releases:
            name = rest.partition("/")[0]
        elif folder == "receipts":
            name = self.record.figures[".".join(rest.split("/")[:2])]["label"]
        if folder != "receipts":
            name = name.replace("<", "‹").replace(">", "›").replace("&", "and")
        if squeeze(name) not in title:
            return f"{title} (it does not hold the name {name})0"
        return title.replace(squeeze(name), "", 1)

    def _walk(self, page: str, node: Node, title: str, headings: dict[str, str]) -> Iterator[Fault]:
        if node.tag in SILENT and "data-descriptor" not in node:
            return
        binding = next((name for name in self.bound if name in node), "")
        if binding:
            yield from self._bound(page, node, binding)
            return
        if node.tag == "time" and "datetime" in node:
            if node.shown != date_words(node["datetime"]):
                yield Fault(page, "time", node.shown)
            return
        if node.attributes.get("data-md-component") == "header-topic":
            if node.shown not in (title, ""):  # the page for unknown addresses has none
                yield Fault(page, "header", node.shown)
            return
        if node.tag == "a" and "md-nav__link" in node.classes and node["href"].startswith("#") and node["href"] != "#":
            if node.shown != headings.get(node["href"][1:]) and self._is_loose(node.shown):
                yield Fault(page, "table of contents", node.shown)
            return
        for child in node.children:
            if isinstance(child, Node):
                yield from self._walk(page, child, title, headings)
            elif self._is_loose(child):
                yield Fault(page, "unbound", squeeze(child))

    def _is_loose(self, text: str) -> bool:
        """Tell whether a text holds a digit that nothing allows."""
        return bool(_DIGIT.search(text)) and not any(pattern.fullmatch(squeeze(text)) for pattern in self.allowed)

    def _attributes(self, page: str, node: Node) -> Iterator[Fault]:
        for name in SPOKEN:
            text = squeeze(node.attributes.get(name, ""))
            if name == "content" and node.attributes.get("name") != "description":
                continue
            if self._is_loose(text) and text not in self.words:
                # A description is plain text and can't hold an element: it may name the employer and the year alone.
                own = self._own_title(page, text).replace(f" {YEAR}", "") if node.tag == "meta" else text
                if self._is_loose(own):
                    yield Fault(page, name, text)

    def _bound(self, page: str, node: Node, binding: str) -> Iterator[Fault]:
        try:
            wanted = self.bound[binding](node)
        except (KeyError, IndexError, StopIteration, ValueError):
            wanted = None
        if wanted is None or squeeze(wanted) != node.shown:
            origin = node[binding] and f" {node[binding]}"
            yield Fault(page, f"{binding}{origin}", f"“{node.shown}” instead of “{wanted}”")

    def _figure(self, node: Node) -> str | None:
        figure = self.record.figures[node["data-figure"]]
        value = node["datetime"] if node.tag == "time" else node["value"]
        if not _same(value, figure["value"]):
            return None
        return figure_text(figure)

    def _row(self, node: Node) -> str | None:
        table, key, field = _origin(node["data-row"])
        if table == "receipt":
            text = self.record.receipts[key][field]
            return number_text(float(text)) if _same(node["value"], float(text)) else None
        row = self.record.tables[table][key]
        value, schema = row[field], self.record.field(table, field)
        if schema["type"] in ("integer", "number"):
            unit = row["unit"] if schema.get("unit", "").startswith("see the field") else schema.get("unit", "")
            shown = cell_text(float(value), percent=unit == "percent")
            return shown if _same(node["value"], float(value)) else None
        if is_date(schema):
            return date_words(value) if node["datetime"] == value else None
        codes = self.record.code_list(table, field)
        return self.record.tables[codes][value]["label"] if codes else value

    def _chart(self, node: Node) -> str | None:
        slug, place, column = _origin(node["data-chart"])
        row = self.record.charts[slug][int(place)]
        value = unquoted(row[column])
        if node.tag == "time":
            return date_words(value) if node["datetime"] == value else None
        if node.tag != "data":
            return value
        if not _same(node["value"], float(value)):
            return None
        if column.startswith("kappa"):
            return decimal(float(value), 2)
        share = column.endswith("share") or ("share" in row and column in ("low", "high"))  # bounds of the share
        return f"{decimal(float(value), 1)}{_NO_BREAK}%" if share else number_text(float(value))

    def _count(self, node: Node) -> str | None:
        number = len(self.record.tables[node["data-count"]])
        return f"{number:,}" if node["value"] == str(number) else None

    def _file(self, node: Node) -> str | None:
        path, _, fact = node["data-file"].rpartition("/")
        file = self.record.tree / path
        if fact == "bytes":
            size = file.stat().st_size
            return f"{math.ceil(size / 1000):,} kB" if node["value"] == str(size) else None
        if path.endswith(".sqlite"):
            with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
                counts = (database.execute(f'SELECT COUNT(*) FROM "{name}"') for name in self.record.tables)
                number = sum(count for ((count,),) in counts)
        elif path.endswith(".csv"):
            number = len(csv_rows(file))
        else:  # the whole record
            number = sum(len(csv_rows(table)) for table in sorted((self.record.tree / "data" / "tables").glob("*.csv")))
        return f"{number:,}" if node["value"] == str(number) else None

    def _left_out(self, node: Node) -> str | None:
        table = node["data-left-out"]
        number = len(self.record.tables[table]) - len(csv_rows(self.record.tree / "data" / "tables" / f"{table}.csv"))
        return f"{number:,}" if number and node["value"] == str(number) else None

    def _blank(self, node: Node) -> str | None:
        table, _, field = node["data-blank"].partition("/")
        cells = [row[field] for row in self.record.tables[table].values()]
        share = 100 * cells.count("") / len(cells)
        return f"{decimal(share, 1)}{_NO_BREAK}%" if _same(node["value"], share) else None

    def _limit(self, node: Node) -> str | None:
        table, field, constraint = node["data-limit"].split("/")
        value = self.record.field(table, field)["constraints"][constraint]
        return f"{value:,}" if _same(node["value"], value) else None

    def _threshold(self, node: Node) -> str | None:
        limit = LIMITS[node["data-threshold"]]
        unit = {"percent": f"{_NO_BREAK}%", "percentage points": " percentage points", "rows": " rows"}[limit.unit]
        return f"{int(limit.value)}{unit}" if _same(node["value"], limit.value) else None

    def _total(self, node: Node) -> str | None:
        family, group, measure, *stances = node["data-total"].split("/")
        rows = self.record.groups[f"{family}/{group}"]
        counting = [row for row in rows if row["counts"] == "yes" and stances in ([], [row["stance"]])]
        number = {
            "rows": len(rows),
            "announcements": len(counting),
            "without": sum(row["point"] == "" for row in counting),
            "not_counted": sum(row["counts"] == "no" for row in rows),
        }.get(measure)
        if number is None:
            number = sum(int(row[measure] or 0) for row in counting)
        return f"{number:,}" if node["value"] == str(number) else None

    def _noticed(self, node: Node) -> str | None:
        state, measure, *months = node["data-noticed"].split("/")
        counting = [row for row in self.record.states[state.lower()] if row["counts"] == "yes"]
        rows = [row for row in counting if months in ([], [row["month"]])]
        known = [int(row["employees"]) for row in rows if row["employees"]]
        numbers = {
            "notices": len(rows),
            "employers": len({row["whose"] for row in rows}),
            "people": sum(known),
            "without": len(rows) - len(known),
        }
        return f"{numbers[measure]:,}" if node["value"] == str(numbers[measure]) else None

    def _counted(self, node: Node) -> str | None:
        announcement, _, view = node["data-counted"].rpartition("/")
        (adds,) = self.counted[announcement]
        text = dict(zip(("low", "point", "high"), adds, strict=True))[view]
        return f"{int(text):,}" if node["value"] == text else None

    def _package(self, node: Node) -> str | None:
        value = str(self.record.descriptor[node["data-package"]])
        if node.tag == "time":
            return date_words(value[:10]) if node["datetime"] == value[:10] else None
        return value

    def _released(self, node: Node) -> str | None:
        version, _, key = node["data-released"].partition("/")
        value, text = self.record.releases[version].figures[key]
        shown = node["datetime"] if node.tag == "time" else node["value"]
        return text if _same(shown, value) else None

    def _verdict(self, node: Node) -> str | None:
        version, _, claim = node["data-verdict"].partition("/")
        return self.record.releases[version].verdicts[claim]

    def _stored(self, node: Node) -> str | None:
        version, _, rest = node["data-stored"].partition("/")
        table, key, field = _origin(rest)
        release = self.record.releases[version]
        value = release.tables[table][key][field]
        resource = next(entry for entry in release.descriptor["resources"] if entry["name"] == table)
        schema = next(entry for entry in resource["schema"]["fields"] if entry["name"] == field)
        if schema["type"] in ("integer", "number"):
            return cell_text(float(value)) if _same(node["value"], float(value)) else None
        if is_date(schema):
            return date_words(value) if node["datetime"] == value else None
        for reference in resource["schema"].get("foreignKeys", []):
            target = release.tables[reference["reference"]["resource"] or table]
            if field in reference["fields"] and "label" in next(iter(target.values()), {}):
                return target[value]["label"]
        return value

    def _changed(self, node: Node) -> str | None:
        version, kind, table = node["data-changed"].split("/")
        versions = list(self.record.releases)
        old, new = (self.record.releases[versions[versions.index(version) - step]] for step in (1, 0))
        number = changed_number(old, new, kind, table)
        return f"{number:,}" if node["value"] == str(number) else None

    def _licence(self, node: Node) -> str | None:
        titles = [entry["title"] for entry in self.record.descriptor["licenses"]]
        return node.shown if any(node.shown in title.split() for title in titles) else None


def changed_number(old: Release, new: Release, kind: str, table: str) -> int:
    """Return the number of rows, in one table or all but that of releases, of figures or of verdicts that differ."""
    if kind == "figures":
        both = [(old.figures[key][0], value) for key, (value, _) in new.figures.items() if key in old.figures]
        numbers = (int, float)
        return sum(
            abs(was - now) > 1e-9 * max(1, abs(was))
            if isinstance(was, numbers) and isinstance(now, numbers)
            else was != now
            for was, now in both
        )
    if kind == "verdicts":
        return sum(new.verdicts[claim] != was for claim, was in old.verdicts.items() if claim in new.verdicts)
    common = [name for name in new.tables if name in old.tables and name != "releases" and table in ("", name)]
    number = 0
    for name in common:
        had, has = old.tables[name], new.tables[name]
        withdrawn = {
            key
            for key in had
            if key in has and has[key].get("exclusion_reason") == "withdrawn" != had[key].get("exclusion_reason")
        } | {key for key in had if key not in has and f"{name}+{key}" in new.tables.get("withdrawn_rows", {})}
        if kind == "added":
            number += len(has.keys() - had.keys())
        elif kind == "withdrawn":
            number += len(withdrawn)
        else:
            both = had.keys() & has.keys() - withdrawn
            number += sum(any(has[key].get(field, cell) != cell for field, cell in had[key].items()) for key in both)
    return number


def figure_text(figure: dict[str, Any]) -> str | None:
    """Return a figure's text, worked out from its value; None if the published text differs."""
    value = figure["value"]
    if value is None:
        text = "not known"
    elif isinstance(value, str):
        text = date_words(value)
    else:
        one_place = decimal(value, 1)
        texts = {"percent": f"{one_place}{_NO_BREAK}%", "percentage points": one_place, "kappa": decimal(value, 2)}
        text = texts.get(figure["unit"], f"{value:,.0f}".replace("-", "\u2212"))
    return text if text == figure["text"] else None


def unquoted(text: str) -> str:
    """Return a cell of a download without the apostrophe that keeps a spreadsheet from running it as a formula."""
    return text[1:] if re.match("'[-=+@\t\r]", text) else text


def is_date(schema: dict[str, Any]) -> bool:
    """Tell whether a field holds dates: by its type, or by a pattern that starts with a year and a hyphen."""
    return schema["type"] == "date" or bool(
        re.search(r"20\[0-9\]\{2\}[()]*-", schema.get("constraints", {}).get("pattern", ""))
    )


def heading_text(heading: Node) -> str:
    """Return a heading's text without the link to itself."""
    parts = [
        child if isinstance(child, str) else child.text
        for child in heading.children
        if isinstance(child, str) or "headerlink" not in child.classes
    ]
    return squeeze("".join(parts))


def _origin(text: str) -> tuple[str, str, str]:
    first, _, rest = text.partition("/")
    key, _, last = rest.rpartition("/")
    return first, key, last


def _same(attribute: str, value: float | str | None) -> bool:
    """Tell whether an attribute holds a value: nothing, a date, or the number itself and not only its rounded text."""
    if value is None:
        return attribute == ""
    return attribute == value if isinstance(value, str) else float(attribute) == value
