"""A chain has at least two steps in order; each gives a number or words, and a repeat has something to repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.record.problem import Problem
    from generator.record.rows import Row, Rows

#: Fields that hold the number of a step.
_NUMBER = ("employees", "employees_low", "employees_high")


def check(rows: Rows) -> Iterator[Problem]:
    """Find chains of another employer's cut or too short, and steps out of order or without what they need."""
    groups = rows.by("chain_steps", "chain")
    company_of = {row["event"]: row["company"] for row in rows["events"]}
    for row in rows["chains"]:
        if row["event"] in company_of and row["company"] != company_of[row["event"]]:
            message = "The cut is not one of this employer."
            allowed = company_of[row["event"]]
            yield row.problem("company", "chain", message, allowed=allowed, fix="Correct “company” or “event”.")
        if len(groups.get(row["chain"], [])) < 2:
            message = "The chain has fewer than two steps, so nothing is followed."
            yield row.problem("chain", "chain", message, fix="Add the next step with its source, or remove the chain.")
    for steps in groups.values():
        earlier: dict[str, Row] = {}
        dated = None
        for number, row in enumerate(steps, 1):
            wanted = f"{row['chain']}-{number:02d}"
            if row["chain_step"] != wanted:
                message = "The identifier is not the chain and the place of the step in it."
                yield row.problem(
                    "chain_step", "chain", message, allowed=wanted, fix="Number the steps from 01 without a gap."
                )
            if row["said_on"]:
                yield from _order(row, dated)
                dated = row
            yield from _quantity(row)
            yield from _taken_up(row, earlier)
            earlier[row["chain_step"]] = row


def _order(row: Row, dated: Row | None) -> Iterator[Problem]:
    """Find a date before that of the last dated step; a month and a day in it are in order either way."""
    if dated is None:
        return
    length = min(len(row["said_on"]), len(dated["said_on"]))
    if row["said_on"][:length] < dated["said_on"][:length]:
        message = f"The step is dated before an earlier step of its chain ({dated['said_on']})."
        yield row.problem("said_on", "chain", message, fix="Correct the date, or move the step.")


def _quantity(row: Row) -> Iterator[Problem]:
    numbers = [name for name in _NUMBER if row[name]]
    if bool(numbers) == bool(row["quantity_words"]):
        message = "A step gives a number of people, or words in its place."
        yield row.problem("quantity_words", "chain", message, fix="Fill in one of the two.", show=False)
    if bool(numbers) != bool(row["qualifier"]):
        message = "A number of people has a qualifier, words have none."
        yield row.problem("qualifier", "chain", message, fix="Correct one of the two.", show=False)
    point, low, high = (row.whole(name) for name in _NUMBER)
    known = [value for value in (low, point, high) if value is not None]
    if known != sorted(known):
        message = "The lower end, the number and the upper end are not in order."
        yield row.problem("employees_low", "chain", message, fix="Check them against the source.")


def _taken_up(row: Row, earlier: dict[str, Row]) -> Iterator[Problem]:
    """Find a step that takes up nothing though it says so, a later step, or another number than it says to repeat."""
    if not row["follows"]:
        if row["verb"] == "repeated" or row["origin"] == "earlier_step":
            message = "The step is said to take up an earlier one, which it does not name."
            yield row.problem("follows", "chain", message, fix="Name the step, or correct “verb” or “origin”.")
        return
    if row["follows"] not in earlier:
        message = "The step that is taken up is not an earlier step of this chain."
        allowed = ", ".join(earlier) or "blank in a first step"
        yield row.problem("follows", "chain", message, allowed=allowed, fix="Name an earlier step, or leave it blank.")
        return
    model = earlier[row["follows"]]
    given = [row[name] for name in _NUMBER]
    if row["verb"] == "repeated" and any(given) and given != [model[name] for name in _NUMBER]:
        message = f"The step is said to repeat {model['chain_step']}, which gives another number."
        yield row.problem("verb", "chain", message, fix="Correct the number, or say how firmly the step speaks.")
