"""Single faults put into the real package, and the grade that each kind of fault must get at least.

`make faults` makes them all, prints a table of grades by kind and writes it into the page of the methodology; the
tests make a tenth of them. The expected grades were written before the first run: a fault that gets less is a hole in
the check, not a reason to expect less.

Whatever passes the check must stand in the list that `ledger impact` gives a reviewer, with each figure that it moves.
Computing all figures takes seconds, so this is held for some faults of each kind.
"""

from __future__ import annotations

import csv
import datetime
import io
import random
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build import Project, side_of
from generator.history.base import Base
from generator.history.diff import PackageDiff, compare
from generator.history.gate import GATE, check_against
from generator.history.impact import Side, impact
from generator.record.canonical import canonical_csv
from generator.record.formatting import unformatted_files
from generator.record.layout import key_of
from generator.record.source import RawPackage, RawTable, read_package
from tests.helpers import REAL, ROOT

#: From the weakest to the strongest. “form”: `ledger fmt` gives back the very bytes, so nothing changed in meaning.
GRADES = ("unseen", "listed", "noted", "refused", "form")
#: Faults in a full run: thirty of each kind.
ALL = 1_200
#: Of the faults of a kind that pass the check, each so manieth has its figures computed, from the first on.
COMPUTED = 5
PAGE = ROOT / "docs" / "methodology" / "faults.md"
_PRINTED = re.compile(r"(?<=```text\n).*(?=```\n)", re.DOTALL)
SEED = 2026
#: Grades of faults that a reviewer has to see, since no check refuses them.
PASSED = ("unseen", "listed", "noted")
#: A cut of so many people is more than one percent of the total, the limit of the gate, and stays so divided by ten.
LARGE, SMALL = 2_000, 90


@dataclass
class Draw:
    """A package to spoil, and the dice."""

    raw: RawPackage
    dice: random.Random

    def table(self, name: str) -> RawTable:
        return self.raw.tables[name]

    def cells(self, table: str, field: str, fits: Callable[[dict[str, str]], bool] = lambda _: True) -> int:
        """Return the place of a row whose field is filled and that fits."""
        rows = [dict(zip(self.table(table).fields, row, strict=True)) for row in self.table(table).rows]
        return self.dice.choice([number for number, row in enumerate(rows) if row[field] and fits(row)])

    def put(self, table: str, number: int, field: str, change: Callable[[str], str]) -> dict[str, bytes]:
        """Change one cell; the file stays in canonical form."""
        one = self.table(table)
        place = one.fields.index(field)
        rows = [list(row) for row in one.rows]
        rows[number][place] = change(rows[number][place])
        return self.written(table, rows)

    def written(self, table: str, rows: list[list[str]]) -> dict[str, bytes]:
        one = self.table(table)
        return {one.file: canonical_csv(one.fields, rows, key_of(self.raw.schema(table)))}

    def any_table(self) -> RawTable:
        """Return a table of the record with some rows; code lists are left out."""
        return self.dice.choice([one for one in self.raw.tables.values() if len(one.rows) > 9 and "/" not in one.file])


@dataclass(frozen=True)
class Kind:
    """One kind of fault: what is done, and the grade that it gets at least."""

    name: str
    done: str
    expected: str
    make: Callable[[Draw], dict[str, bytes]]


def _cell(
    table: str, field: str, change: Callable[[str], str], fits: Callable[[dict[str, str]], bool] = lambda _: True
):
    return lambda draw: draw.put(table, draw.cells(table, field, fits), field, change)


def _bytes(change: Callable[[bytes, random.Random], bytes]) -> Callable[[Draw], dict[str, bytes]]:
    def make(draw: Draw) -> dict[str, bytes]:
        one = draw.any_table()
        return {one.file: change(one.data, draw.dice)}

    return make


def _duplicate(draw: Draw) -> dict[str, bytes]:
    one = draw.any_table()
    rows = [list(row) for row in one.rows]
    return draw.written(one.name, [*rows, list(draw.dice.choice(rows))])


def _again(change: Callable[[str], str]) -> Callable[[Draw], dict[str, bytes]]:
    """Add an employer whose name is made from one of the record, and give it one of that one's cuts."""

    def make(draw: Draw) -> dict[str, bytes]:
        one, events = draw.table("companies"), draw.table("events")
        place, owner = one.fields.index("name"), events.fields.index("company")
        rows = [list(row) for row in one.rows]
        fits = [row for row in rows if change(row[place]) != row[place]]
        twin = list(draw.dice.choice(fits))
        cut = next(number for number, row in enumerate(events.rows) if row[owner] == twin[0])
        twin[0], twin[place] = f"{twin[0]}-again", change(twin[place])
        return draw.written("companies", [*rows, twin]) | draw.put("events", cut, "company", lambda _: twin[0])

    return make


def _in_cyrillic(name: str) -> str:
    return name.translate(str.maketrans("aeopcxABEHKMOPCTX", "аеорсхАВЕНКМОРСТХ"))


def _drop(table: str) -> Callable[[Draw], dict[str, bytes]]:
    def make(draw: Draw) -> dict[str, bytes]:
        rows = [list(row) for row in draw.table(table).rows]
        rows.pop(draw.dice.randrange(len(rows)))
        return draw.written(table, rows)

    return make


def _columns(draw: Draw) -> dict[str, bytes]:
    one = draw.any_table()
    order = list(range(len(one.fields)))
    while order == sorted(order):
        draw.dice.shuffle(order)
    return {one.file: _csv([[line[place] for place in order] for line in (one.fields, *one.rows)])}


def _without_column(draw: Draw) -> dict[str, bytes]:
    one = draw.any_table()
    gone = draw.dice.randrange(len(one.fields))
    return {one.file: _csv([[*line[:gone], *line[gone + 1 :]] for line in (one.fields, *one.rows)])}


def _unsorted(draw: Draw) -> dict[str, bytes]:
    one = draw.any_table()
    rows = list(one.rows)
    while rows == list(one.rows):
        draw.dice.shuffle(rows)
    return {one.file: _csv([one.fields, *rows])}


def _swapped(draw: Draw) -> dict[str, bytes]:
    """Two announcements exchange their counts, with the qualifier and bounds that belong to them."""
    one = draw.table("announcements")
    rows = [list(row) for row in one.rows]
    names = ("employees", "employees_low", "employees_high", "qualifier", "basis")
    places = [one.fields.index(name) for name in names]
    first, second = draw.dice.sample([number for number, row in enumerate(rows) if row[places[0]]], 2)
    while rows[first][places[0]] == rows[second][places[0]]:
        first, second = draw.dice.sample([number for number, row in enumerate(rows) if row[places[0]]], 2)
    for place in places:
        rows[first][place], rows[second][place] = rows[second][place], rows[first][place]
    return draw.written("announcements", rows)


def _csv(lines: list[object]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(lines)  # type: ignore[arg-type]
    return buffer.getvalue().encode()


def _quoted(data: bytes, _: random.Random) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(csv.reader(io.StringIO(data.decode())))
    return buffer.getvalue().encode()


def _later(days: int) -> Callable[[str], str]:
    return lambda day: (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def _digits(number: str) -> str:
    """Return a number with its first two digits the other way round, or one more if that is the same."""
    turned = f"{number[1]}{number[0]}{number[2:]}"
    return turned if turned != number and turned[0] != "0" else str(int(number) + 1)


def _is_day(field: str) -> Callable[[dict[str, str]], bool]:
    return lambda row: len(row[field]) == 10


def _is_large(row: dict[str, str]) -> bool:
    """Tell whether a row counts by default and is large enough to be noticed."""
    usual = {"rank": "1", "kind": "announcement", "exit_type": "involuntary", "span": "one_round", "scope": "core"}
    plain = not row["employees_low"] and not row["employees_high"] and row["eligibility"] == "eligible"
    return plain and int(row["employees"]) >= LARGE and all(row[name] == value for name, value in usual.items())


def _is_small(row: dict[str, str]) -> bool:
    return not row["employees_low"] and not row["employees_high"] and 10 <= int(row["employees"]) <= SMALL


def _has_low(row: dict[str, str]) -> bool:
    return bool(row["employees_low"])


KINDS = (
    Kind("blank key", "the key of a row is deleted", "refused", _cell("announcements", "announcement", lambda _: "")),
    Kind("wrong key", "a key gets a letter more", "refused", _cell("events", "event", lambda key: f"{key}x")),
    Kind("row twice", "a row stands in its table twice", "refused", _duplicate),
    Kind(
        "employer twice", "an employer under another spelling", "refused", _again(lambda name: f"{name.upper()}, Inc.")
    ),
    Kind("look-alike", "an employer with letters of another alphabet", "refused", _again(_in_cyrillic)),
    Kind("row dropped", "an announcement is gone", "refused", _drop("announcements")),
    Kind("employer dropped", "an employer is gone", "refused", _drop("companies")),
    Kind("citation dropped", "a citation is gone", "noted", _drop("citations")),
    Kind("adjudication dropped", "a coding is gone", "noted", _drop("codings")),
    Kind(
        "broken reference",
        "a cited source is not there",
        "refused",
        _cell("citations", "source", lambda key: f"{key}-x"),
    ),
    Kind(
        "wrong code", "a stance that is not in the list", "refused", _cell("codings", "stance", lambda code: f"{code}s")
    ),
    Kind("changed case", "a code in capitals", "refused", _cell("announcements", "kind", str.upper)),
    Kind("whitespace", "a blank before a name", "refused", _cell("companies", "name", lambda name: f" {name}")),
    Kind(
        "invisible character",
        "a zero-width blank in a name",
        "refused",
        _cell("companies", "name", lambda name: f"{name}\u200b"),
    ),
    Kind(
        "number as words",
        "a unit behind a count",
        "refused",
        _cell("announcements", "employees", lambda count: f"{count} people"),
    ),
    Kind(
        "separator",
        "a point between thousands",
        "refused",
        _cell("announcements", "employees", lambda count: f"{count}.000"),
    ),
    Kind(
        "negative count",
        "a count below zero",
        "refused",
        _cell("announcements", "employees", lambda count: f"-{count}"),
    ),
    Kind(
        "low above high",
        "a lower bound above the figure",
        "refused",
        _cell("announcements", "employees", lambda _: "1", lambda row: _has_low(row) and int(row["employees_low"]) > 1),
    ),
    Kind(
        "future date",
        "a row recorded after the day of the package",
        "refused",
        _cell("announcements", "first_recorded_on", _later(400)),
    ),
    Kind(
        "no such day",
        "the thirty-second of a month",
        "refused",
        _cell("sources", "published_on", lambda day: f"{day[:8]}32", _is_day("published_on")),
    ),
    Kind(
        "day and month turned",
        "a date in another order",
        "refused",
        _cell("announcements", "announced_on", lambda day: "-".join(reversed(day.split("-"))), _is_day("announced_on")),
    ),
    Kind(
        "announcement a day later",
        "its identifier holds the date too",
        "refused",
        _cell("announcements", "announced_on", _later(1), _is_day("announced_on")),
    ),
    Kind(
        "address of a script",
        "a source with another scheme",
        "refused",
        _cell("sources", "url", lambda url: f"javascript:{url}"),
    ),
    Kind(
        "truncated file",
        "a file ends inside a row",
        "refused",
        _bytes(lambda data, dice: data[: data.rindex(b",", 0, dice.randrange(len(data) // 2, len(data)))]),
    ),
    Kind("encoding", "a byte that is no text", "refused", _bytes(lambda data, dice: data[:-1] + b"\xff\n")),
    Kind("column dropped", "a column is gone", "refused", _without_column),
    Kind("delimiter", "semicolons between cells", "refused", _bytes(lambda data, _: data.replace(b",", b";"))),
    Kind(
        "zero too many",
        "a large count ten times",
        "noted",
        _cell("announcements", "employees", lambda count: f"{count}0", _is_large),
    ),
    Kind(
        "zero too few",
        "a tenth of a large count",
        "noted",
        _cell("announcements", "employees", lambda count: str(int(count) // 10), _is_large),
    ),
    Kind(
        "small count",
        "a small count ten times",
        "listed",
        _cell("announcements", "employees", lambda count: f"{count}0", _is_small),
    ),
    Kind(
        "digits turned",
        "a small count with its digits turned",
        "listed",
        _cell("announcements", "employees", _digits, _is_small),
    ),
    Kind("counts swapped", "two announcements exchange their counts", "listed", _swapped),
    Kind(
        "plausible day",
        "a document published a day later",
        "listed",
        _cell(
            "sources",
            "published_on",
            _later(1),
            lambda row: _is_day("published_on")(row) and row["published_on"] < "2026-11-20",
        ),
    ),
    Kind(
        "other country",
        "another headquarters",
        "listed",
        _cell("companies", "headquarters", lambda code: "DE" if code != "DE" else "FR"),
    ),
    Kind(
        "other stance",
        "a second coding says another stance",
        "listed",
        _cell(
            "codings",
            "stance",
            lambda code: "cited" if code != "cited" else "inferred",
            lambda row: row["role"] == "second",
        ),
    ),
    Kind("column order", "the columns in another order", "form", _columns),
    Kind("row order", "the rows in another order", "form", _unsorted),
    Kind("line ends", "carriage returns", "form", _bytes(lambda data, _: data.replace(b"\n", b"\r\n"))),
    Kind("byte order mark", "a mark at the start of a file", "form", _bytes(lambda data, _: b"\xef\xbb\xbf" + data)),
    Kind("quotation marks", "every cell in quotation marks", "form", _bytes(_quoted)),
)


def _is_bare(diff: PackageDiff) -> bool:
    """Tell whether a list of changes names no row, so that nobody could tell what moved a figure."""
    tables = diff.tables.values()
    return not any(one.added or one.revised or one.withdrawn or one.disappeared for one in tables)


class Bench:
    """A copy of the real package in which one file at a time is spoiled, graded and restored."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(REAL, folder / "datapackage"))
        self.base = Base("base", read_package(REAL))
        self.project = Project.at(ROOT)
        self._before: Side | None = None
        #: Figures that a fault moved, and that no list told, with the fault.
        self.untold: list[str] = []

    def grade(self, kind: Kind, number: int) -> str:
        """Return the grade of one fault."""
        dice = random.Random(f"{SEED} {kind.name} {number}")  # noqa: S311 - a fault that can be made again
        files = kind.make(Draw(self.base.raw, dice))
        before = {name: (self.folder / name).read_bytes() for name in files}
        if files == before:
            raise ValueError(f"{kind.name} {number} changes nothing.")
        try:
            for name, data in files.items():
                (self.folder / name).write_bytes(data)
            grade = self._graded(before)
            if grade in PASSED and number % COMPUTED == 0:
                self.untold += [f"{kind.name} {number}: {key}" for key in self._untold()]
            return grade
        finally:
            for name, data in before.items():
                (self.folder / name).write_bytes(data)

    def _untold(self) -> list[str]:
        """Return the figures that differ from those of the record and that the impact does not tell.

        They are compared here as a reader sees them, without the code of the impact.
        """
        if self._before is None:
            self._before = side_of(self.project, self.base.raw)
        new = read_package(self.folder)
        after = side_of(self.project, new)
        found = impact("base", self.base.raw, new, self._before, after)
        told = {move.key for move in found.figures} | {*found.figures_gone, *found.figures_new}
        was, now = (
            {figure.key: figure.text for finding in side.findings.values() for figure in finding.figures.values()}
            for side in (self._before, after)
        )
        moved = [key for key in was | now if was.get(key) != now.get(key)]
        return [key for key in moved if key not in told or _is_bare(found.diff)]

    def _graded(self, before: dict[str, bytes]) -> str:
        report = check_against(self.folder, self.base)
        errors = [problem for problem in report.problems if problem.severity == "error"]
        own = {step.name for step in report.steps if step.status != "passed"}
        if errors and {problem.rule for problem in errors} == {"canonical"}:
            formed = {
                path.relative_to(self.folder).as_posix(): data for path, data in unformatted_files(self.folder).items()
            }
            return "form" if formed == before else "refused"
        if own - set(GATE):
            return "refused"
        if report.problems:
            return "noted"
        diff = compare(self.base.raw, read_package(self.folder))
        return "unseen" if diff.empty else "listed"


def enough(grade: str, expected: str) -> bool:
    """Tell whether a grade is at least the expected one. A fault of form is no fault of content, and the other way."""
    if "form" in (grade, expected):
        return grade == expected
    return GRADES.index(grade) >= GRADES.index(expected)


def run(total: int) -> tuple[dict[str, Counter[str]], list[str], list[str]]:
    """Return the grades by kind of so many faults, one kind after the other, those with less than expected, and figures
    that moved without being told.
    """
    grades: dict[str, Counter[str]] = {kind.name: Counter() for kind in KINDS}
    missed = []
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for place in range(total):
            kind, number = KINDS[place % len(KINDS)], place // len(KINDS)
            grade = bench.grade(kind, number)
            grades[kind.name][grade] += 1
            if not enough(grade, kind.expected):
                missed.append(f"{kind.name} {number}: {grade}, expected {kind.expected}")
    return grades, missed, bench.untold


def table(grades: dict[str, Counter[str]]) -> str:
    """Return the grades by kind as text."""
    lines = [f"{'Kind of fault':28}{'Expected':10}" + "".join(f"{grade:>9}" for grade in GRADES)]
    for kind in KINDS:
        found = grades[kind.name]
        counts = "".join(f"{found[grade] or '':>9}" for grade in GRADES)
        lines.append(f"{kind.name:28}{kind.expected:10}{counts}".rstrip())
    return "\n".join(lines)


def _print(total: int) -> int:
    grades, missed, untold = run(total)
    said = f"{table(grades)}\n{total:,} faults, {len(missed)} with less than expected, {len(untold)} figures untold\n"
    print(said, end="")
    for line in (*missed, *untold):
        print(f"  {line}")
    if total == ALL and not missed and not untold:
        PAGE.write_text(_PRINTED.sub(lambda _: said, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 1 if missed or untold else 0


if __name__ == "__main__":
    sys.exit(_print(int(sys.argv[1]) if len(sys.argv) > 1 else ALL))
