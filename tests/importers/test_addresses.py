"""Addresses of sources, asked of a server of our own: what answers is noted, what does not is not guessed at."""

from __future__ import annotations

import csv
import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.errors import LedgerError
from generator.importers.addresses import Answer, Manner, check_addresses, filled_sources, report
from generator.record.check import check_package
from tests.helpers import copy_package, edit_csv

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = "2026-11-23"


SITE, ARCHIVE = "http://www.news.example", "http://archive.example/archive"
PATHS = ("/here", "/gone", "/away", "/shy", "/moved", "/home", "/get-alone", "/slow")


class Host(BaseHTTPRequestHandler):
    """Stands for every host, as a proxy; notes requests, who asked, and how many were open at one host at once."""

    def do_HEAD(self) -> None:
        where, server = urlsplit(self.path), self.server
        with server.lock:
            server.open[where.netloc] += 1
            server.most = max(server.most, server.open[where.netloc])
            server.seen.append((self.command, where.path, self.headers["User-Agent"]))
        time.sleep(0.02)
        with server.lock:
            server.open[where.netloc] -= 1
        self.answer(where)

    def do_GET(self) -> None:
        self.do_HEAD()

    def do_CONNECT(self) -> None:
        """Open what should be a secure connection, and talk without TLS."""
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"no TLS here")
        self.close_connection = True

    def answer(self, where) -> None:
        body, headers = b"", {}
        if where.path == "/slow":
            self.server.over.wait(20)
        if where.path == "/closed":
            self.close_connection = True
            return
        status = {"/gone": 404, "/away": 410, "/shy": 403, "/moved": 301, "/home": 302}.get(where.path, 200)
        if where.path == "/get-alone":
            status = 200 if self.command == "GET" else 405
        if status in (301, 302):
            headers["Location"] = {"/moved": "/here", "/home": "/"}[where.path]
        if where.path == "/archive":
            url = parse_qs(where.query)["url"][0]
            copy = {"status": "200", "timestamp": "20260301120000", "url": f"https://archive.example/{url}"}
            body = json.dumps({"archived_snapshots": {"closest": copy} if url.endswith("/gone") else {}}).encode()
        try:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass  # whoever asked gave up

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.lock, server.open, server.most, server.seen = threading.Lock(), Counter(), 0, []
    server.over = threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def host(server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> ThreadingHTTPServer:
    """Lead every request to our server: the record takes addresses of public hosts alone."""
    server.seen.clear()
    server.most = 0
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{server.server_port}")
    monkeypatch.delenv("no_proxy", raising=False)
    return server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small package, with addresses that answer in every way."""
    package = copy_package(tmp_path)
    names = list(rows(package))
    for number, name in enumerate(names):
        url = f"{SITE}{PATHS[number]}" if number < len(PATHS) else f"http://h{number}.news.example/other"
        edit_csv(package, "sources", name, url=url, archived_url="", archived_on="", link_state="not_checked",
                 link_checked_on="")  # fmt: skip
    edit_csv(package, "sources", names[-1], url="https://www.news.example/no-certificate")
    edit_csv(package, "sources", names[-2], url="http://shut.news.example/closed")
    return package


def rows(folder: Path) -> dict[str, dict[str, str]]:
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["source"]: row for row in csv.DictReader(file)}


MANNER = Manner("tester", pause=0.001, timeout=2, archive=ARCHIVE)


def test_what_answers_and_what_does_not(folder: Path, host: ThreadingHTTPServer, tmp_path: Path) -> None:
    answers = check_addresses(folder, tmp_path / "notes", DAY, MANNER)
    found = {urlsplit(one.url).path: (one.state, one.reason) for one in answers}
    assert {path: found[path] for path in (*PATHS, "/no-certificate", "/closed")} == {
        "/here": ("works", ""),
        "/gone": ("gone", "answer 404"),
        "/away": ("gone", "answer 410"),
        "/shy": ("not_checked", "answer 403"),
        "/moved": ("works", ""),
        "/home": ("not_checked", "leads to the start page"),
        "/get-alone": ("works", ""),
        "/slow": ("not_checked", "no answer in time"),
        "/no-certificate": ("not_checked", "no secure connection"),
        "/closed": ("not_checked", "connection broken"),
    }
    assert next(one.led_to for one in answers if one.url.endswith("/moved")) == f"{SITE}/here"
    assert {agent for _, _, agent in host.seen} == {"tester"}
    asked = [(method, path) for method, path, _ in host.seen]
    assert next(method for method, path in asked if path == "/here") == "HEAD"
    assert ("GET", "/get-alone") in asked

    files = filled_sources(folder, answers)
    (folder / "sources.csv").write_bytes(files["sources.csv"])
    assert check_package(folder).passed
    kept = {urlsplit(row["url"]).path: row for row in rows(folder).values()}
    assert (kept["/here"]["link_state"], kept["/here"]["link_checked_on"]) == ("works", DAY)
    assert (kept["/slow"]["link_state"], kept["/slow"]["link_checked_on"]) == ("not_checked", "")
    gone = kept["/gone"]
    copy = ("gone", f"https://archive.example/{SITE}/gone", "2026-03-01")
    assert (gone["link_state"], gone["archived_url"], gone["archived_on"]) == copy
    assert filled_sources(folder, answers) == {}

    text = report(answers)
    assert f"## Gone\n\n- `{SITE}/gone`: `answer 404`; a copy is at " in text
    assert f"- `{SITE}/moved` leads to `{SITE}/here`" in text


def test_a_host_gets_one_request_at_a_time(folder: Path, host: ThreadingHTTPServer, tmp_path: Path) -> None:
    names = list(rows(folder))
    edit_csv(folder, "sources", names[PATHS.index("/slow")], url=f"{SITE}/quick")  # a slow one outlives its request
    check_addresses(folder, tmp_path / "notes", DAY, Manner("tester", 0.001, 2))
    assert host.most == 1


def test_an_interrupted_run_goes_on(folder: Path, host: ThreadingHTTPServer, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    first = Answer(f"{SITE}/here", "2026-11-20", "works")
    notes.write_text(json.dumps(vars(first)) + '\n{"url": "cut', encoding="utf-8")
    answers = check_addresses(folder, notes, DAY, Manner("tester", 0.001, 2))
    assert first in answers
    assert not [path for _, path, _ in host.seen if path == "/here" and "moved" not in path][1:]  # by way of /moved
    assert len(notes.read_text(encoding="utf-8").splitlines()) == len(answers)


def test_notes_of_something_else_are_refused(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.write_text("a shopping list\n", encoding="utf-8")
    with pytest.raises(LedgerError, match="holds no answers"):
        check_addresses(folder, notes, DAY, Manner("tester"))


def test_a_state_that_is_known_stays_if_nobody_answers(folder: Path) -> None:
    name = next(iter(rows(folder)))
    edit_csv(folder, "sources", name, link_state="works", link_checked_on="2026-11-01")
    silent = Answer(rows(folder)[name]["url"], DAY, "not_checked", "no answer in time")
    assert filled_sources(folder, [silent]) == {}


def test_a_day_after_the_record_is_refused(folder: Path) -> None:
    url = next(iter(rows(folder).values()))["url"]
    with pytest.raises(LedgerError, match="lies after it"):
        filled_sources(folder, [Answer(url, "2026-11-24", "works")])


def test_the_command_writes_a_report_and_changes_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: https://x.example/\nrepo_url: https://y.example/\n", "utf-8")
    before = (folder / "sources.csv").read_bytes()
    options = ["--pause", "0.001", "--timeout", "2", "--archive", ARCHIVE]
    command = ["--quiet", "--project", str(tmp_path), "links", "--package", str(folder), *options]
    done = CliRunner().invoke(main, [*command, "--report", str(tmp_path / "links.md")])
    assert done.exit_code == 0, done.output
    assert "2 gone" in done.output
    assert (tmp_path / "links.md").read_text(encoding="utf-8").startswith(done.output.strip())
    assert (folder / "sources.csv").read_bytes() == before
    assert not (tmp_path / "build" / "links.jsonl").exists()
