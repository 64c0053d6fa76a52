"""The SQLite file holds the record: every row, NULL for blank, every reference whole, the same bytes each time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from generator.record.check import open_package
from generator.record.coverage import month_statuses
from generator.record.database import connect, file_bytes
from tests.record.base import REAL, read_rows
from tests.record.changes import both, cells, drop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.record.tables import Package


@pytest.fixture(scope="module")
def database(record: Package) -> Iterator[sqlite3.Connection]:
    with closing(connect(record)) as connection:
        yield connection


def test_every_row_is_there(record: Package, database: sqlite3.Connection) -> None:
    """Compared with the files themselves, cell by cell."""
    for resource in record.descriptor["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        numbers = {field["name"] for field in resource["schema"]["fields"] if field["type"] in ("integer", "number")}
        wanted = [
            tuple((float(row[name]) if name in numbers else row[name]) if row[name] else None for name in names)
            for row in read_rows(REAL / resource["path"])
        ]

        found = database.execute(f"SELECT {', '.join(names)} FROM {resource['name']} ORDER BY rowid").fetchall()

        assert found == wanted, resource["name"]


@pytest.mark.parametrize(
    "text", ["'); DROP TABLE claims; --", '" OR 1=1; --', "<script>alert(1)</script>", "?1 :a @b $c %s"]
)
def test_text_of_the_record_is_never_sql(text: str, package: Path) -> None:
    cells("trackers", "tally", description=text)(package)
    with closing(connect(open_package(package))) as found:
        assert found.execute("SELECT description FROM trackers WHERE tracker = 'tally'").fetchall() == [(text,)]
        assert found.execute("SELECT count(*) FROM claims").fetchone() > (0,)


def test_blank_is_null(record: Package, database: sqlite3.Connection) -> None:
    for resource in record.descriptor["resources"]:
        for field in resource["schema"]["fields"]:
            query = f"SELECT count(*) FROM {resource['name']} WHERE {field['name']} = ''"
            assert database.execute(query).fetchone() == (0,)
    blank = [row["announcement"] for row in read_rows(REAL / "announcements.csv") if not row["employees"]]
    query = "SELECT announcement FROM announcements WHERE employees IS NULL ORDER BY announcement"
    assert [key for (key,) in database.execute(query)] == blank


def test_numbers_are_numbers(database: sqlite3.Connection) -> None:
    kinds = database.execute("SELECT DISTINCT typeof(employees), typeof(rank) FROM announcements").fetchall()

    assert {kind for pair in kinds for kind in pair} == {"integer", "null"}
    assert database.execute("SELECT DISTINCT typeof(value) FROM claims").fetchall() == [("real",)]


def test_keys_and_references_hold(record: Package, database: sqlite3.Connection) -> None:
    references = sum(len(entry["schema"].get("foreignKeys", [])) for entry in record.descriptor["resources"])

    assert references > 40
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    declared = database.execute(
        "SELECT count(*) FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'"
    )
    assert declared.fetchone() == (references,)


def test_foreign_key_check_would_find_a_broken_one(package: Path) -> None:
    opened = open_package(package)
    opened["events"].loc[0, "company"] = "nobody"

    with closing(connect(opened)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == [("events", 1, "companies", 0)]


def test_same_rows_give_the_same_bytes(record: Package) -> None:
    with closing(connect(record)) as one, closing(connect(open_package(REAL))) as two:
        first, second = file_bytes(one), file_bytes(two)

    assert first == second
    assert first.startswith(b"SQLite format 3\0")


def test_bytes_are_a_database_of_their_own(record: Package, database: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_bytes(file_bytes(database))

    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as copy:
        assert copy.execute("SELECT count(*) FROM codings").fetchone() == (len(record["codings"]),)


def test_nothing_writes_into_it(database: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM events")


def test_months_of_the_base_package(package: Path) -> None:
    """Full needs a searched class and none that is missing; none needs that nothing reaches the month."""
    opened = open_package(package)

    counts, stances = month_statuses(opened, "count"), month_statuses(opened, "stance")

    assert list(counts) == [f"2026-{month:02d}" for month in range(1, 12)]
    assert list(counts.values()) == ["full"] * 6 + ["none"] * 5
    assert list(stances.values()) == ["partial"] * 11


def test_empty_tables_and_blank_numbers(package: Path) -> None:
    both(
        drop("event_links"),
        cells("announcements", "bolt-2026-03-10", eligibility="eligible", exclusion_reason=""),
        cells("announcements", "acme-2026-02-03", workforce_share="", workforce_share_of=""),
    )(package)

    with closing(connect(open_package(package))) as connection:
        assert connection.execute("SELECT count(*) FROM event_links").fetchone() == (0,)
        query = "SELECT count(*) FROM announcements WHERE workforce_share IS NULL"
        assert connection.execute(query).fetchone() == (4,)
