"""Since when pages say what they say: the day of the release from which on nothing of it has changed.

Days are those of the record's versions, and what changed is told by what releases keep: no clock, and no time at which
a file was written. A page of the methodology has no such day, since the record does not hold its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.record.rules.history import KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.history.releases import Edition, Releases, Step


def page_days(releases: Releases) -> dict[str, str]:
    """Return the ISO day since which a page says the same, by the path of the page: findings, receipts and employers.

    A finding changes when a figure or its answer does, an employer when a row on it comes, goes or is revised.
    """
    now = releases.now
    if now is None or not releases.editions:
        return {}
    days = {}
    for key, figure in now.said.figures.items():
        finding, _, name = key.partition(".")
        days[f"receipts/{finding}/{name}.md"] = _since(releases, lambda one: one.said.figures.get(key), figure)  # noqa: B023
    for finding in now.said.answers:
        days[f"findings/{finding}.md"] = _since(releases, lambda one: _stated(one, finding), _stated(now, finding))  # noqa: B023
    return days | {f"companies/{key}.md": day for key, day in _employers(releases).items()}


def _newest_first(releases: Releases) -> Iterator[Edition]:
    if releases.now is not None:
        yield releases.now
    yield from reversed(releases.editions)


def _since(releases: Releases, stated: Callable[[Edition], Any], value: Any) -> str:
    """Return the day of the earliest of the versions, the last ones in a row, that state a value."""
    day = ""
    for edition in _newest_first(releases):
        if stated(edition) != value:
            break
        day = edition.day
    return day


def _stated(edition: Edition, finding: str) -> tuple[Any, ...]:
    figures = {key: one for key, one in edition.said.figures.items() if key.partition(".")[0] == finding}
    return edition.said.answers.get(finding), figures


def _employers(releases: Releases) -> dict[str, str]:
    """Return the day of the last version that changed a row on an employer, by employer of the record as it is now."""
    days: dict[str, str] = {}
    for edition in _newest_first(releases):
        days |= dict.fromkeys(edition.rows["companies"], edition.day)  # the earliest that has the employer
    for step in releases.steps.values():
        for employer in _touched(step):
            days[employer] = step.new.day
    return {employer: days[employer] for employer in (releases.now.rows["companies"] if releases.now else ())}


def _touched(step: Step) -> Iterator[str]:
    """Yield the employers on which rows differ; a table that is new holds nothing but new rows."""
    changed = [(change.table, change.key) for change in step.changes]
    changed += [(table, key) for table in step.diff.tables_added for key in step.new.rows.get(table, ())]
    for table, key in changed:
        for edition in (step.old, step.new):
            employer = _employer(edition, table, edition.rows.get(table, {}).get(key, {}))
            if employer:
                yield employer


def _employer(edition: Edition, table: str, row: dict[str, str]) -> str:
    """Return the employer that a row is about, "" if it is about none."""
    announced = edition.rows[KEPT].get(row.get("announcement", ""), row)
    event = edition.rows["events"].get(announced.get("event", ""), row)
    return event.get("company", "") if table != "companies" else row.get("company", "")
