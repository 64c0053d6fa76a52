"""Feeds as a feed reader sees them: stable identifiers, dates of the record, text that stays text."""

from __future__ import annotations

import json
from dataclasses import replace

import feedparser
import pytest

from generator.publish import feeds
from generator.publish.feeds import Release, feed_files, releases_of

RELEASES = [Release("2026.11", "2026-11-23", "First."), Release("2026.12", "2026-12-20", "Rows & <b>more</b>.")]


@pytest.fixture(scope="module")
def files(small_report) -> dict[str, bytes]:
    return {file.path: file.data for file in feed_files(small_report, RELEASES)}


@pytest.fixture(scope="module")
def atom(files):
    return {
        name: feedparser.parse(files[f"feeds/{name}.xml"], sanitize_html=False)
        for name in ("announcements", "corrections", "releases")
    }


def test_a_feed_reader_finds_nothing_wrong(atom):
    for name, feed in atom.items():
        assert (feed.bozo, feed.version) == (False, "atom10")
        assert feed.feed.id == f"tag:site.example,2026:feed/{name}"
        assert feed.feed.author == "Layoff Ledger contributors"
        own = next(link.href for link in feed.feed.links if link.rel == "self")
        assert own == f"https://site.example/latest/feeds/{name}.xml"
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)


@pytest.mark.parametrize("name", ["announcements", "corrections", "releases"])
def test_both_formats_say_the_same(name, files, atom):
    items = json.loads(files[f"feeds/{name}.json"])["items"]
    assert items
    assert [
        (entry.id, entry.title, entry.content[0].value, entry.link, entry.published, entry.updated)
        for entry in atom[name].entries
    ] == [
        tuple(item[part] for part in ("id", "title", "content_text", "url", "date_published", "date_modified"))
        for item in items
    ]


def test_announcements_are_newest_first_with_the_dates_of_the_record(atom):
    entries = atom["announcements"].entries
    assert len(entries) == 17
    # Recorded on 23 November but for the release of Acme Cloud; among those of a day the latest announced is first.
    assert entries[0].id == "tag:site.example,2026:announcement/a-b-c-2026-09-09"
    acme = entries[-1]
    assert acme.id == "tag:site.example,2026:announcement/acme-cloud-2026-01-15"
    assert (acme.published, acme.updated) == ("2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z")
    assert acme.title == "Acme Cloud, 15 January 2026: 1,000 people"
    assert acme.content[0].value.endswith(". Counts by default. Sources: Acme Cloud; The Daily *Wire* & <i>Sons</i>.")
    assert acme.link == "https://site.example/latest/companies/acme-cloud/"
    assert atom["announcements"].feed.updated == "2026-11-23T00:00:00Z"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("3-wishes-2026-06-15", "up to 400 people"),
        ("blorp-9-2026-05-04", "at least 200 people"),
        ("dunder-chips-2026-02-12", "about 300 to 400 people"),
        ("gizmo-pay-2026-04-02", "offered to 250 people"),
        ("blorp-9-2026-08-08", "number not stated"),
    ],
)
def test_a_title_says_how_firm_the_number_is(key, words, atom):
    (entry,) = [entry for entry in atom["announcements"].entries if entry.id.endswith(f"/{key}")]
    assert entry.title.endswith(f": {words}")


def test_text_that_tries_to_be_markup_stays_text(atom, small):
    name = small["companies"].set_index("company").loc["a-b-c", "name"]
    assert "<b>" in name
    (entry,) = [entry for entry in atom["announcements"].entries if entry.id.endswith("/a-b-c-2026-07-01")]
    assert entry.title.startswith(f"{name}, ")
    assert entry.title_detail.type == entry.content[0].type == "text/plain"
    (rejected,) = [entry for entry in atom["corrections"].entries if entry.id.endswith("/daily-wire-name")]
    assert "“The Daily | [Wire](javascript:alert(1))”" in rejected.content[0].value
    assert '<script>alert("k")</script>' in rejected.content[0].value
    assert atom["releases"].entries[0].content[0].value == "Rows & <b>more</b>."


def test_a_change_of_a_row_moves_its_date_and_keeps_its_identifier(small_report):
    # A revision of 21 November: the row was recorded on the 23rd, so set that back first.
    rows = small_report.package["announcements"]
    earlier = rows.assign(first_recorded_on="2026-11-19", last_verified_on="")
    package = replace(small_report.package, tables={**small_report.package.tables, "announcements": earlier})
    report = replace(small_report, package=replace(package, descriptor={**package.descriptor, "version": "2026.12.0"}))
    file = next(iter(feed_files(report, [])))
    found = {entry.id: entry for entry in feedparser.parse(file.data).entries}
    revised = found["tag:site.example,2026:announcement/a-b-c-2026-07-01"]
    assert (revised.published, revised.updated) == ("2026-11-19T00:00:00Z", "2026-11-21T00:00:00Z")
    assert found["tag:site.example,2026:announcement/blorp-9-2026-05-04"].updated == "2026-11-19T00:00:00Z"


def test_corrections_have_the_day_on_which_they_were_made(atom):
    dates = {entry.id.rpartition("/")[2]: (entry.published, entry.updated) for entry in atom["corrections"].entries}
    assert {key: (found[:10], mended[:10]) for key, (found, mended) in dates.items()} == {
        "acme-cloud-share": ("2026-11-18", "2026-11-20"),
        "daily-wire-name": ("2026-11-19", "2026-11-19"),
        "lorem-ipsum-end": ("2026-11-21", "2026-11-21"),
        "old-blog": ("2026-11-18", "2026-11-20"),
    }


def test_releases_are_newest_first_and_keep_their_addresses(atom):
    assert [(entry.title, entry.link) for entry in atom["releases"].entries] == [
        ("Version 2026.12", "https://site.example/2026.12/"),
        ("Version 2026.11", "https://site.example/2026.11/"),
    ]


def test_a_release_that_was_never_out_leads_to_its_page(real_report):
    feed = feedparser.parse({file.path: file.data for file in feed_files(real_report, releases_of(real_report))}[
        "feeds/releases.xml"
    ])  # fmt: skip
    rows = real_report.rows["releases"]
    site = real_report.settings.site_url
    assert {entry.id.rpartition("/")[2]: entry.link for entry in feed.entries} == {
        key: f"{site}/{key}/" if row["reconstructed"] == "no" else f"{site}/latest/releases/{key}/"
        for key, row in rows.items()
    }
    assert any(row["reconstructed"] == "yes" for row in rows.values())


def test_every_release_of_the_record_is_in_the_feed(real_report):
    rows = real_report.package["releases"]
    assert [(one.name, one.date, one.text) for one in releases_of(real_report)] == list(
        zip(rows["release"], rows["released_on"], rows["summary"], strict=True)
    )
    assert len(rows) >= 2


def test_a_feed_without_entries_has_the_date_of_its_record(real_report):
    files = {file.path: file.data for file in feed_files(real_report, [])}
    feed = feedparser.parse(files["feeds/releases.xml"])
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], f"{real_report.package.as_of}T00:00:00Z")


def test_a_feed_holds_the_newest_rows(small_report, monkeypatch):
    monkeypatch.setattr(feeds, "NEWEST", 3)
    file = next(iter(feed_files(small_report, [])))
    assert [entry.id.rpartition("/")[2] for entry in feedparser.parse(file.data).entries] == [
        "a-b-c-2026-09-09",
        "blorp-9-2026-08-08",
        "a-b-c-2026-07-01",
    ]
