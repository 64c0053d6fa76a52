"""What tests share: packages to change, and the change that gives each answer of each finding."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.findings.figure import open_record
from generator.findings.found import Findings
from generator.record.check import open_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.findings.figure import Finding
    from generator.record.tables import Package

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "packages" / "small"
REAL = ROOT / "datapackage"

#: Every announcement of the small package that has a count.
COUNTED = (
    "3-wishes-2026-06",
    "3-wishes-2026-06-15",
    "a-b-c-2026-09-09",
    "acme-cloud-2026-01-12",
    "acme-cloud-2026-01-15",
    "acme-games-2-2026-01-25",
    "blorp-9-2026-05-04",
    "dunder-chips-2026-02-10",
    "dunder-chips-2026-02-12",
    "example-telecom-2026-03-01",
    "gizmo-pay-2026-03-20",
    "gizmo-pay-2026-04-02",
    "kwik-parcel-2026-03-05",
    "kwik-parcel-2026-05-20",
    "lorem-ipsum-services-2026-04-15",
)
#: Every announcement of the small package whose employer names AI and that counts or could.
NAMING_AI = (
    "3-wishes-2026-06",
    "a-b-c-2026-07-01",
    "acme-cloud-2026-01-15",
    "gizmo-pay-2026-04-02",
    "lorem-ipsum-services-2026-04-15",
)
NO_COUNT = {"employees": "", "employees_low": "", "employees_high": "", "qualifier": "", "basis": ""}
NO_PEOPLE = {
    "employees": "",
    "employees_low": "",
    "employees_high": "",
    "qualifier": "",
    "quantity_words": "no number",
    "verb": "may",
}
NO_DATE = {"as_of_earliest": "", "as_of_latest": ""}

#: The name of a notice by its last digit.
NOTICE = "0" * 39 + "{}"

NOT_CORE = {"scope": "borderline", "borderline_ground": "tech_team"}

Edit = tuple[str, str, dict[str, str]]

#: For each finding and each of its answers, the edits of the small package (table, key, cells) that lead to it.
ANSWER_EDITS: dict[tuple[str, str], list[Edit]] = {
    # 2,885 people stand against the study's 2,300; choices can give no more than 9,235.
    ("headline-total", "reached"): [],
    ("headline-total", "only_with_more"): [("claims", "tradingplatforms-total", {"value": "9000"})],
    ("headline-total", "above_record"): [("claims", "tradingplatforms-total", {"value": "9236"})],
    # The study's 66 % lies within D2 (59 to 66) and D3 (62 to 69) alone.
    ("ai-share", "within_some"): [],
    # Nearly all people have an unknown stance, so each definition runs from next to nothing to nearly everything.
    ("ai-share", "within_all"): [
        (
            "announcements",
            "blorp-9-2026-05-04",
            {"employees": "100000", "employees_low": "100000", "employees_high": "100000"},
        )
    ],
    # 50 lies between D2b (38 to 45) and D2 (59 to 66).
    ("ai-share", "outside_all"): [("claims", "tradingplatforms-ai-share", {"value": "50"})],
    ("ai-share", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # The stances differ in all definitions by default; between D1 and D5 lie up to 87 points.
    ("definitions", "definition"): [],
    # Where only replaced and not mentioned have people, every definition gives the same share; the figure does not.
    ("definitions", "other_choice"): [
        *(
            ("announcements", key, NO_COUNT)
            for key in COUNTED
            if key not in ("acme-cloud-2026-01-15", "dunder-chips-2026-02-12")
        ),
        ("announcements", "dunder-chips-2026-02-10", {"rank": "2"}),
        ("announcements", "dunder-chips-2026-02-12", {"rank": "1"}),
    ],
    ("definitions", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # The study's 2,300 stand against 2,720 up to 15 June; its other numbers hang on the definition.
    ("claim-audit", "some"): [],
    ("claim-audit", "none"): [("claims", "tradingplatforms-total", {"value": "99999"})],
    ("claim-audit", "together"): [("claims", "tradingplatforms-total", {"value": "3000"})],
    ("claim-audit", "apart"): [("claims", "tradingplatforms-total", {"value": "8000"})],
    # D1 alone has 1,000 people; with 100,000 people of unknown stance each definition's bounds hold 66 %.
    ("claim-audit", "all"): [
        ("claims", "tradingplatforms-ai-linked", {"value": "1000"}),
        (
            "announcements",
            "blorp-9-2026-05-04",
            {"employees": "100000", "employees_low": "100000", "employees_high": "100000"},
        ),
    ],
    # In June 3,100 has no limit to one country; of 3,400 that is not clear. 3,411 is more than a tenth above 3,100.
    ("claims-over-time", "agree"): [("claims", "other-list-2-2026-06-08", {"scope": "tech_global"})],
    ("claims-over-time", "disagree"): [
        ("claims", "other-list-2-2026-06-08", {"scope": "tech_global", "value": "3411"})
    ],
    ("claims-over-time", "one_tracker"): [],
    ("claims-over-time", "no_claims"): [
        ("claims", key, NO_DATE)
        for key in (
            "made-up-tracker-2026-03",
            "made-up-tracker-2026-05-10",
            "made-up-tracker-2026-06-20",
            "made-up-tracker-us-2026-06-20",
            "other-list-2-2026-06-08",
        )
    ],
    # The bank, the wire, the list and the blog give numbers; the release gives the employer's own.
    ("tracing-a-number", "employer_number"): [],
    ("tracing-a-number", "no_employer_number"): [("chain_steps", "acme-03", NO_PEOPLE)],
    ("tracing-a-number", "no_number"): [
        ("chain_steps", f"acme-{step}", NO_PEOPLE) for step in ("01", "02", "03", "04", "05")
    ],
    # Of 2,885 people, 1,000 stand in a release and 75 in a register: 37.3 %.
    # Nobody ticked in the window for which it is known how many filed.
    ("official-ai-reasons", "none_ticked"): [],
    ("official-ai-reasons", "some_ticked"): [("checkbox_reports", "form-2026-01-ticked", {"value": "3"})],
    ("official-ai-reasons", "no_form"): [("checkbox_reports", "form-2026-01-employers", {"measure": "notices"})],
    # Of notices of 100 to 249 people 1 of 1 is reached, of smaller ones 1 of 3; 17 March is 61 days after 15 January.
    ("official-notices", "larger_more"): [],
    ("official-notices", "not_more"): [
        ("warn_notices", NOTICE.format(2), {"notice_date": "2026-03-17", "notice_date_reported": "2026-03-17"})
    ],
    ("official-notices", "none"): [
        ("warn_notices", NOTICE.format(last), {"employees": "49"}) for last in ("2", "3", "4", "5", "6", "b")
    ],
    # Layoffs of January and February: 40 + 50 against 30 + 24 a year before.
    ("in-context", "more"): [],
    ("in-context", "not_more"): [("official_series", "us-layoffs-information+2025-01+2025-01", {"value": "66"})],
    ("in-context", "no_year"): [
        (
            "official_series",
            "us-layoffs-information+2025-01+2025-01",
            {"period_start": "2025-07", "period_end": "2025-07"},
        )
    ],
    # Acme Cloud and Dunder Chips, of seven employers whose announcements count.
    ("investment", "known"): [],
    ("investment", "none"): [
        ("investments", f"acme-cloud-{name}", {"company": ""})
        for name in ("capital-spending-2025", "capital-spending-2026-plan", "free-cash-flow-2025")
    ]
    + [("investments", "dunder-chips-share-buyback-2026-02", {"company": ""})],
    # Of the studies on juniors that compare and have no known interest, one points to a shift and one away.
    ("entry-level", "both"): [],
    ("entry-level", "shift"): [("studies", "juniors-no-effect", {"comparison_group": "no"})],
    ("entry-level", "no_shift"): [("studies", "juniors-down", {"interest": "sells_hr"})],
    ("entry-level", "none"): [
        ("studies", "juniors-down", {"interest": "sells_hr"}),
        ("studies", "juniors-no-effect", {"comparison_group": ""}),
    ],
    # Two studies on juniors compare and have no known interest; the other topics have one each, or nothing.
    ("for-hr", "some"): [],
    ("for-hr", "all"): [
        ("studies", "cause-doubted", {"topic": "succession", "comparison_group": "yes", "interest": "none_known"}),
        ("studies", "specialists-wanted", {"topic": "internal_mobility", "interest": "none_known"}),
        ("studies", "juniors-mixed", {"topic": "rehiring", "comparison_group": "yes"}),
        ("studies", "juniors-no-effect", {"topic": "trust"}),
    ],
    ("for-hr", "none"): [
        ("studies", "juniors-down", {"interest": "sells_hr"}),
        ("studies", "juniors-no-effect", {"comparison_group": ""}),
    ],
    ("quality", "thin"): [],
    # 700 more from a release: 1,775 are 61.5 %.
    ("quality", "firm"): [("sources", "news-lorem-ipsum-services-2026-04-15", {"source_kind": "press_release"})],
    # The same 700 from a news outlet and a blog.
    ("quality", "firm_with_blogs"): [
        ("sources", "wire-daily", {"source_kind": "blog"}),
        ("citations", "acme-cloud-2026-01-15+wire-daily+count", {"announcement": "lorem-ipsum-services-2026-04-15"}),
    ],
    ("quality", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # 1,000 and 700 are more than half of 2,885; 1,000 alone are not.
    ("concentration", "several"): [],
    ("concentration", "single"): [
        ("announcements", "acme-cloud-2026-01-15", {"employees": "1900", "employees_low": "", "employees_high": ""})
    ],
    ("concentration", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # January to June have one mix of sources; May's reason was not seen.
    ("timeline", "range"): [],
    # January and September have a share each, under other sources.
    ("timeline", "few"): [
        ("announcements", key, NO_COUNT) for key in COUNTED if key not in ("acme-cloud-2026-01-15", "a-b-c-2026-09-09")
    ],
    ("timeline", "none"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # Acme's 960 to 1,040 stand against lorem ipsum's 700, or against at most 960.
    ("sectors", "ahead"): [],
    ("sectors", "close"): [("announcements", "lorem-ipsum-services-2026-04-15", {"employees_high": "960"})],
    ("sectors", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # The same employers, by headquarters: the United States and Ireland.
    ("geography", "ahead"): [],
    ("geography", "close"): [("announcements", "lorem-ipsum-services-2026-04-15", {"employees_high": "960"})],
    ("geography", "no_rows"): [("announcements", key, NO_COUNT) for key in COUNTED],
    # Acme names customer support, which the study names; 3 wishes and dunder name other functions.
    ("functions", "named"): [],
    ("functions", "others_only"): [("statements", "tradingplatforms-support", {"function": "sales"})],
    ("functions", "none"): [
        ("announcements", key, NOT_CORE)
        for key in ("3-wishes-2026-06-15", "acme-cloud-2026-01-15", "dunder-chips-2026-02-12")
    ],
    # Acme, lorem ipsum, a-b-c's share, gizmo's offer and 3 wishes of June; a-b-c's is the one without another reason.
    ("stated-reasons", "named"): [],
    ("stated-reasons", "none"): [("announcements", key, NOT_CORE) for key in NAMING_AI],
}


class Case(NamedTuple):
    """A package and what the findings say about it."""

    package: Package
    findings: Mapping[str, Finding]


def copy_package(target: Path, source: Path = SMALL) -> Path:
    """Return a copy of a package below `target`, to be changed."""
    return Path(shutil.copytree(source, target / source.name))


def edit_csv(folder: Path, table: str, key: str, **cells: str) -> None:
    """Change cells of one row on disk; `key` joins the key fields with “+”. The file stays in canonical form.

    Raises KeyError if there is no such row.
    """
    resources = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    resource = next(entry for entry in resources if entry["name"] == table)
    primary = resource["schema"]["primaryKey"]
    names = [primary] if isinstance(primary, str) else primary
    path = folder / resource["path"]
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    rows, fields = list(reader), list(reader.fieldnames or ())
    found = [row for row in rows if "+".join(row[name] for name in names) == key]
    unknown = sorted(set(cells) - set(fields))
    if len(found) != 1 or unknown:
        raise KeyError(f"{path.name}: {len(found)} rows {key}; no field {unknown}.")
    found[0].update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: ([row[name] for name in names], list(row.values()))))


def changed(package: Package, table: str, key: str, **cells: Any) -> Package:
    """Return an opened package with other cells in one row: what no check would let through.

    Raises KeyError if there is no such row.
    """
    frame = package[table].copy()
    found = frame.iloc[:, 0] == key
    if found.sum() != 1:
        raise KeyError(f"{table}: {found.sum()} rows {key}.")
    for name, value in cells.items():
        frame.loc[found, name] = value
    return replace(package, tables={**package.tables, table: frame})


def find_all(package: Package) -> dict[str, Finding]:
    """Return every finding of a package."""
    record = open_record(package)
    try:
        return dict(Findings(record))
    finally:
        record.database.close()


def find_one(package: Package, slug: str) -> Finding:
    """Return one finding of a package: most tests ask for no other."""
    record = open_record(package)
    try:
        return Found(record)[slug]
    finally:
        record.database.close()


class Found(Findings):
    """Those findings of a record that were asked for: a page that goes through all of them has no other computed."""

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def listed_figures(data: bytes) -> dict[str, dict[str, Any]]:
    """Return the figures of a published version by key, from the bytes of `api/figures.json`."""
    return {row["figure"]: row for row in json.loads(data)["rows"]}


def chart_page(chart: Any) -> str:
    """Return the address of the page that shows a chart: that of its finding, or of the headline figures by release."""
    return "releases/figures/" if chart.SLUG.startswith("released-") else f"findings/{chart.FINDING}/"


def answer_case(slug: str, answer: str, folder: Path) -> Case:
    """Return the small package, edited so that a finding gives an answer, and its findings.

    Raises KeyError if ANSWER_EDITS does not say how.
    """
    if (slug, answer) not in ANSWER_EDITS:
        raise KeyError(f"Add to ANSWER_EDITS in tests/helpers.py how the small package makes {slug} say {answer}.")
    copy = copy_package(folder)
    for table, key, cells in ANSWER_EDITS[slug, answer]:
        edit_csv(copy, table, key, **cells)
    package = open_package(copy)
    return Case(package, Found(open_record(package)))
