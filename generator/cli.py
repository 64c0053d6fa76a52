"""The command line: parse, call, print. The one place that prints, and the one error boundary."""

from __future__ import annotations

import functools
import gc
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.artifacts import finish_files, replace_file, replace_files
from generator.build import Project, Rendered, measure, render
from generator.errors import LedgerError, PackageError, ToolError
from generator.record.check import check_package, package_date
from generator.record.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.record.report import CheckReport

_PACKAGE = "datapackage"
#: Where archived copies are asked for.
_ARCHIVE = "https://archive.org/wayback/available"
#: How an import sorts notices, and what it prints for that.
_CLASSES = {
    "tech": "of tech employers",
    "not_tech": "of others",
    "unclear": "unclear",
    "not_reviewed": "not reviewed",
    "refused": "refused",
}
#: Most sentences of a kind that a check of a published version prints.
_MOST_SHOWN = 200
_RELATIONS = {
    "repeats": "repeat an earlier one",
    "amends": "amend one",
    "amends_one_of": "amend one of several",
    "amends_missing": "amend one that is not in the export",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ledger")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.option("--quiet", is_flag=True, help="Print results and errors only, no progress.")
@click.option(
    "--project",
    type=click.Path(path_type=Path),
    default=Path(),
    show_default="this folder",
    help="Folder that holds mkdocs.yml and docs/.",
)
@click.pass_context
def main(context: click.Context, debug: bool, quiet: bool, project: Path) -> None:
    """Check the data package of the Layoff Ledger and build the report from it.

    Example: ledger check
    """
    gc.set_threshold(50_000)  # what a command makes mostly stays to its end: looking for what is gone costs time
    context.obj = {"debug": debug, "quiet": quiet, "root": project}


def _command(function: Callable[..., int | None]) -> Callable[..., None]:
    """Run a command inside the error boundary: expected problem, tool failed, bug."""

    @functools.wraps(function)
    def run(*args: Any, **kwargs: Any) -> None:
        settings = click.get_current_context().obj
        try:
            sys.exit(function(*args, **kwargs) or 0)
        except PackageError as error:
            for problem in error.problems:
                click.echo(f"{problem.place}: {problem.sentence}", err=True)
            _fail(str(error), error.hint)
        except ToolError as error:
            _fail(str(error), error.hint or "What it printed stands above.")
        except LedgerError as error:
            _fail(str(error), error.hint)
        except (KeyboardInterrupt, click.Abort):
            _fail("Stopped.", "Everything is as it was before.")
        except OSError as error:
            _fail(
                f"{error.strerror or error}: {error.filename or ''}".strip(" :"),
                "Check the disk and the permissions of the folder.",
            )
        except Exception as error:
            if not settings["debug"]:
                _fail(
                    f"This is a bug in the program ({type(error).__name__}: {error}).",
                    "Run the command again with `ledger --debug …` and report what it prints.",
                )
            traceback.print_exc()
            sys.exit(1)

    return run


def _fail(message: str, hint: str) -> None:
    if click.get_current_context().obj["debug"]:
        traceback.print_exc()
    click.echo(f"error: {message}", err=True)
    if hint:
        click.echo(f"What to do: {hint}", err=True)
    sys.exit(1)


class _Progress:
    """Says what is being done: a bar on a terminal, plain lines elsewhere, nothing with --quiet."""

    def __init__(self, steps: int) -> None:
        self.quiet = click.get_current_context().obj["quiet"]
        self.steps, self.done = steps, 0
        self.bar = sys.stderr.isatty()

    def __call__(self, step: str) -> None:
        self.done += 1
        if self.quiet:
            return
        if self.bar:
            filled = min(20, 20 * self.done // self.steps)
            click.echo(f"\r\033[K[{'#' * filled}{'.' * (20 - filled)}] {step}", err=True, nl=False)
        else:
            click.echo(f"{step} …", err=True)

    def end(self) -> None:
        """Clear the bar."""
        if self.bar and not self.quiet:
            click.echo("\r\033[K", err=True, nl=False)


@main.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to print the outcome.",
)
@click.option("--against", metavar="BASE", help="Hold it against an earlier one: a git revision or a package folder.")
@click.pass_obj
@_command
def check(settings: dict[str, Any], path: Path | None, form: str, against: str | None) -> int:
    """Check a data package and print every problem at once.

    PATH is the folder of the package (default: datapackage). The exit code is 1 if anything is wrong.
    With --against, rows that are gone and figures that move too far without a note are problems too.

    Example: ledger check datapackage --against main --format markdown
    """
    progress = _Progress(1)
    progress("Checking the data package")
    folder = path or settings["root"] / _PACKAGE
    report = check_package(folder) if against is None else _checked_against(folder, against)
    progress.end()
    click.echo(FORMATS[form](report))
    return 0 if report.passed else 1


def _checked_against(folder: Path, base: str) -> CheckReport:
    from generator.history.base import open_base  # noqa: PLC0415
    from generator.history.gate import check_against  # noqa: PLC0415

    return check_against(folder, open_base(base, folder))


@main.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.pass_obj
@_command
def fmt(settings: dict[str, Any], path: Path | None) -> None:
    """Bring hand-edited tables to canonical form: form only, never content.

    PATH is the folder of the package (default: datapackage).

    Example: ledger fmt datapackage
    """
    from generator.record.formatting import unformatted_files  # noqa: PLC0415

    folder = path or settings["root"] / _PACKAGE
    for name in finish_files(folder):
        click.echo(f"{folder / name}: the change that was interrupted is complete")
    files = unformatted_files(folder)
    for file, data in files.items():
        replace_file(file, data)
        click.echo(f"{file}: brought to canonical form")
    if not files:
        click.echo("All tables are in canonical form.")


class _Terminal:
    """Asks and says on the terminal."""

    @staticmethod
    def say(text: str) -> None:
        """Print a line."""
        click.echo(text)

    @staticmethod
    def ask(label: str, default: str) -> str:
        """Return the answer without blanks around it."""
        return str(click.prompt(label, default=default, show_default=bool(default))).strip()

    @staticmethod
    def sure(question: str, default: bool) -> bool:
        """Return whether the answer is yes."""
        return click.confirm(question, default=default)


@main.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.pass_obj
@_command
def add(settings: dict[str, Any], path: Path | None) -> int:
    """Ask for an announcement field by field, and write its rows with their source.

    PATH is the folder of the package (default: datapackage). Nothing is written before the last question; then all
    rows are, and the package is checked.

    Example: ledger add
    """
    from generator.record.adding import ask_announcement  # noqa: PLC0415

    folder = path or settings["root"] / _PACKAGE
    finish_files(folder)
    files = ask_announcement(folder, _Terminal()).files()
    replace_files(folder, files)
    click.echo(f"Written: {', '.join(sorted(files))}")
    report = check_package(folder)
    click.echo(FORMATS["text"](report))
    click.echo("See what the rows move: ledger impact main")
    return 0 if report.passed else 1


_package = click.option(
    "--package", type=click.Path(path_type=Path), help="Folder of the data package (default: datapackage)."
)
_out = click.option("--out", type=click.Path(path_type=Path), help="Folder to build in (default: build).")


@main.group("import")
def import_group() -> None:
    """Turn files of others into rows of the record.

    Example: ledger import warn register.csv
    """


@import_group.command("warn")
@click.argument("file", type=click.Path(path_type=Path))
@_package
@click.pass_obj
@_command
def import_warn(settings: dict[str, Any], file: Path, package: Path | None) -> None:
    """Import US statutory notices of tech employers, and totals of all, from an export of the WARN Notice Register.

    FILE is the export as CSV. The day of its state is the published_on of its source. All tables are written, or none.

    Example: ledger import warn register.csv --package datapackage
    """
    from generator.importers.warn import import_notices  # noqa: PLC0415

    folder = package or settings["root"] / _PACKAGE
    finish_files(folder)
    progress = _Progress(1)
    progress("Reading the notices")
    done = import_notices(file, folder)
    progress.end()
    if done.files:
        replace_files(folder, done.files)
    parts = ", ".join(f"{done.classes[name]:,} {label}" for name, label in _CLASSES.items())
    click.echo(f"{done.classes.total():,} notices: {parts}")
    related = ", ".join(f"{done.relations[name]:,} {label}" for name, label in _RELATIONS.items())
    click.echo(
        f"Of tech employers: {done.counting:,} count, {done.matched:,} are of an employer in the record; {related}"
    )
    for name in done.unreviewed_names:
        click.echo(f"not reviewed, so not counted as tech: {name}. Decide it in warn_employers.csv.")
    for name, company in done.unreviewed_matches:
        click.echo(f"not reviewed, so not matched: {name} with {company}. Decide it in warn_matches.csv.")
    click.echo(f"Written: {', '.join(sorted(done.files))}" if done.files else "Nothing changed.")


@main.command("links")
@_package
@click.option(
    "--report", "file", type=click.Path(path_type=Path), help="Write what was found as Markdown, change nothing."
)
@click.option("--pause", type=float, default=2.0, show_default=True, help="Seconds between two requests to a host.")
@click.option("--timeout", type=float, default=20.0, show_default=True, help="Seconds until a host is given up.")
@click.option("--archive", default=_ARCHIVE, show_default=True, help="Address that knows archived copies.")
@click.pass_obj
@_command
def links_command(  # noqa: PLR0913, PLR0917 - the options
    settings: dict[str, Any], package: Path | None, file: Path | None, pause: float, timeout: float, archive: str
) -> None:
    """Open the address of every source, politely, and write into sources.csv what answers and where a copy lies.

    This takes minutes, and only this command opens addresses. After an interruption it goes on where it stopped. All
    rows are written in the end, or none.

    Example: ledger links --report build/links.md
    """
    from generator.importers.addresses import Manner, check_addresses, filled_sources, report, require_day, summary  # noqa: PLC0415
    from generator.settings import read_settings  # noqa: PLC0415

    folder, notes = package or settings["root"] / _PACKAGE, settings["root"] / "build" / "links.jsonl"
    today = time.strftime("%Y-%m-%d", time.gmtime())
    if file is None:
        finish_files(folder)
        require_day(package_date(folder), today)
    agent = f"layoff-ledger/{__version__} (+{read_settings(settings['root']).site_url}/)"
    progress = _Progress(1)
    answers = check_addresses(folder, notes, today, Manner(agent, pause, timeout, archive), progress)
    progress.end()
    if file is not None:
        replace_file(file, report(answers).encode())
    else:
        files = filled_sources(folder, answers)
        if files:
            replace_files(folder, files)
        click.echo(f"Written: {', '.join(files)}" if files else "Nothing changed.")
    notes.unlink(missing_ok=True)
    click.echo(f"{summary(answers)}.")


@main.command("render")
@_package
@_out
@click.pass_obj
@_command
def render_command(settings: dict[str, Any], package: Path | None, out: Path | None) -> None:
    """Render the Markdown tree into build/docs, without building the site.

    Example: ledger render --out /tmp/report
    """
    project = Project.at(settings["root"], package, out)
    progress = _Progress(6)
    done = render(project, progress)
    progress.end()
    _say_rendered(done)
    click.echo(f"Look in {project.out / 'docs'}")


@main.command()
@_package
@_out
@click.option("--release", "version", default="", metavar="VERSION", help="Build it as that release is published.")
@click.pass_obj
@_command
def build(settings: dict[str, Any], package: Path | None, out: Path | None, version: str) -> None:
    """Check the package, render the report and build the site into build/site.

    Example: ledger build --package datapackage --out build
    """
    from generator.site import build_site  # noqa: PLC0415

    project = Project.at(settings["root"], package, out)
    progress = _Progress(7)
    done = render(project, progress)
    progress("Building the site")
    start = time.perf_counter()
    site = build_site(project, package_date(project.package), version)
    progress.end()
    _say_rendered(done)
    click.echo(f"Building the site: {time.perf_counter() - start:.1f} s, {site.pages} pages")
    click.echo(f"Look in {project.out / 'site'}; to read it in your browser: make serve")


@main.command("impact")
@click.argument("base")
@_package
@click.option("--out", type=click.Path(path_type=Path), help="File to write it to as Markdown, for a pull request.")
@click.pass_obj
@_command
def impact_command(settings: dict[str, Any], base: str, package: Path | None, out: Path | None) -> None:
    """Say what the package changes: rows, figures and why they moved, answers, verdicts and pages.

    BASE is what to compare with: a git revision, or the folder of another package.

    Example: ledger impact main --out impact.md
    """
    from generator.history.impact_text import as_markdown, as_text  # noqa: PLC0415

    progress = _Progress(3)
    found = measure(Project.at(settings["root"], package), base, progress)
    progress.end()
    if out is not None:
        replace_file(out, as_markdown(found).encode())
    click.echo(as_text(found), nl=False)


def _say_rendered(done: Rendered) -> None:
    for step, seconds in done.seconds.items():
        click.echo(f"{step}: {seconds:.1f} s")
    click.echo(
        f"Version {done.version}: {done.findings} findings, {done.figures} figures with receipts, "
        f"{done.written.total} files ({done.written.changed} changed, {done.written.removed} removed)"
    )


@main.command()
@_package
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Address to serve on.")
@click.pass_obj
@_command
def serve(settings: dict[str, Any], package: Path | None, address: str) -> None:
    """Serve the report and rebuild what changes when a table, a page or a template is saved.

    Example: ledger serve --address 127.0.0.1:8080
    """
    from generator.serve import serve as run  # noqa: PLC0415

    run(Project.at(settings["root"], package), address, click.echo, _Progress(7))


@main.command("verify")
@click.argument("place", metavar="DIR_OR_URL")
@click.option("--no-build", is_flag=True, help="Don't build the version again from its tag.")
@click.pass_obj
@_command
def verify_command(settings: dict[str, Any], place: str, no_build: bool) -> int:
    """Check a published version: files, receipts, SQL and pages, and build it again from its tag.

    DIR_OR_URL is the folder of a built site, or the address of a version. What is published is only read. The exit
    code is 1 if anything differs.

    Example: ledger verify build/site
    """
    from generator.verify.verifying import verify  # noqa: PLC0415

    progress = _Progress(4)
    outcome = verify(place, settings["root"].resolve(), build=not no_build, say=progress)
    progress.end()
    for title, sentences in (
        ("Verified", outcome.verified),
        ("Not verified", outcome.unverified),
        ("Different", outcome.differences),
    ):
        if sentences:
            click.echo(f"{title}:")
        for sentence in sentences[:_MOST_SHOWN]:
            click.echo(f"  {sentence}")
        if len(sentences) > _MOST_SHOWN:
            click.echo(f"  and {len(sentences) - _MOST_SHOWN:,} more")
    click.echo(outcome.totals)
    return 1 if outcome.differences else 0


@main.command()
@click.argument("version")
@click.pass_obj
@_command
def release(settings: dict[str, Any], version: str) -> None:
    """Release the record that is committed as VERSION: check, test, build, tag and branch gh-pages, all or nothing.

    The work tree must be clean, the record of that version, and the version new. Below "Unreleased", the changelog says
    in a paragraph what is new. The release is a commit on top, with its tag; gh-pages gets the site, with the alias
    latest. Nothing is pushed. VERSION dev replaces the state of the main branch, without commit or tag.

    Example: ledger release 2026.11
    """
    from generator.release import make_release  # noqa: PLC0415

    progress = _Progress(12)
    done = make_release(settings["root"].resolve(), version, progress)
    progress.end()
    click.echo(f"Release {version} is commit {done.site[:12]} of the branch gh-pages.")
    if done.record:
        click.echo(f"What it says is kept in commit {done.record[:12]}, tag {version}.")
    click.echo("To publish it: make publish")
