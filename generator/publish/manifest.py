"""The manifest: every published file that is no page, with its size, its SHA-256 and its rows."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import TYPE_CHECKING

from generator.artifacts import text_artifact
from generator.publish.bulk import WHOLE
from generator.publish.database import row_count
from generator.report import File

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.artifacts import Artifact
    from generator.report import Report

#: Where the manifest is, below the address of a version.
MANIFEST = "data/manifest.json"


def list_files(report: Report, artifacts: Iterable[Artifact]) -> dict[str, File]:
    """Return what is published by path, sorted; tables carry their number of rows."""
    found = {}
    for artifact in sorted(artifacts):
        digest = hashlib.sha256(artifact.data).hexdigest()
        found[artifact.path] = File(artifact.path, len(artifact.data), digest, _rows(report, artifact))
    return found


def manifest_json(report: Report) -> Artifact:
    """Return the manifest of a report whose files are listed, one file per line."""
    head = {
        **{name: report.package.descriptor[name] for name in ("name", "version", "created")},
        "left_out_rows": report.left_out,
    }
    lines = []
    for _, file in sorted(report.files.items()):
        entry: dict[str, str | int] = {"path": file.path, "bytes": file.size, "sha256": file.sha256}
        lines.append(json.dumps(entry if file.rows is None else {**entry, "rows": file.rows}))
    return text_artifact(MANIFEST, f'{json.dumps(head)[:-1]},\n"files": [\n' + ",\n".join(lines) + "\n]}")


def _rows(report: Report, artifact: Artifact) -> int | None:
    """Return the rows of a table, or of all tables in a file with the whole record."""
    folder, _, name = artifact.path.rpartition("/")
    if artifact.path.endswith(".csv"):
        return sum(1 for _ in csv.reader(io.StringIO(artifact.data.decode(), newline=""))) - 1
    if folder == "data/tables":
        return len(report.bulk[name.rpartition(".")[0]])
    if artifact.path.startswith(WHOLE):
        return row_count(report) if name.endswith(".sqlite") else sum(map(len, report.bulk.values()))
    return None
