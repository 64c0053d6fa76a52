"""Half of the pages are read in a second process: the site, and what MkDocs says of it, are the same without."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator import second_reader

PAGES = {
    "index.md": "# Home\n\n[A receipt](receipts/total/people.md#rows)\n",
    "receipts/total/people.md": "---\ntitle: People\n---\n\n# The people\n\n## Rows\n\n[Home](../../index.md)\n",
    "receipts/total/cuts.md": "# The cuts\n\n| a |\n|---|\n| *b* |\n",
    "states/ny.md": "# New York\n",
}


def built(folder: Path, pages: dict[str, str], *, plugin: bool) -> dict[str, bytes]:
    """Return the files of a site that MkDocs builds of these pages, strictly."""
    docs, site = folder / "docs", folder / f"site-{plugin}"
    for name, text in pages.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text("site_name: A\nvalidation: {links: {anchors: warn}}\nnav: [index.md]\n", encoding="utf-8")
    plugins = ["ledger_second_reader"] if plugin else []
    settings = {"docs_dir": str(docs), "site_dir": str(site), "strict": True, "plugins": plugins}
    build(load_config(str(config), **settings))
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*.html"))}


@pytest.fixture(autouse=True)
def dates(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")


@pytest.fixture
def read_here(monkeypatch):
    """Return the list of the receipts that this process reads."""
    paths: list[str] = []
    render = second_reader.Page.render

    def noted(page, *rest):
        paths.append(page.file.src_uri)
        render(page, *rest)

    monkeypatch.setattr(second_reader.Page, "render", noted)
    return paths


def test_the_pages_are_the_same(tmp_path, read_here):
    with_plugin = built(tmp_path, PAGES, plugin=True)
    assert read_here == ["index.md", "states/ny.md"]
    assert built(tmp_path, PAGES, plugin=False) == with_plugin
    assert b"<em>b</em>" in with_plugin["receipts/total/cuts/index.html"]


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        (
            "receipts/total/people.md",
            "[Gone](../gone.md)",
            "link '../gone.md', but the target 'receipts/gone.md' is not",
        ),
        ("receipts/total/people.md", "[No](../../index.md#no)", "'index.md' does not contain an anchor '#no'"),
        ("index.md", "[No](receipts/total/cuts.md#no)", "'receipts/total/cuts.md' does not contain an anchor '#no'"),
    ],
)
def test_strict_mode_hears_of_both_halves(tmp_path, caplog, page, text, said):
    with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(Abort):
        built(tmp_path, PAGES | {page: PAGES[page] + f"\n{text}\n"}, plugin=True)
    assert [said in record.getMessage() for record in caplog.records] == [True]


def test_what_the_second_process_can_not_read_is_read_here(tmp_path, monkeypatch, read_here):
    read = second_reader._read

    def fails(file, *rest):
        if file.src_uri == "receipts/total/people.md":
            raise ValueError(file.src_uri)
        return read(file, *rest)

    monkeypatch.setattr(second_reader, "_read", fails)
    pages = built(tmp_path, PAGES, plugin=True)
    assert read_here == ["index.md", "receipts/total/people.md", "states/ny.md"]
    assert pages == built(tmp_path, PAGES, plugin=False)


def test_a_second_process_that_is_ended_from_outside_costs_time_only(tmp_path, monkeypatch, read_here):
    monkeypatch.setattr(second_reader, "_read", lambda *_: os._exit(9))
    pages = built(tmp_path, PAGES, plugin=True)
    assert len(read_here) == len(PAGES)
    assert pages == built(tmp_path, PAGES, plugin=False)


def test_where_processes_can_not_be_forked_all_is_read_here(tmp_path, monkeypatch, read_here):
    monkeypatch.setattr(second_reader.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    built(tmp_path, PAGES, plugin=True)
    assert len(read_here) == len(PAGES)
