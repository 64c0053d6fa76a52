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
}
#: What is not prose of the page: front matter, code, templates, headings, charts' titles, tables.
NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|\{% call chart.*?\{% endcall %\}|\{%.*?%\}|\{\{.*?\}\}|^#.*?$|^\|.*?$|`[^`]*`",
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize("page", FINDINGS, ids=lambda page: page.stem)
def test_a_term_of_art_is_linked_where_the_page_uses_it(page):
    source = page.read_text(encoding="utf-8")
    prose = NOT_PROSE.sub("", source)
    unlinked = [
        anchor for term, anchor in TERMS.items()
        if re.search(term, prose, re.IGNORECASE) and f"glossary.md#{anchor})" not in source
    ]  # fmt: skip
    assert not unlinked


@pytest.mark.parametrize("anchor", sorted(TERMS.values()))
def test_the_glossary_has_the_term(anchor):
    assert f"{{ #{anchor} }}" in GLOSSARY
