"""Checks that a schema can't express. Each takes all rows and yields problems; the table below lists them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.record.problem import Problem
from generator.record.rows import Rows
from generator.record.rules import (
    chains,
    characters,
    claims,
    codings,
    context,
    counts,
    coverage,
    dates,
    duplicates,
    evidence,
    history,
    identity,
    names,
    notices,
    ranks,
)

Rule = Callable[[Rows], Iterable[Problem]]

#: Name of the step, the tables that it needs, and the check.
RULES: dict[str, tuple[tuple[str, ...], Rule]] = {
    "Characters": ((), characters.check),
    "Addresses": ((), characters.check_addresses),
    "Identifiers": (("events", "announcements"), identity.check),
    "Names": (("companies",), names.check),
    "Links": (("companies", "event_links"), identity.check_links),
    "Repeats": (("announcements", "event_links"), identity.check_repeats),
    "Near-duplicates": (("events", "announcements", "event_links"), duplicates.check),
    "Nothing unused": (
        (
            *("companies", "events", "announcements", "sources", "citations", "claim_reports"),
            *("attributions", "statements", "chain_steps", "jurisdictions", "series", *identity.CONTEXT),
        ),
        identity.check_used,
    ),
    "Counts": (("announcements",), counts.check),
    "One row per event": (("announcements",), ranks.check),
    "Figures of one event": (("announcements", "announcement_places", "places"), ranks.check_comparable),
    "Dates": (
        (
            *("announcements", "sources", "claims", "claim_reports", "attributions", "chain_steps"),
            *("withdrawn_rows", "corrections", "revisions", *identity.CONTEXT),
        ),
        dates.check,
    ),
    "Evidence": (("announcements", "codings", "citations"), evidence.check),
    "Registers": (("announcements", "citations", "sources"), evidence.check_registers),
    "Documents": (("announcements", "citations", "sources"), evidence.check_documents),
    "Citations": (("citations", "sources"), evidence.check_citations),
    "Codings": (("announcements", "codings"), codings.check),
    "Codebook": (("codings", "codebook_cases", "codebook_examples"), codings.check_codebook),
    "Definitions": (("definitions", "definition_stances"), codings.check_definitions),
    "Claims": (("claims", "claim_reports"), claims.check),
    "Trackers": (("trackers", "claims", "attributions", "statements", "shared_sources"), claims.check_trackers),
    "Attributions": (("attributions",), claims.check_attributions),
    "Chains": (("chains", "chain_steps", "events"), chains.check),
    "Notices": (("warn_notices", "warn_refused", "warn_employers", "sources"), notices.check),
    "Matches of notices": (("warn_notices", "warn_matches", "warn_employers", "companies"), notices.check_matches),
    "Totals of notices": (
        ("warn_notices", "warn_refused", "warn_totals", "jurisdictions"),
        notices.check_accounting,
    ),
    "Job-cut reports": (("job_cut_reports",), context.check_reports),
    "Series": (("series", "official_series"), context.check_series),
    "Checkbox": (("checkbox_reports",), context.check_checkbox),
    "Investments": (("investments",), context.check_investments),
    "Studies": (("studies",), context.check_studies),
    "Coverage": (("coverage", "source_classes", "coverage_measures"), coverage.check),
    "Withdrawals": (("withdrawn_rows", "announcements"), history.check_withdrawn),
    "Corrections": (("corrections", "revisions", "withdrawn_rows", "announcements"), history.check_corrections),
    "Revisions": (("corrections", "revisions", "withdrawn_rows", "announcements"), history.check_revisions),
    "Accounting": (
        ("codings", "claim_reports", "attributions", "statements", "left_out", *identity.CONTEXT),
        identity.check_accounting,
    ),
}

#: Steps of the check without which counting means nothing. A package of an earlier day may break the other rules, which
#: can be newer than it, and be counted all the same.
COUNTED_BY = ("Files", "Schema", "Identifiers", "Counts", "One row per event", "Codings", "Definitions")
