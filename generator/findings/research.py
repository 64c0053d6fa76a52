"""Where each row of the research went, file by file: into the record, or among the rows that were left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.figure import Desk, Figure, Term

if TYPE_CHECKING:
    from generator.record.tables import Package

#: Files of the research, with the words for readers. The register of notices has an account of its own, by state.
FILES = {
    "announcements": "Readings of announcements",
    "published_claims": "Published totals and shares",
    "tradingplatforms_breakdown": "Breakdowns by company and country",
    "challenger_monthly": "Monthly job-cut reports",
    "official_context": "Official series and answers to a form",
    "studies": "Studies and amounts",
    "critiques": "Critiques and studies on causes",
}
#: Tables whose rows can come from several files.
_CONTEXT = ("job_cut_reports", "official_series", "checkbox_reports", "disclosure_rules", "investments", "studies")
#: Fields that name a row of the research, the letters with which the rows of a file begin, and the file.
_NAMED = (
    ("codings", "reading", "ABC", "announcements"),
    ("claim_reports", "claim_report", "P", "published_claims"),
    ("attributions", "attribution", "T", "tradingplatforms_breakdown"),
    ("statements", "research_row", "T", "tradingplatforms_breakdown"),
    *(
        (table, "research_row", letter, file)
        for table in _CONTEXT
        for letter, file in (
            ("H", "challenger_monthly"),
            ("O", "official_context"),
            ("S", "studies"),
            ("K", "critiques"),
        )
    ),
)


def research_rows(package: Package) -> pd.DataFrame:
    """Return for each file how many of its rows are in the record (each once, by one row or several) and left out."""
    kept: dict[str, set[str]] = {file: set() for file in FILES}
    for table, field, letters, file in _NAMED:
        kept[file] |= {row for row in package[table][field] if row and row[0] in letters}
    left = package["left_out"].groupby("research_file").size()
    rows = [(file, len(kept[file]), int(left.get(file, 0))) for file in FILES]
    return pd.DataFrame(rows, columns=["file", "in_record", "left_out"])


def account(desk: Desk) -> list[Figure]:
    """Return for each file of the research its rows in the record, left out, and all together."""
    figures: list[Figure] = []
    table = research_rows(desk.record.package)
    for file, in_record in zip(FILES, table["in_record"], strict=True):
        name, words = f"research-{file.replace('_', '-')}", FILES[file]
        term = Term(f"{name}-in", f"{words}: in the record", f"Rows of the file {file} that a row names.", "rows")
        kept = desk.derived(term, float(in_record), f"different rows of {file} that rows of the record name")
        term = Term(f"{name}-out", f"{words}: left out", f"Rows of the file {file} left out with a reason.", "rows")
        query = f"SELECT COUNT(*) FROM left_out WHERE research_file = '{file}';"
        out = desk.counted(term, "left_out", left_out_of(desk.record.package, file), query)
        whole = Term(name, f"{words}: all rows", f"Rows of the file {file}.", "rows")
        figures += [kept, out, desk.derived(whole, kept.number + out.number, "in the record + left out", (kept, out))]
    return figures


def left_out_of(package: Package, file: str) -> pd.DataFrame:
    """Return the rows left out of a file of the research, each adding one."""
    rows = package["left_out"]
    return rows[rows["research_file"] == file].assign(adds=1)
