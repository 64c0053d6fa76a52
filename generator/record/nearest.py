"""The closest allowed value to one that is not allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Below this similarity (0 to 100) a suggestion would confuse more than help.
_CUTOFF = 60
#: Up to this many characters a value is compared as a whole: a piece of it would be found in nearly anything.
_SHORT = 4
#: Longest value for which a suggestion makes sense, in characters.
_LONGEST = 200


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
