"""The result under every admissible combination of choices, and what each choice moves.

A combination is one option of each choice: coder, figure, cut-off and the yes/no switches. The counting rules are those
of `counting.py`; only what is the same for many combinations is worked out once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations as pairs_of
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, get_args

import numpy as np
import pandas as pd

from generator.findings.choices import SWITCHES, Choices, Coder, View, default_choices
from generator.findings.counting import admitted, people
from generator.record.tables import announced_last_day
from generator.text import date_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from generator.record.tables import Package

#: Columns that the counting rules read.
_NEEDED = ("announcement", "event", "rank", "eligibility", "kind", "exit_type", "span", "scope")


@dataclass(frozen=True)
class Choice:
    """One contested choice: its field in `Choices`, its words for readers, and its options in order."""

    field: str
    words: str
    options: tuple[Any, ...]


@dataclass(frozen=True)
class Results:
    """People by stance under every combination.

    `people` has one axis for each choice, in the order of `choices` and their options, and a last one for `stances`.
    """

    choices: tuple[Choice, ...]
    stances: tuple[str, ...]
    people: NDArray[np.float64]

    @property
    def count(self) -> int:
        """Return the number of combinations."""
        return prod(len(choice.options) for choice in self.choices)

    @property
    def total(self) -> NDArray[np.float64]:
        """Return all people under each combination."""
        total: NDArray[np.float64] = self.people.sum(axis=-1)
        return total

    @property
    def unknown(self) -> NDArray[np.float64]:
        """Return the people whose stance is unknown under each combination."""
        unknown: NDArray[np.float64] = self.people[..., self.stances.index("unknown")]
        return unknown

    def linked(self, stances: tuple[str, ...]) -> NDArray[np.float64]:
        """Return the people with one of these stances under each combination."""
        linked: NDArray[np.float64] = self.people[..., [self.stances.index(stance) for stance in stances]].sum(axis=-1)
        return linked

    def share(self, stances: tuple[str, ...]) -> NDArray[np.float64]:
        """Return the share of the known with one of these stances, in percent; NaN where nobody's stance is known."""
        known = self.total - self.unknown
        nothing = np.full(known.shape, np.nan)
        share: NDArray[np.float64] = np.divide(100 * self.linked(stances), known, out=nothing, where=known > 0)
        return share

    def bounds(self, stances: tuple[str, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the share of all people, every unknown stance counted as not linked, then as linked, in percent.

        NaN where there are no people. The bounds are those of `ai_share.share_bounds`.
        """
        linked, total = self.linked(stances), self.total
        nothing = np.full(total.shape, np.nan)
        low = np.divide(100 * linked, total, out=nothing.copy(), where=total > 0)
        return low, np.divide(100 * (linked + self.unknown), total, out=nothing, where=total > 0)

    def at(self, place: tuple[int, ...]) -> Choices:
        """Return the combination at a place of the arrays."""
        options = {choice.field: choice.options[index] for choice, index in zip(self.choices, place, strict=True)}
        return Choices(**options)

    def place(self, combination: Choices) -> tuple[int, ...]:
        """Return where a combination stands in the arrays."""
        return tuple(choice.options.index(getattr(combination, choice.field)) for choice in self.choices)

    def switched(self, default: Choices) -> NDArray[np.int64]:
        """Return, for each combination, how many choices differ from the default ones."""
        shape = self.total.shape
        switched = np.zeros(shape, dtype=np.int64)
        for axis, (choice, index) in enumerate(zip(self.choices, self.place(default), strict=True)):
            differs = np.arange(len(choice.options)) != index
            switched += differs.reshape([-1 if number == axis else 1 for number in range(len(shape))])
        return switched


def admissible_choices(package: Package) -> tuple[Choice, ...]:
    """Return every choice with its options, in the order of the methodology. Definitions are kept apart."""
    cutoffs = sorted({*package["cutoffs"]["cutoff"], default_choices(package).cutoff})
    return (
        Choice("coder", "coder", get_args(Coder)),
        Choice("view", "figure: lower bound, stated or upper", get_args(View)),
        Choice("cutoff", "cut-off date", tuple(cutoffs)),
        *(Choice(field, words, (False, True)) for field, words in SWITCHES),
    )


def every_result(package: Package) -> Results:
    """Return the people by stance under every combination of the admissible choices."""
    choices = admissible_choices(package)
    announcements = package["announcements"]
    rows = announcements.loc[:, list(_NEEDED)].assign(last_day=announced_last_day(announcements))
    stances = tuple(sorted(package["ai_stances"]["stance"]))
    coded = [_stance_numbers(package, coder, stances) for coder in choices[0].options]
    counted = [_people(announcements, view) for view in choices[1].options]
    shape = tuple(len(choice.options) for choice in choices)
    found = np.zeros((*shape, len(stances)))
    default = default_choices(package)
    rest = choices[2:]
    for place in product(*(range(len(choice.options)) for choice in rest)):
        options = {choice.field: choice.options[index] for choice, index in zip(rest, place, strict=True)}
        index = admitted(rows, replace(default, **options)).index.to_numpy()
        for coder, numbers in enumerate(coded):
            for view, values in enumerate(counted):
                sums = np.bincount(numbers[index], weights=values[index], minlength=len(stances))
                found[(coder, view, *place)] = sums
    return Results(choices, stances, found)


def changes(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Return the absolute differences between combinations that differ in one choice alone, for all pairs of options.

    >>> changes(np.array([[1.0, 4.0], [2.0, 9.0]]), 0).tolist()
    [1.0, 5.0]
    """
    moved = np.moveaxis(values, axis, 0)
    differences = [np.abs(moved[first] - moved[second]).ravel() for first, second in pairs_of(range(len(moved)), 2)]
    joined: NDArray[np.float64] = np.concatenate(differences)
    kept: NDArray[np.float64] = joined[~np.isnan(joined)]
    return kept


def fewest_switches(results: Results, default: Choices, reached: NDArray[np.bool_]) -> Choices | None:
    """Return the combination that reaches something with the fewest choices set otherwise than by default.

    Of several, the first in the order of the choices' options; None if no combination reaches it.
    """
    if not reached.any():
        return None
    switched = np.where(reached, results.switched(default), np.iinfo(np.int64).max)
    place = np.unravel_index(int(switched.argmin()), switched.shape)
    return results.at(tuple(int(index) for index in place))


def differences(choices: Choices, default: Choices) -> list[str]:
    """Return in words how a combination differs from the default one, in the order of the methodology."""
    words = []
    if choices.coder != default.coder:
        words.append(f"{choices.coder} coder")
    if choices.view != default.view:
        words.append({"low": "lower bounds", "high": "upper bounds", "point": "counts as stated"}[choices.view])
    if choices.cutoff != default.cutoff:
        words.append(f"cut-off {date_words(choices.cutoff)}")
    for switch, named in SWITCHES:
        if getattr(choices, switch) != getattr(default, switch):
            words.append(f"{named} {'in' if getattr(choices, switch) else 'out'}")
    return words


def in_words(choices: Choices, default: Choices) -> str:
    """Return in words how a combination differs from the default one."""
    return ", ".join(differences(choices, default)) or "the default choices"


def _stance_numbers(package: Package, coder: str, stances: tuple[str, ...]) -> NDArray[np.int64]:
    """Return the number of the stance of each announcement; unknown where the coder has not coded it."""
    codings = package["codings"]
    of_coder = codings[codings["role"] == coder].set_index("announcement")["stance"]
    named = package["announcements"]["announcement"].map(of_coder).fillna("unknown")
    numbers: NDArray[np.int64] = np.array([stances.index(stance) for stance in named], dtype=np.int64)
    return numbers


def _people(announcements: pd.DataFrame, view: View) -> NDArray[np.float64]:
    counted = people(announcements, Choices(cutoff="", view=view)).fillna(0)
    return np.array(counted, dtype=np.float64)
