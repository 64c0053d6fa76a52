"""Grades of evidence: each rule on citations made up for it, and each condition missed if it is gone."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from generator.errors import FigureError
from generator.findings import evidence
from generator.findings.evidence import GRADES, grade_sql, grades, origin
from generator.findings.figure import open_record
from tests.helpers import find_one

DIFFER = r"pandas counts [\d,]+, SQL counts [\d,]+"
#: The announcement whose citations of the count a test replaces: 700 people, default choices.
TARGET = "lorem-ipsum-services-2026-04-15"

#: Pages (publisher, kind, seen through) and the grade of a count that they support.
CASES = {
    "a filing beside a list": ([("Corp", "filing", ""), ("List", "tracker", "")], "document"),
    "a filing that a list passes on": ([("Corp", "filing", "example-list")], "document"),
    "a register": ([("Office", "official", "")], "document"),
    "news by two": ([("Daily", "news", ""), ("Weekly", "news", "")], "two_outlets"),
    "news by two, each seen through another page": (
        [("Daily", "news", "wire-daily"), ("Weekly", "news", "wire-weekly")], "two_outlets",
    ),
    "news by two, seen through one page": (
        [("Daily", "news", "example-list"), ("Weekly", "news", "example-list")], "one_page",
    ),
    "news that quotes the other": ([("Daily", "news", ""), ("Weekly", "news", "case-0")], "one_page"),
    "the same publisher twice": ([("Daily", "news", ""), ("Daily", "news", "")], "one_page"),
    "copies of one agency": ([("Daily (Agency copy)", "news", ""), ("Weekly (Agency copy)", "news", "")], "one_page"),
    "an agency and its copy": ([("Agency", "news", ""), ("Weekly (copy of Agency)", "news", "")], "one_page"),
    "copies of two agencies": (
        [("Daily (Agency copy)", "news", ""), ("Daily (Bureau copy)", "news", "")], "two_outlets",
    ),
    "a word in brackets that is no copy": ([("Daily", "news", ""), ("Daily (Peru)", "news", "")], "two_outlets"),
    "news and a blog": ([("Daily", "news", ""), ("Diary", "blog", "")], "two_publishers"),
    "blogs": ([("Notes", "blog", ""), ("Diary", "blog", "")], "two_publishers"),
    "news and a list": ([("Daily", "news", ""), ("List", "tracker", "")], "one_page"),
    "a blog": ([("Diary", "blog", "")], "one_page"),
    "two lists": ([("List", "tracker", ""), ("Other", "tracker", "")], "aggregator"),
    "a data set and a study": ([("Data", "dataset", ""), ("Paper", "study", "")], "aggregator"),
}  # fmt: skip


def cited(package, pages, supports="count"):
    """Return the package with these pages as the only sources of the target's count."""
    sources, citations = package["sources"], package["citations"]
    blank = dict.fromkeys(sources.columns, "") | {"link_state": "not_checked"}
    added = [
        blank | {"source": f"case-{number}", "publisher": publisher, "source_kind": kind}
        for number, (publisher, kind, _) in enumerate(pages)
    ]
    made = [
        {
            "announcement": TARGET, "source": f"case-{number}", "supports": supports,
            "seen_as": "quoted_by_another" if via else "excerpt", "via": via, "listed_url": "",
        }
        for number, (_, _, via) in enumerate(pages)
    ]  # fmt: skip
    kept = citations
    if supports == "count":
        kept = citations[(citations["announcement"] != TARGET) | (citations["supports"] != "count")]
    tables = {
        "sources": pd.concat([sources, pd.DataFrame(added)], ignore_index=True),
        "citations": pd.concat([kept, pd.DataFrame(made)], ignore_index=True),
    }
    return replace(package, tables={**package.tables, **tables})


def graded_in_sql(package):
    record = open_record(package)
    try:
        query = f"SELECT {grade_sql('a.announcement')} FROM announcements AS a WHERE a.announcement = '{TARGET}'"
        return record.database.execute(query).fetchone()[0]
    finally:
        record.database.close()


@pytest.mark.parametrize("name", CASES)
def test_grade(name, small):
    pages, grade = CASES[name]
    package = cited(small, pages)
    assert grades(package)[TARGET] == grade
    assert graded_in_sql(package) == grade


def test_sources_of_the_date_do_not_count(small):
    package = cited(small, [("Corp", "filing", "")], supports="date")
    assert grades(package)[TARGET] == "one_page"
    assert graded_in_sql(package) == "one_page"


def test_a_count_without_a_citation_has_no_grade(small):
    package = cited(small, [])
    assert TARGET not in grades(package).index
    assert graded_in_sql(package) is None


def test_pages_whose_grades_miss_somebody_stop_the_build(small):
    with pytest.raises(FigureError, match="grades do not add up"):
        find_one(cited(small, []), "quality")


def test_every_grade_has_a_label_and_a_case(small):
    assert set(small["evidence_grades"]["grade"]) == set(GRADES) == {grade for _, grade in CASES.values()}


@pytest.mark.parametrize(
    ("publisher", "carried"),
    [
        ("Daily", "Daily"),
        ("Daily (Reuters copy)", "Reuters"),
        ("Daily (copy of The Verge)", "The Verge"),
        ("Daily (Rock Paper Shotgun feed copy)", "Rock Paper Shotgun"),
        ("Daily (TechCrunch list copy)", "TechCrunch"),
        ("Daily (Fast Company excerpt)", "Fast Company"),
        ("Daily (summary of Business Insider)", "Business Insider"),
        ("Daily (after Game Informer)", "Game Informer"),
        ("Daily (Argentina)", "Daily (Argentina)"),
        ("claude.ate(my_job)", "claude.ate(my_job)"),
    ],
)
def test_origin_of_a_text(publisher, carried, small):
    assert origin(publisher) == carried
    package = cited(small, [(publisher, "news", ""), (carried, "news", "")])
    # in SQL as well: a page and the one whose text it carries are a single page
    assert graded_in_sql(package) == "one_page"


#: What each condition is needed for: a case whose grade changes without it.
NEEDED = {"different texts": "copies of one agency", "seen apart": "news by two, seen through one page"}


@pytest.mark.parametrize("name", evidence.PAIR_CONDITIONS)
def test_each_sql_condition_is_needed(name, small, monkeypatch):
    package = cited(small, CASES[NEEDED[name]][0])
    find_one(package, "quality")
    without = {key: value for key, value in evidence.PAIR_CONDITIONS.items() if key != name}
    monkeypatch.setattr(evidence, "PAIR_CONDITIONS", without)
    with pytest.raises(FigureError, match=DIFFER):
        find_one(package, "quality")


@pytest.mark.parametrize("name", evidence.PAIR_FILTERS)
def test_each_pandas_filter_is_needed(name, small, monkeypatch):
    package = cited(small, CASES[NEEDED[name]][0])
    without = {key: value for key, value in evidence.PAIR_FILTERS.items() if key != name}
    monkeypatch.setattr(evidence, "PAIR_FILTERS", without)
    with pytest.raises(FigureError, match=DIFFER):
        find_one(package, "quality")


@pytest.mark.parametrize("table", ["COUNT_CONDITIONS", "COUNT_FILTERS"])
def test_only_citations_of_the_count_are_read(table, small, monkeypatch):
    package = cited(small, [("Corp", "filing", "")], supports="date")
    find_one(package, "quality")
    monkeypatch.setattr(evidence, table, {})
    with pytest.raises(FigureError, match=DIFFER):
        find_one(package, "quality")


@pytest.mark.parametrize(("kinds", "less"), [("DOCUMENTS", ("filing", "official")), ("PAGES", ("blog",))])
def test_kinds_are_read_by_both(kinds, less, small, monkeypatch):
    before = grades(small)
    monkeypatch.setattr(evidence, kinds, less)
    assert not grades(small).equals(before)
    find_one(small, "quality")
