"""A figure may add up rows of any table: its receipt shows them, whether the table has a template of its own or not."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from generator.findings.figure import Desk, Finding, Term, by_name
from generator.pages.receipts import receipt_pages
from generator.pages.render import TEMPLATES
from generator.publish.receipts import receipt_rows
from generator.report import Report
from generator.settings import Settings
from tests.site.markup import parse

if TYPE_CHECKING:
    from generator.findings.figure import Record

TERM = Term("rows", "Rows", "All rows of the table.")


def receipt(record: Record, table: str) -> tuple[str, list[dict[str, Any]]]:
    """Return page and CSV of a figure that counts all rows of a table."""
    rows = record.package[table].assign(adds=1)
    figure = Desk(record, "made-up", "this record").counted(TERM, table, rows, f"SELECT COUNT(*) FROM {table}")
    finding = Finding("made-up", "known", by_name([figure]))
    report = Report(record.package, {"made-up": finding}, {}, Settings("https://site.example", "https://git.example"))
    (page,) = receipt_pages(report, {"made-up": "Made up"})
    (file,) = receipt_rows(report)
    return page.data.decode(), list(csv.DictReader(io.StringIO(file.data.decode())))


def lines(page: str) -> list[list[str]]:
    """Return the cells of the table of rows as text."""
    rows = re.findall(r"<tr>.*?</tr>", page.partition("<table>")[2].partition("</table>")[0], re.DOTALL)
    return [[" ".join(parse(cell).text.split()) for cell in re.split("</t[hd]>", row)[:-1]] for row in rows]


def test_a_table_without_a_template_shows_the_fields_that_hold_something(small_record):
    page, rows = receipt(small_record, "citations")
    head, first, *_ = lines(page)
    assert head == ["Announcement", "Source", "Supports", "Seen as", "Via", "Adds"]  # no row has a `listed_url`
    assert first == ["3-wishes-2026-06", "Example News", "Count", "Excerpt", "–", "1"]
    assert list(rows[0]) == ["announcement", "source", "supports", "seen_as", "via", "listed_url", "adds"]
    assert len(rows) == len(lines(page)) - 1 == 48


def test_every_table_has_a_receipt(small_record):
    for table, frame in small_record.package.tables.items():
        page, rows = receipt(small_record, table)
        assert len(rows) == len(lines(page)) - 1 == len(frame), table
        assert {row["adds"] for row in rows} <= {"1"}, table


def test_a_table_with_a_template_shows_what_the_template_says(small_record):
    page, _ = receipt(small_record, "chains")
    assert lines(page)[0] == ["Chain", "Adds"]


def test_templates_are_named_after_tables(small):
    names = {path.stem for path in (TEMPLATES / "receipts").iterdir()}
    assert names - {"other"} <= set(small.tables)
