"""The outcome of a check, and its four forms: text, JSON, GitHub annotations, Markdown."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from generator.record.problem import shorten
from generator.text import escape

if TYPE_CHECKING:
    from generator.record.problem import Problem

Status = Literal["passed", "failed", "not run"]


@dataclass(frozen=True)
class Step:
    """One part of the check and how it ended. `why` says why a step was not run."""

    name: str
    status: Status
    why: str = ""


@dataclass(frozen=True)
class CheckReport:
    """Everything that a check found. `package` is the name of the folder, `folder` the way to it as it was given."""

    package: str
    folder: str
    version: str
    rows: dict[str, int]
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]

    @property
    def passed(self) -> bool:
        """Tell whether every step ran and found no error."""
        return all(step.status == "passed" for step in self.steps)


def as_text(report: CheckReport) -> str:
    """Return the report for a terminal."""
    lines = []
    for problem in report.problems:
        lines.append(f"{problem.place}: {problem.severity}")
        lines.append(f"  {problem.sentence}")
        lines += [f"    {line}" for line in side_by_side(problem)]
    lines += [f"{step.name}: {step.status}{_why(step)}" for step in report.steps]
    lines.append(_summary(report))
    return "\n".join(lines)


def as_json(report: CheckReport) -> str:
    """Return the report as one JSON object."""
    content = {
        "passed": report.passed,
        "package": report.package,
        "version": report.version,
        "rows": report.rows,
        "steps": [asdict(step) for step in report.steps],
        "problems": [asdict(problem) for problem in report.problems],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def as_github(report: CheckReport) -> str:
    """Return the report as workflow commands that GitHub shows beside the changed lines."""
    lines = []
    for problem in report.problems:
        path = problem.file if report.folder == "." else f"{report.folder}/{problem.file}"
        place = f"file={_property(path)},line={problem.row or 1}"
        title = _property(shorten(problem.field or problem.rule))
        said = "\n".join([problem.sentence, *side_by_side(problem)])
        lines.append(f"::{problem.severity} {place},title={title}::{_message(said)}")
    lines += [
        f"::error title={_property(step.name)}::{step.status}{_message(_why(step))}"
        for step in report.steps
        if step.status == "not run"
    ]
    lines.append(_summary(report))
    return "\n".join(lines)


def as_markdown(report: CheckReport) -> str:
    """Return the report as a summary for a pull request."""
    lines = ["## Check of the data package", "", escape(_summary(report)), ""]
    lines += ["| Step | Outcome |", "|---|---|"]
    lines += [f"| {step.name} | {step.status}{escape(_why(step))} |" for step in report.steps]
    if report.problems:
        lines += ["", "| File | Row | Field | Problem |", "|---|---|---|---|"]
        lines += [
            f"| {escape(problem.file)} | {problem.row or ''} | {escape(shorten(problem.field))} "
            f"| {escape(problem.sentence)} |"
            for problem in report.problems
        ]
    for problem in report.problems:
        lines += _beside_in_markdown(problem)
    return "\n".join(lines)


def side_by_side(problem: Problem) -> list[str]:
    """Return the two rows that a problem sets beside each other as lines of a table in plain text."""
    cells = [
        (shorten(one.field), shorten(one.here) or "blank", shorten(one.there) or "blank") for one in problem.beside
    ]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [f"{field:<{wide[0]}}  {here:<{wide[1]}}  {there}".rstrip() for field, here, there in cells]


def _beside_in_markdown(problem: Problem) -> list[str]:
    if not problem.beside:
        return []
    rows = [f"| {escape(one.field)} | {_cell(one.here)} | {_cell(one.there)} |" for one in problem.beside]
    return ["", f"{escape(problem.place)}:", "", rows[0], "|---|---|---|", *rows[1:]]


def _cell(text: str) -> str:
    return escape(shorten(text)) or "blank"


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "markdown": as_markdown}


def _why(step: Step) -> str:
    return f" ({step.why})" if step.why else ""


def _summary(report: CheckReport) -> str:
    errors = sum(problem.severity == "error" for problem in report.problems)
    warnings = len(report.problems) - errors
    skipped = sum(step.status == "not run" for step in report.steps)
    parts = [f"{errors} problem{'s' if errors != 1 else ''}"]
    if report.passed:
        rows = f"{sum(report.rows.values()):,} rows in {len(report.rows)} tables"
        parts = [f"passed, version {report.version}", rows]
    if skipped:
        parts.append(f"{skipped} step{'s' if skipped != 1 else ''} not run")
    if warnings:
        parts.append(f"{warnings} to look at")
    return f"{report.package}: {', '.join(parts)}."


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
