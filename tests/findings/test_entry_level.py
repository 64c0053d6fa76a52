"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pytest

from generator.errors import FigureError
from generator.findings import entry_level
from generator.findings.entry_level import ANSWERS, TOPICS, by_direction
from generator.findings.figure import open_record
from generator.findings.studies import DIRECTIONS, Trait
from tests.helpers import changed

SLUG = "entry-level"


def find(package):
    record = open_record(package)
    try:
        return entry_level.find(record)
    finally:
        record.database.close()


def test_every_figure(small_findings):
    assert {name: figure.value for name, figure in small_findings[SLUG].figures.items()} == {
        "juniors": 5,
        "juniors-supports-shift": 2,
        "juniors-mixed": 1,
        "juniors-against-shift": 2,
        "juniors-not-applicable": 0,
        "juniors-compared": 2,
        "juniors-causal": 2,
        "juniors-disinterested": 3,  # the two that compare, and the bank's
        "juniors-firm": 2,
        "juniors-firm-supports-shift": 1,
        "juniors-firm-mixed": 0,
        "juniors-firm-against-shift": 1,
        "juniors-firm-not-applicable": 0,
        "juniors-no-effect": 1,
        "juniors-quoted": 2,
        "specialists": 1,
        "specialists-supports-shift": 1,
        "specialists-mixed": 0,
        "specialists-against-shift": 0,
        "specialists-not-applicable": 0,
        "specialists-compared": 1,
        "specialists-causal": 0,
        "specialists-disinterested": 0,  # a job board
        "specialists-firm": 0,
        "specialists-firm-supports-shift": 0,
        "specialists-firm-mixed": 0,
        "specialists-firm-against-shift": 0,
        "specialists-firm-not-applicable": 0,
        "specialists-no-effect": 0,
        "specialists-quoted": 0,
    }


def test_receipts_name_the_studies(small_findings):
    figures = small_findings[SLUG].figures
    assert list(figures["juniors-firm"].rows["study"]) == ["juniors-down", "juniors-no-effect"]
    assert figures["juniors-firm"].table == "studies"


def test_order_of_the_page(small):
    """By topic and direction, firm ones first; a study on causes is not on the page."""
    rows = by_direction(small["studies"])
    assert list(rows["study"]) == [
        "juniors-down",
        "juniors-fewer-advertised",
        "juniors-mixed",
        "juniors-no-effect",
        "juniors-more-planned",
        "specialists-wanted",
    ]
    assert list(rows["firm"]) == [True, False, False, True, False, False]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_blank_is_not_no_comparison(small):
    """A study of which it is not known whether it compares is not among those that do."""
    finding = find(changed(small, "studies", "juniors-down", comparison_group=""))
    assert (finding["juniors-compared"].value, finding["juniors-firm"].value) == (1, 1)


def test_every_direction_and_topic_of_the_record_is_known(real):
    assert set(real["study_directions"]["direction"]) == set(DIRECTIONS)
    assert set(TOPICS.values()) <= set(real["study_topics"]["topic"])


@pytest.mark.parametrize("part", [name for name, traits in entry_level._PARTS.items() if traits])
def test_each_sql_condition_is_needed(part, small, monkeypatch):
    monkeypatch.setattr(Trait, "sql", "1")
    monkeypatch.setattr(entry_level, "_PARTS", {part: entry_level._PARTS[part]})
    with pytest.raises(FigureError, match=rf"juniors{part}: pandas counts \d, SQL counts 5"):
        find(small)


def test_the_direction_is_needed_in_sql(small, monkeypatch):
    monkeypatch.setattr(Trait, "sql", "1")
    with pytest.raises(FigureError, match="juniors-supports-shift: pandas counts 2, SQL counts 5"):
        find(small)
