"""Terms of art on the pages of findings lead to what they mean."""

from __future__ import annotations

import re

import pytest

from tests.helpers import ROOT

GLOSSARY = (ROOT / "docs/methodology/glossary.md").read_text(encoding="utf-8")
FINDINGS = sorted((ROOT / "docs/findings").glob("*.md"))
#: Terms that a reader may not know, and their place in the glossary.
TERMS = {
    r"\bmedians?\b": "median",
    r"\bkappa\b": "kappa",
    r"\brecall of\b": "recall",
    r"\bWilson": "wilsons-interval",
    r"\bpercentage points?\b": "percentage-point",
    r"\bnet headcount changes?\b": "net-headcount-change",
    r"\bpreliminary\b": "preliminary",
    r"\bguidance\b": "guidance",
    r"\bmix of sources\b": "mix-of-sources",
    r"\bbounds?\b": "bounds",
    r"\bstances?\b": "stance",
    r"\bevents?\b": "event",
    r"\btrackers?\b": "tracker",
    r"\bborderline\b": "borderline",
    r"\bqualifiers?\b": "qualifier",
    r"\bas-of dates?\b": "as-of-date",
}
#: What is not prose of the page: front matter, code, templates, headings, charts' titles, tables, tags, links' targets.
NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|\{% call chart.*?\{% endcall %\}|\{%.*?%\}|\{\{.*?\}\}|^#.*?$|^\|.*?$|`[^`]*`|<[^>]*>"
    r"|(?<=\])\([^)]*\)",
    re.DOTALL | re.MULTILINE,
)


#: A link that explains its words: the glossary, or a page of the methodology.
EXPLAINED = re.compile(r"\[([^\]]*)\]\(\.\./methodology/[^)]*\)")


@pytest.mark.parametrize("page", FINDINGS, ids=lambda page: page.stem)
def test_a_term_of_art_is_explained_where_the_page_first_uses_it(page):
    source = page.read_text(encoding="utf-8")
    prose = NOT_PROSE.sub(lambda match: " " * len(match.group()), source)
    explained = [match.span(1) for match in EXPLAINED.finditer(source)]
    first = {anchor: re.search(term, prose, re.IGNORECASE) for term, anchor in TERMS.items()}
    unexplained = {
        anchor: source[use.start() - 30 : use.end() + 30]
        for anchor, use in first.items()
        if use and not any(start <= use.start() < end for start, end in explained)
    }
    assert unexplained == {}


@pytest.mark.parametrize("anchor", sorted(TERMS.values()))
def test_the_glossary_has_the_term(anchor):
    assert f"{{ #{anchor} }}" in GLOSSARY
