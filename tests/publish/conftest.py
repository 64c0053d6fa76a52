"""The small and the real report as the build hands them on, without charts and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.findings.families import find_families
from generator.publish.distributions import distributions
from generator.publish.downloads import database_file, table_files
from generator.report import Report
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.findings.figure import Finding, Record
    from generator.publish.distributions import Distribution

ADDRESSES = Settings("https://site.example", "https://repository.example/ledger")


def report_of(record: Record, findings: dict[str, Finding]) -> Report:
    return Report(record.package, findings, {}, ADDRESSES, find_families(record))


@pytest.fixture(scope="package")
def small_report(small_record, small_findings) -> Report:
    return report_of(small_record, small_findings)


@pytest.fixture(scope="package")
def real_report(real_record, real_findings) -> Report:
    return report_of(real_record, real_findings)


@pytest.fixture(scope="package")
def small_offer(small_report, small_record) -> list[Distribution]:
    return distributions(small_report, [*table_files(small_report), database_file(small_record.database)])
