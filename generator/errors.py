"""Everything that can go wrong on purpose.

LedgerError                 an expected problem; its text is the message that a person reads
├── PackageError            the data package has problems; carries them as data
│   └── ExportError         a file to import has problems, or the rows that it comes to
├── FigureError             a figure fails its own check: pandas and SQL differ, or an input is missing
├── PageError               a page or template does not render
├── ConflictError           two artifacts claim one path, or an output folder is not ours to replace
├── ReleaseError            a release can't be made
└── ToolError               a program that we call failed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.record.problem import Problem


class LedgerError(Exception):
    """An expected problem. `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class PackageError(LedgerError):
    """The data package has problems that stop a build."""

    subject, outcome, todo = "The data package", "nothing was built", "Mend them and run `ledger check` again."

    def __init__(self, problems: Sequence[Problem]) -> None:
        count = len(problems)
        super().__init__(f"{self.subject} has {count} problem{'s' if count != 1 else ''}; {self.outcome}.", self.todo)
        self.problems = tuple(problems)


class ExportError(PackageError):
    """A file to import has problems, or the rows that it comes to have."""

    subject, outcome, todo = "The import", "nothing was written", "Mend them and import it again."


class FigureError(LedgerError):
    """A figure fails its own check."""


class PageError(LedgerError):
    """A page or template does not render."""


class ConflictError(LedgerError):
    """Two artifacts claim one path, or an output folder is not ours."""


class ReleaseError(LedgerError):
    """A release can't be made."""


class ToolError(LedgerError):
    """A program that we call failed."""
