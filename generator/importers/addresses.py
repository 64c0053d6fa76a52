"""Ask whether the addresses of sources still answer, and where an archived copy of them lies.

Only when somebody asks: no build opens an address. Each host gets one request at a time, with a pause after it; what
was found is noted at once, so that an interrupted run goes on where it stopped. Only an answer counts: a host that is
slow, refuses, or has no valid certificate leaves the state of its sources as it was, and says why.
"""

from __future__ import annotations

import datetime
import http.client
import json
import re
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Literal, get_args

from generator.errors import LedgerError, PackageError
from generator.record.canonical import canonical_csv
from generator.record.check import check_package
from generator.record.layout import key_of
from generator.record.source import read_package
from generator.text import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.record.source import RawPackage

State = Literal["works", "gone", "not_checked"]
_TABLE = "sources"
#: Answers that say that a document is not there any more.
_GONE = (404, 410)
#: Answers to HEAD that say nothing about the document: many hosts answer GET alone.
_ASK_AGAIN = (400, 403, 404, 405, 406, 410, 500, 501, 503)
#: Hosts that are asked side by side.
_HOSTS = 8
#: Most bytes of the archive's answer that are read.
_ANSWER = 100_000
#: Why a host did not answer, the narrower kind first.
_REASONS = (
    (TimeoutError, "no answer in time"),
    (ssl.SSLCertVerificationError, "no valid certificate"),
    (ssl.SSLError, "no secure connection"),
    (socket.gaierror, "no such host"),
    (ConnectionRefusedError, "connection refused"),
    (ConnectionError, "connection broken"),
)
_STAMP = re.compile(r"(20\d\d)(\d\d)(\d\d)\d{6}")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]+")


@dataclass(frozen=True)
class Manner:
    """How hosts are asked: as whom, seconds of pause after each request to a host, and seconds until giving up.

    `archive` is the address that knows archived copies, in the manner of https://archive.org/help/wayback_api.php.
    """

    agent: str
    pause: float = 2.0
    timeout: float = 20.0
    archive: str = ""


@dataclass(frozen=True)
class Answer:
    """What one address gave: its state, why if it could not be told, where it led, and an archived copy with its day.

    `on` is the ISO date of the question.
    """

    url: str
    on: str
    state: State
    reason: str = ""
    led_to: str = ""
    archived_url: str = ""
    archived_on: str = ""


def check_addresses(
    folder: Path, notes: Path, on: str, manner: Manner, say: Callable[[str], None] = lambda _: None
) -> list[Answer]:
    """Return an answer for the address of each source of a package, in file order.

    `notes` is the file that an interrupted run left, or will leave. Raises PackageError if the package has problems,
    and LedgerError if the notes are of something else.
    """
    report = check_package(folder)
    if not report.passed:
        raise PackageError(report.problems)
    rows = _rows(read_package(folder))
    known = _noted(notes)
    waiting: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        if row["url"] not in known:
            waiting.setdefault(urllib.parse.urlsplit(row["url"]).netloc, []).append(row)
    notes.parent.mkdir(parents=True, exist_ok=True)
    lock, stop = Lock(), Event()

    def ask(host: list[dict[str, str]]) -> None:
        for row in host:
            if stop.is_set():
                return
            answer = _ask(row["url"], on, manner)
            if manner.archive and not row["archived_url"]:
                with lock:  # the archive is one host as well
                    answer = _archived(answer, row["published_on"], manner)
                    time.sleep(manner.pause)
            with lock, notes.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
                known[answer.url] = answer
                say(f"{len(known):,} of {len(rows):,} addresses")
            time.sleep(manner.pause)

    pool = ThreadPoolExecutor(_HOSTS)
    try:
        for done in [pool.submit(ask, host) for host in waiting.values()]:
            done.result()
    finally:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)
    return [known[row["url"]] for row in rows]


def filled_sources(folder: Path, answers: Iterable[Answer]) -> dict[str, bytes]:
    """Return the table of sources with what was found, by its path, in canonical form; nothing if it is the same.

    A state is written where an address answered, a copy where none was known. Raises LedgerError if a day lies after
    that of the package.
    """
    raw = read_package(folder)
    day, found = str(raw.descriptor["created"])[:10], {answer.url: answer for answer in answers}
    late = max((answer.on for answer in found.values() if answer.state != "not_checked"), default="")
    if late > day:
        require_day(day, late)
    rows = _rows(raw)
    for row in rows:
        answer = found.get(row["url"])
        if answer is None:
            continue
        if answer.state != "not_checked":
            row.update(link_state=answer.state, link_checked_on=answer.on)
        if answer.archived_url and not row["archived_url"] and answer.archived_on <= day:
            row.update(archived_url=answer.archived_url, archived_on=answer.archived_on)
    table = raw.tables[_TABLE]
    data = canonical_csv(
        table.fields, [[row[name] for name in table.fields] for row in rows], key_of(raw.schema(_TABLE))
    )
    return {} if data == table.data else {table.file: data}


def require_day(created: str, on: str) -> None:
    """Raise LedgerError if a check on a day would lie after the day of the package."""
    if on > created:
        raise LedgerError(
            f"The record is as of {created}, and a check of {on} lies after it.",
            "Set created in datapackage.json to that day first, or use --report, which changes nothing.",
        )


def summary(answers: list[Answer]) -> str:
    """Return the numbers of answers by state as one line."""
    count = {state: sum(answer.state == state for answer in answers) for state in ("works", "gone", "not_checked")}
    copies = sum(bool(answer.archived_url) for answer in answers)
    return (
        f"{len(answers):,} {plural(len(answers), 'address', 'addresses')}: {count['works']:,} work, {count['gone']:,} "
        f"gone, {count['not_checked']:,} could not be checked; {copies:,} new archived "
        f"{plural(copies, 'copy', 'copies')} found"
    )


def report(answers: list[Answer]) -> str:
    """Return what was found as Markdown: what is gone, what leads elsewhere, what could not be checked."""
    from generator.record.markdown import code_span  # noqa: PLC0415

    parts = [f"{summary(answers)}."]
    for title, chosen in (
        ("Gone", [answer for answer in answers if answer.state == "gone"]),
        ("Lead elsewhere", [answer for answer in answers if answer.state == "works" and answer.led_to]),
        ("Could not be checked", [answer for answer in answers if answer.state == "not_checked"]),
    ):
        if chosen:
            lines = (
                f"- {code_span(one.url, 400)}"
                + (f" leads to {code_span(one.led_to, 400)}" if one.led_to else "")
                + (f": {code_span(one.reason)}" if one.reason else "")
                + (f"; a copy is at {code_span(one.archived_url, 400)}" if one.archived_url else "")
                for one in chosen
            )
            parts.append(f"## {title}\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _rows(raw: RawPackage) -> list[dict[str, str]]:
    table = raw.tables[_TABLE]
    return [dict(zip(table.fields, cells, strict=True)) for cells in table.rows]


def _noted(notes: Path) -> dict[str, Answer]:
    """Return the answers that an interrupted run noted, by address; a last line that is cut off is left out."""
    if not notes.is_file():
        return {}
    try:
        lines = notes.read_bytes().decode().split("\n")
        answers = [_answer(json.loads(line)) for line in lines[:-1]]
    except (ValueError, TypeError, RecursionError) as error:
        raise LedgerError(f"{notes} holds no answers of an earlier run.", "Remove the file.") from error
    if lines[-1]:
        notes.write_text("".join(f"{line}\n" for line in lines[:-1]), encoding="utf-8")
    return {answer.url: answer for answer in answers}


def _answer(noted: dict[str, Any]) -> Answer:
    """Return an answer as it was noted.

    Raises ValueError or TypeError if it is none.
    """
    answer = Answer(**noted)
    texts = asdict(answer)
    if not all(isinstance(text, str) and text.isprintable() for text in texts.values()):
        raise ValueError("An answer is text.")
    datetime.date.fromisoformat(answer.on)
    if answer.archived_on:
        datetime.date.fromisoformat(answer.archived_on)
    if answer.state not in get_args(State):
        raise ValueError("An answer has one of three states.")
    return answer


def _ask(url: str, on: str, manner: Manner) -> Answer:
    """Return what an address answers to HEAD, and to GET where that tells nothing."""
    status, led_to, reason = _request(url, "HEAD", manner)
    if status in _ASK_AGAIN:
        time.sleep(manner.pause)
        status, led_to, reason = _request(url, "GET", manner)
    led_to = "" if led_to == url else led_to
    if status in _GONE:
        return Answer(url, on, "gone", f"answer {status}", led_to)
    if not 200 <= status < 300:
        return Answer(url, on, "not_checked", reason or f"answer {status}", led_to)
    if _is_start(led_to) and not _is_start(url):
        return Answer(url, on, "not_checked", "leads to the start page", led_to)
    return Answer(url, on, "works", "", led_to)


def _request(url: str, method: str, manner: Manner) -> tuple[int, str, str]:
    """Return status, address after redirects, and why there is no status (then 0)."""
    request = urllib.request.Request(url, method=method, headers={"User-Agent": manner.agent, "Accept": "*/*"})  # noqa: S310 - the table of sources allows http and https alone
    try:
        with urllib.request.build_opener().open(request, timeout=manner.timeout) as answer:
            return answer.status, answer.url, ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.url or url, ""
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, "", _why(error)


def _why(error: Exception) -> str:
    """Return in a few words why a host did not answer."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return next((words for kind, words in _REASONS if isinstance(cause, kind)), f"no answer ({type(cause).__name__})")


def _archived(answer: Answer, published_on: str, manner: Manner) -> Answer:
    """Return an answer with the archived copy nearest to the day of publication, if the archive has one."""
    wanted = {"url": answer.url} | ({"timestamp": published_on.replace("-", "")} if published_on else {})
    address = f"{manner.archive}?{urllib.parse.urlencode(wanted)}"
    request = urllib.request.Request(address, headers={"User-Agent": manner.agent})  # noqa: S310 - ours
    try:
        with urllib.request.build_opener().open(request, timeout=manner.timeout) as response:
            copy = json.loads(response.read(_ANSWER))["archived_snapshots"]["closest"]
        stamp, link = _STAMP.fullmatch(copy["timestamp"]), _ADDRESS.fullmatch(copy["url"])
        if copy["status"] != "200" or stamp is None or link is None:
            return answer
        day = datetime.date.fromisoformat("-".join(stamp.groups()))
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError, RecursionError):
        return answer
    return replace(answer, archived_url=link[0], archived_on=day.isoformat())


def _is_start(url: str) -> bool:
    return bool(url) and urllib.parse.urlsplit(url).path in ("", "/")
