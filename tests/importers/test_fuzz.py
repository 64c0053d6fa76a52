"""Whatever stands in a register, in the notes of an interrupted run, or in the archive's answer: a sentence or rows."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import LedgerError
from generator.importers import addresses
from generator.importers.addresses import Answer, Manner, filled_sources, report
from generator.importers.warn import import_notices
from tests.helpers import SMALL
from tests.importers.test_warn import EXPORT, state
from tests.spoiling import SETTINGS, edited, edits

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://news.example/a"
NOTED = json.dumps({"url": URL, "on": "2026-11-20", "state": "works"}).encode() + b"\n"
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("fuzz") / "small")


def imported(package: Path, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    before = state(package)
    try:
        assert all(isinstance(data, bytes) for data in import_notices(file, package).files.values())
    except LedgerError as error:
        assert str(error)
    assert state(package) == before


@settings(SETTINGS, max_examples=40)
@given(content=st.binary(max_size=300))
def test_any_bytes_as_a_register(content: bytes, package: Path, tmp_path: Path) -> None:
    imported(package, tmp_path / "register.csv", content)


@settings(SETTINGS, max_examples=60)
@given(changes=edits)
def test_a_spoilt_register(changes: list[tuple[float, int, bytes]], package: Path, tmp_path: Path) -> None:
    imported(package, tmp_path / "register.csv", edited(EXPORT.read_bytes(), changes))


def noted(notes: Path, content: bytes, package: Path) -> None:
    notes.write_bytes(content)
    try:
        answers = list(addresses._noted(notes).values())
    except LedgerError as error:
        assert str(error).endswith("holds no answers of an earlier run.")
        return
    assert report(answers).encode()
    try:
        assert filled_sources(package, answers) is not None
    except LedgerError as error:
        assert "lies after it" in str(error)


@settings(SETTINGS, max_examples=100)
@given(content=st.binary(max_size=200))
def test_any_bytes_as_notes(content: bytes, package: Path, tmp_path: Path) -> None:
    noted(tmp_path / "links.jsonl", content, package)


@settings(SETTINGS, max_examples=100)
@given(changes=edits)
def test_spoilt_notes(changes: list[tuple[float, int, bytes]], package: Path, tmp_path: Path) -> None:
    noted(tmp_path / "links.jsonl", edited(NOTED * 3, changes), package)


@settings(SETTINGS, max_examples=100)
@given(part=st.sampled_from(["url", "on", "state", "reason", "led_to", "archived_url", "archived_on"]), value=values)
def test_any_value_in_notes(part: str, value: object, package: Path, tmp_path: Path) -> None:
    line = json.dumps(json.loads(NOTED) | {part: value}).encode() + b"\n"
    noted(tmp_path / "links.jsonl", line, package)


class Opener:
    """Stands for a host: every address gives these bytes."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def open(self, *_: object, **__: object) -> Opener:
        return self

    def __enter__(self) -> Opener:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, most: int) -> bytes:
        return self.content[:most]


def snapshot(value: object) -> bytes:
    return json.dumps({"archived_snapshots": {"closest": value}}).encode()


@settings(SETTINGS, max_examples=100)
@given(
    content=st.binary(max_size=80)
    | values.map(lambda value: json.dumps(value).encode())
    | values.map(snapshot)
    | values.map(lambda value: snapshot({"status": "200", "timestamp": value, "url": "https://a.example/"}))
    | values.map(lambda value: snapshot({"status": "200", "timestamp": "20260101000000", "url": value}))
    | st.just(b"[" * 90_000)
)
def test_any_answer_of_the_archive(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses.urllib.request, "build_opener", lambda *_: Opener(content))
    found = addresses._archived(
        Answer(URL, "2026-11-20", "works"), "", Manner("test", 0, 1, "https://archive.example/")
    )
    assert found == Answer(URL, "2026-11-20", "works") or found.archived_url.startswith("https://")
