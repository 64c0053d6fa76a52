"""What one event does to the AI share: the share without it, one event at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.ai_share import NET, Definition
from generator.findings.choices import default_choices

if TYPE_CHECKING:
    from generator.findings.choices import Choices
    from generator.findings.figure import Record
    from generator.record.tables import Package

#: Employers whose largest event is always shown: the ones that the published lists argue about.
EMPLOYERS = ("amazon", "dell", "meta", "oracle")
#: Of the other events, how many of those that move a share most are shown.
SHOWN = 6
#: The words for the two sets of choices, in the order of the table.
DEFAULT, NET_IN = "default", "net headcount changes in"


def leave_one_out(record: Record, chosen: list[Definition]) -> pd.DataFrame:
    """Return the share of the known under each definition with all events, and without one event at a time.

    Columns: `choices` (default, or net headcount changes in), `event` ("" for all), `left_out` (employer and event),
    `people`, and one per definition, in percent. In each set the row with all events is first, then the events by
    their largest change.
    """
    default = default_choices(record.package)
    cases = ((DEFAULT, default), (NET_IN, default.flipped(NET)))
    return pd.concat([_without_each(record, chosen, words, choices) for words, choices in cases], ignore_index=True)


def employer_and_event(package: Package, event: str) -> str:
    """Return what a reader sees of an event: the employer's name and the event's."""
    row = package["events"].set_index("event").loc[event]
    employer = package["companies"].set_index("company").loc[row["company"], "name"]
    return f"{employer}: {row['name']}"


def _without_each(record: Record, chosen: list[Definition], words: str, choices: Choices) -> pd.DataFrame:
    rows = record.counting(choices)
    by_event = rows.set_index("event")[["people", "stance"]]
    totals = {str(stance): int(group.sum()) for stance, group in by_event.groupby("stance")["people"]}
    everything = _shares(totals, chosen)
    shares = {
        event: _shares({**totals, stance: totals[stance] - int(people)}, chosen)
        for event, people, stance in by_event.fillna({"people": 0}).itertuples(name=None)
    }
    package = record.package
    company = package["events"].set_index("event")["company"]
    changed = {event: max(map(_change, everything, found)) for event, found in shares.items()}
    ranked = sorted(changed, key=lambda event: (-changed[event], event))
    employer = {event: str(company[event]) for event in ranked}
    others = [event for event in ranked if employer[event] not in EMPLOYERS][:SHOWN]
    largest = dict.fromkeys(EMPLOYERS, "")
    for event in sorted(ranked, key=lambda event: (by_event["people"].fillna(0)[event], event)):
        if employer[event] in largest:
            largest[employer[event]] = event
    shown = [event for event in ranked if event in others or event in largest.values()]
    found = [(words, "", "nothing", by_event["people"].sum(), *everything)]
    found += [
        (words, event, employer_and_event(package, event), by_event.loc[event, "people"], *shares[event])
        for event in shown
    ]
    names = ["choices", "event", "left_out", "people", *(definition.short for definition in chosen)]
    return pd.DataFrame(found, columns=names).astype({"people": "Int64"})


def _shares(totals: dict[str, int], chosen: list[Definition]) -> list[float | None]:
    """Return the share of the known of each definition in percent, from people by stance; None if none is known."""
    known = sum(people for stance, people in totals.items() if stance != "unknown")
    linked = [sum(totals.get(stance, 0) for stance in definition.stances) for definition in chosen]
    return [100 * number / known if known else None for number in linked]


def _change(before: float | None, after: float | None) -> float:
    return abs((after or 0) - (before or 0))
