"""The names that a page's template can use, beside plain Jinja. For authors: docs/development/write-a-page.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2.runtime import Macro
from markupsafe import Markup

from generator.charts.embedding import embed_height
from generator.errors import PageError
from generator.findings.ai_share import STANCES
from generator.findings.choices import PERIOD_START
from generator.findings.notices_sql import state_query
from generator.history.limits import LIMITS
from generator.history.releases import Releases
from generator.pages.bars import by_date, by_stance, longest
from generator.pages.said import attribute, plain
from generator.text import date_words, plural, sentence_list, takes_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from generator.findings.figure import Finding
    from generator.pages.values import Values
    from generator.report import Report


#: Front matter of a finding's page that is one text, or one for each of the finding's answers; and what it is called.
_CHOSEN = {"answers": "answer sentence", "bounds": "bounds"}


def page_functions(env: Environment, values: Values, fronts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the functions and values of one page; `fronts` is the front matter of the findings' pages by slug."""
    macros = env.get_template("macros.jinja")
    names: dict[str, Any] = {
        "fig": values.fig,
        "figures_in": values.figures_in,
        "cell": values.cell,
        "rows": values.rows,
        "count": values.count,
        "blank_share": values.blank_share,
        "limit": values.limit,
        "limits": list(LIMITS.values()),
        "threshold": values.threshold,
        "package": values.package,
        "file_size": values.file_size,
        "file_rows": values.file_rows,
        "left_out": values.left_out,
        "descriptor": values.descriptor,
        "total": values.total,
        "counted": values.counted,
        "noticed": values.noticed,
        "state_query": state_query,
        "chart_cell": values.chart_cell,
        "chart_heading": values.chart_heading,
        "adds": values.adds,
        "releases": values.report.releases or Releases(),
        "released": values.released,
        "verdict_then": values.verdict_then,
        "stored": values.stored,
        "changed": values.changed,
        "link": values.link,
        "address": values.address,
        "report": values.report,
        "site": values.report.settings,
        "findings": values.report.findings.values(),
        "not_counted": values.report.not_counted,
        "coverage": values.report.coverage,
        "stances": STANCES,
        "period_start": PERIOD_START[:7],
        "bars_by_stance": lambda group: by_stance(group, values.report.labels["ai_stances"]),
        "bars_by_date": by_date,
        "longest": longest,
        "cuts": lambda company: _cuts(values.report, company),
        "plural": plural,
        "takes_article": takes_article,
        "months": lambda months: _months(values, months),
    }
    names["finding_title"] = lambda slug: values.descriptor(str(fronts[slug]["title"]))
    names["embed_height"] = lambda slug, title: embed_height(values.report.charts[slug], plain(title))
    names["attribute"] = attribute
    findings = values.report.findings
    names["answer"] = lambda slug: _rendered(env, _chosen(fronts, findings[slug], "answers"), names)
    names["bounds"] = lambda slug: _rendered(env, _chosen(fronts, findings[slug], "bounds"), names)
    module = macros.make_module(names)
    names.update((name, macro) for name, macro in vars(module).items() if isinstance(macro, Macro))
    sources, receipt_row, group_row = names["sources"], names["receipt_row"], names["group_row"]
    names["sources"] = lambda key: _once(values, ("sources", key), sources)
    # Every receipt lies at the same depth, so that the links of a row are the same on all of them.
    names["receipt_row"] = lambda key: _once(values, ("receipt_row", key), receipt_row)
    # So do the pages of all families.
    names["group_row"] = lambda key: _once(values, ("group_row", key), group_row)
    return names


def _once(values: Values, key: tuple[str, str], macro: Any) -> Markup:
    """Return what a macro without links between pages makes of a key, made once for all pages."""
    if key not in values.made:
        values.made[key] = macro(key[1])
    return values.made[key]


def _cuts(report: Report, company: str) -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Return the cuts of an employer with their announcements by rank; what counts stands before what doesn't."""

    def left_out(row: dict[str, Any]) -> bool:
        return bool(report.not_counted[row["key"]])

    cuts = []
    for event in report.where("events", "company", company):
        rows = report.where("announcements", "event", event["key"])
        cuts.append((event, sorted(rows, key=lambda row: (left_out(row), row["rank"]))))
    return sorted(cuts, key=lambda cut: all(map(left_out, cut[1])))


def _chosen(fronts: Mapping[str, Mapping[str, Any]], finding: Finding, field: str) -> str:
    """Return what the finding's answer key chooses from a field of its page's front matter."""
    texts = fronts.get(finding.slug, {}).get(field)
    text = texts.get(finding.answer) if isinstance(texts, dict) else texts
    if not isinstance(text, str):
        raise PageError(
            f"The page of {finding.slug} has no {_CHOSEN[field]} for “{finding.answer}”.",
            f"Add it to `{field}` in the front matter.",
        )
    return text


def _rendered(env: Environment, text: str, names: dict[str, Any]) -> Markup:
    """Return an authored text with its templates filled in."""
    return Markup(env.from_string(text).render(names).strip())  # noqa: S704 - an authored text, its values escaped


def _months(values: Values, months: list[str]) -> Markup:
    """Return ISO months as a sentence list of times."""
    words = [str(values.macros.month(value=month, text=date_words(month))) for month in months]
    return Markup(sentence_list(words))  # noqa: S704 - made of escaped parts
