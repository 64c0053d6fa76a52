"""The same counting rules in SQL, for SQLite, from the published base tables alone.

The text is complete: a reader can paste it into the published database and gets the number.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.findings.choices import PERIOD_START, Choices

#: The day from which an announcement counts: its own, or the last day of its month.
LAST_DAY = (
    "CASE WHEN length(a.announced_on) = 7 "
    "THEN date(a.announced_on || '-01', '+1 month', '-1 day') ELSE a.announced_on END"
)

#: Conditions of an admissible row. Named as in `counting.FILTERS`.
CONDITIONS: dict[str, Callable[[Choices], str]] = {
    "eligible": lambda _: "a.eligibility = 'eligible'",
    "in the period": lambda _: f"{LAST_DAY} >= '{PERIOD_START}'",
    "up to the cut-off": lambda choices: f"{LAST_DAY} <= '{choices.cutoff}'",
    "kind admitted": lambda choices: f"a.kind IN ({_listed(choices.kinds)})",
    "exit type admitted": lambda choices: f"a.exit_type IN ({_listed(choices.exit_types)})",
    "span admitted": lambda choices: f"a.span IN ({_listed(choices.spans)})",
    "scope admitted": lambda choices: f"a.scope IN ({_listed(choices.scopes)})",
}
#: Conditions of a counting row among the admissible ones.
RANK_CONDITIONS: dict[str, str] = {
    "best rank in its event": "NOT EXISTS (SELECT 1 FROM admissible AS b WHERE b.event = a.event AND b.rank < a.rank)",
}

#: The number of people of a row, by view: the rule of docs/methodology/counting.md.
PEOPLE = {
    "low": (
        "CASE WHEN a.qualifier = 'up_to' THEN COALESCE(a.employees_low, 0) "
        "ELSE COALESCE(a.employees_low, a.employees) END"
    ),
    "point": "COALESCE(a.employees, a.employees_low)",
    "high": "COALESCE(a.employees_high, a.employees, a.employees_low)",
}


def counting_query(choices: Choices, select: str, conditions: tuple[str, ...] = ()) -> str:
    """Return a query whose table `counted` holds the counting rows.

    `select` is what to compute (columns: announcement, company, last_day, people, open_ended, stance and those of
    announcements); `conditions` narrow the counting rows.
    """
    admissible = "\n    AND ".join(condition(choices) for condition in CONDITIONS.values()) or "1"
    ranked = "\n    AND ".join(RANK_CONDITIONS.values()) or "1"
    narrowed = "\nWHERE " + "\n  AND ".join(conditions) if conditions else ""
    return f"""WITH admissible AS (
  SELECT a.*, {LAST_DAY} AS last_day
  FROM announcements AS a
  WHERE {admissible}
),
counted AS (
  SELECT a.*, e.company,
    {PEOPLE[choices.view]} AS people,
    a.qualifier = 'at_least' AND a.employees_high IS NULL AS open_ended,
    COALESCE(c.stance, 'unknown') AS stance
  FROM admissible AS a
  JOIN events AS e ON e.event = a.event
  LEFT JOIN codings AS c ON c.announcement = a.announcement AND c.role = '{choices.coder}'
  WHERE {ranked}
)
SELECT {select}
FROM counted{narrowed};"""


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)
