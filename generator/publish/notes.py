"""What a reader of a download has to know when the site is not at hand: plain text, for a sheet and for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.text import date_words, thousands

if TYPE_CHECKING:
    from generator.report import Report

_UNCERTAINTY = (
    "A number with bounds has them in columns whose names end in _low and _high. A blank bound of the record means "
    "that no source gives a figure for it; people_low and people_high say what counts then."
)


def notes(report: Report) -> list[tuple[str, str]]:
    """Return headings with their text: what this is, terms, what is left out, and how to read cells."""
    package = report.package
    licence = package.descriptor["licenses"][0]
    return [
        ("Title", package.descriptor["title"]),
        ("Version", f"{package.version}, made on {date_words(package.as_of)}"),
        ("Report", report.settings.site_url),
        ("Licence", f"{licence['title']}, {licence['path']}. Third parties keep their rights."),
        ("Left out", _left_out(report)),
        ("Blank cells", "Blank means unknown, or that nothing applies."),
        ("Uncertainty", _UNCERTAINTY),
        ("Dates", "Dates are ISO dates. A field that may hold a month only, such as 2026-02, is text."),
    ]


def readme(report: Report) -> str:
    """Return the notes as Markdown that also reads well as plain text."""
    parts = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in notes(report)[1:])
    cells = "Cells stand here as they are in the record; the Excel workbook has them made harmless for spreadsheets."
    return f"# {report.package.descriptor['title']}\n\n{parts}\n\n## Files\n\n{cells}\n"


def _left_out(report: Report) -> str:
    if not report.left_out:
        return "Nothing is left out."
    numbers = "; ".join(
        f"{name} {thousands(number)} of {thousands(len(report.package[name]))}"
        for name, number in report.left_out.items()
    )
    return (
        "Rows that rest on sources with unclear terms alone are published as facts with attribution, and are left out "
        f"of files in bulk. Rows left out, by table: {numbers}. Each figure is counted from the SQLite file, so it has "
        "of these rows what that takes: keys, numbers, dates and codes. Texts and addresses of theirs are blank there."
    )
