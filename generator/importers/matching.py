"""Find names in notices that may stand for an employer of the record, for a reader to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.record.notices import Matches

#: From this similarity (0 to 100, by words in common) a reader has to look. All words of one in the other give 100.
_LIKELY = 90
#: A name of fewer characters is found in nearly any other.
_SHORTEST = 3


def undecided(employers: Iterable[str], matches: Matches) -> list[tuple[str, str]]:
    """Return the names without a match that are like an employer of the record, with it; none that was decided."""
    found = set()
    for employer in employers:
        if matches.company(employer) or matches.confirmed(employer):
            continue
        for name, companies in matches.by_name.items():
            if len(name) >= _SHORTEST and fuzz.token_set_ratio(employer, name) >= _LIKELY:
                found |= {(employer, company) for company in companies - set(matches.decided.get(employer, {}))}
    return sorted(found)
