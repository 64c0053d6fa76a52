"""Run SQL of a published version on its SQLite file: it may read the file's tables, and stops after a limit of steps.

Neither the SQL nor the file is trusted. SQLite itself refuses everything that is not a plain question.
"""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Most steps of SQLite's machine for one question, as rounds of so many steps.
_STEPS = 10_000
_ROUNDS = 5_000
#: Longest question, longest cell in bytes, and most rows that are taken of an answer.
_MAX_SQL = 100_000
_MAX_ROWS = 1_000_000
_MAX_CELL = 1_000_000
#: What a question may do. Everything else is refused: writing, attaching, pragmas, recursion.
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION))
#: Functions that receipts may use: none reads files, loads code or makes large values.
_FUNCTIONS = frozenset(
    ("abs", "avg", "coalesce", "count", "date", "ifnull", "iif", "instr", "julianday", "length", "like", "lower",
     "ltrim", "max", "min", "nullif", "replace", "round", "rtrim", "strftime", "substr", "sum", "total", "trim",
     "upper")
)  # fmt: skip


class RefusedError(Exception):
    """The SQL can't be run; the text says why."""


@contextlib.contextmanager
def published_database(data: bytes) -> Iterator[sqlite3.Connection]:
    """Return a connection that can only read a published SQLite file.

    Raises RefusedError if the bytes are no database.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "published.sqlite"
        path.write_bytes(data)
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            _confine(connection)
            yield connection
        finally:
            connection.close()


def _confine(connection: sqlite3.Connection) -> None:
    try:
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}").close()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        raise RefusedError(f"The file is no database ({error}).") from error
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_CELL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _MAX_SQL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_judge)


def _judge(action: int, _: str | None, name: str | None, *__: str | None) -> int:
    """Answer SQLite whether a statement may do something."""
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and (name or "").lower() not in _FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def asked(connection: sqlite3.Connection, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Return the rows that a question gives.

    Raises RefusedError if SQLite refuses it, if it fails, or if it takes too many steps.
    """
    left = _ROUNDS

    def count() -> int:
        nonlocal left
        left -= 1
        return left <= 0

    connection.set_progress_handler(count, _STEPS)
    try:
        return connection.execute(sql, values).fetchmany(_MAX_ROWS)
    except (sqlite3.Error, sqlite3.Warning, ValueError, MemoryError, UnicodeError) as error:
        too_long = left <= 0
        raise RefusedError("It takes too many steps." if too_long else f"SQLite refuses it ({error}).") from error
    finally:
        connection.set_progress_handler(None, 0)
