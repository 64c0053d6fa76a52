"""Follow a published number from where it was first seen to where it stands as a count.

For each chain: how many steps it has, at how many of them it breaks, how many state the employer's own number, and the
smallest and the largest number. Caveat: a chain holds the places that were seen, not all that repeated a number, and a
break says that an origin was not seen, not that there is none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings.figure import Desk, Figure, Finding, Record, Term, by_name

if TYPE_CHECKING:
    import pandas as pd

SLUG = "tracing-a-number"
#: Keys of the answer sentences on the page.
ANSWERS = ("employer_number", "no_employer_number", "no_number")
SCOPE = "published numbers of tech job cuts since January 2026 whose way was followed"
#: Origins at which a chain is broken: no document is named, or the one that is named was not seen.
BROKEN = ("cited_not_seen", "not_named")
EMPLOYER = "employer"

STEPS = Term("steps", "Steps", "Places where a number was seen, in order.", "steps")
NOT_SEEN = Term(
    "not-seen",
    "Breaks at a document that we did not see",
    "Steps that name a document which was not seen for this record; the others name none.",
    "steps",
)
BREAKS = Term(
    "breaks",
    "Breaks",
    "Steps for which what was seen names no document, or for which the document that is named was not seen.",
    "steps",
)
EMPLOYERS = Term(
    "employer",
    "Employer's own numbers",
    "Steps at which the employer gives a number of people in its own name.",
    "steps",
)
CHAINS = Term("chains", "Chains", "Numbers whose way was followed over two steps or more.", "chains")
_NUMBERS = {
    "smallest": "Smallest number that a step gives: of a range, the lower end.",
    "largest": "Largest number that a step gives: of a range, the upper end.",
    "first": "Number of the first step that gives one: of a range, the upper end.",
    "last": "Number of the last step that gives one: of a range, the upper end.",
}
_BREAK_SQL = f"origin IN ({', '.join(repr(origin) for origin in BROKEN)})"
_LOWER_SQL = "COALESCE(employees_low, employees, employees_high)"
_UPPER_SQL = "COALESCE(employees_high, employees, employees_low)"
_EMPLOYER_SQL = f"maker = '{EMPLOYER}' AND {_UPPER_SQL} IS NOT NULL"


def find(record: Record) -> Finding:
    """Return the finding. `answer` says whether the longest chain holds a number of the employer, or any number.

    Tables: `steps`, all steps in order with `title`, `low` and `high` (people), `broken` and `own` (an employer's own
    number); `chains`, one row per chain, longest first; `longest`, the first of these.
    """
    desk = Desk(record, SLUG, SCOPE)
    steps = traced_steps(record)
    chains = by_length(steps)
    figures = [desk.counted(CHAINS, "chains", chains.assign(adds=1), "SELECT COUNT(*) FROM chains;")]
    figures += _counts(desk, steps)
    for chain in chains["chain"]:
        of_chain = steps[steps["chain"] == chain]
        figures += [*_counts(desk, of_chain, chain), *_numbers(desk, of_chain, chain)]
    longest = chains.head(1)
    answer = choose_answer(steps[steps["chain"].isin(longest["chain"])])
    return Finding(SLUG, answer, by_name(figures), {"steps": steps, "chains": chains, "longest": longest})


def traced_steps(record: Record) -> pd.DataFrame:
    """Return all steps in order of chain and place, with `title`, `low`, `high`, `broken` and `own`."""
    titles = record.package["chains"][["chain", "title"]]
    steps = record.package["chain_steps"].merge(titles, on="chain", validate="m:1")
    low = steps["employees_low"].fillna(steps["employees"]).fillna(steps["employees_high"])
    high = steps["employees_high"].fillna(steps["employees"]).fillna(steps["employees_low"])
    own = (steps["maker"] == EMPLOYER) & high.notna()
    steps = steps.assign(low=low, high=high, broken=steps["origin"].isin(BROKEN), own=own)
    return steps.sort_values("chain_step", ignore_index=True)


def by_length(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the chains with their title and number of `steps`, longest first; equally long ones by identifier."""
    chains = steps.groupby(["chain", "title"], as_index=False).agg(steps=("chain_step", "size"))
    return chains.sort_values(["steps", "chain"], ascending=[False, True], ignore_index=True)


def choose_answer(steps: pd.DataFrame) -> str:
    """Return the key of the answer for the steps of one chain."""
    if steps["high"].isna().all():
        return "no_number"
    return "employer_number" if steps["own"].any() else "no_employer_number"


def _counts(desk: Desk, steps: pd.DataFrame, chain: str = "") -> list[Figure]:
    """Return steps, breaks and employers' own numbers, of one chain or of all."""
    where = f"chain = '{chain}'" if chain else "1"
    prefix, suffix = (f"{chain}-", f" of the chain {chain}") if chain else ("", " of all chains")
    parts = {
        "steps": (STEPS, steps, ""),
        "breaks": (BREAKS, steps[steps["broken"]], f" AND {_BREAK_SQL}"),
        "not-seen": (NOT_SEEN, steps[steps["origin"] == "cited_not_seen"], " AND origin = 'cited_not_seen'"),
        "employer": (EMPLOYERS, steps[steps["own"]], f" AND {_EMPLOYER_SQL}"),
    }
    figures = []
    for name, (model, rows, condition) in parts.items():
        term = replace(model, name=f"{prefix}{name}", label=f"{model.label}{suffix}")
        query = f"SELECT COUNT(*) FROM chain_steps WHERE {where}{condition};"
        figures.append(desk.counted(term, "chain_steps", rows.assign(adds=1), query))
    return figures


def _numbers(desk: Desk, steps: pd.DataFrame, chain: str) -> list[Figure]:
    """Return the smallest, largest, first and last number of a chain and how far apart they are; none without one."""
    numbered = steps[steps["high"].notna()].astype({"low": "float64", "high": "float64"})
    if numbered.empty:
        return []
    where = f"FROM chain_steps WHERE chain = '{chain}' AND {_UPPER_SQL} IS NOT NULL"
    found = {
        "smallest": (numbered.nsmallest(1, "low"), "low", f"SELECT MIN({_LOWER_SQL}) {where};"),
        "largest": (numbered.nlargest(1, "high"), "high", f"SELECT MAX({_UPPER_SQL}) {where};"),
        "first": (numbered.head(1), "high", f"SELECT {_UPPER_SQL} {where} ORDER BY chain_step LIMIT 1;"),
        "last": (numbered.tail(1), "high", f"SELECT {_UPPER_SQL} {where} ORDER BY chain_step DESC LIMIT 1;"),
    }
    figures = {}
    for name, (row, end, query) in found.items():
        term = Term(f"{chain}-{name}", f"{name.capitalize()} number of the chain {chain}", _NUMBERS[name])
        figures[name] = desk.counted(term, "chain_steps", row.assign(adds=row[end]), query)
    largest, smallest = figures["largest"], figures["smallest"]
    term = Term(f"{chain}-apart", f"Distance in the chain {chain}", "People between the smallest and largest number.")
    formula = "largest number minus smallest number"
    apart = desk.derived(term, largest.number - smallest.number, formula, (largest, smallest))
    return [*figures.values(), apart]
