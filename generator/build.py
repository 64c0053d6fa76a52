"""The table of contents of the program: gather everything in memory, then hand it to the one writer."""

from __future__ import annotations

import contextlib
import os
import time
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.artifacts import Artifact, Written, write, write_some
from generator.errors import LedgerError, PackageError
from generator.record.check import check_read, open_package
from generator.record.source import read_package
from generator.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from generator.charts.chart import Chart, Charts
    from generator.findings.families import Families
    from generator.findings.figure import Finding, Record
    from generator.findings.found import Findings
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
class Opened:
    """A checked package with its families, and its findings and charts, each made when it is first asked for.

    `draw` lets the charts of a finding be drawn, by its slug, before somebody asks for one.
    """

    package: Package
    record: Record
    families: Families
    findings: Findings
    charts: Charts
    draw: Callable[[str], object]


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
        opened = open_report(package, process)
        try:
            return lay_out(make_basis(opened, settings, say), docs, process)
        finally:
            opened.record.database.close()


def open_report(package: Package, process: Executor) -> Opened:
    """Return the report of a checked package, its findings and charts to come."""
    from generator.charts import begin_charts, in_report_order  # noqa: PLC0415 - altair costs half a second
    from generator.findings.families import find_families  # noqa: PLC0415
    from generator.findings.figure import open_record  # noqa: PLC0415
    from generator.findings.found import Findings  # noqa: PLC0415

    record = open_record(package)
    findings = Findings(record)

    @cache
    def begin(slug: str) -> Mapping[str, Callable[[], Chart]]:
        return begin_charts(findings[slug], package, process)

    return Opened(package, record, find_families(record), findings, in_report_order(begin), begin)


def make_basis(
    opened: Opened, settings: Settings, say: Callable[[str], None], heed: Callable[[], None] = lambda: None
) -> Basis:
    """Return what the record alone decides; what needs no drawing is made while the charts are drawn.

    `heed` is called between its parts, and can end it by raising.
    """
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
    for slug in opened.findings:  # the charts of one are drawn while the next one is computed
        heed()
        opened.draw(slug)
    say("Making the downloads")
    package, findings = opened.package, opened.findings
    releases = read_releases(package.folder, said_of(findings, package))
    days = page_days(releases)
    report = Report(package, findings, opened.charts, settings, opened.families, releases, days=days)
    bulk = [*bulk_files(report), workbook(report), *database_files(report, opened.record.database)]
    heed()
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


def lay_out(basis: Basis, docs: Path, process: Executor, heed: Callable[[], None] = lambda: None) -> list[Artifact]:
    """Return the report as artifacts, its pages rendered; the cards are drawn while receipts are.

    `heed` is called between pages, and can end it by raising.
    """
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
    pages = list(_heeding(heed, render_pages(report, docs, describe)))
    cards = begin_cards(report, what_pages_say(pages, titles), process)
    return [
        *files,
        *_heeding(heed, receipt_pages(report, titles, describe)),
        *pages,
        *embed_pages(report, where_charts_are(pages)),
        manifest_json(report),
        *cards(),
    ]


def lay_out_some(basis: Basis, docs: Path, addresses: Collection[str]) -> list[Artifact]:
    """Return those pages of the report that are at these addresses below the site's, and the files of the tree.

    A basis without files gives the same pages, but for what they say of files.
    """
    from generator.pages.receipts import receipt_pages  # noqa: PLC0415
    from generator.pages.render import finding_titles, page_words, render_pages  # noqa: PLC0415
    from generator.publish.structured import Structured  # noqa: PLC0415

    describe = Structured(basis.report, page_words(docs), basis.offered).describe
    return [
        *receipt_pages(basis.report, finding_titles(docs), describe, addresses),
        *render_pages(basis.report, docs, describe, addresses),
    ]


def _heeding(heed: Callable[[], None], items: Iterable[_Result]) -> Iterator[_Result]:
    """Give items, with a call before each."""
    for item in items:
        heed()
        yield item


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
    from generator.findings.found import Findings  # noqa: PLC0415

    return dict(Findings(record))


def render(project: Project, say: Callable[[str], None] = lambda _: None) -> Rendered:
    """Check the package, gather the report and write it to `out/docs`; a failure leaves the folder as it was."""
    from generator.drawing.process import second_process  # noqa: PLC0415

    with second_process() as process:
        return Maker(project, process).render(say)


class Maker:
    """Renders a project as often as it is asked; what the record alone decides is made once for each of its states.

    A process draws, and `writing` is entered whenever files are written or touched.
    """

    def __init__(
        self, project: Project, process: Executor, writing: Callable[[], AbstractContextManager[None]] = nullcontext
    ) -> None:
        self._project = project
        self._process = process
        self._writing = writing
        self._checked: tuple[object, Package] | None = None
        self._opened: Opened | None = None
        self._known: tuple[object, Basis] | None = None

    def render(self, say: Callable[[str], None] = lambda _: None, heed: Callable[[], None] = lambda: None) -> Rendered:
        """Check the package, gather the report and write it to `out/docs`; a failure leaves the folder as it was.

        `heed` is called now and then, and can end it by raising.
        """
        clock, project, process = _Clock(say), self._project, self._process
        settings, record = read_settings(project.root), fingerprint(project.package)
        if self._known is None or self._known[0] != (settings, record):
            package = clock.step("Checking the data package", lambda: self._check(record))
            basis = clock.step("Making the report", lambda: make_basis(self._open(package), settings, say, heed))
            self._known = (settings, record), basis
            self._close()
        basis = self._known[1]
        artifacts = clock.step("Rendering the pages", lambda: lay_out(basis, project.docs, process, heed))
        written = clock.step("Writing the pages", lambda: self._write(artifacts))
        receipts = [
            path for path in (a.path for a in artifacts) if path.startswith("receipts/") and path.endswith(".md")
        ]
        findings = {path.split("/")[1] for path in receipts}
        return Rendered(written, basis.report.package.version, len(findings), len(receipts), clock.seconds)

    def renew(self, addresses: Collection[str]) -> list[str]:
        """Check the package, and write the pages at these addresses below the site's; return the paths that changed.

        Only what these pages say is computed. What they say of files and of releases is still that of the last report
        that `render` made, without which there is nothing to renew.
        """
        if self._known is None:
            return []
        record, (state, basis) = fingerprint(self._project.package), self._known
        settings = read_settings(self._project.root)
        if state != (settings, record):
            opened = self._open(self._check(record))
            report = replace(
                basis.report,
                package=opened.package,
                findings=opened.findings,
                charts=opened.charts,
                settings=settings,
                families=opened.families,
            )
            basis = replace(basis, report=report)
        artifacts = lay_out_some(basis, self._project.docs, addresses)
        with self._writing():
            return write_some(artifacts, self._project.out / "docs")

    def touch(self, addresses: Collection[str] | None = None) -> None:
        """Give the pages at these addresses, or all, the present as their time, so that MkDocs builds them again."""
        from generator.pages.render import among  # noqa: PLC0415 - pandas costs half a second

        docs = self._project.out / "docs"
        with self._writing():
            for path in sorted(docs.rglob("*.md")):
                if among(addresses, path.relative_to(docs).as_posix()):
                    os.utime(path)

    def _write(self, artifacts: list[Artifact]) -> Written:
        with self._writing():
            return write(artifacts, self._project.out / "docs")

    def _check(self, record: object) -> Package:
        """Return the checked package; `record` tells its state, and of each state it is checked once."""
        if self._checked is None or self._checked[0] != record:
            self._checked = record, open_package(self._project.package)
        return self._checked[1]

    def _open(self, package: Package) -> Opened:
        """Return the report of a checked package to come, the same one for the same package."""
        if self._opened is None or self._opened.package is not package:
            self._close()
            self._opened = open_report(package, self._process)
        return self._opened

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.record.database.close()
            self._opened = None


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
