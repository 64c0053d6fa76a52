"""The two addresses that a fork changes: where the site and its repository live, as mkdocs.yml has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import LedgerError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Addresses without a slash at their end."""

    site_url: str
    repo_url: str


def read_settings(root: Path) -> Settings:
    """Return the settings of the project in a folder.

    Raises LedgerError if mkdocs.yml or one of the addresses is missing.
    """
    path = root / "mkdocs.yml"
    if not path.is_file():
        raise LedgerError(
            f"{root} holds no mkdocs.yml.",
            "Run the command in the project's folder, or name it with --project.",
        )
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, mark, value = line.partition(":")
        if mark and name in ("site_url", "repo_url"):
            found[name] = value.strip().rstrip("/")
    if len(found) != 2:
        raise LedgerError("mkdocs.yml needs the lines site_url and repo_url.", "Add the missing one.")
    return Settings(**found)
