"""The table of contents of the program: gather everything in memory, then hand it to the one writer."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.artifacts import Artifact, Written, write
from generator.errors import LedgerError, PackageError
from generator.record.check import check_read, open_package
from generator.record.source import read_package
from generator.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor

    from generator.findings.figure import Finding, Record
    from generator.history.impact import Impact, Side
    from generator.publish.api import Endpoint
    from generator.publish.distributions import Distribution
    from generator.record.source import RawPackage
    from generator.record.tables import Package
    from generator.report import Report

_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Project:
    """Where the parts of a project are. `docs` holds the authored pages, `package` the data package."""

    root: Path
    docs: Path
    package: Path
    out: Path

    @classmethod
    def at(cls, root: Path, package: Path | None = None, out: Path | None = None) -> Project:
        """Return the project in a folder, with the usual places unless others are given."""
        return cls(root, root / "docs", package or root / "datapackage", out or root / "build")


@dataclass(frozen=True)
class Rendered:
    """What `render` did: what the writer says, numbers of findings and figures, and seconds by step."""

    written: Written
    version: str
    findings: int
    figures: int
    seconds: dict[str, float]


@dataclass(frozen=True)
class Basis:
    """What the record alone decides: the report, the files that are no pages, and the lists of what is offered."""

    report: Report
    files: list[Artifact]
    offered: list[Distribution]
    served: list[Endpoint]


def gather(
    package: Package, docs: Path, settings: Settings, say: Callable[[str], None] = lambda _: None
) -> list[Artifact]:
    """Return the whole report as artifacts, without touching the disk beyond reading the authored pages."""
    from generator.drawing.process import second_process  # noqa: PLC0415

    with second_process() as process:
        return lay_out(make_basis(package, settings, say, process), docs, process)


def make_basis(package: Package, settings: Settings, say: Callable[[str], None], process: Executor) -> Basis:
    """Return what the record alone decides; what needs no drawing is made while the charts are drawn."""
    from generator.charts import begin_charts, in_report_order  # noqa: PLC0415 - altair costs half a second
    from generator.findings.families import find_families  # noqa: PLC0415
    from generator.findings.figure import open_record  # noqa: PLC0415
    from generator.history.dates import page_days  # noqa: PLC0415
    from generator.history.releases import read_releases, said_of  # noqa: PLC0415
    from generator.publish.api import api_files, endpoints  # noqa: PLC0415
    from generator.publish.bulk import bulk_files  # noqa: PLC0415
    from generator.publish.choices import combinations_json  # noqa: PLC0415
    from generator.publish.croissant import croissant_json  # noqa: PLC0415
    from generator.publish.database import database_files  # noqa: PLC0415
    from generator.publish.distributions import distributions  # noqa: PLC0415
    from generator.publish.downloads import chart_files, finding_tables  # noqa: PLC0415
    from generator.publish.families import family_rows_csv, state_rows_csv  # noqa: PLC0415
    from generator.publish.feeds import feed_files, releases_of  # noqa: PLC0415
    from generator.publish.history import release_changes  # noqa: PLC0415
    from generator.publish.receipts import receipt_rows  # noqa: PLC0415
    from generator.publish.workbook import workbook  # noqa: PLC0415
    from generator.report import Report  # noqa: PLC0415

    say("Computing the findings, drawing their charts")
    record = open_record(package)
    findings, begun = {}, {}
    for finding in each_finding(record):  # its charts are drawn while the next one is computed
        findings[finding.slug] = finding
        begun.update(begin_charts(finding, package, process))
    charts = in_report_order(begun)
    say("Making the downloads")
    releases = read_releases(package.folder, said_of(findings, package))
    days = page_days(releases)
    report = Report(package, findings, charts, settings, find_families(record), releases, days=days)
    bulk = [*bulk_files(report), workbook(report), *database_files(report, record.database)]
    record.database.close()
    offered, served = distributions(report, bulk), endpoints(report)
    files = [
        *bulk,
        *receipt_rows(report),
        *family_rows_csv(report),
        *state_rows_csv(report),
        *finding_tables(report),
        *combinations_json(report),
        *release_changes(report),
        croissant_json(report, offered),
        *api_files(report, served),
        *feed_files(report, releases_of(report)),
        *chart_files(report),
    ]
    return Basis(report, files, offered, served)


def lay_out(basis: Basis, docs: Path, process: Executor) -> list[Artifact]:
    """Return the report as artifacts, its pages rendered; the cards are drawn while receipts are."""
    from generator.pages.receipts import receipt_pages  # noqa: PLC0415
    from generator.pages.render import finding_titles, page_words, render_pages  # noqa: PLC0415
    from generator.pages.said import what_pages_say, where_charts_are  # noqa: PLC0415
    from generator.publish.cards import begin_cards  # noqa: PLC0415
    from generator.publish.crawlers import crawler_files  # noqa: PLC0415
    from generator.publish.embeds import embed_pages  # noqa: PLC0415
    from generator.publish.manifest import list_files, manifest_json  # noqa: PLC0415
    from generator.publish.structured import Structured  # noqa: PLC0415

    report, titles, words = basis.report, finding_titles(docs), page_words(docs)
    describe = Structured(report, words, basis.offered).describe
    files = [*basis.files, *crawler_files(report, words, basis.offered, basis.served)]
    report.files.update(list_files(report, files))  # before the page that tells their sizes
    pages = list(render_pages(report, docs, describe))
    cards = begin_cards(report, what_pages_say(pages, titles), process)
    return [
        *files,
        *receipt_pages(report, titles, describe),
        *pages,
        *embed_pages(report, where_charts_are(pages)),
        manifest_json(report),
        *cards(),
    ]


def measure(project: Project, base: str, say: Callable[[str], None] = lambda _: None) -> Impact:
    """Return what the package of a project changes against `base`, a git revision or a package folder.

    Raises PackageError if the package has problems, and LedgerError if the base can't be read. What can't be computed
    from the base is said in the outcome.
    """
    from generator.history.base import brought_up, open_base  # noqa: PLC0415
    from generator.history.impact import impact, rows_only  # noqa: PLC0415
    from generator.record.rules import COUNTED_BY  # noqa: PLC0415

    say("Checking the data package")
    earlier, new = open_base(base, project.package), read_package(project.package)
    if earlier.fault:
        raise LedgerError(earlier.fault, "Choose another base.")
    report = check_read(new)
    if not report.passed:
        raise PackageError(report.problems)
    say("Computing the findings")
    after = side_of(project, new)
    say("Computing the findings of the base")
    old = brought_up(earlier.raw, new)
    unfit = check_read(old, releases=False)
    first = next((problem for problem in unfit.problems if problem.severity == "error"), None)
    said = f"{first.place}: {first.sentence}" if first else ""
    if any(step.status != "passed" for step in unfit.steps if step.name in COUNTED_BY):
        return rows_only(earlier.name, earlier.raw, new, f"The base fails the check. {said}")
    try:
        before = side_of(project, old)
    except LedgerError as error:
        return rows_only(earlier.name, earlier.raw, new, f"The findings can't be made from the base. {error}")
    return impact(earlier.name, earlier.raw, new, before, after, said)


def side_of(project: Project, raw: RawPackage) -> Side:
    """Return what the report makes of a package, without its charts and pages."""
    from generator.findings.families import find_families  # noqa: PLC0415
    from generator.findings.figure import open_record  # noqa: PLC0415
    from generator.history.impact import Side  # noqa: PLC0415
    from generator.pages.render import page_paths  # noqa: PLC0415
    from generator.record.tables import typed  # noqa: PLC0415
    from generator.report import Report  # noqa: PLC0415

    record = open_record(typed(raw))
    findings, families = find_all(record), find_families(record)
    record.database.close()
    report = Report(record.package, findings, {}, read_settings(project.root), families)
    return Side(record.package, findings, frozenset(page_paths(report, project.docs)))


def find_all(record: Record) -> dict[str, Finding]:
    """Return every finding of a record by slug, in report order."""
    return {finding.slug: finding for finding in each_finding(record)}


def each_finding(record: Record) -> Iterator[Finding]:
    """Give every finding of a record, in report order."""
    from generator.findings import FINDINGS  # noqa: PLC0415

    return (module.find(record) for module in FINDINGS)


def render(project: Project, say: Callable[[str], None] = lambda _: None) -> Rendered:
    """Check the package, gather the report and write it to `out/docs`; a failure leaves the folder as it was."""
    from generator.drawing.process import second_process  # noqa: PLC0415

    with second_process() as process:
        return Maker(project, process).render(say)


class Maker:
    """Renders a project as often as it is asked; what the record alone decides is made once for each of its states."""

    def __init__(self, project: Project, process: Executor) -> None:
        self._project = project
        self._process = process
        self._known: tuple[object, Basis] | None = None

    def render(self, say: Callable[[str], None] = lambda _: None) -> Rendered:
        """Check the package, gather the report and write it to `out/docs`; a failure leaves the folder as it was."""
        clock, project, process = _Clock(say), self._project, self._process
        settings = read_settings(project.root)
        state = settings, fingerprint(project.package)
        if self._known is None or self._known[0] != state:
            package = clock.step("Checking the data package", lambda: open_package(project.package))
            basis = clock.step("Making the report", lambda: make_basis(package, settings, say, process))
            self._known = state, basis
        basis = self._known[1]
        artifacts = clock.step("Rendering the pages", lambda: lay_out(basis, project.docs, process))
        written = clock.step("Writing the pages", lambda: write(artifacts, project.out / "docs"))
        receipts = [
            path for path in (a.path for a in artifacts) if path.startswith("receipts/") and path.endswith(".md")
        ]
        findings = {path.split("/")[1] for path in receipts}
        return Rendered(written, basis.report.package.version, len(findings), len(receipts), clock.seconds)


def fingerprint(folder: Path) -> dict[str, tuple[int, int]]:
    """Return time of change and size of every file in a folder by path."""
    found = {}
    for path in sorted(folder.rglob("*")):
        with contextlib.suppress(FileNotFoundError):  # a file that an editor makes while it saves another
            if path.is_file():
                state = path.stat()
                found[str(path)] = (state.st_mtime_ns, state.st_size)
    return found


class _Clock:
    """Runs steps and notes how long each took."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.seconds: dict[str, float] = {}

    def step(self, name: str, work: Callable[[], _Result]) -> _Result:
        self.say(name)
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[name] = time.perf_counter() - start
