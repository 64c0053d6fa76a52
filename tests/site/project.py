"""A whole small project in a folder of its own: the program's pages and settings, with the small package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import yaml

from tests.helpers import ROOT, SMALL

if TYPE_CHECKING:
    from pathlib import Path

#: Runs the console script from this checkout, whatever folder is current.
LEDGER = (sys.executable, "-c", "from generator.cli import main; main()")
#: The same with one finding, for a short project.
SHORT = (sys.executable, "-m", "tests.site.short")
#: The pages that a short project has whole, and what it keeps of the front matter of others.
WHOLE = ("findings/headline-total.md", "about/index.md", "releases/[release].md", "releases/next.md")
HEAD = ("title", "description", "each", "listed")


def make_project(folder: Path, package: Path = SMALL) -> Path:
    """Return a folder that holds a copy of the project with a package, the small one by default, as its record."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "generator" / "templates" / "theme", folder / "generator" / "templates" / "theme")
    shutil.copytree(package, folder / "datapackage")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / ".gitignore").write_text("/build/\n", encoding="utf-8")
    return folder


def make_short_project(folder: Path) -> Path:
    """Return a project like that of `make_project` which `short_ledger` builds in seconds: most pages have no text.

    Groups of announcements, of which there are many, have no page.
    """
    make_project(folder)
    for path in (folder / "docs").rglob("*.md"):
        if path.relative_to(folder / "docs").as_posix() not in WHOLE:
            head = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
            if head.get("each") == "group":
                path.unlink()
            else:
                kept = {key: value for key, value in head.items() if key in HEAD}
                path.write_text(f"---\n{yaml.safe_dump(kept)}---\n", encoding="utf-8")
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("anchors: warn", "anchors: ignore")
    settings.write_text(text, encoding="utf-8")
    return folder


def ledger(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the console script in a folder."""
    return _run(LEDGER, folder, *arguments, **environment)


def short_ledger(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with a few findings in the folder of a short project."""
    return _run(SHORT, folder, *arguments, **environment)


def _run(
    command: tuple[str, ...], folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    return subprocess.run([*command, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints.

    Raises CalledProcessError if it fails.
    """
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()
