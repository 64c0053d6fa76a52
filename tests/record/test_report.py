"""Four forms of one outcome: each says everything, and none lets text of a package act on what reads it."""

from __future__ import annotations

import doctest
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from generator.record import markdown
from generator.record.check import check_package
from generator.record.markdown import code_span
from generator.record.problem import Compared, Problem, shorten
from generator.record.report import FORMATS, CheckReport, Step
from tests.record.base import problem_of
from tests.record.cases import CASES
from tests.record.changes import both, cells, data, field

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from tests.record.changes import Case

NASTY = Problem(
    "codes/a|b.csv",
    7,
    "na:me,\n::error::",
    "ru%le",
    "100 % of\r\nthe <b>cells</b> | are *wrong*\x1b[2J.",
    value="<script>alert(1)</script>|\n::set-output name=x::y",
    allowed="a, b\u202e",
    nearest="`a`",
    fix="Mend it.",
)
#: What every line of text says of it, with what steers a terminal or a workflow shown as its code.
SAID = (
    "{percent} of\\x0d\\x0athe <b>cells</b> | are *wrong*\\x1b[2J. "
    "Value: “<script>alert(1)</script>|\\x0a::set-output name=x::y”. Allowed: a, b\\u202e. Nearest: “`a`”. Mend it."
)
REPORT = CheckReport(
    package="base",
    folder="packages/base",
    version="1",
    rows={"companies": 2, "events": 1_200},
    steps=(Step("Files", "failed"), Step("Schema", "not run", "needs a|b: 1 % <i>")),
    problems=(NASTY, Problem("events.csv", 0, "", "rows", "The table has no rows.", severity="warning")),
)
#: The same cut, perhaps: what `there` holds is as hostile as a package can make it.
PAIR = Problem(
    "announcements.csv",
    3,
    "event",
    "duplicate",
    "This may be the same cut as row 2.",
    severity="warning",
    beside=(
        Compared("row", "3", "2"),
        Compared("name", "Cut in May", "<b>|\n::error::100%"),
        Compared("employees", "50", ""),
    ),
)
BESIDE = replace(REPORT, steps=(Step("Files", "passed"),), problems=(PAIR,))
PASSED = replace(REPORT, steps=(Step("Files", "passed"), Step("Schema", "passed")), problems=())


def test_text() -> None:
    assert FORMATS["text"](REPORT).splitlines() == [
        "codes/a|b.csv, row 7, field na:me,\\x0a::error::: error",
        f"  {SAID.format(percent='100 %')}",
        "events.csv: warning",
        "  The table has no rows.",
        "Files: failed",
        "Schema: not run (needs a|b: 1 % <i>)",
        "base: 1 problem, 1 step not run, 1 to look at.",
    ]


def test_json_holds_everything_as_data() -> None:
    report = json.loads(FORMATS["json"](REPORT))

    assert [problem_of(problem) for problem in report.pop("problems")] == list(REPORT.problems)
    assert [Step(**step) for step in report.pop("steps")] == list(REPORT.steps)
    assert report == {
        "passed": False,
        "package": "base",
        "version": "1",
        "rows": {"companies": 2, "events": 1200},
    }


def test_github_annotations() -> None:
    """Only what we write starts a command: line breaks, percents, colons and commas of the data are escaped."""
    place = "file=packages/base/codes/a|b.csv,line=7,title=na%3Ame%2C\\x0a%3A%3Aerror%3A%3A"

    assert FORMATS["github"](REPORT).splitlines() == [
        f"::error {place}::codes/a|b.csv, row 7, field na:me,\\x0a::error::: {SAID.format(percent='100 %25')}",
        "::warning file=packages/base/events.csv,line=1,title=rows::events.csv: The table has no rows.",
        "::error title=not run::Schema: not run (needs a|b: 1 %25 <i>)",
        "base: 1 problem, 1 step not run, 1 to look at.",
    ]


def test_two_rows_side_by_side() -> None:
    """In all four forms; each line break, bar and percent of the data stays in its cell."""
    assert FORMATS["text"](BESIDE).splitlines()[1:5] == [
        "  This may be the same cut as row 2.",
        "    row        3           2",
        "    name       Cut in May  <b>|\\x0a::error::100%",
        "    employees  50          blank",
    ]
    assert json.loads(FORMATS["json"](BESIDE))["problems"][0]["beside"][1] == {
        "field": "name",
        "here": "Cut in May",
        "there": "<b>|\n::error::100%",
    }
    command, summary = FORMATS["github"](BESIDE).splitlines()
    assert command == (
        "::warning file=packages/base/announcements.csv,line=3,title=event::"
        "announcements.csv, row 3, field event: This may be the same cut as row 2.%0A"
        "row        3           2%0Aname       Cut in May  <b>|\\x0a::error::100%25%0Aemployees  50          blank"
    )
    assert summary == "base: passed, version 1, 1,202 rows in 2 tables, 1 to look at."
    assert FORMATS["markdown"](BESIDE).splitlines()[7:17] == [
        "",
        "`announcements.csv`, row 3:",
        "",
        "| `row` | `3` | `2` |",
        "|---|---|---|",
        r"| `name` | `Cut in May` | `<b>\|\x0a::error::100%` |",
        "| `employees` | `50` |  |",
        "",
        "| Step | Outcome |",
        "|---|---|",
    ]


def test_github_paths_in_the_current_folder() -> None:
    report = replace(REPORT, folder=".", problems=REPORT.problems[1:])

    assert FORMATS["github"](report).splitlines()[0].startswith("::warning file=events.csv,line=1,")


def test_markdown_shows_text_as_it_is() -> None:
    """Nothing of the data is markup, and it stands in code: a host makes mentions and links of text, not of code."""
    text = FORMATS["markdown"](REPORT)

    assert text.splitlines()[:5] == [
        "## Check of the data package",
        "",
        "base&#58; 1 problem, 1 step not run, 1 to look at.",
        "",
        "| File | Row | Field | Problem |",
    ]
    words, code = read(text)
    assert SAID.format(percent="100 %").partition(" Value: ")[0] in words
    assert NASTY.file in code
    assert shorten(NASTY.field) in code
    assert shorten(NASTY.value) in code
    assert "To look at: The table has no rows." in words


def read(text: str) -> tuple[str, set[str]]:
    """Return what Markdown of the host reads as text outside of code, and all its code spans; nothing else is there."""
    words, code = [], set()
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        assert token.type.split("_")[0] in (
            "heading", "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td",
        )  # fmt: skip
        for part in token.children or ():
            assert part.type in ("text", "code_inline", "text_special")
            if part.type == "code_inline":
                code.add(part.content)
            else:
                words.append(part.content)
        words.append(" ")
    return "".join(words), code


#: What a host makes a mention, a reference, a link, a commit or a picture of.
LINKED = re.compile(r"[@#]\w|://|www\.|mailto:|\bGH-\d|:\w+:|\b[0-9a-f]{7,40}\b")


@pytest.mark.parametrize(
    "hostile",
    ["@someone", "#123", "octo/repo#1", "GH-12", "www.evil.example", "https://evil.example/x", "0123456789abcdef",
     ":tada:", "(@all)", "“@all”", "<img src=x>", "a|b`c``d", "[a](javascript:x)", "$x$ ~~b~~ **c**",
     "mailto:a@b.example"],
)  # fmt: skip
def test_markdown_links_nothing(hostile: str) -> None:
    """Wherever it stands: in a value, in what is allowed, in the message, in the name of a file or a column."""
    problem = Problem(hostile, 2, hostile, "rule", f"It says {hostile}.", hostile, f"a, {hostile}", hostile, hostile)
    compared = replace(problem, beside=(Compared("row", "2", "3"), Compared(hostile, hostile, hostile)))
    report = replace(REPORT, package=hostile, problems=(problem, compared))

    words, code = read(FORMATS["markdown"](report))

    assert not LINKED.search(words)
    assert hostile in code


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("plain", "`plain`"), ("", "nothing"), ("  ", "nothing"), ("`", "`` ` ``"), ("a``b", "``` a``b ```"),
        ("a\nb", "`a\\x0ab`"), ("x" * 121, f"`{'x' * 120}…`"),
    ],
)  # fmt: skip
def test_code_spans(text: str, span: str) -> None:
    assert code_span(text) == span


def test_examples_of_the_docstrings() -> None:
    failed, attempted = doctest.testmod(markdown)
    assert (failed, attempted > 0) == (0, True)


def test_what_did_not_run_for_one_reason_is_said_once() -> None:
    report = replace(REPORT, steps=tuple(Step(name, "not run", "why") for name in ("A", "B", "C")), problems=())

    assert FORMATS["text"](report).splitlines()[0] == "A, B, C: not run (why)"
    assert FORMATS["github"](report).splitlines()[0] == "::error title=not run::A, B, C: not run (why)"
    assert "| A, B, C | not run (why) |" in FORMATS["markdown"](report)


@pytest.mark.parametrize("case", CASES[::12], ids=lambda case: case.name)
def test_forms_agree(case: Case, package: Path) -> None:
    """The same problems in all four, each with its place, its value and what to do."""
    case.change(package)
    report = check_package(package)
    text, github, marked = (FORMATS[form](report) for form in ("text", "github", "markdown"))
    listed = json.loads(FORMATS["json"](report))["problems"]

    assert [problem_of(problem) for problem in listed] == list(report.problems)
    assert sum(line.endswith((": error", ": warning")) for line in text.splitlines()) == len(listed)
    commands = [line for line in github.splitlines() if line.startswith(("::error file=", "::warning file="))]
    assert len(commands) == len(listed)
    table = marked.partition("|---|---|---|---|\n")[2].partition("\n\n")[0]
    assert len(table.splitlines()) == len(listed)
    words, code = read(marked)
    for problem, command in zip(report.problems, commands, strict=True):
        assert problem.sentence in text
        assert problem.place in text
        shown = command.partition("::")[2].partition("::")[2].split("%0A")[0].replace("%25", "%")
        assert shown == f"{problem.place}: {problem.sentence}"
        assert {shorten(problem.file).strip(), shorten(problem.value).strip()} - {""} <= code
    assert not LINKED.search(words)


def test_summary_of_a_pass() -> None:
    summary = "base: passed, version 1, 1,202 rows in 2 tables."

    assert FORMATS["text"](PASSED).splitlines() == ["Files: passed", "Schema: passed", summary]
    assert FORMATS["github"](PASSED).splitlines() == [summary]
    assert json.loads(FORMATS["json"](PASSED))["passed"] is True
    assert summary in read(FORMATS["markdown"](PASSED))[0]


@pytest.mark.parametrize("form", FORMATS)
def test_not_run_never_reads_passed(form: str) -> None:
    report = replace(REPORT, steps=(Step("Files", "not run", "why"), Step("Schema", "not run", "why")), problems=())

    text = FORMATS[form](report)

    assert not report.passed
    assert "passed" not in text.replace('"passed": false', "")
    assert text.count("not run") >= 2


@pytest.mark.parametrize("form", FORMATS)
def test_partly_read_package_passes_no_step_that_saw_a_part(
    form: str, package: Path, ledger: Callable[..., Result]
) -> None:
    (package / "codes" / "spans.csv").unlink()

    result = ledger("check", package, "--format", form)

    report = check_package(package)
    assert {step.status for step in report.steps if step.name in ("Schema", "Form", "Characters", "Addresses")} == {
        "not run"
    }
    assert result.exit_code == 1
    assert result.stdout == FORMATS[form](report) + "\n"
    assert "codes/spans.csv" in result.stdout


def test_package_text_in_every_form(package: Path) -> None:
    """A hostile cell, column and descriptor come out as one printable line each."""
    both(
        cells("trackers", "tally", feeds_record="\x1b]0;title\x07\n::error::x\u2066\x9b31m\u2028"),
        field("companies", "notes", allowed="<img src=x onerror=alert(1)>"),
        data("events.csv", lambda old: old.replace(b"event,", b"event\x1b[31m\x07,", 1)),
    )(package)

    report = check_package(package)

    for form in ("text", "github", "markdown"):
        for line in FORMATS[form](report).splitlines():
            assert line.isprintable(), line
            assert form != "github" or not line.startswith("::error::")


def test_long_values_are_cut() -> None:
    assert shorten("x" * 121) == "x" * 120 + "…"
    assert shorten("x" * 120) == "x" * 120
    assert len(shorten("\0" * 1000)) == 121


def test_full_stops_do_not_pile_up() -> None:
    assert Problem("a.csv", 1, "a", "a", "Wrong.", allowed="A name.").sentence == "Wrong. Allowed: A name."
