"""`ledger serve` shows a change of a table, a page or a template within seconds, and survives a broken one."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.build import Project
from generator.errors import LedgerError
from generator.serve import requests_to_stop
from generator.watching import Watcher
from tests.helpers import edit_csv
from tests.site.project import SHORT, make_project, make_short_project, short_ledger
from tests.site.serving import CHANGE, Served, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PAGE = "findings/headline-total/"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serve")
    with serving(SHORT, make_short_project(folder / "project"), folder / "log.txt") as running:
        running.wait_for("2,885", PAGE)
        yield running


def test_what_takes_long_says_what_it_does(served: Served) -> None:
    lines = served.log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Checking the data package …"
    assert lines[-2:] == ["Building the site …", f"Serving on http://{served.address}/ (stop with Ctrl+C)"]


def test_a_changed_cell_shows(served: Served) -> None:
    edit_csv(served.project / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1011")
    served.wait_for("2,896", PAGE)


def test_a_changed_page_shows_without_a_click(served: Served, browser: Browser) -> None:
    source = served.project / "docs" / "about" / "index.md"
    page = browser.new_page()
    page.goto(f"http://{served.address}/about/")
    source.write_text(source.read_text(encoding="utf-8") + "\nA sentence just written.\n", encoding="utf-8")
    expect(page.get_by_text("A sentence just written.")).to_be_visible(timeout=CHANGE * 1000)
    page.close()


def test_a_page_that_a_link_led_to_comes_first(served: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"http://{served.address}/{PAGE}")
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="About").click()
    page.wait_for_url("**/about/")
    served.forget()
    source = served.project / "docs" / "about" / "index.md"
    source.write_text(source.read_text(encoding="utf-8") + "\nA sentence behind a link.\n", encoding="utf-8")
    expect(page.get_by_text("A sentence behind a link.")).to_be_visible(timeout=CHANGE * 1000)
    served.wait_to_say("The pages you looked at last are renewed, the others follow")
    page.close()


def test_a_changed_template_shows(served: Served) -> None:
    foot = served.project / "generator" / "templates" / "foot.jinja"
    text = foot.read_text(encoding="utf-8")
    foot.write_text(text.replace("Record as of", "The record as it stood on"), encoding="utf-8")
    served.wait_for("The record as it stood on", PAGE)


def test_a_changed_template_of_the_theme_shows(served: Served) -> None:
    theme = served.project / "generator" / "templates" / "theme" / "main.html"
    text = theme.read_text(encoding="utf-8")
    theme.write_text(text + "\n{% block footer %}<p>A foot of the theme.</p>{% endblock %}\n", encoding="utf-8")
    served.wait_for("A foot of the theme.", PAGE)
    served.wait_for("A foot of the theme.", "data/claims/")


def test_the_pages_that_were_asked_for_last_come_first(served: Served) -> None:
    served.read(PAGE)
    served.forget()
    table = served.project / "datapackage" / "announcements.csv"
    edit_csv(table.parent, "announcements", "acme-cloud-2026-01-15", employees="1012")
    served.wait_to_say("The pages you looked at last are renewed, the others follow")
    served.wait_to_say("files changed")


def test_a_broken_page_keeps_the_last_report_and_says_why(served: Served) -> None:
    page = served.project / "docs" / "about" / "index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + '{{ fig("headline-total.nothing") }}', encoding="utf-8")
    served.wait_to_say("docs/about/index.md: There is no figure headline-total.nothing.")
    served.wait_to_say("The last report stays as it is.")
    assert "Who makes it" in served.read("about/")
    page.write_text(good + "\nMended.\n", encoding="utf-8")
    served.wait_for("Mended.", "about/")


def test_a_broken_table_keeps_the_last_report_and_says_why(served: Served) -> None:
    table = served.project / "datapackage" / "companies.csv"
    good = table.read_bytes()
    before = served.page(PAGE)
    table.write_bytes(good.replace(b",US,", b",XX,", 1))
    served.wait_to_say("companies.csv, row")
    served.wait_to_say("The last report stays as it is.")
    assert served.page(PAGE) == before
    table.write_bytes(good)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_stop_holds_where_python_drops_its_exception(number: signal.Signals, tmp_path: Path) -> None:
    project = Project.at(make_project(tmp_path / "project"))
    handler = signal.getsignal(number)
    rebuilt = 0

    class Swallowing:
        def renew(self, addresses: list[str]) -> list[str]:
            nonlocal rebuilt
            rebuilt += 1
            with contextlib.suppress(KeyboardInterrupt):
                os.kill(os.getpid(), number)
                time.sleep(5)
            raise LedgerError("Nothing was built.", "")

    with requests_to_stop() as requests:
        Watcher(Swallowing(), project, list, lambda said: None).watch({}, lambda: not requests)
    assert rebuilt == 1
    assert requests == [number]
    assert signal.getsignal(number) is handler


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("127.0.0.1:{port}", "error: 127.0.0.1:{port} can't be used: Address already in use."),
        ("localhost", "error: localhost is not an address."),
        ("127.0.0.1:99999", "error: 127.0.0.1:99999 is not an address."),
    ],
)
def test_an_address_that_is_taken_or_none_is_a_sentence(address: str, sentence: str, tmp_path: Path) -> None:
    project = make_short_project(tmp_path / "project")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = short_ledger(project, "serve", "--address", address.format(port=port))
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == sentence.format(port=port)
    assert done.stderr.splitlines()[1].startswith("What to do: ")
    assert done.stdout == ""
