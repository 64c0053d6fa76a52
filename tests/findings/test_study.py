"""The page that leads from each sentence of the study to the section that tests it."""

from __future__ import annotations

import html
import re

import pytest
from markdown.extensions.toc import slugify

from generator.findings.claim_audit import STUDY
from generator.pages.render import Renderer, finding_fronts, read_pages
from generator.report import Report
from generator.settings import read_settings
from tests.helpers import ROOT

#: What a reader who knows the study asks for: the page and section that test it, by topic or claim.
ASKED = {
    "tradingplatforms-total": "headline-total.md",
    "tradingplatforms-ai-linked": "claim-audit.md#the-studys-numbers",
    "tradingplatforms-ai-share": "ai-share.md",
    "ai_attribution": "ai-share.md#what-was-said",
    "ai_label": "stated-reasons.md#ai-alone-beside-other-reasons-or-denied",
    "functions_hit": "functions.md#the-studys-list",
    "investment_shift": "investment.md#results",
    "junior_jobs": "entry-level.md#juniors",
    "specialist_hiring": "entry-level.md#specialists",
    "hr_consequences": "for-hr.md#what-studies-say",
}
LINK = re.compile(r"\]\(([a-z-]+\.md(?:#[a-z-]+)?)\)")


@pytest.fixture(scope="module")
def authored():
    """Every authored page of the findings by the name of its file."""
    pages, _ = read_pages(ROOT / "docs")
    return {page.path.removeprefix("findings/"): page for page in pages if page.path.startswith("findings/")}


@pytest.fixture(scope="module")
def shown(authored, real, real_findings):
    """The page of the real record as a reader sees it, its links in Markdown."""
    renderer = Renderer(Report(real, real_findings, {}, read_settings(ROOT)), finding_fronts(authored.values()))
    text = renderer.page(authored["study.md"], "findings/study.md").data.decode()
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def section(source, topic):
    """Return the source of the section on a topic."""
    (found,) = [
        part for part in re.split(r"^## ", source, flags=re.MULTILINE) if f'study_statements("{topic}")' in part
    ]
    return found


def anchors(source):
    """Return the anchors of the headings of a page, a heading that is a template aside."""
    headings = re.findall(r"^#+ (.*)$", source, re.MULTILINE)
    return {slugify(heading, "-") for heading in headings if "{" not in heading}


def test_every_sentence_of_the_study_is_on_the_page(shown, real):
    statements = real["statements"]
    study = statements[statements["tracker"] == STUDY]
    assert len(study) == len(statements)
    assert not [wording for wording in study["wording"] if wording not in shown]


def test_every_number_of_the_study_is_on_the_page(shown, real):
    claims = real["claims"]
    assert set(claims.loc[claims["tracker"] == STUDY, "claim"]) == {name for name in ASKED if "-" in name}
    assert not [number for number in ("127,998", "76,979", "60\u00a0%") if number not in shown]


def test_every_topic_of_the_record_has_a_section(authored, shown, real):
    topics = set(real["statements"]["topic"])
    assert topics == {name for name in ASKED if "-" not in name}
    source = authored["study.md"].body
    for topic in topics:
        text = section(source, topic)
        assert f"({ASKED[topic]})" in text, topic
        assert "#what-the-record-cant-tell)" in text.partition("**What it can't say:**")[2], topic
        # what the record says, from the figures
        title = text.splitlines()[0]
        said = shown.partition(f"\n## {title}\n")[2].partition("**What it can't say:**")[0].partition("**Tested in")[2]
        assert re.search(r"\d", said), topic


@pytest.mark.parametrize("name", [name for name in ASKED if "-" in name])
def test_every_number_leads_to_its_finding(name, authored):
    numbers = authored["study.md"].body.partition("## The numbers")[2].partition("\n## ")[0]
    (line,) = [line for line in numbers.splitlines() if line.startswith("- ") and f"({ASKED[name]})" in line]
    assert "{{ answer(" in line
    assert "can't say" in line


def test_every_anchor_exists(authored):
    links = LINK.findall(authored["study.md"].body)
    assert set(ASKED.values()) <= set(links)
    for link in links:
        name, _, anchor = link.partition("#")
        assert not anchor or anchor in anchors(authored[name].body), link


def test_every_finding_says_what_it_cannot_tell(authored):
    """Each finding has the parts that the report promises, in their order."""
    parts = ["how-we-know", "what-would-change-the-answer", "what-the-record-cant-tell"]
    for name, page in authored.items():
        if "answers" not in page.meta:
            continue
        headings = [slugify(heading, "-") for heading in re.findall(r"^## (.*)$", page.body, re.MULTILINE)]
        assert headings[-3:] == parts, name
        assert page.body.index(f'{{{{ answer("{page.meta["finding"]}") }}}}') < page.body.index("\n## "), name


@pytest.mark.parametrize("page", ["index.md", "claim-audit.md"])
def test_the_findings_lead_to_it(page, authored):
    assert "(study.md)" in authored[page].body


def test_home_has_its_parts():
    """Claim and record side by side, figures with receipts, one chart, what changed, and ways on for four readers."""
    pages, _ = read_pages(ROOT / "docs")
    (home,) = [page for page in pages if page.path == "index.md"]
    pair, _, rest = home.body.partition("## What the record says")
    assert [line.split(" {")[0] for line in pair.splitlines() if line.startswith("## ")] == [
        "## The claim",
        "## The record",
    ]
    assert "(findings/study.md)" in pair
    assert pair.count("{{ fig(") >= 3
    assert home.body.count("{% call chart(") == 1
    assert "## What changed since the last release" in rest
    ways = {
        "Reading?": "findings/",
        "Quoting?": "key-facts.md",
        "Researching?": "data/",
        "Contributing?": "add-a-row.md",
    }
    for reader, way in ways.items():
        (line,) = [line for line in rest.splitlines() if line.startswith(f"- **{reader}**")]
        assert way in line
