"""What a change does, worked out by hand on the small package, and its text.

One count times ten, one coding flipped, one row added: 1,000 become 10,000, 120 denied become replaced, 50 are new.
"""

from __future__ import annotations

import csv
import doctest
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from generator import build, cli
from generator.build import Project, measure
from generator.history import impact_text
from generator.history.diff import Cell, PackageDiff, Revised, TableDiff, Withdrawn
from generator.history.impact import FigureMove, Flip, Impact, RowMove
from generator.history.impact_text import LONGEST, as_markdown, as_text
from tests.helpers import ROOT, SMALL, copy_package, edit_csv
from tests.history.edits import add, add_announcement, drop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.history.impact import Side
    from generator.record.source import RawPackage

GOLDEN = Path(__file__).parent / "impact.md"
ACME = "acme-cloud-2026-01-15"
BLORP = "blorp-9-2026-06-01"
GIZMO = "gizmo-pay-2026-03-20"


def changed(folder: Path, base: Path = SMALL) -> Impact:
    return measure(Project.at(ROOT, folder), str(base))


@pytest.fixture(scope="module", autouse=True)
def sides_made_once() -> Iterator[None]:
    """Compute what the report makes of a package once: most tests hold theirs against the same one."""
    made, side_of = {}, build.side_of

    def once(project: Project, raw: RawPackage) -> Side:
        key = repr((raw.descriptor, [(table.name, table.fields, table.rows) for table in raw.tables.values()]))
        return made.get(key) or made.setdefault(key, side_of(project, raw))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "side_of", once)
        yield


@pytest.fixture(scope="module")
def three_changes(tmp_path_factory: pytest.TempPathFactory) -> Impact:
    folder = copy_package(tmp_path_factory.mktemp("three"))
    edit_csv(folder, "announcements", ACME, employees="10000", employees_high="10400")
    edit_csv(folder, "codings", f"{GIZMO}-j", stance="replaced")
    edit_csv(folder, "codebook_cases", "denial", stance="replaced")  # the coding is its example
    add_announcement(folder, BLORP, "blorp-9", employees="50")
    return changed(folder)


@pytest.fixture(scope="module")
def moves(three_changes: Impact) -> dict[str, FigureMove]:
    return {move.key: move for move in three_changes.figures}


def test_nothing(folder):
    found = changed(folder)
    assert found.empty
    assert as_text(found) == (
        f"What this changes, against “{SMALL}”\n\n"
        "Nothing: rows, figures, answers, verdicts and pages are the same.\n"
    )  # fmt: skip


def test_rows(three_changes):
    counts = {name: (len(table.added), len(table.revised)) for name, table in three_changes.diff.tables.items()}
    assert counts == {
        "announcements": (1, 1),
        "citations": (2, 0),
        "codebook_cases": (0, 1),
        "codings": (2, 1),
        "events": (1, 0),
    }


def test_a_counted_figure_moves_by_rows_of_its_receipt(moves):
    """2,885 + 9,000 + 50; 2,445 + 50; 3,335 + 10,400 - 1,040 + 50; 11 + 1."""
    acme, blorp = RowMove(ACME, 1000, 10000), RowMove(BLORP, None, 50)
    high = (RowMove(ACME, 1040, 10400), blorp)
    formula = {"table": "announcements"}
    assert moves["headline-total.total"] == FigureMove(
        "headline-total.total", "Total as stated", "2,885", "11,935", rows=(acme, blorp), **formula
    )
    assert moves["headline-total.low"] == FigureMove(
        "headline-total.low", "Lower bound", "2,445", "2,495", rows=(blorp,), **formula
    )
    assert moves["headline-total.high"] == FigureMove(
        "headline-total.high", "Upper bound", "3,335", "12,745", rows=high, **formula
    )
    assert moves["headline-total.announcements"].rows == (RowMove(BLORP, None, 1),)
    assert "headline-total.without-count" not in moves


def test_a_flip_moves_people_from_one_stance_to_another(moves):
    """Replaced gains 9,000 and 120; denied loses 120; D5 counts both stances, so the flip does not move it."""
    gizmo = RowMove(GIZMO, None, 120)
    assert (moves["ai-share.people-replaced"].old, moves["ai-share.people-replaced"].new) == ("1,000", "10,120")
    assert moves["ai-share.people-replaced"].rows == (RowMove(ACME, 1000, 10000), gizmo)
    assert moves["ai-share.people-denied"].rows == (RowMove(GIZMO, 120, None),)
    assert moves["ai-share.d5-people-linked"].rows == (RowMove(ACME, 1000, 10000),)


def test_a_derived_figure_moves_by_what_it_is_made_of(moves):
    """10,120 of 11,935 - 250 known are 86.6 %."""
    share = moves["ai-share.d1-people-share"]
    assert (share.old, share.new) == ("37.2 %", "86.6 %")
    assert share.inputs == ("d1-people-linked", "people-unknown", "people")
    day = moves["headline-total.passes-on"]
    assert (day.old, day.new, day.inputs) == ("4 May 2026", "15 January 2026", ("total",))


def test_figures_come_in_report_order(three_changes):
    slugs = [move.key.partition(".")[0] for move in three_changes.figures]
    assert list(dict.fromkeys(slugs))[:3] == ["headline-total", "ai-share", "definitions"]


def test_answers_and_verdicts(three_changes):
    """D1 alone has at least 84.8 %, so the study's 66 % lies in no definition; 3,400 is below 11,935."""
    assert Flip("ai-share", "within_some", "outside_all") in three_changes.answers
    flip = Flip("made-up-tracker-2026-06-20", "Reached only under other choices", "Reached")
    assert flip in three_changes.verdicts
    assert "tradingplatforms-total" not in [flip.name for flip in three_changes.verdicts]


def test_pages_of_families_and_receipts(folder):
    """A new employer has a page, and in the other direction it goes."""
    add(folder, "companies", company="new-co", name="New Co", headquarters="US", sector="consumer_internet")
    add_announcement(folder, "new-co-2026-06-01", "new-co", employees="50")

    assert "companies/new-co.md" in changed(folder).pages_new
    assert "companies/new-co.md" in changed(SMALL, folder).pages_gone


def test_only_the_rows_are_known_of_a_base_that_fails_the_check(folder, old_folder):
    edit_csv(old_folder, "announcements", ACME, rank="2")
    found = changed(folder, old_folder)
    assert found.figures == ()
    assert found.diff["announcements"].revised == (Revised(ACME, (Cell("rank", "2", "1"),)),)
    assert found.unknown == (
        "The base fails the check. announcements.csv, row 7, field rank: Row 6 of the same event has the same rank, so "
        "two rows could count. Value: “2”. Give the less exact figure the next rank."
    )
    assert f"Figures, answers, verdicts and pages were not compared: “{found.unknown}”" in as_text(found).splitlines()


def test_a_base_that_a_newer_rule_refuses_is_compared_as_it_stands(folder, old_folder):
    """The rule on a tracker's own list came after the first releases; counting does not hang on it."""
    drop(old_folder, "shared_sources", tracker="other-list-2")
    edit_csv(old_folder, "announcements", ACME, employees="900", employees_low="900")
    found = changed(folder, old_folder)
    assert found.unknown == ""
    assert found.caution.startswith("trackers.csv, row 4, field feeds_record: Rows of the record rest on this list")
    assert "headline-total.total" in [move.key for move in found.figures]
    said = f"The base would not pass the check of today, and is compared as it stands: “{found.caution}”"
    assert said in as_text(found).splitlines()


def test_a_base_from_before_a_table_and_a_field_is_compared(folder, old_folder):
    """Both may be blank: the report does without."""
    path = old_folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["resources"] = [entry for entry in content["resources"] if entry["name"] != "releases"]
    companies = next(entry for entry in content["resources"] if entry["name"] == "companies")
    companies["schema"]["fields"] = [entry for entry in companies["schema"]["fields"] if entry["name"] != "wikidata"]
    path.write_text(json.dumps(content), encoding="utf-8")
    (old_folder / "releases.csv").unlink()
    with (old_folder / "companies.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    names = [name for name in rows[0] if name != "wikidata"]
    with (old_folder / "companies.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    found = changed(folder, old_folder)
    assert (found.unknown, found.figures) == ("", ())
    assert found.diff.tables_added == ("releases",)
    assert found.diff["companies"].fields_added == ("wikidata",)


def test_only_the_rows_are_known_of_a_base_without_what_a_finding_needs(folder, old_folder):
    drop(old_folder, "claims", claim="tradingplatforms-total")
    drop(old_folder, "claim_reports", claim="tradingplatforms-total")
    drop(old_folder, "chain_steps", chain="study-total")
    drop(old_folder, "chains", chain="study-total")
    found = changed(folder, old_folder)
    assert "tradingplatforms-total" in found.unknown
    assert "tradingplatforms-total" in found.diff["claims"].added


# the text

HOSTILE = (
    "@everyone <script>alert(1)</script> [x](javascript:alert(1)) www.evil.example #1 ``a` | *b*\n# c\x1b[2J\u202e"
)
IMPACT = Impact(
    base="main",
    diff=PackageDiff(
        ("studies",),
        ("old",),
        {
            "announcements": TableDiff(
                "announcements",
                added=("new-co-2026-06-01",),
                revised=(
                    Revised(ACME, (Cell("employees", "1000", "10000"), Cell("notes", HOSTILE, ""))),
                    Revised(BLORP, (Cell("unit", "", "all"),)),
                ),
                withdrawn=(Withdrawn(GIZMO, HOSTILE),),
                disappeared=(HOSTILE,),
                fields_added=("effective_precision",),
                fields_removed=("unit",),
            ),
            "left_out": TableDiff("left_out", rekeyed=True),
        },
    ),
    figures=(
        FigureMove(
            "headline-total.total", "Total as stated", "2,885", "11,935", "announcements",
            (RowMove(ACME, 1000, 10000), RowMove(GIZMO, 120, None), *(RowMove(f"new-{n}", None, 5) for n in range(5))),
        ),
        FigureMove("ai-share.d1-people-share", HOSTILE, "37.2 %", "86.6 %", inputs=("people", "people-unknown")),
        FigureMove("definitions.moves-coder", "Moved by coder", "1.1", "1.5", formula="median of the pairs"),
    ),
    figures_gone=("claim-audit.old",),
    figures_new=("claim-audit.new",),
    answers=(Flip("ai-share", "within_some", "outside_all"),),
    verdicts=(Flip("a-claim", "Reached", "Not *comparable*"),),
    pages_gone=("companies/old-co.md",),
    pages_new=("companies/new-co.md",),
)  # fmt: skip


def test_markdown_is_the_golden_text():
    """After a change of wording, look at what it says and write it anew with `python -m tests.history.test_impact`."""
    assert as_markdown(IMPACT) == GOLDEN.read_text(encoding="utf-8")


def test_text_of_a_package_is_never_markup():
    """Read as Markdown, nothing that a package can choose stands outside of a code span."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(as_markdown(IMPACT))
    inline = [child for token in tokens for child in token.children or ()]
    words = " ".join(token.content for token in inline if token.type == "text")
    code = [token.content for token in inline if token.type == "code_inline"]
    assert {token.type for token in inline} <= {"text", "code_inline"}
    assert not any(mark in words for mark in ("@", "<", "#", "javascript", "evil", "|", "*", "`", "\x1b"))
    assert sum(text.startswith("@everyone <script>alert(1)</script>") for text in code) == 5
    assert not any(token.type.startswith(("html", "table")) for token in tokens)
    assert all(line.isprintable() for line in as_markdown(IMPACT).splitlines())


def test_text_for_a_terminal_says_the_same():
    plain, marked = as_text(IMPACT).splitlines(), as_markdown(IMPACT).splitlines()
    assert len(plain) == len(marked)
    assert all(line.isprintable() for line in plain)
    assert "- “announcements”: “acme-cloud-2026-01-15”: “employees” from “1000” to “10000”; “notes” from" in as_text(
        IMPACT
    )


def many(number: int) -> Impact:
    rows = tuple(Revised(f"row-{at:05}", (Cell("notes", "a" * 100, "b" * 100),)) for at in range(number))
    figures = tuple(FigureMove(f"finding.figure-{at}", "A figure", "1", "2", formula="a sum") for at in range(300))
    diff = PackageDiff((), (), {"sources": TableDiff("sources", revised=rows, disappeared=("gone",))})
    return Impact("main", diff, figures)


def test_a_long_text_is_cut_and_says_so():
    """A thousand harmless rows cut their own list; the row that is gone and all figures stay."""
    text = as_markdown(many(1000))
    assert len(text) <= LONGEST
    assert "- `sources`: `gone`" in text
    assert text.count("- `finding.figure-") == 300
    kept = text.count("- `sources`: `row-")
    assert 100 < kept < 1000
    assert f"- Cut here: {1000 - kept} more lines; `ledger impact` prints all." in text
    assert "### Rows revised (1,000)" in text
    assert as_text(many(1000)).count("“row-") == 1000


def test_a_finding_leads_its_figures():
    """A comment starts with rows and with what readers see of each finding; only the long list is folded."""
    moves = tuple(
        FigureMove(f"{finding}.f{at}", f"Figure {at}", "1", "2", seen=at != 0)
        for finding in ("one", "two")
        for at in range(30)
    )
    found = Impact("main", PackageDiff((), (), {"sources": TableDiff("sources", added=("new",))}), moves)
    lines = as_markdown(found).splitlines()
    first, last = lines.index("<details><summary>All figures, with the rows that move them</summary>"), len(lines) - 1

    assert "Figures that moved: 60, of which 58 read differently. Answers that changed: 0." in as_markdown(found)
    assert lines.index("- `sources`: `new`") < lines.index("### Findings that readers see change (2)") < first
    line = "- `one`: `Figure 1` from `1` to `2`; `Figure 2` from `1` to `2`; `Figure 3` from `1` to `2`; and 26 more"
    assert line in lines[:first]
    assert sum(line.startswith("- `one.f") for line in lines[first:last]) == 30
    assert lines[last] == "</details>"
    assert "details" not in as_text(found)


def test_the_share_that_moved_furthest_is_named_first():
    pairs = [("10", "90"), ("1.0 %", "2.0 %"), ("2.0 %", "9.5 %"), ("1,000", "2")]
    moves = tuple(FigureMove(f"one.f{at}", f"Figure {at}", *pair) for at, pair in enumerate(pairs))
    found = as_markdown(Impact("main", PackageDiff((), (), {}), moves))
    line = (
        "- `one`: `Figure 2` from `2.0 %` to `9.5 %`; `Figure 0` from `10` to `90`; `Figure 1` from `1.0 %` to `2.0 %`"
    )
    assert f"{line}; and 1 more" in found.splitlines()


@pytest.mark.parametrize("longest", [3000, 5000, 20_000])
def test_the_limit_is_kept(longest):
    text = as_markdown(many(1000), longest)
    assert len(text) <= longest
    assert "Rows: 1 disappeared, 0 withdrawn, 1,000 revised, 0 added." in text
    assert text.count("Cut here") == 2


def test_examples_of_the_docstrings():
    failed, attempted = doctest.testmod(impact_text)
    assert (failed, attempted > 0) == (0, True)


# the command


def test_the_command(folder, tmp_path):
    edit_csv(folder, "announcements", GIZMO, employees="121")
    out = tmp_path / "impact.md"

    done = CliRunner().invoke(
        cli.main,
        ["--quiet", "--project", str(ROOT), "impact", str(SMALL), "--package", str(folder), "--out", str(out)],
    )

    assert done.exit_code == 0
    assert done.stderr == ""
    found = changed(folder)
    assert done.stdout == as_text(found)
    assert out.read_text(encoding="utf-8") == as_markdown(found)
    assert "`gizmo-pay-2026-03-20` adds 121 instead of 120" in out.read_text(encoding="utf-8")


def run(*arguments: object) -> list[str]:
    done = CliRunner().invoke(cli.main, ["--quiet", "--project", str(ROOT), "impact", *map(str, arguments)])
    assert done.exit_code == 1
    assert done.stdout == ""
    return done.stderr.splitlines()


def test_a_package_with_problems(folder):
    edit_csv(folder, "announcements", ACME, rank="2")
    said = run(SMALL, "--package", folder)
    assert said[-2].startswith("error: The data package has ")
    assert [line for line in said if "Row 6 of the same event has the same rank" in line]


def test_a_base_that_cannot_be_read(folder, old_folder):
    (old_folder / "events.csv").unlink()
    said = run(old_folder, "--package", folder)
    assert said == [
        (
            f"error: The base {old_folder} can't be read. events.csv: The file is missing. Add it, or restore it "
            "from the last version that worked."
        ),
        "What to do: Choose another base.",
    ]


if __name__ == "__main__":
    GOLDEN.write_text(as_markdown(IMPACT), encoding="utf-8")
