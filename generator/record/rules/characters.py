"""Every cell is plain text, and every address is one that a reader can safely follow."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.record.plain import has_hidden, has_odd_blanks, look_alike, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

_ADDRESS_FIELDS = ("url", "archived_url", "listed_url")
_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
#: A name of at least two parts, the last of which is not a number.
_HOST = re.compile(rf"({_LABEL}\.)+(?=[a-z]){_LABEL}")


def check(rows: Rows) -> Iterator[Problem]:
    """Find invisible characters, stray blanks and text that is not in normal form."""
    for table in rows:
        for row in rows[table]:
            for field, cell in row.cells.items():
                fault = text_fault(cell)
                if fault:
                    rule, message, fix = fault
                    yield row.problem(field, rule, message, nearest=_mended(cell), fix=fix)


def _mended(cell: str) -> str:
    """Return the text without what nobody can see in it; "" if that is not all that is wrong."""
    if any(unicodedata.category(char) == "Cc" and not char.isspace() for char in cell):
        return ""  # a code that steers a terminal leaves letters behind
    text = unicodedata.normalize("NFC", " ".join(shown(cell).split()))
    return text if text and text_fault(text) is None else ""


@lru_cache(1 << 16)  # keys and codes stand in many rows, and a package is often checked more than once
def text_fault(cell: str) -> tuple[str, str, str] | None:
    """Return why a text is not plain: the rule, what is wrong and what to do; None if nothing is wrong."""
    if has_hidden(cell):
        message = "The cell holds a line break, or a control, bidirectional or zero-width character."
        return "characters", message, "Type the text again without it."
    if has_odd_blanks(cell):
        message = "The cell has a blank at its start or end, two in a row, or one of another width."
        return "blanks", message, "Leave plain single blanks between words."
    if "\ufffd" in cell:
        message = "The cell holds the mark that stands for a character that got lost."
        return "characters", message, "Type the lost character again."
    word = look_alike(cell)
    if word:
        message = f"The word “{word}” mixes letters of several alphabets, or uses signs in the shape of letters."
        return "letters", message, "Type the word again with the letters of one alphabet."
    if not unicodedata.is_normalized("NFC", cell):
        return "characters", "The cell holds letters with separate accents.", "Type the accented letters again."
    return None


def is_address(field: str) -> bool:
    """Tell whether a field holds an address."""
    return field in _ADDRESS_FIELDS


def check_addresses(rows: Rows) -> Iterator[Problem]:
    """Find addresses that are not plain http or https addresses of a public host."""
    for table in rows:
        for row in rows[table]:
            for field in _ADDRESS_FIELDS:
                if row.cells.get(field):
                    yield from _check_address(row, field)


def _check_address(row: Row, field: str) -> Iterator[Problem]:
    reason = address_fault(row[field])
    if reason:
        allowed = "an address that starts with http:// or https:// and names a public host"
        yield row.problem(field, "address", reason, allowed=allowed, fix="Copy the address from the browser again.")


def address_fault(address: str) -> str:
    """Return why an address is not one that a reader can safely follow, or ""."""
    try:
        parts = urlsplit(address)
        host, user = parts.hostname or "", parts.username
        _ = parts.port
    except ValueError:
        return "The address is not well formed."
    if parts.scheme not in ("http", "https"):
        return "The address does not start with http:// or https://."
    if user is not None:
        return "The address holds a user name."
    if not host.isascii():
        return "The host has letters outside a to z."
    if not _HOST.fullmatch(host) or host.endswith((".local", ".internal", ".localhost")):
        return "The address does not name a public host."
    return ""
