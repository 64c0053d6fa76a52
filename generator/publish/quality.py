"""What keeps the published metadata from being found, cited or trusted: blockers and warnings about a finished tree.

A pure function of the files, apart from the code that made them: it reads what was written, as others will. Lengths are
those at which search engines cut or refuse: https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import yaml

from generator.report import built_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Characters of the description of a data set: fewer or more are refused.
DATASET_DESCRIPTION = (50, 5000)
#: Characters of the description of a page: shorter ones say little, longer ones are cut.
PAGE_DESCRIPTION = (25, 160)
#: Characters of a headline before it is cut.
HEADLINE = 110
FEEDS = ("announcements", "corrections", "releases")
_DATA_PAGE, _TOP = "data/index.md", "index.md"
_NEEDED = ("name", "description", "version", "license", "creator", "dateModified", "temporalCoverage", "distribution")
_NEEDED_IN_CROISSANT = ("name", "description", "version", "license", "creator", "datePublished", "citeAs", "url")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, order=True)
class Remark:
    """One thing to mend: a blocker, without which something is wrong, or a warning; about what; and what it is."""

    severity: Literal["blocker", "warning"]
    subject: str
    text: str


def examine(files: Mapping[str, bytes]) -> list[Remark]:
    """Return what is amiss in a finished tree, given as bytes by path, blockers first."""
    pages = {path: _front(data) for path, data in files.items() if path.endswith(".md")}
    parts = {path: _parts(front) for path, front in pages.items()}
    about = next((part for part in parts.get(_DATA_PAGE, []) if part.get("@type") == "Dataset"), {})
    date = str(about.get("dateModified", ""))
    found = [
        *_dataset(about, files),
        *(remark for path, front in pages.items() for remark in _page(path, front, parts[path])),
        *_croissant(files, about),
        *(remark for name in FEEDS for remark in _feed(name, files, date)),
        *_api(files, about),
        *_crawlers(files),
    ]
    return sorted(found)


def _blocker(subject: str, text: str) -> Remark:
    return Remark("blocker", subject, text)


def _warning(subject: str, text: str) -> Remark:
    return Remark("warning", subject, text)


def _front(data: bytes) -> dict[str, Any]:
    """Return the front matter of a page."""
    loaded = yaml.load(data.decode().split("---\n", 2)[1], Loader=_LOADER)  # noqa: S506 - both are safe loaders
    return loaded if isinstance(loaded, dict) else {}


def _parts(front: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a page says of itself, [] if that is no JSON-LD."""
    try:
        graph = json.loads(front.get("structured", ""))["@graph"]
    except (ValueError, KeyError, TypeError):
        return []
    return graph if isinstance(graph, list) else []


def _dataset(about: dict[str, Any], files: Mapping[str, bytes]) -> Iterator[Remark]:
    if not about:
        yield _blocker("dataset", "The data page does not describe the data set.")
        return
    yield from (_blocker("dataset", f"{name} is missing.") for name in _NEEDED if not about.get(name))
    yield from _lengths("blocker", "dataset", str(about.get("description", "")), DATASET_DESCRIPTION)
    yield from (
        _blocker("dataset", f"{licence} is not the address of a licence.")
        for licence in about.get("license", [])
        if not licence.startswith("https://")
    )
    start, _, end = str(about.get("temporalCoverage", "")).partition("/")
    if not (_DAY.fullmatch(start) and _DAY.fullmatch(end) and start <= end):
        yield _blocker("dataset", "temporalCoverage is not a period.")
    if "doi.org" not in str(about.get("identifier", "")):
        yield _warning("dataset", "No DOI is minted yet.")
    if not about.get("variableMeasured"):
        yield _warning("dataset", "No variable is named.")
    yield from (remark for file in about.get("distribution", []) for remark in _file(file, files))


def _file(file: dict[str, Any], files: Mapping[str, bytes]) -> Iterator[Remark]:
    """Check a distribution against the file that it stands for."""
    subject = str(file.get("contentUrl") or file.get("name"))
    missing = [name for name in ("contentUrl", "encodingFormat", "contentSize", "sha256") if not file.get(name)]
    yield from (_blocker(subject, f"{name} is missing.") for name in missing)
    data = next((files[path] for path in _paths(subject) if path in files), None)
    if data is None:
        yield _blocker(subject, "There is no such file.")
    elif not missing:
        if hashlib.sha256(data).hexdigest() != file["sha256"]:
            yield _blocker(subject, "The SHA-256 is not that of the file.")
        if file["contentSize"] != f"{len(data)} B":
            yield _blocker(subject, "The size is not that of the file.")


def _paths(address: str) -> Iterator[str]:
    """Return the paths in a tree that an address can mean: what follows its host, and what follows the version."""
    path = address.partition("://")[2].partition("/")[2].partition("#")[0]
    while path:
        yield path
        path = path.partition("/")[2]


def _page(path: str, front: dict[str, Any], parts: list[dict[str, Any]]) -> Iterator[Remark]:
    if not front.get("title"):
        yield _blocker(path, "The title is missing.")
    description = str(front.get("description", ""))
    if description:
        yield from _lengths("warning", path, description, PAGE_DESCRIPTION)
    else:
        yield _blocker(path, "The description is missing.")
    if not parts:
        yield _blocker(path, "It says nothing of itself that programs can read.")
        return
    if re.search("[<>&]", front["structured"]):
        yield _blocker(path, "Its data script holds a character that could end the script.")
    if path != _TOP:
        yield from _trail(path, parts)
    for report in (part for part in parts if part.get("@type") == "Report"):
        for name in ("headline", "dateModified", "author", "license", "url"):
            if not report.get(name):
                yield _blocker(path, f"{name} is missing.")
        if len(str(report.get("headline", ""))) > HEADLINE:
            yield _warning(path, f"The headline has more than {HEADLINE} characters.")


def _trail(path: str, parts: list[dict[str, Any]]) -> Iterator[Remark]:
    trails = [part["itemListElement"] for part in parts if part.get("@type") == "BreadcrumbList"]
    items: list[dict[str, Any]] = trails[0] if trails else []
    if len(items) < 2:
        yield _blocker(path, "The trail that leads to it is missing.")
    elif [item["position"] for item in items] != list(range(1, len(items) + 1)) or not all(
        item.get("name") for item in items
    ):
        yield _blocker(path, "The trail that leads to it has a gap.")
    elif not items[-1]["item"].endswith(f"/{built_path(path)}"):
        yield _blocker(path, "The trail that leads to it ends at another page.")


def _croissant(files: Mapping[str, bytes], about: dict[str, Any]) -> Iterator[Remark]:
    subject = "data/croissant.json"
    content = json.loads(files.get(subject, b"{}"))
    yield from (_blocker(subject, f"{name} is missing.") for name in _NEEDED_IN_CROISSANT if not content.get(name))
    if content.get("version") != about.get("version"):
        yield _blocker(subject, "The version is not that of the data page.")
    if not content.get("recordSet"):
        yield _blocker(subject, "It describes no table.")
    yield from (remark for file in content.get("distribution", []) for remark in _file(file, files))


def _feed(name: str, files: Mapping[str, bytes], date: str) -> Iterator[Remark]:
    subject = f"feeds/{name}.json"
    items = json.loads(files.get(subject, b"{}")).get("items")
    if items is None or f"feeds/{name}.xml" not in files:
        yield _blocker(subject, "The feed is missing in one of its formats.")
        return
    identities = [item.get("id", "") for item in items]
    if len(set(identities)) != len(items) or not all(identity.startswith("tag:") for identity in identities):
        yield _blocker(subject, "Two entries have one identifier, or one has none.")
    if any(f"<id>{identity}</id>".encode() not in files[f"feeds/{name}.xml"] for identity in identities):
        yield _blocker(subject, "The two formats hold different entries.")
    for item in items:
        published, modified = (str(item.get(part, ""))[:10] for part in ("date_published", "date_modified"))
        if not (_DAY.fullmatch(published) and published <= modified <= date):
            yield _blocker(subject, f"{item.get('id')} has a date that is missing, out of order or after the record's.")
        if not (item.get("title") and item.get("content_text") and item.get("url")):
            yield _blocker(subject, f"{item.get('id')} has no title, text or address.")


def _api(files: Mapping[str, bytes], about: dict[str, Any]) -> Iterator[Remark]:
    found = [path for path in files if re.fullmatch(r"api/[a-z]+\.json", path)]
    if not found:
        yield _blocker("api", "There are no files.")
    for path in found:
        content = json.loads(files[path])
        if content.get("version") != about.get("version") or content.get("as_of") != about.get("dateModified"):
            yield _blocker(path, "Version or date is not that of the data page.")
        yield from (_blocker(path, f"{name} is missing.") for name in ("license", "citation") if not content.get(name))
        if path != "api/index.json" and path.replace("api/", "api/schemas/") not in files:
            yield _blocker(path, "It has no schema.")
        if not content.get("rows"):
            yield _warning(path, "It has no rows.")


def _crawlers(files: Mapping[str, bytes]) -> Iterator[Remark]:
    if b"\nSitemap: https://" not in files.get("robots.txt", b""):
        yield _blocker("robots.txt", "It names no sitemap.")
    text = files.get("llms.txt", b"").decode()
    if not text.startswith("# ") or "\n> " not in text:
        yield _blocker("llms.txt", "It has no title or no summary.")
    pages = {f"{built_path(path)}": path for path in files if path.endswith(".md")}
    for address in re.findall(r"\]\((https?://[^)\s]+)\)", text):
        if not any(path in files or path in pages for path in _paths(address)):
            yield _blocker("llms.txt", f"{address} leads nowhere.")


def _lengths(
    severity: Literal["blocker", "warning"], subject: str, text: str, limits: tuple[int, int]
) -> Iterator[Remark]:
    fewest, most = limits
    if not fewest <= len(text) <= most:
        yield Remark(
            severity, subject, f"The description has {len(text)} characters; {fewest} to {most} are read in full."
        )


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
