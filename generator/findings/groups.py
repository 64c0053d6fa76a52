"""What groups of announcements add up to side by side, and when the AI share of a group may be printed.

The groups are those of `families.py`, where pandas and SQL are held together. Rules for readers, with their reasons:
docs/methodology/choices.md, “Shares of parts”.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from generator.errors import FigureError
from generator.findings.ai_share import Definition, definitions, share_bounds
from generator.findings.families import grouped_rows
from generator.findings.figure import Desk, Figure, Part, Term, with_stance
from generator.findings.quality import KNOWN_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.findings.choices import Choices
    from generator.findings.figure import Record

#: Announcements with a number that a sector or a country needs for an AI share: with fewer, a single one holds on
#: average more than a tenth of the people, and its stance would decide the share.
FEWEST = 10
#: The definition of the shares that answers and charts compare: the widest that goes by the employer's own words.
COMPARED = "d3"
#: Why a sentence names a group.
WORDS = {
    "first": "the largest total as stated",
    "rival": "the largest upper bound among the others",
    "lowest": "the lowest AI share",
    "highest": "the highest AI share",
}


@dataclass(frozen=True)
class Groups:
    """Groups side by side.

    `sums` has one row per group with a counting announcement, the one with the most people first: `group`,
    `announcements`, `with_number` (those that state one), `people` with their bounds `low` and `high`, and `largest`
    (people in the largest announcement), blank where no number is known; `largest_share` and `known_share` (people
    whose reason was seen), in percent; and `allowed`, whether an AI share may be printed.

    `stances` has one row per group and stance: `group`, `stance`, `announcements`, `people`.

    `shares` has one row per group that allows a share and definition, in percent: `group`, `definition`, `linked`
    people; `linked_share` of the people whose reason was seen; `low_share` and `high_share` of all people, with every
    unknown stance counted as not linked and as linked: the bounds of the finding on the AI share; and
    `without_largest_share`, which is `linked_share` without the largest announcement.
    """

    sums: pd.DataFrame = field(compare=False, repr=False)
    stances: pd.DataFrame = field(compare=False, repr=False)
    shares: pd.DataFrame = field(compare=False, repr=False)


def compare(record: Record, grouping: str, fewest: int = 0) -> Groups:
    """Return the groups of a grouping side by side.

    A group allows an AI share if the reason was seen for enough of its people (`quality.KNOWN_ENOUGH`) and if at least
    `fewest` of its announcements state a number. Raises FigureError if a share lies outside of its bounds.
    """
    rows = grouped_rows(record, grouping)
    counting = rows[rows["counts"]]
    sums = _sums(counting, fewest)
    parts = counting.groupby(["group", "stance"])
    stances = parts.agg(announcements=("announcement", "size"), people=("point", "sum")).reset_index()
    stances = stances.astype({"announcements": "Int64", "people": "Int64"})
    return Groups(sums, stances, _shares(counting, sums, definitions(record)))


def by_group(groups: Groups, table: str, column: str) -> dict[str, pd.DataFrame]:
    """Return the tables of a finding on groups, which `column` names: `table` (the sums), the others, and `named`."""
    parts = {table: groups.sums, "stances": groups.stances, "shares": groups.shares}
    tables = {name: rows.rename(columns={"group": column}) for name, rows in parts.items()}
    return tables | {"named": pd.DataFrame(named_groups(groups).items(), columns=["part", column])}


def how_often(counting: pd.DataFrame, flag: str, column: str) -> pd.DataFrame:
    """Return how often counting rows name each group, where a row can name several.

    Columns: `column` (the group), `announcements`, `flag` (those of which the flag of that name holds), `with_number`,
    and `people`, all people of these announcements, blank where none states a number.
    """
    groups = counting.groupby("group")
    table = pd.DataFrame(
        {
            "announcements": groups.size(), flag: groups[flag].sum(),
            "with_number": groups["point"].count(), "people": groups["point"].sum(min_count=1),
        }
    )  # fmt: skip
    return table.astype("Int64").rename_axis(column).reset_index()


def leads(sums: pd.DataFrame) -> bool:
    """Tell whether the first group's lower bound is above every other group's upper bound.

    >>> leads(pd.DataFrame({"low": [5, 1], "high": [6, 4]})), leads(pd.DataFrame({"low": [5, 1], "high": [6, 5]}))
    (True, False)
    """
    others = sums["high"].iloc[1:].fillna(0)
    return others.empty or bool(sums["low"].iloc[0] > others.max())


def answer_of(groups: Groups) -> str:
    """Return the key of an answer: ahead if one group leads whatever the bounds, close, or no_rows."""
    if not (groups.sums["people"] > 0).any():
        return "no_rows"
    return "ahead" if leads(groups.sums) else "close"


def named_groups(groups: Groups) -> dict[str, str]:
    """Return the groups that sentences name, by the keys of `WORDS`; a key is missing where there is no such group."""
    held = groups.sums[groups.sums["people"] > 0]
    named = {"first": held["group"].iloc[0]} if len(held) else {}
    others = groups.sums[~groups.sums["group"].isin(list(named.values())) & groups.sums["high"].notna()]
    if len(others):
        named["rival"] = others.sort_values(["high", "group"], ascending=[False, True])["group"].iloc[0]
    return named | dict(zip(("lowest", "highest"), lowest_and_highest(groups.shares), strict=False))


def named_figures(
    desk: Desk, choices: Choices, groups: Groups, labels: dict[str, str], inside: Callable[[str], Part]
) -> list[Figure]:
    """Return the figures of the groups that sentences name: people of the first and its rival, two shares.

    `labels` are the groups' names for readers, `inside` gives the condition that a counting row is in a group.
    """
    figures = []
    for name, group in named_groups(groups).items():
        words = f"{labels[group]}, {WORDS[name]}"
        if name in ("lowest", "highest"):
            figures += share_figures(desk, choices, name, words, inside(group))
        else:
            term = Term(f"{name}-people", f"People: {words}", f"People in counting announcements: {words}.")
            figures.append(desk.count_people(term, choices, inside(group)))
    return figures


def lowest_and_highest(shares: pd.DataFrame) -> list[str]:
    """Return the groups with the lowest and the highest share under the compared definition, of `Groups.shares`.

    Of equal ones the first and the last by name; none if fewer than a pair of groups has a share.
    """
    ranked = shares[shares["definition"] == COMPARED].sort_values(["linked_share", "group"])
    return [ranked["group"].iloc[0], ranked["group"].iloc[-1]] if len(ranked) > 1 else []


def share_figures(desk: Desk, choices: Choices, name: str, words: str, inside: Part) -> list[Figure]:
    """Return the AI share of a part under the compared definition, its bounds, and the people it is worked out from.

    The names of the figures start with `name`; `words` say which part it is.
    """
    definition = next(found for found in definitions(desk.record) if found.code == COMPARED)
    short = definition.short
    counted = (
        ("linked", f"People that {short} counts as linked to AI", inside & definition.part),
        ("unknown", "People whose reason was not seen", inside & with_stance("unknown")),
        ("people", "People in counting announcements", inside),
    )
    inputs = tuple(
        desk.count_people(Term(f"{name}-{key}", f"{label}: {words}", f"{label}: {words}."), choices, part)
        for key, label, part in counted
    )
    values = share_bounds(*(figure.number for figure in inputs))
    derived = (
        ("share", "share of the known", "linked ÷ (all - unknown) as a percentage"),
        ("share-low", "lower bound", "linked ÷ all as a percentage"),
        ("share-high", "upper bound", "(linked + unknown) ÷ all as a percentage"),
    )
    made = []
    for value, (key, label, formula) in zip(values, derived, strict=True):
        term = Term(
            f"{name}-{key}", f"{short}, {label}: {words}", f"{label.capitalize()} under {short}: {words}.", "percent"
        )
        made.append(desk.derived(term, value, formula, inputs))
    return [*inputs, *made]


def _sums(counting: pd.DataFrame, fewest: int) -> pd.DataFrame:
    groups = counting.groupby("group")
    table = groups[["low", "point", "high"]].sum(min_count=1).rename(columns={"point": "people"})
    table.insert(0, "announcements", groups.size())
    table.insert(1, "with_number", groups["point"].count())
    table["largest"] = groups["point"].max()
    unknown = counting[counting["stance"] == "unknown"].groupby("group")["point"].sum()
    unknown = unknown.reindex(table.index).fillna(0).astype("Int64")
    table = table.astype("Int64")
    people = table["people"].where(table["people"] > 0).astype("Float64")
    table["largest_share"] = 100 * table["largest"] / people
    table["known_share"] = 100 - 100 * unknown / people
    enough = (table["known_share"] >= KNOWN_ENOUGH) & (table["with_number"] >= fewest)
    table["allowed"] = enough.fillna(value=False).astype(bool)
    return table.reset_index().sort_values(["people", "group"], ascending=[False, True], ignore_index=True)


def _shares(counting: pd.DataFrame, sums: pd.DataFrame, chosen: list[Definition]) -> pd.DataFrame:
    rows = []
    for group in sums.loc[sums["allowed"], "group"]:
        inside = counting[(counting["group"] == group) & counting["point"].notna()]
        ranked = inside.sort_values(["point", "announcement"], ascending=[False, True])
        everyone, others = _by_stance(ranked), _by_stance(ranked.iloc[1:])
        for definition in chosen:
            linked, (share, low, high) = _share(everyone, definition)
            if share is None or low is None or high is None or not low <= share <= high:
                raise FigureError(f"The AI share of {group} under {definition.short} lies outside of its own bounds.")
            rows.append((group, definition.code, linked, share, low, high, _share(others, definition)[1][0]))
    columns = ["group", "definition", "linked", "linked_share", "low_share", "high_share", "without_largest_share"]
    return pd.DataFrame(rows, columns=columns).astype({"without_largest_share": "Float64"})


def _by_stance(rows: pd.DataFrame) -> dict[str, int]:
    """Return the people of rows with a number, by stance."""
    people = rows["point"].groupby(rows["stance"]).sum()
    return {str(stance): int(number) for stance, number in people.items()}


def _share(
    people: dict[str, int], definition: Definition
) -> tuple[int, tuple[float | None, float | None, float | None]]:
    """Return the linked people, and their share of the known with its bounds."""
    linked = sum(people.get(stance, 0) for stance in definition.stances)
    return linked, share_bounds(linked, people.get("unknown", 0), sum(people.values()))
