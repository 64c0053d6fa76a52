"""What a difference between two packages does: figures that move and why, answers and verdicts that flip, pages."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.history.diff import PackageDiff, compare
from generator.record.layout import key_of
from generator.text import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.findings.figure import Figure, Finding
    from generator.record.source import RawPackage
    from generator.record.tables import Package

#: Decimal places of a figure whose usual text is the same on both sides.
_FINE = 4


@dataclass(frozen=True)
class Side:
    """One package and what the report makes of it; `pages` are the paths of its pages."""

    package: Package
    findings: Mapping[str, Finding]
    pages: frozenset[str]


@dataclass(frozen=True)
class RowMove:
    """One row of a receipt that adds something else than before; None where it does not contribute."""

    key: str
    old: float | None
    new: float | None

    @property
    def change(self) -> float:
        """Return by how much the row moves the figure."""
        return (self.new or 0) - (self.old or 0)


@dataclass(frozen=True)
class FigureMove:
    """One figure with another value: what it was and is, and what did it.

    That is rows of its receipt, else figures that it is made of, else the formula by which it was computed anew.
    `seen` tells whether the text that readers see is another one.
    """

    key: str
    label: str
    old: str
    new: str
    table: str = ""
    rows: tuple[RowMove, ...] = ()
    inputs: tuple[str, ...] = ()
    formula: str = ""
    seen: bool = True


@dataclass(frozen=True)
class Flip:
    """One answer or verdict that is another one than before."""

    name: str
    old: str
    new: str


@dataclass(frozen=True)
class Impact:
    """What differs, and what it does.

    `unknown` says why nothing is known beyond the rows, "" if all is. `caution` names the rule of today that the base
    would not meet, "" if it meets all.
    """

    base: str
    diff: PackageDiff
    figures: tuple[FigureMove, ...] = ()
    figures_gone: tuple[str, ...] = ()
    figures_new: tuple[str, ...] = ()
    answers: tuple[Flip, ...] = ()
    verdicts: tuple[Flip, ...] = ()
    pages_gone: tuple[str, ...] = ()
    pages_new: tuple[str, ...] = ()
    unknown: str = ""
    caution: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing differs and nothing moves."""
        return replace(self, caution="") == Impact(self.base, PackageDiff((), (), {}))


def rows_only(base: str, old: RawPackage, new: RawPackage, unknown: str) -> Impact:
    """Return what differs, where nothing can be computed from the earlier package; `unknown` says why."""
    return Impact(base, compare(old, new), unknown=unknown)


def impact(  # noqa: PLR0913, PLR0917 - two packages, and what each makes
    base: str, old: RawPackage, new: RawPackage, before: Side, after: Side, caution: str = ""
) -> Impact:
    """Return what differs between two packages and what that does. Figures come in report order."""
    had, has = _figures(before), _figures(after)
    moves = (_move(had[key], figure, before, after) for key, figure in has.items() if key in had)
    return Impact(
        base,
        compare(old, new),
        tuple(move for move in moves if move is not None),
        tuple(key for key in had if key not in has),
        tuple(key for key in has if key not in had),
        tuple(_flips(_answers(before), _answers(after))),
        tuple(_flips(*(verdict_labels(side.findings, side.package) for side in (before, after)))),
        tuple(sorted(before.pages - after.pages)),
        tuple(sorted(after.pages - before.pages)),
        caution=caution,
    )


def _figures(side: Side) -> dict[str, Figure]:
    return {figure.key: figure for finding in side.findings.values() for figure in finding.figures.values()}


def _move(old: Figure, new: Figure, before: Side, after: Side) -> FigureMove | None:
    """Return how a figure moved; None if it did not."""
    if _same(old.value, new.value):
        return None
    was, now = (figure.text.replace("\u00a0", " ") for figure in (old, new))
    seen = was != now
    if not seen and not isinstance(old.value, str) and not isinstance(new.value, str):
        was, now = (decimal(figure.number, _FINE) for figure in (old, new))
    rows = _row_moves(_added(old, before), _added(new, after))
    inputs = tuple(
        name
        for name in new.inputs
        if name in before.findings[new.finding].figures
        and not _same(before.findings[new.finding][name].value, after.findings[new.finding][name].value)
    )
    return FigureMove(new.key, new.label, was, now, new.table, rows, inputs, new.formula, seen)


def _same(old: float | str | None, new: float | str | None) -> bool:
    if isinstance(old, str) or isinstance(new, str) or old is None or new is None:
        return old == new
    return math.isclose(old, new, rel_tol=1e-9, abs_tol=1e-9)


def _added(figure: Figure, side: Side) -> dict[str, float]:
    """Return what each row of a figure's receipt adds, by key."""
    if figure.rows is None:
        return {}
    names = key_of(side.package.schema(figure.table)["schema"])
    keys = zip(*(figure.rows[name] for name in names), strict=True)
    return {"+".join(map(str, key)): float(adds) for key, adds in zip(keys, figure.rows["adds"], strict=True)}


def _row_moves(old: dict[str, float], new: dict[str, float]) -> tuple[RowMove, ...]:
    """Return the rows that add something else than before, the largest change first."""
    moves = [
        RowMove(key, old.get(key), new.get(key)) for key in old.keys() | new.keys() if old.get(key) != new.get(key)
    ]
    return tuple(sorted(moves, key=lambda move: (-abs(move.change), move.key)))


def _answers(side: Side) -> dict[str, str]:
    return {slug: finding.answer for slug, finding in side.findings.items()}


def verdict_labels(findings: Mapping[str, Finding], package: Package) -> dict[str, str]:
    """Return the label of each claim's verdict."""
    rows, labels = findings["claim-audit"].tables["verdicts"], package.labels("verdicts")
    return {claim: labels[code] for claim, code in zip(rows["claim"], rows["verdict"], strict=True)}


def _flips(old: dict[str, str], new: dict[str, str]) -> Iterator[Flip]:
    return (Flip(name, old[name], value) for name, value in new.items() if name in old and old[name] != value)
