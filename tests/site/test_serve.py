"""`ledger serve` shows a change of a table, a page or a template within seconds, and survives a broken one."""

from __future__ import annotations

import contextlib
import html
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.build import Project
from generator.errors import LedgerError
from generator.serve import requests_to_stop, watch
from tests.helpers import ROOT, edit_csv
from tests.site.project import SHORT, make_project, make_short_project, short_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PAGE = "findings/headline-total/"
#: Longest time to wait for a page, in seconds: the first build, and a change.
START, CHANGE = 60.0, 30.0


class Served:
    """A running server: its project, its address and what it printed."""

    def __init__(self, project: Path, address: str, log: Path) -> None:
        self.project, self.address, self.log = project, address, log
        self.heard = 0

    def read(self, path: str = PAGE) -> str:
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=5) as answer:
            return html.unescape(answer.read().decode())

    def wait_for(self, text: str, seconds: float, path: str = PAGE) -> None:
        """Wait until a page holds a text."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                if text in self.read(path):
                    return
            time.sleep(0.2)
        pytest.fail(f"{path} does not show {text!r} after {seconds:g} s:\n{self.log.read_text(encoding='utf-8')}")

    def wait_to_say(self, text: str) -> None:
        """Wait until the program prints a text, after what was waited for before."""
        end = time.monotonic() + CHANGE
        while (place := self.log.read_text(encoding="utf-8").find(text, self.heard)) < 0:
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            time.sleep(0.2)
        self.heard = place + len(text)

    @property
    def page(self) -> str:
        """The page without the number that the server adds to each build."""
        return self.read().partition("livereload(")[0]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serve")
    project = make_short_project(folder / "project")
    program = project / "generator"  # a copy, so that a template can be edited
    shutil.copytree(ROOT / "generator", program, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = folder / "log.txt"
    env = os.environ | {"PYTHONPATH": f"{project}{os.pathsep}{ROOT}", "PYTHONUNBUFFERED": "1"}
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [*SHORT, "serve", "--address", address], cwd=project, env=env, stdout=output, stderr=output
        )
        try:
            running = Served(project, address, log)
            running.wait_for("2,885", START)
            running.wait_to_say("Serving on")
            yield running
        finally:
            stop(process, signal.SIGINT)


def stop(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Ask a program to stop, and see that it does."""
    process.send_signal(number)
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


def test_what_takes_long_says_what_it_does(served: Served) -> None:
    lines = served.log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Checking the data package …"
    assert lines[-2:] == ["Building the site …", f"Serving on http://{served.address}/ (stop with Ctrl+C)"]


def test_a_changed_cell_shows(served: Served) -> None:
    edit_csv(served.project / "datapackage", "announcements", "acme-cloud-2026-01-15", employees="1011")
    served.wait_for("2,896", CHANGE)


def test_a_changed_page_shows_without_a_click(served: Served, browser: Browser) -> None:
    source = served.project / "docs" / "about" / "index.md"
    page = browser.new_page()
    page.goto(f"http://{served.address}/about/")
    source.write_text(source.read_text(encoding="utf-8") + "\nA sentence just written.\n", encoding="utf-8")
    expect(page.get_by_text("A sentence just written.")).to_be_visible(timeout=CHANGE * 1000)
    page.close()


def test_a_changed_template_shows(served: Served) -> None:
    foot = served.project / "generator" / "templates" / "foot.jinja"
    text = foot.read_text(encoding="utf-8")
    foot.write_text(text.replace("Record as of", "The record as it stood on"), encoding="utf-8")
    served.wait_for("The record as it stood on", CHANGE)


def test_a_broken_page_keeps_the_last_report_and_says_why(served: Served) -> None:
    page = served.project / "docs" / "about" / "index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + '{{ fig("headline-total.nothing") }}', encoding="utf-8")
    served.wait_to_say("docs/about/index.md: There is no figure headline-total.nothing.")
    served.wait_to_say("The last report stays as it is.")
    assert "Who makes it" in served.read("about/")
    page.write_text(good + "\nMended.\n", encoding="utf-8")
    served.wait_for("Mended.", CHANGE, "about/")


def test_a_broken_table_keeps_the_last_report_and_says_why(served: Served) -> None:
    table = served.project / "datapackage" / "companies.csv"
    good = table.read_bytes()
    before = served.page
    table.write_bytes(good.replace(b",US,", b",XX,", 1))
    served.wait_to_say("companies.csv, row")
    served.wait_to_say("The last report stays as it is.")
    assert served.page == before
    table.write_bytes(good)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_stop_holds_where_python_drops_its_exception(number: signal.Signals, tmp_path: Path) -> None:
    project = Project.at(make_project(tmp_path / "project"))
    handler = signal.getsignal(number)
    rebuilt = 0

    class Swallowing:
        def render(self) -> None:
            nonlocal rebuilt
            rebuilt += 1
            with contextlib.suppress(KeyboardInterrupt):
                os.kill(os.getpid(), number)
                time.sleep(5)
            raise LedgerError("Nothing was built.", "")

    with requests_to_stop() as requests:
        watch(Swallowing(), project, {}, lambda said: None, lambda: not requests)
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
