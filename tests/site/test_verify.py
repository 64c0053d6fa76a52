"""`ledger verify`: the built site passes, every kind of tampering is found, and hostile SQL is refused."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import LedgerError
from generator.publish.manifest import MANIFEST
from generator.verify.checks import check_figures, check_manifest, check_pages
from generator.verify.content import same_content
from generator.verify.outcome import Outcome
from generator.verify.published import Published, UnreadableError, checked, open_published
from generator.verify.rebuild import compare, release_name
from generator.verify.sql import RefusedError, asked, published_database
from tests.helpers import ROOT, listed_figures
from tests.site.project import ledger
from tests.site.server import serve
from tests.spoiling import SETTINGS, edited, edits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOTAL = "receipts/headline-total/total"
DATABASE = "data/layoff-ledger.sqlite"


@dataclass(frozen=True)
class Tampered(Published):
    """A version in a folder, some of whose files hold something else; None for those that are gone."""

    files: dict[str, bytes | None] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        if path in self.files:
            data = self.files[path]
            if data is None:
                raise UnreadableError("The file is missing.")
            return data
        return super().read(path)


def outcome(published: Published) -> Outcome:
    """Return what a version comes to when it is held to itself."""
    found = Outcome()
    files = check_manifest(published, found)
    check_pages(published, check_figures(published, found), files, found)
    return found


def test_the_built_site_passes(small_site: Path) -> None:
    done = ledger(ROOT, "--quiet", "verify", str(small_site))
    assert done.returncode == 0, done.stdout
    *_, last = done.stdout.splitlines()
    assert last.endswith(" checks passed, 2 not verified, 0 differences.")
    figures = listed_figures((small_site / "api" / "figures.json").read_bytes())
    counted = sum(figure["counted"] for figure in figures.values())
    assert f"{counted:,} of {counted:,} receipts add up to their figure" in done.stdout
    assert f"{counted:,} of {counted:,} SQL texts give their figure" in done.stdout
    assert f"  {len(figures) - counted:,} figures that a formula gives" in done.stdout
    assert "its address does not end in the name of a release" in done.stdout


def test_a_site_on_the_web_passes(small_site: Path) -> None:
    with serve(small_site) as address:
        found = outcome(open_published(f"{address}/"))
    assert found.differences == []
    assert found.passed > 1_000


@settings(SETTINGS, max_examples=25)
@given(data=st.data())
def test_any_bytes_in_what_is_published(data: st.DataObject, short_project: Path) -> None:
    """In the lists, the database, receipts and pages: a difference that is told, or none that matters."""
    site = short_project / "build" / "site"
    path = data.draw(st.sampled_from(["api/figures.json", MANIFEST, DATABASE, f"{TOTAL}.csv", f"{TOTAL}/index.html"]))
    good = (site / path).read_bytes()
    content = data.draw(st.binary(max_size=100) | edits.map(lambda changes: edited(good, changes)))
    found = outcome(Tampered(site, {path: content}))
    assert found.totals
    assert found.differences or content == good or path not in {"api/figures.json", MANIFEST}
    assert all(line.isprintable() for line in found.differences)


def changed_figure(site: Path) -> dict[str, bytes | None]:
    data = (site / "api" / "figures.json").read_bytes()
    assert b'"value":2885.0' in data
    return {"api/figures.json": data.replace(b'"value":2885.0', b'"value":2886.0', 1)}


def changed_page(site: Path) -> dict[str, bytes | None]:
    path = "findings/headline-total/index.html"
    data = (site / path).read_bytes()
    changed = data.replace(
        b'data-figure="headline-total.total">&#50;,885<', b'data-figure="headline-total.total">9,885<'
    )
    assert changed != data
    return {path: changed}


def changed_hash(site: Path) -> dict[str, bytes | None]:
    """Another SHA-256 and another size on the data page, not in the manifest."""
    path = "data/index.html"
    text = (site / path).read_text(encoding="utf-8")
    tag = re.search(r'<data value="[^"]*" data-file="data/tables/claims.csv/bytes">', text)[0]
    text = text.replace(tag, '<data value="7" data-file="data/tables/claims.csv/bytes">')
    changed = re.sub(r"<code>[^<]{64,68}</code>", f"<code>{'0' * 64}</code>", text, count=1)
    return {path: changed.encode()}


def changed_row(site: Path) -> dict[str, bytes | None]:
    """Other people in two rows, so that they still add up."""
    path = f"{TOTAL}.csv"
    data = (site / path).read_bytes()
    changed = data.replace(b",replaced,1000\n", b",replaced,999\n").replace(b",200\n", b",201\n")
    assert changed != data
    return {path: changed}


def changed_employees(site: Path) -> dict[str, bytes | None]:
    path = f"{TOTAL}.csv"
    data = (site / path).read_bytes()
    return {path: data.replace(b"gizmo-pay,2026-03-20", b"gizmo-pay,2026-03-21")}


def changed_byte(site: Path) -> dict[str, bytes | None]:
    path = "data/tables/announcements.parquet"
    data = bytearray((site / path).read_bytes())
    data[len(data) // 2] ^= 1
    return {path: bytes(data)}


def missing_file(site: Path) -> dict[str, bytes | None]:
    return {"data/tables/claims.csv": None}


def other_sql(site: Path) -> dict[str, bytes | None]:
    """SQL that gives another number, in the list of figures alone."""
    content = json.loads((site / "api" / "figures.json").read_bytes())
    next(row for row in content["rows"] if row["figure"] == "headline-total.total")["sql"] = "SELECT 1 + 1"
    return {"api/figures.json": json.dumps(content).encode()}


def changed_database(site: Path) -> dict[str, bytes | None]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize((site / DATABASE).read_bytes())
        database.execute("UPDATE announcements SET employees = 1001 WHERE announcement = 'acme-cloud-2026-01-15'")
        database.commit()
        return {DATABASE: database.serialize()}


@pytest.mark.parametrize(
    ("tamper", "sentences"),
    [
        (changed_figure, [f"{TOTAL}.csv: Its rows add up to 2,885, and the figure is 2886.0.",
                          "SQL of headline-total.total: It gives 2885, and the figure is 2886.0.",
                          "api/figures.json: Its SHA-256 is not that of the manifest."]),
        (changed_page, ["findings/headline-total/index.html: It prints headline-total.total as 9,885, and the list "]),
        (changed_hash, ["data/index.html: It prints other bytes of data/tables/claims.csv than the manifest.",
                        f"data/index.html: It prints the SHA-256 {'0' * 20}"]),
        (changed_row, [f"{TOTAL}.csv: "]),
        (changed_employees, [f"{TOTAL}.csv: A row differs from the table announcements: announced_on is 2026-03-21 "]),
        (changed_byte, ["data/tables/announcements.parquet: Its SHA-256 is not that of the manifest."]),
        (missing_file, ["data/tables/claims.csv: The file is missing."]),
        (other_sql, ["SQL of headline-total.total: It gives 2, and the figure is 2885.0.",
                     f"{TOTAL}/index.html: The page shows other SQL than the list of figures."]),
        (changed_database, ["SQL of headline-total.total: It gives 2886, and the figure is 2885.0.",
                            f"{DATABASE}: Its SHA-256 is not that of the manifest."]),
    ],
)  # fmt: skip
def test_tampering_is_found(tamper, sentences, small_site: Path) -> None:
    found = outcome(Tampered(small_site, tamper(small_site)))
    for sentence in sentences:
        assert any(said.startswith(sentence) for said in found.differences), (sentence, found.differences)


def test_a_difference_ends_the_command_with_1(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site, copy_function=os.link)  # links, not copies: nothing is written into a file
    (site / "data" / "tables" / "claims.csv").unlink()
    done = ledger(ROOT, "--quiet", "verify", "--no-build", str(site))
    assert done.returncode == 1
    assert "Different:\n  data/tables/claims.csv: The file is missing.\n" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("1 difference.")


@pytest.mark.parametrize("text", [b"[", b"[1]", b'{"files": 1}', b'{"files": [1, {"path": "../../etc/passwd"}]}'])
def test_a_manifest_that_is_none_is_said(text: bytes, small_site: Path) -> None:
    found = Outcome()
    check_manifest(Tampered(small_site, {"data/manifest.json": text}), found)
    assert found.differences
    assert not any("Traceback" in said for said in found.differences)


@pytest.fixture(scope="module")
def database(small_site: Path) -> Iterator[sqlite3.Connection]:
    with published_database((small_site / DATABASE).read_bytes()) as connection:
        yield connection


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM announcements",
        "DROP TABLE announcements",
        "ATTACH '/etc/passwd' AS other",
        "PRAGMA query_only = OFF",
        "CREATE TEMP TABLE x AS SELECT 1",
        "VACUUM INTO '/tmp/copied.sqlite'",
        "SELECT load_extension('x')",
        "SELECT length(randomblob(1000000000))",
        "SELECT 1; DELETE FROM announcements",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
        "not SQL\0",
        "SELECT " + "(" * 200_000,
    ],
)
def test_hostile_sql_is_refused(sql: str, database: sqlite3.Connection) -> None:
    with pytest.raises(RefusedError, match="refuses it"):
        asked(database, sql)
    assert asked(database, "SELECT COUNT(*) FROM announcements") == [(17,)]


def test_sql_without_end_is_stopped(database: sqlite3.Connection) -> None:
    endless = ", ".join(f"codings AS c{number}" for number in range(9))
    with pytest.raises(RefusedError, match="too many steps"):
        asked(database, f"SELECT COUNT(*) FROM {endless}")


def test_a_file_that_is_no_database_is_said() -> None:
    with pytest.raises(RefusedError, match="no database"), published_database(b"SQLite format 3\0" + b"x" * 5_000):
        pass


@pytest.mark.parametrize(
    "path", ["../x", "/etc/passwd", "a/../../x", "a\\b", "a//b", ".git/config", "http://x/y", "", "a?b"]
)
def test_paths_stay_inside(path: str) -> None:
    with pytest.raises(UnreadableError):
        checked(path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "file.csv").symlink_to(tmp_path / "secret")
    with pytest.raises(UnreadableError, match="leads out"):
        Published(site).read("file.csv")


def test_what_is_no_version_is_refused(tmp_path: Path) -> None:
    for place in (str(tmp_path / "nothing"), "https://", "ftp://host/latest/"):
        with pytest.raises(LedgerError):
            open_published(place)


def test_what_a_tag_builds_is_compared(small_site: Path) -> None:
    """Built by another machine: the same content in other bytes passes, other content does not."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize((small_site / DATABASE).read_bytes())
        database.execute("VACUUM")
        rewritten = database.serialize()
    page = (small_site / "index.html").read_bytes()
    png = "charts/running-total.png"
    files = {DATABASE: rewritten, "index.html": page.replace(b"<h1", b"<h2", 1), png: b"\x89PNG\r\n\x1a\n"}
    found = Outcome()
    compare(Tampered(small_site, files), small_site, found)
    assert [said.partition(": ")[0] for said in found.differences] == [png, "index.html"]
    assert "line " in found.differences[1]
    assert any(said.startswith("1 more hold the same content") for said in found.verified)
    assert same_content(png, (small_site / png).read_bytes(), (small_site / png).read_bytes())


def test_a_file_that_no_tag_builds_is_found(small_site: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes((small_site / "index.html").read_bytes())
    (tmp_path / "added.js").write_text("", encoding="utf-8")
    found = Outcome()
    built = tmp_path / "built"
    built.mkdir()
    (built / "index.html").write_bytes((small_site / "index.html").read_bytes())
    compare(Published(tmp_path), built, found)
    assert "added.js: The tag builds no such file." in found.differences


def test_the_latest_release_is_looked_up(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    latest = Published(tmp_path / "latest")
    assert release_name(latest) == ""
    (tmp_path / "versions.json").write_text(
        json.dumps([{"version": "2026.12", "aliases": ["latest"]}, {"version": "2026.11", "aliases": []}]),
        encoding="utf-8",
    )
    assert release_name(latest) == "2026.12"
    (tmp_path / "versions.json").write_text('[{"version": "--upload-pack=x", "aliases": ["latest"]}]', encoding="utf-8")
    assert release_name(latest) == ""
