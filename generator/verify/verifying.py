"""The order of a check: files, figures, pages, and the build from the tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.verify.checks import check_figures, check_manifest, check_pages
from generator.verify.outcome import Outcome
from generator.verify.published import open_published
from generator.verify.rebuild import check_rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def verify(place: str, root: Path, *, build: bool = True, say: Callable[[str], None] = lambda _: None) -> Outcome:
    """Return what is verified of the version at an address or in a folder, what is not, and what differs.

    `root` is the folder of the repository that may hold the version's tag. Raises LedgerError if there is no version
    at the place.
    """
    published, outcome = open_published(place), Outcome()
    say("Checking the files of the manifest")
    files = check_manifest(published, outcome)
    say("Adding up the receipts and running their SQL")
    figures = check_figures(published, outcome)
    say("Checking the figures on pages")
    check_pages(published, figures, files, outcome)
    say("Building the version again from its tag")
    if build:
        built = check_rebuilt(published, root, outcome)
    else:
        built = False
        outcome.unverified.append("that a tag builds this version: you asked not to build")
    derived = sum(figure.get("counted") is not True for figure in figures.values())
    if derived and not built:
        outcome.unverified.append(f"{derived:,} figures that a formula gives: only a build computes them again")
    return outcome
