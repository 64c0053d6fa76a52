"""The record as one Excel workbook: notes, figures, data sheets, code lists, dictionary and terms.

Numbers are numbers and whole dates are dates. No cell is ever a formula; a text that looks like one is marked as text,
so that it stays text when somebody edits it. Bounds and how a row counts stand in columns of their own.
"""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.artifacts import Artifact
from generator.findings.ai_share import SLUG as AI_SHARE
from generator.findings.counting import people
from generator.findings.families import VIEWS
from generator.publish.bulk import WHOLE, values
from generator.publish.notes import notes
from generator.text import spreadsheet_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter import Workbook

    from generator.report import Report

#: Widest column in characters; longer texts are cut on the screen, not in the file.
_WIDEST = 48
#: The fields of a plain code list after its key.
_CODE_FIELDS = ["label", "description"]


def workbook(report: Report) -> Artifact:
    """Return the workbook; the same report gives the same bytes, dated by the package."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this download needs it

    buffer = io.BytesIO()
    # Rows go to disk as they are written: with all cells in memory the workbook takes no less time.
    book = Workbook(buffer, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = datetime.fromisoformat(report.package.as_of)
    book.set_properties({"title": report.package.descriptor["title"], "created": created})
    sheets = _Sheets(book)
    sheets.add("notes", ["about", "text"], notes(report))
    sheets.add("figures", *_figures(report))
    sheets.add("ai_shares", *_shares(report))
    codes = []
    for resource in report.package.descriptor["resources"]:
        name = resource["name"]
        fields = resource["schema"]["fields"]
        names = [entry["name"] for entry in fields]
        if names[1:] == _CODE_FIELDS:
            codes += [(name, *row) for row in zip(*values(report.bulk[name]).values(), strict=True)]
            continue
        dates = {entry["name"] for entry in fields if entry["type"] == "date"}
        columns = values(report.bulk[name]) | (_reading(report) if name == "announcements" else {})
        sheets.add(name, list(columns), zip(*columns.values(), strict=True), dates)
    sheets.add("code_lists", ["code_list", "code", *_CODE_FIELDS], codes)
    sheets.add("dictionary", *_dictionary(report))
    sheets.add("terms", *_terms(report))
    book.close()
    return Artifact(f"{WHOLE}.xlsx", buffer.getvalue())


class _Sheets:
    """Adds sheets to a workbook: a bold head that stays in view, a filter, and typed cells."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.bold = book.add_format({"bold": True})
        self.text = book.add_format({"quote_prefix": True})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})

    def add(self, name: str, head: Sequence[str], rows: Iterable[Sequence[Any]], dates: Iterable[str] = ()) -> None:
        """Add a sheet; `dates` are the columns whose ISO dates become dates."""
        sheet = self.book.add_worksheet(name)
        rows = list(rows)
        for place, title in enumerate(head):
            longest = max((len(str(row[place])) for row in rows if row[place] is not None), default=0)
            sheet.set_column(place, place, min(max(len(title), longest) + 2, _WIDEST))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(head) - 1)
        for place, title in enumerate(head):
            sheet.write_string(0, place, title, self.bold)
        days = {place for place, title in enumerate(head) if title in dates}
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if cell is None:
                    continue
                if not isinstance(cell, str):
                    sheet.write_number(number, place, cell)
                elif place in days:
                    sheet.write_datetime(number, place, date.fromisoformat(cell), self.day)
                else:
                    sheet.write_string(number, place, cell, None if spreadsheet_safe(cell) == cell else self.text)


Sheet = tuple[list[str], list[tuple[Any, ...]]]


def _figures(report: Report) -> Sheet:
    """Return every figure with its value; a date is text."""
    head = ["figure", "label", "value", "text", "unit", "as_of", "scope", "definition"]
    return head, [
        (one.key, one.label, one.value, one.text, one.unit, one.as_of, one.scope, one.definition)
        for finding in report.findings.values()
        for one in finding.figures.values()
    ]


def _shares(report: Report) -> Sheet:
    """Return the AI shares in percent with their bounds, by definition and measure."""
    columns = values(report.findings[AI_SHARE].tables["shares"])
    return list(columns), list(zip(*columns.values(), strict=True))


def _reading(report: Report) -> dict[str, list[Any]]:
    """Return how each announcement in bulk is read: its people with bounds, and how it counts by default."""
    rows = report.bulk["announcements"]
    names = rows["announcement"].tolist()
    counts = {view: people(rows, replace(report.default, view=view)).tolist() for view in VIEWS}
    codings = report.package["codings"]
    final = codings[codings["role"] == report.default.coder]
    stances = dict(zip(final["announcement"], final["stance"], strict=True))
    return {
        **{f"people_{view}": [_known(count) for count in column] for view, column in counts.items()},
        "open_ended": [
            "yes" if row.qualifier == "at_least" and _known(row.employees_high) is None else "no"
            for row in rows.itertuples()
        ],
        "counts_by_default": ["no" if report.not_counted[name] else "yes" for name in names],
        "why_not": ["; ".join(report.not_counted[name]) or None for name in names],
        "ai_stance": [stances.get(name) for name in names],
        "evidence_grade": [report.grades.get(name) for name in names],
    }


def _known(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _dictionary(report: Report) -> Sheet:
    """Return every field of every table with its meaning."""
    head = ["table", "field", "type", "unit", "required", "refers_to", "description"]
    return head, [
        (
            resource["name"], entry["name"], entry["type"], entry.get("unit"),
            "yes" if entry.get("constraints", {}).get("required") else "no",
            report.targets.get((resource["name"], entry["name"])), entry["description"],
        )
        for resource in report.package.descriptor["resources"]
        for entry in resource["schema"]["fields"]
    ]  # fmt: skip


def _terms(report: Report) -> Sheet:
    """Return the terms of every source, with what they mean for files in bulk."""
    labels = report.labels["redistribution_terms"]
    columns = values(report.package["sources"])
    redistribution = [labels[code] for code in columns["redistribution"]]
    parts = (columns[name] for name in ("source", "publisher", "url", "terms"))
    return ["source", "publisher", "url", "terms", "redistribution"], list(zip(*parts, redistribution, strict=True))
