"""What each page says of itself to programs, in the words of schema.org, as JSON-LD.

Every page below the top has the trail that leads to it, a finding is a Report, and the data page describes the record
as a Dataset with its distributions. There is no ClaimReview: the report compares claims and rates none as right or
wrong.
Types: https://schema.org/Dataset, https://schema.org/Report, https://schema.org/BreadcrumbList.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.citation import author, doi
from generator.findings.choices import PERIOD_START
from generator.record.tables import announced_last_day
from generator.text import json_in_script, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.publish.distributions import Distribution
    from generator.report import Report

TOP = "index.md"
DATA_PAGE = "data/index.md"
#: Tables whose fields are the variables measured; the others hold what these refer to.
_MEASURED = ("announcements", "codings")


class Structured:
    """Describes the pages of one report. `pages` has title and description of the authored pages by path."""

    def __init__(self, report: Report, pages: Mapping[str, tuple[str, str]], files: Sequence[Distribution]) -> None:
        self.report = report
        self.titles = {path: title for path, (title, _) in pages.items()}
        self.files = files

    def describe(self, path: str, title: str, description: str) -> str:
        """Return the text of a page's data script: JSON that can't end the script element."""
        parts = []
        if path == DATA_PAGE:
            parts.append(dataset(self.report, self.files))
        elif path in {f"findings/{slug}.md" for slug in self.report.findings}:
            parts.append(self._finding(path, title, description))
        trail = [place for place in trail_to(path) if place in self.titles]
        if trail:
            parts.append(self._breadcrumbs([*((place, self.titles[place]) for place in trail), (path, title)]))
        else:
            parts.append(self._site(title, description))
        return json_in_script({"@context": "https://schema.org", "@graph": parts})

    def _breadcrumbs(self, trail: list[tuple[str, str]]) -> dict[str, Any]:
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": plain(title), "item": self.report.permanent(path)}
                for number, (path, title) in enumerate(trail, 1)
            ],
        }

    def _finding(self, path: str, title: str, description: str) -> dict[str, Any]:
        package = self.report.package
        return {
            "@type": "Report",
            "@id": self.report.permanent(path),
            "url": self.report.permanent(path),
            "headline": plain(title),
            "description": plain(description),
            "inLanguage": "en",
            "version": package.version,
            "dateModified": self.report.modified(path),
            "author": _author(self.report),
            "publisher": _author(self.report),
            "license": _licences(self.report),
            "isBasedOn": self.report.permanent(DATA_PAGE),
        }

    def _site(self, title: str, description: str) -> dict[str, Any]:
        return {
            "@type": "WebSite",
            "url": self.report.permanent(TOP),
            "name": plain(title),
            "description": plain(description),
            "inLanguage": "en",
        }


def trail_to(path: str) -> list[str]:
    """Return the paths of the pages above a page, the top first; some of them need not exist.

    >>> trail_to("receipts/ai-share/d1.md")
    ['index.md', 'findings/index.md', 'findings/ai-share.md']
    >>> trail_to("data/claims.md"), trail_to("data/index.md"), trail_to("index.md")
    (['index.md', 'data/index.md'], ['index.md'], [])
    """
    folder, _, name = path.rpartition("/")
    if not folder:
        return [] if path == TOP else [TOP]
    if folder.startswith("receipts/"):
        return [TOP, "findings/index.md", f"findings/{folder.removeprefix('receipts/')}.md"]
    if folder == "claims":
        return [TOP, DATA_PAGE, "data/claims.md"]
    return [TOP] if name == "index.md" else [TOP, f"{folder}/index.md"]


def dataset(report: Report, files: Sequence[Distribution]) -> dict[str, Any]:
    """Return the record as a schema.org Dataset."""
    package, address = report.package, report.permanent(DATA_PAGE)
    descriptor = package.descriptor
    minted = doi(package)
    return {
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "identifier": f"https://doi.org/{minted}" if minted else address,
        "name": plain(descriptor["title"]),
        "description": plain(descriptor.get("description", "")),
        "version": package.version,
        "dateModified": package.as_of,
        "temporalCoverage": f"{PERIOD_START}/{newest_day(report)}",
        "keywords": [plain(word) for word in descriptor.get("keywords", [])],
        "license": _licences(report),
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "creator": _author(report),
        "publisher": _author(report),
        "variableMeasured": [_variable(table, field) for table, field in _variables(report)],
        "distribution": [_download(report, file) for file in files if not _is_code_list(report, file)],
    }


def newest_day(report: Report) -> str:
    """Return the last day of the period: that of the newest announcement, never after the day of the record."""
    days = announced_last_day(report.package["announcements"])
    return min(str(days.max()), report.package.as_of) if len(days) else report.package.as_of


def _is_code_list(report: Report, file: Distribution) -> bool:
    """Tell whether a file is a code list: there are many, and none is of use alone."""
    return bool(file.table) and str(report.package.schema(file.table)["path"]).startswith("codes/")


def _author(report: Report) -> dict[str, Any]:
    return {"@type": "Organization", "name": author(report.package), "url": report.permanent("about/index.md")}


def _licences(report: Report) -> list[str]:
    return [entry["path"] for entry in report.package.descriptor.get("licenses", [])]


def _variables(report: Report) -> list[tuple[str, dict[str, Any]]]:
    keys = {name: set(report.key_fields(name)) for name in _MEASURED}
    return [
        (name, field)
        for name in _MEASURED
        for field in report.package.schema(name)["schema"]["fields"]
        if field["name"] not in keys[name] | {"announcement", "event", "notes"}
    ]


def _variable(table: str, field: dict[str, Any]) -> dict[str, Any]:
    unit = {"unitText": plain(field["unit"])} if "unit" in field else {}
    return {
        "@type": "PropertyValue",
        "name": f"{table}.{field['name']}",
        "description": plain(field["description"]),
        **unit,
    }


def _download(report: Report, file: Distribution) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": plain(file.title),
        "description": plain(file.description),
        "contentUrl": report.permanent(file.path),
        "encodingFormat": file.media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }
