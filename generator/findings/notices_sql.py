"""The rules on statutory notices in SQL, for SQLite, from the published base tables alone.

`notices.py` says the same in pandas, on its own. The text is complete: a reader can paste it into the published
database and gets the number.
"""

from __future__ import annotations

from generator.findings.counting_sql import LAST_DAY
from generator.findings.notices import FOUND_IN_NOTICES, MOST_DAYS, PERIOD, SMALLEST
from generator.record.notices import TECH

#: Whose a notice is: the employer of the record, or the name in the notices.
WHOSE = "COALESCE(company, employer)"
_FIRST_DAY = "CASE WHEN length(a.announced_on) = 7 THEN a.announced_on || '-01' ELSE a.announced_on END"
_COUNTING = """counting AS (
  SELECT n.*, COALESCE(substr(n.notice_date, 1, 7), 'undated') AS month
  FROM warn_notices AS n
  WHERE COALESCE(n.relation, '') NOT IN ('repeats', 'amends_one_of')
    AND NOT (COALESCE(n.relation, '') = 'amends' AND n.employees IS NULL)
    AND n.notice NOT IN (
      SELECT earlier_notice FROM warn_notices
      WHERE relation = 'amends' AND employees IS NOT NULL AND earlier_notice IS NOT NULL
    )
)"""


def counting_notices_query(select: str, conditions: tuple[str, ...] = (), rest: str = "") -> str:
    """Return a query on the table `counting`: the notices of tech employers that count, with their `month`.

    `select` is what to compute, `conditions` narrow the notices, `rest` stands after them.
    """
    return f"WITH {_COUNTING}\nSELECT {select}\nFROM counting{_where(conditions)}{rest and ' '}{rest};"


def state_query(jurisdiction: str) -> str:
    """Return the query that gives the notices and people of a state by month."""
    columns = "month, COUNT(*) AS notices, SUM(employees) AS people"
    return counting_notices_query(columns, (f"jurisdiction = '{jurisdiction}'",), "GROUP BY month ORDER BY month")


def looked_for_query(select: str, conditions: tuple[str, ...] = ()) -> str:
    """Return a query on the table `judged`: the notices whose announcements are looked for.

    Columns: those of the notices, `decision`, and `outcome`: reached, left_out or missed.
    """
    found, decisions = (", ".join(f"'{code}'" for code in codes) for codes in (FOUND_IN_NOTICES, TECH))
    return f"""WITH {_COUNTING},
looked AS (
  SELECT n.*, d.decision
  FROM counting AS n
  JOIN warn_employers AS d ON d.employer = n.employer
  WHERE n.notice_date BETWEEN '{PERIOD[0]}' AND '{PERIOD[1]}'
    AND n.employees >= {SMALLEST}
    AND d.decision IN ({decisions})
),
owners AS (
  SELECT l.notice, l.notice_date, c.company FROM looked AS l JOIN companies AS c ON c.company = l.company
  UNION
  SELECT l.notice, l.notice_date, c.parent FROM looked AS l JOIN companies AS c ON c.company = l.company
),
dated AS (
  SELECT e.company, COALESCE(a.found_via, '') IN ({found}) AS in_notices,
    {_FIRST_DAY} AS first_day, {LAST_DAY} AS last_day
  FROM announcements AS a
  JOIN events AS e ON e.event = a.event
  WHERE COALESCE(a.exclusion_reason, '') <> 'withdrawn'
),
near AS (
  SELECT o.notice, MIN(d.in_notices) AS in_notices
  FROM owners AS o
  JOIN dated AS d ON d.company = o.company
  WHERE ABS(julianday(d.first_day) - julianday(o.notice_date)) <= {MOST_DAYS}
    AND ABS(julianday(d.last_day) - julianday(o.notice_date)) <= {MOST_DAYS}
  GROUP BY o.notice
),
judged AS (
  SELECT l.*, CASE near.in_notices WHEN 0 THEN 'reached' WHEN 1 THEN 'left_out' ELSE 'missed' END AS outcome
  FROM looked AS l
  LEFT JOIN near ON near.notice = l.notice
)
SELECT {select}
FROM judged{_where(conditions)};"""


def _where(conditions: tuple[str, ...]) -> str:
    return "\nWHERE " + "\n  AND ".join(conditions) if conditions else ""
