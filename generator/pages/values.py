"""What a page may print from the record: figures, cells, counts and dates, each bound to where it comes from.

Templates never see a bare number. Every value becomes an element that names its origin, so that a test can hold the
built site to the record:

- `data-figure="finding.name"`: a figure, linked to its receipt;
- `data-row="table/key/field"`: one cell of the record;
- `data-chart="chart/row/column"`: one value of a chart's table;
- `data-count="table"`: the number of rows of a table;
- `data-blank="table/field"`: the percentage of a table's rows that are blank in a field;
- `data-limit="table/field/constraint"`: a number that the descriptor sets as a limit of a field;
- `data-threshold="name"`: a limit of the regression gate;
- `data-total="family/group/measure"`: a total of the announcements of a sector, country, month, function or employer;
- `data-noticed="state/measure/month"`: a number of a state's notices, in all or in a month;
- `data-counted="announcement/view"`: what one announcement adds to such totals;
- `data-released="version/finding.name"`: a figure as a release stated it;
- `data-verdict="version/claim"`: a verdict as a release stated it;
- `data-stored="version/table/key/field"`: one cell of a release, or of the record as it is `now`;
- `data-changed="version/kind/table"`: the number of rows, figures or verdicts that a version changed;
- `data-file="path/fact"`: the size or the rows of a published file;
- `data-left-out="table"`: how many rows of a table are left out of bulk downloads;
- `data-package="field"`: a field of the package's descriptor;
- `data-descriptor`: words of the descriptor, repeated as they are.
"""

from __future__ import annotations

import posixpath
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import Markup

from generator.errors import PageError
from generator.history.limits import LIMITS
from generator.history.releases import NOW, Releases
from generator.text import date_words, decimal, escape, kilobytes, percent_text, places_of, plain_number, thousands

if TYPE_CHECKING:
    from generator.findings.figure import Figure
    from generator.report import Report

#: Fields that hold an address and become a link.
ADDRESSES = ("url", "archived_url", "listed_url")
#: The page of a row, by table.
ROW_PAGES = {"companies": "companies/{}.md", "claims": "data/claims.md#{}", "releases": "releases/{}.md"}
#: The page of a claim that has one of its own.
CLAIM_PAGE = "claims/{}.md"
_DATES = frozenset(
    (
        *("announced_on", "effective_on", "published_on", "first_recorded_on", "last_verified_on"),
        *("as_of_earliest", "as_of_latest", "period_start", "period_end", "archived_on", "link_checked_on"),
        *("cutoff", "said_on", "as_of", "day", "month", "from_month", "to_month"),
        *("withdrawn_on", "found_on", "corrected_on", "revised_on", "released_on"),
        *("notice_date", "notice_date_reported", "first_notice", "last_notice"),
        *("stated_on", "window_start", "window_end"),
    )
)

#: How a figure stands in rendered text (templates/values.jinja).
_PRINTED = re.compile(r'data-figure="([^"]+)"')


def number_text(value: float, *, percent: bool = False) -> str:
    """Return a number of a table: whole numbers with commas, others with one decimal; percentages keep their sign."""
    text = thousands(value) if float(value).is_integer() else decimal(value, 1)
    return f"{text}\u00a0%" if percent else text


def cell_text(value: float, *, percent: bool = False) -> str:
    r"""Return a number of the record: as `number_text`, but with every decimal that it has.

    >>> cell_text(5.88), cell_text(-1200.0), cell_text(60.0, percent=True)
    ('5.88', '\u22121,200', '60\xa0%')
    """
    text = decimal(value, places_of(value))
    return f"{text}\u00a0%" if percent else text


@cache
def _relative(target: str, folder: str) -> Markup:
    """Return the relative path from a folder; neighbours in a folder ask for the same ones many times."""
    return Markup(posixpath.relpath(target, folder))  # noqa: S704 - no special character in a slug


class Values:
    """The functions that a page's template calls; `path` is the page's own path, from which links are relative."""

    def __init__(self, report: Report, macros: Any, path: str, made: dict[Any, Markup]) -> None:
        self.report = report
        self.macros = macros
        self.path = path
        self.made = made

    def link(self, target: str) -> Markup:
        """Return the relative path from this page to another file of the tree; paths are made of checked slugs."""
        return _relative(target, posixpath.dirname(self.path) or ".")

    def address(self, page: str) -> Markup:
        """Return the relative address of another page as built, for links in HTML; `page` is its path with “.md”."""
        here, there = (path.removesuffix("index.md").removesuffix(".md") for path in (self.path, page))
        return _relative(there or ".", here or ".") + "/"

    def fig(self, key: str) -> Markup:
        """Return a figure, linked to its receipt."""
        figure = self.report.figure(key)
        href = self.link(f"receipts/{figure.finding}/{figure.name}.md")
        value = "" if figure.value is None else figure.value
        linked = self.path != f"receipts/{figure.finding}/{figure.name}.md"
        return self._made(
            "figure",
            key=figure.key,
            value=value,
            text=figure.text,
            href=href if linked else "",
            date=isinstance(figure.value, str),
        )

    def figures_in(self, text: str) -> list[str]:
        """Return the keys of the figures that a rendered text prints, each once, in order."""
        return list(dict.fromkeys(_PRINTED.findall(text)))

    def cell(self, table: str, key: str, field: str, *, link: bool = False) -> Markup:
        """Return one cell of the record, on request linked to the row's own page (see `ROW_PAGES`).

        A code shows its label, a blank cell shows nothing.
        Raises PageError if there is no such row or field.
        """
        row = self.report.rows[table].get(key)
        if row is None or field not in row:
            raise PageError(f"The record has no {table}/{key}/{field}.")
        value = row[field]
        origin = f"{table}/{key}/{field}"
        if value is None or value == "":
            return self._made("nothing")
        href = self.link(self._row_page(table, key)) if link else ""
        if field in _DATES:
            return self._made("moment", origin=origin, value=value, text=date_words(value))
        if field in ADDRESSES:
            return self._made("address", origin=origin, url=value)
        if not isinstance(value, str):
            percent = field == "workforce_share" or (table == "claims" and row["unit"] == "percent")
            text = cell_text(value, percent=percent)
            return self._made("number", origin=origin, value=plain_number(value), text=text, href=href)
        codes = self.report.references.get((table, field))
        if codes:
            return self._made("words", origin=origin, text=self.report.labels[codes][value])
        return self._made("words", origin=origin, text=value, href=href)

    def rows(self, table: str, **where: str) -> list[dict[str, Any]]:
        """Return the rows of a table, with their `key`, that hold the given values, in file order."""
        if not where:
            return list(self.report.rows[table].values())
        (field, value), *others = where.items()
        found = self.report.where(table, field, value)
        return [row for row in found if all(row[name] == wanted for name, wanted in others)]

    def count(self, table: str) -> Markup:
        """Return the number of rows of a table."""
        number = len(self.report.package[table])
        return self._made("count", table=table, value=number, text=thousands(number))

    def blank_share(self, table: str, field: str) -> Markup:
        """Return the percentage of a table's rows that are blank in a field; nothing if the table has no rows."""
        rows = self.report.rows[table].values()
        if not rows:
            return self._made("nothing")
        share = 100 * sum(row[field] is None or row[field] == "" for row in rows) / len(rows)
        return self._made("blank_share", origin=f"{table}/{field}", value=share, text=percent_text(share))

    def limit(self, table: str, field: str, constraint: str) -> Markup:
        """Return a number that the descriptor sets as a limit of a field, such as its maximum."""
        fields = self.report.package.schema(table)["schema"]["fields"]
        value = next(entry for entry in fields if entry["name"] == field)["constraints"][constraint]
        return self._made("limit", origin=f"{table}/{field}/{constraint}", value=value, text=number_text(value))

    def threshold(self, name: str) -> Markup:
        """Return a limit of the regression gate with its unit."""
        limit = LIMITS[name]
        text = f"{limit.value:g}\u00a0%" if limit.unit == "percent" else f"{limit.value:g} {limit.unit}"
        return self._made("threshold", name=name, value=plain_number(limit.value), text=text)

    def package(self, field: str) -> Markup:
        """Return a field of the descriptor: a date in words, any other text as it is."""
        value = self.report.package.as_of if field == "created" else str(self.report.package.descriptor[field])
        return self._made("package", field=field, value=value, text=date_words(value) if field == "created" else value)

    def descriptor(self, text: str) -> Markup:
        """Return words of the descriptor as they are."""
        return self._made("descriptor", text=text)

    def chart_heading(self, column: str) -> Markup:
        """Return the heading of a column of a chart's table: its name in words, or a definition whose shares it has."""
        shorts = {row["short"]: row["key"] for row in self.rows("definitions")}
        if column in shorts:
            return self.cell("definitions", shorts[column], "short") + ", %"
        start, _, short = column.rpartition("_under_")
        if short in shorts:
            return Markup(f"{start.capitalize()} under ") + self.cell("definitions", shorts[short], "short")  # noqa: S704
        # A column can have a label of the record as its name, which keeps its own capitals.
        words = re.sub(r"\bai\b", "AI", column.replace("_", " "))
        return Markup(escape(f"{words[:1].upper()}{words[1:]}"))  # noqa: S704 - escaped for Markdown and HTML

    def chart_cell(self, chart: str, number: int, column: str) -> Markup:
        """Return one value of a chart's table."""
        value = self.report.charts[chart].table.iloc[number][column]
        origin = f"{chart}/{number}/{column}"
        if pd.isna(value) or value == "":
            return self._made("nothing")
        if column in _DATES:
            return self._made("chart_moment", origin=origin, value=value, text=date_words(value))
        if isinstance(value, str):
            return self._made("chart_words", origin=origin, text=value)
        percent = column.endswith("share") or (column in ("low", "high") and chart == "definition-bounds")
        if column.startswith("kappa"):
            text = decimal(value, 2)
        else:
            text = percent_text(value) if percent else number_text(value)
        return self._made("chart_number", origin=origin, value=plain_number(value), text=text)

    def adds(self, figure: Figure, row: Any) -> Markup:
        """Return what one row adds to a counted figure."""
        key = self.report.key_of(figure.table, row)
        origin = f"receipt/{figure.key}/{key}"
        return self._made("number", origin=origin, value=plain_number(row["adds"]), text=number_text(row["adds"]))

    def total(self, family: str, key: str, measure: str, stance: str = "") -> Markup:
        """Return a total of a group of announcements (see `families.Group.total`)."""
        value = self.report.families[family][key].total(measure, stance)
        if value is None:
            return self._made("nothing")
        origin = "/".join(part for part in (family, key, measure, stance) if part)
        return self._made("total", origin=origin, value=value, text=thousands(value))

    def noticed(self, state: str, measure: str, month: str = "") -> Markup:
        """Return a number of a state's notices of tech employers (see `notices.StateNotices.total`)."""
        value = self.report.states[state].total(measure, month)
        if value is None:
            return self._made("nothing")
        origin = "/".join(part for part in (state, measure, month) if part)
        return self._made("noticed", origin=origin, value=value, text=thousands(value))

    def counted(self, announcement: str, view: str, value: Any) -> Markup:
        """Return what an announcement adds to the totals of its groups in a view; nothing where it has no count."""
        if pd.isna(value):
            return self._made("nothing")
        return self._made("counted", origin=f"{announcement}/{view}", value=int(value), text=thousands(value))

    def released(self, version: str, key: str) -> Markup:
        """Return a figure as a release stated it, without a link; that of the record as it is now has its receipt."""
        if version == NOW:
            return self.fig(key)
        said = self._releases.said(version, key)
        value = "" if said.value is None else said.value
        date = isinstance(said.value, str)
        return self._made("released", origin=f"{version}/{key}", value=value, text=said.text, date=date)

    def verdict_then(self, version: str, claim: str) -> Markup:
        """Return the verdict of a claim as a release stated it, in words."""
        return self._made(
            "verdict", origin=f"{version}/{claim}", text=self._releases.edition(version).said.verdicts[claim]
        )

    def stored(self, version: str, table: str, key: str, field: str) -> Markup:
        """Return one cell of a release as its own code lists word it, or of the record as it is now."""
        edition = self._releases.edition(version)
        value = edition.rows[table][key][field]
        origin = f"{version}/{table}/{key}/{field}"
        if not value:
            return self._made("nothing")
        if field in _DATES:
            return self._made("stored_moment", origin=origin, value=value, text=date_words(value))
        if edition.types[table, field] in ("integer", "number"):
            number = float(value)
            return self._made("stored_number", origin=origin, value=plain_number(number), text=cell_text(number))
        row = edition.code_lists.get((table, field), {}).get(value)
        return self._made("stored_words", origin=origin, text=row["label"] if row else value)

    def changed(self, version: str, kind: str, table: str = "") -> Markup:
        """Return the number of rows that a version added, revised, withdrew or lost, or of figures or verdicts."""
        step = self._releases.steps[version]
        counts = {"figures": len(step.figures), "verdicts": len(step.verdicts)}
        number = counts[kind] if kind in counts else step.number(kind, table)
        origin = f"{version}/{kind}/{table}"
        return self._made("changed", origin=origin, value=number, text=thousands(number))

    @property
    def _releases(self) -> Releases:
        return self.report.releases or Releases()

    def file_size(self, path: str) -> Markup:
        """Return the size of a published file in kilobytes, rounded up."""
        size = self.report.files[path].size
        return self._made("file_fact", origin=f"{path}/bytes", value=size, text=kilobytes(size))

    def file_rows(self, path: str) -> Markup:
        """Return the number of rows of a published table."""
        rows = self.report.files[path].rows
        return self._made("file_fact", origin=f"{path}/rows", value=rows, text=thousands(rows or 0))

    def left_out(self, table: str) -> Markup:
        """Return how many rows of a table are left out of bulk downloads; nothing if it is whole."""
        number = self.report.left_out.get(table)
        if number is None:
            return self._made("nothing")
        return self._made("left_out", table=table, value=number, text=thousands(number))

    def _row_page(self, table: str, key: str) -> str:
        own = table == "claims" and key in self.report.headlines
        return (CLAIM_PAGE if own else ROW_PAGES[table]).format(key)

    def _made(self, macro: str, **values: Any) -> Markup:
        """Return the markup that a macro of values.jinja makes; the pages of a report share what was made before."""
        key = (macro, *values.values())
        if key not in self.made:
            self.made[key] = getattr(self.macros, macro)(**values)
        return self.made[key]
