"""The values are worked out by hand from tests/packages/small/README.md; those of 2006 to 2015 from the data set."""

from __future__ import annotations

import pytest

from generator.errors import FigureError
from generator.findings import in_context
from generator.findings.figure import open_record
from generator.findings.in_context import ANSWERS, baseline
from tests.helpers import changed

SLUG = "in-context"


def find(package):
    record = open_record(package)
    try:
        return in_context.find(record)
    finally:
        record.database.close()


def test_every_figure(small_findings):
    assert {name: figure.value for name, figure in small_findings[SLUG].figures.items()} == {
        "baseline-high-month": "2006-03",
        "baseline-high": 3_055_000,
        "baseline-end-month": "2011-08",
        "baseline-end": 2_634_000,
        "baseline-change": -421_000,
        "employment-high-month": "2022-11",
        "employment-high": 2_100_000,
        "employment-end-month": "2026-03",
        "employment-end": 1_890_000,
        "employment-change": -210_000,
        "layoffs-until": "2026-02",
        "layoffs-newest": 40_000 + 50_000,
        "layoffs-before": 30_000 + 24_000,
        "technology-2025": 100,
        "technology-months-2025": 1,
        "technology-2026": 300 + 200 + 150,
        "technology-months-2026": 3,  # March was not seen
    }


def test_what_the_research_had_worked_out_comes_out(real_findings):
    """Its sums and differences are not in the record, so that these figures must give them."""
    finding = real_findings[SLUG]
    assert finding["layoffs-newest"].value == 382_000
    assert finding["layoffs-before"].value == 297_000
    assert finding["employment-change"].value == -324_000


def test_baseline_is_what_the_package_ships():
    rows = baseline()
    assert (len(rows), rows["month"].iloc[0], rows["month"].iloc[-1]) == (120, "2006-01", "2015-12")
    assert rows["employees"].iloc[0] == 3_052_000


def test_index_starts_at_a_hundred(small_findings):
    tables = small_findings[SLUG].tables
    assert list(tables["employment"]["employment_index"]) == pytest.approx([100, 105, 94.5])
    assert tables["baseline"]["employment_index"].iloc[0] == 100


def test_receipts_name_the_months(small_findings):
    figures = small_findings[SLUG].figures
    assert list(figures["layoffs-before"].rows["period_start"]) == ["2025-01", "2025-02"]
    assert list(figures["technology-2026"].rows["month"]) == ["2026-01", "2026-02", "2026-04"]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


def test_another_series_adds_nothing(small):
    finding = find(changed(small, "official_series", "invented-redundancies", period_start="2026-01"))
    assert finding["layoffs-newest"].value == 90_000


def test_sql_and_pandas_must_agree(small, monkeypatch):
    """Pandas in people, SQL in thousands."""
    record = open_record(small)
    rows = in_context.series(small["official_series"], in_context.LAYOFFS)
    monkeypatch.setattr(in_context, "THOUSAND", 1)
    with pytest.raises(FigureError, match="pandas counts 90,000, SQL counts 90"):
        list(in_context._same_months(in_context.Desk(record, SLUG, ""), rows))
    record.database.close()
