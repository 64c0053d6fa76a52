"""No employer stands in the record twice, under two spellings or under a name that only looks like another one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.record.names import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Letters and digits that look like a Latin one, with that one. Read after a text is in lower case.
_LOOKS = str.maketrans({
    **dict(zip("аеорсухіјѕһԁԛԝвкмнтӏ", "aeopcyxijshdqwbkmhtl", strict=True)),
    **dict(zip("αοερνυικτχ", "aoepvuiktx", strict=True)),
    "0": "o", "1": "l", "|": "l", "\u0131": "i",
})  # fmt: skip


def check(rows: Rows) -> Iterator[Problem]:
    """Find employers one of whose names is, or looks like, a name of another one."""
    first: dict[str, tuple[Row, str]] = {}
    for row in rows["companies"]:
        for field, name in _names(row):
            other, its = first.setdefault(skeleton(name), (row, name))
            if other is not row:
                alike = "is" if normalised(_open(name)) == normalised(_open(its)) else "looks like"
                message = f"The name {alike} that of row {other.number}, “{its}”."
                fix = (
                    "Use that row, with this spelling as an alias; of two employers, say in parentheses which is which."
                )
                yield row.problem(field, "name", message, nearest=other["company"], fix=fix)


def _names(row: Row) -> Iterator[tuple[str, str]]:
    yield "name", row["name"]
    for alias in row["aliases"].split(";"):
        if alias.strip():
            yield "aliases", alias.strip()


def skeleton(name: str) -> str:
    r"""Return what a name looks like: without legal form and punctuation, and look-alikes as one letter.

    A remark in parentheses stays: it tells employers of one name apart.

    >>> skeleton("Acme, Inc.") == skeleton("\u0410cme") == skeleton("ACME")
    True
    """
    plain = _open(unicodedata.normalize("NFKC", name).lower()).translate(_LOOKS)
    return normalised(plain) or plain


def _open(name: str) -> str:
    return name.replace("(", " ").replace(")", " ")
