"""The small and the real report as the build hands them on, without charts and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.findings.families import find_families
from generator.publish.bulk import bulk_files
from generator.publish.database import database_files
from generator.publish.distributions import distributions
from generator.report import Report
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.artifacts import Artifact
    from generator.findings.figure import Finding, Record
    from generator.publish.distributions import Distribution

ADDRESSES = Settings("https://site.example", "https://repository.example/ledger")


def report_of(record: Record, findings: dict[str, Finding]) -> Report:
    return Report(record.package, findings, {}, ADDRESSES, find_families(record))


def csv_tables(report: Report) -> list[Artifact]:
    """Return the tables as CSV among the bulk downloads."""
    return [file for file in bulk_files(report) if file.path.endswith(".csv")]


@pytest.fixture(scope="package")
def small_report(small_record, small_findings) -> Report:
    return report_of(small_record, small_findings)


@pytest.fixture(scope="package")
def real_report(real_record, real_findings) -> Report:
    return report_of(real_record, real_findings)


@pytest.fixture(scope="package")
def small_offer(small_report, small_record) -> list[Distribution]:
    return distributions(
        small_report, [*bulk_files(small_report), *database_files(small_report, small_record.database)]
    )
