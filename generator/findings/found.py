"""All findings of a record, each computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator import findings
from generator.findings.figure import Finding

if TYPE_CHECKING:
    from generator.findings.figure import Record


class Findings(Mapping[str, Finding]):
    """All findings of a record by slug, in report order, each computed when it is first asked for."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._modules = {module.SLUG: module for module in findings.FINDINGS}
        self._found: dict[str, Finding] = {}

    def __getitem__(self, slug: str) -> Finding:
        """Return a finding. Raises FigureError if its figures, counted twice, differ."""
        if slug not in self._found:
            self._found[slug] = self._modules[slug].find(self._record)
        return self._found[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)
