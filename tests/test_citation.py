"""CITATION.cff repeats what the descriptor and mkdocs.yml say; it has to say the same."""

from __future__ import annotations

import json

import yaml

from generator.settings import read_settings
from tests.helpers import ROOT


def test_the_citation_agrees_with_the_record():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    record = json.loads((ROOT / "datapackage" / "datapackage.json").read_text(encoding="utf-8"))

    assert citation["title"] == record["title"]
    assert citation["version"] == record["version"]
    assert str(citation["date-released"]) == record["created"][:10]
    assert citation["url"].rstrip("/") == read_settings(ROOT).site_url
