"""The contested accounting choices as switches. Reasons for the defaults: docs/methodology/choices.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from generator.record.tables import Package

Coder = Literal["first", "second", "adjudicated"]
View = Literal["low", "point", "high"]

#: First day of the period that every figure about 2026 covers.
PERIOD_START = "2026-01-01"


@dataclass(frozen=True)
class Choices:
    """One combination of switches. `cutoff` is the last day counted, as an ISO date."""

    cutoff: str
    coder: Coder = "adjudicated"
    view: View = "point"
    net_headcount_changes: bool = False
    reported_plans: bool = False
    estimates: bool = False
    voluntary: bool = True
    several_years: bool = True
    borderline: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of statement that the choices admit."""
        admitted = ["announcement"]
        if self.estimates:
            admitted.append("estimate")
        if self.net_headcount_changes:
            admitted.append("net_headcount_change")
        if self.reported_plans:
            admitted.append("reported_plan")
        return tuple(admitted)

    @property
    def exit_types(self) -> tuple[str, ...]:
        """Return the exit types that the choices admit."""
        return ("involuntary", "mixed", "voluntary") if self.voluntary else ("involuntary", "mixed")

    @property
    def spans(self) -> tuple[str, ...]:
        """Return the spans that the choices admit."""
        return ("one_round", "several_years") if self.several_years else ("one_round",)

    @property
    def scopes(self) -> tuple[str, ...]:
        """Return the employer scopes that the choices admit."""
        return ("borderline", "core") if self.borderline else ("core",)

    def flipped(self, switch: str) -> Choices:
        """Return the same choices with one yes/no switch set the other way."""
        changes: dict[str, Any] = {switch: not getattr(self, switch)}
        return replace(self, **changes)


#: The yes/no switches, in the order of the methodology, with the words for readers.
SWITCHES: tuple[tuple[str, str], ...] = (
    ("net_headcount_changes", "net headcount changes"),
    ("reported_plans", "reported plans"),
    ("estimates", "estimates"),
    ("voluntary", "voluntary programmes"),
    ("several_years", "programmes over several years"),
    ("borderline", "borderline employers and jobs"),
)


def default_choices(package: Package) -> Choices:
    """Return the default choices: everything in the record up to the day of the package."""
    return Choices(cutoff=package.as_of)


def widest_choices(package: Package) -> Choices:
    """Return the choices that admit every eligible row."""
    return Choices(
        cutoff=package.as_of, net_headcount_changes=True, reported_plans=True, estimates=True,
        voluntary=True, several_years=True, borderline=True,
    )  # fmt: skip
