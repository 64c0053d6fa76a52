"""Feeds of new announcements, of corrections and of releases, each as Atom and as JSON Feed.

Identifiers are tag: URIs (RFC 4151) of the site's host and the row's key: an entry is the same in every version.
Dates are those of the record. Addresses are those of the newest release: a reader subscribes once.
Formats: https://www.rfc-editor.org/rfc/rfc4287 and https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.artifacts import Artifact, text_artifact
from generator.citation import author
from generator.text import date_words, plain, thousands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.report import Report

#: The most entries of a feed of rows; all rows are in the record itself.
NEWEST = 100
_TEMPLATES = Path(__file__).parent.parent / "templates"
#: The year in which the site's host first minted identifiers; part of each, and never changed.
_SINCE = 2026


@dataclass(frozen=True)
class Release:
    """One version: its name in addresses, the ISO date of its record, what it says of itself, and whether it was out.

    One that was reconstructed later has no site of its own, but a page in every version after it.
    """

    name: str
    date: str
    text: str
    out: bool = True


@dataclass(frozen=True)
class Entry:
    """One entry of a feed as plain text, with ISO dates; `order` sorts entries that were published on one day."""

    id: str
    title: str
    text: str
    page: str
    published: str
    updated: str
    order: str = ""


@dataclass(frozen=True)
class Feed:
    """One feed, newest entry first. `about` is the path of the page that shows the same to readers."""

    report: Report
    name: str
    title: str
    subtitle: str
    about: str
    entries: list[Entry]

    @property
    def id(self) -> str:
        """Return the identifier of the feed."""
        return _tag(self.report, f"feed/{self.name}")

    @property
    def author(self) -> str:
        """Return who makes the feed."""
        return author(self.report.package)

    @property
    def page(self) -> str:
        """Return the address of the page that shows the same to readers."""
        return self.report.newest(self.about)

    @property
    def updated(self) -> str:
        """Return the newest ISO date of an entry; a feed without entries has the date of the record."""
        return max((entry.updated for entry in self.entries), default=self.report.package.as_of)

    @property
    def atom_address(self) -> str:
        """Return the address of the feed as Atom."""
        return self.report.newest(f"feeds/{self.name}.xml")

    @property
    def json_address(self) -> str:
        """Return the address of the feed as JSON Feed."""
        return self.report.newest(f"feeds/{self.name}.json")


def feed_files(report: Report, releases: Sequence[Release]) -> Iterator[Artifact]:
    """Return each feed in both formats. `releases` are all published versions, in any order."""
    # Of its own: that of the pages escapes for Markdown.
    template = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template("feed.xml.jinja")
    for feed in (_announcements(report), _corrections(report), _releases(report, releases)):
        yield text_artifact(f"feeds/{feed.name}.xml", template.render(feed=feed))
        yield text_artifact(f"feeds/{feed.name}.json", json.dumps(_json_feed(feed), ensure_ascii=False, indent=1))


def releases_of(report: Report) -> list[Release]:
    """Return the releases that the record lists."""
    return [
        Release(row["release"], row["released_on"], row["summary"], row["reconstructed"] == "no")
        for row in report.rows["releases"].values()
    ]


def _announcements(report: Report) -> Feed:
    return Feed(
        report=report,
        name="announcements",
        title="New announcements",
        subtitle="Announcements of job cuts, in the order in which they came into the record.",
        about="explorer/index.md",
        entries=_newest(_announcement(report, key) for key in report.rows["announcements"]),
    )


def _announcement(report: Report, key: str) -> Entry:
    row = report.rows["announcements"][key]
    company = report.rows["events"][row["event"]]["company"]
    coding = report.rows["codings"][report.adjudicated[key]]
    announced, count = date_words(row["announced_on"]), count_words(report, row)
    once = " (single coding)" if key in report.coded_once else ""
    why_not = "; ".join(report.not_counted[key])
    cited = (entry["source"] for entry in report.where("citations", "announcement", key))
    publishers = dict.fromkeys(report.rows["sources"][source]["publisher"] for source in cited)
    sentences = [
        f"Announced: {announced}.",
        f"People: {count or 'not stated'}.",
        f"Link to AI: {report.labels['ai_stances'][coding['stance']]}{once}.",
        coding["evidence"] or "",
        f"Does not count by default: {why_not}." if why_not else "Counts by default.",
        f"Sources: {'; '.join(publishers)}.",
    ]
    recorded = row["first_recorded_on"]
    changed = (*_changed(report, "announcements", key), *_changed(report, "codings", coding["key"]))
    dates = [recorded, row["last_verified_on"] or "", *changed]
    return Entry(
        id=_tag(report, f"announcement/{key}"),
        title=plain(
            f"{report.rows['companies'][company]['name']}, {announced}: "
            + (f"{count} {'person' if count == '1' else 'people'}" if count else "number not stated")
        ),
        text=plain(" ".join(sentence for sentence in sentences if sentence)),
        page=report.newest(f"companies/{company}.md"),
        published=recorded,
        updated=max(dates),
        order=row["announced_on"],
    )


def count_words(report: Report, row: dict[str, Any]) -> str:
    """Return the number of people that an announcement states with its qualifier, "" if it states none."""
    point, low, high = row["employees"], row["employees_low"], row["employees_high"]
    known = [point] if point is not None else [value for value in (low, high) if value is not None]
    label = "" if row["qualifier"] in (None, "", "exact") else report.labels["qualifiers"][row["qualifier"]]
    words = f"{label[:1].lower()}{label[1:]} {' to '.join(thousands(value) for value in known)}"
    return words.strip() if known else ""


def _corrections(report: Report) -> Feed:
    labels = report.labels["correction_statuses"]
    entries = [
        Entry(
            id=_tag(report, f"correction/{key}"),
            title=plain(f"{labels[row['correction_status']]}: {row['table_name']}, {row['row_key']}, {row['field']}"),
            text=plain(f"It read {_quoted(row['old_value'])}; right is {_quoted(row['new_value'])}. {row['reason']}"),
            page=f"{report.newest('methodology/revisions.md')}#corrections",
            published=row["found_on"],
            updated=max(row["found_on"], row["corrected_on"] or ""),
        )
        for key, row in report.rows["corrections"].items()
    ]
    return Feed(
        report=report,
        name="corrections",
        title="Corrections",
        subtitle="Errors of the record that were reported, and what became of them.",
        about="methodology/revisions.md",
        entries=_newest(entries),
    )


def _quoted(value: str | None) -> str:
    return f"“{value}”" if value else "nothing"


def _releases(report: Report, releases: Sequence[Release]) -> Feed:
    entries = [
        Entry(
            id=_tag(report, f"release/{release.name}"),
            title=plain(f"Version {release.name}"),
            text=plain(release.text),
            page=f"{report.settings.site_url}/{release.name}/"
            if release.out
            else report.newest(f"releases/{release.name}.md"),
            published=release.date,
            updated=release.date,
        )
        for release in releases
    ]
    return Feed(
        report=report,
        name="releases",
        title="Releases",
        subtitle="Versions of the report and its record.",
        about="releases/index.md",
        entries=_newest(entries),
    )


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    """Return the newest entries, newest first."""
    return sorted(entries, key=lambda entry: (entry.published, entry.order, entry.id), reverse=True)[:NEWEST]


def _tag(report: Report, specific: str) -> str:
    """Return a tag: URI."""
    return f"tag:{urlsplit(report.settings.site_url).hostname},{_SINCE}:{specific}"


def _changed(report: Report, table: str, key: str) -> Iterator[str]:
    """Return the days on which corrections and revisions changed a row."""
    for log, day in (("corrections", "corrected_on"), ("revisions", "revised_on")):
        for row in report.where(log, "row_key", key):
            if row["table_name"] == table and row[day]:
                yield row[day]


def _json_feed(feed: Feed) -> dict[str, Any]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"Layoff Ledger: {feed.title}",
        "description": feed.subtitle,
        "home_page_url": feed.page,
        "feed_url": feed.json_address,
        "language": "en",
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": entry.id,
                "url": entry.page,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": f"{entry.published}T00:00:00Z",
                "date_modified": f"{entry.updated}T00:00:00Z",
            }
            for entry in feed.entries
        ],
    }
