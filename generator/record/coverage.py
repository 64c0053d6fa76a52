"""Which months the record covers, from the table of coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.record.rules.coverage import next_month
from generator.record.rules.dates import PERIOD_START

if TYPE_CHECKING:
    from generator.record.tables import Package


def month_statuses(package: Package, measure: str) -> dict[str, str]:
    """Return the coverage of each month from the start of the period to the month of the package.

    full: at least one class of sources was searched and no class is missing; none: no class reaches the month;
    partial: anything between.
    """
    rows = package["coverage"]
    rows = rows[rows["measure"] == measure]
    statuses = {}
    month = PERIOD_START[:7]
    while month <= package.as_of[:7]:
        found = set(rows.loc[(rows["from_month"] <= month) & (rows["to_month"] >= month), "status"])
        if "full" in found and "none" not in found:
            statuses[month] = "full"
        else:
            statuses[month] = "none" if found <= {"none"} else "partial"
        month = next_month(month)
    return statuses
