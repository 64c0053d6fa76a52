"""One thing that is wrong with the data package, as data. Rendering is in `report.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.plain import printable

Severity = Literal["error", "warning"]

#: Most problems that are listed for the form of one file; the rest would repeat them.
LIMIT = 1000
#: Longest value that a message repeats, in characters.
SHOWN = 120


@dataclass(frozen=True, order=True)
class Compared:
    """What two rows hold in one field: `here` is the row of the problem, `there` the row beside it."""

    field: str
    here: str
    there: str


@dataclass(frozen=True, order=True)
class Problem:
    """A problem that a contributor can mend.

    `file` is relative to the package folder. `row` is the row number that a spreadsheet shows (the header is row 1),
    0 when the problem is not about one row. `rule` is a stable code. `message` says what is wrong, `allowed` what
    would be right, `nearest` the closest allowed value, `fix` what to do. `beside` sets the row beside another one.
    """

    file: str
    row: int
    field: str
    rule: str
    message: str
    value: str = ""
    allowed: str = ""
    nearest: str = ""
    fix: str = ""
    severity: Severity = "error"
    beside: tuple[Compared, ...] = ()

    @property
    def place(self) -> str:
        """Return file, row and field in words."""
        parts = [shorten(self.file)]
        if self.row:
            parts.append(f"row {self.row}")
        if self.field:
            parts.append(f"field {shorten(self.field)}")
        return ", ".join(parts)

    @property
    def sentence(self) -> str:
        """Return the whole message in one line of plain text."""
        text = printable(self.message)
        if self.value:
            text += f" Value: “{shorten(self.value)}”."
        if self.allowed:
            text += f" Allowed: {printable(self.allowed).rstrip('.')}."
        if self.nearest:
            text += f" Nearest: “{shorten(self.nearest)}”."
        if self.fix:
            text += f" {printable(self.fix)}"
        return text


def shorten(value: str) -> str:
    """Return a value fit for a message: one line, printable, at most 120 characters."""
    line = printable(value[: SHOWN + 1])
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
