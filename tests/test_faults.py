"""Each of a hundred seeded faults in the real package gets at least the grade that was expected of its kind."""

from __future__ import annotations

import re

import pytest

from tests.faults import GRADES, KINDS, enough, run
from tests.helpers import ROOT

PAGE = ROOT / "docs" / "methodology" / "faults.md"
#: The grades as the page words them.
WORDS = {
    "refused": "refused",
    "noted": "needs a note",
    "listed": "listed",
    "form": "form only",
}


def test_a_hundred_faults() -> None:
    grades, missed = run(100)

    assert missed == []
    assert sum(map(sum, (found.values() for found in grades.values()))) == 100
    assert not any(found["unseen"] for found in grades.values())


@pytest.mark.parametrize(
    ("grade", "expected", "is_enough"),
    [
        ("refused", "listed", True),
        ("listed", "listed", True),
        ("listed", "noted", False),
        ("unseen", "listed", False),
        ("form", "form", True),
        ("refused", "form", False),
        ("form", "refused", False),
    ],
)
def test_grades_are_in_order(grade: str, expected: str, is_enough: bool) -> None:
    assert enough(grade, expected) is is_enough


def test_the_page_has_every_kind_with_its_expected_grade() -> None:
    rows = re.findall(r"^\| ([a-z -]+) \| ([a-z -]+) \| ([a-z ]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(kind.name, kind.done, WORDS[kind.expected]) for kind in KINDS]
    assert {kind.expected for kind in KINDS} == set(GRADES) - {"unseen"}
