"""What an employer's page says above its rows, and in which order these stand: by hand on the small package."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from generator.findings.families import find_families
from generator.findings.figure import open_record
from generator.pages.render import AuthoredPage, Renderer
from generator.report import Report
from generator.settings import read_settings
from tests.helpers import ROOT, changed

if TYPE_CHECKING:
    from generator.record.tables import Package

COUNT = "under the default choices."
CSV = "These rows as CSV"
SMALL_TOTALS = {
    "3-wishes": f"490 people, as stated, in 2 announcements of this employer that count {COUNT} "
    f"Lower and upper bound: 90 to 490. {CSV}",
    "a-b-c": f"75 people, as stated, in 2 announcements of this employer that count {COUNT} "
    f"For 1 of these announcements the number of people is not known. {CSV}",
    "acme-cloud": f"1,000 people, as stated, in 1 announcement of this employer that counts {COUNT} "
    f"Lower and upper bound: 960 to 1,040. 1 more announcement does not count; the reason stands with it. {CSV}",
    "acme-games-2": f"The announcement of this employer does not count {COUNT} The reason stands with it. {CSV}",
    "gizmo-pay": f"120 people, as stated, in 2 announcements of this employer that count {COUNT} "
    f"Lower and upper bound: 120 to 370. For 1 of these announcements the number of people is not known. {CSV}",
    "kwik-parcel": f"None of the 2 announcements of this employer counts {COUNT} The reason stands with each. {CSV}",
    "lorem-ipsum-services": f"700 people, as stated, in 1 announcement of this employer that counts {COUNT} "
    f"An announcement says “at least” and gives no upper bound. {CSV}",
}


def written(package: Package, template: str) -> str:
    """Return what a template writes for a package, as a reader sees it."""
    record = open_record(package)
    try:
        report = Report(package, {}, {}, read_settings(ROOT), find_families(record))
    finally:
        record.database.close()
    page = AuthoredPage("companies/page.md", {}, f"BEGIN{template}END")
    text = Renderer(report).page(page, page.path).data.decode().partition("BEGIN")[2].partition("END")[0]
    text = re.sub(r"\{ \.[^}]*\}", "", re.sub(r"\[(.*?)\]\([^)]*\)", r"\1", text))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def total(package: Package, company: str) -> str:
    return written(package, f'{{{{ employer_total("{company}") }}}}')


def order(package: Package, company: str) -> list[str]:
    loops = "{% for _, rows in cuts('" + company + "') %}{% for row in rows %}{{ row.key }} {% endfor %}{% endfor %}"
    return written(package, loops).split()


@pytest.mark.parametrize("company", SMALL_TOTALS)
def test_the_total_of_an_employer(small: Package, company: str) -> None:
    assert total(small, company) == SMALL_TOTALS[company]


def test_a_number_that_is_not_known_is_not_zero(small: Package) -> None:
    """One without any number, one with a ceiling alone, and several of which one has no ceiling either."""
    shutdown = changed(small, "announcements", "blorp-9-2026-05-04", eligibility="excluded")
    one = f"1 announcement of this employer counts {COUNT[:-1]}; its number of people is not known, "
    more = f". 1 more announcement does not count; the reason stands with it. {CSV}"
    assert total(shutdown, "blorp-9") == f"{one}which does not mean zero{more}"
    offer = changed(small, "announcements", "gizmo-pay-2026-03-20", eligibility="excluded")
    assert total(offer, "gizmo-pay") == f"{one}at most 250{more}"
    both = changed(small, "announcements", "gizmo-pay-2026-03-20", employees=None)
    assert total(both, "gizmo-pay") == (
        f"2 announcements of this employer count {COUNT[:-1]}; their number of people is not known, "
        f"which does not mean zero. {CSV}"
    )


def test_one_person_is_no_people(small: Package) -> None:
    assert total(changed(small, "announcements", "a-b-c-2026-09-09", employees=1), "a-b-c").startswith("1 person, as")


def test_an_upper_bound_beside_an_open_one(small: Package) -> None:
    """The sum of the upper bounds is then no upper bound itself."""
    package = changed(small, "announcements", "blorp-9-2026-08-08", employees=50, qualifier="at_least")
    assert "200 to 260. " in total(small, "blorp-9")
    assert "250 to 310 or more. An announcement says “at least” and gives no upper bound." in total(package, "blorp-9")


def test_what_counts_stands_first(small: Package) -> None:
    """Within a cut, and among cuts; otherwise by rank and date."""
    assert order(small, "dunder-chips") == ["dunder-chips-2026-02-12", "dunder-chips-2026-02-10"]
    assert order(small, "3-wishes") == ["3-wishes-2026-06", "3-wishes-2026-06-15"]
    package = changed(small, "announcements", "3-wishes-2026-06", eligibility="excluded")
    assert order(package, "3-wishes") == ["3-wishes-2026-06-15", "3-wishes-2026-06"]
