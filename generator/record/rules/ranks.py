"""Figures of one event: they can be ranked, and under every combination of choices at most one of them counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.record.rules.counts import has_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Kinds of statement that never rank before an announcement of the same cut.
_AFTER_ANNOUNCEMENTS = {"reported_plan": "A reported plan", "net_headcount_change": "A net headcount change"}
#: Bases of figures that the employer itself gives.
_OWN = ("stated", "statutory_notice", "sum_of_notices")
_WORLD = "global"
_REGION = "region"


def check(rows: Rows) -> Iterator[Problem]:
    """Ranks within an event differ, so the best admissible row is always one row; counted rows rank first."""
    for group in rows.by("announcements", "event").values():
        ranks: dict[str, Row] = {}
        for row in group:
            other = ranks.setdefault(row["rank"], row)
            if other is not row:
                message = f"Row {other.number} of the same event has the same rank, so two rows could count."
                yield row.problem("rank", "rank", message, fix="Give the less exact figure the next rank.")
        known = [(row, rank) for row in group if (rank := row.whole("rank")) is not None]
        best_blank = min((rank for row, rank in known if not has_count(row)), default=None)
        for row, rank in known:
            if best_blank is not None and has_count(row) and rank > best_blank:
                message = "A row without a count ranks before this one, so the count would never be used."
                yield row.problem("rank", "rank", message, fix="Let rows with a count rank first.")
        yield from _check_kinds(known)


def _check_kinds(ranked: list[tuple[Row, int]]) -> Iterator[Problem]:
    """Find plans and net headcount changes before an announcement, and estimates before the employer's own figure."""
    announced = [rank for row, rank in ranked if row["kind"] == "announcement"]
    for row, rank in ranked:
        words = _AFTER_ANNOUNCEMENTS.get(row["kind"])
        if words and announced and rank < max(announced):
            message = f"{words} ranks before an announcement of the same event."
            yield row.problem("rank", "rank", message, fix="Let announcements rank first.")
    own = [rank for row, rank in ranked if _is_own(row)]
    for row, rank in ranked:
        if row["kind"] == "estimate" and own and rank < max(own):
            message = "An estimate ranks before a figure that the employer itself gives."
            yield row.problem("rank", "rank", message, fix="Let the employer's figure rank first.")


def _is_own(row: Row) -> bool:
    """Tell whether the employer itself gives the count of a row, also to an authority or as two headcounts."""
    given = row["kind"] == "net_headcount_change" or row["basis"] in _OWN
    return row["kind"] != "estimate" and given and has_count(row)


def check_comparable(rows: Rows) -> Iterator[Problem]:
    """Find figures of one event that are for other periods or places, or for a part of the places and rank too high."""
    places = {
        announcement: {row["place"] for row in found if rows.knows("places", row["place"])}
        for announcement, found in rows.by("announcement_places", "announcement").items()
    }
    within = _Within(rows["places"])
    for group in rows.by("announcements", "event").values():
        counted = [row for row in group if has_count(row)]
        yield from _check_spans(counted)
        placed = [(row, places[row["announcement"]]) for row in counted if places.get(row["announcement"])]
        yield from _check_whole(placed)
        yield from _check_places(placed, within)


def _check_spans(group: list[Row]) -> Iterator[Problem]:
    for row in group[1:]:
        if row["span"] != group[0]["span"]:
            message = f"Row {group[0].number} of the same event is of another period: {group[0]['span']}."
            fix = "Correct one of the two; a round and a programme over several years are two events."
            yield row.problem("span", "span", message, fix=fix)


def _check_whole(placed: list[tuple[Row, set[str]]]) -> Iterator[Problem]:
    """Find figures for some places that rank before one of the event for all of them."""
    whole = [rank for row, places in placed if _WORLD in places and (rank := row.whole("rank")) is not None]
    for row, places in placed:
        rank = row.whole("rank")
        if _WORLD not in places and rank is not None and whole and rank < max(whole):
            message = "A figure for some places ranks before one of the same event for all of them."
            yield row.problem("rank", "rank", message, fix="Let the figure for all places rank first.")


def _check_places(placed: list[tuple[Row, set[str]]], within: _Within) -> Iterator[Problem]:
    """Find figures for places of which none holds one of the first figure's, or lies in it."""
    for row, places in placed[1:]:
        first, first_places = placed[0]
        if not within.meet(first_places, places):
            message = f"Row {first.number} of the same event is about other places, so about other people."
            fix = "Give this row an event of its own, and link the two in event_links.csv."
            yield row.problem("event", "place", message, fix=fix)


class _Within:
    """Tells which places hold others, by the list of places."""

    def __init__(self, places: list[Row]) -> None:
        self._part_of = {row["place"]: row["part_of"] for row in places}
        self._regions = {row["place"] for row in places if row["place_kind"] == _REGION}

    def meet(self, here: set[str], there: set[str]) -> bool:
        """Tell whether a place of one set can be in one of the other; which countries a region holds is not listed."""
        if self._regions & (here | there):
            return True
        return bool(self._with_wholes(here) & there or self._with_wholes(there) & here)

    def _with_wholes(self, places: set[str]) -> set[str]:
        return places | {self._part_of.get(place, "") for place in places} - {""}
