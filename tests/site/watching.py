"""A page of a browser that notes everything that goes wrong in it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, Route


class Trouble(list[str]):
    """What went wrong in a page, as sentences."""


@contextlib.contextmanager
def watched(browser: Browser, address: str, *, missing: str = "", **context: Any) -> Iterator[tuple[Page, Trouble]]:
    """Open a page in a fresh context; `missing` is an address that is expected not to exist.

    Noted are errors of scripts, errors and warnings in the console, requests that fail, and requests to other hosts.
    """
    trouble = Trouble()

    def on_console(message: ConsoleMessage) -> None:
        expected = missing and message.location.get("url", "") == missing
        if message.type in ("error", "warning") and not expected:
            trouble.append(f"console: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:", "about:")):
            trouble.append(f"other host: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400 and response.url != missing:
            trouble.append(f"status {response.status}: {response.url}")

    def on_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser went on to the next page
            trouble.append(f"failed: {request.url} {request.failure}")

    opened = browser.new_context(**context)
    page = opened.new_page()
    page.set_default_timeout(10_000)
    page.on("console", on_console)
    page.on("pageerror", lambda error: trouble.append(f"script: {error}"))
    page.on("request", on_request)
    page.on("requestfailed", on_failure)
    page.on("response", on_response)
    try:
        yield page, trouble
    finally:
        opened.close()


def publish(page: Page, site: Path, address: str) -> None:
    """Let the page find a built site at its published address.

    The theme takes over links only where addresses and site map agree, so not at an address of this machine.
    """

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.strip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.route(f"{address}/**", answer)


def width_beyond_screen(page: Page) -> int:
    """Return how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
