"""What a reader takes along of each chart: data that agree, and drawings that show what the page shows."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
import zlib
from typing import TYPE_CHECKING

import pytest

from generator.charts import CHARTS
from generator.drawing.engine import count_marks, draw_png
from generator.drawing.theme import COLOURS, FONT
from generator.publish.downloads import chart_files
from generator.report import Report
from generator.settings import Settings
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.charts.chart import Chart

#: The charts that the small package has rows for: it has no release (tests/history/test_releases.py gives it one).
SLUGS = [module.SLUG for module in CHARTS if not module.SLUG.startswith("released-")]
#: Run in another place and time zone, where no font of the machine is found: prints a digest of a PNG.
DIGEST = """
import hashlib
from generator.charts import running_total, draw_chart
from generator.drawing.engine import draw_png
from tests.helpers import SMALL, find_one
from generator.record.check import open_package
package = open_package(SMALL)
chart = draw_chart(running_total, find_one(package, "headline-total"), package)
print(hashlib.sha256(draw_png(chart.wide)).hexdigest())
"""


@pytest.fixture(scope="module")
def charts(drawn) -> Mapping[str, Chart]:
    return drawn["small"]


@pytest.fixture(scope="module")
def files(charts, small, small_findings) -> dict[str, bytes]:
    report = Report(small, small_findings, charts, Settings("https://here.example", "https://code.example"))
    return {artifact.path.removeprefix("charts/"): artifact.data for artifact in chart_files(report)}


@pytest.mark.parametrize("slug", SLUGS)
def test_csv_and_json_hold_the_same(slug, files, small):
    data = json.loads(files[f"{slug}.json"])
    assert data["as_of"] == small.as_of
    assert data["measures"].endswith(".")
    rows = list(csv.DictReader(io.StringIO(files[f"{slug}.csv"].decode(), newline="")))
    assert rows
    assert [list(row) for row in data["rows"]] == [list(row) for row in rows]
    for told, cells in zip(data["rows"], rows, strict=True):
        for name, value in told.items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                assert float(cells[name]) == value
            elif value is None:
                assert cells[name] == ""


def test_json_of_stance_shares(files):
    first = json.loads(files["stance-shares.json"])["rows"][0]
    assert (first["stance"], first["people"], first["announcements"]) == ("replaced", 1000, 2)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_drawing_stands_on_its_own(slug, files, charts):
    svg = files[f"{slug}.svg"].decode()
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.get("font-family") == FONT
    assert root.get("aria-hidden") is None
    assert "var(" not in svg
    assert count_marks(svg) == count_marks(charts[slug].wide)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_png_has_twice_the_size_of_the_drawing(slug, files):
    root = ET.fromstring(files[f"{slug}.svg"])  # noqa: S314 - our own drawing
    size = struct.unpack(">II", files[f"{slug}.png"][16:24])
    assert size == (2 * float(root.get("width")), 2 * float(root.get("height")))


def test_a_png_draws_its_text_on_paper(files):
    """A font that is not found leaves text out without an error."""
    svg = files["stance-shares.svg"].decode()
    bare = re.sub(r"<text[^>]*>[^<]*</text>", "", svg)
    assert bare != svg
    corner, inked = look_at(files["stance-shares.png"])
    assert corner == (*bytes.fromhex(COLOURS["paper"].lstrip("#")), 255)
    assert inked > look_at(draw_png(bare))[1] + 5_000


def test_a_png_is_the_same_in_another_time_zone(files):
    env = {"TZ": "Pacific/Auckland", "PYTHONPATH": str(ROOT), "HOME": "/nowhere"}
    done = subprocess.run([sys.executable, "-c", DIGEST], env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(files["running-total.png"]).hexdigest()


@pytest.mark.parametrize("form", ["wide", "narrow"])
@pytest.mark.parametrize("slug", SLUGS)
def test_a_vega_specification_brings_its_data_and_names_each_colour(slug, form, files):
    text = files[f"{slug}.{form}.vg.json"].decode()
    spec = json.loads(text)
    assert spec["$schema"].startswith("https://vega.github.io/schema/vega/v6")
    assert all("url" not in source for source in spec["data"])
    assert any(source.get("values") for source in spec["data"])
    # a colour that has no property would stay light in dark mode
    known = spec["usermeta"]["colours"]
    assert set(re.findall(r"#[0-9a-f]{6}\b", text)) <= set(known)
    assert known["#1f2429"] == "var(--ll-ink)"


def look_at(png: bytes) -> tuple[tuple[int, ...], int]:
    """Return the first pixel of a PNG, and how many pixels differ from it."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 6)  # eight bits each for red, green, blue and alpha
    data, place = b"", 8
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + size]
        place += 12 + size
    raw, stride = zlib.decompress(data), 4 * width
    above, first, differing = bytearray(stride), (), 0
    for row in range(height):
        start = row * (stride + 1)
        line = unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), above)
        first = first or tuple(line[:4])
        differing += sum(line[at : at + 4] != bytes(first) for at in range(0, stride, 4))
        above = line
    return first, differing


def unfiltered(kind: int, line: bytearray, above: bytearray) -> bytearray:
    """Return a line of a PNG without its filter."""
    for at in range(len(line)):
        left, up = line[at - 4] if at >= 4 else 0, above[at]
        corner = above[at - 4] if at >= 4 else 0
        guess = left + up - corner
        paeth = min((left, up, corner), key=lambda value: abs(guess - value))
        line[at] = (line[at] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
    return line
