"""An impact as text for a terminal, whole, and as Markdown for a comment, cut to what a host takes.

Losses come first, then what changed in the rows, then what that does to each finding. Lists share the length evenly,
so that nobody can hide a figure behind a thousand harmless rows; what is cut is said.

In Markdown, whatever comes from a package stands in a code span.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.record.markdown import code_span
from generator.record.plain import one_line
from generator.text import decimal, plural, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.history.diff import TableDiff
    from generator.history.impact import FigureMove, Flip, Impact, RowMove

    Quote = Callable[..., str]

#: Longest Markdown in characters: GitHub refuses comments of more than 65,536.
LONGEST = 60_000
#: Longest value and longest reason that are repeated, in characters.
_VALUE, _REASON = 120, 1_000
#: Most rows that are named for one figure, and most figures that are named for one finding.
_ROWS, _FIGURES = 5, 3
#: A share as readers see it.
_SHARE = re.compile(r"([0-9.]+) %")
#: A list that is longer is folded in a comment, where a host can do that.
_UNFOLDED = 20
#: What a cut of a section takes in the text, with its heading.
_RESERVE = 160


@dataclass(frozen=True)
class Section:
    """One part of the text: a heading and its lines; a comment shows a long one by what `folded` says, if it does."""

    title: str
    lines: tuple[str, ...]
    folded: str = ""

    @property
    def size(self) -> int:
        """Return the number of characters of the lines with their line breaks."""
        return sum(len(line) + 1 for line in self.lines)


def as_markdown(impact: Impact, longest: int = LONGEST) -> str:
    """Return an impact as Markdown of at most `longest` characters."""
    return _text(impact, code_span, ("## ", "### "), longest)


def as_text(impact: Impact) -> str:
    """Return an impact as text for a terminal, however long."""
    return _text(impact, _quoted, ("", ""), sys.maxsize)


def _quoted(text: str, longest: int = _VALUE) -> str:
    shown = one_line(text, longest)
    return f"“{shown}”" if shown else "nothing"


def _text(impact: Impact, quote: Quote, marks: tuple[str, str], longest: int) -> str:
    """Return the text; `marks` stand before its title and before the title of each list."""
    top, below = marks
    parts = [f"{top}What this changes, against {quote(impact.base)}", *_summary(impact, quote)]
    sections = [section for section in _sections(impact, quote) if section.lines]
    left = longest - len("\n\n".join(parts)) - _RESERVE * (len(sections) + 1)
    shares = _shares([section.size for section in sections], left)
    for section, share in zip(sections, shares, strict=True):
        kept = _fitting(section.lines, share)
        cut = len(section.lines) - len(kept)
        if cut:
            kept.append(
                f"- Cut here: {thousands(cut)} more {plural(cut, 'line', 'lines')}; `ledger impact` prints all."
            )
        listed = "\n".join(kept)
        if below and section.folded and len(section.lines) > _UNFOLDED:
            listed = f"<details><summary>{section.folded}</summary>\n\n{listed}\n\n</details>"
        parts.append(f"{below}{section.title} ({thousands(len(section.lines))})\n\n{listed}")
    return "\n\n".join(parts) + "\n"


def _shares(sizes: list[int], whole: int) -> list[int]:
    """Return how much of the whole each list gets: what it needs, or an even share of what smaller ones leave.

    >>> _shares([10, 500, 70], 200)
    [10, 120, 70]
    """
    shares = [0] * len(sizes)
    in_order = sorted(range(len(sizes)), key=lambda place: sizes[place])
    for done, place in enumerate(in_order):
        shares[place] = min(sizes[place], max(whole, 0) // (len(sizes) - done))
        whole -= shares[place]
    return shares


def _fitting(lines: tuple[str, ...], longest: int) -> list[str]:
    """Return the first lines that fit into `longest` characters."""
    kept: list[str] = []
    size = 0
    for line in lines:
        if size + len(line) + 1 > longest:
            break
        kept.append(line)
        size += len(line) + 1
    return kept


def _summary(impact: Impact, quote: Quote) -> Iterator[str]:
    if impact.caution:
        said = quote(impact.caution, _REASON)
        yield f"The base would not pass the check of today, and is compared as it stands: {said}"
    if impact.empty:
        yield "Nothing: rows, figures, answers, verdicts and pages are the same."
        return
    tables = impact.diff.tables.values()
    counts = {
        "disappeared": sum(len(table.disappeared) for table in tables),
        "withdrawn": sum(len(table.withdrawn) for table in tables),
        "revised": sum(len(table.revised) for table in tables),
        "added": sum(len(table.added) for table in tables),
    }
    yield "Rows: " + ", ".join(f"{thousands(number)} {word}" for word, number in counts.items()) + "."
    if impact.unknown:
        yield f"Figures, answers, verdicts and pages were not compared: {quote(impact.unknown, _REASON)}"
        yield "Rows are compared in full. For the rest, choose a base that was made since the report needs this."
        return
    seen = sum(move.seen for move in impact.figures)
    yield (
        f"Figures that moved: {thousands(len(impact.figures))}, of which {thousands(seen)} read differently. "
        f"Answers that changed: {len(impact.answers)}. Verdicts that flipped: {thousands(len(impact.verdicts))}. "
        f"Pages: {thousands(len(impact.pages_new))} new, {thousands(len(impact.pages_gone))} gone."
    )


def _sections(impact: Impact, quote: Quote) -> Iterator[Section]:
    """Yield all sections, what is lost first."""
    tables = list(impact.diff.tables.values())
    yield Section("Rows that disappeared", tuple(_disappeared(tables, quote)))
    yield Section("Tables and fields that are gone", tuple(_structure_gone(impact, tables, quote)))
    yield Section("Rows withdrawn", tuple(_withdrawn(tables, quote)))
    yield Section("Pages that go", tuple(f"- {quote(path)}" for path in impact.pages_gone))
    yield Section("Figures that go", tuple(f"- {quote(key)}" for key in impact.figures_gone))
    yield Section("Answers that change", tuple(_flips(impact.answers, quote)))
    yield Section("Verdicts that flip", tuple(_flips(impact.verdicts, quote)))
    yield Section("Rows revised", tuple(_revised(tables, quote)))
    yield Section("Rows added", tuple(_added(tables, quote)))
    yield Section("Findings that readers see change", tuple(_findings(impact.figures, quote)))
    why = "All figures, with the rows that move them"
    yield Section("Figures that move", tuple(_figure(move, quote) for move in impact.figures), why)
    yield Section("Tables and fields that are new", tuple(_structure_new(impact, tables, quote)))
    yield Section("Pages that appear", tuple(f"- {quote(path)}" for path in impact.pages_new))
    yield Section("Figures that appear", tuple(f"- {quote(key)}" for key in impact.figures_new))


def _disappeared(tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    return (f"- {quote(table.name)}: {quote(key)}" for table in tables for key in table.disappeared)


def _withdrawn(tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    return (
        f"- {quote(table.name)}: {quote(row.key)}, because: {quote(row.reason)}"
        for table in tables
        for row in table.withdrawn
    )


def _added(tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    return (f"- {quote(table.name)}: {quote(key)}" for table in tables for key in table.added)


def _revised(tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    for table in tables:
        for row in table.revised:
            cells = "; ".join(f"{quote(cell.field)} from {quote(cell.old)} to {quote(cell.new)}" for cell in row.cells)
            yield f"- {quote(table.name)}: {quote(row.key)}: {cells}"


def _structure_gone(impact: Impact, tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    yield from (f"- {quote(name)}" for name in impact.diff.tables_removed)
    yield from (f"- {quote(table.name)}: {quote(field)}" for table in tables for field in table.fields_removed)
    yield from (
        f"- {quote(table.name)}: another key, so its rows can't be compared" for table in tables if table.rekeyed
    )


def _structure_new(impact: Impact, tables: list[TableDiff], quote: Quote) -> Iterator[str]:
    yield from (f"- {quote(name)}" for name in impact.diff.tables_added)
    yield from (f"- {quote(table.name)}: {quote(field)}" for table in tables for field in table.fields_added)


def _flips(flips: tuple[Flip, ...], quote: Quote) -> Iterator[str]:
    return (f"- {quote(flip.name)}: from {quote(flip.old)} to {quote(flip.new)}" for flip in flips)


def _findings(moves: tuple[FigureMove, ...], quote: Quote) -> Iterator[str]:
    """Yield a line for each finding, with the share that moved furthest and the first of its other figures."""
    found: dict[str, list[FigureMove]] = {}
    for move in moves:
        if move.seen:
            found.setdefault(move.key.partition(".")[0], []).append(move)
    for finding, moved in found.items():
        furthest = sorted(moved, key=_by_how_much, reverse=True)[:1]
        named = [*furthest, *(move for move in moved if move not in furthest)][:_FIGURES]
        said = "; ".join(f"{quote(one.label)} from {quote(one.old)} to {quote(one.new)}" for one in named)
        more = len(moved) - _FIGURES
        yield f"- {quote(finding)}: {said}" + (f"; and {thousands(more)} more" if more > 0 else "")


def _by_how_much(move: FigureMove) -> float:
    """Return by how many points a share moves; 0 for a figure that is none."""
    shares = [_SHARE.fullmatch(text) for text in (move.old, move.new)]
    points = [float(share[1]) for share in shares if share]
    return abs(points[1] - points[0]) if len(points) == len(shares) else 0.0


def _figure(move: FigureMove, quote: Quote) -> str:
    line = f"- {quote(move.key)}, {quote(move.label)}: from {quote(move.old)} to {quote(move.new)}"
    if move.rows:
        named = "; ".join(_row(row, quote) for row in move.rows[:_ROWS])
        more = len(move.rows) - _ROWS
        return f"{line}. Rows of {quote(move.table)}: {named}" + (f"; and {thousands(more)} more" if more > 0 else "")
    if move.inputs:
        return f"{line}. It is made of: {', '.join(quote(name) for name in move.inputs)}"
    return f"{line}. Computed anew: {quote(move.formula)}"


def _row(row: RowMove, quote: Quote) -> str:
    if row.old is None:
        return f"{quote(row.key)} now adds {_number(row.new)}"
    if row.new is None:
        return f"{quote(row.key)} no longer adds {_number(row.old)}"
    return f"{quote(row.key)} adds {_number(row.new)} instead of {_number(row.old)}"


def _number(value: float | None) -> str:
    return decimal(value or 0, 0 if float(value or 0).is_integer() else 1)
