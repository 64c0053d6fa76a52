"""What programs that visit the site look for: robots.txt, and llms.txt, which leads language models to the data.

Formats: https://www.rfc-editor.org/rfc/rfc9309 and https://llmstxt.org/. A release puts both at the root of the site.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.artifacts import Artifact, text_artifact
from generator.citation import cite
from generator.publish.croissant import PATH
from generator.publish.structured import DATA_PAGE, TOP
from generator.text import date_words, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.publish.api import Endpoint
    from generator.publish.distributions import Distribution
    from generator.report import Report

_TEMPLATES = Path(__file__).parent.parent / "templates"


def crawler_files(
    report: Report, pages: Mapping[str, tuple[str, str]], files: Sequence[Distribution], api: Sequence[Endpoint]
) -> Iterator[Artifact]:
    """Return both files. `pages` has title and description of each authored page that is no family, by path."""
    env = Environment(  # noqa: S701 - plain text, its values made safe by `_word`
        loader=FileSystemLoader(_TEMPLATES), undefined=StrictUndefined, trim_blocks=True
    )
    descriptor = report.package.descriptor
    yield text_artifact("robots.txt", env.get_template("robots.txt.jinja").render(sitemap=report.newest("sitemap.xml")))
    yield text_artifact(
        "llms.txt",
        env.get_template("llms.txt.jinja").render(
            name="Layoff Ledger",
            description=_word(descriptor.get("description", "")),
            version=report.package.version,
            as_of=date_words(report.package.as_of),
            licences=", ".join(_word(entry["title"]) for entry in descriptor.get("licenses", [])),
            citation=_word(f"To cite: {cite(report, TOP, '').text}"),
            findings=_linked(report, pages, "findings/"),
            methodology=_linked(report, pages, "methodology/"),
            api=[
                {
                    "title": endpoint.title.rstrip("."),
                    "url": report.newest(endpoint.path),
                    "schema": report.newest(endpoint.schema_path),
                }
                for endpoint in api
            ],
            files=[
                {"title": file.title, "description": _word(file.description), "url": report.newest(file.path)}
                for file in files
                if not file.table
            ],
            data=report.newest(DATA_PAGE),
            croissant=report.newest(PATH),
        ),
    )


def _linked(report: Report, pages: Mapping[str, tuple[str, str]], folder: str) -> list[dict[str, str]]:
    return [
        {"title": _word(title), "description": _word(description), "url": report.newest(path)}
        for path, (title, description) in pages.items()
        if path.startswith(folder)
    ]


def _word(text: str) -> str:
    """Return text on one line that can't end a link of the list."""
    return plain(text).replace("[", "(").replace("]", ")").replace("<", "\u2039").replace(">", "\u203a")
