"""The outcome of a check, and its four forms: text, JSON, GitHub annotations, Markdown."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from generator.record.markdown import code_span, in_table, sentence
from generator.record.problem import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.record.problem import Problem

#: Characters that JSON may hold as they are and that a terminal may obey.
_NOT_PLAIN = re.compile(r"[^\n -~]")
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
    lines += [f"{names}: {said}" for names, said in _outcomes(report.steps)]
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
    return _NOT_PLAIN.sub(_plain_json, json.dumps(content, ensure_ascii=False, indent=2))


def as_github(report: CheckReport) -> str:
    """Return the report as workflow commands that GitHub shows beside the changed lines.

    It shows ten of a step there; of the others only the message is left, in the log. So each message says its place.
    """
    lines = []
    for problem in report.problems:
        path = problem.file if report.folder == "." else f"{report.folder}/{problem.file}"
        place = f"file={_property(path)},line={problem.row or 1}"
        title = _property(shorten(problem.field or problem.rule))
        said = "\n".join([f"{problem.place}: {problem.sentence}", *side_by_side(problem)])
        lines.append(f"::{problem.severity} {place},title={title}::{_message(said)}")
    skipped = [step for step in report.steps if step.status == "not run"]
    lines += [f"::error title=not run::{_message(f'{names}: {said}')}" for names, said in _outcomes(skipped)]
    lines.append(_summary(report))
    return "\n".join(lines)


def as_markdown(report: CheckReport) -> str:
    """Return the report as a summary for a pull request: problems first, then the steps."""
    lines = ["## Check of the data package", "", sentence(_summary(report))]
    if report.problems:
        lines += ["", "| File | Row | Field | Problem |", "|---|---|---|---|"]
    for problem in report.problems:
        cells = (_code(problem.file), str(problem.row or ""), _code(problem.field), _said(problem))
        lines.append(f"| {' | '.join(map(in_table, cells))} |")
    for problem in report.problems:
        lines += _beside_in_markdown(problem)
    lines += ["", "| Step | Outcome |", "|---|---|"]
    lines += [f"| {names} | {in_table(sentence(said))} |" for names, said in _outcomes(report.steps)]
    return "\n".join(lines)


def side_by_side(problem: Problem) -> list[str]:
    """Return the two rows that a problem sets beside each other as lines of a table in plain text."""
    cells = [
        (shorten(one.field), shorten(one.here) or "blank", shorten(one.there) or "blank") for one in problem.beside
    ]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [f"{field:<{wide[0]}}  {here:<{wide[1]}}  {there}".rstrip() for field, here, there in cells]


def _said(problem: Problem) -> str:
    """Return the whole message in Markdown, with its severity where it is no error."""
    parts = ["To look at:"] if problem.severity == "warning" else []
    parts.append(sentence(problem.message))
    parts += [f"Value: {_code(problem.value)}."] if problem.value else []
    parts += [f"Allowed: {sentence(problem.allowed.rstrip('.'))}."] if problem.allowed else []
    parts += [f"Nearest: {_code(problem.nearest)}."] if problem.nearest else []
    parts += [sentence(problem.fix)] if problem.fix else []
    return " ".join(parts)


def _beside_in_markdown(problem: Problem) -> list[str]:
    if not problem.beside:
        return []
    rows = [f"| {' | '.join(in_table(_code(text)) for text in (o.field, o.here, o.there))} |" for o in problem.beside]
    row = f", row {problem.row}" if problem.row else ""
    return ["", f"{_code(problem.file)}{row}:", "", rows[0], "|---|---|---|", *rows[1:]]


def _code(text: str) -> str:
    return code_span(text, blank="")


def _plain_json(found: re.Match[str]) -> str:
    """Return a character as JSON holds it, escaped where a reader can't see it."""
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1]


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "markdown": as_markdown}


def _outcomes(steps: Iterable[Step]) -> list[tuple[str, str]]:
    """Return names of steps with how they ended; those that did not run for one reason are named together."""
    found: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        alone = "" if step.status == "not run" else step.name
        found.setdefault((alone, f"{step.status}{_why(step)}"), []).append(step.name)
    return [(", ".join(names), said) for (_, said), names in found.items()]


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
