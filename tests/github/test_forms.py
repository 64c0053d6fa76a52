"""The issue forms ask for columns of the tables, in the words of the descriptor."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import yaml

from tests.forms import FORMS, codes, forms, resources

ASKING = ("correction.yml", "new-announcement.yml", "new-source.yml")
OWN = ("interest", "terms")


def read(file: str) -> dict[str, Any]:
    form: dict[str, Any] = yaml.safe_load((FORMS / file).read_text(encoding="utf-8"))
    return form


def test_forms_are_those_of_the_descriptor() -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in FORMS.iterdir()} == forms(), "Run make forms."


@pytest.mark.parametrize("file", ASKING)
def test_fields_have_the_words_of_their_columns(file: str) -> None:
    fields = [part for part in read(file)["body"] if part["id"] not in OWN]
    assert fields
    for part in fields:
        table, _, column = part["id"].partition("-")
        schema = resources()[table]["schema"]
        entry = next(entry for entry in schema["fields"] if entry["name"] == column)
        shown = part["attributes"]
        assert shown["label"] in (entry["title"], f"{entry['title']} ({resources()[table]['title']})")
        assert shown["description"].startswith(entry["description"])
        assert shown.get("options", []) == (codes(table, column) or entry.get("constraints", {}).get("enum", []))
        assert part.get("validations", {}).get("required", False) is entry.get("constraints", {}).get("required", False)


@pytest.mark.parametrize("file", [*ASKING, "question.yml"])
def test_forms_are_ones_that_the_host_takes(file: str) -> None:
    """Its rules: known kinds, labels and names that stand once, options that stand once and are not “None”."""
    form = read(file)
    body = form["body"]
    assert {"name", "description", "body"} <= set(form)
    assert {part["type"] for part in body} <= {"input", "textarea", "dropdown", "checkboxes"}
    for name in ([part["id"] for part in body], [part["attributes"]["label"] for part in body]):
        assert max(Counter(name).values()) == 1
    for part in body:
        options = part["attributes"].get("options", [])
        if part["type"] == "dropdown":
            assert all(isinstance(option, str) and option.lower() != "none" for option in options)
            assert len(set(options)) == len(options) > 0


def test_a_new_announcement_is_asked_for_what_the_tables_need() -> None:
    """All but the identifiers, and what follows from other fields or is set by the reviewer."""
    asked = {part["id"] for part in read("new-announcement.yml")["body"]}
    follows = {
        "companies-company", "events-event", "events-company", "announcements-announcement", "announcements-event",
        "announcements-rank", "announcements-announced_precision", "announcements-first_recorded_on",
        "announcements-eligibility", "announcements-found_via", "codings-coding", "codings-announcement",
        "codings-coder", "codings-role", "sources-source", "sources-redistribution", "sources-link_state",
        "citations-announcement", "citations-source", "citations-supports",
    }  # fmt: skip
    needed = {
        f"{table}-{entry['name']}"
        for table in ("companies", "events", "announcements", "codings", "sources", "citations")
        for entry in resources()[table]["schema"]["fields"]
        if entry.get("constraints", {}).get("required")
    }
    assert needed - asked == follows
