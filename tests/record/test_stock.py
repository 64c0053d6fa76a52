"""The record is a plain Frictionless data package: the stock program accepts it, and finds what it can find."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import frictionless

from generator.record.check import check_package
from tests.record.base import ROOT
from tests.record.changes import both, cells, like

if TYPE_CHECKING:
    from pathlib import Path

#: Rules of ours that the stock program knows too, by its names for them.
SHARED = {
    "type": "type-error",
    "required": "constraint-error",
    "pattern": "constraint-error",
    "enum": "constraint-error",
    "minimum": "constraint-error",
    "maximum": "constraint-error",
    "maxLength": "constraint-error",
    "unique": "unique-error",
    "key": "primary-key",
    "reference": "foreign-key",
}


def test_stock_frictionless_accepts_the_real_package(tmp_path: Path) -> None:
    """Offline: a proxy that leads nowhere would turn any request into an error."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage/datapackage.json"],
        cwd=ROOT,
        env={**os.environ, **nowhere, "HOME": str(tmp_path), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "INVALID" not in done.stdout


def test_stock_frictionless_accepts_the_base_package(package: Path) -> None:
    assert frictionless.validate(str(package / "datapackage.json")).valid


def test_both_find_the_same(package: Path) -> None:
    both(
        cells("announcements", "acme-2026-02-03", employees="many", workforce_share="100.5", first_recorded_on="soon"),
        cells("announcements", "bolt-2026-03-10", employees="0"),
        cells("events", "acme-2026-05", name=""),
        cells("companies", "bolt", wikidata="P31", parent="acne", sector="hardwear"),
        cells("trackers", "tally", feeds_record="nope", name="x" * 121),
        cells("sources", "example-list", url="https://acme.example/release"),
        cells("codings", "a001-d", coder="dd"),
        like("citations", "acme-2026-02-05+daily-wire+date"),
    )(package)

    ours = {
        (problem.file, problem.row, SHARED[problem.rule])
        for problem in check_package(package).problems
        if problem.rule in SHARED
    }
    stock = {
        (task.place, error.row_number, error.type)
        for task in frictionless.validate(str(package / "datapackage.json")).tasks
        for error in task.errors
    }

    assert ours == stock
    assert {kind for _, _, kind in ours} == set(SHARED.values())
