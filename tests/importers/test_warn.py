"""An export of the register becomes rows of the record: sorted, linked, matched, counted, and written whole."""

from __future__ import annotations

import csv
import io
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.artifacts import PENDING
from generator.cli import main
from generator.importers.export import COLUMNS
from generator.importers.warn import Imported, import_notices
from generator.record.check import check_package
from generator.record.notices import counting
from tests.helpers import REAL, ROOT, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

EXPORT = Path(__file__).parent / "register.csv"
#: The file that the real tables were made from; it is not part of the project.
REAL_EXPORT = ROOT.parent / "shared" / "research" / "warn_notices_2025_2026.csv"
#: Rows of the real file by jurisdiction, counted by `cut`, `sort` and `uniq -c`.
REAL_ROWS = {
    "AK": 3, "AL": 51, "AZ": 133, "CO": 104, "CT": 58, "DC": 45, "DE": 4, "FL": 444, "HI": 51, "IA": 175, "ID": 19,
    "IL": 213, "IN": 57, "KS": 39, "KY": 127, "LA": 43, "MA": 153, "MD": 241, "ME": 42, "MI": 59, "MN": 53, "MO": 75,
    "MS": 35, "MT": 12, "NC": 144, "ND": 5, "NE": 19, "NJ": 185, "NM": 5, "NV": 67, "NY": 575, "OH": 158, "OK": 16,
    "OR": 114, "RI": 10, "SC": 74, "SD": 9, "TN": 92, "TX": 378, "UT": 31, "VA": 113, "VT": 15, "WA": 395, "WI": 103,
}  # fmt: skip


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the small package, in which jurisdictions have a note, so that each may be missing."""
    folder = shutil.copytree(SMALL, tmp_path / "small")
    states = (folder / "jurisdictions.csv").read_text()
    (folder / "jurisdictions.csv").write_text(states.replace(",\n", ",Invented.\n"))
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / f"{table}.csv").read_text(encoding="utf-8"), newline="")))


def state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def export(folder: Path, *notices: dict[str, str]) -> Path:
    """Write an export with these notices, each like one of Acme Cloud in New York but for some cells."""
    usual = {
        "state": "NY",
        "employer": "Acme Cloud Inc.",
        "notice_date": "2026-02-04",
        "effective_date": "2026-04-05",
        "employees": "120",
        "layoff_type": "unknown",
        "is_amendment": "0",
        "place": "Albany city",
        "source_url": "https://ny.example/warn",
    }
    file = folder / "export.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        for number, cells in enumerate(notices, 1):
            writer.writerow({"notice_key": f"{number:040x}", **usual, **cells})
    return file


def table(done: Imported, name: str) -> list[dict[str, str]]:
    """Return the rows of a table that an import changes."""
    return list(csv.DictReader(io.StringIO(done.files[f"{name}.csv"].decode(), newline="")))


def links(done: Imported) -> list[tuple[str, str]]:
    """Return relation and number of the earlier notice, by number of the notice."""
    found = sorted(table(done, "warn_notices"), key=lambda row: row["notice"])
    return [(row["relation"], row["earlier_notice"].lstrip("0")) for row in found]


def imported(package: Path, *arguments: object) -> Result:
    result = CliRunner().invoke(main, ["--quiet", "import", "warn", *map(str, arguments), "--package", str(package)])
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert "Traceback" not in result.output
    assert "bug in the program" not in result.output
    return result


def test_the_tables_of_the_small_package_come_from_its_export(package: Path) -> None:
    """The tables in the package were worked out by hand; here they are emptied and made again."""
    before = state(package)
    for name in ("warn_notices", "warn_refused", "warn_totals"):
        header = (package / f"{name}.csv").read_bytes().split(b"\n")[0]
        (package / f"{name}.csv").write_bytes(header + b"\n")
    states = (package / "jurisdictions.csv").read_text()
    (package / "jurisdictions.csv").write_text(states.replace("2026-02-04,2026-07-01,7,3", ",,0,0"))

    result = imported(package, EXPORT)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "11 notices: 7 of tech employers, 1 of others, 1 unclear, 0 not reviewed, 2 refused",
        (
            "Of tech employers: 4 count, 5 are of an employer in the record; 2 repeat an earlier one, 1 amend one, "
            "0 amend one of several, 0 amend one that is not in the export"
        ),
        "Written: jurisdictions.csv, warn_notices.csv, warn_refused.csv, warn_totals.csv",
    ]
    assert state(package) == before


def test_importing_again_changes_nothing(package: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in package.rglob("*")}

    assert imported(package, EXPORT).stdout.splitlines()[-1] == "Nothing changed."
    assert {path: path.stat().st_mtime_ns for path in package.rglob("*")} == before


# what a row is


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"employer": "Test2"}, "test_row"),
        ({"employer": "TEST, please ignore"}, "test_row"),
        ({"employer": ""}, "no_employer"),
        ({"employer": "(*)"}, "no_employer"),
        ({"employer": "I"}, "no_employer"),
        ({"employer": "AZ202500081A"}, "no_employer"),
        ({"employer": "WARN Rescinded – May 1, 2026"}, "no_employer"),
        ({"employees": "0"}, "impossible_number"),
        ({"employees": "10001"}, "impossible_number"),
        ({"employees": "12.5"}, "impossible_number"),
        ({"place": "45321.0"}, "number_as_place"),
        ({"effective_date": "2025-08-07"}, "effective_long_before"),  # 181 days before the notice
    ],
)
def test_rows_that_can_t_be_right_are_refused(
    cells: dict[str, str], reason: str, package: Path, tmp_path: Path
) -> None:
    done = import_notices(export(tmp_path, {}, cells), package)

    assert [(row["notice"][-1], row["refusal_reason"]) for row in table(done, "warn_refused")] == [("2", reason)]
    assert [row["notice"][-1] for row in table(done, "warn_notices")] == ["1"]
    assert done.classes == {"tech": 1, "refused": 1}


@pytest.mark.parametrize(
    "cells",
    [
        {"employer": "X Corp."},
        {"employer": "Testing Services"},
        {"employees": "10000"},
        {"employees": ""},
        {"place": "29 Palms"},
        {"effective_date": "2025-08-08"},  # 180 days before the notice
        {"effective_date": ""},
    ],
)
def test_odd_rows_that_can_be_right_are_not_refused(cells: dict[str, str], package: Path, tmp_path: Path) -> None:
    done = import_notices(export(tmp_path, {}, cells), package)

    assert "refused" not in done.classes
    assert done.classes.total() == 2


def test_a_date_after_the_register_s_own_is_kept_as_reported_only(package: Path, tmp_path: Path) -> None:
    days = ("2026-08-08", "2026-08-09")  # the register is of 8 August

    done = import_notices(export(tmp_path, *({"notice_date": day, "effective_date": ""} for day in days)), package)

    found = [(row["notice_date"], row["notice_date_reported"]) for row in table(done, "warn_notices")]
    assert found == [("2026-08-08", "2026-08-08"), ("", "2026-08-09")]
    assert [(row["month"], row["rows"]) for row in table(done, "warn_totals")] == [("2026-08", "1"), ("undated", "1")]
    assert next(row for row in table(done, "jurisdictions") if row["jurisdiction"] == "NY")["last_notice"] == days[0]


def test_an_employer_that_nobody_decided_on_is_a_class_of_its_own(package: Path, tmp_path: Path) -> None:
    result = imported(package, export(tmp_path, {}, {"employer": "Acme Robots LLC"}))

    assert "not reviewed, so not counted as tech: acme robots. Decide it in warn_employers.csv." in result.stdout
    state = next(row for row in rows(package, "jurisdictions") if row["jurisdiction"] == "NY")
    assert [state[name] for name in ("rows", "tech", "not_tech", "unclear", "not_reviewed", "refused")] == list(
        "210010"
    )
    assert [row["employer"] for row in rows(package, "warn_notices")] == ["acme cloud"]
    assert [row["employees"] for row in rows(package, "warn_totals")] == ["240"]
    assert check_package(package).passed


# links


def test_an_amendment_takes_the_place_of_the_one_notice_that_it_can_mean(package: Path, tmp_path: Path) -> None:
    later = {"notice_date": "2026-03-04", "is_amendment": "1"}

    done = import_notices(export(tmp_path, {}, {"place": "Utica city"}, {**later, "employees": "90"}), package)

    assert links(done) == [("", ""), ("", ""), ("amends", "1")]
    assert counting(table(done, "warn_notices")) == {f"{2:040x}", f"{3:040x}"}
    assert [(row["notices"], row["employees"]) for row in table(done, "warn_totals")] == [("1", "120"), ("1", "90")]


def test_an_amendment_without_a_number_leaves_the_earlier_notice_in_force(package: Path, tmp_path: Path) -> None:
    later = {"employer": "Acme Cloud Inc. (Updated)", "notice_date": "2026-03-04", "employees": ""}

    done = import_notices(export(tmp_path, {}, later), package)

    assert links(done) == [("", ""), ("amends", "1")]
    assert [(row["notices"], row["employees"]) for row in table(done, "warn_totals")] == [("1", "120"), ("0", "")]


def test_an_amendment_that_could_mean_two_counts_nowhere(package: Path, tmp_path: Path) -> None:
    later = {"notice_date": "2026-03-04", "is_amendment": "1", "place": "", "employees": "90"}

    done = import_notices(export(tmp_path, {}, {"place": "Utica city"}, later), package)

    assert links(done) == [("", ""), ("", ""), ("amends_one_of", "")]
    assert [(row["rows"], row["notices"], row["employees"]) for row in table(done, "warn_totals")] == [
        ("2", "2", "240"),
        ("1", "0", ""),
    ]


def test_an_amendment_of_a_notice_that_is_not_there_counts(package: Path, tmp_path: Path) -> None:
    of_another = {"employer": "BLORP SYSTEMS, LLC", "is_amendment": "1"}
    elsewhere = {"state": "WA", "is_amendment": "1"}

    done = import_notices(export(tmp_path, {}, of_another, elsewhere), package)

    assert links(done) == [("", ""), ("amends_missing", ""), ("amends_missing", "")]
    assert done.counting == 3


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ({}, ("repeats", "1")),
        ({"notice_date": "2026-04-05"}, ("repeats", "1")),  # under its effective date
        ({"notice_date": "2026-04-05", "effective_date": "2026-02-04"}, ("repeats", "1")),  # dates changed over
        ({"notice_date": "2026-04-05", "is_amendment": "1"}, ("repeats", "1")),
        ({"notice_date": "2026-04-04"}, ("", "")),
        ({"employees": "121"}, ("", "")),
        ({"place": "Utica city"}, ("", "")),
        ({"employer": "BLORP SYSTEMS, LLC"}, ("", "")),
        ({"state": "WA"}, ("", "")),
    ],
)
def test_a_notice_listed_again(again: dict[str, str], expected: tuple[str, str], package: Path, tmp_path: Path) -> None:
    assert links(import_notices(export(tmp_path, {}, again), package)) == [("", ""), expected]


def test_two_notices_of_a_day_without_a_place_can_be_two_sites(package: Path, tmp_path: Path) -> None:
    assert links(import_notices(export(tmp_path, {"place": ""}, {"place": ""}), package)) == [("", ""), ("", "")]


def test_two_copies_repeat_two_notices(package: Path, tmp_path: Path) -> None:
    other = {"notice_date": "2026-02-05"}
    copy = {"notice_date": "2026-04-05"}

    done = import_notices(export(tmp_path, {}, other, copy, copy), package)

    assert links(done) == [("", ""), ("", ""), ("repeats", "1"), ("repeats", "2")]


# matches


def decide(package: Path, employer: str, company: str, decision: str) -> None:
    file = package / "warn_matches.csv"
    lines = [*file.read_text().splitlines(keepends=True)[1:], f"{employer},{company},{decision},Invented.\n"]
    file.write_text("employer,company,match_decision,reason\n" + "".join(sorted(lines)))


@pytest.mark.parametrize(
    ("decisions", "company", "undecided"),
    [
        ([], "", ["kwik-parcel"]),
        ([("kwik-parcel", "rejected")], "", []),
        ([("kwik-parcel", "confirmed")], "kwik-parcel", []),
        ([("gizmo-pay", "confirmed")], "gizmo-pay", []),
    ],
)
def test_a_likely_match_is_left_to_a_reader(
    decisions: list[tuple[str, str]], company: str, undecided: list[str], package: Path, tmp_path: Path
) -> None:
    (package / "warn_matches.csv").write_text("employer,company,match_decision,reason\n")
    for decision in decisions:
        decide(package, "kwik parcel warehouse", *decision)

    done = import_notices(export(tmp_path, {"employer": "Kwik Parcel, Warehouse"}), package)

    assert [row["company"] for row in table(done, "warn_notices")] == [company]
    assert done.unreviewed_matches == tuple(("kwik parcel warehouse", name) for name in undecided)


def test_a_name_of_two_employers_matches_none(package: Path, tmp_path: Path) -> None:
    companies = (package / "companies.csv").read_text()
    (package / "companies.csv").write_text(
        companies.replace("blorp-9,Blorp 9,,", "blorp-9,Blorp 9,Acme Cloud (games),")
    )

    done = import_notices(export(tmp_path, {}), package)

    assert [row["company"] for row in table(done, "warn_notices")] == [""]
    assert done.unreviewed_matches == (("acme cloud", "acme-cloud"), ("acme cloud", "blorp-9"))


def test_a_rejected_match_is_not_made_by_name(package: Path, tmp_path: Path) -> None:
    decide(package, "acme cloud", "acme-cloud", "rejected")

    done = import_notices(export(tmp_path, {}), package)

    assert [row["company"] for row in table(done, "warn_notices")] == [""]
    assert done.unreviewed_matches == ()


# bad exports


def only(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(change(EXPORT.read_bytes()))


def changed(old: bytes, new: bytes) -> Callable[[Path], object]:
    return only(lambda data: data.replace(old, new))


KEY = b"0" * 39
DAYS = b"2026-03-09,2026-05-08"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda file: None, "error: {file} can't be read: No such file or directory."),
        (lambda file: file.mkdir(), "error: {file} can't be read: Is a directory."),
        (lambda file: file.write_bytes(b""), "export.csv, row 1: The first line holds no column names."),
        (only(lambda data: data.split(b"\n")[0] + b"\n"), "export.csv: The export has no rows."),
        (only(lambda data: data[:-4]), "export.csv, row 12: The file does not end with a line"),
        (changed(b"Utica", b"\xff"), "export.csv, row 9: The file is not UTF-8 text."),
        (changed(b",county_fips", b""), "export.csv, row 1, field county_fips: The column is missing."),
        (changed(KEY + b"2,", b"2,"), "export.csv, row 3, field notice_key: The key is not 40 digits from 0 to f."),
        (changed(KEY + b"2,", KEY + b"1,"), "export.csv, row 3, field notice_key: Another row has the same key."),
        (changed(b'WA,"Kwik', b'ZZ,"Kwik'), "export.csv, row 4, field state: The jurisdiction is not in the record."),
        (changed(DAYS, b"9 March,2026-05-08"), "export.csv, row 10, field notice_date: This is not a day"),
        (changed(DAYS, b"2026-03-09,0000-00-00"), "export.csv, row 10, field effective_date: This is not a day"),
        (
            changed(b"110,mass_layoff", b"110,furlough"),
            "field notice_kind: codes/notice_kinds.csv has no row with this key",
        ),
        (changed(b"https://ny.example", b"javascript:"), "field portal: "),
    ],
)
def test_a_bad_export_is_refused_in_sentences(
    make: Callable[[Path], object], said: str, package: Path, tmp_path: Path
) -> None:
    before = state(package)
    file = tmp_path / "export.csv"
    make(file)

    result = imported(package, file)

    assert result.exit_code == 1
    assert said.format(file=file) in result.stderr
    assert "What to do: " in result.stderr
    assert state(package) == before


def test_the_day_of_the_register_has_to_be_known(package: Path) -> None:
    sources = (package / "sources.csv").read_text()
    (package / "sources.csv").write_text(sources.replace("dataset,2026-08-08", "dataset,2026-08"))

    result = imported(package, EXPORT)

    assert "error: The record does not say of which day the register is" in result.stderr


def test_a_package_that_can_t_be_read_is_not_imported_into(package: Path) -> None:
    (package / "warn_totals.csv").unlink()

    assert "warn_totals.csv: The file is missing." in imported(package, EXPORT).stderr


# interruption


@pytest.mark.parametrize("at", range(9))
def test_an_interrupted_import_leaves_a_whole_package(
    at: int, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four tables are written beside the old ones, their folder gets its name, and each is moved into its place."""
    before = state(package)
    file = export(tmp_path, {}, {"employer": "Test"}, {"employer": "Acme Robots LLC", "state": "WA"})
    steps = iter(range(9))

    def interrupt(real: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object) -> object:
            if next(steps) == at:
                raise KeyboardInterrupt
            return real(*arguments)

        return step

    with monkeypatch.context() as patch:
        for name in ("write_bytes", "rename", "replace"):
            patch.setattr(Path, name, interrupt(getattr(Path, name)))
        assert imported(package, file).exit_code == 1

    if at <= 4:  # the folder has no name yet
        assert {path: data for path, data in state(package).items() if not path.startswith(".")} == before
        assert check_package(package).passed
    else:
        assert PENDING in {problem.file for problem in check_package(package).problems}
    imported(package, file)
    assert {row["employer"] for row in rows(package, "warn_notices")} == {"acme cloud"}
    assert check_package(package).passed
    assert not (package / PENDING).exists()


# the real tables


def test_every_row_of_the_real_file_is_in_a_class() -> None:
    """4,744 notices are those of tech employers, of others, unclear, not reviewed and refused; and by month."""
    states = {row["jurisdiction"]: row for row in rows(REAL, "jurisdictions")}
    tech = Counter(row["jurisdiction"] for row in rows(REAL, "warn_notices"))
    refused = Counter(row["jurisdiction"] for row in rows(REAL, "warn_refused"))
    months = Counter()
    for row in rows(REAL, "warn_totals"):
        months[row["jurisdiction"]] += int(row["rows"])

    assert sum(REAL_ROWS.values()) == 4744
    assert len(REAL_ROWS) == 44
    assert len(states) == 51  # the states and the District of Columbia
    for state, row in states.items():
        others = sum(int(row[name]) for name in ("not_tech", "unclear", "not_reviewed"))
        assert tech[state] + refused[state] + others == REAL_ROWS.get(state, 0), state
        assert months[state] + refused[state] == REAL_ROWS.get(state, 0), state


def test_every_name_of_the_real_file_was_reviewed() -> None:
    assert {row["not_reviewed"] for row in rows(REAL, "jurisdictions")} == {"0"}


@pytest.mark.skipif(not REAL_EXPORT.is_file(), reason="the register's file is not part of the project")
def test_the_real_tables_come_from_the_real_file() -> None:
    done = import_notices(REAL_EXPORT, REAL)

    assert done.files == {}
    assert done.unreviewed_names == done.unreviewed_matches == ()
    with REAL_EXPORT.open(encoding="utf-8", newline="") as stream:
        assert Counter(row["state"] for row in csv.DictReader(stream)) == REAL_ROWS
