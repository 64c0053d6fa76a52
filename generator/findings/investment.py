"""List what employers that cut jobs spent, planned and decided to spend, as far as it was seen.

The answer says for how many of the employers whose announcements count any amount is known. Caveat: employers that
invest and do not cut are not in the record, so nothing here says that cutting goes with investing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings.choices import default_choices
from generator.findings.counting_sql import counting_query
from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name

if TYPE_CHECKING:
    import pandas as pd

SLUG = "investment"
#: Keys of the answer sentences on the page.
ANSWERS = ("known", "none")
SCOPE = "tech employers worldwide with an announcement that counts, and amounts of money that are in this record"
CAPITAL = "capital_spending"
#: Kinds of figures, in the order of the page, by the word that names their number.
KINDS = {"actual": "actual", "guidance": "guidance", "announced": "announced", "worked_out": "worked-out"}
#: Kinds of figures on a period that has ended.
RESULT = ("actual", "worked_out")

_YEAR = """quantity = 'capital_spending' AND currency = 'USD'
    AND 12 * substr(period_end, 1, 4) + substr(period_end, 6, 2)
      - 12 * substr(period_start, 1, 4) - substr(period_start, 6, 2) = 11"""
#: Pairs of an employer's years, the earlier one a result; `higher` is 1 where the later one is above it.
_PAIRS = f"""SELECT earlier.company, later.figure_kind,
    COALESCE(later.amount_low, later.amount) > COALESCE(earlier.amount_high, earlier.amount) AS higher
  FROM (SELECT * FROM investments WHERE {_YEAR}) AS earlier
  JOIN (SELECT * FROM investments WHERE {_YEAR}) AS later
    ON later.company = earlier.company AND later.period_start > earlier.period_end
  WHERE earlier.figure_kind IN ('actual', 'worked_out') AND earlier.qualifier <> 'at_least'
    AND later.qualifier <> 'up_to'"""

CUTTING = Term(
    "cutting",
    "Employers that cut",
    "Employers with an announcement that counts under the default choices.",
    "employers",
)
KNOWN = Term(
    "known", "Employers that cut, with an amount",
    "Employers with an announcement that counts under the default choices, of which an amount is in the record.",
    "employers",
)  # fmt: skip
WITH_CAPITAL = Term(
    "with-capital", "Employers that cut, with capital spending",
    "Employers with an announcement that counts under the default choices, of which capital spending is in the record.",
    "employers",
)  # fmt: skip
TWO_YEARS = Term(
    "two-years", "Employers that cut, with capital spending of two years",
    "Employers with an announcement that counts under the default choices, of which the result of a year and the "
    "result or guidance of a year that starts after it are in the record. Guidance that is only a ceiling is none.",
    "employers",
)  # fmt: skip
HIGHER = Term(
    "two-years-higher", "Employers that cut, with more capital spending in the later year",
    "Of these, employers whose every later year is above every earlier result, at the lowest figure given.",
    "employers",
)  # fmt: skip
RESULTS = Term(
    "two-years-results", "Employers that cut, with results of two years",
    "Employers with an announcement that counts under the default choices, of which the results of two years that do "
    "not overlap are in the record.",
    "employers",
)  # fmt: skip
FACTS = Term("facts", "Amounts", "Amounts of money in the record.", "amounts")


def find(record: Record) -> Finding:
    """Return the finding. `answer` is known, or none if no amount of an employer that cut is in the record.

    Tables: `amounts`, all amounts by employer, quantity and period, with `cutting`; `capital`, the yearly capital
    spending of each employer: `name`, `period_name`, `figure_kind`, `low`, `high` (billions) and `stated_on`.
    """
    desk = Desk(record, SLUG, SCOPE)
    package = record.package
    counting = record.counting(default_choices(package)).drop_duplicates("company").sort_values("company")
    amounts = package["investments"].sort_values(["published_as", "quantity", "period_end", "stated_on", "investment"])
    amounts = amounts.assign(cutting=amounts["company"].isin(counting["company"]))
    known = counting[counting["company"].isin(amounts["company"])]
    capital = amounts[amounts["quantity"] == CAPITAL]
    figures = [
        _employers(desk, CUTTING, counting, "1"),
        _employers(desk, KNOWN, known, "company IN (SELECT company FROM investments)"),
        _employers(
            desk, WITH_CAPITAL, counting[counting["company"].isin(capital["company"])],
            f"company IN (SELECT company FROM investments WHERE quantity = '{CAPITAL}')",
        ),
        *_two_years(desk, counting, capital),
        desk.counted(FACTS, "investments", amounts.assign(adds=1), "SELECT COUNT(*) FROM investments;"),
        *_by_kind(desk, amounts),
    ]  # fmt: skip
    tables = {"amounts": amounts.reset_index(drop=True), "capital": yearly(capital[capital["cutting"]])}
    return Finding(SLUG, "known" if len(known) else "none", by_name(figures), tables)


def _two_years(desk: Desk, counting: pd.DataFrame, capital: pd.DataFrame) -> list[Figure]:
    """Return for how many employers two years can be set side by side, and for how many the later one is higher."""
    pairs = year_pairs(capital)
    several = pairs["company"]
    of_results = pairs.loc[pairs["figure_kind"].isin(RESULT), "company"]
    lower = pairs.loc[~pairs["higher"], "company"]
    chosen: tuple[tuple[Term, pd.Series[bool], str], ...] = (
        (TWO_YEARS, counting["company"].isin(several), f"company IN (SELECT company FROM ({_PAIRS}))"),
        (
            HIGHER, counting["company"].isin(several) & ~counting["company"].isin(lower),
            f"company IN (SELECT company FROM ({_PAIRS}) GROUP BY company HAVING MIN(higher) = 1)",
        ),
        (
            RESULTS, counting["company"].isin(of_results),
            f"company IN (SELECT company FROM ({_PAIRS}) WHERE figure_kind IN ('actual', 'worked_out'))",
        ),
    )  # fmt: skip
    return [_employers(desk, term, counting[kept], condition) for term, kept, condition in chosen]


def year_pairs(capital: pd.DataFrame) -> pd.DataFrame:
    """Return pairs of an employer's years that do not overlap, the earlier one a result.

    Columns: `company`, the `figure_kind` of the later year, and `higher`, whether it is above the earlier one at the
    lowest figure given. Guidance that is a ceiling says nothing about the least, so it is in no pair.
    """
    columns = ["investment", "company", "figure_kind", "qualifier", "period_start", "period_end"]
    rows = yearly(capital).merge(capital[columns], on=["investment", "figure_kind"])
    earlier = rows[rows["figure_kind"].isin(RESULT) & (rows["qualifier"] != "at_least")]
    later = rows[rows["qualifier"] != "up_to"]
    pairs = earlier.merge(later, on="company", suffixes=("_earlier", ""))
    pairs = pairs[pairs["period_start"] > pairs["period_end_earlier"]]
    higher = (pairs["low"] > pairs["high_earlier"]).fillna(value=False)
    return pairs.assign(higher=higher)[["company", "figure_kind", "higher"]]


def yearly(capital: pd.DataFrame) -> pd.DataFrame:
    """Return capital spending over a year, in US dollars: guidance of one period in the order in which it was given."""
    months = capital["period_end"].map(_month) - capital["period_start"].map(_month) + 1
    rows = capital[(months == 12) & (capital["currency"] == "USD")]
    rows = rows.assign(
        name=rows["published_as"],
        low=rows["amount_low"].fillna(rows["amount"]).astype("Float64"),
        high=rows["amount_high"].fillna(rows["amount"]).astype("Float64"),
        undated=rows["stated_on"] == "",
    ).sort_values(
        ["name", "period_end", "figure_kind", "undated", "stated_on", "investment"],
        ascending=[True] * 3 + [False] + [True] * 2,
    )
    columns = ["investment", "name", "period_name", "figure_kind", "low", "high", "stated_on"]
    return rows[columns].reset_index(drop=True)


def _month(day: str) -> int:
    """Return the number of a month since the year 0; 0 for a blank."""
    return 12 * int(day[:4]) + int(day[5:7]) if len(day) >= 7 else 0


def _employers(desk: Desk, term: Term, rows: pd.DataFrame, condition: str) -> Figure:
    """Return how many employers have a counting announcement and meet a condition; the first of each stands for it."""
    query = counting_query(default_choices(desk.record.package), "COUNT(DISTINCT company)", (condition,))
    return desk.counted(term, "announcements", rows.assign(adds=1), query)


def _by_kind(desk: Desk, amounts: pd.DataFrame) -> list[Figure]:
    labels = desk.record.package.labels("figure_kinds")
    figures = []
    for kind, name in KINDS.items():
        rows = amounts[amounts["figure_kind"] == kind]
        term = Term(name, f"Amounts: {labels[kind]}", f"Amounts of the kind “{labels[kind]}”.", "amounts")
        query = f"SELECT COUNT(*) FROM investments WHERE figure_kind = '{kind}';"
        figures.append(desk.counted(term, "investments", rows.assign(adds=1), query))
    return figures
