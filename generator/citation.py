"""How to cite: one suggested citation of each page, and the same for the repository (CITATION.cff, .zenodo.json).

Author, title and licence are those of the descriptor, the address is the permanent one, and the DOI is blank until one
is minted: nothing is said twice in different words. A page cites the version that it is of. The files of the repository
name the last version that was published, since that is what their formats ask for: the main branch is ahead of it, and
what is not out can't be cited. The date of a release that is not there is left out.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.record.releases import RELEASES, version_order
from generator.text import MONTHS, plain

if TYPE_CHECKING:
    from generator.record.tables import Package
    from generator.report import Report
    from generator.settings import Settings

#: Characters that TeX does not print as they are, and what prints them.
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}
#: The licence of the code, beside that of the data.
_CODE_LICENCE = "MIT"


@dataclass(frozen=True)
class Citation:
    """What a citation of one page says. `title` is that of the page, "" where the whole record is cited."""

    author: str
    work: str
    title: str
    version: str
    date: str
    address: str
    doi: str

    @property
    def text(self) -> str:
        """Return the citation in words."""
        part = f"“{self.title}”. In: " if self.title else ""
        doi = f" https://doi.org/{self.doi}" if self.doi else ""
        return f"{self.author} ({self.date[:4]}). {part}{self.work}. Version {self.version}.{doi} {self.address}"

    @property
    def bibtex(self) -> list[str]:
        """Return the lines of a BibTeX entry."""
        entries = {
            "author": f"{{{{{tex(self.author)}}}}}",
            "title": f"{{{tex(self.title or self.work)}}}",
            **({"howpublished": f"{{{tex(self.work)}}}"} if self.title else {}),
            "year": f"{{{self.date[:4]}}}",
            "month": MONTHS[int(self.date[5:7]) - 1][:3].lower(),  # a name that BibTeX knows
            "version": f"{{{tex(self.version)}}}",
            **({"doi": f"{{{self.doi}}}"} if self.doi else {}),
            "url": f"{{{self.address}}}",
        }
        key = re.sub("[^a-z0-9]+", "-", self.address.partition("://")[2].lower()).strip("-")
        return [f"@misc{{{key},", *(f"  {name} = {value}," for name, value in entries.items()), "}"]


def cite(report: Report, path: str, title: str) -> Citation:
    """Return the citation of a page, given its path in the tree and its title."""
    package = report.package
    return Citation(
        author=author(package),
        work=plain(str(package.descriptor["title"])),
        title="" if path == "index.md" else plain(title),
        version=package.version,
        date=package.as_of,
        address=report.permanent(path),
        doi=doi(package),
    )


def repository_files(package: Package, settings: Settings, named: Named) -> dict[str, str]:
    """Return both files of the repository by name."""
    return {"CITATION.cff": citation_file(package, settings, named), ".zenodo.json": zenodo_file(package, named)}


def author(package: Package) -> str:
    """Return who made the record: the contributors that the descriptor names as authors."""
    people = package.descriptor.get("contributors", [])
    return ", ".join(plain(entry["title"]) for entry in people if "author" in entry.get("roles", []))


def doi(package: Package) -> str:
    """Return the DOI of this version, "" until one is minted."""
    return str(package.descriptor.get("doi", ""))


def tex(text: str) -> str:
    r"""Return text that TeX prints as it is.

    >>> tex("R&D_{50 %}")
    'R\\&D\\_\\{50 \\%\\}'
    """
    return "".join(_TEX.get(character, character) for character in text)


@dataclass(frozen=True)
class Named:
    """The version that the files of the repository name, and the ISO date of its release, "" if it has none."""

    version: str
    date: str = ""


def last_published(package: Package) -> Named:
    """Return the last release that was published, else the version of the package.

    Releases that were reconstructed later were never out.
    """
    table = package[RELEASES]
    out = table[table["reconstructed"] == "no"]
    days = dict(zip(out["release"], out["released_on"], strict=True))
    last = max(days, key=version_order, default="")
    return Named(last, str(days[last])) if last else Named(package.version)


def citation_file(package: Package, settings: Settings, named: Named) -> str:
    """Return CITATION.cff, the file from which code hosts and reference managers take a citation.

    The format is the Citation File Format 1.2.0: https://citation-file-format.github.io/
    """
    descriptor = package.descriptor
    content: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this data, cite it as below. If you quote a number, give the version too, because later "
        "versions differ.",
        "title": descriptor["title"],
        "abstract": descriptor["description"],
        "type": "dataset",
        "authors": [{"name": author(package)}],
        "version": named.version,
        **({"date-released": named.date} if named.date else {}),
        **({"doi": doi(package)} if doi(package) and _is_of(package, named) else {}),
        "keywords": descriptor["keywords"],
        "license": [*(entry["name"] for entry in descriptor["licenses"]), _CODE_LICENCE],
        "url": f"{settings.site_url}/",
        "repository-code": settings.repo_url,
    }
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in content.items())


def _is_of(package: Package, named: Named) -> bool:
    """Tell whether a package is that of the named version: 2026.11.0 is release 2026.11."""
    return package.version.removesuffix(".0") == named.version.removesuffix(".0")


def zenodo_file(package: Package, named: Named) -> str:
    """Return .zenodo.json, from which Zenodo fills in the form of a deposit (https://developers.zenodo.org/)."""
    descriptor = package.descriptor
    content = {
        "title": descriptor["title"],
        "description": descriptor["description"],
        "upload_type": "dataset",
        "access_right": "open",
        "creators": [{"name": author(package)}],
        "version": named.version,
        **({"publication_date": named.date} if named.date else {}),
        "license": descriptor["licenses"][0]["name"].lower(),
        "keywords": descriptor["keywords"],
        "language": "eng",
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
