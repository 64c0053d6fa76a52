"""Writes the issue forms from the descriptor, so that their fields say what the tables' columns say.

`make forms` writes them; a test holds each field of each form against the descriptor.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from tests.helpers import REAL, ROOT

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
#: Up to this many codes stand in a list to choose from; longer lists are typed.
LISTED = 40
_TERMS = {
    "type": "checkboxes",
    "id": "terms",
    "attributes": {
        "label": "Terms of contribution",
        "description": "CONTRIBUTING.md has them in full.",
        "options": [
            {
                "label": "What I send may be published under CC BY 4.0; it is from public sources, in my own words.",
                "required": True,
            },
            {"label": "It names nobody who was laid off.", "required": True},
        ],
    },
}
_INTEREST = {
    "type": "input",
    "id": "interest",
    "attributes": {
        "label": "Conflict of interest",
        "description": "Whether you work for, own part of, are paid by or are in a dispute with an employer, a tracker "
        "or a publisher that this is about, or with a competitor of one. This does not exclude you.",
        "placeholder": "none",
    },
    "validations": {"required": True},
}
#: File, name, what it is for, the label of the issue, and the columns that it asks for, by table.
_FORMS: dict[str, tuple[str, str, str, dict[str, tuple[str, ...]]]] = {
    "new-announcement.yml": (
        "New announcement",
        "A job cut that is not in the record.",
        "announcement",
        {
            "companies": ("name", "headquarters", "sector"),
            "events": ("name",),
            "announcements": (
                "announced_on", "effective_on", "employees", "employees_low", "employees_high", "qualifier", "basis",
                "workforce_share", "workforce_share_of", "kind", "exit_type", "span", "scope", "unit", "notes",
            ),
            "codings": ("stance", "link_maker", "evidence"),
            "sources": ("url", "publisher", "source_kind", "published_on"),
            "citations": ("seen_as",),
        },
    ),
    "correction.yml": (
        "Correction",
        "Something in the record is wrong.",
        "correction",
        {"corrections": ("table_name", "row_key", "field", "old_value", "new_value", "reason"), "sources": ("url",)},
    ),
    "new-source.yml": (
        "New source",
        "A better or a further document for a row of the record.",
        "source",
        {
            "citations": ("announcement", "supports", "seen_as"),
            "sources": ("url", "publisher", "source_kind", "published_on", "terms", "archived_url", "archived_on"),
        },
    ),
}  # fmt: skip
_QUESTION = {
    "name": "Question",
    "description": "Something is unclear, or missing from the report.",
    "title": "Question: ",
    "labels": ["question"],
    "body": [
        {
            "type": "input",
            "id": "page",
            "attributes": {"label": "Page", "description": "Address of the page that it is about, if there is one."},
        },
        {
            "type": "textarea",
            "id": "question",
            "attributes": {"label": "Question", "description": "What you want to know, or what you miss."},
            "validations": {"required": True},
        },
    ],
}  # fmt: skip


def resources() -> dict[str, dict[str, Any]]:
    """Return the tables of the descriptor by name."""
    loaded = json.loads((REAL / "datapackage.json").read_text(encoding="utf-8"))
    return {entry["name"]: entry for entry in loaded["resources"]}


def codes(table: str, field: str) -> list[str]:
    """Return the codes that a field refers to, if it refers to a short code list."""
    references = resources()[table]["schema"].get("foreignKeys", [])
    target = next((one["reference"] for one in references if one["fields"] == [field]), None)
    if target is None:
        return []
    with (REAL / resources()[target["resource"]]["path"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row[target["fields"][0]] for row in rows] if len(rows) <= LISTED and "label" in rows[0] else []


def forms() -> dict[str, str]:
    """Return the text of each form by its file name."""
    found = {"question.yml": _QUESTION}
    for file, (name, description, label, tables) in _FORMS.items():
        columns = [(table, field) for table, fields in tables.items() for field in fields]
        titles = Counter(_entry(*column)["title"] for column in columns)
        body = [_question(*column, alone=titles[_entry(*column)["title"]] == 1) for column in columns]
        found[file] = {
            "name": name,
            "description": description,
            "title": f"{name}: ",
            "labels": [label],
            "body": [*body, _INTEREST, _TERMS],
        }
    found["config.yml"] = {"blank_issues_enabled": False}
    return {file: yaml.safe_dump(form, sort_keys=False, allow_unicode=True, width=120) for file, form in found.items()}


def _entry(table: str, field: str) -> dict[str, Any]:
    fields: list[dict[str, Any]] = resources()[table]["schema"]["fields"]
    return next(entry for entry in fields if entry["name"] == field)


def _question(table: str, field: str, *, alone: bool) -> dict[str, Any]:
    entry = _entry(table, field)
    limits = entry.get("constraints", {})
    label = entry["title"] if alone else f"{entry['title']} ({resources()[table]['title']})"
    attributes: dict[str, Any] = {"label": label, "description": entry["description"]}
    options = codes(table, field) or limits.get("enum", [])
    if not options and entry.get("allowed"):
        attributes["description"] += f" Allowed: {entry['allowed']}."
    kind = "dropdown" if options else "textarea" if limits.get("maxLength", 0) > 200 else "input"
    question = {
        "type": kind,
        "id": f"{table}-{field}",
        "attributes": attributes | ({"options": options} if options else {}),
    }
    return question | ({"validations": {"required": True}} if limits.get("required") else {})


def _write() -> None:
    for file, text in forms().items():
        Path(FORMS / file).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(_write())
