"""The JSON files: they follow their schemas, keep their fields, and say what the record says."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator.publish.api import api_files, endpoints
from tests.publish.api_shape import breaks, published, shape


def parsed(report) -> dict[str, Any]:
    return {file.path: json.loads(file.data) for file in api_files(report, endpoints(report))}


@pytest.fixture(scope="module")
def small_files(small_report) -> dict[str, Any]:
    return parsed(small_report)


@pytest.mark.parametrize("report", ["small_report", "real_report"])
def test_every_file_follows_its_schema(report, request):
    record = request.getfixturevalue(report)
    files = parsed(record)
    names = [row["name"] for row in files["api/index.json"]["rows"]]
    assert names == ["figures", "claims", "announcements", "companies", "choices"]
    for name in names:
        schema, content = files[f"api/schemas/{name}.json"], files[f"api/{name}.json"]
        Draft202012Validator.check_schema(schema)
        faults = list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(content))
        assert not faults, [f"{list(fault.path)}: {fault.message}" for fault in faults[:5]]
        assert content["$schema"] == schema["$id"] == f"https://site.example/{record.release}/api/schemas/{name}.json"


def test_a_schema_refuses_what_is_not_in_it(small_files):
    validator = Draft202012Validator(small_files["api/schemas/announcements.json"])
    for change in ({"employees": "1000"}, {"kind": "rumour"}, {"new": 1}, {"employees": 0}):
        content = deepcopy(small_files["api/announcements.json"])
        content["rows"][5] |= change
        assert not validator.is_valid(content), change
    content = deepcopy(small_files["api/announcements.json"])
    del content["rows"][5]["employees"]
    assert not validator.is_valid(content)


def test_no_field_goes_or_changes_its_type(small_report):
    now = shape(small_report)
    assert breaks(published(), now) == []
    assert published() == now, "There are new fields. Run `python -m tests.publish.api_shape` and commit the list."


def test_a_lost_or_changed_field_is_found():
    before = {"claims": {"rows[].value": "number", "rows[].unit": "string"}, "old": {"rows": "array"}}
    now = {"claims": {"rows[].value": "null or number", "rows[].new": "string"}}
    assert breaks(before, now) == [
        "api/claims.json: rows[].value was number and is null or number.",
        "api/claims.json: rows[].unit is gone.",
        "api/old.json: rows is gone.",
    ]


def test_an_announcement_has_its_employer_stance_and_sources(small_files):
    rows = {row["announcement"]: row for row in small_files["api/announcements.json"]["rows"]}
    assert small_files["api/announcements.json"]["left_out"] == 2  # the two of Blorp 9, from a list with unclear terms
    assert len(rows) == 15
    row = rows["acme-cloud-2026-01-15"]
    assert (row["employees"], row["employees_low"], row["employees_high"], row["workforce_share"]) == (
        1000, 960, 1040, 12.5,
    )  # fmt: skip
    assert (row["company"], row["company_name"], row["stance"]) == ("acme-cloud", "Acme Cloud", "replaced")
    assert (row["counts"], row["not_counted"], row["coded_twice"]) == (True, [], True)
    assert (row["places"], row["functions"]) == (["US", "US-CA"], ["customer_support"])
    assert row["notes"] is None
    assert row["page"] == "https://site.example/2026.11/companies/acme-cloud/"
    assert [(entry["source"], entry["supports"]) for entry in row["citations"]] == [
        ("release-acme-cloud", "count"),
        ("release-acme-cloud", "date"),
        ("release-acme-cloud", "stance"),
        ("wire-daily", "count"),
    ]
    assert not rows["dunder-chips-2026-02-10"]["counts"]
    assert rows["dunder-chips-2026-02-10"]["not_counted"]


def test_names_that_try_to_be_markup_stay_text(small_files, small):
    names = {row["company"]: row["name"] for row in small_files["api/companies.json"]["rows"]}
    assert names == dict(zip(small["companies"]["company"], small["companies"]["name"], strict=True))


def test_no_list_with_unclear_terms_is_passed_on(real_report):
    files = parsed(real_report)
    sources = real_report.package["sources"].set_index("source")
    unclear = set(sources.index[sources["redistribution"] == "unclear"])
    for file, key, part, table in (
        ("announcements", "announcement", "citations", "citations"),
        ("claims", "claim", "reports", "claim_reports"),
    ):
        rows, left_out = files[f"api/{file}.json"]["rows"], files[f"api/{file}.json"]["left_out"]
        entries = [entry for row in rows for entry in row[part]]
        assert entries
        assert all(entry["url"] and entry["publisher"] for entry in entries)
        assert {entry["redistribution"] for entry in entries} <= {"allowed", "facts_only"}
        evidence = real_report.package[table]
        clear = set(evidence.loc[~evidence["source"].isin(unclear), key])
        assert {row[key] for row in rows} == clear
        assert left_out == len(real_report.package[file]) - len(clear) > 0
    named = {key for row in files["api/companies.json"]["rows"] for key in row["announcements"]}
    assert named == {row["announcement"] for row in files["api/announcements.json"]["rows"]}
    # Addresses that are known as entries of a list alone, and what trackers book for employers, are in no file.
    listed = set(real_report.package["citations"]["listed_url"]) - set(sources["url"]) - {""}
    assert listed
    text = json.dumps([files[path] for path in files if not path.startswith("api/schemas/")])
    assert not [address for address in listed if f'"{address}"' in text]


def test_figures_and_choices_are_those_of_the_report(small_files, small_report):
    figures = {row["figure"]: row["value"] for row in small_files["api/figures.json"]["rows"]}
    assert figures["headline-total.total"] == 2885
    assert len(figures) == sum(len(finding.figures) for finding in small_report.findings.values())
    choices = {row["choice"]: row for row in small_files["api/choices.json"]["rows"]}
    assert choices["voluntary"] == {
        "choice": "voluntary",
        "words": "voluntary programmes",
        "options": [{"value": False, "label": "out"}, {"value": True, "label": "in"}],
        "default": True,
    }
    assert choices["cutoff"]["default"] == "2026-11-23"
    assert len(choices["definition"]["options"]) == 6
