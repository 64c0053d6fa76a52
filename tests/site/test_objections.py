"""The list of objections: long enough, each with an answer that has a figure, or says that we can't tell."""

from __future__ import annotations

import re

import pytest

from tests.helpers import ROOT

SOURCE = (ROOT / "docs/methodology/objections.md").read_text(encoding="utf-8")
#: Heading and answer of each objection.
OBJECTIONS = [
    (part.partition("\n")[0], re.split(r"^## ", part.partition("\n")[2], flags=re.MULTILINE)[0].strip())
    for part in re.split(r"^### ", SOURCE, flags=re.MULTILINE)[1:]
]
FEWEST = 15


def test_there_are_enough_objections_and_none_twice():
    titles = [title for title, _ in OBJECTIONS]
    assert len(set(titles)) == len(titles) >= FEWEST


@pytest.mark.parametrize(("title", "answer"), OBJECTIONS, ids=[title for title, _ in OBJECTIONS])
def test_each_objection_has_a_figure_or_says_that_we_cannot_tell(title, answer):
    assert "{{ fig(" in answer or "we can't tell" in answer, title
    assert len(answer.split()) >= 15, title


def test_most_answers_have_a_figure():
    assert sum("{{ fig(" in answer for _, answer in OBJECTIONS) >= FEWEST
