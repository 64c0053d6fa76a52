"""Every chart is drawn, complete, themed and the same everywhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import altair as alt
import pytest
import vl_convert
from jsonschema import ValidationError

from generator.charts import CHARTS, draw_chart, released_shares
from generator.charts.chart import NARROW, WIDE
from generator.drawing.engine import compiled, count_marks, draw_svg, inline
from generator.drawing.lettering import text_width
from generator.drawing.theme import COLOURS, css_name
from generator.errors import FigureError
from generator.findings.ai_share import STANCES
from generator.record.releases import read_said
from generator.text import date_words
from tests.charts.boxes import boxes

SLUGS = [module.SLUG for module in CHARTS]
MODULES = {module.SLUG: module for module in CHARTS}
PACKAGES = ("small", "real")
BOTH = pytest.mark.parametrize("which", PACKAGES)
#: Every chart of both packages; the small one has no release (tests/history/test_releases.py gives it one).
EACH = pytest.mark.parametrize(
    ("which", "slug"),
    [(which, slug) for which in PACKAGES for slug in SLUGS if which != "small" or not slug.startswith("released-")],
)
#: The same without the curves of the small package, which leave no place for a word; those of the record do.
CLEAR = pytest.mark.parametrize(
    EACH.args[0], [case for case in EACH.args[1] if case != ("small", "specification-curve")]
)
#: How the second title of a chart names whom it is about, and when.
PLACE = r"\b(worldwide|US|tech|employers?|events?|choice|combination|announcements since)\b"
PERIOD = r"\b(since January \d{4}|since May \d{4}|January to \w+ \d{4}|\d{4} to \d{4}|any year)\b"


@EACH
def test_chart_is_complete(which, slug, drawn):
    chart = drawn[which][slug]
    assert (chart.slug, chart.finding) == (slug, MODULES[slug].FINDING)
    assert chart.measures.endswith(".")
    assert len(chart.description) > 50
    assert len(chart.table) > 0
    for svg in (chart.wide, chart.narrow):
        assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own drawing
        assert count_marks(svg) > 0


@pytest.mark.parametrize("module", CHARTS, ids=lambda module: module.SLUG)
def test_the_title_says_what_is_measured_where_and_when(module):
    """A chart is passed on without its page, so its second title has to name scope and period by itself."""
    measures = module.__doc__.partition("\n")[0]
    assert re.search(PLACE, measures), measures
    assert re.search(PERIOD, measures), measures


@pytest.mark.parametrize("module", CHARTS, ids=lambda module: module.SLUG)
def test_a_share_of_the_known_is_not_called_a_share_of_all(module):
    """The dots of these charts leave out people whose reason was not seen; a title must not give them back."""
    measures = module.__doc__.partition("\n")[0]
    if measures.startswith("AI-linked people"):
        assert "reason" in measures, measures
        assert "announcements that count" not in measures, measures


@EACH
def test_drawings_fit_their_widths(which, slug, drawn):
    chart = drawn[which][slug]
    for svg, width in ((chart.wide, WIDE), (chart.narrow, NARROW)):
        drawn_width = float(ET.fromstring(svg).get("width"))  # noqa: S314 - our own drawing
        assert 0.9 * width <= drawn_width <= width


@EACH
def test_specification_is_valid(which, slug, drawn):
    spec = drawn[which][slug].spec
    assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6.")
    with pytest.raises(ValidationError):
        alt.Chart.from_dict(spec | {"config": {"axis": 1}})
    alt.Chart.from_dict(spec)


def test_a_mark_that_is_near_tells_its_own_values():
    """A newer Vega-Lite of the same package compiles a selection of the nearest mark so that it tells nothing."""
    nearest = alt.selection_point(nearest=True, on="pointerover", name="near")
    data = alt.Data(values=[{"a": 1, "told": "one"}, {"a": 2, "told": "two"}])
    chart = alt.Chart(data).mark_point().encode(x="a:Q", tooltip="told:N").add_params(nearest)
    (cells,) = [mark for mark in compiled(chart.to_dict())["marks"] if mark["name"].startswith("voronoi")]
    assert cells["encode"]["update"]["tooltip"]["signal"].startswith("isValid(datum.datum[")


@EACH
def test_a_missing_mark_stops_the_build(which, slug, drawn, monkeypatch):
    vega = drawn[which][slug].vega["wide"]
    marks = count_marks(drawn[which][slug].wide)
    svg = vl_convert.vega_to_svg(vega)
    monkeypatch.setattr(vl_convert, "vega_to_svg", lambda _: svg)  # drawn once: the second time it is the same
    for wrong in (marks - 1, marks + 1):
        with pytest.raises(FigureError, match=rf"shows {marks} marks; its data has {wrong}"):
            draw_svg(vega, slug, wrong)


@pytest.mark.parametrize(
    ("slug", "marks"),
    [
        # 5 months that are covered in part or not at all, band, line, claim with its label, “not covered”
        ("running-total", 5 + 1 + 1 + 2 + 1),
        # 7 stances in 2 columns, each with its label and a line to it; 6 lines between the columns, and their 2 names
        ("stance-shares", 14 * 3 + 6 + 2),
        # a line and a dot for each of 6 definitions, claim with its label
        ("definition-bounds", 6 * 2 + 2),
        # 5 dated totals, 2 without a date, 1 line
        ("published-totals", 5 + 2 + 1),
        # 2 dated shares, 2 without a date, 1 line
        ("published-shares", 2 + 2 + 1),
        # 5 steps with a number, of which the bank's is a range
        ("steps-of-a-number", 5 + 1),
        # the different numbers of two chains with a bar for one; the employer's own is a mark of its own
        ("chains-by-number", 3 + 1 + 1),
        # January, February and April have a number for AI, March has none
        ("ai-cited-by-month", 4),
        # California, New York and Washington: a tile, its name and its number
        ("notices-by-state", 3 * 3),
        # March to July, notices and employers
        ("notices-by-month", 5 * 2),
        # all, 2 of 4 size bands, core, employers by any and by every notice: line, dot and numbers
        ("notice-recall", 6 * 3),
        # a line and 4 months, a line for each panel, and 5 months of which one was not seen
        ("information-layoffs", 1 + 4),
        ("information-employment", 2),
        ("technology-cuts", 5),
        # a result, and guidance that is a range: both ends and the bar
        ("capital-spending", 1 + 3),
        # 5 studies on juniors, a head and a line for each of 3 directions
        ("entry-level-evidence", 5 + 3 * 2),
        ("specialist-evidence", 1 + 3 * 2),
        # the studies on juniors; no other topic of the page has one
        ("hr-evidence", 5 + 3 * 2),
        # a bar and its percentage for each of 5 grades
        ("evidence-grades", 5 * 2),
        # July to November are shaded; January to June and September have people; the line with its edge and words
        ("known-by-month", 5 + 7 + 3),
        # 10 stances in months with people; 3 months in part, 2 not covered, each with its words
        ("stances-by-month", 8 + 2 * 5),
        # in each of 3 panels a line and a dot for 6 months; September has a dot in place of its words
        ("shares-by-month", 3 * (6 * 2 + 5 + 4)),
        # 8 stances of 7 sectors, each with its people
        ("people-by-sector", 8 + 7),
        ("shares-by-sector", 7),
        # the Kingdom has both stances of 3 wishes
        ("people-by-headquarters", 8 + 7),
        ("shares-by-headquarters", 7),
        # stated and not, by announcements and people, with the share that is not; 3 wishes' Kingdom is named by a pair
        ("places-affected", 4 + 2 + 2),
        # the same; a bar and its number for support and 2 other functions; of management the number alone
        ("functions-named", 4 + 2 + 3 * 2 + 1),
        # 6 definitions by people and announcements; D1 and D2 are said too seldom for an interval
        ("agreement-by-split", 6 * 2 + 4 * 2),
    ],
)
def test_marks_of_the_small_package(slug, marks, drawn):
    assert count_marks(drawn["small"][slug].wide) == marks
    assert count_marks(drawn["small"][slug].narrow) == marks


@EACH
def test_drawing_has_nothing_of_its_own(which, slug, drawn):
    chart = drawn[which][slug]
    allowed = {f"var({css_name(meaning)})" for meaning in COLOURS} | {"none", "transparent"}
    for svg in (chart.wide, chart.narrow):
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?!\))", re.sub(r"url\(#[^)]*\)", "", svg))
        root = ET.fromstring(svg)  # noqa: S314 - our own drawing
        for element in root.iter():
            if element is not root:
                assert not [name for name in element.attrib if name.startswith("aria-") or name == "role"]
            assert not [name for name in element.attrib if name.endswith("href") or name.startswith("on")]
            assert not element.tag.endswith(("}script", "}image", "}foreignObject", "}use", "}style"))
            for paint in ("fill", "stroke"):
                if element.get(paint):
                    assert element.get(paint) in allowed
        assert set(re.findall(r"\bhttps?://[^\"' <]+", svg)) <= {"http://www.w3.org/2000/svg"}


@BOTH
def test_ids_are_unique_on_a_page_with_every_chart(which, drawn):
    svgs = [svg for chart in drawn[which].values() for svg in (chart.wide, chart.narrow)]
    ids = re.findall(r'\bid="([^"]+)"', "".join(svgs))
    assert len(ids) == len(set(ids))
    for svg in svgs:
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(re.findall(r'\bid="([^"]+)"', svg))


VEGA_SVG = """<svg version="1.1" class="marks" width="9" height="8" viewBox="0 0 9 8">
<defs><clipPath id="clip0"><path d="M0,0h9v8h-9Z"/></clipPath></defs>
<g clip-path="url(#clip0)" role="graphics-object" aria-roledescription="group"><path fill="#1d4f73" aria-label="x"/></g>
</svg>"""


def test_a_drawing_gets_names_and_colours_of_the_page():
    assert inline(VEGA_SVG, "total-wide").partition(">")[2].strip() == (
        '<defs><clipPath id="total-wide-clip0"><path d="M0,0h9v8h-9Z"/></clipPath></defs> '
        '<g clip-path="url(#total-wide-clip0)"><path fill="var(--ll-record)"/></g> </svg>'
    )


def test_a_drawing_is_hidden_from_screen_readers():
    root = ET.fromstring(inline(VEGA_SVG, "total-wide"))  # noqa: S314 - our own drawing
    assert (root.get("viewBox"), root.get("focusable"), root.get("aria-hidden")) == ("0 0 9 8", "false", "true")


def test_a_colour_outside_the_theme_stops_the_build():
    with pytest.raises(FigureError, match="uses the colour #123456"):
        inline(VEGA_SVG.replace("#1d4f73", "#123456"), "total-wide")


def test_text_of_the_record_is_escaped(drawn):
    svg = drawn["small"]["published-totals"].wide
    assert "Other List 2 | *daily*" in "".join(ET.fromstring(svg).itertext())  # noqa: S314 - our own drawing


def test_running_total_by_month(drawn):
    table = drawn["small"]["running-total"].table
    found = {row.month: (row.coverage, row.low, row.point, row.high) for row in table.itertuples()}
    # the last day of each month of tests/findings/test_headline_total.py
    assert found["2026-01"] == ("full", 960, 1000, 1040)
    assert found["2026-04"] == ("full", 2080, 2120, 2510)
    assert found["2026-06"] == ("full", 2370, 2810, 3260)
    assert found["2026-09"] == ("partial", 2445, 2885, 3335)
    # nothing reaches October and November: no number, not even the one before
    for month in ("2026-10", "2026-11"):
        assert table.loc[table["month"] == month, ["low", "point", "high"]].isna().all(axis=None)
        assert found[month][0] == "none"
    assert len(found) == 11


def test_stance_shares_add_up(drawn):
    table = drawn["small"]["stance-shares"].table
    assert list(table["people"]) == [1000, 700, 90, 400, 120, 375, 200]
    assert list(table["announcements"]) == [2, 1, 2, 1, 1, 2, 2]
    assert table["people_share"].sum() == pytest.approx(100)
    assert table["announcements_share"].sum() == pytest.approx(100)
    assert table["people_share"].iloc[0] == pytest.approx(100 * 1000 / 2885)


def test_published_totals_are_those_of_tech(drawn):
    table = drawn["small"]["published-totals"].table
    assert "bureau-of-examples-2026-06" not in set(table["claim"])
    assert len(table) == 7


@pytest.mark.parametrize(
    ("slug", "answer"),
    [
        ("ai-share", "no_rows"),
        ("claims-over-time", "no_claims"),
        ("tracing-a-number", "no_number"),
        ("quality", "no_rows"),
    ],
)
def test_charts_are_drawn_where_there_is_little_to_draw(slug, answer, answered, draw_all):
    """What the edited package changes is drawn; the rest is what the small package gives as well."""
    charts = draw_all(*answered(slug, answer))
    assert {name for name, chart in charts.items() if chart.slug == name} == set(SLUGS)


def texts(svg, role):
    """Return the texts of a drawing in groups of a role, with their place from the left and the top."""
    found = []

    def walk(element, x, y, inside):
        moved = re.match(r"translate\(([-\d.]+),([-\d.]+)\)", element.get("transform", ""))
        if moved:
            x, y = x + float(moved[1]), y + float(moved[2])
        inside = inside or f"role-{role}" in element.get("class", "").split()
        if inside and element.tag.endswith("}text"):
            found.append(("\n".join(element.itertext()), x, y))
        for child in element:
            walk(child, x, y, inside)

    walk(ET.fromstring(svg), 0, 0, False)  # noqa: S314 - our own drawing
    return found


@EACH
def test_a_scale_of_percentages_is_labelled_up_to_its_end(which, slug, drawn):
    """Vega leaves the last label out where its steps don't fit."""
    chart = drawn[which][slug]
    for form, svg in (("wide", chart.wide), ("narrow", chart.narrow)):
        ends = {str(scale["domain"][1]) for scale in chart.vega[form]["scales"] if scale.get("domain") == [0, 100]}
        if ends and chart.vega[form].get("axes"):
            assert "100" in [text for text, _, _ in texts(svg, "axis-label")], form


def covered_texts(vega):
    """Return each text of a drawing that touches another text or a mark, with that.

    Shading is there to be written on, and so is a tile that holds the whole text.
    """
    found = boxes(vega)
    shades = {COLOURS["shade"], COLOURS["grid"]}
    return [
        (text.shown, other.kind, other.shown)
        for text in found
        if text.kind == "text"
        for other in found
        if other is not text and text.touches(other)
        if not (other.kind == "rect" and (other.shown in shades or other.holds(text)))
    ]


@CLEAR
def test_a_text_lies_on_no_mark(which, slug, drawn):
    for form, vega in drawn[which][slug].vega.items():
        assert covered_texts(vega) == [], form


@pytest.mark.parametrize("number", [1, 2, 3, 4, 9])
def test_names_of_definitions_stand_clear_however_many_releases_there_are(number, real, real_findings, monkeypatch):
    said = read_said(real.folder / "releases" / "2026.11.2").figures
    monkeypatch.setattr(released_shares, "released", lambda _: [(f"2026.11.{n}", said) for n in range(number)])
    chart = draw_chart(released_shares, real_findings["ai-share"], real)
    assert len(chart.table) == 6 * number
    for form, vega in chart.vega.items():
        assert covered_texts(vega) == [], form
        newest = f"2026.11.{number - 1}"
        assert newest in [text for text, _, _ in texts(getattr(chart, form), "axis-label")]


def test_a_text_on_a_mark_is_seen():
    """By the drawing itself: a name is put beside its dot, and then onto it."""
    data = alt.Data(values=[{"a": 1, "name": "D2b"}])
    dot = alt.Chart(data).mark_point(filled=True, size=80, color="#1d4f73").encode(x="a:Q", y="a:Q")
    for away, seen in ((30, []), (0, [("D2b", "symbol", "#1d4f73")])):
        name = alt.Chart(data).mark_text(dx=away).encode(x="a:Q", y="a:Q", text="name:N")
        assert covered_texts(compiled((dot + name).to_dict())) == seen


@EACH
def test_no_axis_begins_with_a_unit(which, slug, drawn):
    chart = drawn[which][slug]
    assert "0k" not in [text for svg in (chart.wide, chart.narrow) for text, _, _ in texts(svg, "axis-label")]


@EACH
def test_a_legend_has_the_colours_of_the_marks(which, slug, drawn):
    """A legend takes the paleness of lines over for the dots beside which it is read."""
    for svg in (drawn[which][slug].wide, drawn[which][slug].narrow):
        for symbol in re.findall(r'<g class="[^"]*role-legend-symbol[^"]*".*?</g>', svg):
            assert set(re.findall(r'opacity="([^"]+)"', symbol)) <= {"1"}


@BOTH
@pytest.mark.parametrize("slug", ["capital-spending", "what-moves-the-share"])
def test_a_dot_lies_on_no_label_of_its_row(which, slug, drawn):
    """At the start of a scale half of a dot lies outside of the plot, where the labels are."""
    for svg in (drawn[which][slug].wide, drawn[which][slug].narrow):
        (zero,) = [x for text, x, _ in texts(svg, "axis-label") if text in ("0", "0.0")]
        ends = [x for text, x, _ in texts(svg, "axis-label") if not re.fullmatch(r"[\d.]+", text)]
        assert ends
        assert max(ends) + 10 <= zero


@BOTH
def test_each_stance_is_named_beside_its_part(which, drawn):
    """There is no legend to look up; a name lies on no other and ends within the drawing."""
    chart = drawn[which]["stance-shares"]
    for svg in (chart.wide, chart.narrow):
        assert "role-legend" not in svg
        labels = [entry for entry in texts(svg, "mark") if entry[0] not in ("people", "announcements")]
        words = " ".join(text for text, _, _ in labels)
        left = min(x for _, x, _ in labels)
        for row in chart.table.itertuples():
            assert f"{row.label}: " in " ".join(words.split())
        for side in (True, False):
            heights = [y for _, x, y in labels if (x == left) is side]
            assert heights == sorted(heights)
            assert all(below - above >= 15 for above, below in pairwise(heights))
        assert all(text_width(line, 13) <= x for text, x, _ in labels if x == left for line in text.split("\n"))


@BOTH
def test_a_panel_of_an_index_says_which_month_is_its_hundred(which, drawn):
    chart = drawn[which]["information-employment"]
    firsts = chart.table.groupby("panel", sort=False)["month"].first()
    for svg in (chart.wide, chart.narrow):
        assert [text for text, _, _ in texts(svg, "title")] == [f"{date_words(month)} = 100" for month in firsts]


@BOTH
@pytest.mark.parametrize("slug", ["places-affected", "functions-named"])
def test_a_percentage_at_the_end_of_a_bar_says_of_which_part_it_is(which, slug, drawn):
    chart = drawn[which][slug]
    for svg in (chart.wide, chart.narrow):
        shares = [text for text, _, _ in texts(svg, "mark") if "%" in text]
        assert len(shares) == 2
        assert all(text.split()[2:] == ["not", "stated"] for text in shares)


def test_a_legend_has_the_order_of_the_bars(drawn, real):
    chart = drawn["real"]["stances-by-month"]
    for svg in (chart.wide, chart.narrow):
        names = [text for text, _, _ in sorted(texts(svg, "legend-label"), key=lambda entry: entry[2])]
        assert names == [real.labels("ai_stances")[stance] for stance in reversed(STANCES)]


@pytest.mark.parametrize("slug", SLUGS)
def test_no_text_is_smaller_than_eleven_pixels_where_a_drawing_is_smallest(slug, drawn):
    """A page of 320 pixels leaves 288 for the narrow drawing; the wide one is shown from 612 on."""
    chart = drawn["real"][slug]
    for drawing, width, least in ((chart.narrow, NARROW, 288), (chart.wide, WIDE, 612)):
        sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)px"', drawing)}
        (across,) = re.findall(r'viewBox="0 0 ([\d.]+) ', drawing)
        assert sizes
        assert min(sizes) * least / max(width, float(across)) >= 11
