"""The layout of record format 1: the tables, fields, keys and numbers that the program relies on.

The descriptor may describe more tables and fields, never fewer. Removing or renaming one is a new record format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.record.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The version of the layout. A package of another version is refused.
RECORD_FORMAT = 1
#: The version of the Data Package standard that the record follows.
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DESCRIPTOR = "datapackage.json"

#: One line for each table. A star marks the fields of the key; the number types are written out, the rest is text.
_TABLES = """
companies: company* name aliases headquarters sector parent ticker cik wikidata notes
events: event* company name
event_links: event* linked_event* relation note
announcements: announcement* event rank=integer announced_on announced_precision effective_on effective_precision
  first_recorded_on last_verified_on employees=integer employees_low=integer employees_high=integer qualifier basis
  workforce_share=number workforce_share_of kind exit_type span scope borderline_ground unit eligibility
  exclusion_reason found_via notes
announcement_places: announcement* place*
announcement_reasons: announcement* reason*
announcement_functions: announcement* function*
codings: coding* announcement reading coder role stance link_maker evidence reason
sources: source* url publisher source_kind published_on terms redistribution archived_url archived_on link_state
  link_checked_on notes
citations: announcement* source* supports* seen_as via listed_url
trackers: tracker* name description feeds_record
claims: claim* tracker measure value=number unit qualifier counted as_of_earliest as_of_latest period_start period_end
  scope definition computed notes
claim_reports: claim_report* claim source seen_as published_on notes
shared_sources: found_via* tracker* note
warn_employers: employer* decision reason
warn_notices: notice* jurisdiction employer_as_filed employer company naics notice_date notice_date_reported
  effective_on employees=integer notice_kind place relation earlier_notice portal
warn_matches: employer* company* match_decision reason
warn_refused: notice* jurisdiction employer_as_filed notice_date_reported effective_on employees_reported=integer
  refusal_reason
warn_totals: jurisdiction* month* rows=integer notices=integer with_people=integer employees=integer
jurisdictions: jurisdiction* name covered source first_notice last_notice rows=integer tech=integer not_tech=integer
  unclear=integer not_reviewed=integer refused=integer note
attributions: attribution* tracker subject_kind company published_as employees=integer ai_linked=integer as_of source
  seen_as note
statements: statement* tracker topic said_by wording function source seen_as research_row
chains: chain* title company event claim note
chain_steps: chain_step* chain publisher maker said_on employees=integer employees_low=integer employees_high=integer
  quantity_words qualifier verb change change_note origin follows source seen_as
job_cut_reports: month* total=integer total_origin technology=integer technology_origin ai_cited=integer ai_cited_origin
  total_ytd=integer total_ytd_origin ai_cited_ytd=integer ai_cited_ytd_origin ai_rank=integer disagreement source
  seen_as also_in notes research_row
series: series* name publisher scope industries unit frequency basis adjustment described_in caveat
official_series: series* period_start* period_end* value=number value_low=number value_high=number qualifier preliminary
  source seen_as note research_row
checkbox_reports: checkbox_report* asked_by window_start window_end filer measure value=integer qualifier source seen_as
  note research_row
disclosure_rules: disclosure_rule* title place said_on asks status source seen_as research_row
investments: investment* company published_as quantity figure_kind period_name period_start period_end stated_on
  amount=number amount_low=number amount_high=number currency qualifier source seen_as note research_row
studies: study* topic title publisher published_on period_start period_end scope company finding value=number
  value_low=number value_high=number qualifier unit direction data_kind comparison_group causal_claim null_result
  interest interest_note source seen_as caveat research_row
coverage: source_class* measure* from_month* to_month status reason
source_classes: source_class* label description headquarters
wordings: wording* phrase need reason
left_out: research_file* research_row* left_out_reason note
withdrawn_rows: table_name* row_key* withdrawn_on reason
corrections: correction* table_name row_key field old_value new_value reason correction_status found_on corrected_on
  reported_by expectation
revisions: revision* table_name row_key field old_value new_value revised_on revision_kind note
releases: release* released_on git_commit reconstructed files_sha256 summary
curation_rules: rule* topic statement held_by held_in
places: place* label place_kind part_of
definitions: definition* short label description
definition_stances: definition* stance*
cutoffs: cutoff* description
codebook_cases: codebook_case* stance statement
codebook_examples: codebook_case* coding* note
"""
#: Code lists that have nothing but a code, a label and a definition: table and code.
_CODE_LISTS = {
    "adjustments": "adjustment",
    "ai_stances": "stance",
    "announcement_kinds": "kind",
    "attribution_subjects": "subject_kind",
    "borderline_grounds": "borderline_ground",
    "checkbox_measures": "measure",
    "claim_measures": "measure",
    "claim_scopes": "scope",
    "claim_units": "unit",
    "coders": "coder",
    "coding_roles": "role",
    "correction_statuses": "correction_status",
    "count_bases": "basis",
    "country_coverages": "country_coverage",
    "coverage_measures": "measure",
    "coverage_statuses": "status",
    "eligibilities": "eligibility",
    "employer_decisions": "decision",
    "employer_scopes": "scope",
    "evidence_grades": "grade",
    "event_relations": "relation",
    "exclusion_reasons": "exclusion_reason",
    "exit_types": "exit_type",
    "expectations": "expectation",
    "figure_kinds": "figure_kind",
    "found_via": "found_via",
    "functions": "function",
    "interests": "interest",
    "investment_quantities": "quantity",
    "left_out_reasons": "left_out_reason",
    "link_makers": "link_maker",
    "link_states": "link_state",
    "match_decisions": "match_decision",
    "notice_kinds": "notice_kind",
    "notice_relations": "relation",
    "obstacles": "obstacle",
    "qualifiers": "qualifier",
    "reasons": "reason",
    "redistribution_terms": "redistribution",
    "refusal_reasons": "refusal_reason",
    "reporters": "reporter",
    "revision_kinds": "revision_kind",
    "sectors": "sector",
    "seen_as": "seen_as",
    "series_bases": "basis",
    "series_frequencies": "frequency",
    "series_units": "unit",
    "source_kinds": "source_kind",
    "spans": "span",
    "statement_topics": "topic",
    "step_changes": "change",
    "step_makers": "maker",
    "step_origins": "origin",
    "step_verbs": "verb",
    "study_data_kinds": "data_kind",
    "study_directions": "direction",
    "study_topics": "topic",
    "supports": "supports",
    "value_origins": "origin",
    "verdicts": "verdict",
    "wording_needs": "need",
}
#: Types of the descriptor that each kind of field may have.
_SATISFY = {"text": ("string", "date"), "integer": ("integer",), "number": ("number",)}
#: Tables that say something about rows of other tables, so that they may have no rows.
MAY_BE_EMPTY = (
    "event_links", "announcement_places", "announcement_reasons", "announcement_functions", "shared_sources",
    "disclosure_rules", "left_out", "withdrawn_rows", "corrections", "revisions", "releases", "warn_matches",
    "warn_refused",
)  # fmt: skip


@dataclass(frozen=True)
class TableLayout:
    """What one table needs: the type of each field ("text" for any that is not a number), and its key."""

    types: dict[str, str]
    key: tuple[str, ...]


def _parsed() -> dict[str, TableLayout]:
    lines = _TABLES.replace("\n  ", " ").strip().splitlines()
    lines += [f"{table}: {code}* label description" for table, code in _CODE_LISTS.items()]
    tables = {}
    for line in lines:
        table, _, words = line.partition(": ")
        pairs = [word.partition("=") for word in words.split()]
        types = {name.rstrip("*"): kind or "text" for name, _, kind in pairs}
        tables[table] = TableLayout(types, tuple(name.rstrip("*") for name, _, _ in pairs if name.endswith("*")))
    return tables


LAYOUT = _parsed()


def check_layout(descriptor: dict[str, Any]) -> dict[str, list[Problem]]:
    """Return, for each table that is described otherwise than the program needs it, what is missing or different."""
    schemas = {resource["name"]: resource["schema"] for resource in descriptor["resources"]}
    found = {}
    for table, layout in LAYOUT.items():
        problems = list(_differences(table, layout, schemas.get(table)))
        if problems:
            found[table] = problems
    return found


def _differences(table: str, layout: TableLayout, schema: dict[str, Any] | None) -> Iterator[Problem]:
    if schema is None:
        message = f"The descriptor does not describe the table {table}, which the report needs."
        yield _problem(table, message, fix="Restore the entry.")
        return
    described = {entry["name"]: entry["type"] for entry in schema["fields"]}
    for field, kind in layout.types.items():
        have = described.get(field)
        if have is None:
            message = f"The table {table} has no field {field}, which the report needs."
            yield _problem(f"{table}.{field}", message, fix="Restore the entry.")
        elif have not in _SATISFY[kind]:
            allowed = " or ".join(_SATISFY[kind])
            yield _problem(
                f"{table}.{field}", "The report needs another type here.", have, allowed, "Restore the type."
            )
    if key_of(schema) != layout.key:
        message = f"The primary key of {table} is not the one that the report needs."
        yield _problem(table, message, ", ".join(key_of(schema)), ", ".join(layout.key), "Restore the key.")


def key_of(schema: dict[str, Any]) -> tuple[str, ...]:
    """Return the fields of a table's primary key."""
    key = schema["primaryKey"]
    return (key,) if isinstance(key, str) else tuple(key)


def _problem(place: str, message: str, value: str = "", allowed: str = "", fix: str = "") -> Problem:
    return Problem(DESCRIPTOR, 0, place, "layout", message, value, allowed, fix=fix)
