"""How far two codings of the same things agree: raw agreement, Cohen's kappa, and a bootstrap interval for kappa.

The interval draws whole things again and again with Python's own Mersenne Twister, whose `random()` gives the same
numbers for the same seed in every version, and adds up whole numbers below 2^53, which floats hold exactly; so it is
the same on every machine.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

#: Enough that the interval's ends do not move in the second decimal with another seed.
RESAMPLES = 2000
#: The day of the research; any number would do, as long as it stays.
SEED = 20261123
#: Share of the resamples' kappas that the interval leaves out at each end.
_TAIL = 0.025
#: An interval is given only if kappa exists in at least this share of the resamples.
_DEFINED = 0.95


@dataclass(frozen=True)
class Agreement:
    """Raw agreement in percent, kappa, and the ends of its interval; None where it does not exist."""

    raw: float | None
    kappa: float | None
    low: float | None
    high: float | None


def agreement(first: Sequence[str], second: Sequence[str], weights: Sequence[int]) -> Agreement:
    """Return how far two codings agree; `weights` says how much each thing weighs, one if each is as good as another.

    Weights must be whole numbers.
    """
    cells = _cells(first, second, weights)
    number = len(cells)
    size = math.isqrt(cells.shape[1])
    table = cells.sum(axis=0).reshape(size, size)
    if not table.sum():
        return Agreement(None, None, None, None)
    raw = float(100 * np.trace(table) / table.sum())
    (kappa,) = kappas(table[np.newaxis]).tolist()
    if math.isnan(kappa):
        return Agreement(raw, None, None, None)
    low, high = _interval(kappas((_draws(number) @ cells).reshape(RESAMPLES, size, size)))
    return Agreement(raw, kappa, low, high)


def kappas(tables: Numbers) -> Numbers:
    """Return Cohen's kappa of each square table; not a number where chance alone would always agree.

    >>> kappas(np.array([[[50, 10], [10, 20]]])).round(6).tolist()
    [0.5]
    """
    total = tables.sum(axis=(1, 2))
    agreed = np.trace(tables, axis1=1, axis2=2) * total
    by_chance = (tables.sum(axis=1) * tables.sum(axis=2)).sum(axis=1)
    room = total * total - by_chance
    found: Numbers = np.full(len(tables), np.nan)
    np.divide(agreed - by_chance, room, out=found, where=room > 0)
    return found


def _cells(first: Sequence[str], second: Sequence[str], weights: Sequence[int]) -> Numbers:
    """Return one row per thing, with its weight in the column of its pair of codes."""
    codes = sorted({*first, *second})
    place = {code: number for number, code in enumerate(codes)}
    cells = np.zeros((len(first), len(codes) ** 2), dtype=np.float64)
    for row, (one, other, weight) in enumerate(zip(first, second, weights, strict=True)):
        cells[row, place[one] * len(codes) + place[other]] = weight
    return cells


@cache
def _draws(number: int) -> Numbers:
    """Return one row per resample: how often each of `number` things is drawn, with replacement."""
    _, state, _ = random.Random(SEED).getstate()  # noqa: S311 - a statistic, not a secret
    generator = np.random.RandomState()  # gives the numbers of Python's generator, all at once
    generator.set_state(("MT19937", np.array(state[:-1], dtype=np.uint32), state[-1], 0, 0.0))
    drawn = (generator.random_sample((RESAMPLES, number)) * number).astype(np.int64)
    drawn += np.arange(RESAMPLES)[:, np.newaxis] * number
    return np.bincount(drawn.ravel(), minlength=RESAMPLES * number).reshape(RESAMPLES, number).astype(np.float64)


def _interval(values: Numbers) -> tuple[float | None, float | None]:
    """Return the ends of the middle 95 % of the values, by nearest rank; None if too many do not exist."""
    found = sorted(value for value in values.tolist() if not math.isnan(value))
    if len(found) < _DEFINED * len(values):
        return None, None
    return found[math.ceil(_TAIL * len(found)) - 1], found[math.ceil((1 - _TAIL) * len(found)) - 1]
