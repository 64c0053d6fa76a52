"""What a binary file holds, apart from how a machine's libraries wrote it: equal content may have other bytes.

Neither side's compression is trusted: what comes out of it is bounded.
"""

from __future__ import annotations

import io
import sqlite3
import zipfile
import zlib
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Most bytes that a compressed file may hold, and most entries of an archive.
_MAX_CONTENT = 256 * 1024 * 1024
_MAX_ENTRIES = 5_000
_PNG = b"\x89PNG\r\n\x1a\n"


def same_content(path: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files of a kind whose bytes depend on the machine hold the same; False for all other kinds."""
    content = _CONTENT.get(path.rpartition(".")[2])
    if content is None:
        return False
    try:
        return content(one) == content(other)
    except Exception:
        return False


def _archive(data: bytes) -> list[tuple[str, object]]:
    """Return name and content of each entry of a ZIP file or workbook, in order of names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > _MAX_ENTRIES or sum(entry.file_size for entry in entries) > _MAX_CONTENT:
            raise ValueError
        return sorted((entry.filename, _entry(entry.filename, archive.read(entry))) for entry in entries)


def _entry(name: str, data: bytes) -> object:
    return repr(_parquet(data)) if name.endswith(".parquet") else data


def _database(data: bytes) -> list[str]:
    """Return the SQL that makes a SQLite file again."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        connection.execute("PRAGMA trusted_schema = OFF")
        return list(connection.iterdump())


def _parquet(data: bytes) -> object:
    """Return fields with their descriptions, and rows."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - only this comparison needs it

    table = pq.read_table(io.BytesIO(data))
    fields = [(field.name, str(field.type), field.metadata) for field in table.schema]
    return fields, table.schema.metadata, table.to_pydict()


def _image(data: bytes) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Return the parts of a PNG file, with what is compressed taken out of its compression."""
    if not data.startswith(_PNG):
        raise ValueError
    parts, compressed = [], b""
    for kind, body in _chunks(data):
        if kind == b"IDAT":
            compressed += body
        else:
            parts.append((kind, body))
    return parts, _inflated(compressed, zlib.MAX_WBITS)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4])
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += length + 12


def _gzip(data: bytes) -> bytes:
    return _inflated(data, zlib.MAX_WBITS | 16)


def _inflated(data: bytes, bits: int) -> bytes:
    found = zlib.decompressobj(bits).decompress(data, _MAX_CONTENT + 1)
    if len(found) > _MAX_CONTENT:
        raise ValueError
    return found


_CONTENT: dict[str, Callable[[bytes], object]] = {
    "sqlite": _database,
    "xlsx": _archive,
    "zip": _archive,
    "parquet": _parquet,
    "png": _image,
    "gz": _gzip,
}
