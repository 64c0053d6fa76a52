"""Show the AI share under every admissible combination of choices, and which choice moves it most.

Definitions answer different questions, so results are split by definition and never summed up over combinations.
Caveat: combinations are not equally plausible, so how many of them give a result says nothing about its likelihood.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from generator.errors import FigureError
from generator.findings.ai_share import CLAIM, Definition, definitions
from generator.findings.choices import Choices, default_choices
from generator.findings.combinations import Results, changes, differences, every_result, fewest_switches, in_words
from generator.findings.figure import Desk, Figure, Finding, Part, Record, Term, by_name, claimed
from generator.findings.leaving_out import DEFAULT, employer_and_event, leave_one_out
from generator.text import places_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLUG = "definitions"
#: Keys of the answer sentences on the page.
ANSWERS = ("definition", "other_choice", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"

#: Choices that say how people are linked to AI, not how many there are.
NOT_IN_TOTAL = ("definition", "coder")
KNOWN = Part(lambda rows: rows["stance"] != "unknown", ("stance <> 'unknown'",))
COMBINATIONS = Term(
    "combinations",
    "Combinations of choices",
    "Combinations of one option of each choice: coder, figure, cut-off and the yes/no choices. Each is computed under "
    "every definition.",
    "combinations",
)
RESULTS = Term("results", "Results", "Combinations of choices times definitions.", "combinations")


@dataclass(frozen=True)
class Extreme:
    """The lowest or the highest share of one definition: its combination, what it divides, and the share."""

    choices: Choices
    linked: Figure
    known: Figure
    share: Figure


@dataclass(frozen=True)
class Moved:
    """What one choice moves: differences of the share in percentage points, and of the total in people.

    `within` has the differences under each definition alone, in their order; the definition itself has none.
    """

    field: str
    words: str
    share: NDArray[np.float64]
    total: NDArray[np.float64]
    within: tuple[NDArray[np.float64], ...] = ()

    @property
    def name(self) -> str:
        """Return the name of its figures."""
        return f"moves-{self.field.replace('_', '-')}"


def find(record: Record) -> Finding:
    """Return the finding. `answer` says whether the definition or another choice moves the share of people most."""
    desk = Desk(record, SLUG, SCOPE)
    results, chosen = every_result(record.package), definitions(record)
    combinations = desk.derived(COMBINATIONS, float(results.count), "product of the numbers of options")
    number = float(results.count * len(chosen))
    product = desk.derived(RESULTS, number, "combinations times definitions", (combinations,))
    shares = np.stack([results.share(definition.stances) for definition in chosen])
    if np.isnan(shares).all():
        return Finding(SLUG, "no_rows", by_name([combinations, product]))
    extremes = {
        (definition.code, name): _extreme(desk, results, definition, name)
        for definition in chosen
        for name in ("lowest", "highest")
    }
    moved = what_moves(results, shares)
    left_out = leave_one_out(record, chosen)
    named = by_name(
        [
            combinations,
            product,
            *(figure for found in extremes.values() for figure in (found.linked, found.known, found.share)),
            *(figure for entry in moved for figure in _moves(desk, entry)),
            *_fewest(desk, results, chosen),
            *_largest_event(desk, left_out),
        ]
    )
    tables = {
        "combinations": _combination_table(results, chosen),
        "extremes": _extreme_table(results, chosen, extremes, default_choices(record.package)),
        "moves": _move_table(moved, named, [definition.short for definition in chosen]),
        "leave-one-out": left_out,
    }
    first = max(moved, key=lambda entry: float(np.median(entry.share)))
    return Finding(SLUG, "definition" if first.field == "definition" else "other_choice", named, tables)


def what_moves(results: Results, shares: NDArray[np.float64]) -> list[Moved]:
    """Return what each choice moves, the definition first, then in the order of the methodology.

    `shares` has the definitions on its first axis. A pair with no share on one side is left out.
    """
    definition = Moved("definition", "definition of AI-linked", changes(shares, 0), np.zeros(1))
    return [
        definition,
        *(
            Moved(
                choice.field,
                choice.words,
                changes(shares, axis + 1),
                changes(results.total, axis),
                tuple(changes(share, axis) for share in shares),
            )
            for axis, choice in enumerate(results.choices)
        ),
    ]


def holding(results: Results, definition: Definition, claim: float) -> NDArray[np.bool_]:
    """Tell, for each combination, whether the definition's bounds hold a claimed share, at the claim's own rounding."""
    low, high = results.bounds(definition.stances)
    half = 10.0 ** -places_of(claim) / 2
    held: NDArray[np.bool_] = (low < claim + half) & (high >= claim - half)
    return held


def _extreme(desk: Desk, results: Results, definition: Definition, name: str) -> Extreme:
    """Return the lowest or highest share of a definition: of several combinations, the one nearest to the default.

    Raises FigureError if the counting rules give another share than the quick computation for all combinations.
    """
    default = default_choices(desk.record.package)
    shares = results.share(definition.stances)
    value = float(np.nanmin(shares) if name == "lowest" else np.nanmax(shares))
    choices = fewest_switches(results, default, np.isclose(shares, value, rtol=0, atol=1e-9)) or default
    words, code, short = f"with {in_words(choices, default)}", definition.code, definition.short
    linked = desk.count_people(
        Term(f"{code}-{name}-linked", f"{short}, {name} share: linked", f"People linked under {short}, {words}."),
        choices,
        definition.part,
    )
    known = desk.count_people(
        Term(f"{code}-{name}-known", f"{short}, {name} share: known", f"People whose stance is known, {words}."),
        choices,
        KNOWN,
    )
    again = 100 * linked.number / known.number
    if not math.isclose(again, value, abs_tol=1e-6):
        raise FigureError(f"definitions: {code}, {name}: {again} and {value} should be the same share.")
    definition_text = f"The {name} share of the known under {short} that any combination of choices gives: {words}."
    share = desk.derived(
        Term(f"{code}-{name}", f"{short}: {name} share", definition_text, "percent"),
        again,
        "linked ÷ known as a percentage",
        (linked, known),
        choices.cutoff,
    )
    return Extreme(choices, linked, known, share)


def _moves(desk: Desk, entry: Moved) -> list[Figure]:
    """Return the median and the largest change that one choice makes, of the share and of the total."""
    pairs = f"pairs of combinations that differ in one choice alone: {entry.words}"
    measures: list[tuple[str, str, Any, NDArray[np.float64]]] = [
        ("", "share", "percentage points", entry.share),
        ("-total", "total", "people", entry.total),
    ]
    figures = []
    for suffix, measure, unit, values in measures:
        if measure == "total" and entry.field in NOT_IN_TOTAL:
            continue
        for end, what, value in (("", "median", np.median(values)), ("-most", "largest", values.max())):
            term = Term(
                f"{entry.name}{suffix}{end}",
                f"{measure.capitalize()} moved by {entry.words}: {what}",
                f"The {what} absolute change of the {measure} in {pairs}.",
                unit,
            )
            figures.append(desk.derived(term, float(value), f"{what} of absolute differences of the {measure}"))
    return figures


def _fewest(desk: Desk, results: Results, chosen: list[Definition]) -> list[Figure]:
    """Return, for each definition that can hold the study's share, how few choices have to differ for that."""
    default, claim = default_choices(desk.record.package), claimed(desk.record.package, CLAIM)
    figures = []
    for definition in chosen:
        found = fewest_switches(results, default, holding(results, definition, claim))
        if found is None:
            continue
        term = Term(
            f"{definition.code}-switches",
            f"{definition.short}: choices to set otherwise",
            f"Fewest choices that have to differ from the default for the bounds of {definition.short} to hold the "
            f"study's share: {in_words(found, default)}.",
            "choices",
            in_words(found, default),
        )
        figures.append(desk.derived(term, float(len(differences(found, default))), "fewest choices that differ"))
    return figures


def _largest_event(desk: Desk, left_out: pd.DataFrame) -> list[Figure]:
    """Return the share under D3 with all events, and without the one that moves it most, under the default choices."""
    rows = left_out[(left_out["choices"] == DEFAULT) & left_out["D3"].notna()]
    everything = rows.iloc[0]
    change = (rows["D3"] - everything["D3"]).abs()
    most = rows.loc[change.idxmax()]
    before = Term("d3-all", "D3: share with all events", "The share of the known under D3, default choices.", "percent")
    after = Term(
        "d3-without-one",
        "D3: share without the event that moves it most",
        "The share of the known under D3, default choices, without the one event that moves it most.",
        "percent",
        employer_and_event(desk.record.package, str(most["event"])) if most["event"] else "",
    )
    return [
        desk.derived(before, float(everything["D3"]), "linked ÷ known as a percentage"),
        desk.derived(after, float(most["D3"]), "(linked - linked of the event) ÷ (known - known of the event)"),
    ]


def _combination_table(results: Results, chosen: list[Definition]) -> pd.DataFrame:
    """Return one row per combination: its options, all people, people of unknown stance, and linked by definition."""
    shape = results.total.shape
    columns: dict[str, Any] = {}
    for axis, choice in enumerate(results.choices):
        options = np.array([_option(option) for option in choice.options], dtype=object)
        columns[choice.field] = options[np.indices(shape)[axis].ravel()]
    columns |= {"people": results.total.ravel(), "unknown": results.unknown.ravel()}
    columns |= {f"linked_{definition.code}": results.linked(definition.stances).ravel() for definition in chosen}
    return pd.DataFrame(columns)


def _option(option: Any) -> str:
    return str(option) if not isinstance(option, bool) else ("in" if option else "out")


def _extreme_table(
    results: Results, chosen: list[Definition], extremes: dict[tuple[str, str], Extreme], default: Choices
) -> pd.DataFrame:
    """Return one row per definition: lowest, default and highest share in percent, and the choices of the extremes."""
    rows = []
    for definition in chosen:
        low, high = extremes[definition.code, "lowest"], extremes[definition.code, "highest"]
        usual = results.share(definition.stances)[results.place(default)]
        rows.append(
            (
                definition.short,
                low.share.value,
                in_words(low.choices, default),
                None if np.isnan(usual) else float(usual),
                high.share.value,
                in_words(high.choices, default),
            )
        )
    names = ["short", "lowest_share", "lowest_with", "default_share", "highest_share", "highest_with"]
    return pd.DataFrame(rows, columns=names)


def _move_table(moved: list[Moved], named: dict[str, Figure], shorts: list[str]) -> pd.DataFrame:
    """Return one row per choice, by the median change of the share: `choice`, `median_change`, `largest_change`.

    A column for each definition, such as `median_under_D1`, has the median of the pairs under it alone; it is blank
    for the definition itself, and where no pair has a share.
    """
    rows = [
        (
            entry.words, named[entry.name].value, named[f"{entry.name}-most"].value,
            *(float(np.median(found)) if found.size else None for found in entry.within or [np.zeros(0)] * len(shorts)),
        )
        for entry in moved
    ]  # fmt: skip
    medians = [f"median_under_{short}" for short in shorts]
    frame = pd.DataFrame(rows, columns=["choice", "median_change", "largest_change", *medians])
    frame = frame.astype(dict.fromkeys(medians, "Float64"))
    return frame.sort_values(["median_change", "largest_change"], ascending=False, kind="stable", ignore_index=True)
