"""Downloads in bulk: what they leave out, and that all forms hold the same and come out the same each time."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING, Any

import frictionless
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from generator.artifacts import index
from generator.findings.families import find_families
from generator.publish.bulk import bulk_files
from generator.publish.database import NOT_COUNTED, database_files
from generator.publish.manifest import list_files
from generator.publish.workbook import workbook
from generator.record.database import file_bytes
from generator.record.terms import bulk_tables
from generator.report import Report
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from generator.findings.figure import Finding, Record

#: Both rest on `example-list`, whose terms are unclear, and on nothing else.
LISTED_ONLY = {"blorp-9-2026-05-04", "blorp-9-2026-08-08"}
#: The only other rows of the small package that go: what hangs on these announcements.
LEFT_OUT = {"announcements": 2, "events": 2, "announcement_reasons": 1, "codings": 5, "citations": 3}
#: Fields whose cells the published database lacks for rows that are left out.
TEXTS = {
    "announcements": {"notes", "unit", "workforce_share_of"},
    "codings": {"evidence", "reason"},
    "citations": {"listed_url"},
}


def make_report(record: Record, findings: dict[str, Finding]) -> Report:
    settings = Settings("https://site.example", "https://git.example")
    return Report(record.package, findings, {}, settings, find_families(record))


def made(report: Report, record: Record) -> dict[str, bytes]:
    return index([*bulk_files(report), workbook(report), *database_files(report, record.database)])


@pytest.fixture(scope="module")
def report(small_record: Record, small_findings: dict[str, Finding]) -> Report:
    return make_report(small_record, small_findings)


@pytest.fixture(scope="module")
def files(report: Report, small_record: Record) -> dict[str, bytes]:
    return made(report, small_record)


@pytest.fixture(scope="module")
def book(files: dict[str, bytes]) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(files["data/layoff-ledger.xlsx"]))


@pytest.fixture(scope="module")
def database(files: dict[str, bytes]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(files["data/layoff-ledger.sqlite"])
        yield connection


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def sheet_rows(book: Workbook, name: str) -> list[dict[str, Any]]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_rows_known_from_an_unclear_list_alone_are_left_out(report, files):
    assert report.left_out == LEFT_OUT
    kept = {row["announcement"] for row in csv_rows(files["data/tables/announcements.csv"])}
    assert set(report.package["announcements"]["announcement"]) - kept == LISTED_ONLY


def test_an_announcement_with_a_source_besides_stays(real):
    """In the record, where many announcements are cited from a list with unclear terms and from elsewhere."""
    unclear = set(real["sources"].loc[real["sources"]["redistribution"] == "unclear", "source"])
    cited = real["citations"].groupby("announcement")["source"].agg(set)
    besides = {name for name, found in cited.items() if found & unclear and found - unclear}
    bulk = bulk_tables(real)
    assert len(besides) > 50
    assert besides <= set(bulk["announcements"]["announcement"])
    assert not set(bulk["citations"]["source"]) & unclear
    assert {name for name, found in cited.items() if found <= unclear}.isdisjoint(bulk["announcements"]["announcement"])


def test_all_forms_hold_the_same_cells(report, files):
    whole = json.loads(files["data/layoff-ledger.json"])
    assert whole["left_out_rows"] == LEFT_OUT
    for name, frame in report.bulk.items():
        rows = json.loads(files[f"data/tables/{name}.json"])
        assert rows == whole["tables"][name]
        assert len(rows) == len(frame)
        parquet = pq.read_table(io.BytesIO(files[f"data/tables/{name}.parquet"])).to_pylist()
        assert [
            {key: str(cell) if hasattr(cell, "year") else cell for key, cell in row.items()} for row in parquet
        ] == rows
        for row, cells in zip(rows, csv_rows(files[f"data/tables/{name}.csv"]), strict=True):
            for field, cell in cells.items():
                number = isinstance(row[field], int | float)
                assert (float(cell) if number else cell.removeprefix("'")) == (
                    row[field] if row[field] is not None else ""
                )


def test_parquet_has_types_and_descriptions(files):
    schema = pq.read_schema(io.BytesIO(files["data/tables/announcements.parquet"]))
    kinds = {
        name: str(schema.field(name).type) for name in ("employees", "workforce_share", "last_verified_on", "unit")
    }
    assert kinds == {
        "employees": "int64", "workforce_share": "double", "last_verified_on": "date32[day]", "unit": "string"
    }  # fmt: skip
    assert schema.field("employees").metadata[b"description"].startswith(b"Number of people, as stated")
    assert schema.metadata[b"title"] == b"Announcements"


def test_the_workbook_has_types_and_bounds(book):
    rows = {row["announcement"]: row for row in sheet_rows(book, "announcements")}
    assert not LISTED_ONLY & set(rows)
    acme = rows["acme-cloud-2026-01-15"]
    assert (acme["people_low"], acme["people_point"], acme["people_high"]) == (960, 1000, 1040)
    assert (acme["counts_by_default"], acme["ai_stance"]) == ("yes", "replaced")
    assert acme["last_verified_on"] == datetime(2026, 11, 23)
    ceiling = rows["gizmo-pay-2026-04-02"]
    assert (ceiling["people_low"], ceiling["people_point"], ceiling["people_high"]) == (None, None, 250)
    assert rows["lorem-ipsum-services-2026-04-15"]["open_ended"] == "yes"
    assert rows["acme-cloud-2026-01-12"]["why_not"] == "another announcement of the same cut ranks before it"
    shares = {(row["definition"], row["measure"]): row for row in sheet_rows(book, "ai_shares")}
    assert shares["d1", "people"]["low"] < shares["d1", "people"]["share"] < shares["d1", "people"]["high"]


def test_the_workbook_holds_everything_once(report, book):
    names = book.sheetnames
    assert names[:3] == ["notes", "figures", "ai_shares"]
    assert names[-3:] == ["code_lists", "dictionary", "terms"]
    listed = {row["code_list"] for row in sheet_rows(book, "code_lists")}
    assert set(names[3:-3]) | listed == set(report.package.tables)
    assert not set(names) & listed
    for name in names[3:-3]:
        assert book[name].max_row == len(report.bulk[name]) + 1, name
    figures = {row["figure"]: row["value"] for row in sheet_rows(book, "figures")}
    assert figures["headline-total.total"] == 2885
    assert len(sheet_rows(book, "terms")) == len(report.package["sources"])
    assert book.properties.created == datetime(2026, 11, 23)


def test_no_cell_is_a_formula(book):
    marked = set()
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                if isinstance(cell.value, str) and cell.value[:1] in ("=", "+", "-", "@"):
                    assert cell.quotePrefix, cell.value
                    marked.add(cell.value)
    assert "=A1*B_C | {{ 7*7 }} <b>" in marked
    assert any(value.startswith("+1 to <script>") for value in marked)


def test_the_database_has_views_indexes_and_descriptions(report, database):
    sums = database.execute("SELECT SUM(people), SUM(people_low), SUM(people_high) FROM counted_announcements")
    assert sums.fetchone() == (2885, 2445, 3335)
    fields = sum(len(entry["schema"]["fields"]) for entry in report.package.descriptor["resources"])
    assert database.execute("SELECT COUNT(*) FROM _fields").fetchone() == (fields,)
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM codings WHERE announcement = 'x'").fetchone()[3]
    assert "codings_by_announcement" in plan
    assert database.execute("SELECT COUNT(*) FROM announcements").fetchone() == (17,)  # whole: receipts count from it
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_of_rows_left_out_in_bulk_the_database_has_what_counting_takes(real_record, real_findings):
    """In the record: texts and addresses of theirs are gone from each page of the file, and no cell that counts."""
    report = make_report(real_record, real_findings)
    data = next(iter(database_files(report, real_record.database))).data
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        for name in ("announcements", "codings", "citations"):
            kept = set(report.bulk[name][report.key_fields(name)].itertuples(index=False, name=None))
            fields = report.fields(name)
            whole = {report.key_of(name, row): row for row in report.package[name].to_dict("records")}
            blanked = set()
            for cells in connection.execute(f"SELECT {', '.join(fields)} FROM {name}"):
                found = dict(zip(fields, cells, strict=True))
                row = whole.pop(report.key_of(name, found))
                for field, cell in found.items():
                    was = None if pd.isna(row[field]) or row[field] == "" else row[field]
                    if cell != was:
                        assert cell is None
                        assert tuple(row[key] for key in report.key_fields(name)) not in kept
                        blanked.add(field)
            assert whole == {}
            assert blanked <= TEXTS[name]
            assert {"citations": "listed_url", "codings": "evidence", "announcements": "notes"}[name] in blanked
    texts = report.package["codings"].merge(report.bulk["codings"], how="left", indicator=True)
    gone = texts.loc[texts["_merge"] == "left_only", "evidence"]
    assert sum(bool(text) for text in gone) > 20
    there = set(report.bulk["codings"]["evidence"])
    assert [text for text in gone if text and text not in there and text.encode() in data] == []


def test_nothing_counts_the_rows_that_the_database_lacks(real_record, real_findings):
    """Asked of SQLite: which tables the SQL of receipts and groups reads. All others lack what bulk files lack."""
    report = make_report(real_record, real_findings)
    read = set()

    def note(action: int, table: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ:
            read.add(table)
        return sqlite3.SQLITE_OK

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(file_bytes(real_record.database))
        connection.set_authorizer(note)
        figures = [figure.sql for finding in real_findings.values() for figure in finding.figures.values()]
        groups = [group.sql for found in report.families.values() for group in found.values()]
        for sql in filter(None, [*figures, *groups]):
            connection.execute(f"EXPLAIN {sql}")
    assert set(report.left_out) - read == set(NOT_COUNTED)


def test_datasette_is_told_about_every_table_and_column(report, files, database):
    tables = json.loads(files["data/metadata.json"])["databases"]["layoff-ledger"]["tables"]
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")}
    assert set(tables) == there
    for resource in report.package.descriptor["resources"]:
        assert list(tables[resource["name"]]["columns"]) == report.fields(resource["name"])


def test_the_zipped_package_is_valid_and_as_the_record(report, files, tmp_path: Path):
    with zipfile.ZipFile(io.BytesIO(files["data/layoff-ledger-datapackage.zip"])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 23, 0, 0, 0)}
        archive.extractall(tmp_path)
    found = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["title", "type", "note"])
    for resource in report.package.descriptor["resources"]:
        own = csv_rows((tmp_path / resource["path"]).read_bytes())
        record = csv_rows((report.package.folder / resource["path"]).read_bytes())
        assert [row for row in record if row in own] == own, resource["name"]
        assert len(record) - len(own) == LEFT_OUT.get(resource["name"], 0)
    assert "announcements 2 of 17" in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_the_same_report_gives_the_same_bytes(files, small_record, small_findings):
    again = made(make_report(small_record, small_findings), small_record)
    assert [path for path in files if files[path] != again[path]] == []


def test_the_manifest_counts_rows(report, files):
    listed = list_files(report, bulk_files(report))
    assert listed["data/tables/announcements.csv"].rows == listed["data/tables/announcements.parquet"].rows == 15
    whole = json.loads(files["data/layoff-ledger.json"])["tables"]
    assert listed["data/layoff-ledger.json"].rows == sum(len(rows) for rows in whole.values())
