"""Link notices with earlier ones of the same employer in the same jurisdiction."""

from __future__ import annotations

import re
from collections import defaultdict

_Row = dict[str, str]
#: Remarks in a name that say that the notice changes an earlier one.
_CHANGED = re.compile(r"\b(updated?|amended|amendment|revised)\b", re.IGNORECASE)


def link(notices: list[_Row]) -> None:
    """Fill in the relation of each notice to earlier ones of its employer, and the earlier one where it can be told.

    The register's mark of an amendment says that the portal calls it one, not of which notice.
    """
    groups: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in sorted(notices, key=lambda row: (row["notice_date_reported"], row["notice"])):
        earlier = groups[row["jurisdiction"], row["employer"]]
        repeated = _repeated(row, earlier)
        if repeated is not None:
            row["relation"], row["earlier_notice"] = "repeats", repeated["notice"]
        elif row["is_amendment"] == "1" or _CHANGED.search(row["employer_as_filed"]):
            row["relation"], row["earlier_notice"] = _amended(row, earlier)
        earlier.append(row)


def _repeated(row: _Row, earlier: list[_Row]) -> _Row | None:
    """Return the notice that this one repeats: the first that no other repeats, else the first, else None."""
    taken = {one["earlier_notice"] for one in earlier if one["relation"] == "repeats"}
    found = [one for one in earlier if one["relation"] != "repeats" and _is_repeat(row, one)]
    return next((one for one in found if one["notice"] not in taken), found[0] if found else None)


def _is_repeat(row: _Row, one: _Row) -> bool:
    """Tell whether a notice is the same as an earlier one: same place and people, and dates that are copies."""
    if not row["employees"] or (row["employees"], row["place"]) != (one["employees"], one["place"]):
        return False
    dates = row["notice_date_reported"], row["effective_on"]
    before = one["notice_date_reported"], one["effective_on"]
    return (
        # without a place, two notices of one day with one number can be of two sites
        (dates == before and bool(row["place"]))
        # some portals list a notice a second time, under its effective date, or with the two dates changed over
        or (dates == (before[1], before[1]) and before[0] < before[1])
        or (dates == (before[1], before[0]) and before[0] != before[1])
    )


def _amended(row: _Row, earlier: list[_Row]) -> tuple[str, str]:
    """Return how an amendment relates to earlier notices, and the one that it changes if only one can be meant."""
    before = [
        one
        for one in earlier
        if one["relation"] != "repeats" and one["notice_date_reported"] < row["notice_date_reported"]
    ]
    fitting = [one for one in before if one["place"] == row["place"] or not one["place"] or not row["place"]]
    if not before:
        return "amends_missing", ""
    return ("amends", fitting[0]["notice"]) if len(fitting) == 1 else ("amends_one_of", "")
