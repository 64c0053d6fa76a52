"""Words for numbers in authored pages: each says something that a change of the record could make wrong.

A number in words belongs into a figure. What is between double braces is bound, so it is not read here, nor are code,
addresses and anything that is only in the templates' logic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: Words that are refused. “One” is a pronoun nearly everywhere, so it is refused only where it starts a ratio.
REFUSED = re.compile(
    r"""\b(
        half | halves | halved | (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?
      | twice | thrice | (?:doubl|tripl|quadrupl)(?:e|es|ed|ing) | [a-z]+fold
      | most | mostly | majority | minority | (?:almost|nearly|virtually)[ ](?:all|every|everyone|no|nobody|none)
      | one[ ](?:in|out[ ]of)[ ](?:two|three|four|five|six|seven|eight|nine|ten|twenty|every)
      | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | [a-z]+teen
      | (?:twen|thir|for|fif|six|seven|eigh|nine)ty
      | (?:dozen|hundred|thousand|million|billion|trillion)s? | per[ ]?cent
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Idioms that count nothing in the record, and why.
IDIOMS = (
    (r"third[ -]part(?:y|ies)", "somebody else"),
    (r"at (?:the )?most", "a limit, not a majority"),
    (r"the most that", "a largest value, not a majority"),
    (r"the two|two of them", "a pair that the sentence has named"),
    (r"comput(?:ed?|es) twice|by two programs", "the method: the build stops if it is not so"),
    (r"within a tenth", "a rule of generator/findings/claims_over_time.py, which a test holds"),
)
#: Folders and pages that are about the program, not about the record; a test holds the list of faults to the program.
ABOUT_THE_PROGRAM = ("development", "methodology/faults.md")

_UNREAD = re.compile(r"```.*?```|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|`[^`\n]*`|\]\([^)]*\)|<[^>]*>", re.DOTALL)
_IDIOM = re.compile("|".join(rf"\b(?:{pattern})\b" for pattern, _ in IDIOMS), re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """A word for a number that is not bound to a figure."""

    file: str
    line: int
    word: str

    def __str__(self) -> str:
        return (
            f"{self.file}:{self.line}: “{self.word}” is a number in words. Print a figure, or say it without a number."
        )


def number_words(file: str, text: str) -> list[Word]:
    """Return the words for numbers in the source of a page."""
    prose = _UNREAD.sub(lambda match: " " + "\n" * match.group().count("\n"), text)
    prose = _IDIOM.sub("", prose)
    return [
        Word(file, number, match.group())
        for number, line in enumerate(prose.split("\n"), 1)
        for match in REFUSED.finditer(line)
    ]


def pages_about_the_record(docs: Path) -> list[Path]:
    """Return the authored pages that say something about the record."""
    return [
        path
        for path in sorted(docs.rglob("*.md"))
        if not {path.relative_to(docs).parts[0], path.relative_to(docs).as_posix()} & set(ABOUT_THE_PROGRAM)
    ]
