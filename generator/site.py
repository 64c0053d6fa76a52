"""Runs MkDocs and mike. The only module that knows the host, beside mkdocs.yml.

MkDocs gets a tree that is complete before it starts. mike's own command would build the site again, without what comes
after MkDocs, so its functions put the site that we built into the branch.
"""

from __future__ import annotations

import calendar
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator import server_hook
from generator.artifacts import MARKER, claim, recover, swap
from generator.errors import ReleaseError, ToolError
from generator.policy import add_policy
from generator.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build import Project

BRANCH = "gh-pages"
LATEST = "latest"
#: The version that holds the state of the main branch; it is replaced each time.
DEV = "dev"
#: A data version: year and month, and a number for further releases of the month.
VERSION = re.compile(r"20\d\d\.(0[1-9]|1[0-2])(\.[1-9]\d*)?")
#: What is changed in the theme's script, each as it stands there once, what replaces it, and what it does.
_CHANGES = (
    # It asks for the search index at once, unless the page is a file; ours asks when a reader opens the search. The
    # index weighs more than any other file.
    (b'(location.protocol!=="file:")', b"(!1)", "fetch the search index"),
    # The button that copies code stands in a landmark without a name; many of them tell a screen reader nothing.
    (b'"nav",{class:"md-code__nav"}', b'"div",{class:"md-code__nav"}', "make the button that copies code"),
    # It takes every alternate of a page for one in another language, and asks for the site map beside it; here feeds
    # are alternates as well, since feed readers look for this relation.
    (b'"link[rel=alternate]"', b'"link[rel=alternate][hreflang]"', "look for pages in other languages"),
    # It marks every page as changing its colours while it starts, and takes the mark away again; each has the browser
    # work out the style of everything on the page once more, which holds up a phone. Ours marks a real change alone.
    (
        b'document.body.setAttribute("data-md-color-switching",""),s.',
        b's.color.scheme==document.body.dataset.mdColorScheme||document.body.setAttribute("data-md-color-switching",""),s.',
        "mark a change of colours",
    ),
    # The same for a name of the colour scheme that comes second and has no effect: each page has one of its own.
    (
        b'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);',
        b'let o=x("meta",{name:"color-scheme"});',
        "name the colour scheme",
    ),
    # It knows no page until it has put one in: with the first step back, or the first link to a part of the same page,
    # it fetches that page and puts it in anew, as it is at its start. What a reader had set, opened or made live is
    # gone, and switches show another combination than their address. Ours starts with the page that is there.
    (b's=t.pipe(ne("pathname"),', b's=t.pipe(Q(we()),ne("pathname"),Ie(1),', "fetch a page"),
    (
        b's.pipe(b(()=>t),ne("hash"))',
        b's.pipe(Q(0),b(()=>t),Q(we()),ne("hash"),Ie(1))',
        "go to a part of the same page",
    ),
    # What these two changes call, so that they stop the build when it has another name.
    *(
        (name, name, "name what begins a stream and what leaves its first values out")
        for name in (
            b"function Ie(e){return g(function(t,r){return e<=r})}",
            b"var r=Fe(e);return E(function(o,n){(r?Ke(e,o,r):Ke(e,o)).subscribe(n)})}",
            b"function we(){return new URL(location.href)}",
        )
    ),
)
#: What makes MkDocs faster and no page different: it reads finished HTML as one piece, and half of the pages in a
#: second process.
_FASTER = "generator.raw_html"
_SECOND_READER = "ledger_second_reader"
#: Elements in which each blank counts, and blanks elsewhere that mean no more than a line break.
_KEPT_BLANKS = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL)
_BLANKS = re.compile(r"\n\s+")
#: Which cell of the record an element prints: tests hold every cell to the record by it. Links keep it, since the style
#: for print tells by it which addresses stand on the page already, and so does the explorer, whose script reads it.
_CELL = re.compile(r'(<(?:span|time|data)\b[^<>]*?) data-row="[^"<>]*"')
_READS_CELLS = "explorer"
#: Files that programs look for at the root of a host alone; the newest release puts them there.
_AT_ROOT = ("llms.txt", "robots.txt")
#: What Python says in the end where a disk or a folder takes nothing; MkDocs shows it below a traceback.
_REFUSED = re.compile(r"^(?:OSError|PermissionError): \[Errno \d+\] ([^:\n]+)", re.MULTILINE)
_COMMITTER = {"GIT_COMMITTER_NAME": "Layoff Ledger", "GIT_COMMITTER_EMAIL": "releases@layoff-ledger.example"}


@dataclass(frozen=True)
class Site:
    """A built site: its folder and the number of its HTML pages."""

    folder: Path
    pages: int


def build_site(project: Project, created: str, version: str = "") -> Site:
    """Build `out/docs` into `out/site` with MkDocs in strict mode; a failure leaves the previous site as it was.

    `created` is the ISO date that stands in for the clock. `version` is the path of a release below the site's
    address; canonical links then point to the latest release. Raises ToolError with what MkDocs said.
    """
    site = project.out / "site"
    recover(site)
    claim(site)
    new = project.out / "site.new"
    shutil.rmtree(new, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "mkdocs.yml"
        settings = _config(project, new, version)
        settings["plugins"].append(_SECOND_READER)  # not for a server, whose threads don't go with a fork
        config.write_text(yaml.safe_dump(settings), encoding="utf-8")
        # Never with -q: it disarms strict mode.
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
        done = subprocess.run(command, env=_environment(created), capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(new, ignore_errors=True)
        raise _failure(done.stderr)
    try:
        _change_script(new)
        _lighten(new, marked=not version)
        add_policy(new)
        (new / MARKER).touch()
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        raise
    swap(new, site)
    return Site(site, sum(1 for _ in site.rglob("*.html")))


def _failure(said: str) -> ToolError:
    """Return why MkDocs failed: a disk or a folder that takes nothing is no fault of a page."""
    refused = _REFUSED.search(said)
    if refused:
        return ToolError(
            f"MkDocs could not write the site: {refused[1].lower()}.",
            "Check the disk and the permissions of the folder.",
        )
    return ToolError(f"MkDocs did not build the site:\n{_last_lines(said)}", "Mend the page that it names.")


def serve_command(project: Project, folder: Path, address: str) -> list[str]:
    """Return the command that serves `out/docs` with live reload.

    The folder gets its configuration, and takes what it notes; see `server_hook.py`.
    """
    config = folder / "mkdocs.yml"
    settings = _config(project, project.out / "site.serve", "") | {
        "site_url": f"http://{address}/",
        "strict": False,
        "hooks": [server_hook.__file__],
        "extra": {server_hook.SETTING: str(folder)},
    }
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--dirty",
        "--dev-addr",
        address,
        "--config-file",
        str(config),
    ]


def put_into_branch(root: Path, site: Path, version: str, created: str, branch: str = BRANCH) -> str:
    """Put a built site into the branch of releases, or another, and return the new commit.

    Every commit has a fixed name, mail and date, so the same site gives the same branch. Raises ReleaseError when the
    version exists already, or when this is not a git repository.
    """
    from mike import git_utils  # noqa: PLC0415 - only releases need mike

    known = require_new_version(root, version)
    aliases = [] if version == DEV else [LATEST]
    known.add(version, version, aliases, update_aliases=True)
    with (
        contextlib.chdir(root),
        _variables(fixed_marks(created)),
        _git_can_write(git_utils.GitError),
        git_utils.Commit(branch, f"Release {version}") as commit,
    ):
        commit.delete_files([version, *aliases])
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if path.is_file() and name != MARKER:
                data = path.read_bytes()
                for place in (version, *aliases):
                    commit.add_file(git_utils.FileInfo(f"{place}/{name}", data))
        commit.add_file(git_utils.FileInfo("versions.json", known.dumps()))
        commit.add_file(git_utils.FileInfo(".nojekyll", ""))
        if aliases:
            commit.add_file(git_utils.FileInfo("index.html", _redirect()))
            for name in _AT_ROOT:
                commit.add_file(git_utils.FileInfo(name, (site / name).read_bytes()))
    return _git(root, "rev-parse", branch)


@contextlib.contextmanager
def _git_can_write(failure: type[Exception]) -> Iterator[None]:
    """Say that git can't write the commit, where mike's own error, or a broken pipe to git, would not tell."""
    try:
        yield
    except (failure, BrokenPipeError) as error:
        words = " ".join(str(error).split())
        raise ReleaseError(
            f"git could not write the release: {words}",
            "Nothing was released. Check the disk and the permissions of the folder.",
        ) from error


def fixed_marks(created: str) -> dict[str, str]:
    """Return the variables from which git takes who made a commit and when: always us, at noon of a day in UTC."""
    date = f"{created}T12:00:00+00:00"
    return _COMMITTER | {
        "GIT_AUTHOR_NAME": _COMMITTER["GIT_COMMITTER_NAME"],
        "GIT_AUTHOR_EMAIL": _COMMITTER["GIT_COMMITTER_EMAIL"],
        "GIT_COMMITTER_DATE": date,
        "GIT_AUTHOR_DATE": date,
    }


def check_version(version: str) -> None:
    """Raise ReleaseError unless this is a data version, or the state of the main branch."""
    if version != DEV and not VERSION.fullmatch(version):
        raise ReleaseError(
            f"{version!r} is not a data version.",
            "Use year and month, for example 2026.11, or 2026.11.2 for a second release of the month.",
        )


def require_clean_tree(root: Path) -> None:
    """Raise ReleaseError if the work tree has changes that are not committed."""
    changed = _git(root, "status", "--porcelain")
    if changed:
        raise ReleaseError(
            "The work tree has changes that are not committed:\n" + changed, "Commit them, or put them aside."
        )


def require_new_version(root: Path, version: str) -> Any:
    """Return the versions released so far; raise ReleaseError if this one is among them or there is no repository."""
    _git(root, "rev-parse", "--git-dir")
    known = _known_versions(root)
    if version != DEV and version in {str(info.version) for info in known}:
        hint = f"Choose the next number, for example {_next(version)}."
        raise ReleaseError(f"Version {version} exists already; releases are never replaced.", hint)
    return known


def theme_folder(project: Project) -> Path:
    """Return where a project keeps its templates of the theme and what belongs to them."""
    return project.root / "generator" / "templates" / "theme"


def _config(project: Project, site: Path, version: str) -> dict[str, Any]:
    base = project.root / "mkdocs.yml"
    lists = yaml.safe_load(base.read_text(encoding="utf-8"))
    settings: dict[str, Any] = {
        "INHERIT": str(base.resolve()),
        "docs_dir": str((project.out / "docs").resolve()),
        "site_dir": str(site.resolve()),
        "theme": {"custom_dir": str(theme_folder(project).resolve())},
        "markdown_extensions": [*lists["markdown_extensions"], _FASTER],
        "plugins": [*lists["plugins"]],
    }
    if version:
        settings["site_url"] = f"{read_settings(project.root).site_url}/{LATEST}/"
        settings["extra"] = {"version": {"provider": "mike", "default": LATEST, "alias": True}}
    return settings


def _change_script(site: Path) -> None:
    """Change the theme's script as `_CHANGES` says.

    Raises ToolError, and changes nothing, if the script is not the one that we know: the site would work without the
    changes, but less well, and nobody would see it.
    """
    scripts = {path: path.read_bytes() for path in sorted((site / "assets" / "javascripts").glob("bundle.*.min.js"))}
    for known, _, does in _CHANGES:
        if [script.count(known) for script in scripts.values()] != [1]:
            raise ToolError(
                f"The theme's script does not {does} in the way that generator/site.py expects.",
                "Run `make setup` to get the pinned theme, or fit _CHANGES to the new one.",
            )
    for path, script in scripts.items():
        for known, ours, _ in _CHANGES:
            script = script.replace(known, ours)  # noqa: PLW2901 - one change after the other
        path.write_bytes(script)


def _lighten(site: Path, *, marked: bool) -> None:
    """Take out of a site what no reader gets to see and every release would store again.

    A site that is `marked` keeps what tells tests which cell of the record is printed where; see `_CELL`.
    """
    for path in sorted((site / "assets").rglob("*.map")):  # where the theme's programs come from
        path.unlink()
    for path in sorted(site.rglob("*.html")):
        page = trimmed(path.read_text(encoding="utf-8"))
        if not marked and path.relative_to(site).parts[0] != _READS_CELLS:
            page = _CELL.sub(r"\1", page)
        path.write_text(page, encoding="utf-8")


def trimmed(page: str) -> str:
    r"""Return a page without blank lines and indentation, which the theme leaves, where they mean nothing.

    >>> trimmed("<p>\n\n    a\n  <b>c</b> </p><pre>\n\n  x</pre>")
    '<p>\na\n<b>c</b> </p><pre>\n\n  x</pre>'
    """
    parts = _KEPT_BLANKS.split(page)
    return "".join(part if number % 2 else _BLANKS.sub("\n", part) for number, part in enumerate(parts))


def _environment(created: str) -> dict[str, str]:
    epoch = calendar.timegm(time.strptime(created, "%Y-%m-%d"))
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    return {**os.environ, **fixed}


def _known_versions(root: Path) -> Any:
    from mike import versions  # noqa: PLC0415

    shown = subprocess.run(
        ["git", "show", f"{BRANCH}:versions.json"], cwd=root, capture_output=True, text=True, check=False
    )
    return versions.Versions.loads(shown.stdout) if shown.returncode == 0 else versions.Versions()


def _next(version: str) -> str:
    parts = version.split(".")
    return ".".join([*parts[:2], str(int(parts[2]) + 1 if len(parts) == 3 else 2)])


def _redirect() -> str:
    return (
        (Path(__file__).parent / "templates" / "redirect.html")
        .read_text(encoding="utf-8")
        .replace("TARGET", f"{LATEST}/")
    )


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(
            f"git {arguments[0]} failed: {done.stderr.strip()}", "Releases are made in a git repository."
        )
    return done.stdout.strip()


def _last_lines(text: str, count: int = 12) -> str:
    lines = [line for line in text.splitlines() if not line.startswith("INFO")]
    return "\n".join(lines[-count:])


@contextlib.contextmanager
def _variables(values: dict[str, str]) -> Iterator[None]:
    """Set environment variables for a while: git reads names and dates from them."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
