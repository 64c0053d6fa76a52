"""The sentence that answers a finding: short, dated and scoped, whichever way the answer goes; and its bounds."""

from __future__ import annotations

import html
import re

import pytest

from generator.errors import PageError
from generator.findings import FINDINGS
from generator.pages.render import AuthoredPage, Renderer, finding_fronts, read_pages
from generator.report import Report
from generator.settings import read_settings
from generator.text import count_words, date_words
from tests.helpers import ROOT, Case

ANSWERS = [(module.SLUG, answer) for module in FINDINGS for answer in module.ANSWERS]
LONGEST = 30
#: What a number may deviate by is said last, below a further sentence for quoting if there is one.
BOUNDS = re.compile(r"(> As of [^\n]+\.\n\n)?(Bounds|Interval)[:,] [^\n]+\.\Z")
SCOPE = re.compile(r"\b(worldwide|US|announcements?|totals?)\b")


@pytest.fixture(scope="module")
def fronts():
    return finding_fronts(read_pages(ROOT / "docs")[0])


def shown(case, slug, fronts, what="answer"):
    """Return the answer of a finding, or its bounds, as a reader sees it."""
    report = Report(case.package, case.findings, {}, read_settings(ROOT))
    page = AuthoredPage("answer.md", {}, f'BEGIN{{{{ {what}("{slug}") }}}}END')
    rendered = Renderer(report, fronts).page(page, "answer.md").data.decode()
    text = rendered.partition("BEGIN")[2].partition("END")[0]
    text = re.sub(r"\[(.*?)\]\([^)]*\)", r"\1", text)
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def check(sentence, case):
    assert count_words(sentence) <= LONGEST, sentence
    assert f"As of {date_words(case.package.as_of)}" in sentence
    assert "tech" in sentence
    assert SCOPE.search(sentence), sentence
    assert not re.search(r"[<>{}\[\]&]", sentence), sentence
    assert sentence.endswith("."), sentence


@pytest.mark.parametrize(("slug", "answer"), ANSWERS)
def test_every_answer(slug, answer, answered, fronts):
    case = answered(slug, answer)
    assert case.findings[slug].answer == answer
    check(shown(case, slug, fronts), case)
    assert BOUNDS.match(shown(case, slug, fronts, "bounds"))


@pytest.mark.parametrize("slug", [module.SLUG for module in FINDINGS])
def test_the_answers_of_the_real_record(slug, real, real_findings, fronts):
    case = Case(real, real_findings)
    check(shown(case, slug, fronts), case)


@pytest.mark.parametrize(
    ("slug", "answer", "numbers"),
    [
        ("headline-total", "reached", ["2,885", "2,300"]),
        ("headline-total", "only_with_more", ["2,885", "9,000"]),
        ("headline-total", "above_record", ["2,885", "9,236"]),
        ("ai-share", "within_some", ["66\u00a0%", "2", "6"]),
        ("ai-share", "within_all", ["66\u00a0%", "6"]),
        ("ai-share", "outside_all", ["50\u00a0%", "5", "13"]),
        ("definitions", "definition", ["37.2\u00a0%", "86.0\u00a0%"]),
        ("definitions", "other_choice", ["0.0"]),
        ("claim-audit", "some", ["1", "3", "2"]),
        ("claim-audit", "together", ["3", "571", "6,912"]),
        ("claim-audit", "apart", ["3"]),
        ("claim-audit", "none", ["3", "2"]),
        ("claim-audit", "all", ["3"]),
        ("claims-over-time", "agree", ["June 2026", "3,100", "3,400"]),
        ("claims-over-time", "disagree", ["June 2026", "3,100", "3,411"]),
        ("tracing-a-number", "employer_number", ["1,200", "1,600", "5", "1"]),
        ("tracing-a-number", "no_employer_number", ["1,200", "1,600"]),
        ("tracing-a-number", "no_number", ["5"]),
        ("official-ai-reasons", "none_ticked", ["12", "20.4\u00a0%"]),
        ("official-ai-reasons", "some_ticked", ["3", "12", "20.4\u00a0%"]),
        ("official-ai-reasons", "no_form", ["20.4\u00a0%"]),
        ("official-notices", "larger_more", ["2", "4", "2", "3"]),
        ("official-notices", "not_more", ["1", "4", "1", "3"]),
        ("in-context", "more", ["90,000", "54,000"]),
        ("in-context", "not_more", ["90,000", "90,000"]),
        ("investment", "known", ["2", "7"]),
        ("investment", "none", ["7"]),
        ("entry-level", "both", ["1", "1"]),
        ("entry-level", "shift", ["1"]),
        ("entry-level", "no_shift", ["1"]),
        ("for-hr", "some", ["1", "5"]),
        ("for-hr", "all", ["5"]),
        ("timeline", "range", ["0.0\u00a0%", "100.0\u00a0%"]),
        ("timeline", "few", ["2", "9"]),
        ("sectors", "ahead", ["1,000", "2,885", "0", "7"]),
        ("sectors", "close", ["Business software", "1,000", "IT services", "700", "0", "7"]),
        ("geography", "ahead", ["United States", "1,000", "2,885", "7", "11"]),
        ("geography", "close", ["United States", "1,000", "Ireland", "700", "7", "11"]),
        ("functions", "named", ["3", "11", "1"]),
        ("functions", "others_only", ["3", "11"]),
        ("functions", "none", ["9"]),
        ("quality", "thin", ["37.3\u00a0%"]),
        ("quality", "firm", ["61.5\u00a0%"]),
        ("quality", "firm_with_blogs", ["37.3\u00a0%", "61.5\u00a0%"]),
    ],
)
def test_answers_print_the_numbers(slug, answer, numbers, answered, fronts):
    sentence = shown(answered(slug, answer), slug, fronts)
    for number in numbers:
        assert re.search(rf"(?<![\d,]){re.escape(number)}(?![\d,])", sentence), (number, sentence)


@pytest.mark.parametrize("module", FINDINGS, ids=lambda module: module.SLUG)
def test_the_page_has_a_sentence_for_each_answer(module, fronts):
    assert sorted(fronts[module.SLUG]["answers"]) == sorted(module.ANSWERS)


@pytest.mark.parametrize("module", FINDINGS, ids=lambda module: module.SLUG)
def test_bounds_that_go_by_the_answer_know_each_answer(module, fronts):
    bounds = fronts[module.SLUG]["bounds"]
    assert isinstance(bounds, str) or sorted(bounds) == sorted(module.ANSWERS)


def test_every_page_with_answers_or_bounds_is_a_finding():
    pages, _ = read_pages(ROOT / "docs")
    for field in ("answers", "bounds"):
        assert {page.meta.get("finding") for page in pages if field in page.meta} == {m.SLUG for m in FINDINGS}


@pytest.mark.parametrize(
    ("what", "front", "missing"),
    [
        ("answer", {"answers": {"above_record": "Text."}}, "answer sentence"),
        ("answer", {"answers": None}, "answer sentence"),
        ("answer", {}, "answer sentence"),
        ("bounds", {"bounds": {"above_record": "Text."}}, "bounds"),
        ("bounds", {"bounds": ["Text."]}, "bounds"),
        ("bounds", {"bounds": {"reached": 7}}, "bounds"),
        ("bounds", {"answers": {"reached": "Text."}}, "bounds"),
    ],
)
def test_what_a_page_lacks_is_told(what, front, missing, small, small_findings):
    with pytest.raises(PageError) as told:
        shown(Case(small, small_findings), "headline-total", {"headline-total": front}, what)
    field = "bounds" if what == "bounds" else "answers"
    assert str(told.value) == f"docs/answer.md: The page of headline-total has no {missing} for “reached”."
    assert told.value.hint == f"Add it to `{field}` in the front matter."


def test_a_text_serves_every_answer(small, small_findings):
    front = {"bounds": 'Bounds: none of {{ fig("headline-total.total") }}.\n'}
    case = Case(small, small_findings)
    assert shown(case, "headline-total", {"headline-total": front}, "bounds") == "Bounds: none of 2,885."
