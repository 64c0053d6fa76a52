"""A chart as pages and downloads have it, and how its specification is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.drawing import theme
from generator.drawing.engine import SIZE, VEGA_LITE

if TYPE_CHECKING:
    from collections.abc import Callable

    import altair as alt
    import pandas as pd

#: Widths of the wide and the narrow drawing in CSS pixels; pages show the one that fits.
WIDE, NARROW = 720, 340


@dataclass(frozen=True)
class Chart:
    """A drawn chart.

    `measures` says what is measured (unit, scope, period), `description` what a reader would see. `table` holds the
    data that is drawn. `spec` is the Vega-Lite specification of the wide form; `vega` holds that of each form, compiled
    to Vega, from which `wide` and `narrow`, inline SVG, and `png` are drawn.
    """

    slug: str
    finding: str
    measures: str
    description: str
    spec: dict[str, Any]
    vega: dict[str, dict[str, Any]]
    wide: str
    narrow: str
    png: bytes = field(repr=False)
    table: pd.DataFrame = field(compare=False, repr=False)

    def height(self, form: str, width: float) -> float:
        """Return the height of the drawing of a form, “wide” or “narrow”, when it is shown in a width."""
        drawn_width, drawn_height = (float(value) for value in SIZE.findall(getattr(self, form))[0])
        return drawn_height * width / drawn_width


def specification(chart: alt.TopLevelMixin, *, validate: bool = True) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart, checked against the schema unless `validate` is off."""
    themed = chart.copy(deep=False)  # type: ignore[attr-defined]
    themed.config = theme.config()
    spec: dict[str, Any] = themed.to_dict(validate=validate)
    spec["$schema"] = f"https://vega.github.io/schema/vega-lite/v{VEGA_LITE}.json"
    return spec


class Charts(Mapping[str, Chart]):
    """Charts by name, in report order, given as what ends each: a chart that is still being drawn is waited for."""

    def __init__(self, begun: Mapping[str, Callable[[], Chart]]) -> None:
        self._begun = begun
        self._ended: dict[str, Chart] = {}

    def __getitem__(self, slug: str) -> Chart:
        """Return a chart. Raises FigureError if its drawing does not show all of its data."""
        if slug not in self._ended:
            self._ended[slug] = self._begun[slug]()
        return self._ended[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self._begun)

    def __len__(self) -> int:
        return len(self._begun)
