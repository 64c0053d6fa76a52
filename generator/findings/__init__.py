"""The findings of the report, one file each, in report order. To add one, read docs/development/add-a-finding.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import (
    ai_share,
    claim_audit,
    claims_over_time,
    concentration,
    definitions,
    entry_level,
    for_hr,
    functions,
    geography,
    headline_total,
    in_context,
    investment,
    official_ai_reasons,
    official_notices,
    quality,
    sectors,
    stated_reasons,
    timeline,
    tracing_a_number,
)

if TYPE_CHECKING:
    from types import ModuleType

#: Every finding, in report order. There is no discovery: what is not listed is not built.
FINDINGS: tuple[ModuleType, ...] = (
    headline_total,
    ai_share,
    definitions,
    claims_over_time,
    claim_audit,
    tracing_a_number,
    official_ai_reasons,
    official_notices,
    in_context,
    investment,
    entry_level,
    for_hr,
    quality,
    concentration,
    timeline,
    sectors,
    geography,
    functions,
    stated_reasons,
)
