"""The bars on pages of groups, by hand on the small package."""

from __future__ import annotations

import pytest

from generator.findings.families import find_families
from generator.pages.bars import by_date, by_stance, longest


@pytest.fixture(scope="module")
def families(small_record):
    return find_families(small_record)


def test_people_by_stance(small, families):
    """June: up to 400 people with an inferred link, and 90 where AI is cited."""
    june = families["months"]["2026-06"]
    bars = by_stance(june, small.labels("ai_stances"))
    assert [(bar.stance, bar.number, bar.length) for bar in bars] == [("cited", 90, 22.5), ("inferred", 400, 100.0)]
    assert [bar.words for bar in bars] == ["90 people", "400 people"]
    assert longest(bars).stance == "inferred"
    assert not june.drawn  # two announcements are too few for a chart


def test_an_announcement_without_a_number_has_no_bar(families):
    """April: at least 700, and an offer whose takers are not known."""
    bars = by_date(families["months"]["2026-04"])
    assert [(bar.number, bar.length, bar.words) for bar in bars] == [
        (None, 0.0, "no number stated"),
        (700, 100.0, "700 people"),
    ]
    assert [bar.label for bar in bars] == ["2 April 2026", "15 April 2026"]
    assert longest(bars).announcement == "lorem-ipsum-services-2026-04-15"
