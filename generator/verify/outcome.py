"""What a check of a published version came to."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.record.plain import printable
from generator.record.problem import shorten


@dataclass
class Outcome:
    """Sentences about what was verified, what could not be and what differs, and how many checks passed."""

    passed: int = 0
    verified: list[str] = field(default_factory=list)
    unverified: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def differs(self, place: str, what: str) -> None:
        """Note a difference; both texts may come from the published version."""
        self.differences.append(f"{shown(place)}: {shown(what)}")

    @property
    def totals(self) -> str:
        """Return the last line: numbers of checks that passed, of what was not verified and of differences."""
        return (
            f"{self.passed:,} checks passed, {len(self.unverified):,} not verified, "
            f"{len(self.differences):,} difference{'' if len(self.differences) == 1 else 's'}."
        )


def shown(text: str) -> str:
    """Return text of a published version as a terminal may show it: short, and with no control characters."""
    return printable(shorten(text))
