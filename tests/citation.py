"""Writes CITATION.cff and .zenodo.json from the descriptor, so that they say what the record says.

`make citation` writes them; a test holds them to the record.
"""

from __future__ import annotations

from generator.citation import citation_file, zenodo_file
from generator.record.check import open_package
from generator.settings import read_settings
from tests.helpers import REAL, ROOT


def files() -> dict[str, str]:
    """Return the text of both files by name."""
    package = open_package(REAL)
    return {"CITATION.cff": citation_file(package, read_settings(ROOT)), ".zenodo.json": zenodo_file(package)}


if __name__ == "__main__":
    for name, text in files().items():
        (ROOT / name).write_text(text, encoding="utf-8")
