"""Kappa against published examples and another program; the interval against a second way to redraw."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import numpy as np
import pytest

from generator.findings.agreement import RESAMPLES, SEED, _draws, agreement, kappas

#: Ratings of 9 things by two coders, and the kappa that goes with them: the tests of the R package tidycomm,
#: https://rdrr.io/github/joon-e/tidycomm/src/tests/testthat/test-icr_kappa.R
TIDYCOMM = ([1, 2, 4, 1, 2, 1, 1, 1, 2], [1, 2, 3, 1, 2, 2, 1, 1, 2], 0.633)
#: A table of 90 things, its kappa and the standard error: the example of GetKappa in the R package Delta,
#: https://rdrr.io/cran/Delta/man/GetKappa.html
DELTA, DELTA_KAPPA, DELTA_ERROR = [[50, 10], [10, 20]], 0.5, 0.09682458


def plain_kappa(first, second, weights):
    """Return kappa in exact fractions, from the definition: another way to the same number."""
    total = Fraction(sum(weights))
    agreed = sum(weight for one, other, weight in zip(first, second, weights, strict=True) if one == other) / total
    left, right = Counter(), Counter()
    for one, other, weight in zip(first, second, weights, strict=True):
        left[one] += weight
        right[other] += weight
    chance = sum(left[code] * right[code] for code in left) / total**2
    return (agreed - chance) / (1 - chance)


def listed(table):
    """Return the two codings of a two-by-two table as lists."""
    cells = [(str(row), str(column)) for row in (0, 1) for column in (0, 1) for _ in range(table[row][column])]
    return [one for one, _ in cells], [other for _, other in cells]


def test_kappa_of_the_published_ratings():
    first, second, kappa = TIDYCOMM
    found = agreement([str(code) for code in first], [str(code) for code in second], [1] * 9)
    assert found.kappa == pytest.approx(kappa, abs=0.0005)
    assert found.raw == pytest.approx(100 * 7 / 9)


def test_kappa_of_the_published_table():
    first, second = listed(DELTA)
    found = agreement(first, second, [1] * 90)
    # agreement 70 of 90; by chance (60 * 60 + 30 * 30) of 90 * 90
    assert found.kappa == pytest.approx(DELTA_KAPPA)
    # about two published standard errors on each side, since 90 things are many
    assert found.low == pytest.approx(DELTA_KAPPA - 1.96 * DELTA_ERROR, abs=0.03)
    assert found.high == pytest.approx(DELTA_KAPPA + 1.96 * DELTA_ERROR, abs=0.03)


@pytest.mark.parametrize("seed", range(5))
def test_kappa_agrees_with_another_program(seed):
    generator = np.random.default_rng(seed)
    first, second = ([str(code) for code in generator.integers(0, 4, 60)] for _ in range(2))
    weights = [int(number) for number in generator.integers(0, 5000, 60)]
    assert agreement(first, second, weights).kappa == pytest.approx(float(plain_kappa(first, second, weights)))


def test_a_weight_counts_as_so_many_things():
    first, second, weights = ["a", "b", "a"], ["a", "b", "b"], [3, 2, 1]
    many = agreement(["a"] * 3 + ["b"] * 2 + ["a"], ["a"] * 3 + ["b"] * 2 + ["b"], [1] * 6)
    weighted = agreement(first, second, weights)
    assert (weighted.raw, weighted.kappa) == (many.raw, many.kappa)


def test_interval_is_that_of_redrawing_by_hand():
    first, second = listed(DELTA)
    values = sorted(float(plain_kappa(first, second, [int(times) for times in draw])) for draw in _draws(90))
    found = agreement(first, second, [1] * 90)
    # 50 of 2,000 lie below the lower end or on it, 1,950 below the upper end or on it
    assert (found.low, found.high) == (pytest.approx(values[49]), pytest.approx(values[1949]))


def test_draws_are_the_same_everywhere():
    draws = _draws(7)
    assert draws.shape == (RESAMPLES, 7)
    assert (draws.sum(axis=1) == 7).all()
    # the first 7 numbers of Python's generator for this seed, times 7, rounded down
    assert SEED == 20261123
    assert draws[0].tolist() == [Counter([5, 6, 4, 1, 5, 0, 5])[thing] for thing in range(7)]


@pytest.mark.parametrize(
    ("first", "second", "weights", "raw"),
    [
        ([], [], [], None),
        (["a"], ["b"], [0], None),
        (["a", "a"], ["a", "a"], [1, 1], 100.0),
    ],
)
def test_no_kappa_where_there_is_nothing_to_measure(first, second, weights, raw):
    found = agreement(first, second, weights)
    assert (found.raw, found.kappa, found.low, found.high) == (raw, None, None, None)


def test_no_interval_where_many_redrawings_have_no_kappa():
    # the one disagreement and the one “b” are missing in about a third of the redrawings
    found = agreement(["a"] * 9 + ["b"], ["a"] * 9 + ["b"], [1] * 10)
    assert (found.kappa, found.low, found.high) == (1.0, None, None)


def test_kappa_is_below_zero_for_less_than_chance():
    assert kappas(np.array([[[0, 5], [5, 0]]], dtype=float)).tolist() == [-1.0]
