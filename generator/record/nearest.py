"""The closest allowed value to one that is not allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Below this similarity (0 to 100) a suggestion would confuse more than help.
_CUTOFF = 60
#: The same, where several values are shown to choose from.
_ALIKE = 80
#: Up to this many characters a value is compared as a whole: a piece of it would be found in nearly anything.
_SHORT = 4
#: Longest value for which a suggestion makes sense, in characters.
_LONGEST = 200


def nearest_few(value: str, allowed: Iterable[str], most: int) -> list[str]:
    """Return up to `most` allowed values that are similar to `value`, the most similar first."""
    if len(value) > _LONGEST:
        return []
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only needed when something is wrong

    found = process.extract(
        value, sorted(allowed), scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=_ALIKE
    )
    return [name for name, _, _ in found]


def nearest(value: str, allowed: Iterable[str]) -> str:
    """Return the allowed value most similar to `value`, or "" when none is close."""
    if len(value) > _LONGEST:
        return ""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only needed when something is wrong

    scorer = fuzz.WRatio if len(value) > _SHORT else fuzz.ratio
    found = process.extractOne(
        value, sorted(allowed), scorer=scorer, processor=utils.default_process, score_cutoff=_CUTOFF
    )
    return found[0] if found else ""
