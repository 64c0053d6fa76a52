"""What others made and lies in the repository is what its manifest says, with its licence."""

from __future__ import annotations

import hashlib
import json

import vl_convert

from tests.helpers import ROOT

VENDOR = ROOT / "docs" / "assets" / "vendor"
FONTS = ROOT / "generator" / "drawing" / "fonts"
BUNDLE = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))["vega.min.js"]
PINNED = json.loads((ROOT / ".ci" / "vendor" / "package-lock.json").read_text(encoding="utf-8"))["packages"]


def test_the_bundle_is_the_one_of_the_manifest():
    assert sorted(path.name for path in VENDOR.iterdir()) == ["licences.txt", "manifest.json", "vega.min.js"]
    assert hashlib.sha256((VENDOR / "vega.min.js").read_bytes()).hexdigest() == BUNDLE["sha256"]


def test_every_package_has_a_licence_and_is_pinned():
    licences = (VENDOR / "licences.txt").read_text(encoding="utf-8")
    assert len(BUNDLE["packages"]) > 20
    pinned = {(name.rpartition("node_modules/")[2], entry.get("integrity")) for name, entry in PINNED.items()}
    for package in BUNDLE["packages"]:
        assert package["licence"] in ("BSD-3-Clause", "ISC", "MIT")
        assert f"{package['name']} {package['version']}\n" in licences
        assert (package["name"], package["integrity"]) in pinned


def test_live_charts_have_the_vega_that_draws_them():
    """With another release labels and legends of the live view stand elsewhere than in the drawing."""
    assert PINNED["node_modules/vega"]["version"] == vl_convert.get_vega_version()


def test_the_bundle_asks_for_nothing():
    text = (VENDOR / "vega.min.js").read_text(encoding="utf-8")
    assert "import(" not in text
    assert "sourceMappingURL" not in text


def test_the_font_is_arimo():
    """From the package @expo-google-fonts/arimo 0.4.3, file 400Regular/Arimo_400Regular.ttf."""
    assert hashlib.sha256((FONTS / "Arimo-Regular.ttf").read_bytes()).hexdigest() == (
        "88cc899855d30f9c779b73c3319d0e077b098f927187aafce11ca029add707a6"
    )
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
