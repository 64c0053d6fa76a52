"""The fields and types of the files below `api/`, as they were published.

`python -m tests.publish.api_shape` adds new fields to the list. It refuses to drop or change one: whoever has to do
that edits the list by hand, gives the file another address, and says so in the changelog.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.publish.api import endpoints
from generator.publish.api_schema import file_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.report import Report

PUBLISHED = Path(__file__).with_name("api_shape.json")
Shape = dict[str, dict[str, str]]


def shape(report: Report) -> Shape:
    """Return the types of every field by file: “rows[].inputs[]” is what stands in a list of a row."""
    return {
        endpoint.name: dict(_types("", file_schema("", endpoint.title, endpoint.fields)))
        for endpoint in endpoints(report)
    }


def _types(place: str, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kind = schema["type"]
    if place:
        yield place, kind if isinstance(kind, str) else " or ".join(sorted(kind))
    for name, part in schema.get("properties", {}).items():
        yield from _types(f"{place}.{name}".lstrip("."), part)
    if "items" in schema:
        yield from _types(f"{place}[]", schema["items"])


def published() -> Shape:
    """Return the list as it was committed."""
    loaded: Shape = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return loaded


def breaks(before: Shape, now: Shape) -> list[str]:
    """Return what programs that read the files would miss, in sentences."""
    found = []
    for name, fields in before.items():
        for place, kind in fields.items():
            have = now.get(name, {}).get(place)
            if have is None:
                found.append(f"api/{name}.json: {place} is gone.")
            elif have != kind:
                found.append(f"api/{name}.json: {place} was {kind} and is {have}.")
    return found


def main() -> int:
    """Write the list anew unless that would break it; return the exit code."""
    from generator.findings.figure import open_record  # noqa: PLC0415 - a test imports this module without the record
    from generator.record.check import open_package  # noqa: PLC0415
    from tests.helpers import SMALL, find_all  # noqa: PLC0415
    from tests.publish.conftest import report_of  # noqa: PLC0415

    record = open_record(open_package(SMALL))
    now = shape(report_of(record, find_all(record.package)))
    broken = breaks(published(), now) if PUBLISHED.is_file() else []
    if broken:
        print("\n".join([*broken, "error: Published fields stay as they are; nothing was written."]))
        return 1
    PUBLISHED.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
