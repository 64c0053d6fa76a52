"""How to cite: the files of the repository are those of the record, and every page has one citation of its own."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest

from generator.citation import Named, citation_file, cite, last_published, repository_files, zenodo_file
from generator.record.descriptor import read_descriptor
from generator.report import Report
from generator.settings import Settings
from tests.citation import files
from tests.helpers import ROOT, copy_package
from tests.validate import validated

ADDRESSES = Settings("https://site.example", "https://repository.example/ledger")


@pytest.fixture
def report(small) -> Report:
    return Report(small, {}, {}, ADDRESSES)


def minted(report: Report) -> Report:
    descriptor = report.package.descriptor | {"doi": "10.5281/zenodo.1234567", "version": "2026.11.2"}
    return replace(report, package=replace(report.package, descriptor=descriptor))


def test_the_files_of_the_repository_are_those_of_the_record():
    assert {name: (ROOT / name).read_text(encoding="utf-8") for name in files()} == files(), "Run make citation."


@pytest.mark.parametrize("named", [Named("2026.11.2", "2026-11-23"), Named("2026.11")])
def test_cffconvert_accepts_the_citation(named, report, tmp_path):
    file = tmp_path / "CITATION.cff"
    file.write_text(citation_file(minted(report).package, ADDRESSES, named), encoding="utf-8")
    assert ("date-released" in file.read_text(encoding="utf-8")) == bool(named.date)
    assert validated("citation", file).returncode == 0
    file.write_text(file.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    assert validated("citation", file).returncode == 1


def test_the_files_name_no_version_that_is_not_out(real):
    """Releases that were cut later were never out; without another there is a version, and no date of release."""
    table = real["releases"]
    out = set(table.loc[table["reconstructed"] == "no", "release"])
    named = last_published(real)
    assert (named.version in out, bool(named.date)) == (bool(out), bool(out))
    for text in files().values():
        assert named.version in text
        assert ("date-released" in text or "publication_date" in text) == bool(out)


def test_the_files_name_the_last_release_while_the_record_is_ahead(report):
    table = report.package["releases"]
    rows = [("2026.9", "2026-09-30", "no"), ("2026.11", "2026-11-23", "no"), ("2026.12", "2026-12-20", "yes")]
    made = pd.DataFrame(rows, columns=["release", "released_on", "reconstructed"]).reindex(columns=table.columns)
    ahead = minted(report).package
    package = replace(ahead, tables={**ahead.tables, "releases": made})
    found = repository_files(package, ADDRESSES, last_published(package))
    assert 'version: "2026.11"\ndate-released: "2026-11-23"\n' in found["CITATION.cff"]
    assert "doi" not in found["CITATION.cff"], "It is that of another version."
    deposit = json.loads(found[".zenodo.json"])
    assert (deposit["version"], deposit["publication_date"]) == ("2026.11", "2026-11-23")


def test_a_page_is_cited_with_its_version_and_an_address_that_keeps_it(report):
    assert cite(report, "findings/ai-share.md", "What share?").text == (
        "Layoff Ledger contributors (2026). “What share?”. In: Layoff Ledger: small package for tests, all data "
        "invented. Version 2026.11.0. https://site.example/2026.11/findings/ai-share/"
    )
    assert cite(report, "index.md", "Layoff Ledger").text == (
        "Layoff Ledger contributors (2026). Layoff Ledger: small package for tests, all data invented. "
        "Version 2026.11.0. https://site.example/2026.11/"
    )


def test_a_doi_joins_once_it_is_minted(report):
    assert "doi" not in "".join(cite(report, "index.md", "").bibtex)
    found = cite(minted(report), "index.md", "")
    assert found.text.endswith(
        "Version 2026.11.2. https://doi.org/10.5281/zenodo.1234567 https://site.example/2026.11.2/"
    )
    assert "  doi = {10.5281/zenodo.1234567}," in found.bibtex
    assert json.loads(zenodo_file(minted(report).package, Named("2026.11.2")))["version"] == "2026.11.2"
    assert '\ndoi: "10.5281/zenodo.1234567"\n' in citation_file(minted(report).package, ADDRESSES, Named("2026.11.2"))


def test_bibtex_prints_what_a_title_holds(report):
    lines = cite(report, "companies/a-b-c.md", r"100 % {B&B} \input_x").bibtex
    assert lines[0] == "@misc{site-example-2026-11-companies-a-b-c,"
    assert r"  title = {100 \% \{B\&B\} \textbackslash{}input\_x}," in lines
    assert "  howpublished = {Layoff Ledger: small package for tests, all data invented}," in lines
    assert lines[-1] == "}"


@pytest.mark.parametrize(
    ("doi", "problems"),
    [("", 0), ("10.5281/zenodo.1234567", 0), ("https://doi.org/10.5281/x", 1), ("10.5281/a b", 1), (7, 1)],
)
def test_a_doi_of_the_record_has_its_form(doi, problems, tmp_path):
    folder = copy_package(tmp_path)
    path = folder / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"doi": doi}), encoding="utf-8")
    found: list = []
    read_descriptor(folder, found)
    assert [problem.message for problem in found] == ["The entry “doi” of the package is no DOI."] * problems
