"""What releases stated, for charts over releases: read from what each keeps, never computed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.record.releases import RELEASES, read_said, version_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.record.releases import SaidFigure
    from generator.record.tables import Package


def released(package: Package) -> Iterator[tuple[str, Mapping[str, SaidFigure]]]:
    """Return each release, the oldest first, with the figures that it stated."""
    for version in sorted(package[RELEASES]["release"], key=version_order):
        yield version, read_said(package.folder / RELEASES / version).figures


def stated(figures: Mapping[str, SaidFigure], keys: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of figures, which `keys` names by column; none unless all of them are stated."""
    found = {column: figures[key].value for column, key in keys.items() if key in figures}
    return found if len(found) == len(keys) else {}
