"""The result under every admissible combination of choices, and what each choice moves.

A combination is one option of each choice: coder, figure, cut-off and the yes/no switches. The conditions are those of
`counting.py`, each worked out once; cut-off and rank are applied here on arrays, and a test holds the two together.
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
from generator.findings.counting import CUTOFF, FILTERS, RANK, people
from generator.record.tables import announced_last_day
from generator.text import date_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from generator.record.tables import Package


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


def admissible_choices(package: Package, cutoffs: tuple[str, ...] = ()) -> tuple[Choice, ...]:
    """Return every choice with its options, in the order of the methodology. Definitions are kept apart.

    The cut-offs are those of the record unless others are given, as sorted ISO dates.
    """
    of_record = tuple(sorted({*package["cutoffs"]["cutoff"], default_choices(package).cutoff}))
    return (
        Choice("coder", "coder", get_args(Coder)),
        Choice("view", "figure: lower bound, stated or upper", get_args(View)),
        Choice("cutoff", "cut-off date", cutoffs or of_record),
        *(Choice(field, words, (False, True)) for field, words in SWITCHES),
    )


@dataclass(frozen=True)
class Sheet:
    """The announcements, by event and rank, as arrays from which any combination is added up.

    `stances` are the codes in order; `coded` holds their numbers by coder and `people` the counts by view;
    `admitted` tells by combination of yes/no switches which rows meet every condition but the cut-off and the rank.
    """

    package: Package
    events: NDArray[np.int64]
    last_day: NDArray[np.str_]
    found_via: NDArray[np.str_]
    stances: tuple[str, ...]
    coded: tuple[NDArray[np.int64], ...]
    people: tuple[NDArray[np.float64], ...]
    admitted: dict[tuple[bool, ...], NDArray[np.bool_]]

    def results(
        self, cutoffs: tuple[str, ...] = (), without: tuple[str, ...] = (), *, announcements: bool = False
    ) -> Results:
        """Return what every combination adds up to, at the record's cut-offs unless others are given.

        `without` names ways into the record (codes of `found_via`) whose rows are left out after the ranks are
        judged. With `announcements`, each counting row adds one in place of its people.
        """
        choices = admissible_choices(self.package, cutoffs)
        weights = tuple(np.ones_like(values) for values in self.people) if announcements else self.people
        found = np.zeros((*(len(choice.options) for choice in choices), len(self.stances)))
        kept = ~np.isin(self.found_via, without)
        for number, cutoff in enumerate(choices[2].options):
            early = self.last_day <= cutoff
            for switches, admitted in self.admitted.items():
                index = self._best(np.flatnonzero(admitted & early))
                index = index[kept[index]]
                place = (number, *(int(switch) for switch in switches))
                for coder, numbers in enumerate(self.coded):
                    for view, values in enumerate(weights):
                        sums = np.bincount(numbers[index], weights=values[index], minlength=len(self.stances))
                        found[(coder, view, *place)] = sums
        return Results(choices, self.stances, found)

    def _best(self, index: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return, of admissible rows, the best-ranked one of each event."""
        events = self.events[index]
        first = np.ones(len(index), dtype=bool)
        first[1:] = events[1:] != events[:-1]
        return index[first]


def lay_out(package: Package) -> Sheet:
    """Return the sheet of a package."""
    rows = package["announcements"].sort_values(["event", "rank"], kind="stable", ignore_index=True)
    rows = rows.assign(last_day=announced_last_day(rows))
    stances = tuple(sorted(package["ai_stances"]["stance"]))
    default = default_choices(package)
    admitted = {}
    for switches in product((False, True), repeat=len(SWITCHES)):
        options: dict[str, Any] = dict(zip((field for field, _ in SWITCHES), switches, strict=True))
        choices = replace(default, **options)
        kept = [keep(rows, choices) for name, keep in FILTERS.items() if name not in (CUTOFF, RANK)]
        admitted[switches] = np.logical_and.reduce([column.to_numpy(dtype=bool) for column in kept])
    return Sheet(
        package,
        pd.factorize(rows["event"])[0],
        rows["last_day"].to_numpy(dtype=str),
        rows["found_via"].to_numpy(dtype=str),
        stances,
        tuple(_stance_numbers(package, rows, coder, stances) for coder in get_args(Coder)),
        tuple(_people(rows, view) for view in get_args(View)),
        admitted,
    )


def every_result(package: Package) -> Results:
    """Return the people by stance under every combination of the admissible choices."""
    return lay_out(package).results()


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


def _stance_numbers(package: Package, rows: pd.DataFrame, coder: str, stances: tuple[str, ...]) -> NDArray[np.int64]:
    """Return the number of the stance of each row; unknown where the coder has not coded it."""
    codings = package["codings"]
    of_coder = codings[codings["role"] == coder].set_index("announcement")["stance"]
    named = rows["announcement"].map(of_coder).fillna("unknown")
    numbers: NDArray[np.int64] = np.array([stances.index(stance) for stance in named], dtype=np.int64)
    return numbers


def _people(rows: pd.DataFrame, view: View) -> NDArray[np.float64]:
    counted = people(rows, Choices(cutoff="", view=view)).fillna(0)
    return np.array(counted, dtype=np.float64)
