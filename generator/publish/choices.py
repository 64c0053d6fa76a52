"""The result of every combination of choices as one JSON file: what the page for a reader's own choices looks up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.artifacts import text_artifact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.artifacts import Artifact
    from generator.report import Report


def combinations_json(report: Report) -> Iterator[Artifact]:
    """Return the file, or nothing if the record gives no share.

    `choices` are the fields with their options in order. The lists of numbers have one place per combination: the last
    choice runs fastest. `linked` is by definition. Shares are left to the reader, who divides as the generator does.
    """
    tables = report.findings["definitions"].tables
    if "combinations" not in tables:
        return
    frame = tables["combinations"]
    fields = list(frame.columns[: list(frame.columns).index("people")])
    content: dict[str, Any] = {
        "choices": [{"field": field, "options": list(dict.fromkeys(frame[field]))} for field in fields],
        "people": _numbers(frame["people"]),
        "unknown": _numbers(frame["unknown"]),
        "linked": {code: _numbers(frame[f"linked_{code}"]) for code in report.rows["definitions"]},
    }
    yield text_artifact("data/findings/definitions/combinations.json", json.dumps(content, separators=(",", ":")))


def _numbers(column: Any) -> list[int]:
    return [int(value) for value in column]
