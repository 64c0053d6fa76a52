"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.errors import FigureError
from generator.findings import tracing_a_number
from generator.findings.figure import open_record
from generator.findings.tracing_a_number import ANSWERS, by_length, choose_answer
from tests.helpers import changed

SLUG = "tracing-a-number"


def find(package):
    record = open_record(package)
    try:
        return tracing_a_number.find(record)
    finally:
        record.database.close()


def values(finding):
    return {name: figure.value for name, figure in finding.figures.items()}


def test_every_figure(small_findings):
    assert values(small_findings[SLUG]) == {
        "chains": 3,
        "steps": 5 + 2 + 2,
        "breaks": 2 + 0 + 2,
        "not-seen": 1 + 0 + 1,
        "employer": 1,  # the release; the other employer gives a share
        "acme-steps": 5,
        "acme-breaks": 2,  # the list names nothing, the blog what was not seen
        "acme-not-seen": 1,
        "acme-employer": 1,
        "acme-smallest": 800,  # lower end of the bank's range
        "acme-largest": 1600,
        "acme-first": 1500,  # upper end of the bank's range
        "acme-last": 1600,
        "acme-apart": 1600 - 800,
        "hostile-steps": 2,
        "hostile-breaks": 0,
        "hostile-not-seen": 0,
        "hostile-employer": 0,
        "study-total-steps": 2,
        "study-total-breaks": 2,
        "study-total-not-seen": 1,
        "study-total-employer": 0,
        "study-total-smallest": 2300,
        "study-total-largest": 2300,
        "study-total-first": 2300,
        "study-total-last": 2300,
        "study-total-apart": 0,
    }


def test_receipts_name_the_steps(small_findings):
    figures = small_findings[SLUG].figures
    rows = {name: list(figures[name].rows["chain_step"]) for name in ("breaks", "acme-smallest", "acme-first")}
    assert rows == {
        "breaks": ["acme-04", "acme-05", "study-total-01", "study-total-02"],
        "acme-smallest": ["acme-01"],
        "acme-first": ["acme-01"],
    }
    assert figures["acme-apart"].inputs == ("acme-largest", "acme-smallest")


def test_longest_chain_first(small_findings):
    assert list(small_findings[SLUG].tables["chains"]["chain"]) == ["acme", "hostile", "study-total"]
    assert list(small_findings[SLUG].tables["longest"]["chain"]) == ["acme"]


def test_equally_long_chains_stand_by_identifier():
    steps = pd.DataFrame({"chain": ["b", "a", "b", "a", "c"], "title": list("babac"), "chain_step": list("12345")})
    assert list(by_length(steps)["chain"]) == ["a", "b", "c"]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_a_chain_without_a_number_has_no_numbers(answered):
    figures = answered(SLUG, "no_number").findings[SLUG].figures
    assert [name for name in figures if name.startswith("acme-")] == [
        f"acme-{end}" for end in ("steps", "breaks", "not-seen", "employer")
    ]


@pytest.mark.parametrize(
    ("high", "own", "answer"),
    [
        ([None, None], [False, False], "no_number"),
        ([5, None], [False, False], "no_employer_number"),
        ([5, 6], [False, True], "employer_number"),
    ],
)
def test_choose_answer(high, own, answer):
    assert choose_answer(pd.DataFrame({"high": pd.array(high, dtype="Int64"), "own": own})) == answer


@pytest.mark.parametrize(
    ("origin", "breaks"), [("own", 3), ("earlier_step", 3), ("cited_not_seen", 4), ("not_named", 4)]
)
def test_what_a_break_is(small, origin, breaks):
    finding = find(changed(small, "chain_steps", "acme-04", origin=origin))
    assert finding["breaks"].value == breaks


@pytest.mark.parametrize(
    ("cells", "smallest", "largest"),
    [
        ({"employees": 700, "employees_low": pd.NA, "employees_high": pd.NA}, 700, 1600),
        ({"employees": 900, "employees_low": 700, "employees_high": pd.NA}, 700, 1600),
        ({"employees": 900, "employees_low": pd.NA, "employees_high": 1700}, 900, 1700),
        ({"employees": pd.NA, "employees_low": pd.NA, "employees_high": 1700}, 1000, 1700),
    ],
)
def test_ends_of_a_range(small, cells, smallest, largest):
    finding = find(changed(small, "chain_steps", "acme-01", **cells))
    assert (finding["acme-smallest"].value, finding["acme-largest"].value) == (smallest, largest)


@pytest.mark.parametrize(
    ("name", "sql"),
    [
        ("_BREAK_SQL", "origin = 'not_named'"),
        ("_BREAK_SQL", "origin = 'cited_not_seen'"),
        ("_EMPLOYER_SQL", "maker = 'employer'"),
        ("_EMPLOYER_SQL", "maker = 'press'"),
        ("_LOWER_SQL", "COALESCE(employees, employees_low, employees_high)"),
        ("_UPPER_SQL", "COALESCE(employees_low, employees, employees_high)"),
    ],
)
def test_each_sql_condition_is_needed(name, sql, small, monkeypatch):
    monkeypatch.setattr(tracing_a_number, name, sql)
    with pytest.raises(FigureError, match=r"pandas counts [\d,]+, SQL counts [\d,]+"):
        find(small)
