"""The report as JSON files at stable addresses, each with a JSON Schema. For readers: docs/data/api.md.

A field that was published never goes and never changes its type; tests/publish/test_api.py holds this. What rests on a
source carries the source's address and terms. As docs/methodology/sources.md decides, a list with unclear terms is not
passed on: rows that rest on such sources alone are left out, with their number, and so are addresses of its entries.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.artifacts import Artifact, text_artifact
from generator.citation import cite
from generator.publish.api_schema import (
    Schema,
    address,
    file_schema,
    flag,
    listed,
    nullable,
    record,
    table_fields,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.report import Report

FOLDER = "api"
Row = dict[str, Any]


@dataclass(frozen=True)
class Endpoint:
    """One file: its name, what its rows are, the schema of a row by field, and the rows.

    `left_out` is the number of rows of the record that are not passed on.
    """

    name: str
    title: str
    fields: dict[str, Schema]
    rows: list[Row]
    left_out: int = 0

    @property
    def path(self) -> str:
        """Return the path of the file."""
        return f"{FOLDER}/{self.name}.json"

    @property
    def schema_path(self) -> str:
        """Return the path of its schema."""
        return f"{FOLDER}/schemas/{self.name}.json"


def api_files(report: Report, found: list[Endpoint]) -> Iterator[Artifact]:
    """Return every file with its schema, and `api/index.json`, which lists them."""
    for endpoint in found:
        yield _file(report, endpoint)
        schema = file_schema(report.permanent(endpoint.schema_path), endpoint.title, endpoint.fields)
        yield text_artifact(endpoint.schema_path, json.dumps(schema, ensure_ascii=False, indent=1))
    yield _file(report, _index(report, found), schema=False)


def endpoints(report: Report) -> list[Endpoint]:
    """Return what the files hold, in the order of the page about them."""
    makers = (_figures, _claims, _announcements, _companies, _choices)
    return [maker(report) for maker in makers]


def _file(report: Report, endpoint: Endpoint, *, schema: bool = True) -> Artifact:
    """Return a file with a row per line: small, and a difference between versions can be read."""
    head = {
        **({"$schema": report.permanent(endpoint.schema_path)} if schema else {}),
        "version": report.package.version,
        "as_of": report.package.as_of,
        "license": [entry["path"] for entry in report.package.descriptor.get("licenses", [])],
        "terms": report.permanent("methodology/sources.md"),
        "citation": cite(report, "index.md", "").text,
        "left_out": endpoint.left_out,
    }
    rows = ",\n".join(_json(row) for row in endpoint.rows)
    return text_artifact(endpoint.path, f'{_json(head)[:-1]},"rows":[\n{rows}\n]}}')


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _index(report: Report, found: list[Endpoint]) -> Endpoint:
    rows = [
        {
            "name": endpoint.name,
            "title": endpoint.title,
            "url": report.permanent(endpoint.path),
            "schema": report.permanent(endpoint.schema_path),
            "rows": len(endpoint.rows),
            "left_out": endpoint.left_out,
        }
        for endpoint in found
    ]
    return Endpoint("index", "The files.", {}, rows)


def _figures(report: Report) -> Endpoint:
    fields = {
        "figure": text("Key: finding and name."),
        "finding": text("Finding that the figure belongs to."),
        "name": text("Name of the figure within its finding."),
        "label": text("What a table calls it."),
        "value": {"type": ["number", "string", "null"], "description": "Number, ISO date, or null if not known."},
        "text": text("The value as the pages print it."),
        "unit": text("Unit of the value."),
        "definition": text("What the figure is, in a sentence."),
        "scope": text("Whom and what it is about."),
        "as_of": text("Last day that it takes in."),
        "counted": flag("Whether it adds up from rows. Other figures are worked out from figures."),
        "table": text("Table whose rows it adds up from, or empty."),
        "formula": text("How it is worked out, or empty."),
        "inputs": listed(text("Name of a figure of the same finding."), "Figures that it is worked out from."),
        "detail": text("What a page says beside the number, or empty."),
        "sql": text("The same as a question to the SQLite file, or empty where a formula gives the figure."),
        "receipt": address("Page with the rows or the formula behind it."),
    }
    rows = [
        {
            "figure": figure.key,
            **{name: getattr(figure, name) for name in fields if name not in ("figure", "inputs", "receipt")},
            "inputs": list(figure.inputs),
            "receipt": report.permanent(f"receipts/{figure.finding}/{figure.name}.md"),
        }
        for finding in report.findings.values()
        for figure in finding.figures.values()
    ]
    return Endpoint("figures", "Every figure of the report with its value and definition.", fields, rows)


def _claims(report: Report) -> Endpoint:
    seen = table_fields(report, "claim_reports", ("claim_report", "claim", "notes"))
    fields = {
        **table_fields(report, "claims"),
        "tracker_name": text("Name of the publisher."),
        "verdict": text("What the record says to it, by the rule of the methodology: a code of the table verdicts."),
        "obstacles": listed(text("Code of the table obstacles."), "Why it can't be compared."),
        "cutoff": nullable(text("Last day of the record with which it is compared.")),
        "reports": listed(record(seen | _source_fields(report)), "Where it was seen."),
        "page": address("Page of the claim."),
    }
    offered = _offered(report, "claim_reports", "claim")
    rows = []
    for key, row in report.rows["claims"].items():
        if key not in offered:
            continue
        found = report.verdicts[key]
        own = key in report.headlines
        rows.append(
            _plain(row)
            | {
                "tracker_name": report.rows["trackers"][row["tracker"]]["name"],
                "verdict": found["verdict"],
                "obstacles": found["obstacles"].split(),
                "cutoff": found["cutoff"] or None,
                "reports": [_only(entry, seen) | _source(report, entry["source"]) for entry in offered[key]],
                "page": report.permanent(f"claims/{key}.md" if own else "data/claims.md") + ("" if own else f"#{key}"),
            }
        )
    left_out = len(report.rows["claims"]) - len(rows)
    return Endpoint("claims", "Published numbers that are compared with the record.", fields, rows, left_out)


def _announcements(report: Report) -> Endpoint:
    cited = table_fields(report, "citations", ("announcement", "listed_url"))
    coded = table_fields(report, "codings")
    fields = {
        **table_fields(report, "announcements"),
        "company": text("Key of the employer."),
        "company_name": text("Name of the employer."),
        **{name: coded[name] for name in ("stance", "link_maker", "evidence")},
        "coded_twice": flag("Whether a second coder has read the stance blind."),
        "evidence_grade": nullable(text("Grade of the evidence for the count: a code of the table evidence_grades.")),
        "counts": flag("Whether it counts under the default choices."),
        "not_counted": listed(text("A condition that it does not meet."), "Why it does not count."),
        "places": listed(text("Code of the table places."), "Places that a source names. Empty: not stated."),
        "reasons": listed(text("Code of the table reasons."), "Stated reasons besides AI. Empty: none seen."),
        "functions": listed(text("Code of the table functions."), "Kinds of work named. Empty: not stated."),
        "citations": listed(record(cited | _source_fields(report)), "What supports it, and how that was seen."),
        "page": address("Page of the employer."),
    }
    offered = _offered(report, "citations", "announcement")
    rows = []
    for key, row in report.rows["announcements"].items():
        if key not in offered:
            continue
        company = report.rows["events"][row["event"]]["company"]
        coding = _plain(report.rows["codings"][report.adjudicated[key]])
        rows.append(
            _plain(row)
            | {
                "company": company,
                "company_name": report.rows["companies"][company]["name"],
                **_only(coding, ("stance", "link_maker", "evidence")),
                "coded_twice": key not in report.coded_once,
                "evidence_grade": report.grades.get(key),
                "counts": not report.not_counted[key],
                "not_counted": report.not_counted[key],
                **{
                    f"{name}s": [entry[name] for entry in report.where(f"announcement_{name}s", "announcement", key)]
                    for name in ("place", "reason", "function")
                },
                "citations": [_only(entry, cited) | _source(report, entry["source"]) for entry in offered[key]],
                "page": report.permanent(f"companies/{company}.md"),
            }
        )
    left_out = len(report.rows["announcements"]) - len(rows)
    return Endpoint("announcements", "Announcements with their coding and sources.", fields, rows, left_out)


def _companies(report: Report) -> Endpoint:
    fields = {
        **table_fields(report, "companies"),
        "announcements": listed(text("Key of an announcement."), "What of it the file of announcements has."),
        "page": address("Page of the employer."),
    }
    offered = _offered(report, "citations", "announcement")
    rows = []
    for key, row in report.rows["companies"].items():
        said = [
            entry
            for event in report.where("events", "company", key)
            for entry in sorted(report.where("announcements", "event", event["key"]), key=lambda entry: entry["rank"])
            if entry["key"] in offered
        ]
        names = {"announcements": [entry["key"] for entry in said], "page": report.permanent(f"companies/{key}.md")}
        rows.append(_plain(row) | names)
    return Endpoint("companies", "Every employer of the record.", fields, rows)


def _choices(report: Report) -> Endpoint:
    value: Schema = {"type": ["string", "boolean"], "description": "Value of the option."}
    fields = {
        "choice": text("Name of the choice."),
        "words": text("What is chosen."),
        "options": listed(record({"value": value, "label": text("The option in words.")}), "What can be chosen."),
        "default": {
            "type": ["string", "boolean", "null"],
            "description": "Option of the headline figures; null where each option has figures of its own.",
        },
    }
    definitions = [{"value": key, "label": row["label"]} for key, row in report.rows["definitions"].items()]
    rows = [
        {"choice": "definition", "words": "what counts as linked to AI", "options": definitions, "default": None},
        *(
            {
                "choice": choice.field,
                "words": choice.words,
                "options": [{"value": option, "label": _option(option)} for option in choice.options],
                "default": getattr(report.default, choice.field),
            }
            for choice in report.choices
        ),
    ]
    return Endpoint("choices", "Every contested choice of accounting with its options.", fields, rows)


def _offered(report: Report, evidence: str, field: str) -> dict[str, list[Row]]:
    """Return, for each row that bulk downloads have, its evidence there, in a table whose `field` names the row."""
    found: dict[str, list[Row]] = {}
    for row in report.bulk[evidence].to_dict("records"):
        kept = report.rows[evidence][report.key_of(evidence, row)]
        found.setdefault(kept[field], []).append(kept)
    return found


def _option(value: Any) -> str:
    return {True: "in", False: "out"}[value] if isinstance(value, bool) else str(value)


def _source_fields(report: Report) -> dict[str, Schema]:
    known = table_fields(report, "sources")
    return {name: known[name] for name in ("url", "publisher", "redistribution")}


def _source(report: Report, key: str) -> Row:
    return _only(report.rows["sources"][key], ("url", "publisher", "redistribution"))


def _only(row: Row, names: Any) -> Row:
    return {name: row[name] if row[name] != "" else None for name in names}


def _plain(row: Row) -> Row:
    """Return a row of a table with null for blank cells and without the key that the report adds."""
    return {name: None if value == "" else value for name, value in row.items() if name != "key"}
