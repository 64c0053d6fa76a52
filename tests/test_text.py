"""Text for readers: the examples in the docstrings hold, and text from the record shows exactly as it is."""

from __future__ import annotations

import doctest
import xml.etree.ElementTree as ET

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import citation, policy, report, site, text
from generator.charts import told
from generator.drawing import theme
from generator.pages.render import environment
from generator.publish import structured
from generator.record import releases
from tests.helpers import ROOT

#: Where a page puts text of the record, and the element that then holds it.
CONTEXTS = {
    "paragraph": ("{{ value }}", "p"),
    "after a line": ("Name:\n{{ value }}", "p"),
    "list": ("- {{ value }}", "li"),
    "heading": ("## {{ value }}", "h2"),
    "bold": ("**{{ value }}**", "strong"),
    "table": ("| Name |\n|---|\n| {{ value }} |", "td"),
    "link": ("[{{ value }}](index.md)", "a"),
    "element": ('A <span data-row="a">{{ value }}</span>', "span"),
    "element in a table": ('| Name |\n|---|\n| <span data-row="a">{{ value }}</span> |', "span"),
    "element in a link": ('[<span data-row="a">{{ value }}</span>](index.md)', "span"),
    "section": ('<div markdown="1">\n\n{{ value }}\n\n</div>', "p"),
    "section heading": ('<section markdown="1">\n\n## <span>{{ value }}</span>\n\n</section>', "span"),
    "raw HTML": ("<p>{{ value }}</p>", "p"),
}
HOSTILE = (
    "*bold* _em_ **strong** __strong__ `code` ~~gone~~ ^^up^^",
    "[link](javascript:alert(1)) ![image](x) [ref][1] [^1]",
    "<script>alert(1)</script> <b>b</b> <!-- x --> <!DOCTYPE html> </span>",
    "&amp; &lt;b&gt; &#42; &copy; & &nbsp;",
    "{{ 7*7 }} {% raw %} {# comment #} {%- endraw %}",
    "{: .class #id } { .x }",
    "a | b | c",
    "# heading",
    "## heading ##",
    "- item",
    "+ item",
    "1. item",
    "2026. A year",
    "12) item",
    "> quote",
    "---",
    "***",
    "===",
    "```python",
    "~~~",
    "[TOC]",
    "--8<-- 'file'",
    "!!! note",
    "??? note",
    "=== tab",
    ": definition",
    "*[HTML]: abbreviation",
    "[1]: https://news.example",
    "<https://news.example> https://news.example someone@news.example",
    "$x$ \\(x\\) \\[x\\] $$x$$",
    ":smile: :material-account: ++ctrl++ ==mark== {++add++}",
    "back\\slash \\* \\\\ \\n",
    "=A1*B_C | {{ 7*7 }} <b>",
    "'single' \"double\" `back`",
    "“quotes” — dash … ellipsis",
    "Zürich, 東京, İstanbul, عمان",
    "0G",
    ".",
    "-",
    "wzxhzdk:0 klzzwxh:0001",
)


@pytest.fixture(scope="module")
def show():
    """Return a function of context and text: the text that a reader sees, with the project's own extensions."""
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text())["markdown_extensions"]
    names = [name if isinstance(name, str) else next(iter(name)) for name in listed]
    settings = {name: options or {} for entry in listed if isinstance(entry, dict) for name, options in entry.items()}
    assert {"attr_list", "md_in_html", "tables", "toc"} <= set(names)
    converter = markdown.Markdown(extensions=names, extension_configs=settings)
    env = environment()
    templates = {name: (env.from_string(source), element) for name, (source, element) in CONTEXTS.items()}

    def shown(context, value):
        template, element = templates[context]
        converted = converter.reset().convert(template.render(value=value))
        page = ET.fromstring(f"<body>{converted.replace('&para;', '')}</body>")  # noqa: S314 - our own page
        for parent in page.iter():
            for child in list(parent):
                if child.get("class") == "headerlink":
                    parent.remove(child)
        found = page.find(f".//{element}")
        assert found is not None, converted
        return "".join(found.itertext()), page

    return shown


@pytest.mark.parametrize(
    ("module", "number"),
    [
        (text, 12),
        (told, 4),
        (theme, 1),
        (policy, 1),
        (report, 1),
        (citation, 1),
        (structured, 2),
        (site, 1),
        (releases, 1),
    ],
)
def test_examples_in_docstrings(module, number):
    failed, attempted = doctest.testmod(module)
    assert failed == 0
    assert attempted >= number


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_shows_as_it_is(context, value, show):
    before = "Name:\n" if context == "after a line" else ""
    seen, page = show(context, value)
    assert seen == before + value
    plain = {element.tag for element in show(context, "Acme")[1].iter()}
    assert {element.tag for element in page.iter()} == plain


characters = st.one_of(
    st.sampled_from(list("\\`*_{}[]<>&\"'|~^=#!:$@+-.()/;,%?0123456789 ")),
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")),
)
lines = st.text(characters, max_size=40).map(lambda value: " ".join(value.split())).filter(bool)


@pytest.mark.parametrize("context", CONTEXTS)
def test_any_text_shows_as_it_is(context, show):
    before = "Name:\n" if context == "after a line" else ""

    @settings(deadline=None, derandomize=True, database=None)
    @given(lines)
    @example("1. {{ 7*7 }}")
    def holds(value):
        assert show(context, value)[0] == before + value

    holds()


@pytest.mark.parametrize("value", HOSTILE)
def test_an_attribute_holds_text_as_it_is(value):
    template = environment().from_string('<span title="{{ value }}">x</span>')
    page = ET.fromstring(markdown.markdown(template.render(value=value)))  # noqa: S314 - our own page
    assert page.find("span").get("title") == value


@pytest.mark.parametrize("character", ["\n", "\t"])
def test_a_line_break_becomes_a_blank(character, show):
    assert show("table", f"Acme{character}| Cloud")[0] == "Acme | Cloud"


@pytest.mark.parametrize(
    "character", ["\0", "\x02", "\x03", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\u2028", "\u2066", "\ufeff"]
)
def test_unsafe_characters_are_found_and_replaced(character, show):
    assert text.has_unsafe_characters(f"Ac{character}me")
    assert show("paragraph", f"Ac{character}me")[0] == "Ac\ufffdme"


@pytest.mark.parametrize("value", ["Acme Cloud", "Zürich", "東京", "a-b_c", ""])
def test_ordinary_text_is_not_unsafe(value):
    assert not text.has_unsafe_characters(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", 0),
        ("One.", 1),
        ("As of 23 November 2026, 102,276 people.", 7),
        ("60\u00a0% of 6 — or none", 5),
        ("the study's 60 % (roughly)", 4),
    ],
)
def test_count_words(value, words):
    assert text.count_words(value) == words


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [(0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (65.8579, 0, "66"), (62.05, 1, "62.1"), (1234.5, 0, "1,235")],
)
def test_decimal_rounds_half_up(value, places, shown):
    assert text.decimal(value, places) == shown


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_made_harmless(value):
    assert text.spreadsheet_safe(value) == f"'{value}"
