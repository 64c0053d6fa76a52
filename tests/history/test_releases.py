"""What a release changed, worked out by hand: one count, one coding, one row more, one withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import gather
from generator.charts import draw_chart, released_shares, released_totals
from generator.drawing.engine import count_marks
from generator.errors import LedgerError
from generator.history.releases import NOW, Change, Releases, new_release, read_releases, said_of
from generator.record.check import open_package
from generator.record.source import read_package
from generator.settings import read_settings
from tests.helpers import ROOT, copy_package, edit_csv
from tests.history.edits import add_announcement, drop

if TYPE_CHECKING:
    from pathlib import Path

    from generator.findings.figure import Finding

ACME, BLORP, GIZMO = "acme-cloud-2026-01-15", "blorp-9-2026-06-01", "gizmo-pay-2026-03-20"
OLD = "2026.11"
HOSTILE = "{{ 7 * 7 }} <script>alert(1)</script> | *x* =1+1"


@pytest.fixture(scope="module")
def changed(small_findings: dict[str, Finding], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small package after a release, with changes; a hostile text stood in the release."""
    folder = copy_package(tmp_path_factory.mktemp("released"))
    edit_csv(folder, "announcements", ACME, notes=HOSTILE)
    said = said_of(small_findings, open_package(folder))
    row = {"release": OLD, "git_commit": "0" * 40, "reconstructed": "yes", "summary": "The first."}
    for name, data in new_release(read_package(folder), said, row).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    edit_csv(folder, "announcements", ACME, employees="1010", notes="")
    edit_csv(folder, "announcements", "3-wishes-2026-06", eligibility="excluded", exclusion_reason="withdrawn",
             notes="It was another employer.")  # fmt: skip
    add_announcement(folder, BLORP, "blorp-9", employees="50")
    drop(folder, "announcement_places", announcement="acme-cloud-2026-01-15")
    return folder


@pytest.fixture(scope="module")
def releases(changed: Path, small_findings: dict[str, Finding], small) -> Releases:
    return read_releases(changed, said_of(small_findings, small))


def test_rows_are_kept_apart(releases: Releases) -> None:
    step = releases.steps[NOW]
    assert Change("revised", "announcements", ACME, "employees", "1000", "1010") in step.changes
    assert Change("withdrawn", "announcements", "3-wishes-2026-06", reason="It was another employer.") in step.changes
    assert [change.key for change in step.of("added", "announcements")] == [BLORP]
    counts = [step.number(kind, "announcements") for kind in ("added", "revised", "withdrawn", "disappeared")]
    assert counts == [1, 1, 1, 0]


def test_the_history_of_an_announcement(releases: Releases) -> None:
    told = [(step.new.version, change.field, change.old, change.new) for step, change in releases.announcements[ACME]]
    assert told == [(NOW, "employees", "1000", "1010"), (NOW, "notes", HOSTILE, "")]
    assert releases.first(ACME) == OLD
    assert releases.first(BLORP) == ""


def test_nothing_changed(small, small_findings, tmp_path) -> None:
    folder = copy_package(tmp_path)
    said = said_of(small_findings, small)
    row = {"release": OLD, "git_commit": "0" * 40, "reconstructed": "no", "summary": "The first."}
    for name, data in new_release(read_package(folder), said, row).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    found = read_releases(folder, said)
    assert found.steps == {}
    assert found.editions[0].said == said


def test_a_release_that_can_not_be_read_stops_the_build(changed: Path, small, small_findings, tmp_path: Path) -> None:
    folder = copy_package(tmp_path, changed)
    (folder / "releases" / OLD / "codings.csv").write_text("coding\n", encoding="utf-8")
    with pytest.raises(LedgerError, match="can't be read"):
        read_releases(folder, said_of(small_findings, small))


def test_pages(changed: Path) -> None:
    """The total was 2,885 and is 2,885 + 10 - 90 + 50 = 2,855; what the release said stays 2,885."""
    made = gather(open_package(changed), ROOT / "docs", read_settings(ROOT))
    files = {one.path: one.data.decode() for one in made if one.path.endswith((".md", ".csv"))}
    page, home, figures = files["releases/next.md"], files["index.md"], files["releases/figures.md"]
    assert 'data-released="&#50;026.11/headline-total.total">&#50;,885</data> | [<data value="&#50;855' in page
    assert "headline-total.total" in home
    assert "&#50;,885" in home
    assert "&#50;,885" in figures
    assert "It was another employer." in page.partition("## Rows withdrawn")[2].partition("## Rows added")[0]
    assert "&#123;&#123; 7 &#42; 7 &#125;&#125;" in page.partition("## Rows revised")[2]
    assert "<script>alert" not in "".join(text for path, text in files.items() if path.endswith(".md"))
    company = files["companies/acme-cloud.md"]
    assert f'data-stored="&#50;026.11/announcements/{ACME}/employees">&#49;,000</data> to' in company
    assert "in none so far" in files["companies/blorp-9.md"]
    assert f"\nrevised,announcements,{ACME},employees,1000,1010," in files["releases/since-the-last-changes.csv"]
    assert "headline-total.total,Total as stated,people,2885,2855\n" in files["releases/since-the-last-figures.csv"]


def test_charts_over_releases_show_what_the_release_stated(changed: Path, small_findings) -> None:
    """The small package has no release of its own. This one keeps its 2,885 and is not counted again."""
    package = open_package(changed)
    totals = draw_chart(released_totals, small_findings["headline-total"], package)
    assert totals.table.to_numpy().tolist() == [[OLD, 2445.0, 2885.0, 3335.0]]
    assert count_marks(totals.wide) == count_marks(totals.narrow) == 2
    shares = released_shares.table(small_findings["ai-share"], package)
    assert list(shares["definition"]) == ["D1", "D2", "D2b", "D3", "D4", "D5"]
    # of 2,685 people whose reason was seen, 1,000 under D1; the reason of 200 was not seen
    assert shares.iloc[0, 2:].tolist() == pytest.approx([100_000 / 2885, 100_000 / 2685, 120_000 / 2885])


def test_a_release_of_the_name_is_refused(changed: Path, small_findings, small) -> None:
    with pytest.raises(LedgerError, match="already"):
        new_release(read_package(changed), said_of(small_findings, small), {"release": OLD})
