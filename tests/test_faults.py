"""Each of a hundred seeded faults in the real package gets at least the grade that was expected of its kind."""

from __future__ import annotations

import re

import pytest

from tests.faults import ALL, GRADES, KINDS, PAGE, enough, run

#: The grades as the page words them.
WORDS = {
    "refused": "refused",
    "noted": "needs a note",
    "listed": "listed",
    "form": "form only",
}


def test_a_hundred_faults() -> None:
    grades, missed, untold = run(100)

    assert missed == []
    assert untold == []
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


def test_the_page_shows_a_full_run_in_which_every_fault_got_enough() -> None:
    """What `make faults` wrote: all kinds, as many of each, nothing unseen. Another record may shift the counts."""
    (printed,) = re.findall(r"```text\n(.*)```\n", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    head, *lines, last = printed.splitlines()
    assert head.split() == ["Kind", "of", "fault", "Expected", *GRADES]
    assert last == f"{ALL:,} faults, 0 with less than expected, 0 figures untold"
    assert [line[:28].rstrip() for line in lines] == [kind.name for kind in KINDS]
    for line, kind in zip(lines, KINDS, strict=True):
        cells = [line.ljust(83)[start : start + 9].strip() for start in range(38, 83, 9)]
        met = {grade: int(cell) for grade, cell in zip(GRADES, cells, strict=True) if cell}
        assert line[28:38].rstrip() == kind.expected
        assert sum(met.values()) == ALL // len(KINDS)
        assert all(enough(grade, kind.expected) for grade in met), kind.name


def test_the_page_has_every_kind_with_its_expected_grade() -> None:
    rows = re.findall(r"^\| ([a-z -]+) \| ([a-z -]+) \| ([a-z ]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(kind.name, kind.done, WORDS[kind.expected]) for kind in KINDS]
    assert {kind.expected for kind in KINDS} == set(GRADES) - {"unseen"}
