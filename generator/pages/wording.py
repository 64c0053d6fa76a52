"""Hold the words of authored pages against what the coverage of the record allows: methodology/coverage.md."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.errors import PageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


#: Pages for contributors, which tell about the program and not about cuts.
_NOT_THE_REPORT = "development/"


def check_wording(folder: Path, barred: dict[str, str]) -> None:
    """Compare every authored page below a folder with the phrases that it may not use; each has its reason.

    Raises PageError with every place at once.
    """
    found = []
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith(_NOT_THE_REPORT):
            uses = _barred_phrases(path.read_text(encoding="utf-8"), barred)
            found += [f"docs/{name}, line {line}: “{phrase}”. {barred[phrase]}" for line, phrase in sorted(uses)]
    if found:
        raise PageError(
            "\n".join(["The report may not say this, given what the record covers:", *found]),
            "Say what is recorded, for example “recorded announcements”. The page methodology/coverage.md lists what a"
            " wording needs.",
        )


def _barred_phrases(text: str, barred: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Return line number and phrase of each use, also over a line break and whatever the case."""
    for phrase in barred:
        words = r"[\s-]+".join(re.escape(word) for word in re.split("[ -]", phrase))
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE):
            yield text.count("\n", 0, match.start()) + 1, phrase
