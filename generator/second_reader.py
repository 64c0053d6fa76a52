"""An MkDocs plugin that has a second process read the receipts while MkDocs reads the other pages.

Each receipt is Markdown for Python, which does one thing at a time in a process; together they take half of the time
that MkDocs spends on reading. What the second process can't give, MkDocs reads itself, so that the pages are the same
with and without this plugin, and a test holds that.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.toc import TableOfContents

#: The pages that the second process reads. None of them stands in the navigation.
_FOLDER = "receipts/"
_LOG = logging.getLogger("mkdocs")


@dataclass(frozen=True)
class _Read:
    """What MkDocs keeps of a page that was read, with files by path, and what it had to say of it."""

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]
    said: list[tuple[int, str]]


class _Receipt(Page):
    """A page that the second process reads."""

    def __init__(self, file: File, config: MkDocsConfig, second: _Second) -> None:
        super().__init__(None, file, config)
        self._second = second

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take what the second process read, or read the page here."""
        read = self._second.read(self.file.src_uri)
        if read is None:
            super().render(config, files)
            return
        self.content, self.toc, self._title_from_render = read.content, read.toc, read.title
        self.present_anchor_ids = read.anchors
        self.links_to_anchors = {files.src_uris[path]: links for path, links in read.links.items()}
        for level, words in read.said:  # strict mode counts what is said in this process
            _LOG.log(level, words)


class _Second:
    """The second process, which reads pages from its start and gives all of them at its end."""

    def __init__(self, pages: list[File], config: MkDocsConfig, files: Files) -> None:
        # Forked: it has all that MkDocs gathered so far, of which little can be sent.
        context = multiprocessing.get_context("fork")
        self._answer, answer = context.Pipe(duplex=False)
        self._found: dict[str, _Read] | None = None
        context.Process(target=_read_all, args=(pages, config, files, answer), daemon=True).start()
        answer.close()

    def read(self, path: str) -> _Read | None:
        """Return what was read of a page, or None if that failed. Waits for the process the first time."""
        if self._found is None:
            try:
                self._found = self._answer.recv()
            except EOFError:  # it was ended from outside
                self._found = {}
        return self._found.get(path)


class SecondReader(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """The plugin; MkDocs finds it by its entry in pyproject.toml."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Begin with the receipts in a second process, where there is one to be had."""
        receipts = [file for file in files.documentation_pages() if file.src_uri.startswith(_FOLDER)]
        if receipts and "fork" in multiprocessing.get_all_start_methods():
            second = _Second(receipts, config, files)
            for file in receipts:
                _Receipt(file, config, second)  # which puts itself into the place of the file's page
        return nav


def _read_all(pages: list[File], config: MkDocsConfig, files: Files, answer: Connection) -> None:
    """Send what comes of each page; from the first that fails on, they are left to MkDocs."""
    heard = _Hearing()
    _LOG.handlers, _LOG.propagate = [heard], False
    found = {}
    with contextlib.suppress(Exception):  # MkDocs meets it as well, and says it
        for file in pages:
            found[file.src_uri] = _read(file, config, files, heard)
    answer.send(found)


def _read(file: File, config: MkDocsConfig, files: Files, heard: _Hearing) -> _Read:
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, files)
    links = {other.src_uri: anchors for other, anchors in (page.links_to_anchors or {}).items()}
    said, heard.said = heard.said, []
    return _Read(page.content or "", page.toc, page._title_from_render, page.present_anchor_ids, links, said)


class _Hearing(logging.Handler):
    """Keeps what is logged, in place of printing it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.levelno, record.getMessage()))
