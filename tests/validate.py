"""Reads published metadata with the tools that others use, in .venv-validators: see .ci/validators.in.

`python tests/validate.py croissant FILE FOLDER` loads every table of a Croissant file, with the CSV files of a folder
in place of their addresses, and prints the number of rows of each as JSON. `... citation FILE` checks a CITATION.cff.
Both print what is wrong and exit with 1.
"""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path

PYTHON = Path(__file__).parent.parent / ".venv-validators" / "bin" / "python"


def validated(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run this file in the validators' environment, for a test."""
    import pytest  # noqa: PLC0415 - the validators' environment has none

    if not PYTHON.is_file():
        pytest.fail("The validators are not installed. Run `.ci/setup validators`, which `make test` does too.")
    return subprocess.run([PYTHON, __file__, *map(str, arguments)], capture_output=True, text=True, check=False)


def croissant(file: Path, folder: Path) -> dict[str, int]:
    """Return the number of rows by table. Raises ValidationError."""
    import jsonpath_ng  # noqa: PLC0415 - each tool alone
    import jsonpath_ng.lexer  # noqa: PLC0415

    # mlcroissant imports the forerunner, for JSON sources, which we have none of; that one comes without a wheel.
    sys.modules["jsonpath_rw"] = jsonpath_ng
    import mlcroissant  # noqa: PLC0415

    content = json.loads(file.read_text(encoding="utf-8"))
    mapping = {entry["@id"]: folder / entry["@id"] for entry in content["distribution"]}
    dataset = mlcroissant.Dataset(jsonld=content, mapping=mapping)
    warnings = dataset.metadata.ctx.issues.warnings
    if warnings:
        raise ValueError("; ".join(sorted(warnings)))
    return {
        records.uuid: sum(1 for _ in dataset.records(records.uuid)) for records in dataset.metadata.record_sets
    }  # fmt: skip


def citation(file: Path) -> None:
    """Raise an error unless the file follows the schema of its format."""
    import cffconvert  # noqa: PLC0415

    cffconvert.Citation(file.read_text(encoding="utf-8")).validate()


if __name__ == "__main__":
    kind, *paths = sys.argv[1:]
    noise = io.StringIO()
    with contextlib.redirect_stdout(noise):
        result = {"croissant": croissant, "citation": citation}[kind](*map(Path, paths))
    print(json.dumps(result))
