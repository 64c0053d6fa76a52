"""How consistently stances were coded: pairs of codings of one announcement, their agreement, and what moves a share.

Pairs of different kinds are never pooled. An announcement that was read several times enters once, with the reading
that the record takes as first and the second coder's coding of that same reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.agreement import agreement
from generator.findings.ai_share import MEASURES, definitions
from generator.findings.figure import Desk, Figure, Part, Record, Term, Unit

if TYPE_CHECKING:
    from generator.findings.ai_share import Definition
    from generator.findings.choices import Choices
    from generator.record.tables import Package

UNKNOWN = "unknown"
KAPPA = "Cohen's kappa: (agreement - agreement by chance) ÷ (1 - agreement by chance)"
INTERVAL = "middle 95 % of kappa over 2,000 redrawings of the announcements"

#: Which counting announcements a yes/no split is measured on: in pandas, of `first` and `second` stance, and in SQL.
SPLIT_FILTERS: dict[str, Callable[[pd.DataFrame], pd.Series[bool]]] = {
    "coded twice": lambda rows: rows["second"].notna(),
    "not both unknown": lambda rows: (rows["first"] != UNKNOWN) | (rows["second"] != UNKNOWN),
}
SPLIT_CONDITIONS: dict[str, str] = {
    "coded twice": "announcement IN (SELECT announcement FROM codings WHERE role = 'second')",
    "not both unknown": (
        "announcement IN (SELECT announcement FROM codings "
        f"WHERE role IN ('first', 'second') AND stance <> '{UNKNOWN}')"
    ),
}
_PAIRS = """SELECT COUNT(*) FROM codings AS f JOIN codings AS s ON s.announcement = f.announcement
WHERE f.role = 'first' AND s.role = '{role}'{condition};"""
_NOT_BOTH_UNKNOWN = "\n  AND (f.stance <> 'unknown' OR s.stance <> 'unknown')"
_SAME = "\n  AND f.stance = s.stance"


@dataclass(frozen=True)
class Coded:
    """Things coded twice: the names of its figures begin with `name`, `words` say what they are."""

    name: str
    words: str
    first: list[str]
    second: list[str]
    weights: list[int]


@dataclass(frozen=True)
class Split:
    """The yes or no of one definition, by people or by announcements."""

    definition: Definition
    measure: Unit


@dataclass(frozen=True)
class Side:
    """What the two codings of a yes/no split say: whether the first and the second say yes."""

    name: str
    words: str
    first: bool
    second: bool


SIDES = (
    Side("both", "both codings say yes", first=True, second=True),
    Side("first-only", "only the first coding says yes", first=True, second=False),
    Side("second-only", "only the second coding says yes", first=False, second=True),
)


@dataclass(frozen=True)
class Pairs:
    """The pairs of a first coding and one with another role: `label` says what they are."""

    rows: pd.DataFrame
    role: str
    name: str
    label: str

    def count(self, desk: Desk, suffix: str, words: str, kept: pd.Series[bool], condition: str) -> Figure:
        """Return how many of the pairs are kept; `condition` says the same in SQL."""
        term = Term(f"{self.name}{suffix}", f"{self.label}{words}", f"{self.label}{words}.", "announcements")
        rows = self.rows.loc[kept, ["announcement"]].assign(adds=1)
        return desk.counted(term, "announcements", rows, _PAIRS.format(role=self.role, condition=condition))


def coded_pairs(package: Package, role: str) -> pd.DataFrame:
    """Return each announcement that has a first coding and one with another role, sorted.

    Columns: `announcement`; `stance` and `other`, what the two say; `first_coding`, `other_coding` and
    `adjudicated_coding`, the keys of the rows.
    """
    codings = package["codings"]
    columns = ["announcement", "coding", "stance"]
    first = codings.loc[codings["role"] == "first", columns].rename(columns={"coding": "first_coding"})
    others = codings.loc[codings["role"] == role, columns]
    others = others.rename(columns={"coding": "other_coding", "stance": "other"})
    final = codings.loc[codings["role"] == "adjudicated", ["announcement", "coding"]]
    final = final.rename(columns={"coding": "adjudicated_coding"})
    pairs = first.merge(others, on="announcement", validate="1:1").merge(final, on="announcement", validate="1:1")
    return pairs.sort_values("announcement", ignore_index=True)


def stance_agreement(desk: Desk, rows: pd.DataFrame) -> list[Figure]:
    """Return how far first and second coding agree on the stance, over all pairs and without pairs of unknowns."""
    either = (rows["stance"] != UNKNOWN) | (rows["other"] != UNKNOWN)
    same = rows["stance"] == rows["other"]
    pairs = Pairs(rows, "second", "pairs", "Announcements coded twice")
    known = Pairs(rows, "second", "pairs-known", "Announcements coded twice, not both unknown")
    figures = [pairs.count(desk, "-differing", ": different stances", ~same, "\n  AND f.stance <> s.stance")]
    for made, kept, condition in ((pairs, rows["other"].notna(), ""), (known, either, _NOT_BOTH_UNKNOWN)):
        inputs = (
            made.count(desk, "", "", kept, condition),
            made.count(desk, "-agreeing", ": same stance", kept & same, condition + _SAME),
        )
        chosen = rows[kept]
        coded = Coded(made.name, made.label, list(chosen["stance"]), list(chosen["other"]), [1] * len(chosen))
        figures += [*inputs, *_measured(desk, coded, inputs)]
    return figures


def other_readings(desk: Desk, parallel: pd.DataFrame, superseded: pd.DataFrame) -> list[Figure]:
    """Return the pairs of independent readings, and the readings that a later one updated."""
    beside = Pairs(parallel, "parallel", "parallel", "Announcements that another first reader read as well")
    updated = Pairs(superseded, "superseded", "revisions", "Announcements whose reading a later one updated")
    now_known = (superseded["other"] == UNKNOWN) & (superseded["stance"] != UNKNOWN)
    now_known_sql = "\n  AND s.stance = 'unknown' AND f.stance <> 'unknown'"
    return [
        beside.count(desk, "", "", parallel["other"].notna(), ""),
        beside.count(desk, "-agreeing", ": same stance", parallel["stance"] == parallel["other"], _SAME),
        updated.count(desk, "", "", superseded["other"].notna(), ""),
        updated.count(desk, "-now-known", ": unknown, then known", now_known, now_known_sql),
    ]


def split_rows(record: Record, choices: Choices) -> pd.DataFrame:
    """Return the counting announcements that a yes/no split is measured on, with `first` and `second` stance."""
    codings, rows = record.package["codings"], record.counting(choices).copy()
    for role in ("first", "second"):
        rows[role] = rows["announcement"].map(codings[codings["role"] == role].set_index("announcement")["stance"])
    for keep in SPLIT_FILTERS.values():
        rows = rows[keep(rows)]
    return rows


def split_agreement(desk: Desk, choices: Choices) -> tuple[pd.DataFrame, list[Figure]]:
    """Return agreement on each definition's yes or no, by announcements and by people: a table and the figures.

    Columns: `definition`, `measure`, `raw`, `kappa`, `low`, `high`.
    """
    rows = split_rows(desk.record, choices)
    held = set(rows["announcement"])
    base = Part(lambda counting: counting["announcement"].isin(held), tuple(SPLIT_CONDITIONS.values()))
    wholes = {measure: _count(desk, measure, choices, base) for measure in MEASURES}
    figures, table = list(wholes.values()), []
    for definition in definitions(desk.record):
        for measure in MEASURES:
            split = Split(definition, measure)
            sides = [_count_side(desk, choices, rows, split, side) for side in SIDES]
            made = _measured(desk, _coded(rows, split), (*sides, wholes[measure]))
            figures += [*sides, *made]
            table.append((definition.code, measure, *(figure.value for figure in made)))
    return pd.DataFrame(table, columns=["definition", "measure", "raw", "kappa", "low", "high"]), figures


def _count(desk: Desk, measure: Unit, choices: Choices, base: Part) -> Figure:
    words = f"Counting {measure}, coded twice and not both unknown"
    term = Term(f"split-{measure}", words, f"{words}.", measure)
    return (desk.count_people if measure == "people" else desk.count_announcements)(term, choices, base)


def _coded(rows: pd.DataFrame, split: Split) -> Coded:
    """Return the two codings as yes or no; by people, an announcement weighs as much as its number."""
    definition, measure = split.definition, split.measure
    used = rows if measure == "announcements" else rows[rows["people"].notna()]
    first, second = (
        ["yes" if stance in definition.stances else "no" for stance in used[role]] for role in ("first", "second")
    )
    weights = [1] * len(used) if measure == "announcements" else [int(number) for number in used["people"]]
    return Coded(f"{definition.code}-{measure}", f"{definition.short} or not, by {measure}", first, second, weights)


def _count_side(desk: Desk, choices: Choices, rows: pd.DataFrame, split: Split, side: Side) -> Figure:
    """Return how many people or announcements one side of a split has."""
    definition, measure = split.definition, split.measure
    yes = {role: rows[role].isin(definition.stances) for role in ("first", "second")}
    held = set(rows.loc[(yes["first"] == side.first) & (yes["second"] == side.second), "announcement"])
    chosen = f"stance IN (SELECT stance FROM definition_stances WHERE definition = '{definition.code}')"
    said_yes = "announcement {}IN (SELECT announcement FROM codings WHERE role = '{}' AND {})"
    conditions = (
        *SPLIT_CONDITIONS.values(),
        said_yes.format("" if side.first else "NOT ", "first", chosen),
        said_yes.format("" if side.second else "NOT ", "second", chosen),
    )
    part = Part(lambda counting: counting["announcement"].isin(held), conditions)
    label = f"{definition.short}, {measure}: {side.words}"
    term = Term(
        f"{definition.code}-{measure}-{side.name}", label,
        f"Counting {measure} for which {side.words} to {definition.short}.", measure,
    )  # fmt: skip
    return (desk.count_people if measure == "people" else desk.count_announcements)(term, choices, part)


def _measured(desk: Desk, coded: Coded, inputs: tuple[Figure, ...]) -> list[Figure]:
    """Return raw agreement, kappa and the ends of its interval."""
    made = agreement(coded.first, coded.second, coded.weights)
    parts: tuple[tuple[str, str, float | None, Unit, str], ...] = (
        ("raw", "agreement", made.raw, "percent", "agreeing ÷ all as a percentage"),
        ("kappa", "kappa", made.kappa, "kappa", KAPPA),
        ("kappa-low", "lower end of kappa's interval", made.low, "kappa", INTERVAL),
        ("kappa-high", "upper end of kappa's interval", made.high, "kappa", INTERVAL),
    )
    figures = []
    for name, words, value, unit, formula in parts:
        label = f"{coded.words}: {words}"
        figures.append(desk.derived(Term(f"{coded.name}-{name}", label, f"{label}.", unit), value, formula, inputs))
    return figures
