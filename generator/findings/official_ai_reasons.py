"""Say what employers gave as a reason where they were asked, or where reports count it: a form, and job-cut reports.

Two sources that share nothing: the answers to a question on a statutory form, and the AI-cited cuts of the monthly
job-cut reports, which cover all sectors. Caveat: an empty box and an unnamed reason say nothing about what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from generator.findings.choices import PERIOD_START
from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name

if TYPE_CHECKING:
    from generator.findings.figure import Unit

SLUG = "official-ai-reasons"
#: Keys of the answer sentences on the page.
ANSWERS = ("none_ticked", "some_ticked", "no_form")
SCOPE = "employers that filed a statutory notice, or that announced job cuts in the United States; all sectors"
#: What the form's figures count, by measure: the name of the figure, its label and its unit.
_FORM: dict[str, tuple[str, str, Unit]] = {
    "employers_ticked": ("ticked", "Employers that ticked automation", "employers"),
    "employers": ("employers", "Employers that filed", "employers"),
    "notices": ("notices", "Notices filed", "notices"),
    "workers": ("workers", "Workers in the notices", "people"),
}
YEAR = PERIOD_START[:4]
_KNOWN_SQL = "ai_cited IS NOT NULL"
_OF_ALL_SQL = "filer IS NULL"


def find(record: Record) -> Finding:
    """Return the finding. `answer` says whether any employer is known to have ticked automation on the form.

    Tables: `window`, the newest window of the form for which it is known how many filed, one row at most; `later`,
    what is known of ticks in later windows; `months`, the job-cut reports from the first that counts AI, with
    `ai_share`.
    """
    desk = Desk(record, SLUG, SCOPE)
    window, later = windows(record.package["checkbox_reports"])
    months = months_with_share(record.package["job_cut_reports"])
    named = by_name([*_form(desk, window), *_reports(desk, record.package["job_cut_reports"])])
    tables = {"window": window.head(1).reset_index(drop=True), "later": later, "months": months}
    ticked = named["ticked"].number if "ticked" in named else None
    return Finding(SLUG, choose_answer(ticked), named, tables)


def choose_answer(ticked: float | None) -> str:
    """Return the key of the answer from the number of employers that ticked the box; None if it is not known.

    >>> choose_answer(0.0), choose_answer(2.0), choose_answer(None)
    ('none_ticked', 'some_ticked', 'no_form')
    """
    if ticked is None:
        return "no_form"
    return "some_ticked" if ticked else "none_ticked"


def windows(reports: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows about all filers of the newest window with filers and ticks, and the ticks of later ones."""
    of_all = reports[reports["filer"] == ""]
    filed = set(of_all.loc[of_all["measure"] == "employers", "window_end"])
    ticks = of_all[of_all["measure"] == "employers_ticked"]
    whole = ticks[ticks["window_end"].isin(filed)].sort_values("window_end").tail(1)
    if whole.empty:
        return of_all.head(0), ticks.sort_values("window_end")
    newest = str(whole["window_end"].iloc[0])
    return of_all[of_all["window_end"] == newest], ticks[ticks["window_end"] > newest].sort_values("window_end")


def months_with_share(reports: pd.DataFrame) -> pd.DataFrame:
    """Return the months from the first with AI among the reasons: `month`, `total`, `ai_cited`, `ai_share`."""
    rows = reports.sort_values("month", ignore_index=True)
    known = rows.index[rows["ai_cited"].notna()]
    rows = rows.iloc[known[0] :] if len(known) else rows.head(0)
    share = 100 * rows["ai_cited"].astype("Float64") / rows["total"].where(rows["total"] > 0).astype("Float64")
    return rows[["month", "total", "ai_cited"]].assign(ai_share=share).reset_index(drop=True)


def _form(desk: Desk, window: pd.DataFrame) -> list[Figure]:
    """Return what is counted of the window; nothing without one."""
    figures = []
    for measure, (name, label, unit) in _FORM.items():
        rows = window[window["measure"] == measure]
        if rows.empty:
            continue
        end = rows["window_end"].iloc[0]
        where = f"measure = '{measure}' AND window_end = '{end}' AND {_OF_ALL_SQL}"
        query = f"SELECT SUM(value) FROM checkbox_reports WHERE {where};"
        term = Term(name, label, f"{label} in the newest window for which both are known.", unit)
        figures.append(desk.counted(term, "checkbox_reports", rows.assign(adds=rows["value"]), query))
    return figures


def _reports(desk: Desk, reports: pd.DataFrame) -> list[Figure]:
    """Return AI-cited cuts, all cuts and the share of the year so far and of each of its months, where AI is known."""
    rows = reports[reports["month"].str.startswith(YEAR) & reports["ai_cited"].notna()].sort_values("month")
    count = f"SELECT COUNT(*) FROM job_cut_reports WHERE month >= '{YEAR}' AND {_KNOWN_SQL};"
    term = Term(
        "months", f"Months of {YEAR} with AI-cited cuts",
        f"Months of {YEAR} whose report, as it was seen, gives the cuts for which AI is the reason.", "months",
    )  # fmt: skip
    figures = [desk.counted(term, "job_cut_reports", rows.assign(adds=1), count)]
    end = Term(
        "year-end", f"Last month of {YEAR} with AI-cited cuts", "The last month whose report gives them.", "date"
    )
    figures.append(desk.derived(end, rows["month"].max() if len(rows) else YEAR, "last month"))
    figures += _three(desk, rows, "year", f"months of {YEAR} with AI-cited cuts", f"month >= '{YEAR}'")
    for month in rows["month"]:
        figures += _three(desk, rows[rows["month"] == month], month, f"{month}", f"month = '{month}'")
    return figures


def _three(desk: Desk, rows: pd.DataFrame, name: str, words: str, where: str) -> list[Figure]:
    made = []
    for field, label in (("ai_cited", "AI-cited cuts"), ("total", "All cuts")):
        term = Term(
            f"{name}-{field.replace('_', '-')}", f"{label}, {words}",
            f"{label} that US employers of all sectors announced, as the job-cut reports count them: {words}.",
        )  # fmt: skip
        query = f"SELECT COALESCE(SUM({field}), 0) FROM job_cut_reports WHERE {where} AND {_KNOWN_SQL};"
        made.append(desk.counted(term, "job_cut_reports", rows.assign(adds=rows[field]), query))
    part, whole = made
    share = 100 * part.number / whole.number if whole.number else None
    term = Term(f"{name}-share", f"AI-cited share, {words}", "AI-cited cuts as a percentage of all cuts.", "percent")
    return [*made, desk.derived(term, share, f"{part.label} ÷ {whole.label} as a percentage", (part, whole))]
