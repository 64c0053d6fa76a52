"""Render the authored tree `docs/`: every .md file is a Jinja template, every other file is copied.

A file named `[name].md` is one template for a family of pages; its front matter says `each: <table>`, and where only
some rows have a page, `listed: <finding>/<table of keys>`; or it says `each: group`, and stands in
the folder of a family of `findings/families.py`: a row is then a group of announcements.
The body of a file whose front matter says `verbatim: true` is no template: it shows what stands between braces.
Values from the record are data: they are escaped for Markdown and HTML before they reach a page, and never evaluated.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template, TemplateError
from markupsafe import Markup

from generator.artifacts import Artifact, text_artifact
from generator.citation import cite
from generator.errors import LedgerError, PageError
from generator.pages.functions import page_functions
from generator.pages.values import Values
from generator.pages.wording import check_wording
from generator.report import built_path
from generator.text import escape, takes_article

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from types import CodeType

    from jinja2.bccache import Bucket

    from generator.findings.figure import Figure
    from generator.report import Report

    #: Gives what a page, by its path, title and description, says of itself to programs: text of a data script.
    Describe = Callable[[str, str, str], str]

TEMPLATES = Path(__file__).parent.parent / "templates"
_FRONT = "Compare the lines between the hyphens at the top with those of a neighbouring page."
#: Written in C where PyYAML has that, which gives the same text in a fraction of the time.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
#: What stands in front matter in place of characters that mean something in HTML.
_PRINTED_RAW = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "and", '"': "\u201d"})
#: The card that a link to a page of a family is shown with; a finding has its own, other pages that of the report.
_FAMILY_CARD = "record"
#: Front matter that is for the generator and not for the host.
_OURS = ("each", "listed", "answers", "bounds", "finding", "verbatim")


@dataclass(frozen=True)
class AuthoredPage:
    """One authored file: its path below docs/, its front matter and its body."""

    path: str
    meta: dict[str, Any]
    body: str
    first_line: int = 1

    @property
    def family(self) -> str:
        """Return the table that a family template stands for, or ""."""
        return str(self.meta.get("each", ""))

    @property
    def verbatim(self) -> bool:
        """Tell whether the body is shown as it is, not rendered."""
        return bool(self.meta.get("verbatim", False))


class _Compiled(BytecodeCache):
    """Keeps what each source of a template was compiled to, so that a process compiles it once for all reports."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what its source was compiled to, if that is known."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self._known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def environment() -> Environment:
    """Return the Jinja environment: strict about names, and every value is escaped for Markdown and HTML."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        auto_reload=False,  # each report has an environment of its own
        bytecode_cache=_COMPILED,
        autoescape=True,
        finalize=_plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def read_pages(folder: Path) -> tuple[list[AuthoredPage], list[Artifact]]:
    """Return the authored pages and the other files of a folder, sorted by path.

    Raises PageError for front matter that can't be read.
    """
    pages, others = [], []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file():
            continue
        if path.suffix == ".md":
            pages.append(_split(name, _text(name, path)))
        else:
            others.append(Artifact(name, path.read_bytes()))
    return pages, others


def render_pages(
    report: Report, folder: Path, describe: Describe | None = None, only: Collection[str] | None = None
) -> Iterator[Artifact]:
    """Return the whole authored tree as artifacts; with `only`, of its pages those at these addresses below the site's.

    Raises PageError, with the file and what is wrong, for the first page that does not render.
    """
    pages, others = read_pages(folder)
    check_wording(folder, report.barred_wordings)
    yield from others
    renderer = Renderer(report, finding_fronts(pages), describe)
    for page in pages:
        if not page.family:
            if among(only, page.path):
                yield renderer.page(page, page.path)
        elif among(only, page.path.rpartition("/")[0] + "/"):
            for row in family_rows(report, page):
                if among(only, path := _family_path(page, row)):
                    yield renderer.page(page, path, {"row": row})


def among(only: Collection[str] | None, path: str) -> bool:
    """Tell whether a page, by its path, is at one of these addresses, or whether one of them lies below a folder.

    The path of a folder ends in a slash. With None, everything is.

    >>> among({"companies/acme/"}, "companies/acme.md"), among({"companies/acme/"}, "companies/"), among(set(), "a.md")
    (True, True, False)
    """
    if only is None:
        return True
    if path.endswith("/"):
        return any(address.startswith(path) for address in only)
    return built_path(path) in only


def family_rows(report: Report, page: AuthoredPage) -> list[dict[str, Any]]:
    """Return the rows for which a family template makes a page: all, or those in a finding's table of keys.

    `listed: finding/table` in the front matter names the table; its only column holds keys.
    """
    groups = report.families.get(page.path.partition("/")[0]) if page.family == "group" else None
    if groups is not None:
        return [{"key": key, "group": group} for key, group in groups.items()]
    rows = report.rows[page.family]
    if "listed" not in page.meta:
        return list(rows.values())
    slug, _, name = str(page.meta["listed"]).partition("/")
    return [rows[key] for key in report.findings[slug].tables[name].iloc[:, 0]]


def page_paths(report: Report, folder: Path) -> Iterator[str]:
    """Return the path of every page that the report has, without rendering one."""
    pages, _ = read_pages(folder)
    for page in pages:
        if page.family:
            yield from (_family_path(page, row) for row in family_rows(report, page))
        else:
            yield page.path
    for finding in report.findings.values():
        yield from (receipt_path(figure) for figure in finding.figures.values())


def _family_path(page: AuthoredPage, row: dict[str, Any]) -> str:
    return page.path.rpartition("/")[0] + f"/{row['key'].lower()}.md"


def receipt_path(figure: Figure) -> str:
    """Return the path of a figure's receipt."""
    return f"receipts/{figure.finding}/{figure.name}.md"


def finding_titles(folder: Path) -> dict[str, str]:
    """Return the title of each finding's page by slug."""
    pages, _ = read_pages(folder)
    return {slug: str(front["title"]) for slug, front in finding_fronts(pages).items()}


def page_words(folder: Path) -> dict[str, tuple[str, str]]:
    """Return title and description of each authored page that is no family by its path."""
    pages, _ = read_pages(folder)
    return {
        page.path: (str(page.meta["title"]), str(page.meta.get("description", "")))
        for page in pages
        if not page.family and "title" in page.meta
    }


def finding_fronts(pages: Iterable[AuthoredPage]) -> dict[str, dict[str, Any]]:
    """Return the front matter of each finding's page by slug."""
    return {str(page.meta["finding"]): page.meta for page in pages if "finding" in page.meta}


def template_page(template: str) -> AuthoredPage:
    """Return a page that the generator itself brings, for example that of a receipt."""
    return _split(template, (TEMPLATES / template).read_text(encoding="utf-8"))


class Renderer:
    """Renders pages of one report. Each template is compiled once, however many pages it makes."""

    def __init__(
        self,
        report: Report,
        fronts: Mapping[str, Mapping[str, Any]] | None = None,
        describe: Describe | None = None,
    ) -> None:
        self.report = report
        self.describe = describe
        self.fronts = fronts or {}
        self.env = environment()
        self.values = self.env.get_template("values.jinja").module
        self._made: dict[Any, Markup] = {}
        self._compiled: dict[tuple[str, bool], Template] = {}
        self._plain = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - `_front_text` makes its text safe
        self._plain.globals["takes_article"] = takes_article

    def page(self, page: AuthoredPage, path: str, context: dict[str, Any] | None = None) -> Artifact:
        """Return a rendered page at a path of the tree.

        Raises PageError with the authored file, the line where one is known, and what is wrong.
        """
        values = Values(self.report, self.values, path, self._made)
        names = page_functions(self.env, values, self.fronts) | (context or {})
        try:
            body = page.body if page.verbatim else self._template(page.body).render(names)
            head = {key: self._front_text(value, names) for key, value in page.meta.items() if key not in _OURS}
            title, description = (str(head.get(key, "")) for key in ("title", "description"))
            foot = self.env.get_template("foot.jinja").render(names, citation=cite(self.report, path, title))
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            line = line + page.first_line - 1 if line else None
            place = f"docs/{page.path}{f', line {line}' if line else ''}"
            raise PageError(f"{place}: {error}", "Mend what stands between the braces there.") from error
        except LedgerError as error:
            raise PageError(f"docs/{page.path}: {error}", error.hint) from error
        if page.family or "finding" in page.meta:
            head["card"] = str(page.meta.get("finding", _FAMILY_CARD))
        if self.report.modified(path) != self.report.package.as_of:
            head["modified"] = self.report.modified(path)  # for the site map, which has the day of the record otherwise
        front = yaml.dump(head, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
        if self.describe:
            # As it is: YAML looks at each character. The text is ASCII without single quotes.
            front += f"structured: '{self.describe(path, title, description)}'\n"
        return text_artifact(path, f"---\n{front}---\n{body.rstrip()}\n\n{foot}")

    def _template(self, source: str, *, plain: bool = False) -> Template:
        if (source, plain) not in self._compiled:
            self._compiled[source, plain] = (self._plain if plain else self.env).from_string(source)
        return self._compiled[source, plain]

    def _front_text(self, value: Any, names: dict[str, Any]) -> Any:
        """Return front matter with templates in its texts filled in as plain text.

        The theme prints titles as HTML and undoes entities first, and descriptions as attributes without escaping them,
        so the characters that make a tag or end an attribute are replaced.
        """
        if isinstance(value, str) and "{{" in value:
            text = self._template(value, plain=True).render(names)
            return text.translate(_PRINTED_RAW)
        return value


def _text(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise PageError(f"docs/{name}: the page is not UTF-8 text.", "Save it as UTF-8.") from error


def _split(path: str, text: str) -> AuthoredPage:
    if not text.startswith("---\n"):
        return AuthoredPage(path, {}, text)
    head, mark, body = text[4:].partition("\n---\n")
    try:
        meta = yaml.safe_load(head) if mark else None
    except yaml.YAMLError as error:
        raise PageError(f"docs/{path}: the front matter can't be read ({error}).", _FRONT) from error
    if not isinstance(meta, dict):
        raise PageError(
            f"docs/{path}: the front matter does not end in a line of three hyphens, or holds no fields.", _FRONT
        )
    return AuthoredPage(path, meta, body, head.count("\n") + 4)


def _plain(value: Any) -> Any:
    if isinstance(value, Markup) or hasattr(value, "__html__"):
        return value
    return Markup(escape(str(value)))  # noqa: S704 - escape leaves nothing special
