"""The Content Security Policy of the built site: one for all pages, with a hash for each inline script of the theme.

The theme's inline script differs by how deep a page lies, and under instant navigation the policy of the first page
stays, so every page lists the scripts of all.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ToolError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What each kind of resource may come from; scripts have hashes beside it. Images in data: are the theme's icons, which
#: its style sheet holds.
_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
#: Where pages lie that the theme did not make: each brings a policy of its own and has no script.
OWN = "embed/"
#: The page that holds nothing of the record: it has the scripts of the theme and no other.
_PLAIN = "404.html"
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")
#: Types of script elements that hold data: no browser runs them.
_DATA = ("application/json", "application/ld+json")
_TEMPLATE = Path(__file__).parent / "templates" / "policy.html"
_PLACE = '<meta charset="utf-8">'
_HEAD = f'{_PLACE}\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '


def inline_scripts(page: str) -> list[str]:
    """Return the texts of the scripts that a page holds itself, without script elements that hold data.

    Data with a “<” counts as a script: it could end the element, or keep a browser from seeing its end.
    """
    found = []
    for script in _SCRIPT.finditer(page):
        attributes = _attributes(script["attributes"])
        data = attributes.get("type") in _DATA and "<" not in script["text"]
        if "src" not in attributes and not data:
            found.append(script["text"])
    return found


def _attributes(text: str) -> dict[str, str]:
    """Return the attributes of an element; of two with one name the first holds, as in a browser."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), "".join(values).strip().lower())
    return found


def policy(scripts: Iterable[str]) -> str:
    """Return the policy that lets these inline scripts run, and otherwise only files of the site.

    >>> policy(["f()"])[20:91]
    "script-src 'self' 'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='"
    """
    hashes = sorted(base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in set(scripts))
    allowed = " ".join(f"'sha256-{value}'" for value in hashes)
    sources = _SOURCES | {"script-src": f"{_SOURCES['script-src']} {allowed}".strip()}
    return "; ".join(f"{kind} {origins}" for kind, origins in sources.items())


def add_policy(site: Path) -> None:
    """Write the policy into every page of a built site.

    A hash of every script that is found would also let one run that came out of the record. So a page with another
    number of inline scripts than the page for unknown addresses stops the build, as does one below `OWN` that has any,
    or no policy. Raises ToolError.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    for path in [path for path in pages if path.relative_to(site).as_posix().startswith(OWN)]:
        page = pages.pop(path)
        if "<script" in page.lower() or page.count(_HEAD) != 1:
            raise ToolError(
                f"The page {path.relative_to(site).as_posix()} has a script, or no policy of its own.",
                "Look at generator/templates/embeds/, where it is made.",
            )
    scripts = {path: inline_scripts(page) for path, page in pages.items()}
    number = len(scripts[site / _PLAIN])
    for path, found in scripts.items():
        if len(found) != number or pages[path].count(_PLACE) != 1:
            name = path.relative_to(site).as_posix()
            raise ToolError(
                f"The page {name} has {len(found)} inline scripts; the theme makes {number}, in a page with one head.",
                "Look at what stands in the page; scripts belong into files below docs/assets/javascripts/.",
            )
    content = policy(text for found in scripts.values() for text in found)
    element = _TEMPLATE.read_text(encoding="utf-8").strip().replace("POLICY", content)
    for path, page in pages.items():
        path.write_text(page.replace(_PLACE, f"{_PLACE}{element}"), encoding="utf-8")
