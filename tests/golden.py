"""The expected output of the tests: the whole rendered tree of the small package, with the project's own pages.

`python -m tests.golden` writes it to tests/golden/ anew. Look at what changed before you commit it.
Files stand as they are published; those whose bytes depend on the machine's libraries stand as text: the SQLite file as
the SQL that makes it, Parquet files as their fields and rows, workbook and archives as the names of what they hold.
"""

from __future__ import annotations

import difflib
import io
import os
import re
import shutil
import sqlite3
import sys
import zipfile
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from generator.artifacts import index
from generator.build import gather
from generator.record.check import open_package
from generator.settings import Settings
from tests.helpers import ROOT, SMALL

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden"
#: What came out instead, after a test that failed; git ignores it.
CHANGED = ROOT / "tests" / "golden-changed"
#: Addresses of its own: a fork changes those in mkdocs.yml and keeps the tree.
ADDRESSES = Settings("https://site.example", "https://repository.example/ledger")
#: How many files, and lines of each, a difference shows.
_FILES, _LINES = 5, 30

#: What names sizes and hashes of files whose bytes depend on the machine's libraries; they are left out here.
_NAMING = ("data/index.md", "data/manifest.json")
_DEPENDING = re.compile(
    rb'"[^"]*\.(?:sqlite|xlsx|zip|parquet|png)", "bytes": \d+, "sha256": "[0-9a-f]{64}"'
    rb'|<data value="[^"]*" data-file="[^"]*\.(?:sqlite|xlsx|zip|parquet)/bytes">[^<]*</data>'
    rb"|<code>[0-9a-f&#;]{64,}</code>"
)

Tree = dict[str, bytes]


def small_report() -> Tree:
    """Return the rendered tree of the small package as text files."""
    artifacts = gather(open_package(SMALL), ROOT / "docs", ADDRESSES)
    return dict(sorted(_readable(path, data) for path, data in index(artifacts).items()))


def read_tree(folder: Path) -> Tree:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def write_tree(tree: Tree, folder: Path) -> None:
    """Make a folder hold exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in tree.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def differences(expected: Tree, found: Tree) -> str:
    """Return what differs between two trees, "" if nothing does: all paths, and the first files line by line."""
    new, gone = sorted(set(found) - set(expected)), sorted(set(expected) - set(found))
    changed = [path for path in expected if path in found and expected[path] != found[path]]
    parts = [f"new: {path}" for path in new] + [f"gone: {path}" for path in gone] + [f"changed: {p}" for p in changed]
    for path in changed[:_FILES]:
        diff = list(difflib.unified_diff(_lines(expected[path]), _lines(found[path]), path, path, n=1, lineterm=""))
        parts += ["", *diff[:_LINES], *(["…"] if len(diff) > _LINES else [])]
    return "\n".join(parts)


def main() -> int:
    """Write the expected tree, unless this is continuous integration."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        print("error: Continuous integration never writes the golden tree: run `make golden` and commit it.")
        return 1
    tree = small_report()
    changes = differences(read_tree(GOLDEN), tree)
    write_tree(tree, GOLDEN)
    shutil.rmtree(CHANGED, ignore_errors=True)
    count = sum(line.startswith(("new: ", "gone: ", "changed: ")) for line in changes.split("\n\n")[0].split("\n"))
    print(f"{len(tree)} files in {GOLDEN.relative_to(ROOT)}, {count} of them new, gone or changed; look at `git diff`.")
    return 0


def _readable(path: str, data: bytes) -> tuple[str, bytes]:
    """Return a file as text where its bytes depend on the libraries of the machine."""
    if path in _NAMING:
        return path, _DEPENDING.sub(b"", data)
    if path.endswith(".sqlite"):
        return f"{path}.sql", _sql(data)
    if path.endswith(".parquet"):
        table = pq.read_table(io.BytesIO(data))
        return f"{path}.txt", "".join(f"{line}\n" for line in (*table.schema, *table.to_pylist())).encode()
    if path.endswith((".xlsx", ".zip")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return f"{path}.txt", "".join(f"{name}\n" for name in sorted(archive.namelist())).encode()
    return path, data


def _sql(data: bytes) -> bytes:
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(data)
        return "".join(f"{line}\n" for line in database.iterdump()).encode()
    finally:
        database.close()


def _lines(data: bytes) -> list[str]:
    return [line[:300] for line in data.decode("utf-8", "replace").split("\n")]


if __name__ == "__main__":
    sys.exit(main())
