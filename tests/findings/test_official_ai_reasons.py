"""The values are worked out by hand from tests/packages/small/README.md."""

from __future__ import annotations

import pandas as pd
import pytest

from generator.errors import FigureError
from generator.findings import official_ai_reasons
from generator.findings.figure import open_record
from generator.findings.official_ai_reasons import ANSWERS
from tests.helpers import changed

SLUG = "official-ai-reasons"


def find(package):
    record = open_record(package)
    try:
        return official_ai_reasons.find(record)
    finally:
        record.database.close()


def test_every_figure(small_findings):
    figures = small_findings[SLUG].figures
    assert {name: figure.value for name, figure in figures.items()} == {
        "ticked": 0,
        "employers": 12,
        "notices": 40,
        "workers": 3000,  # of all filers; one filer's 450 are not added
        "months": 3,  # March has no number for AI
        "year-end": "2026-04",
        "year-ai-cited": 50 + 200 + 240,
        "year-total": 1000 + 800 + 600,
        "year-share": pytest.approx(100 * 490 / 2400),
        "2026-01-ai-cited": 50,
        "2026-01-total": 1000,
        "2026-01-share": 5,
        "2026-02-ai-cited": 200,
        "2026-02-total": 800,
        "2026-02-share": 25,
        "2026-04-ai-cited": 240,
        "2026-04-total": 600,
        "2026-04-share": 40,
    }
    assert figures["year-share"].inputs == ("year-ai-cited", "year-total")


def test_receipts_name_the_rows(small_findings):
    figures = small_findings[SLUG].figures
    assert list(figures["workers"].rows["checkbox_report"]) == ["form-2026-01-workers"]
    assert list(figures["year-total"].rows["month"]) == ["2026-01", "2026-02", "2026-04"]


def test_a_tick_of_a_window_without_filers_stands_apart(small_findings):
    tables = small_findings[SLUG].tables
    assert list(tables["window"]["window_end"]) == ["2026-01"]
    assert list(tables["later"]["checkbox_report"]) == ["form-2026-03-ticked"]


def test_months_start_with_the_first_that_counts_ai(small_findings):
    """A month without a number for AI is not a month with none."""
    months = small_findings[SLUG].tables["months"]
    assert list(months["month"]) == ["2026-01", "2026-02", "2026-03", "2026-04"]
    assert list(months["ai_share"].isna()) == [False, False, True, False]


def test_no_ai_in_any_month(small):
    package = small
    for month in ("2026-01", "2026-02", "2026-04"):
        package = changed(package, "job_cut_reports", month, ai_cited=pd.NA)
    finding = find(package)
    assert (finding["months"].value, finding["year-share"].value) == (0, None)
    assert finding.tables["months"].empty


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer_of_the_edited_package(answered, answer):
    assert answered(SLUG, answer).findings[SLUG].answer == answer


@pytest.mark.parametrize("name", ["_KNOWN_SQL", "_OF_ALL_SQL"])
def test_each_sql_condition_is_needed(name, small, monkeypatch):
    monkeypatch.setattr(official_ai_reasons, name, "1")
    with pytest.raises(FigureError, match=r"pandas counts [\d,]+, SQL counts [\d,]+"):
        find(small)
