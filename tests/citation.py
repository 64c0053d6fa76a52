"""Writes CITATION.cff and .zenodo.json, which name the last version that was published.

`make citation` writes them, and a release does by itself; a test holds them to the record.
"""

from __future__ import annotations

from generator.citation import last_published, repository_files
from generator.record.check import open_package
from generator.settings import read_settings
from tests.helpers import REAL, ROOT


def files() -> dict[str, str]:
    """Return the text of both files by name."""
    package = open_package(REAL)
    return repository_files(package, read_settings(ROOT), last_published(package))


if __name__ == "__main__":
    for name, text in files().items():
        (ROOT / name).write_text(text, encoding="utf-8")
