"""`ledger add`: what is asked becomes canonical rows, all of them or none, on a terminal as from a script."""

from __future__ import annotations

import csv
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import artifacts
from generator.artifacts import PENDING, finish_files, replace_files
from generator.cli import main
from generator.errors import ConflictError, LedgerError
from generator.record.adding import ask_announcement, slug
from generator.record.check import check_package
from generator.record.formatting import unformatted_files
from tests.helpers import SMALL, copy_package
from tests.site.project import LEDGER

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Ledger = Callable[..., Result]

KEY = "example-robotics-2026-06-08"
#: The announcement of docs/development/add-a-row.md, by the question that it answers.
ANSWERS = {
    "Employer, by its name": "Example Robotics",
    "Headquarters": "Germany",
    "Sector": "hardware",
    "Announced on": "2026-06-08",
    "Short name": "Cut in the design team",
    "People": "120",
    "Qualifier": "about",
    "Unit affected": "design team",
    "Stance": "cited",
    "Who says so": "employer_relayed",
    "Evidence": "The article says that the employer names AI beside weak demand.",
    "Coder": "c",
    "Address": "https://gazette.example/robotics",
    "Publisher": "Example Gazette",
    "Found via": "search",
}


class Script:
    """Answers by label: a list gives one after the other, the default follows; keeps what was said and asked."""

    def __init__(self, *, write: bool = True, **answers: str | list[str]) -> None:
        found = {**ANSWERS, **{label.replace("_", " "): given for label, given in answers.items()}}
        self.answers = {label: [given] if isinstance(given, str) else list(given) for label, given in found.items()}
        self.write = write
        self.said: list[str] = []
        self.asked: list[tuple[str, str]] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def ask(self, label: str, default: str) -> str:
        self.asked.append((label, default))
        given = self.answers.get(label, [])
        return (given.pop(0) if given else "") or default

    def sure(self, question: str, default: bool) -> bool:
        self.asked.append((question, str(default)))
        return self.write if question == "Write these rows?" else default


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return copy_package(tmp_path)


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def row(folder: Path, table: str, key: str) -> dict[str, str]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return next(row for row in csv.DictReader(file) if next(iter(row.values())) == key)


def added(folder: Path, script: Script) -> None:
    replace_files(folder, ask_announcement(folder, script).files())


def test_rows_of_all_six_tables(small: Path) -> None:
    added(small, Script())

    assert check_package(small).problems == check_package(SMALL).problems
    assert unformatted_files(small) == {}
    before, after = check_package(SMALL).rows, check_package(small).rows
    grown = {name: count - before[name] for name, count in after.items() if count != before[name]}
    assert grown == {"announcements": 1, "citations": 3, "codings": 2, "companies": 1, "events": 1, "sources": 1}
    filled = {name: cell for name, cell in row(small, "announcements", KEY).items() if cell}
    assert filled == {
        "announcement": KEY, "event": KEY, "rank": "1", "announced_on": "2026-06-08", "announced_precision": "day",
        "first_recorded_on": "2026-11-23", "employees": "120", "qualifier": "about", "basis": "reported",
        "kind": "announcement", "exit_type": "involuntary", "span": "one_round", "scope": "core",
        "unit": "design team", "eligibility": "eligible", "found_via": "search",
    }  # fmt: skip
    assert row(small, "companies", "example-robotics")["headquarters"] == "DE"  # from the label
    assert row(small, "sources", "example-gazette-example-robotics")["link_state"] == "not_checked"


def test_codings_of_a_row(small: Path) -> None:
    """One of who read the source, and its copy for the reviewer, who is never the one that read."""
    script = Script(Coder=["j", "c"])
    added(small, script)

    same = {"announcement": KEY, "reading": "", "stance": "cited", "link_maker": "employer_relayed", "reason": ""}
    same["evidence"] = ANSWERS["Evidence"]
    first, adjudicated = f"{KEY}-first", f"{KEY}-j"
    assert row(small, "codings", first) == {"coding": first, "coder": "c", "role": "first", **same}
    assert row(small, "codings", adjudicated) == {"coding": adjudicated, "coder": "j", "role": "adjudicated", **same}
    assert "  The adjudicated coding is the reviewer's. Name who read the source." in script.said


def test_questions_say_what_the_descriptor_says(small: Path) -> None:
    script = Script()
    ask_announcement(small, script)

    described = {
        f"{entry['title']}: {entry['description']}"
        for resource in json.loads((small / "datapackage.json").read_text(encoding="utf-8"))["resources"]
        for entry in resource["schema"]["fields"]
    }
    questions = [line for line in script.said if line in described]
    others = ("Employer, by its name", "Does it", "Is there another", "Write these")
    asked = [label for label, _ in script.asked if not label.startswith(others)]
    assert [question.partition(": ")[0] for question in questions] == asked
    assert len(asked) == 42
    assert "  Allowed: borderline, core" in script.said


def test_employer_of_the_record_is_offered_and_taken(small: Path) -> None:
    script = Script(**{"Employer, by its name": "Gizmo Pai", "Its number, or Enter for a new employer": "1"})
    added(small, script)

    assert "  1. Gizmo Pay (gizmo-pay)" in script.said
    assert "  Employer: Gizmo Pay (gizmo-pay), which is in the record." in script.said
    assert row(small, "announcements", "gizmo-pay-2026-06-08")["event"] == "gizmo-pay-2026-06-08"
    assert check_package(small).rows["companies"] == check_package(SMALL).rows["companies"]


def test_another_statement_about_a_cut_of_the_record_gets_the_next_rank(small: Path) -> None:
    script = Script(**{"Employer, by its name": "gizmo pay", "Its number, or Enter for a new cut": ["7", "1"]})
    added(small, script)

    assert "  Type a number from 1 to 2, or press Enter." in script.said
    new = row(small, "announcements", "gizmo-pay-2026-06-08")
    assert (new["event"], new["rank"]) == ("gizmo-pay-2026-03-20", "2")
    assert check_package(small).rows["events"] == check_package(SMALL).rows["events"]


def test_near_duplicate_is_shown_before_writing(small: Path) -> None:
    """Gizmo Pay has 120 people on 20 March; 130 people on 25 March may be the same."""
    script = Script(**{"Employer, by its name": "Gizmo Pay", "Announced on": "2026-03-25", "People": "130"})
    ask_announcement(small, script)

    said = [" ".join(line.split()) for line in script.said]
    place = said.index("announced_on 2026-03-25 2026-03-20")
    assert said[place:][2] == "employees 130 120"
    assert script.asked[-1] == ("Write these rows?", "True")


@pytest.mark.parametrize(
    ("label", "wrong", "sentence"),
    [
        ("Announced on", "8 June", "The value does not have the right form."),
        ("Announced on", "2026-06-31", "There is no such day."),
        ("Announced on", "2025-12-31", "The record starts on 2026-01-01."),
        ("People", "about 120", "This is not a whole number."),
        ("People", "0", "The value is out of bounds."),
        ("Qualifier", "abuot", "codes/qualifiers.csv has no row with this key. Nearest: “about”."),
        ("Stance", "-", "The cell is blank"),
        ("Who says so", "-", "This field is needed here."),
        ("Evidence", "a\u202eb", "The cell holds a line break, or a control, bidirectional or zero-width character."),
        ("Address", "http://127.0.0.1/", "The address does not name a public host."),
        ("Address", "javascript:alert(1)", "The value does not have the right form."),
        ("Unit affected", "x" * 201, "The value is out of bounds."),
    ],
)
def test_wrong_answer_is_asked_again(label: str, wrong: str, sentence: str, small: Path) -> None:
    script = Script(**{label: [wrong, ANSWERS[label]]})
    added(small, script)

    assert [line for line in script.said if line.startswith(f"  {sentence}")]
    assert [asked for asked, _ in script.asked].count(label) == 2
    assert check_package(small).passed


def test_codes_are_explained(small: Path) -> None:
    script = Script(Stance=["?", "cited"])
    ask_announcement(small, script)

    assert [line for line in script.said if line.startswith("  reallocated: ")]


def test_field_that_does_not_fit_the_others_is_asked_again(small: Path) -> None:
    """A lower bound above the figure shows only when both are known."""
    script = Script(**{"People, lower bound": ["130", "110"]})
    added(small, script)

    assert [line for line in script.said if "employees_low (130) is above employees (120)." in line]
    assert row(small, "announcements", KEY)["employees_low"] == "110"


def test_people_who_may_take_an_offer_are_an_upper_bound(small: Path) -> None:
    added(small, Script(Qualifier="offered", **{"Exit type": "voluntary"}))

    new = row(small, "announcements", KEY)
    assert (new["employees"], new["employees_low"], new["employees_high"]) == ("", "", "120")


def test_later_day_moves_the_day_of_the_package(small: Path) -> None:
    added(small, Script(**{"First recorded on": "2026-11-30"}))

    assert json.loads((small / "datapackage.json").read_text(encoding="utf-8"))["created"] == "2026-11-30T00:00:00Z"
    assert check_package(small).passed


def test_page_of_the_record_is_no_second_source(small: Path) -> None:
    url = row(SMALL, "sources", "wire-daily")["url"]
    script = Script(Address=url)
    added(small, script)

    assert "  This page is in the record: wire-daily." in script.said
    assert check_package(small).rows["sources"] == check_package(SMALL).rows["sources"]


def test_deciding_against_it_writes_nothing(small: Path) -> None:
    with pytest.raises(LedgerError, match="Nothing was written"):
        added(small, Script(write=False))

    assert content(small) == content(SMALL)


def test_package_with_problems_takes_no_rows(small: Path) -> None:
    (small / "trackers.csv").unlink()

    with pytest.raises(LedgerError, match="nothing can be added"):
        ask_announcement(small, Script())


def test_slug() -> None:
    assert slug("Société Générale, Inc.") == "societe-generale-inc"
    assert slug("東京") == ""


# The command


def lines(folder: Path) -> list[str]:
    """The lines that a person types: one for each question, as the script answers it."""
    script = Script()
    ask_announcement(folder, script)
    answers = {label: [given] for label, given in ANSWERS.items()}
    return [answers[label].pop(0) if answers.get(label) else "" for label, _ in script.asked]


def test_command_writes_and_checks(small: Path) -> None:
    result = CliRunner().invoke(main, ["add", str(small)], input="\n".join(lines(small)) + "\n")

    assert result.exit_code == 0, result.output
    assert (
        "Written: announcements.csv, citations.csv, codings.csv, companies.csv, events.csv, sources.csv"
        in result.output
    )
    assert "small: passed, version" in result.output
    assert KEY in (small / "announcements.csv").read_text(encoding="utf-8")


def test_end_of_input_writes_nothing(small: Path) -> None:
    typed = lines(small)
    result = CliRunner().invoke(main, ["add", str(small)], input="\n".join(typed[:-1]) + "\n")

    assert result.exit_code == 1
    assert "error: Stopped." in result.stderr
    assert content(small) == content(SMALL)


def terminal(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start `ledger add` on a terminal of its own, where Ctrl+C works even if the tests run in the background."""
    main_end, other_end = pty.openpty()
    process = subprocess.Popen(
        [*LEDGER, "add", str(folder)],
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - runs one call, in no thread
    )
    os.close(other_end)
    return process, main_end


def read_until(terminal_end: int, text: str, seconds: float = 30) -> str:
    """Return what a terminal shows until a text stands there; fails if it never does."""
    shown, until = "", time.monotonic() + seconds
    while text not in shown:
        ready, _, _ = select.select([terminal_end], [], [], max(0, until - time.monotonic()))
        assert ready, f"{text!r} was not shown: {shown}"
        try:
            shown += os.read(terminal_end, 65536).decode("utf-8", "replace")
        except OSError:
            break
    return shown


def test_on_a_terminal(small: Path) -> None:
    process, end = terminal(small)
    for line in lines(SMALL):
        read_until(end, ": ")
        os.write(end, f"{line}\n".encode())
    shown = read_until(end, "ledger impact main")
    assert process.wait(30) == 0
    os.close(end)

    assert "small: passed" in shown
    assert check_package(small).rows["announcements"] == check_package(SMALL).rows["announcements"] + 1


def test_ctrl_c_on_a_terminal_writes_nothing(small: Path) -> None:
    process, end = terminal(small)
    read_until(end, "Employer, by its name")
    os.write(end, b"Example Robotics\n")
    read_until(end, "Company [example-robotics]")
    for _ in range(6):  # Python drops the exception if the signal comes while a callback runs; a person presses again
        os.kill(process.pid, signal.SIGINT)
        if select.select([end], [], [], 5)[0]:
            break
    shown = read_until(end, "as it was before")
    assert process.wait(30) == 1
    os.close(end)

    assert "error: Stopped." in shown
    assert "Traceback" not in shown
    assert content(small) == content(SMALL)


# All or none

NEW = {"companies.csv": b"new companies\n", "codes/spans.csv": b"new spans\n", "events.csv": b"new events\n"}


@pytest.mark.parametrize("steps", range(8))
def test_interrupted_writing_is_all_or_none(steps: int, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped before each write and each move: the old package, or one that `ledger fmt` completes."""
    done = 0

    def counted(method: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object) -> object:
            nonlocal done
            if done == steps:
                raise KeyboardInterrupt
            done += 1
            return method(*arguments)

        return run

    before = content(small)
    with monkeypatch.context() as patch:
        for name in ("write_bytes", "rename", "replace"):
            patch.setattr(Path, name, counted(getattr(Path, name)))
        if steps < 7:
            with pytest.raises(KeyboardInterrupt):
                replace_files(small, NEW)
        else:
            replace_files(small, NEW)
    if 4 <= steps < 7:
        (problem,) = (problem for problem in check_package(small).problems if problem.file == PENDING)
        assert "ledger fmt" in problem.fix
    finish_files(small)
    shutil.rmtree(small / f"{PENDING}.partial", ignore_errors=True)

    assert content(small) == (before | NEW if steps >= 4 else before)


@pytest.mark.parametrize("kind", ["new file", "link", "target link"])
def test_what_this_program_did_not_leave_is_not_moved(kind: str, small: Path) -> None:
    (small / PENDING).mkdir()
    name = "evil.py" if kind == "new file" else "events.csv"
    if kind == "link":
        (small / PENDING / name).symlink_to("/etc/hostname")
    else:
        (small / PENDING / name).write_bytes(b"x")
    if kind == "target link":
        (small / name).unlink()
        (small / name).symlink_to(small / "companies.csv")
    before = content(small)

    with pytest.raises(ConflictError, match="was not left by this program"):
        finish_files(small)

    assert content(small) == before


def test_full_disk_leaves_the_package(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "events.csv")

    monkeypatch.setattr(artifacts.Path, "write_bytes", full)
    result = CliRunner().invoke(main, ["add", str(small)], input="\n".join(lines(SMALL)) + "\n")

    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert {name: data for name, data in content(small).items() if PENDING not in name} == content(SMALL)
