"""What stands beside the announcements holds together: job-cut reports, series, answers to a form, amounts, studies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Values of a job-cut report that each have a field for how they came about.
_REPORTED = ("total", "technology", "ai_cited", "total_ytd", "ai_cited_ytd")
#: How long the dates of a value are, by the frequency of its series; a value for a stated period may have any dates.
_LENGTHS = {"monthly": (7, "a month"), "weekly": (10, "the last day of a week"), "yearly": (4, "a year")}


def check_reports(rows: Rows) -> Iterator[Problem]:
    """Find values without an origin, parts that are larger than the whole, and years that do not add up."""
    months = {row["month"]: row for row in rows["job_cut_reports"]}
    for month, row in months.items():
        for name in _REPORTED:
            if bool(row[name]) != bool(row[f"{name}_origin"]):
                message = "A value says how it came about, and a blank says nothing."
                fix = f"Fill in both of “{name}” and “{name}_origin”, or neither."
                yield row.problem(f"{name}_origin", "origin", message, fix=fix, show=False)
        total = row.whole("total")
        for name in ("technology", "ai_cited"):
            part = row.whole(name)
            if part is not None and total is not None and part > total:
                message = f"The part is larger than all cuts of the month ({row['total']})."
                yield row.problem(name, "report", message, fix="Check both against the source.")
        for name in ("total", "ai_cited"):
            expected = _year_so_far(months, month, name)
            if expected is not None and row.whole(f"{name}_ytd") not in (None, expected) and not row["disagreement"]:
                message = f"The year so far is not what its months add up to ({expected})."
                fix = "Check it against the source; if the source is so, say it in “disagreement”."
                yield row.problem(f"{name}_ytd", "report", message, fix=fix)


def _year_so_far(months: dict[str, Row], month: str, name: str) -> int | None:
    """Return the year before a month and the month added up; None if one of them is not known."""
    own = months[month].whole(name)
    if own is None or month.endswith("-01"):
        return own
    before = months.get(f"{month[:5]}{int(month[5:]) - 1:02d}") if month[5:].isdecimal() else None
    so_far = before.whole(f"{name}_ytd") if before is not None else None
    return own + so_far if so_far is not None else None


def check_series(rows: Rows) -> Iterator[Problem]:
    """Find series without a value, and values without a number or with dates that do not fit their series."""
    groups = rows.by("official_series", "series")
    for row in rows["series"]:
        values = groups.get(row["series"], [])
        if not values:
            message = "The series has no value."
            yield row.problem("series", "unused", message, fix="Add its values to official_series.csv, or remove it.")
        if row["frequency"] == "single" and len(values) > 1:
            message = f"The series is said to have a single value, and has {len(values)}."
            yield row.problem("frequency", "series", message, fix="Correct the frequency, or make two series.")
        length, words = _LENGTHS.get(row["frequency"], (0, ""))
        for value in values:
            if length and not (len(value["period_start"]) == length and value["period_start"] == value["period_end"]):
                message = f"The dates do not fit the frequency of the series ({row['frequency']})."
                allowed = f"{words}, the same as start and end"
                yield value.problem("period_start", "series", message, allowed=allowed, fix="Correct one of the two.")
    for row in rows["official_series"]:
        yield from _period(row, "period_start", "period_end")
        yield from _amount(row, "value")


def check_checkbox(rows: Rows) -> Iterator[Problem]:
    """Find windows that end before they start, and more employers that ticked a box than filed."""
    filed = {_window(row): row for row in rows["checkbox_reports"] if row["measure"] == "employers"}
    for row in rows["checkbox_reports"]:
        yield from _period(row, "window_start", "window_end")
        of = filed.get(_window(row))
        if row["measure"] == "employers_ticked" and of is not None:
            ticked, all_of_them = row.whole("value"), of.whole("value")
            if ticked is not None and all_of_them is not None and ticked > all_of_them:
                message = f"More employers ticked the box than filed ({of['value']})."
                yield row.problem("value", "checkbox", message, fix="Check both against the source.")


def _window(row: Row) -> tuple[str, ...]:
    return row["asked_by"], row["window_end"], row["filer"]


def check_investments(rows: Rows) -> Iterator[Problem]:
    """Find amounts without a number, and results and guidance that were stated on the wrong side of their period."""
    for row in rows["investments"]:
        yield from _period(row, "period_start", "period_end")
        yield from _amount(row, "amount")
        stated, end = row["stated_on"], row["period_end"]
        length = min(len(stated), len(end))
        if length and row["figure_kind"] == "actual" and stated[:length] < end[:length]:
            message = f"The amount is said to be a result, and its period ends after it was stated ({end})."
            yield row.problem("figure_kind", "amount", message, fix="Correct the dates, or the kind of figure.")
        if length and row["figure_kind"] == "guidance" and stated[:length] > end[:length]:
            message = f"The amount is said to be guidance, and its period had ended when it was stated ({end})."
            yield row.problem("figure_kind", "amount", message, fix="Correct the dates, or the kind of figure.")


def check_studies(rows: Rows) -> Iterator[Problem]:
    """Find values without what they count, and findings of no effect that point to one."""
    for row in rows["studies"]:
        yield from _period(row, "period_start", "period_end")
        given = any(row[name] for name in ("value", "value_low", "value_high"))
        for field in ("qualifier", "unit"):
            if given != bool(row[field]):
                message = "A value says what it counts and how it is qualified; without a value there is neither."
                yield row.problem(field, "value", message, fix=f"Correct the value or “{field}”.", show=False)
        if given:
            yield from _amount(row, "value")
        if row["null_result"] == "yes" and row["direction"] == "supports_shift":
            message = "The study is said to have found no effect, and to point to one."
            yield row.problem("direction", "direction", message, fix="Correct “null_result” or “direction”.")


def _period(row: Row, start: str, end: str) -> Iterator[Problem]:
    """Find a period that ends before it starts; a month and a day in it are in order either way."""
    length = min(len(row[start]), len(row[end]))
    if row[end][:length] < row[start][:length]:
        message = f"The period ends before it starts ({row[end]})."
        yield row.problem(start, "period", message, fix="Correct one of the two dates.")


def _amount(row: Row, name: str) -> Iterator[Problem]:
    """Find a row without a number, and a range that is not in order."""
    numbers = [_number(row[field]) for field in (f"{name}_low", name, f"{name}_high") if row[field]]
    if not numbers:
        message = "The row gives no number."
        yield row.problem(name, "value", message, fix="Fill in the number or its range, or remove the row.")
    known = [number for number in numbers if number is not None]
    if known != sorted(known):
        message = "The lower end, the number and the upper end are not in order."
        yield row.problem(f"{name}_low", "value", message, fix="Check them against the source.")


def _number(text: str) -> float | None:
    """Return a cell as a number; None if, as the schema check says, it is none."""
    try:
        return float(text)
    except ValueError:
        return None
