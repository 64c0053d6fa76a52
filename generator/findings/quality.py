"""Say how good the record is: evidence for counts, consistency of codings, reasons not seen, and what is missing.

The answer compares the people whose count has firm evidence with the others. Caveat: two publishers that are
independent as far as the record tells can still have written from one text.
"""

from __future__ import annotations

import pandas as pd

from generator.errors import FigureError
from generator.findings.choices import Choices, default_choices
from generator.findings.consistency import UNKNOWN, coded_pairs, other_readings, split_agreement, stance_agreement
from generator.findings.evidence import FIRM, GRADES, count_citations, grade_sql, grades
from generator.findings.figure import ALL, WITH_COUNT, Desk, Figure, Finding, Part, Record, Term, by_name
from generator.findings.research import FILES, account, research_rows
from generator.record.coverage import month_statuses
from generator.record.rules.evidence import DOCUMENTS

SLUG = "quality"
#: Keys of the answer sentences on the page.
ANSWERS = ("firm", "firm_with_blogs", "thin", "no_rows")
SCOPE = "tech employers worldwide, announcements since January 2026 that are in this record"
#: A count rests on firm evidence more often than not above this percentage of people: the plain sense of the words.
MORE_THAN_NOT = 50.0
#: Large from here on: where the record's own source classes draw the line between large and small announcements.
LARGE = 1000
#: Below this percentage of people with a known stance, a month's AI share is not printed (docs/methodology/choices.md).
KNOWN_ENOUGH = 80.0

_OF_COUNT = "SELECT 1 FROM citations AS c WHERE c.announcement = counted.announcement"


def find(record: Record) -> Finding:
    """Return the finding. `answer` compares the people whose count has firm evidence with the others.

    Tables: `evidence` (every announcement whose count has a citation, with its grade), `large_weak` (large counting
    announcements without firm evidence), `months`, `research` (rows of each file), `splits`, `disagreements`,
    `parallel` and `revisions`.
    """
    desk = Desk(record, SLUG, SCOPE)
    choices = default_choices(record.package)
    graded = grades(record.package)
    evidence = _evidence(desk, choices, graded)
    months, month_figures = _months(desk, choices)
    splits, split_figures = split_agreement(desk, choices)
    pairs = {role: coded_pairs(record.package, role) for role in ("second", "parallel", "superseded")}
    figures = [
        *evidence,
        *_missing(desk, choices),
        *_sources(desk, choices),
        *account(desk),
        *month_figures,
        *stance_agreement(desk, pairs["second"]),
        *other_readings(desk, pairs["parallel"], pairs["superseded"]),
        *split_figures,
    ]
    named = by_name(figures)
    tables = {
        "evidence": _evidence_table(record, choices, graded),
        "large_weak": _large_weak(record.counting(choices), graded),
        "months": months,
        "research": research_rows(record.package).assign(words=list(FILES.values())),
        "splits": splits,
        "disagreements": pairs["second"][pairs["second"]["stance"] != pairs["second"]["other"]],
        "parallel": pairs["parallel"],
        "revisions": pairs["superseded"],
    }
    return Finding(SLUG, choose_answer(named["firm-share"].value, named["with-blogs-share"].value), named, tables)


def choose_answer(firm: float | str | None, with_blogs: float | str | None) -> str:
    """Return the key of the answer from the shares of people with firm evidence, and with blogs as second publishers.

    >>> [choose_answer(*shares) for shares in ((50.1, 60.0), (50.0, 50.1), (40.0, 50.0), (None, None))]
    ['firm', 'firm_with_blogs', 'thin', 'no_rows']
    """
    if not isinstance(firm, float) or not isinstance(with_blogs, float):
        return "no_rows"
    if firm > MORE_THAN_NOT:
        return "firm"
    return "firm_with_blogs" if with_blogs > MORE_THAN_NOT else "thin"


def _share(desk: Desk, term: Term, part: Figure, whole: Figure) -> Figure:
    value = 100 * part.number / whole.number if whole.number else None
    return desk.derived(term, value, f"{part.label} ÷ {whole.label} as a percentage", (part, whole))


def _sql(condition: str) -> tuple[str, ...]:
    return (condition,)


def _both(desk: Desk, choices: Choices, name: str, words: str, part: Part) -> list[Figure]:
    """Return how many people and how many announcements a part of the counting rows has."""
    people = Term(f"people-{name}", f"People: {words}", f"People in counting announcements: {words}.")
    rows = Term(
        f"announcements-{name}", f"Announcements: {words}", f"Counting announcements: {words}.", "announcements"
    )
    return [desk.count_people(people, choices, part), desk.count_announcements(rows, choices, part)]


# Evidence for counts


def _graded_part(graded: pd.Series[str], wanted: tuple[str, ...]) -> Part:
    codes = ", ".join(f"'{grade}'" for grade in wanted)
    return Part(
        lambda rows: rows["people"].notna() & rows["announcement"].map(graded).isin(wanted),
        ("people IS NOT NULL", f"{grade_sql()} IN ({codes})"),
    )


def _evidence(desk: Desk, choices: Choices, graded: pd.Series[str]) -> list[Figure]:
    """Return people and announcements with a count, by grade, and the shares that the answer compares."""
    labels = desk.record.package.labels("evidence_grades")
    figures = _both(desk, choices, "with-count", "with a number", WITH_COUNT)
    people, rows = figures
    parts: list[Figure] = []
    for grade in GRADES:
        name = grade.replace("_", "-")
        made = _both(desk, choices, name, labels[grade], _graded_part(graded, (grade,)))
        term = Term(f"{name}-share", f"{labels[grade]}: share", "Share of the people with a number.", "percent")
        parts += [*made, _share(desk, term, made[0], people)]
    for whole, found in ((people, parts[0::3]), (rows, parts[1::3])):
        if sum(figure.number for figure in found) != whole.number:
            raise FigureError(f"quality: the grades do not add up to all {whole.unit} with a number.")
    firm, blogs = "a document or independent news outlets", "a document or independent publishers"
    for name, words, wanted in (("firm", firm, FIRM), ("with-blogs", blogs, (*FIRM, "two_publishers"))):
        made = _both(desk, choices, name, f"count from {words}", _graded_part(graded, wanted))
        term = Term(
            f"{name}-share", f"Share of people: count from {words}", "Share of people with a number.", "percent"
        )
        parts += [*made, _share(desk, term, made[0], people)]
    rest = _both(
        desk, choices, "weaker", "count from weaker evidence", _graded_part(graded, ("one_page", "aggregator"))
    )
    return [*figures, *parts, *rest, *_seen(desk, choices, graded), *_large(desk, choices, graded)]


def _seen(desk: Desk, choices: Choices, graded: pd.Series[str]) -> list[Figure]:
    """Return what of the counts rests on documents that were seen, and what on nothing that was seen itself."""
    rows = count_citations(desk.record.package)
    seen = rows[rows["seen_as"] != "quoted_by_another"]
    documents = set(seen.loc[seen["source_kind"].isin(DOCUMENTS), "announcement"])
    opened = set(seen["announcement"])
    document = _graded_part(graded, ("document",))
    of_count = f"{_OF_COUNT} AND c.supports = 'count'"
    not_quoted = f"{of_count} AND c.seen_as <> 'quoted_by_another'"
    kinds = ", ".join(f"'{kind}'" for kind in DOCUMENTS)
    of_kind = f"c.source IN (SELECT source FROM sources WHERE source_kind IN ({kinds}))"
    return [
        *_both(
            desk, choices, "document-seen", "the document itself, or an excerpt, was seen",
            Part(
                lambda rows: document.keep(rows) & rows["announcement"].isin(documents),
                (*document.conditions, f"EXISTS ({not_quoted} AND {of_kind})"),
            ),
        ),
        *_both(
            desk, choices, "count-not-seen", "every source of the count known only through another document",
            Part(
                lambda rows: rows["people"].notna() & ~rows["announcement"].isin(opened),
                ("people IS NOT NULL", f"EXISTS ({of_count})", f"NOT EXISTS ({not_quoted})"),
            ),
        ),
    ]  # fmt: skip


def _large(desk: Desk, choices: Choices, graded: pd.Series[str]) -> list[Figure]:
    is_large = Part(lambda rows: (rows["people"] >= LARGE).fillna(value=False), (f"people >= {LARGE}",))
    weak = tuple(grade for grade in GRADES if grade not in FIRM)
    of_weak = _graded_part(graded, weak)
    large_weak = Part(
        lambda rows: is_large.keep(rows) & of_weak.keep(rows), (*is_large.conditions, *of_weak.conditions)
    )
    return [
        *_both(desk, choices, "large", "a thousand people or more", is_large),
        *_both(desk, choices, "large-weak", "a thousand people or more, without firm evidence", large_weak),
    ]


def _large_weak(counting: pd.DataFrame, graded: pd.Series[str]) -> pd.DataFrame:
    """Return large counting announcements without firm evidence, largest first: `announcement`, `people`, `grade`."""
    rows = counting.assign(grade=counting["announcement"].map(graded))
    rows = rows[(rows["people"] >= LARGE).fillna(value=False) & ~rows["grade"].isin(FIRM)]
    rows = rows.sort_values(["people", "announcement"], ascending=[False, True], ignore_index=True)
    return rows[["announcement", "company", "people", "grade"]]


def _evidence_table(record: Record, choices: Choices, graded: pd.Series[str]) -> pd.DataFrame:
    """Return every announcement whose count has a citation: grade, sources, publishers, and people if it counts."""
    rows = count_citations(record.package).sort_values(["announcement", "source"])
    groups = rows.groupby("announcement")
    table = pd.DataFrame(
        {
            "grade": graded,
            "sources_of_count": groups["source"].nunique(),
            "publishers": groups["publisher"].agg(lambda names: "; ".join(dict.fromkeys(names))),
        }
    )
    counting = record.counting(choices).set_index("announcement")["people"]
    table["counting_people"] = counting.reindex(table.index).astype("Int64")
    return table.reset_index()


# What is missing, and where it comes from


def _missing(desk: Desk, choices: Choices) -> list[Figure]:
    """Return counting announcements without a number, with a percentage alone, with a range alone, with a ceiling."""
    no_number = ("employees IS NULL", "employees_low IS NULL", "employees_high IS NULL")
    parts = (
        ("announcements", "Announcements that count", ALL),
        (
            "no-number", "Announcements without any number of people",
            Part(_no_number, no_number),
        ),
        (
            "percentage-only", "Announcements with a percentage alone",
            Part(
                lambda rows: _no_number(rows) & rows["workforce_share"].notna(),
                (*no_number, "workforce_share IS NOT NULL"),
            ),
        ),
        (
            "range-only", "Announcements with a range alone",
            Part(
                lambda rows: rows["employees"].isna() & rows["employees_low"].notna() & rows["employees_high"].notna(),
                ("employees IS NULL", "employees_low IS NOT NULL", "employees_high IS NOT NULL"),
            ),
        ),
    )  # fmt: skip
    return [
        desk.count_announcements(Term(name, label, f"{label}.", "announcements"), choices, part)
        for name, label, part in parts
    ]


def _no_number(rows: pd.DataFrame) -> pd.Series[bool]:
    return rows[["employees", "employees_low", "employees_high"]].isna().all(axis=1)


def _sources(desk: Desk, choices: Choices) -> list[Figure]:
    """Return announcements by number of sources, and sources by what was seen of them and the state of their link."""
    citations, sources = desk.record.package["citations"], desk.record.package["sources"]
    numbers = citations.groupby("announcement")["source"].nunique()
    distinct = "(SELECT COUNT(DISTINCT c.source) FROM citations AS c WHERE c.announcement = counted.announcement)"
    figures = []
    for name, label, low, high in (
        ("sources-1", "Announcements with a single source", 1, 1),
        ("sources-2", "Announcements with a pair of sources", 2, 2),
        ("sources-3", "Announcements with more sources", 3, 10**6),
    ):
        part = _between(numbers, low, high, distinct)
        term = Term(name, label, f"{label}, whatever the source is cited for.", "announcements")
        figures.append(desk.count_announcements(term, choices, part))
    cited = sources[sources["source"].isin(citations["source"])]
    opened = set(citations.loc[citations["seen_as"] != "quoted_by_another", "source"])
    base = "SELECT COUNT(*) FROM sources AS s WHERE EXISTS (SELECT 1 FROM citations AS c WHERE c.source = s.source)"
    term = Term("sources-cited", "Sources of announcements", "Documents that an announcement cites.", "sources")
    figures.append(desk.counted(term, "sources", cited.assign(adds=1), f"{base};"))
    term = Term(
        "sources-not-seen",
        "Sources never opened",
        "Documents that announcements cite and that were known only through another document.",
        "sources",
    )
    query = (
        f"{base}\n  AND NOT EXISTS "
        "(SELECT 1 FROM citations AS c WHERE c.source = s.source AND c.seen_as <> 'quoted_by_another');"
    )
    figures.append(desk.counted(term, "sources", cited[~cited["source"].isin(opened)].assign(adds=1), query))
    for state, label in desk.record.package.labels("link_states").items():
        name = f"link-{state.replace('_', '-')}"
        term = Term(name, f"Sources, link: {label}", f"All sources whose link has the state “{label}”.", "sources")
        found = sources[sources["link_state"] == state].assign(adds=1)
        figures.append(
            desk.counted(term, "sources", found, f"SELECT COUNT(*) FROM sources WHERE link_state = '{state}';")
        )
    return figures


def _between(numbers: pd.Series[int], low: int, high: int, expression: str) -> Part:
    return Part(
        lambda rows: rows["announcement"].map(numbers).between(low, high), (f"{expression} BETWEEN {low} AND {high}",)
    )


# Reasons not seen, by month


def _months(desk: Desk, choices: Choices) -> tuple[pd.DataFrame, list[Figure]]:
    """Return one row per month, and the figures of each month that the record covers or holds a row of.

    Columns: `month`, `coverage` (of stances), `people`, `people_unknown`, `announcements`, `announcements_unknown`,
    and `known_share`, in percent of people; blank where nothing reaches the month.
    """
    held = set(desk.record.counting(choices)["last_day"].str[:7])
    rows: list[dict[str, object]] = []
    figures: list[Figure] = []
    for month, status in month_statuses(desk.record.package, "stance").items():
        row: dict[str, object] = {"month": month, "coverage": status}
        if status != "none" or month in held:
            made = _month(desk, choices, month)
            people, announcements, people_unknown, announcements_unknown, known = made
            row |= {
                "people": people.value, "people_unknown": people_unknown.value, "announcements": announcements.value,
                "announcements_unknown": announcements_unknown.value, "known_share": known.value,
            }  # fmt: skip
            figures += made
        rows.append(row)
    columns = ["month", "coverage", "people", "people_unknown", "announcements", "announcements_unknown", "known_share"]
    table = pd.DataFrame(rows, columns=columns)
    return table.astype(dict.fromkeys(columns[2:-1], "Int64") | {"known_share": "Float64"}), figures


def _month(desk: Desk, choices: Choices, month: str) -> list[Figure]:
    in_month = Part(lambda rows: rows["last_day"].str[:7] == month, _sql(f"substr(last_day, 1, 7) = '{month}'"))
    unknown = Part(
        lambda rows: in_month.keep(rows) & (rows["stance"] == UNKNOWN), (*in_month.conditions, f"stance = '{UNKNOWN}'")
    )
    people, rows = _both(desk, choices, month, f"in {month}", in_month)
    people_unknown, rows_unknown = _both(desk, choices, f"unknown-{month}", f"in {month}, reason not seen", unknown)
    term = Term(
        f"known-{month}", f"Reason seen in {month}", "Share of the month's people whose stance is known.", "percent"
    )
    value = 100 - 100 * people_unknown.number / people.number if people.number else None
    known = desk.derived(
        term, value, "100 - people with unknown stance ÷ people as a percentage", (people_unknown, people)
    )
    return [people, rows, people_unknown, rows_unknown, known]
