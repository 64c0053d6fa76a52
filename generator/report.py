"""Everything that pages and downloads tell about: the record, the findings and the charts, with look-ups by key."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from generator.errors import PageError
from generator.findings.choices import Choices, default_choices
from generator.findings.claim_audit import headlines
from generator.findings.combinations import Choice, admissible_choices
from generator.findings.counting import reasons_not_counted
from generator.findings.evidence import grades
from generator.findings.notices import by_state
from generator.record.coverage import barred_wordings, country_coverages, month_statuses
from generator.record.nearest import nearest
from generator.record.terms import bulk_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.charts.chart import Chart
    from generator.findings.families import Families
    from generator.findings.figure import Figure, Finding
    from generator.findings.notices import StateNotices
    from generator.history.releases import Releases
    from generator.record.tables import Package
    from generator.settings import Settings


def built_path(path: str) -> str:
    """Return where a page or file of the tree stands below the site's address.

    >>> built_path("index.md"), built_path("data/index.md"), built_path("data/claims.md"), built_path("robots.txt")
    ('', 'data/', 'data/claims/', 'robots.txt')
    """
    if not path.endswith(".md"):
        return path
    return path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/"


@dataclass(frozen=True)
class File:
    """One published file: its path, its size in bytes, its SHA-256, and its rows if it is a table."""

    path: str
    size: int
    sha256: str
    rows: int | None = None


@dataclass(frozen=True)
class Report:
    """Everything that pages tell about. `files` are what a reader can take along, by path.

    `days` are the ISO days since which pages say the same, by path, where the releases tell.
    """

    package: Package
    findings: Mapping[str, Finding]
    charts: Mapping[str, Chart]
    settings: Settings
    families: Families = field(default_factory=dict)
    releases: Releases | None = None
    files: dict[str, File] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)

    def figure(self, key: str) -> Figure:
        """Return a figure by `finding.name`.

        Raises PageError with the nearest name if there is none.
        """
        slug, _, name = key.partition(".")
        finding = self.findings.get(slug)
        if finding is not None and name in finding.figures:
            return finding[name]
        near = nearest(key, [figure.key for found in self.findings.values() for figure in found.figures.values()])
        raise PageError(f"There is no figure {key}.", f"The nearest is {near}." if near else "")

    @property
    def release(self) -> str:
        """Return the name of the release that holds this version of the data: 2026.11 for 2026.11.0."""
        return self.package.version.removesuffix(".0")

    def permanent(self, path: str) -> str:
        """Return the address that keeps what this version says, of a page by its path with “.md” or of a file."""
        return f"{self.settings.site_url}/{self.release}/{built_path(path)}"

    def modified(self, path: str) -> str:
        """Return the ISO day on which a page last changed what it says of the record, else the day of the record."""
        return self.days.get(path, self.package.as_of)

    def newest(self, path: str) -> str:
        """Return the address of a page or file in the newest release, whichever that is."""
        return f"{self.settings.site_url}/latest/{built_path(path)}"

    @cached_property
    def rows(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Return the rows of each table by their key joined with “+”, in file order; each holds its `key` as well."""
        return {name: self._rows(name) for name in self.package.tables}

    def where(self, table: str, field: str, value: str) -> list[dict[str, Any]]:
        """Return the rows of a table that hold a value in a field, in file order."""
        if (table, field) not in self._groups:
            groups = self._groups[table, field] = {}
            for row in self.rows[table].values():
                groups.setdefault(row[field], []).append(row)
        return self._groups[table, field].get(value, [])

    @cached_property
    def labels(self) -> dict[str, dict[str, str]]:
        """Return the labels of each code list by code."""
        return {
            name: self.package.labels(name) for name, table in self.package.tables.items() if "label" in table.columns
        }

    @cached_property
    def targets(self) -> dict[tuple[str, str], str]:
        """Return, for each field that refers to another table, the name of that table."""
        return {
            (resource["name"], key["fields"][0]): key["reference"]["resource"] or resource["name"]
            for resource in self.package.descriptor["resources"]
            for key in resource["schema"].get("foreignKeys", [])
        }

    @cached_property
    def references(self) -> dict[tuple[str, str], str]:
        """Return, for each field that refers to a code list, the name of the list."""
        return {field: target for field, target in self.targets.items() if target in self.labels}

    @cached_property
    def adjudicated(self) -> dict[str, str]:
        """Return the key of the adjudicated coding of each announcement."""
        codings = self.package["codings"]
        final = codings[codings["role"] == "adjudicated"]
        return dict(zip(final["announcement"], final["coding"], strict=True))

    @cached_property
    def coded_once(self) -> frozenset[str]:
        """Return the announcements whose stance nobody has coded a second time, blind."""
        codings = self.package["codings"]
        second = set(codings.loc[codings["role"] == "second", "announcement"])
        return frozenset(self.adjudicated) - second

    @cached_property
    def not_counted(self) -> dict[str, list[str]]:
        """Return, for each announcement, the conditions that it does not meet under the default choices."""
        return reasons_not_counted(self.package, self.default)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Return every choice with its options, in the order of the methodology."""
        return admissible_choices(self.package)

    @cached_property
    def default(self) -> Choices:
        """Return the default choices."""
        return default_choices(self.package)

    @cached_property
    def grades(self) -> dict[str, str]:
        """Return the grade of evidence for each announcement whose count has a citation."""
        return dict(grades(self.package))

    @cached_property
    def verdicts(self) -> dict[str, dict[str, str]]:
        """Return, for each claim, its verdict and what it was compared with."""
        rows = self.findings["claim-audit"].tables["verdicts"].to_dict("records")
        return {str(row["claim"]): {str(name): str(value) for name, value in row.items()} for row in rows}

    @cached_property
    def headlines(self) -> frozenset[str]:
        """Return the claims that have a page of their own."""
        return frozenset(headlines(self.package)["claim"])

    def nearest(self, claim: str) -> list[tuple[str, Figure]]:
        """Return the definitions ("" where none is needed) and choices nearest to the default that give a claim."""
        figures = self.findings["claim-audit"].figures
        codes = ["", *self.rows["definitions"]]
        names = {code: f"nearest-{claim}-{code}".rstrip("-") for code in codes}
        return [(code, figures[name]) for code, name in names.items() if name in figures]

    @cached_property
    def coverage(self) -> dict[str, str]:
        """Return the coverage of counts by month."""
        return month_statuses(self.package, "count")

    @cached_property
    def country_coverages(self) -> dict[str, list[str]]:
        """Return the countries in which recorded employers are based, by how far the record reaches them."""
        return country_coverages(self.package)

    @cached_property
    def states(self) -> dict[str, StateNotices]:
        """Return the notices of tech employers of each jurisdiction that the register has, by its code."""
        return by_state(self.package)

    @cached_property
    def state_pages(self) -> list[str]:
        """Return the jurisdictions whose notices have a page of their own, by name."""
        return list(self.findings["official-notices"].tables["state_pages"]["state"])

    @cached_property
    def barred_wordings(self) -> dict[str, str]:
        """Return the reasons why pages may not use a phrase, by phrase."""
        return barred_wordings(self.package)

    @cached_property
    def bulk(self) -> dict[str, pd.DataFrame]:
        """Return every table without the rows that are left out of bulk downloads."""
        return bulk_tables(self.package)

    @cached_property
    def left_out(self) -> dict[str, int]:
        """Return how many rows are left out of bulk downloads, by table; no table that is whole."""
        gone = {name: len(frame) - len(self.bulk[name]) for name, frame in self.package.tables.items()}
        return {name: number for name, number in gone.items() if number}

    def fields(self, table: str) -> list[str]:
        """Return the fields of a table, in the order of the descriptor."""
        return [field["name"] for field in self.package.schema(table)["schema"]["fields"]]

    def filled_fields(self, table: str, rows: list[Any]) -> list[str]:
        """Return the fields of a table that are not blank in all of these rows, in the order of the descriptor."""
        whole = [self.rows[table][self.key_of(table, row)] for row in rows]
        return [name for name in self.fields(table) if any(row[name] not in (None, "") for row in whole)]

    def key_fields(self, table: str) -> list[str]:
        """Return the key fields of a table."""
        key = self.package.schema(table)["schema"]["primaryKey"]
        return [key] if isinstance(key, str) else list(key)

    def key_of(self, table: str, row: Any) -> str:
        """Return the key of a row, joined with “+”."""
        return "+".join(str(row[name]) for name in self.key_fields(table))

    @cached_property
    def _groups(self) -> dict[tuple[str, str], dict[str, list[dict[str, Any]]]]:
        return {}

    def _rows(self, table: str) -> dict[str, dict[str, Any]]:
        rows: dict[str, dict[str, Any]] = {}
        for row in self.package[table].to_dict("records"):
            key = self.key_of(table, row)
            rows[key] = {
                "key": key,
                **{str(name): None if pd.isna(value) else value for name, value in row.items()},
            }
        return rows
