"""Which choices, each alone set otherwise than by default, put a claimed share within a definition's bounds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings.choices import default_choices
from generator.findings.combinations import every_result, in_words
from generator.findings.figure import Term
from generator.text import sentence_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.findings.ai_share import Definition
    from generator.findings.figure import Desk, Figure

CHANGES = Term(
    "single-changes",
    "Single changes of a choice",
    "Options of a choice other than the default one, each taken alone; the definition is no choice here.",
    "choices",
)
HOLDING = Term(
    "single-changes-holding",
    "Single changes of a choice that put the study's share within bounds",
    "Single changes of a choice under which the bounds of at least one definition hold the study's share.",
    "choices",
)


def single_changes(
    desk: Desk, chosen: list[Definition], holds: Callable[[float, float], bool]
) -> tuple[list[Figure], list[str]]:
    """Return the figures, and the names of those with a definition that holds, in the order of the methodology.

    `holds` tells whether a claimed share lies within a lower and an upper bound. Each figure is the number of
    definitions whose bounds hold it; its `detail` names them.
    """
    package = desk.record.package
    default, results = default_choices(package), every_result(package)
    bounds = {definition.short: results.bounds(definition.stances) for definition in chosen}
    figures, holding = [], []
    for choice in results.choices:
        for option in choice.options:
            changed = replace(default, **{choice.field: option})
            if changed == default:
                continue
            place = results.place(changed)
            found = [short for short, (low, high) in bounds.items() if holds(float(low[place]), float(high[place]))]
            words = in_words(changed, default)
            term = Term(
                f"holding-if-{choice.field.replace('_', '-')}-{_name(option)}",
                f"Definitions whose bounds hold the study's share: {words}",
                f"Definitions whose bounds by people hold the study's share if one choice is set otherwise: {words}.",
                "definitions",
                f"{words}: {sentence_list(found) if found else 'none'}",
            )
            formula = "definitions with lower bound ≤ claimed share ≤ upper bound"
            figures.append(desk.derived(term, float(len(found)), formula))
            if found:
                holding.append(term.name)
    return [
        desk.derived(CHANGES, float(len(figures)), "number of single changes"),
        desk.derived(HOLDING, float(len(holding)), "number of single changes with a definition that holds the share"),
        *figures,
    ], holding


def _name(option: object) -> str:
    """Return an option as part of a name: in or out for a switch."""
    return {True: "in", False: "out"}[option] if isinstance(option, bool) else str(option)
